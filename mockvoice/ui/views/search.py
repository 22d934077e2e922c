"""Searching everything that was asked, said and noted, while it is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from mockvoice.ui import wording
from mockvoice.ui.jobs import watch
from mockvoice.ui.shortcuts import bind, explain
from mockvoice.ui.theme import current_palette, picture, scaled, theme_changed
from mockvoice.ui.widgets.card import label
from mockvoice.ui.widgets.form_fields import Line
from mockvoice.ui.widgets.found_list import FoundList
from mockvoice.ui.widgets.found_model import FoundModel
from mockvoice.ui.widgets.key_button import KeyButton
from mockvoice.ui.widgets.notice import NoticeBoard
from mockvoice.ui.widgets.page import Page

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from PySide6.QtGui import QHideEvent

    from mockvoice.app import App
    from mockvoice.errors import MockVoiceError
    from mockvoice.storage.search import Found

_WIDTH_PX: Final = 900
_ICON_PX: Final = 40
HINT: Final = "Search questions, answers, notes and tags"
HELP_TITLE: Final = "Find what you said"
HELP: Final = (
    "Type a word or its beginning: “overf” finds overfitting. Several words must all be there. Words in “quotation "
    "marks” are found as they stand. A result opens the answer at the moment where the words are."
)
NOTHING_HELP: Final = "Try the beginning of a word, or fewer words."
_MOVES: Final = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class SearchView(Page):
    """A field and what fits. Up and Down in the field move in the list, Enter opens, Escape goes back.

    Args:
        today: Says which day it is where the person is; the clock's where it is not given.
    """

    answer_opened = Signal(str, object)
    """Carries the answer's id and the seconds from its start, None where there is no moment."""

    back_requested = Signal()

    def __init__(self, app: App, parent: QWidget | None = None, *, today: Callable[[], date] | None = None) -> None:
        super().__init__(parent, content_width_px=_WIDTH_PX)
        self._app = app
        self._is_searching = False
        self._is_waiting = False
        self.back_button = KeyButton("Back", key="Esc", kind="quiet", icon_name="back")
        self.field = Line("Search", HINT)
        self.field.setClearButtonEnabled(True)
        for button in self.field.findChildren(QToolButton):
            button.setAccessibleName("Clear the search")
        self.told = label("", "small-muted", wraps=True)
        self.notices = NoticeBoard()
        self.list = FoundList(FoundModel(today, self))
        self.help = _Help()
        self._pages = QStackedWidget()
        self._lay_out()
        self.field.textChanged.connect(self.search)
        self.field.returnPressed.connect(self.list.open_current)
        self.field.installEventFilter(self)
        explain(self.field, ("Up / Down", "Move in what was found"))
        self.list.opened.connect(self.answer_opened)
        self.back_button.clicked.connect(self.back_requested)
        bind(self, Qt.Key.Key_Escape, "Back", self.back_requested.emit)
        bind(self, "Ctrl+F", "To the search field", self.begin)

    def begin(self) -> None:
        """Let the person type, over what was typed before."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def search(self) -> None:
        """Search for what stands in the field. While a search runs, only the latest text waits for its turn."""
        if self._is_searching:
            self._is_waiting = True
            return
        self._is_searching = True
        self._is_waiting = False
        watch(self._app.notes.search(self.field.text()), self, self._show, self._fail)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrows move in the list while the field has the focus."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and event.key() in _MOVES:
            self.list.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Forget what went wrong."""
        self.notices.clear()
        super().hideEvent(event)

    def _show(self, found: Found) -> None:
        self._end()
        if self._is_waiting or found.text != self.field.text():
            self.search()
            return
        self.notices.clear()
        model = self.list.model()
        assert isinstance(model, FoundModel)  # noqa: S101 (its own)
        model.show_found(found)
        self.list.choose_first()
        self._pages.setCurrentWidget(self.list if found.sessions else self.help)
        if found.is_empty:
            self.help.say(HELP_TITLE, HELP)
            self._tell("")
        elif not found.sessions:
            self.help.say(f"Nothing was found for “{found.text.strip()}”", NOTHING_HELP)
            self._tell("Nothing was found")
        elif found.is_cut:
            self._tell(f"The {found.answer_count} answers that fit best; more words find fewer.")
        else:
            self._tell(f"{wording.count(found.answer_count, 'answer')} found")

    def _fail(self, error: MockVoiceError) -> None:
        self._end()
        self.notices.post(error.sentence, "bad")

    def _end(self) -> None:
        self._is_searching = False

    def _tell(self, text: str) -> None:
        if text == self.told.text():
            return
        self.told.setText(text)
        self.told.setAccessibleName(text)
        if text:
            QAccessible.updateAccessibility(QAccessibleEvent(self.told, QAccessible.Event.Alert))

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(label("Search", "title"), 1)
        top.addWidget(self.back_button)
        self.head.setSpacing(10)
        self.head.addLayout(top)
        self.head.addWidget(self.field)
        self.head.addWidget(self.told)
        self.head.addWidget(self.notices)
        self._pages.addWidget(self.help)
        self._pages.addWidget(self.list)
        self.body.addWidget(self._pages, 1)
        self.help.say(HELP_TITLE, HELP)
        self.setFocusProxy(self.field)


class _Help(QWidget):
    """What stands where results will be."""

    def __init__(self) -> None:
        super().__init__()
        self._icon = QLabel()
        self._title = label("", "heading", wraps=True)
        self._text = label("", "muted", wraps=True)
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.addStretch(2)
        column.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignHCenter)
        for part in (self._title, self._text):
            part.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(part)
        column.addStretch(3)
        theme_changed().connect(self._draw)
        self._draw()

    def say(self, title: str, text: str) -> None:
        """Say something else."""
        self._title.setText(title)
        self._text.setText(text)

    def _draw(self) -> None:
        drawn = picture("search", current_palette().muted, scaled(_ICON_PX), self.devicePixelRatioF())
        self._icon.setPixmap(drawn)

"""Where an interview begins: which one, how it is held, and go."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRegularExpression, Qt, Signal
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from mockvoice.errors import MockVoiceError, SettingsError
from mockvoice.interview.plan import fits
from mockvoice.ui import wording
from mockvoice.ui.jobs import watch
from mockvoice.ui.shortcuts import explain
from mockvoice.ui.theme import scaled
from mockvoice.ui.widgets.card import Card, label, offline_pill
from mockvoice.ui.widgets.choices import ChoiceCard, Segmented, Switch
from mockvoice.ui.widgets.custom_interview import CustomInterview
from mockvoice.ui.widgets.form_fields import Line, titled
from mockvoice.ui.widgets.interrupted_card import InterruptedCard
from mockvoice.ui.widgets.key_button import RETURN_KEYS, KeyButton
from mockvoice.ui.widgets.notice import NoticeBoard
from mockvoice.ui.widgets.page import Page

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent

    from mockvoice.app import App
    from mockvoice.interview.plan import InterviewPlan
    from mockvoice.interview.presets import Preset
    from mockvoice.storage.interviews import StoredInterview

FIRST_PRESET = "technical-phone-screen"
"""Chosen before the person has chosen any."""

_SIDE_BY_SIDE_FROM_PX = 700
_OPTIONS_WIDTH_PX = 360
_ANY_WIDTH_PX = 16_777_215
_MODES = (("realistic", "Realistic"), ("coached", "Coached"))
_MODE_WORDS = {
    "realistic": "As in a real interview: no scores until the end, follow-ups at once.",
    "coached": "A report after each answer, with time to try again.",
}


def describe(preset: Preset) -> str:
    """Return an interview's figures in a line."""
    rounds = "" if len(preset.rounds) == 1 else wording.count(len(preset.rounds), "round")
    return " · ".join(part for part in (wording.count(preset.minutes, "minute"), rounds) if part)


class InterviewStart(QWidget):
    """Interviews on the left; on the right what the chosen one has, how it is held, and the start button."""

    session_ready = Signal(object)
    """Carries a Session that is ready to start."""

    report_requested = Signal(str)
    """Carries the id of an interview's session."""

    def __init__(self, app: App, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self._desk = app.interviews
        self._presets: tuple[Preset, ...] = ()
        self.notices = NoticeBoard()
        self.interrupted = InterruptedCard()
        self.cards: dict[str, ChoiceCard] = {}
        self.custom = CustomInterview()
        self.custom_card = ChoiceCard("Put one together", "From packs, topics and difficulty of your choice.", "")
        self.mode = Segmented("How it is held", _MODES)
        self.read_aloud = Switch("Read everything aloud")
        self.seed = Line("Interview number", "any")
        self.start_button = KeyButton("Start interview", key="Enter", kind="primary")
        self.copy_button = KeyButton("Make a copy to change")
        self.delete_button = KeyButton("Delete", kind="danger")
        self.save_button = KeyButton("Keep it for next time")
        self._group = QButtonGroup(self)
        self._list = QVBoxLayout()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._options = Card(margin_px=24, spacing_px=14)
        self._rounds = label("", "small-muted", wraps=True)
        self._mode_words = label("", "small-muted", wraps=True)
        self._lack = label("", "warn", wraps=True)
        self._is_starting = False
        self._lay_out()
        self._connect()
        self.show_presets()

    @property
    def preset(self) -> Preset | None:
        """The chosen interview, held as it was chosen to be; None where a number was typed that is none."""
        index = self._group.checkedId()
        preset = self._presets[index] if 0 <= index < len(self._presets) else self.custom.preset
        return preset.model_copy(update={"mode": self.mode.value})

    def show_presets(self) -> None:
        """List the interviews that there are now; the chosen one stays chosen where it is still there."""
        chosen = next(
            (name for name, card in self.cards.items() if card.isChecked()), self._app.settings.last_interview_id
        )
        for card in self.cards.values():
            self._group.removeButton(card)
            self._list.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = {}
        self._presets, problems = self._desk.presets()
        for number, preset in enumerate(self._presets):
            card = ChoiceCard(preset.title, preset.summary, describe(preset))
            self.cards[preset.id] = card
            self._group.addButton(card, number)
            self._list.insertWidget(number, card)
        self._group.setId(self.custom_card, len(self._presets))
        for problem in problems:
            self.notices.post(problem.sentence, "warn")
        self.custom.show_packs(self._app.packs)
        if not self.custom_card.isChecked():
            self.cards.get(chosen or "", self.cards[FIRST_PRESET]).setChecked(True)
        self._take_choice()

    def show_settings(self) -> None:
        """Follow what was changed elsewhere."""
        self.read_aloud.setChecked(self._app.settings.read_aloud)

    def look(self) -> None:
        """Ask the history which interviews can be gone on with."""
        watch(self._desk.interrupted(), self, self.interrupted.show_interviews, self.tell)

    def start(self) -> None:
        """Choose questions and make the session; `session_ready` comes a moment later."""
        preset = self.preset
        if preset is None or self._is_starting or not self.start_button.isEnabled():
            return
        self._is_starting = True
        self._change(last_interview_id=preset.id)
        seed = int(self.seed.said) if self.seed.said else None
        watch(self._desk.plan(preset, seed), self, self._begin, self._not_begun)

    def tell(self, error: MockVoiceError) -> None:
        """Show an error."""
        self.notices.post(error.sentence, "bad")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the two columns side by side where there is room."""
        super().resizeEvent(event)
        is_wide = self._page.content_width_px >= scaled(_SIDE_BY_SIDE_FROM_PX)
        self._columns.setDirection(QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom)
        self._options.setMaximumWidth(scaled(_OPTIONS_WIDTH_PX) if is_wide else _ANY_WIDTH_PX)

    def showEvent(self, event: QShowEvent) -> None:
        """Let Return start the interview."""
        super().showEvent(event)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Start by Return, wherever it is not used for something else."""
        if event.key() in RETURN_KEYS and not event.isAutoRepeat():
            self.start()
        else:
            super().keyPressEvent(event)

    def _begin(self, plan: InterviewPlan) -> None:
        self._is_starting = False
        self.session_ready.emit(self._desk.begin(plan))

    def _not_begun(self, error: MockVoiceError) -> None:
        self._is_starting = False
        self.tell(error)

    def _resume(self, session_id: str) -> None:
        watch(self._desk.load(session_id), self, self._go_on, self.tell)

    def _go_on(self, stored: StoredInterview | None) -> None:
        if stored is None:
            self.look()
            return
        try:
            session = self._desk.resume(stored)
        except MockVoiceError as error:
            self.tell(error)
            return
        self.session_ready.emit(session)

    def _finish(self, session_id: str) -> None:
        watch(self._desk.finish(session_id), self, lambda _: self.report_requested.emit(session_id), self.tell)

    def _take_choice(self) -> None:
        index = self._group.checkedId()
        is_custom = not 0 <= index < len(self._presets)
        self.custom.setVisible(is_custom)
        self.save_button.setVisible(is_custom)
        self._rounds.setVisible(not is_custom)
        self.copy_button.setVisible(not is_custom)
        self.delete_button.setVisible(not is_custom and self._desk.owns(self._presets[index]))
        if not is_custom:
            preset = self._presets[index]
            self.mode.set_value(preset.mode)
            parts = [f"{part.title}: {wording.count(part.minutes, 'minute')}" for part in preset.rounds]
            self._rounds.setText("\n".join(parts))
        self._show_fit()

    def _show_fit(self) -> None:
        self._mode_words.setText(_MODE_WORDS[str(self.mode.value)])
        preset = self.preset
        lack = "" if preset is None else fits(preset, self._app.packs)
        self._lack.setText(lack)
        self._lack.setVisible(bool(lack))
        self.start_button.setEnabled(not lack)

    def _copy(self) -> None:
        preset = self.preset
        if preset is not None:
            self._try(
                lambda: self._desk.copy(preset, f"{preset.title} (copy)"), "It was copied to {}; change it there."
            )

    def _save(self) -> None:
        preset = self.preset
        if preset is not None:
            self._try(lambda: self._desk.copy(preset, preset.title), "It was kept as {}.")

    def _try(self, write: Callable[[], object], words: str) -> None:
        try:
            path = write()
        except MockVoiceError as error:
            self.tell(error)
            return
        self.notices.post(words.format(path), "good")
        self.show_presets()

    def _delete(self) -> None:
        preset = self.preset
        if preset is None:
            return
        try:
            put_back = self._desk.delete(preset)
        except MockVoiceError as error:
            self.tell(error)
            return
        notice = self.notices.post(f"“{preset.title}” was deleted.", "info")
        if put_back is not None:
            notice.add_action("Undo", partial(self._put_back, put_back))
        self.show_presets()

    def _put_back(self, put_back: Callable[[], object]) -> None:
        self._try(put_back, "It is back: {}.")

    def _take_read_aloud(self, is_on: bool) -> None:  # noqa: FBT001 (Qt hands it over by position)
        if is_on != self._app.settings.read_aloud:
            self._change(read_aloud=is_on)

    def _change(self, **changes: object) -> None:
        try:
            self._app.change_settings(**changes)
        except SettingsError as error:
            self.tell(error)

    def _lay_out(self) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        explain(self, ("Return", "Start the interview"))
        self.seed.setValidator(QRegularExpressionValidator(QRegularExpression("[1-9][0-9]{0,4}"), self.seed))
        self._page = Page()
        line = QHBoxLayout()
        line.addWidget(label("Interviews", "title"), 1)
        line.addWidget(offline_pill(), 0, Qt.AlignmentFlag.AlignVCenter)
        self._page.head.addLayout(line)
        self._page.head.addWidget(self.notices)
        cards = QVBoxLayout()
        cards.setSpacing(12)
        self._list.setSpacing(12)
        cards.addWidget(self.interrupted)
        cards.addLayout(self._list)
        cards.addWidget(self.custom_card)
        cards.addStretch()
        self._group.addButton(self.custom_card)
        for part in (
            self._rounds,
            self.custom,
            titled("How it is held", self.mode),
            self._mode_words,
            titled("Interview number", self.seed, "Give the number of an earlier interview to have the same again."),
            self.read_aloud,
            self._lack,
            self.start_button,
            self.save_button,
            self.copy_button,
            self.delete_button,
        ):
            self._options.body.addWidget(part)
        self._options.body.addStretch()
        self._columns.setSpacing(20)
        self._columns.addLayout(cards, 1)
        self._columns.addWidget(self._options, 0, Qt.AlignmentFlag.AlignTop)
        self._page.body.addLayout(self._columns, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._page)

    def _connect(self) -> None:
        self._group.idToggled.connect(self._take_toggle)
        self.mode.chosen.connect(self._show_fit)
        self.custom.changed.connect(self._show_fit)
        self.read_aloud.toggled.connect(self._take_read_aloud)
        self.start_button.clicked.connect(self.start)
        self.copy_button.clicked.connect(self._copy)
        self.save_button.clicked.connect(self._save)
        self.delete_button.clicked.connect(self._delete)
        self.interrupted.resume_requested.connect(self._resume)
        self.interrupted.finish_requested.connect(self._finish)

    def _take_toggle(self, _index: int, is_chosen: bool) -> None:  # noqa: FBT001 (Qt hands it over by position)
        if is_chosen:
            self._take_choice()

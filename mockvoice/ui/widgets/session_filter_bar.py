"""What the list of sessions is narrowed by: stars, tags, packs, kinds and scores."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from mockvoice.storage.session_filter import ALL_SESSIONS, SessionFilter, SessionKind
from mockvoice.ui.theme import scaled, theme_changed
from mockvoice.ui.widgets.choices import Switch
from mockvoice.ui.widgets.flow import FlowLayout
from mockvoice.ui.widgets.key_button import KeyButton
from mockvoice.ui.widgets.setting_row import CalmComboBox

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mockvoice.notes_desk import FilterChoices

_CHOICE_PX: Final = 160
_KINDS: Final[Sequence[tuple[object, str]]] = (
    (None, "Any kind"),
    (SessionKind.PRACTICE, "Practice"),
    (SessionKind.INTERVIEW, "Interviews"),
    (SessionKind.IMPORTED, "Imported recordings"),
)
_SCORES: Final[Sequence[tuple[object, str]]] = (
    (None, "Any score"),
    ((0, 49), "Below 50"),
    ((50, 74), "50 to 74"),
    ((75, 100), "75 and higher"),
)


class _Choice(CalmComboBox):
    """A list of fixed width, so that the bar does not jump when a tag is long."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.setMinimumContentsLength(4)

    def sizeHint(self) -> QSize:
        return QSize(scaled(_CHOICE_PX), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


class SessionFilterBar(QWidget):
    """Choices in a row, in several where there is no room; emits `changed` when the person chose."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.starred = Switch("Starred")
        self.tag = _Choice("Tag")
        self.pack = _Choice("Pack")
        self.kind = _Choice("Kind of session")
        self.score = _Choice("Score of an answer")
        self.clear_button = KeyButton("Show all", kind="quiet")
        self.clear_button.setAccessibleName("Show all sessions")
        self._flow = FlowLayout(self, gap_px=10)
        for part in (self.starred, self.kind, self.pack, self.tag, self.score, self.clear_button):
            self._flow.addWidget(part)
        self.kind.show_choices(_KINDS, None)
        self.score.show_choices(_SCORES, None)
        self._show(self.tag, "Any tag", ())
        self._show(self.pack, "Any pack", ())
        self.starred.toggled.connect(self._report)
        for choice in (self.tag, self.pack, self.kind, self.score):
            choice.currentIndexChanged.connect(self._report)
        self.clear_button.clicked.connect(self.clear)
        theme_changed().connect(self._align)
        self._align()
        self._follow()

    @property
    def filter(self) -> SessionFilter:
        """What is chosen."""
        kind = self.kind.currentData()
        least, most = self.score.currentData() or (None, None)
        return SessionFilter(
            is_starred=self.starred.isChecked(),
            tag=self.tag.currentData(),
            pack_id=self.pack.currentData(),
            kind=None if kind is None else SessionKind(kind),
            least_overall=least,
            most_overall=most,
        )

    def show_choices(self, choices: FilterChoices) -> None:
        """Offer tags and packs; what is chosen stays chosen."""
        self._show(self.tag, "Any tag", [(tag, tag) for tag in choices.tags])
        self._show(self.pack, "Any pack", choices.packs)
        self._follow()

    def clear(self) -> None:
        """Let everything pass."""
        for part in (self.starred, self.tag, self.pack, self.kind, self.score):
            part.blockSignals(True)  # noqa: FBT003 (Qt's own signature)
            if isinstance(part, QComboBox):
                part.setCurrentIndex(0)
            else:
                part.setChecked(False)
            part.blockSignals(False)  # noqa: FBT003 (Qt's own signature)
        self._report()
        self.starred.setFocus()

    def _align(self) -> None:
        """Let what is beside the lists be as high as they are."""
        for part in (self.starred, self.clear_button):
            part.setMinimumHeight(self.kind.sizeHint().height())

    def _show(self, choice: CalmComboBox, everything: str, choices: Sequence[tuple[object, str]]) -> None:
        choice.show_choices([(None, everything), *choices], choice.currentData())
        choice.setVisible(choice.count() > 1)

    def _report(self) -> None:
        self._follow()
        self.changed.emit()

    def _follow(self) -> None:
        self.clear_button.setVisible(self.filter != ALL_SESSIONS)

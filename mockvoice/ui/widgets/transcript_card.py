"""The transcript on its card: a search above it, and below it what can be done with the words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mockvoice.ui import wording
from mockvoice.ui.theme import scaled
from mockvoice.ui.widgets.card import label
from mockvoice.ui.widgets.flow import FlowLayout
from mockvoice.ui.widgets.key_button import KeyButton
from mockvoice.ui.widgets.tall_card import TallCard
from mockvoice.ui.widgets.toggle_chip import ToggleChip
from mockvoice.ui.widgets.transcript_editor import TranscriptEditor
from mockvoice.ui.widgets.transcript_search import TranscriptSearch
from mockvoice.ui.widgets.transcript_view import Follow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mockvoice.analysis.scorecard import Scorecard
    from mockvoice.storage.corrections import Remarks
    from mockvoice.ui.widgets.marks import Mark

_TOOL_PX = 30
_SCORING = "The answer is being scored again…"


class TranscriptCard(TallCard):
    """Words, search, following, and how many words the person changed."""

    follow_chosen = Signal(bool)
    """Whether the transcript is to scroll along with the sound."""

    rescore_requested = Signal()
    """The recording is to be heard and scored anew."""

    undo_all_requested = Signal()
    """Everything that was heard is to come back."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, margin_px=18, spacing_px=8)
        self.view = TranscriptEditor()
        self.search = TranscriptSearch(self.view)
        self.follow_chip = ToggleChip("Follow", "The words scroll along with the sound")
        self.search_button = KeyButton("Search", kind="quiet")
        self.search_button.setToolTip("Search in this answer. Key: Ctrl+F")
        self.search_button.setAccessibleName("Search in the transcript")
        self.change_button = KeyButton("Change a word", kind="quiet")
        self.change_button.setToolTip("A word was heard wrongly? Put the caret on it or select some, then press F2")
        self.rescore_button = KeyButton("Score again", kind="quiet")
        self.rescore_button.setToolTip(
            "Hears and scores the recording anew, with the speech model of the settings. What you changed is kept "
            "where the same words are heard again."
        )
        self.rescore_button.clicked.connect(self.rescore_requested)
        self.changed = label("", "small-muted")
        self.undo_all_button = KeyButton("Bring back what was heard", kind="link")
        tools = QWidget()
        row = FlowLayout(tools, gap_px=6)
        for part in (
            self.follow_chip,
            self.search_button,
            self.change_button,
            self.rescore_button,
            self.changed,
            self.undo_all_button,
        ):
            part.setMinimumHeight(scaled(_TOOL_PX))
            row.addWidget(part)
        self.body.addWidget(self.search)
        self.body.addWidget(self.view, 1)
        self.body.addWidget(tools)
        self.follow_chip.show_checked(is_checked=True)
        self.follow_chip.toggled.connect(self._choose_follow)
        self.view.follow_changed.connect(self._show_follow)
        self.search_button.clicked.connect(self.search.open_search)
        self.change_button.clicked.connect(self._edit)
        self.undo_all_button.clicked.connect(self.undo_all_requested)
        self._show_changed(0)

    def show_answer(
        self, card: Scorecard, remarks: Remarks, marks: Sequence[Mark], *, keeps_place: bool = False
    ) -> None:
        """Show the words of an answer with what the person changed."""
        self.view.show_answer(card, remarks, marks, keeps_place=keeps_place)
        self._show_changed(len(remarks.corrections))
        self.set_busy(is_busy=False)
        self.search.search()

    def set_busy(self, *, is_busy: bool) -> None:
        """Say that the answer is being scored again; meanwhile nothing can be changed."""
        self.view.set_editable(is_editable=not is_busy)
        for button in (self.change_button, self.rescore_button, self.undo_all_button):
            button.setEnabled(not is_busy)
        if is_busy:
            self.changed.setText(_SCORING)
            self.changed.setVisible(True)

    def show_follow(self, *, is_followed: bool) -> None:
        """Follow the sound, or not."""
        self.follow_chip.show_checked(is_checked=is_followed)
        self.view.set_follow(is_followed=is_followed)

    def _edit(self) -> None:
        self.view.edit()

    def _choose_follow(self, is_followed: bool) -> None:  # noqa: FBT001 - the slot of a signal that carries a bool
        if self.view.follow is Follow.PAUSED:
            is_followed = True
            self.follow_chip.show_checked(is_checked=True)
        self.view.set_follow(is_followed=is_followed)
        self.follow_chosen.emit(is_followed)

    def _show_follow(self, follow: Follow) -> None:
        is_paused = follow is Follow.PAUSED
        self.follow_chip.setText("Follow (paused)" if is_paused else "Follow")
        self.follow_chip.setAccessibleName(self.follow_chip.text())
        self.follow_chip.updateGeometry()

    def _show_changed(self, count: int) -> None:
        self.changed.setText(f"You changed {wording.count(count, 'place')}." if count else "")
        self.changed.setVisible(bool(count))
        self.undo_all_button.setVisible(bool(count))

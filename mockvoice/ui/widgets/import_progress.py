"""How far recordings are that are being imported."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from mockvoice.import_desk import ImportStage
from mockvoice.ui.language import tr
from mockvoice.ui.theme import scaled, theme_changed
from mockvoice.ui.widgets.card import Card, label
from mockvoice.ui.widgets.key_button import KeyButton

if TYPE_CHECKING:
    from mockvoice.import_desk import ImportState

_BAR_PX: Final = 160
_WORDS: Final = {
    ImportStage.WAITING: "Waiting",
    ImportStage.READING: "Reading the file",
    ImportStage.STORING: "Storing",
    ImportStage.SCORING: "Scoring",
}
_STORED: Final = "Stored; it is scored when its turn comes and nobody practises"


class _Row(QWidget):
    """One recording."""

    stop_requested = Signal(int)

    def __init__(self, state: ImportState) -> None:
        super().__init__()
        self.state = state
        self.words = label("", "small-muted", wraps=True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 100)
        self.stop_button = KeyButton("Stop", kind="quiet")
        self.stop_button.setAccessibleName(f"Stop importing {state.name}")
        self.stop_button.clicked.connect(self._stop)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(label(state.name, "strong", wraps=True))
        words.addWidget(self.words)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addLayout(words, 1)
        row.addWidget(self.bar)
        row.addWidget(self.stop_button)
        theme_changed().connect(self._size)
        self._size()
        self.show_state(state)

    def show_state(self, state: ImportState) -> None:
        """Show how far it is."""
        self.state = state
        is_stored = state.stage is ImportStage.WAITING and state.answer_id is not None
        percent = "" if state.share is None else f", {round(100 * state.share)} %"
        self.words.setText(_STORED if is_stored else _WORDS.get(state.stage, "") + percent)
        self.bar.setValue(round(100 * (state.share or 0.0)))
        self.bar.setVisible(state.share is not None)
        self.bar.setAccessibleName(tr(f"{state.name}: {self.words.text()}"))

    def _stop(self) -> None:
        self.stop_button.setEnabled(False)
        self.stop_requested.emit(self.state.number)

    def _size(self) -> None:
        self.bar.setFixedWidth(scaled(_BAR_PX))


class ImportProgress(Card):
    """A row for each recording that is not done; hidden without any."""

    stop_requested = Signal(int)
    """Carries the import's number."""

    stored = Signal()
    """A recording is in the history now."""

    ended = Signal(object)
    """Carries the ImportState of a recording with which nothing more happens."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, margin_px=14, spacing_px=10)
        self.rows: dict[int, _Row] = {}
        self.hide()

    def show_state(self, state: ImportState) -> None:
        """Show how far a recording is."""
        row = self.rows.get(state.number)
        if state.stage.is_over:
            if row is not None:
                del self.rows[state.number]
                self.body.removeWidget(row)
                row.hide()
                row.deleteLater()
            self.setVisible(bool(self.rows))
            self.ended.emit(state)
            return
        if row is None:
            row = self.rows[state.number] = _Row(state)
            row.stop_requested.connect(self.stop_requested)
            self.body.addWidget(row)
            self.show()
            return
        is_new = state.answer_id is not None and row.state.answer_id is None
        row.show_state(state)
        if is_new:
            self.stored.emit()

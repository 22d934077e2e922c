"""The setting of how much of what one answered well one wants to remember."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mockvoice.ui.widgets.card import Card, label
from mockvoice.ui.widgets.setting_row import CalmSlider, SettingRow

LOWEST_PERCENT, HIGHEST_PERCENT = 70, 97
REMARK = (
    "How likely you still know an answer on the day its question comes back. Higher brings questions back sooner, and "
    "so makes more practice each day; 90 % suits most."
)
_SAVE_AFTER_MS = 300


class PracticeSettings(Card):
    """Shows what holds, and reports what the person chooses once the slider has rested."""

    chosen = Signal(float)
    """Carries the wished retention, 0.7 to 0.97."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, margin_px=24, spacing_px=12)
        self.retention = CalmSlider("Remembered when a question comes back, in percent")
        self.retention.setRange(LOWEST_PERCENT, HIGHEST_PERCENT)
        self.retention.setPageStep(5)
        self._text = label("", "body")
        self._chosen_percent = 0
        self._saver = QTimer(self)
        self._saver.setSingleShot(True)
        self._saver.setInterval(_SAVE_AFTER_MS)
        control = QWidget()
        column = QVBoxLayout(control)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.retention)
        column.addWidget(self._text)
        self.body.addWidget(label("Practice", "subheading"))
        self.body.addWidget(SettingRow("Remembered when a question comes back", REMARK, control, is_wide=True))
        self.retention.valueChanged.connect(self._take)
        self.retention.sliderReleased.connect(self.save)
        self._saver.timeout.connect(self.save)

    @property
    def text(self) -> str:
        """What is written under the slider."""
        return self._text.text()

    def show_retention(self, retention: float) -> None:
        """Show what holds now, without telling anyone."""
        self._chosen_percent = round(100 * retention)
        self.retention.setValue(self._chosen_percent)
        self._saver.stop()
        self._show_text()

    def save(self) -> None:
        """Report the choice now, rather than when the slider has rested; nothing where it is the same."""
        self._saver.stop()
        if self.retention.value() != self._chosen_percent:
            self._chosen_percent = self.retention.value()
            self.chosen.emit(self._chosen_percent / 100)

    def _take(self) -> None:
        self._show_text()
        self._saver.start()

    def _show_text(self) -> None:
        self._text.setText(f"{self.retention.value()} %")

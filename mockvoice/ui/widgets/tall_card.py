"""A card that is never squeezed below what its content needs at its width."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent

from mockvoice.ui.widgets.card import Card

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent


class TallCard(Card):
    """A card whose rows break where there is little room.

    A scrolling page asks its parts how high they are at least, and not how high at its width, so that rows that break
    would be given too little.
    """

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for the height that is needed at this width."""
        super().resizeEvent(event)
        self._ask_for_height()

    def event(self, event: QEvent) -> bool:
        """Ask anew when the content changes."""
        handled = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._ask_for_height()
        return handled

    def _ask_for_height(self) -> None:
        needed_px = self.body.totalMinimumHeightForWidth(self.width()) if self.body.hasHeightForWidth() else 0
        if needed_px != self.minimumHeight():
            self.setMinimumHeight(needed_px)

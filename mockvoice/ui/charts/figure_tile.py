"""Figures in large letters, side by side: what it is, how much, and how that compares."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QGridLayout, QWidget

from mockvoice.ui.language import tr
from mockvoice.ui.theme import scaled, set_role, theme_changed
from mockvoice.ui.widgets.card import Card, label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

_TILE_WIDTH_PX: Final = 152
_GAP_PX: Final = 16


class FigureTile(Card):
    """One figure.

    Args:
        name: What it is.
    """

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, margin_px=16, spacing_px=3)
        self._name = name
        self.value = label("", "heading")
        self.remark = label("", "small-muted", wraps=True)
        self.body.addWidget(label(name, "small-muted", wraps=True))
        self.body.addWidget(self.value)
        self.body.addWidget(self.remark)
        self.body.addStretch()

    def show_figure(self, value: str, remark: str, *, is_good: bool = False) -> None:
        """Show a figure with a remark, in green where that is good news, which its words say as well."""
        self.value.setText(value)
        self.remark.setText(remark)
        self.remark.setVisible(bool(remark))
        set_role(self.remark, "small-good" if is_good else "small-muted")
        self.setAccessibleName(tr(f"{self._name}: {value}. {remark}".strip()))


class TileRow(QWidget):
    """Tiles of equal width in as many rows as they need."""

    def __init__(self, tiles: Sequence[FigureTile], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tiles = tuple(tiles)
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(_GAP_PX)
        theme_changed().connect(self.arrange)
        self.arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the room there is."""
        super().resizeEvent(event)
        self.arrange()

    def arrange(self) -> None:
        """Choose how many tiles stand in a row, so that the rows are about equally full."""
        most = max(1, (self.width() + _GAP_PX) // (scaled(_TILE_WIDTH_PX) + _GAP_PX))
        rows = -(-len(self._tiles) // most)
        columns = -(-len(self._tiles) // rows)
        if columns == self._columns:
            return
        for column in range(max(columns, self._columns)):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        self._columns = columns
        for place, tile in enumerate(self._tiles):
            self._grid.addWidget(tile, place // columns, place % columns)

"""A button that is an icon alone; what it does stands in its tooltip and its name for screen readers."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

from mockvoice.ui.theme import scaled
from mockvoice.ui.widgets.key_button import KeyButton

_SIDE_PX = 30


class IconButton(KeyButton):
    """A small square.

    Args:
        icon_name: Name of an icon.
        name: What it does.
        tip: The same with its key, for the tooltip.
    """

    def __init__(self, icon_name: str, name: str, tip: str, parent: QWidget | None = None) -> None:
        super().__init__("", kind="quiet", icon_name=icon_name, parent=parent)
        self.setAccessibleName(name)
        self.setToolTip(tip)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the square's size, which follows the font."""
        return QSize(scaled(_SIDE_PX), scaled(_SIDE_PX))

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return self.sizeHint()

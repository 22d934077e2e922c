"""The look of the whole window: light or dark, at the person's font size.

Widgets that paint by hand take their colours from `current_palette()` inside `paintEvent`; Qt repaints them when the
theme changes, because a new style sheet polishes every widget again.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QByteArray, QObject, QRectF, QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QFont, QFontDatabase, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication, QStyleFactory, QWidget

from mockvoice.paths import asset
from mockvoice.ui import motion, style_sheet
from mockvoice.ui.palette import DARK, LIGHT, Palette

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

Theme = Literal["system", "light", "dark"]

FONT_FAMILY = "Inter"
CONTENT_WIDTH_PX = 1240
"""Widest that a page's content becomes; wider windows leave room on both sides."""

_FONT_FILES = ("Inter-Regular.otf", "Inter-Medium.otf", "Inter-SemiBold.otf", "Inter-Bold.otf")


class _Look(QObject):
    """What holds now, and the follower of the system's own light or dark."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.palette = LIGHT
        self.theme: Theme = "light"
        self.font_scale = 1.0
        self.sheet = ""
        self.is_following = False

    def follow_system(self, _scheme: Qt.ColorScheme) -> None:
        """Draw anew when the system changed, if the person left the choice to it."""
        application = QApplication.instance()
        if self.theme == "system" and isinstance(application, QApplication):
            apply_theme(application, "system", self.font_scale)


@cache
def _look() -> _Look:
    return _Look()


def current_palette() -> Palette:
    """Return the colours that hold now."""
    return _look().palette


def font_scale() -> float:
    """Return the person's font scale, 1.0 for 100 %."""
    return _look().font_scale


def scaled(length_px: float) -> int:
    """Return a length in px that grows with the font."""
    return max(1, round(length_px * font_scale()))


def font(role: str) -> QFont:
    """Return the font of a role (see `style_sheet.ROLES`) for painting by hand, at the size that holds now."""
    made = QFont(FONT_FAMILY)
    made.setPixelSize(style_sheet.size_px(role, font_scale()))
    made.setWeight(QFont.Weight(style_sheet.ROLES[role].weight))
    return made


def apply_theme(application: QApplication, theme: Theme, font_scale: float) -> None:
    """Give the whole application its look. Returns at once where nothing changes.

    Args:
        application: Every window of it.
        theme: "system" follows the system's light or dark, also when that changes later.
        font_scale: 1.0 is 100 %.
    """
    look = _look()
    hints = application.styleHints()
    if not look.is_following:
        load_fonts()
        application.setStyle(QStyleFactory.create("Fusion"))
        hints.colorSchemeChanged.connect(look.follow_system)
        look.is_following = True
    look.theme = theme
    palette = palette_for(theme, hints.colorScheme())
    sheet = style_sheet.build(palette, font_scale) + (motion.STILL_RULE if motion.is_reduced() else "")
    if sheet == look.sheet and application.styleSheet() == sheet:
        return
    look.palette, look.font_scale, look.sheet = palette, font_scale, sheet
    application.setFont(font("body"))
    application.setPalette(_qt_palette(palette))
    application.setStyleSheet(sheet)
    _drawn.cache_clear()
    look.changed.emit()


def theme_changed() -> SignalInstance:
    """Return the signal that is emitted after a new look was applied; connect a QObject's method to it."""
    return _look().changed


def load_fonts() -> None:
    """Make the fonts that ship with the program known to Qt. A font that is missing is left to Qt's substitution."""
    for name in _FONT_FILES:
        QFontDatabase.addApplicationFont(str(asset(f"fonts/{name}")))


def set_role(widget: QWidget, role: str) -> None:
    """Set the role of a text (see `style_sheet.ROLES`), also later."""
    _set_property(widget, "role", role)


def set_kind(widget: QWidget, kind: str) -> None:
    """Set the kind of a button or frame, also later."""
    _set_property(widget, "kind", kind)


def icon(name: str, colour: QColor | None = None) -> QIcon:
    """Return the icon `assets/icons/<name>.svg` in `colour` (default: the text's), sharp at every size and scale."""
    drawn = QIcon()
    for size in (16, 20, 24, 32):
        for ratio in (1.0, 2.0):
            drawn.addPixmap(picture(name, colour, size, ratio))
    return drawn


def picture(name: str, colour: QColor | None, size_px: int, device_pixel_ratio: float) -> QPixmap:
    """Return the icon as a square of `size_px` for painting by hand."""
    return _drawn(name, (colour or current_palette().text).name(), size_px, device_pixel_ratio)


@cache
def _drawn(name: str, colour: str, size_px: int, ratio: float) -> QPixmap:
    source = asset(f"icons/{name}.svg").read_text(encoding="utf-8").replace("currentColor", colour)
    pixmap = QPixmap(QSize(size_px, size_px) * ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(source.encode())).render(painter, QRectF(pixmap.rect()))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def _set_property(widget: QWidget, name: str, value: str) -> None:
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.updateGeometry()
    widget.update()


def palette_for(theme: Theme, scheme: Qt.ColorScheme) -> Palette:
    """Return the colours of a theme; "system" takes those of the system's scheme, light where it does not say."""
    if theme == "system":
        return DARK if scheme is Qt.ColorScheme.Dark else LIGHT
    return DARK if theme == "dark" else LIGHT


def _qt_palette(colours: Palette) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for name, colour in {
        role.Window: colours.window,
        role.WindowText: colours.text,
        role.Base: colours.card,
        role.AlternateBase: colours.hover,
        role.Text: colours.text,
        role.Button: colours.card,
        role.ButtonText: colours.text,
        role.BrightText: colours.on_accent,
        role.ToolTipBase: colours.card,
        role.ToolTipText: colours.text,
        role.PlaceholderText: colours.muted,
        role.Highlight: colours.accent,
        role.HighlightedText: colours.on_accent,
        role.Link: colours.accent,
        role.LinkVisited: colours.accent,
        role.Mid: colours.line,
        role.Accent: colours.accent,
    }.items():
        palette.setColor(name, colour)
    for name in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, colours.muted)
    return palette

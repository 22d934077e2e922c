"""The window's style sheet, written from a palette and a font scale.

Widgets choose their look by two dynamic properties: `role` for words (see `ROLES`) and `kind` for buttons ("primary",
"plain", "quiet", "menu", "link", "danger") and frames ("card", "page", "notice-…"). No widget sets a font size or a
colour of its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from string import Template
from typing import TYPE_CHECKING

from mockvoice.paths import asset

if TYPE_CHECKING:
    from mockvoice.ui.palette import Palette


@dataclass(frozen=True, slots=True)
class Role:
    """How a piece of text is set: size in px at scale 1, weight as in CSS."""

    size_px: float
    weight: int


ROLES: dict[str, Role] = {
    "figure": Role(44, 700),
    "clock": Role(36, 700),
    "title": Role(24, 700),
    "question": Role(24, 700),
    "heading": Role(20, 700),
    "number": Role(20, 700),
    "lead": Role(17, 400),
    "subheading": Role(15, 600),
    "strong": Role(14, 600),
    "body": Role(14, 400),
    "small": Role(12.5, 400),
    "tiny": Role(11, 500),
    "muted": Role(14, 400),
    "small-muted": Role(12.5, 400),
    "tiny-muted": Role(11, 400),
    "good": Role(14, 600),
    "small-good": Role(12.5, 500),
    "warn": Role(14, 500),
    "bad": Role(14, 500),
    "link": Role(14, 600),
    "pill": Role(12.5, 500),
}
"""Every role of a text, from the largest figure to the smallest remark."""

_COLOURS = {
    "muted": "muted",
    "small-muted": "muted",
    "tiny-muted": "muted",
    "good": "good",
    "small-good": "good",
    "warn": "warn",
    "bad": "bad",
    "link": "accent",
    "pill": "muted",
}

_SHEET = Template("""
QWidget { color: $text; font-size: ${body}px; }
QMainWindow, QDialog, QWidget[kind="page"] { background: $window; }
QScrollArea, QScrollArea > QWidget > QWidget[kind="page"] { background: transparent; border: none; }
QToolTip { background: $card; color: $text; border: 1px solid $field_line; padding: ${p4}px ${p8}px; }

QFrame[kind="card"] { background: $card; border: 1px solid $line; border-radius: 14px; }
QFrame[kind="rail"] { background: $card; border: none; border-right: 1px solid $line; }
QFrame[kind="rule"] { background: $line; border: none; max-height: 1px; min-height: 1px; }
QFrame[kind="notice-info"] { background: $accent_soft; border: none; border-radius: 10px; }
QFrame[kind="notice-warn"] { background: $warn_soft; border: none; border-radius: 10px; }
QFrame[kind="notice-bad"] { background: $bad_soft; border: none; border-radius: 10px; }
QFrame[kind="notice-good"] { background: $good_soft; border: none; border-radius: 10px; }
QLabel[role="pill"] { background: $track; border-radius: ${pill}px; padding: ${p4}px ${p10}px; }

QPushButton {
  background: $card; color: $text; border: 1px solid $field_line; border-radius: 10px;
  padding: ${p10}px ${p18}px; font-weight: 600;
}
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $track; }
QPushButton:focus { border: 2px solid $accent; padding: ${p9}px ${p17}px; }
QPushButton:disabled { color: $muted; background: $track; border-color: $track; }
QPushButton[kind="primary"] { background: $accent; color: $on_accent; border-color: $accent; }
QPushButton[kind="primary"]:hover { background: $accent_hover; border-color: $accent_hover; }
QPushButton[kind="primary"]:focus { border-color: $text; }
QPushButton[kind="primary"]:disabled { background: $track; color: $muted; border-color: $track; }
QPushButton[kind="danger"] { color: $bad; }
QPushButton[kind="quiet"], QPushButton[kind="menu"] {
  background: transparent; border: 2px solid transparent; color: $muted; font-weight: 400;
  padding: ${p4}px ${p6}px; border-radius: 8px;
}
QPushButton[kind="quiet"]:hover, QPushButton[kind="menu"]:hover { color: $text; background: $hover; }
QPushButton[kind="quiet"]:focus, QPushButton[kind="menu"]:focus { border-color: $accent; }
QPushButton[kind="quiet"]:disabled { color: $muted; background: transparent; }
QPushButton[kind="menu"] { padding-right: ${p22}px; }
QPushButton[kind="menu"]::menu-indicator {
  image: url("$chevron"); width: ${p12}px; height: ${p12}px; subcontrol-origin: padding;
  subcontrol-position: right center; right: ${p6}px;
}
QPushButton[kind="link"] {
  background: transparent; border: 2px solid transparent; color: $accent; font-weight: 600; padding: ${p4}px ${p6}px;
  border-radius: 8px;
}
QPushButton[kind="link"]:hover { background: $accent_soft; }
QPushButton[kind="link"]:focus { border-color: $accent; }

QComboBox, QSpinBox, QLineEdit {
  background: $card; color: $text; border: 1px solid $field_line; border-radius: 8px;
  padding: ${p8}px ${p12}px; selection-background-color: $accent; selection-color: $on_accent;
}
QSpinBox[kind="number"], QSpinBox[kind="number"]:focus {
  padding-left: ${p4}px; padding-right: ${p4}px; min-width: ${p48}px; font-weight: 600;
}
QSpinBox::up-button, QSpinBox::down-button { width: 0; height: 0; border: none; image: none; }
QSpinBox QLineEdit, QSpinBox QLineEdit:focus { border: none; padding: 0; background: transparent; }
QComboBox:hover, QSpinBox:hover, QLineEdit:hover { border-color: $muted; }
QComboBox:focus, QSpinBox:focus, QLineEdit:focus { border: 2px solid $accent; padding: ${p7}px ${p11}px; }
QComboBox:disabled, QSpinBox:disabled, QLineEdit:disabled { color: $muted; background: $window; }
QComboBox { padding-right: ${p30}px; }
QComboBox:focus { padding-right: ${p29}px; }
QComboBox::drop-down { border: none; width: ${p30}px; }
QComboBox::down-arrow { image: url("$chevron"); width: ${p12}px; height: ${p12}px; }
QComboBox QAbstractItemView {
  background: $card; color: $text; border: 1px solid $field_line; padding: ${p4}px; outline: none;
  selection-background-color: $accent_soft; selection-color: $text;
}
QPlainTextEdit, QTextEdit, QTextBrowser {
  background: $card; color: $text; border: 1px solid $line; border-radius: 8px; padding: ${p8}px;
  selection-background-color: $accent; selection-color: $on_accent;
}
QPlainTextEdit[kind="field"] { border-color: $field_line; }
QPlainTextEdit[kind="field"]:hover { border-color: $muted; }
QPlainTextEdit[kind="field"]:focus { border: 2px solid $accent; padding: ${p7}px; }
QSlider::groove:horizontal { background: $track; height: ${p6}px; border-radius: ${p3}px; }
QSlider::sub-page:horizontal { background: $accent; border-radius: ${p3}px; }
QSlider::handle:horizontal {
  background: $accent; border: 3px solid $card; width: ${p14}px; height: ${p14}px; margin: -${p7}px 0;
  border-radius: ${handle}px;
}
QSlider::handle:horizontal:focus { border-color: $text; }
QProgressBar { background: $track; border: none; border-radius: 4px; min-height: 8px; max-height: 8px; }
QProgressBar::chunk { background: $accent; border-radius: 4px; }

QListView, QTreeView { background: $card; border: none; outline: none; }
QTableView {
  background: $card; border: 1px solid $line; outline: none; selection-background-color: $accent_soft;
  selection-color: $text;
}
QTableView:focus { border: 1px solid $accent; }
QTableView::item { padding: 0 ${p8}px; }
QHeaderView { background: $card; border: none; }
QHeaderView::section {
  background: $card; color: $muted; border: none; border-bottom: 1px solid $line; padding: ${p6}px ${p8}px;
  font-weight: 600;
}
QListWidget::item { padding: ${p6}px ${p8}px; border-radius: 6px; }
QListWidget::item:selected { background: $accent_soft; color: $text; }
QListWidget::indicator {
  width: ${p14}px; height: ${p14}px; border: 1px solid $muted; border-radius: 4px; background: $card;
}
QListWidget::indicator:checked { background: $accent; border-color: $accent; image: url("$tick"); }
QListWidget:focus { border: 2px solid $accent; border-radius: 8px; }
QMenu { background: $card; color: $text; border: 1px solid $field_line; padding: ${p4}px; }
QMenu::item { padding: ${p6}px ${p18}px; border-radius: 6px; }
QMenu::item:selected { background: $accent_soft; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 2px; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 2px; }
QScrollBar::handle { background: $field_line; border-radius: 4px; min-height: 32px; min-width: 32px; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
""")

_LENGTHS = (3, 4, 6, 7, 8, 9, 10, 11, 12, 14, 17, 18, 22, 29, 30, 48)


def size_px(role: str, font_scale: float) -> int:
    """Return the size in px that text of `role` has at `font_scale`."""
    return max(1, round(ROLES[role].size_px * font_scale))


def build(palette: Palette, font_scale: float) -> str:
    """Return the whole style sheet; all sizes that hold text grow with `font_scale`."""
    values: dict[str, object] = {
        name: getattr(palette, name).name() for name in type(palette).__dataclass_fields__ if name != "name"
    }
    values |= {f"p{length}": round(length * font_scale) for length in _LENGTHS}
    values |= {
        "body": size_px("body", font_scale),
        "pill": round(11 * font_scale),
        "handle": round(14 * font_scale) // 2 + 3,
        "tick": asset(f"icons/tick-{palette.name}.svg").as_posix(),
        "chevron": asset("icons/field-chevron.svg").as_posix(),
    }
    return _SHEET.substitute(values) + "\n".join(_role_rule(name, palette, font_scale) for name in ROLES)


def _role_rule(name: str, palette: Palette, font_scale: float) -> str:
    colour = getattr(palette, _COLOURS.get(name, "text")).name()
    size, weight = size_px(name, font_scale), ROLES[name].weight
    return f'QLabel[role="{name}"] {{ font-size: {size}px; font-weight: {weight}; color: {colour}; }}'

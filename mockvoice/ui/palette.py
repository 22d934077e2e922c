"""The colours of the window, light and dark.

Every colour that carries text keeps a contrast of 4.5 to 1 with what it stands on (WCAG 2.2, 1.4.3); the test of this
module holds it. The `_fill` colours are for bars, rings and dots only.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QColor


@dataclass(frozen=True, slots=True)
class Palette:
    """One set of colours.

    Attributes:
        window: Ground of a page.
        card: Ground of cards, of the navigation rail and of fields.
        line: Hairlines round cards and between rows.
        field_line: Outline of fields and plain buttons.
        track: Empty part of a bar or ring; ground of a pill.
        hover: Ground of a plain control under the pointer.
        text: Words.
        muted: Words of the second rank; readable on window, card and track.
        accent: Links, the chosen entry, the played part, the ground of a primary button.
        accent_hover: Ground of a primary button under the pointer.
        on_accent: Words on accent.
        accent_soft: Ground of the chosen entry and of a hint; carries text and accent.
        good: Green words; carries on card, window and good_soft.
        good_fill: Green bars.
        warn: Amber words.
        warn_fill: Amber bars.
        bad: Red words.
        bad_fill: Red bars.
        wave: The part of a waveform that was not played yet.
    """

    name: str
    window: QColor
    card: QColor
    line: QColor
    field_line: QColor
    track: QColor
    hover: QColor
    text: QColor
    muted: QColor
    accent: QColor
    accent_hover: QColor
    on_accent: QColor
    accent_soft: QColor
    good: QColor
    good_fill: QColor
    good_soft: QColor
    warn: QColor
    warn_fill: QColor
    warn_soft: QColor
    bad: QColor
    bad_fill: QColor
    bad_soft: QColor
    wave: QColor


LIGHT = Palette(
    name="light",
    window=QColor("#f6f5f2"),
    card=QColor("#ffffff"),
    line=QColor("#e5e3dd"),
    field_line=QColor("#d3d0c8"),
    track=QColor("#eceae4"),
    hover=QColor("#f3f2ee"),
    text=QColor("#1b1f2a"),
    muted=QColor("#626776"),
    accent=QColor("#2f5bd8"),
    accent_hover=QColor("#274cb9"),
    on_accent=QColor("#ffffff"),
    accent_soft=QColor("#e8edfc"),
    good=QColor("#17734a"),
    good_fill=QColor("#1f8a5b"),
    good_soft=QColor("#e3f4ec"),
    warn=QColor("#85560f"),
    warn_fill=QColor("#b7791f"),
    warn_soft=QColor("#fdf1d8"),
    bad=QColor("#b02e24"),
    bad_fill=QColor("#c8443a"),
    bad_soft=QColor("#fbe9e7"),
    wave=QColor("#b9c4e6"),
)

DARK = Palette(
    name="dark",
    window=QColor("#14161b"),
    card=QColor("#1c1f26"),
    line=QColor("#2c303a"),
    field_line=QColor("#3e4450"),
    track=QColor("#2b2f39"),
    hover=QColor("#252932"),
    text=QColor("#eceef3"),
    muted=QColor("#a3a9b6"),
    accent=QColor("#8aa8ff"),
    accent_hover=QColor("#a3bbff"),
    on_accent=QColor("#0d1428"),
    accent_soft=QColor("#242d48"),
    good=QColor("#5bc996"),
    good_fill=QColor("#3fa877"),
    good_soft=QColor("#19372b"),
    warn=QColor("#e3b15c"),
    warn_fill=QColor("#c98f35"),
    warn_soft=QColor("#3b3018"),
    bad=QColor("#f2948b"),
    bad_fill=QColor("#d9655b"),
    bad_soft=QColor("#402523"),
    wave=QColor("#47527a"),
)


def contrast(first: QColor, second: QColor) -> float:
    """Return the contrast of two colours, 1 to 21 (WCAG 2.2, relative luminance)."""
    bright, dim = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


def _luminance(colour: QColor) -> float:
    red, green, blue = (_linear(part) for part in (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    threshold = 0.04045
    return part / 12.92 if part <= threshold else float(((part + 0.055) / 1.055) ** 2.4)

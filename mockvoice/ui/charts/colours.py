"""The two hues of all charts, from the palette of Okabe and Ito (2008, "Color Universal Design").

Blue and vermilion stay apart in every kind of colour blindness; on dark cards sky blue and orange take their places,
which are light enough there. No chart says anything by hue alone: shapes, signs, numbers and tables say the same.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtGui import QColor

from mockvoice.ui.palette import contrast
from mockvoice.ui.theme import current_palette

BLUE: Final = "#0072b2"
VERMILION: Final = "#d55e00"
SKY_BLUE: Final = "#56b4e9"
ORANGE: Final = "#e69f00"

_FAINTEST: Final = 0.10
_STRONGEST: Final = 1.0


def series_colour() -> QColor:
    """Return the colour of points, lines and bars, and of the newer of two answers, on the card that holds now."""
    return QColor(SKY_BLUE if current_palette().name == "dark" else BLUE)


def second_colour() -> QColor:
    """Return the colour of the older of two answers."""
    return QColor(ORANGE if current_palette().name == "dark" else VERMILION)


def shade(share: float) -> QColor:
    """Return the colour of a cell: from nearly the card's own for 0 to the series' for 1, by lightness alone."""
    card, full = current_palette().card, series_colour()
    weight = _FAINTEST + (_STRONGEST - _FAINTEST) * min(max(share, 0.0), 1.0)
    return QColor.fromRgbF(
        card.redF() + (full.redF() - card.redF()) * weight,
        card.greenF() + (full.greenF() - card.greenF()) * weight,
        card.blueF() + (full.blueF() - card.blueF()) * weight,
    )


def ink_on(ground: QColor) -> QColor:
    """Return black or white, whichever is read better on a ground: by 4.58 to 1 at least, the root of 21."""
    black, white = QColor("#000000"), QColor("#ffffff")
    return black if contrast(black, ground) >= contrast(white, ground) else white

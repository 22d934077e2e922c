"""The colours of the window."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor

from mockvoice.ui.palette import DARK, LIGHT, Palette, contrast

GROUNDS = ("window", "card", "track", "hover", "accent_soft")
READABLE = 4.5
VISIBLE = 3.0


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=lambda palette: palette.name)
@pytest.mark.parametrize("words", ["text", "muted", "accent", "good", "warn", "bad"])
@pytest.mark.parametrize("ground", GROUNDS)
def test_words_can_be_read_on_every_ground(palette: Palette, words: str, ground: str):
    """Every colour of words keeps 4.5 to 1 with every ground it may stand on, in both themes."""
    assert contrast(getattr(palette, words), getattr(palette, ground)) >= READABLE


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=lambda palette: palette.name)
@pytest.mark.parametrize("kind", ["accent", "good", "warn", "bad"])
def test_notices_can_be_read(palette: Palette, kind: str):
    """On a soft ground both its own colour and plain words keep 4.5 to 1."""
    soft = getattr(palette, f"{kind}_soft")
    assert contrast(getattr(palette, kind), soft) >= READABLE
    assert contrast(palette.text, soft) >= READABLE


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=lambda palette: palette.name)
@pytest.mark.parametrize("ground", ["accent", "accent_hover"])
def test_primary_buttons_can_be_read(palette: Palette, ground: str):
    """Words on a primary button keep 4.5 to 1."""
    assert contrast(palette.on_accent, getattr(palette, ground)) >= READABLE


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=lambda palette: palette.name)
@pytest.mark.parametrize("fill", ["accent", "good_fill", "warn_fill", "bad_fill"])
def test_bars_can_be_seen(palette: Palette, fill: str):
    """Bars and rings keep 3 to 1 with the card they are drawn on."""
    assert contrast(getattr(palette, fill), palette.card) >= VISIBLE


def test_contrast_of_the_extremes():
    """Black on white is 21 to 1, a colour on itself 1 to 1, in either order."""
    black, white = QColor("black"), QColor("white")
    assert contrast(black, white) == pytest.approx(21.0)
    assert contrast(white, black) == pytest.approx(21.0)
    assert contrast(white, white) == pytest.approx(1.0)

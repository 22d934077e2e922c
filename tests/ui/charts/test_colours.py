"""The hues of charts stay apart for everybody, and stand out from their ground."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np
import pytest

from mockvoice.ui.charts.colours import ink_on, second_colour, series_colour, shade
from mockvoice.ui.palette import contrast
from mockvoice.ui.theme import apply_theme, current_palette

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from PySide6.QtGui import QColor
    from PySide6.QtWidgets import QApplication

# Complete loss of one kind of cone, on linear RGB (Machado, Oliveira and Fernandes 2009, severity 1.0).
DEFICIENCIES = {
    "protanopia": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deuteranopia": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritanopia": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}
TO_XYZ = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]])
WHITE = TO_XYZ.sum(axis=1)
CLEARLY_APART = 25.0
"""In CIE 1976 units, of which about 2.3 can just be told apart."""


def linear(colour: QColor) -> NDArray[np.float64]:
    """Return linear RGB."""
    parts = np.array(colour.getRgbF()[:3])
    return np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)


def lab(rgb: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return CIE L*a*b* of linear RGB."""
    x, y, z = np.cbrt(np.clip(TO_XYZ @ np.clip(rgb, 0, 1) / WHITE, 0.008856, None))
    return np.array([116 * y - 16, 500 * (x - y), 200 * (y - z)])


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("deficiency", [None, *DEFICIENCIES])
def test_the_two_hues_stay_apart(qapp: QApplication, theme: str, deficiency: str | None):
    """For each kind of colour blindness, simulated, as for everybody else."""
    apply_theme(qapp, theme, 1.0)  # type: ignore[arg-type]
    matrix = np.eye(3) if deficiency is None else np.array(DEFICIENCIES[deficiency])
    first, second = (lab(matrix @ linear(colour)) for colour in (series_colour(), second_colour()))
    assert np.linalg.norm(first - second) >= CLEARLY_APART


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_lines_and_bars_stand_out_from_the_card(qapp: QApplication, theme: str):
    """By 3 to 1 at least (WCAG 2.2, 1.4.11)."""
    apply_theme(qapp, theme, 1.0)  # type: ignore[arg-type]
    for colour in (series_colour(), second_colour()):
        assert contrast(colour, current_palette().card) >= 3.0


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_cells_differ_by_lightness_and_their_numbers_can_be_read(qapp: QApplication, theme: str):
    """Lightness alone goes one way from 0 to 100, and each number stands out from its cell by 4.5 to 1."""
    apply_theme(qapp, theme, 1.0)  # type: ignore[arg-type]
    cells = [shade(share) for share in np.linspace(0, 1, 21)]
    steps = [lab(linear(after))[0] - lab(linear(before))[0] for before, after in pairwise(cells)]
    assert all(step > 0 for step in steps) or all(step < 0 for step in steps)
    assert all(contrast(ink_on(cell), cell) >= 4.5 for cell in cells)

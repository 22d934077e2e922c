"""Light, dark, the system's choice, fonts and icons."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QFont, QFontInfo
from PySide6.QtWidgets import QApplication, QLabel

from mockvoice.paths import asset
from mockvoice.ui import theme
from mockvoice.ui.palette import DARK, LIGHT

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


class Counter(QObject):
    """Counts how often it was told."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    def tell(self) -> None:
        """Count."""
        self.count += 1


def test_the_theme_that_was_chosen_holds(qapp: QApplication):
    """Light and dark change the colours that widgets paint with and the ground of every window."""
    theme.apply_theme(qapp, "dark", 1.0)
    assert theme.current_palette() is DARK
    assert qapp.palette().window().color() == DARK.window
    theme.apply_theme(qapp, "light", 1.0)
    assert theme.current_palette() is LIGHT


def test_the_system_is_followed(qapp: QApplication):
    """A change of the system's colours is followed at once, and only while the choice is left to the system."""
    hints = qapp.styleHints()
    theme.apply_theme(qapp, "system", 1.0)
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    expected = DARK if hints.colorScheme() is Qt.ColorScheme.Dark else LIGHT
    assert theme.current_palette() is expected
    theme.apply_theme(qapp, "dark", 1.0)
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert theme.current_palette() is DARK


@pytest.mark.parametrize(
    ("scheme", "expected"),
    [(Qt.ColorScheme.Dark, DARK), (Qt.ColorScheme.Light, LIGHT), (Qt.ColorScheme.Unknown, LIGHT)],
)
def test_the_system_decides(scheme: Qt.ColorScheme, expected: object):
    """A dark system gives the dark colours; a light one, and one that does not say, the light ones."""
    assert theme.palette_for("system", scheme) is expected


def test_nothing_is_drawn_anew_without_a_change(qapp: QApplication):
    """Applying the same look twice tells nobody; a new font size does."""
    counter = Counter()
    theme.theme_changed().connect(counter.tell)
    theme.apply_theme(qapp, "light", 1.0)
    assert counter.count == 0
    theme.apply_theme(qapp, "light", 1.5)
    assert counter.count == 1
    theme.theme_changed().disconnect(counter.tell)


def test_letters_grow(qapp: QApplication, qtbot: QtBot):
    """A label's letters and hand-painted lengths grow with the font scale."""
    label = QLabel("words")
    theme.set_role(label, "title")
    qtbot.addWidget(label)
    label.ensurePolished()
    small = label.fontMetrics().height()
    theme.apply_theme(qapp, "light", 1.5)
    label.ensurePolished()
    assert label.fontMetrics().height() == pytest.approx(1.5 * small, abs=2)
    assert theme.scaled(100) == 150
    assert theme.font("body").pixelSize() == 21


@pytest.mark.parametrize("role", ["body", "strong", "title"])
def test_the_shipped_letters_are_used(role: str):
    """Words are set in the font that ships with the program, in every weight."""
    font = theme.font(role)
    assert QFontInfo(font).family() == "Inter"
    assert QFontInfo(font).weight() == font.weight()


def test_weights_differ():
    """Bold words are bold."""
    assert theme.font("title").weight() == QFont.Weight.Bold
    assert theme.font("body").weight() == QFont.Weight.Normal


@pytest.mark.parametrize("path", sorted(asset("icons").glob("*.svg")), ids=lambda path: path.stem)
def test_every_icon_can_be_drawn(path: Path):
    """Each icon gives a picture that is not empty, sharp on a dense screen."""
    drawn = theme.picture(path.stem, LIGHT.accent, 24, 2.0)
    assert drawn.width() == 48
    assert drawn.devicePixelRatio() == 2.0
    image = drawn.toImage()
    assert any(image.pixelColor(x, y).alpha() > 0 for x in range(48) for y in range(48))


def test_an_icon_takes_its_colour():
    """An icon is drawn in the colour that was asked for."""
    image = theme.picture("play", LIGHT.bad, 24, 1.0).toImage()
    assert image.pixelColor(11, 12) == LIGHT.bad

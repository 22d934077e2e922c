"""Which keys do what: bound, explained, and listed in the sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from mockvoice.ui.main_window import MainWindow
from mockvoice.ui.shortcuts import KeyHint, bind, everywhere, explain, hints_on, without_words
from mockvoice.ui.widgets.key_button import KeyButton
from mockvoice.ui.widgets.shortcut_sheet import ShortcutSheet

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.helpers.fake_app import FakeApp


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    """An empty page on the screen."""
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def window(fake_app: FakeApp, qtbot: QtBot) -> MainWindow:
    """The window in front."""
    made = MainWindow(fake_app)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def sheet_of(window: MainWindow) -> ShortcutSheet:
    """Return the open sheet."""
    return next(sheet for sheet in window.findChildren(ShortcutSheet) if sheet.isVisible())


def test_a_bound_key_is_done_and_listed(page: QWidget, qtbot: QtBot):
    """What is bound with words works, and stands in the list."""
    calls: list[str] = []
    bind(page, "Ctrl+F", "Search", lambda: calls.append("search"))
    with qtbot.waitActive(page):
        page.activateWindow()
    page.setFocus()
    QTest.keyClick(page, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert calls == ["search"]
    assert hints_on(page) == (KeyHint(("Ctrl+F",), "Search"),)


def test_a_shortcut_takes_the_words_of_its_button(page: QWidget):
    """A key that a button names is listed once, by the button's text, also where a second key does the same."""
    KeyButton("Skip", key="S", parent=page).show()
    QShortcut(QKeySequence("S"), page)
    bind(page, "Ctrl+S", "Skip", page.update)
    assert hints_on(page) == (KeyHint(("S", "Ctrl+S"), "Skip"),)
    assert without_words(page) == ()


def test_keys_that_a_widget_takes_itself_are_listed(page: QWidget):
    """A widget says by itself what its keys do."""
    field = QLineEdit(page)
    field.show()
    explain(field, ("Left / Right", "Move the cursor"))
    assert hints_on(page) == (KeyHint(("Left / Right",), "Move the cursor"),)


def test_what_is_hidden_or_off_is_not_listed(page: QWidget):
    """Only keys that do something now are listed."""
    hidden = KeyButton("Next", key="N", parent=page)
    hidden.hide()
    bind(hidden, "Ctrl+N", "Next", page.update)
    bind(page, "Ctrl+O", "Open", page.update).setEnabled(False)
    assert hints_on(page) == ()


def test_a_shortcut_without_words_is_told_apart(page: QWidget):
    """A key of which nobody says what it does is found."""
    QShortcut(QKeySequence("Ctrl+Q"), page)
    assert without_words(page) == ("Ctrl+Q",)


@pytest.mark.parametrize("key", [Qt.Key.Key_Question, Qt.Key.Key_F1])
def test_the_sheet_opens_by_key(window: MainWindow, key: Qt.Key):
    """On every page the sheet lists what the page's keys do, what holds everywhere, and Escape closes it."""
    window.practice.start_button.click()
    QTest.keyClick(window, key)
    sheet = sheet_of(window)
    (here, hints), (_, general) = sheet.sections
    assert here == "On this page"
    assert {"Start answer", "Skip", "Leave"} <= {hint.text for hint in hints}
    assert general == everywhere(tuple(window.rail.entries))
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert not sheet.isVisible()


def test_a_question_mark_can_be_typed(window: MainWindow):
    """In a field the key writes its sign."""
    field = QLineEdit(window)
    field.show()
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Question)
    assert field.text() == "?"
    assert not window.findChildren(ShortcutSheet)


def test_the_rail_leads_to_the_sheet(window: MainWindow):
    """Who does not know the key finds the sheet in the rail."""
    window.rail.keys.click()
    assert sheet_of(window).isVisible()


def test_numbers_open_the_pages_of_the_rail(window: MainWindow):
    """Ctrl with a number opens the entry at that place."""
    place = list(window.rail.entries).index("Settings") + 1
    QTest.keyClick(window, Qt.Key(Qt.Key.Key_0.value + place), Qt.KeyboardModifier.ControlModifier)
    assert window.current_page is window.settings

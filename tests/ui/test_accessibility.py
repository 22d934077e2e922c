"""The window for everyone: what screen readers are told, and pages at large letters, in light and dark."""

from __future__ import annotations

from collections import Counter
from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QScrollArea,
    QScrollBar,
    QWidget,
)

from mockvoice.ui.language import use_language
from mockvoice.ui.main_window import MainWindow
from mockvoice.ui.shortcuts import without_words
from mockvoice.ui.widgets.code_editor import CodeEditor
from tests.helpers.every_page import EVERY_PAGE, WholeApp, open_page

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

SAYS_NOTHING = {QAccessible.Role.NoRole, QAccessible.Role.Client, QAccessible.Role.Window}
MOST_STEPS = 150
SAME_LINE_PX = 2


@pytest.fixture
def app(tmp_path: Path) -> Iterator[WholeApp]:
    """A program with something on every page."""
    made = WholeApp(tmp_path)
    yield made
    made.shut()


@pytest.fixture
def opened(app: WholeApp, qtbot: QtBot) -> Callable[..., MainWindow]:
    """Open the window on a page, in front."""

    def open_at(page: str, *, width: int = 1280, height: int = 800, **settings: object) -> MainWindow:
        app.settings = app.settings.model_copy(update=settings)
        window = MainWindow(app)
        qtbot.addWidget(window)
        window.resize(width, height)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        open_page(window, app, page, qtbot)
        return window

    return open_at


def takes_focus(window: MainWindow) -> list[QWidget]:
    """Return what the keyboard can be led to on the open page and the rail; a spin box for the field inside it."""
    return [
        widget
        for widget in window.findChildren(QWidget)
        if widget.isVisible()
        and widget.isEnabled()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus == Qt.FocusPolicy.TabFocus
        and not isinstance(widget, QScrollBar)
        and not isinstance(widget.parent(), QAbstractSpinBox)
    ]


def name_of(widget: QWidget) -> str:
    """Return what a screen reader calls `widget`: its name, or that of the label it belongs to.

    A drop-down list is called by what is chosen in it, so that its label alone says what is chosen.
    """
    interface = QAccessible.queryAccessibleInterface(widget)
    assert interface is not None
    labels = [
        other.text(QAccessible.Text.Name)
        for other, _ in interface.relations(QAccessible.RelationFlag.Label)
        if other is not None
    ]
    own = "" if isinstance(widget, QComboBox) else interface.text(QAccessible.Text.Name)
    return own or " ".join(labels)


def role_of(widget: QWidget) -> QAccessible.Role:
    """Return what a screen reader takes `widget` for."""
    interface = QAccessible.queryAccessibleInterface(widget)
    assert interface is not None
    return interface.role()


@pytest.mark.parametrize("page", EVERY_PAGE)
def test_every_control_has_a_name_and_a_role(opened: Callable[..., MainWindow], page: str):
    """Qt's accessibility tree says of each control what it is and what it is called."""
    window = opened(page)
    nameless = [repr(widget) for widget in takes_focus(window) if not name_of(widget).strip()]
    unknown = [(repr(widget), name_of(widget)) for widget in takes_focus(window) if role_of(widget) in SAYS_NOTHING]
    assert (nameless, unknown) == ([], [])


@pytest.mark.parametrize("page", EVERY_PAGE)
def test_no_two_controls_on_a_page_have_the_same_name(opened: Callable[..., MainWindow], page: str):
    """Who only hears the names can tell the controls apart."""
    window = opened(page)
    names = Counter((role_of(widget), name_of(widget)) for widget in takes_focus(window))
    assert [name for name, count in names.items() if count > 1] == []


@pytest.mark.parametrize("page", EVERY_PAGE)
def test_tab_comes_round_everything(opened: Callable[..., MainWindow], page: str):
    """Tab reaches each control on each page; of a row of alternatives the chosen one, from where the arrows lead on.

    In the editor of code Tab indents, and Esc lets the next one lead on, as its description tells.
    """
    window = opened(page)
    way: set[QWidget] = set()
    for _ in range(MOST_STEPS):
        if isinstance(QApplication.focusWidget(), CodeEditor):
            QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
        reached = QApplication.focusWidget()
        if reached in way:
            break
        way.add(reached)
    missed = [
        (repr(widget), name_of(widget))
        for widget in takes_focus(window)
        if widget not in way and not (isinstance(widget, QAbstractButton) and widget.group() and not widget.isChecked())
    ]
    assert missed == []


@pytest.mark.parametrize("page", EVERY_PAGE)
def test_the_window_stays_in_front(opened: Callable[..., MainWindow], page: str):
    """Opening a page takes the focus from nobody: no part of it comes up as a window of its own for a moment."""
    assert opened(page).isActiveWindow()


@pytest.mark.parametrize("page", EVERY_PAGE)
def test_every_shortcut_says_what_it_does(opened: Callable[..., MainWindow], page: str):
    """The sheet of shortcuts leaves nothing out."""
    window = opened(page)
    assert window.current_page is not None
    assert without_words(window.current_page) == ()


def cut_off(window: MainWindow) -> list[str]:
    """Return what of the open page is wider than its place, and which words have too little room."""
    page = window.current_page
    assert page is not None
    wide = [
        repr(area)
        for area in page.findChildren(QScrollArea)
        if area.isVisible() and area.widget() is not None and area.widget().width() > area.viewport().width()
    ]
    words = [label.text() for label in page.findChildren(QLabel) if label.isVisible() and is_cut(label)]
    buttons = [
        button.text()
        for button in page.findChildren(QAbstractButton)
        if button.isVisible() and button.text() and button.width() < button.minimumSizeHint().width()
    ]
    return wide + words + buttons


def is_cut(label: QLabel) -> bool:
    """Return whether `label` has less room than its words need."""
    if not label.text():
        return False
    if not label.wordWrap():
        return label.width() < label.sizeHint().width()
    return label.height() < label.heightForWidth(label.width())


def overlapping(window: MainWindow) -> list[tuple[str, str]]:
    """Return pairs of words and controls of the open page that lie on each other."""
    page = window.current_page
    assert page is not None
    kinds = (QLabel, QAbstractButton, QComboBox, QLineEdit)
    shown = [
        (widget, QRect(widget.mapTo(page, QPoint(0, 0)), widget.size()))
        for kind in kinds
        for widget in page.findChildren(kind)
        if widget.isVisible() and not widget.visibleRegion().isEmpty()
    ]
    return [
        (f"{type(a).__name__} {a.text() if hasattr(a, 'text') else ''}", repr(b))
        for (a, here), (b, there) in combinations(shown, 2)
        if not (a.isAncestorOf(b) or b.isAncestorOf(a))
        and a.window() is b.window()
        and here.adjusted(SAME_LINE_PX, SAME_LINE_PX, -SAME_LINE_PX, -SAME_LINE_PX).intersects(there)
        and scrolls_of(a) is scrolls_of(b)
    ]


def scrolls_of(widget: QWidget) -> QScrollArea | None:
    """Return the innermost area that scrolls `widget`."""
    above = widget.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    return above


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("size", [(1280, 800), (960, 640)])
@pytest.mark.parametrize("page", EVERY_PAGE)
def test_nothing_is_cut_or_covered_at_200_percent(
    opened: Callable[..., MainWindow], qtbot: QtBot, page: str, size: tuple[int, int], theme: str
):
    """With letters twice as large all words are whole, nothing lies on another thing, and no page is too wide."""
    width, height = size
    window = opened(page, width=width, height=height, theme=theme, font_scale=2.0)
    qtbot.waitUntil(lambda: (cut_off(window), overlapping(window)) == ([], []))
    assert window.minimumSizeHint().width() <= width


@pytest.mark.parametrize("page", EVERY_PAGE)
def test_german_is_not_cut_at_200_percent(
    opened: Callable[..., MainWindow], qapp: QApplication, qtbot: QtBot, page: str
):
    """Longer words have room too; German needs a window of the usual size for letters twice as large."""
    use_language(qapp, "de")
    window = opened(page, font_scale=2.0)
    qtbot.waitUntil(lambda: (cut_off(window), overlapping(window)) == ([], []))
    assert window.minimumSizeHint().width() <= window.width()

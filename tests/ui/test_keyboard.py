"""The window without a mouse: Tab leads to every control, in reading order, and one sees where one is."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QApplication,
    QComboBox,
    QLineEdit,
    QScrollArea,
    QScrollBar,
    QSpinBox,
    QWidget,
)

from mockvoice.readiness import PartState
from mockvoice.ui.main_window import MainWindow
from tests.helpers.fake_app import FakeApp, FakeCutOff
from tests.helpers.fake_delivery import measured

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

CONTROLS = (QAbstractButton, QComboBox, QAbstractSlider, QAbstractItemView, QSpinBox, QLineEdit)
MOST_STEPS = 80
PAGES = ("practice", "interview", "scored", "sessions", "report", "details", "settings", "fillers", "models")


@pytest.fixture
def window(fake_app: FakeApp, qtbot: QtBot) -> MainWindow:
    """The window in front, with something to do on every page."""
    fake_app.cut_off = [FakeCutOff("r1", "a9")]
    made = MainWindow(fake_app)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    fake_app.report("microphone", PartState.FAILED, "No microphone was found.")
    return made


def open_page(window: MainWindow, app: FakeApp, page: str, qtbot: QtBot) -> None:
    """Open a page as far as a person comes there."""
    if page in {"interview", "scored"}:
        window.practice.start_button.click()
        app.made[0].finish_asking()
    if page == "scored":
        app.made[0].begin_answer()
        app.made[0].end_answer()
        app.made[0].finish_scoring()
        report = window.interview.report
        qtbot.waitUntil(lambda: report.answer is not None)
        qtbot.waitUntil(lambda: all(button.height() for button in report.findChildren(QAbstractButton)))
    if page in {"report", "details"}:
        app.add_answer("a1", scorecard=measured())
        window.open_answer("a1")
        qtbot.waitUntil(lambda: window.review.answer is not None)
        window.review.delivery.set_open(is_open=page == "details")
        qtbot.waitUntil(lambda: all(button.height() for button in window.review.findChildren(QAbstractButton)))
    if page == "models":
        window.pages.open_models()
    if page in {"sessions", "settings"}:
        window.open_page(page.title())
    if page == "fillers":
        window.pages.open_fillers()
    ready: dict[str, Callable[[], bool]] = {
        "practice": lambda: bool(window.practice.recovery.rows),
        "sessions": window.sessions.list.isVisible,
        "settings": lambda: window.settings.speech.model.count() == 2,
    }
    qtbot.waitUntil(ready.get(page, lambda: True))


def controls(window: MainWindow) -> set[QWidget]:
    """Return what can be used on the open page and the rail.

    A spin box counts for the field inside it, and the chosen one of a group for those that the arrow keys lead to.
    """
    return {
        widget
        for widget in window.findChildren(QWidget)
        if isinstance(widget, CONTROLS)
        and not isinstance(widget, QScrollBar)
        and not isinstance(widget.parent(), QSpinBox)
        and widget.isVisible()
        and widget.isEnabled()
        and not (isinstance(widget, QAbstractButton) and widget.group() is not None and not widget.isChecked())
    }


def walk() -> list[QWidget]:
    """Press Tab until the focus is where it has been before, and return the way."""
    way: list[QWidget] = []
    for _ in range(MOST_STEPS):
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, Qt.Key.Key_Tab)
        reached = QApplication.focusWidget()
        assert reached is not None
        if reached in way:
            return way
        way.append(reached)
    raise AssertionError(f"Tab never comes round: {way}")


@pytest.mark.parametrize("page", PAGES)
def test_tab_reaches_every_control(window: MainWindow, fake_app: FakeApp, qtbot: QtBot, page: str):
    """Nothing on any page can be used with the mouse alone."""
    open_page(window, fake_app, page, qtbot)
    missed = controls(window) - set(walk())
    assert not missed, [(type(widget).__name__, widget.accessibleName()) for widget in missed]


@pytest.mark.parametrize("page", PAGES)
def test_the_focus_is_seen(window: MainWindow, fake_app: FakeApp, qtbot: QtBot, page: str):
    """Each control looks different while it has the focus."""
    open_page(window, fake_app, page, qtbot)
    unseen = []
    for widget in walk():
        if not isinstance(widget, CONTROLS) or isinstance(widget, QAbstractItemView):
            continue
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        with_focus = widget.grab().toImage()
        widget.clearFocus()
        if widget.grab().toImage() == with_focus:
            unseen.append((type(widget).__name__, widget.accessibleName()))
    assert unseen == []


@pytest.mark.parametrize("page", ["practice", "settings", "fillers", "models"])
def test_tab_goes_down_the_page(window: MainWindow, fake_app: FakeApp, qtbot: QtBot, page: str):
    """Within a column no step leads far upwards: what is read first is reached first."""
    open_page(window, fake_app, page, qtbot)
    page_widget = window.current_page
    assert page_widget is not None
    way = walk()
    for area in page_widget.findChildren(QScrollArea):
        area.verticalScrollBar().setValue(0)  # what stands above it does not scroll
    places = [
        widget.mapTo(page_widget, QPoint(0, widget.height() // 2))
        for widget in way
        if isinstance(widget, CONTROLS) and page_widget.isAncestorOf(widget)
    ]
    leaps = [(a, b) for a, b in pairwise(places) if b.y() < a.y() - 40 and b.x() <= a.x()]
    assert leaps == []


@pytest.mark.parametrize("page", ["practice", "interview", "report", "settings", "fillers", "models"])
def test_no_control_has_the_focus_before_one_goes_there(window: MainWindow, fake_app: FakeApp, qtbot: QtBot, page: str):
    """A page that opens has the focus itself: no control is lit that nobody went to."""
    open_page(window, fake_app, page, qtbot)
    assert not isinstance(QApplication.focusWidget(), CONTROLS)


def test_tab_goes_back_as_it_came(window: MainWindow, fake_app: FakeApp, qtbot: QtBot):
    """Shift and Tab lead the same way backwards."""
    open_page(window, fake_app, "practice", qtbot)
    way = walk()
    last = QApplication.focusWidget()
    assert last is not None
    QTest.keyClick(last, Qt.Key.Key_Backtab)
    assert QApplication.focusWidget() is way[way.index(last) - 1]


def test_the_arrows_choose_among_alternatives(window: MainWindow, fake_app: FakeApp, qtbot: QtBot):
    """In a row of alternatives, and among packs, the arrows lead on and choose."""
    window.practice.pack_cards["ml"].setFocus()
    QTest.keyClick(window.practice.pack_cards["ml"], Qt.Key.Key_Down)
    assert window.practice.pack is fake_app.packs[1]
    open_page(window, fake_app, "settings", qtbot)
    button = window.settings.speech.compute.button("auto")
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Right)
    assert fake_app.settings.device == "cpu"


def test_a_control_out_of_sight_is_brought_into_sight(window: MainWindow, fake_app: FakeApp, qtbot: QtBot):
    """When Tab leads below the edge, the page scrolls there."""
    open_page(window, fake_app, "settings", qtbot)
    seen = []
    for widget in walk():
        widget.setFocus()
        QTest.keyClick(widget, Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        assert focus is not None
        seen.append(not focus.visibleRegion().isEmpty())
    assert all(seen)

"""The window and how its pages lead to one another."""

from __future__ import annotations

import threading
from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QApplication,
    QComboBox,
    QLabel,
    QScrollArea,
    QScrollBar,
    QWidget,
)

from mockvoice.errors import MockVoiceError, SettingsError
from mockvoice.interview.parts import LiveView
from mockvoice.interview.state import Phase
from mockvoice.settings import Settings, SettingsFile
from mockvoice.transcription.transcript import Word
from mockvoice.ui import main_window, theme
from mockvoice.ui.main_window import MainWindow
from mockvoice.ui.palette import DARK
from tests.helpers.fake_app import FakeApp, FakeCutOff
from tests.helpers.fake_delivery import UMS, measured

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from mockvoice.paths import Paths


@pytest.fixture
def window(fake_app: FakeApp, qtbot: QtBot) -> MainWindow:
    """The window on the screen, warmed up."""
    return opened(fake_app, qtbot)


def opened(app: FakeApp, qtbot: QtBot) -> MainWindow:
    """Show the window and wait for its first picture."""
    made = MainWindow(app)
    qtbot.addWidget(made)
    with qtbot.waitSignal(made.painted):
        made.show()
    return made


def test_the_window_shows_before_anything_is_loaded(fake_app: FakeApp, qtbot: QtBot):
    """The parts begin to warm up after the first picture, and exactly once."""
    window = MainWindow(fake_app)
    qtbot.addWidget(window)
    assert fake_app.warmed == 0
    with qtbot.waitSignal(window.painted):
        window.show()
    window.repaint()
    assert fake_app.warmed == 1


def test_a_window_without_a_program_waits_for_it(fake_app: FakeApp, qtbot: QtBot):
    """The rail cannot be used before there are pages; then they come and the parts warm up."""
    window = MainWindow()
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.painted):
        window.show()
    assert not window.rail.isEnabled()
    window.take_app(fake_app)
    assert window.rail.isEnabled()
    assert window.current_page is window.practice
    assert fake_app.warmed == 1


def test_the_rail_opens_pages(window: MainWindow):
    """Each entry opens its page and is marked."""
    for name, page in (("Settings", "settings"), ("Sessions", "sessions"), ("Practice", "practice")):
        window.rail.entries[name].click()
        assert window.current_page is getattr(window, page)
        assert [n for n, entry in window.rail.entries.items() if entry.isChecked()] == [name]


def test_starting_shows_the_interview(window: MainWindow, fake_app: FakeApp):
    """The start button begins a session over the chosen pack."""
    window.practice.start_button.click()
    assert window.current_page is window.interview
    assert fake_app.asked_for == [("ml", 5)]
    assert fake_app.made[0].calls == ["start"]


def test_space_answers_from_the_rail_too(window: MainWindow, fake_app: FakeApp, qtbot: QtBot):
    """Even with the focus on the rail Space begins the answer and opens no page."""
    with qtbot.waitActive(window):
        window.activateWindow()
    window.practice.start_button.click()
    window.rail.entries["Settings"].setFocus()
    qtbot.keyClick(window.rail.entries["Settings"], Qt.Key.Key_Space)
    assert fake_app.made[0].state.phase is Phase.RECORDING
    assert window.current_page is window.interview


def test_after_the_session_practice_is_there_again(window: MainWindow, fake_app: FakeApp):
    """When a session ends, the page it began on is open."""
    window.practice.start_button.click()
    fake_app.made[0].change(phase=Phase.ENDED)
    assert window.current_page is window.practice


def test_the_rail_leaves_a_session_only_after_asking(window: MainWindow, fake_app: FakeApp):
    """Another page is opened once the person agreed to leave, and not before."""
    window.practice.start_button.click()
    window.rail.entries["Settings"].click()
    assert window.current_page is window.interview
    window.interview.question.no_button.click()
    assert window.rail.entries["Practice"].isChecked()
    window.rail.entries["Settings"].click()
    window.interview.question.yes_button.click()
    assert fake_app.made[0].state.phase is Phase.ENDED
    assert window.current_page is window.settings


def test_an_answer_is_opened_and_tried_again(window: MainWindow, fake_app: FakeApp, qtbot: QtBot):
    """From the sessions to a report, from there to a new attempt, and back to the sessions."""
    window.open_page("Sessions")
    window.sessions.answer_opened.emit("a1")
    assert window.current_page is window.review
    assert window.rail.entries["Sessions"].isChecked()
    qtbot.waitUntil(lambda: window.review.answer is not None)
    window.review.try_again_requested.emit(window.review.answer.question, "Technical phone screen")
    assert window.current_page is window.interview
    assert fake_app.made[0].state.count == 1
    fake_app.made[0].change(phase=Phase.ENDED)
    assert window.current_page is window.sessions


def test_the_way_back_from_a_report(window: MainWindow):
    """Back leads to the sessions."""
    window.open_answer("a1")
    window.review.back_requested.emit()
    assert window.current_page is window.sessions


def test_a_recovered_answer_is_shown(fake_app: FakeApp, qtbot: QtBot):
    """After a recovery its report is open."""
    fake_app.cut_off = [FakeCutOff("r1", "a1")]
    window = opened(fake_app, qtbot)
    qtbot.waitUntil(lambda: bool(window.practice.recovery.rows))
    window.practice.recovery.rows["r1"].recover_button.click()
    fake_app.recoveries["r1"].set_result("a1")
    qtbot.waitUntil(lambda: window.current_page is window.review)


def test_a_new_look_is_drawn_at_once(window: MainWindow):
    """Choosing a theme changes the whole window."""
    window.open_page("Settings")
    window.settings.theme.button("dark").click()
    assert theme.current_palette() is DARK


def test_what_is_chosen_in_settings_shows_in_practice(window: MainWindow):
    """Reading aloud is one setting, wherever it is changed."""
    window.open_page("Settings")
    window.settings.interviewer.read_aloud.click()
    window.open_page("Practice")
    assert not window.practice.read_aloud.isChecked()
    window.practice.read_aloud.click()
    window.open_page("Settings")
    assert window.settings.interviewer.read_aloud.isChecked()


def test_the_list_of_fillers_is_reached_from_the_settings(window: MainWindow):
    """There and back, under the rail's same entry."""
    open_fillers(window)
    assert window.current_page is window.pages.fillers
    assert window.rail.entries["Settings"].isChecked()
    window.pages.fillers.back_button.click()
    assert window.current_page is window.settings


def test_faults_without_a_page_are_told_above_all(window: MainWindow, fake_app: FakeApp):
    """What went wrong in a session that was left is shown on whatever page is open."""
    window.practice.start_button.click()
    fake_app.made[0].leave()
    fake_app.made[0].on_fault(MockVoiceError("The answer could not be stored."))
    assert window.notices.texts == ("The answer could not be stored.",)


def test_the_place_of_the_window_is_remembered(fake_app: FakeApp, qtbot: QtBot):
    """A window that is closed comes up where and as large as it was."""
    window = opened(fake_app, qtbot)
    window.resize(960, 700)  # the offscreen screen is small
    window.close()
    again = opened(fake_app, qtbot)
    assert (again.width(), again.height()) == (960, 700)


def test_a_place_that_makes_no_sense_is_ignored(fake_app: FakeApp, qtbot: QtBot):
    """A damaged value gives the usual size."""
    fake_app.settings = Settings(window_geometry="nonsense é")
    window = opened(fake_app, qtbot)
    assert (window.width(), window.height()) == main_window.FIRST_SIZE_PX


def test_closing_works_without_a_place_to_save(fake_app: FakeApp, qtbot: QtBot):
    """A settings file that cannot be written does not keep the window open."""
    window = opened(fake_app, qtbot)
    fake_app.settings_error = SettingsError("The settings could not be saved.")
    assert window.close()


def test_closing_in_mid_answer_asks(window: MainWindow, fake_app: FakeApp, qtbot: QtBot):
    """While an answer is recorded the window asks; a no keeps it open, a yes closes it."""
    window.practice.start_button.click()
    fake_app.made[0].begin_answer()
    assert not window.close()
    window.question.no_button.click()
    assert window.isVisible()
    window.close()
    window.question.yes_button.click()
    qtbot.waitUntil(lambda: not window.isVisible())


EVERY_PAGE = (
    "practice",
    "sessions",
    "settings",
    "report",
    "interview",
    "scored",
    "details",
    "live",
    "fillers",
)


def pages(window: MainWindow, app: FakeApp) -> dict[str, Callable[[], None]]:
    """Return how to come to each page."""
    return {
        "practice": lambda: window.open_page("Practice"),
        "sessions": lambda: window.open_page("Sessions"),
        "settings": lambda: window.open_page("Settings"),
        "report": lambda: window.open_answer("a1"),
        "interview": window.practice.start_button.click,
        "scored": partial(score_first_answer, window, app),
        "details": partial(open_details, window, app),
        "live": partial(speak, window, app),
        "fillers": partial(open_fillers, window),
    }


def score_first_answer(window: MainWindow, app: FakeApp) -> None:
    """Practise up to the report of the first answer."""
    window.practice.start_button.click()
    app.made[0].begin_answer()
    app.made[0].end_answer()
    app.made[0].finish_scoring()


def open_details(window: MainWindow, app: FakeApp) -> None:
    """Open the report of an answer with much to tell, and its delivery in detail."""
    text = " ".join([UMS, "Regu- regularisation and, you know, kind of, basically, we can we could stop."] * 4)
    app.add_answer("told", scorecard=measured(text, gaps={30: 2.2, 200: 3.0}, probabilities={"uh": 0.31}, noise=0.3))
    window.open_answer("told")
    QApplication.processEvents()
    window.review.delivery.set_open(is_open=True)


def speak(window: MainWindow, app: FakeApp) -> None:
    """Practise up to the middle of an answer, on a computer that falls behind."""
    window.practice.start_button.click()
    app.made[0].begin_answer()
    words = tuple(Word(text, index * 0.4, index * 0.4 + 0.3) for index, text in enumerate(UMS.split()))
    app.made[0].change(live=LiveView(words[:60], frozenset({0}), 1, 150.0, words[60:66]), behind_s=9.0)


def open_fillers(window: MainWindow) -> None:
    """Open the page of fillers from the settings."""
    window.open_page("Settings")
    window.settings.fillers_button.click()


@pytest.mark.parametrize("page", EVERY_PAGE)
def test_every_control_has_a_name(window: MainWindow, fake_app: FakeApp, page: str):
    """A screen reader can say what each control on each page is."""
    pages(window, fake_app)[page]()
    for kind in (QAbstractButton, QComboBox, QAbstractSlider):
        for control in window.findChildren(kind):
            if control.isVisible() and not isinstance(control, QScrollBar):
                assert control.accessibleName() or getattr(control, "text", str)(), repr(control)


class WindowWatch(QObject):
    """Notes every window that comes up."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[QWidget] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's own name)
        """Note a window that is shown."""
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(watched)
        return False


@pytest.mark.parametrize("page", EVERY_PAGE)
def test_no_other_window_comes_up(window: MainWindow, fake_app: FakeApp, qapp: QApplication, page: str):
    """Building a page shows none of its parts as a window of its own, not even for a moment."""
    watch = WindowWatch()
    qapp.installEventFilter(watch)
    pages(window, fake_app)[page]()
    qapp.processEvents()
    qapp.removeEventFilter(watch)
    assert watch.seen == []


def cut_off(window: MainWindow) -> list[str]:
    """Return what of the open page is wider than its place, and which one-line words have too little room."""
    page = window.current_page
    assert page is not None
    wide = [
        repr(area)
        for area in page.findChildren(QScrollArea)
        if area.isVisible() and area.widget().width() > area.viewport().width()
    ]
    words = [
        label.text()
        for label in page.findChildren(QLabel)
        if label.isVisible() and not label.wordWrap() and label.width() < label.sizeHint().width()
    ]
    return wide + words


@pytest.mark.parametrize(
    "size", [(960, 640, 1.0), (1280, 800, 1.0), (1920, 1080, 1.0), (1280, 800, 1.5), (960, 640, 2.0)]
)
@pytest.mark.parametrize("page", [page for page in EVERY_PAGE if page != "sessions"])
def test_nothing_is_cut_off(fake_app: FakeApp, qtbot: QtBot, page: str, size: tuple[int, int, float]):
    """At every size, at 150 % and at 200 %, no page is wider than its place, and no line of words is cut."""
    width, height, scale = size
    fake_app.settings = Settings(theme="light", font_scale=scale)
    fake_app.cut_off = [FakeCutOff("r1", "a9")]
    window = opened(fake_app, qtbot)
    window.resize(width, height)
    pages(window, fake_app)[page]()
    qtbot.waitUntil(lambda: cut_off(window) == [] and window.minimumSizeHint().width() <= width)


class Ending(FakeApp):
    """A program that has the window closed as soon as it warms up."""

    def warm_up(self) -> None:
        """End the event loop from inside."""
        super().warm_up()
        QTimer.singleShot(0, QApplication.instance(), QApplication.closeAllWindows)


def test_run_builds_the_program_behind_the_window(qapp: QApplication):
    """`run` shows the window, builds on a thread, and closes what it built."""
    del qapp
    built: list[tuple[Ending, threading.Thread]] = []

    def build() -> Ending:
        built.append((Ending(), threading.current_thread()))
        return built[0][0]

    assert main_window.run(build) == 0
    app, thread = built[0]
    assert (app.warmed, app.closed) == (1, 1)
    assert thread is not threading.main_thread()
    assert not thread.is_alive()


def test_run_comes_up_in_the_saved_theme(qapp: QApplication, home: Paths):
    """The very first picture is in the colours that the person chose."""
    del qapp
    SettingsFile(home.settings).save(Settings(theme="dark"))
    seen: list[str] = []

    def build() -> Ending:
        seen.append(theme.current_palette().name)
        return Ending(settings=Settings(theme="dark"))

    main_window.run(build)
    assert seen == ["dark"]


def test_run_tells_why_there_is_no_program(qapp: QApplication):
    """Where the program cannot be built the window says so and stays until it is closed."""
    told: list[tuple[str, ...]] = []

    def build() -> FakeApp:
        raise MockVoiceError("The history folder cannot be made.")

    def look() -> None:
        for window in qapp.topLevelWidgets():
            if isinstance(window, MainWindow) and window.isVisible() and window.notices.texts:
                told.append(window.notices.texts)
                window.close()

    timer = QTimer()
    timer.timeout.connect(look)
    timer.start(20)
    assert main_window.run(build) == 0
    timer.stop()
    assert told == [("The history folder cannot be made.",)]

"""Two attempts side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import Qt

from mockvoice.reports.comparison import FigureChange
from mockvoice.ui.charts.comparison_cards import verdict_on
from mockvoice.ui.theme import apply_theme
from mockvoice.ui.views.compare import CompareView
from tests.helpers.fake_review import speech_like

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from tests.helpers.fake_app import FakeApp


def page_of(app: FakeApp, qtbot: QtBot, answer_id: str = "p1", *, width: int = 1280) -> CompareView:
    """Show the page for an answer that has attempts before and after it."""
    app.sound |= {f"p{n}": speech_like(10.0) for n in range(3)}
    view = CompareView(app)  # type: ignore[arg-type]
    qtbot.addWidget(view)
    view.resize(width, 800)
    with qtbot.waitExposed(view):
        view.show()
    with qtbot.waitSignal(view.comparison_shown):
        view.show_answer(answer_id)
    return view


def test_an_answer_is_compared_with_the_one_before(fake_app: FakeApp, qtbot: QtBot):
    """The first one is compared with the latest."""
    page_of(fake_app, qtbot, "p1")
    page_of(fake_app, qtbot, "p0")
    assert fake_app.progress.compared == [("p0", "p1"), ("p0", "p2")]


def test_everything_that_changed_is_told(fake_app: FakeApp, qtbot: QtBot):
    """The best sentence with the old one, figures, and concepts under what became of them."""
    view = page_of(fake_app, qtbot)
    assert "“Weak learners” 60 percentage points likelier" in view.improved.text.text()
    assert [quote.passage.answer_id for quote in view.improved.quotes] == ["p1", "p0"]
    signs = ("\N{BLACK UP-POINTING TRIANGLE}", "\N{BLACK DOWN-POINTING TRIANGLE}", "=")
    words = ("Gained: 1", "Lost: 1", "Said both times: 1")
    assert view.concepts.heads == [f"{sign} {text}" for sign, text in zip(signs, words, strict=True)]
    assert [quote.passage.answer_id for quote in view.concepts.quotes] == ["p1", "p0"]


@pytest.mark.parametrize(
    ("name", "old", "new", "verdict"),
    [
        ("overall", 60, 75, "better"),
        ("overall", 75, 60, "worse"),
        ("overall", 75, 75, "as before"),
        ("fillers_per_minute", 8.0, 4.0, "better"),
        ("fillers_per_minute", 4.0, 4.04, "as before"),
        ("speech_rate_wpm", 200.0, 150.0, "better"),
        ("speech_rate_wpm", 150.0, 100.0, "worse"),
        ("speech_rate_wpm", 130.0, 170.0, ""),
        ("speaking_time_s", 60.0, 90.0, ""),
        ("structure", None, 50, ""),
    ],
)
def test_what_is_better(name: str, old: float | None, new: float | None, verdict: str):
    """By the norm for pace; a length is neither."""
    assert verdict_on(FigureChange(name, old, new)) == verdict


def test_words_can_be_heard_where_they_are(fake_app: FakeApp, qtbot: QtBot):
    """From their begin to their end; pressing once more stops; the other answer's sound comes when it is wanted."""
    view = page_of(fake_app, qtbot)
    newer, older = view.improved.quotes
    newer.play_button.click()
    qtbot.waitUntil(lambda: view.playback.is_playing)
    assert fake_app.player.started_from == [2.0]
    fake_app.player.position_s = 4.5
    view.playback.poll()
    assert not view.playback.is_playing
    older.play_button.click()
    qtbot.waitUntil(lambda: view.playback.is_playing)
    assert fake_app.player.started_from == [2.0, 1.0]
    older.play_button.click()
    assert not view.playback.is_playing


def test_sound_that_is_gone_is_told(fake_app: FakeApp, qtbot: QtBot):
    """The words stay."""
    view = page_of(fake_app, qtbot)
    fake_app.sound["p1"] = np.zeros(0, np.int16)
    view.improved.quotes[0].play_button.click()
    qtbot.waitUntil(lambda: bool(view.notices.notices))
    assert not view.playback.is_playing


def test_quotes_open_their_answers(fake_app: FakeApp, qtbot: QtBot):
    """At the moment."""
    view = page_of(fake_app, qtbot)
    with qtbot.waitSignal(view.answer_opened) as opened:
        view.concepts.quotes[0].open_button.click()
    assert opened.args == ["p1", 2.0]


def test_any_two_attempts_can_be_chosen(fake_app: FakeApp, qtbot: QtBot):
    """The earlier one is the older, whichever list it was chosen from; one twice is refused."""
    view = page_of(fake_app, qtbot)
    view.older.setCurrentIndex(2)
    with qtbot.waitSignal(view.comparison_shown):
        view.older.activated.emit(2)
    assert fake_app.progress.compared[-1] == ("p1", "p2")
    view.older.setCurrentIndex(1)
    view.older.activated.emit(1)
    assert view.notices.texts == ("Choose two different attempts.",)


def test_a_single_attempt_says_what_to_do(fake_app: FakeApp, qtbot: QtBot):
    """There is nothing to choose."""
    view = page_of(fake_app, qtbot, "p9")
    assert "Answer it once more" in view.notices.texts[0]
    assert not view.older.isVisible()
    with qtbot.waitSignal(view.back_requested):
        qtbot.keyClick(view, Qt.Key.Key_Escape)


@pytest.mark.parametrize(("width", "scale"), [(1280, 1.0), (960, 2.0)])
def test_it_fits_every_window_and_font(fake_app: FakeApp, qtbot: QtBot, qapp: QApplication, width: int, scale: float):
    """Nothing stands out at the side."""
    apply_theme(qapp, "dark", scale)
    view = page_of(fake_app, qtbot, width=width)
    for part in (view.improved, view.scores, view.delivery, view.concepts, view.older, view.newer):
        assert 0 < part.mapTo(view, part.rect().topRight()).x() < width

"""The report of one answer."""

from __future__ import annotations

from concurrent.futures import Future
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QPushButton

from mockvoice.analysis.scorecard import Score, Status
from mockvoice.errors import NoLoudspeakerError, StorageError, TranscriptionError
from mockvoice.ui.views.review import ReviewView
from mockvoice.ui.widgets.marks import MarkKind, marks_of
from tests.helpers.fake_delivery import measured
from tests.helpers.fake_review import (
    QUESTION,
    FakeAnswerSummary,
    FakeReviewApp,
    place_of,
    scorecard,
    words_of,
)

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
"""Qt's offscreen screen says this of tooltips and of windows with a least size."""


@pytest.fixture
def app() -> FakeReviewApp:
    """Keep one answer, "a1"."""
    app = FakeReviewApp()
    app.add_answer("a1", attempt=3)
    return app


@pytest.fixture
def view(qtbot: QtBot, app: FakeReviewApp) -> ReviewView:
    """Open the page, still without an answer."""
    view = ReviewView(app)  # type: ignore[arg-type]
    qtbot.addWidget(view)
    view.resize(1200, 800)
    view.show()
    qtbot.waitExposed(view)
    return view


def show(qtbot: QtBot, view: ReviewView, answer_id: str = "a1") -> None:
    """Show an answer and wait until all of it is there."""
    view.show_answer(answer_id)
    qtbot.waitUntil(lambda: view.answer is not None and view.answer.id == answer_id)
    if view.answer is not None and view.answer.recording_id is not None:
        qtbot.waitUntil(view.sound.bar.play_button.isEnabled)


def lit_text(view: ReviewView) -> str | None:
    """Return what is lit in the transcript."""
    token = view.transcript.lit_token
    return None if token is None else view.transcript.line.tokens[token].text


def test_the_report_shows_scores_words_marks_and_concepts(qtbot: QtBot, view: ReviewView):
    """Everything on the page is what the scorecard says."""
    show(qtbot, view)
    assert view.header.question.text() == QUESTION.text
    assert view.header.line.text().startswith("Technical phone screen · today ")
    assert view.header.line.text().endswith(" · attempt 3 of this question")
    assert view.scores.overall.text() == "78"
    assert view.sound.waveform.marks == marks_of(scorecard())
    assert "the model is overfitting. Um, before" in view.transcript.toPlainText()
    assert len(view.side.concepts.rows) == 7
    assert view.notices.texts == ()


def test_the_change_since_the_attempt_before_is_told(qtbot: QtBot, view: ReviewView, app: FakeReviewApp):
    """The attempt before is asked for and compared with."""
    app.previous["a1"] = FakeAnswerSummary("a0", 1, "q", QUESTION.text, datetime.now(UTC), 2, 69, 60.0)
    show(qtbot, view)
    qtbot.waitUntil(lambda: view.scores.change.text() == "▲ 9 since attempt 2")


def test_an_earlier_session_is_named_by_its_day(qtbot: QtBot, view: ReviewView, app: FakeReviewApp):
    """A first attempt that was preceded by one in another session is compared with that day."""
    yesterday = datetime.now(UTC) - timedelta(days=1)
    app.add_answer("first")
    app.previous["first"] = FakeAnswerSummary("a0", 1, "q", QUESTION.text, yesterday, 2, 80, 60.0)
    show(qtbot, view, "first")
    qtbot.waitUntil(lambda: view.scores.change.text() == "▼ 2 since yesterday")


def test_an_old_answer_has_its_date(qtbot: QtBot, view: ReviewView, app: FakeReviewApp):
    """A first attempt is not numbered, and a far day is written out."""
    app.add_answer("old", asked_at=datetime.now(UTC) - timedelta(days=900))
    show(qtbot, view, "old")
    assert str((datetime.now().astimezone() - timedelta(days=900)).year) in view.header.line.text()
    assert "attempt" not in view.header.line.text()


def test_space_plays_and_pauses(qtbot: QtBot, view: ReviewView, app: FakeReviewApp):
    """As soon as an answer is shown, without a click."""
    show(qtbot, view)
    assert view.focusWidget() in (None, view)
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert app.player.is_playing
    assert view.sound.bar.play_button.accessibleName() == "Pause"
    qtbot.keyClick(view.transcript, Qt.Key.Key_Space)
    assert not app.player.is_playing
    assert view.sound.bar.play_button.accessibleName() == "Play"


@pytest.mark.parametrize("place", ["page", "transcript", "waveform"])
def test_left_and_right_go_five_seconds(qtbot: QtBot, view: ReviewView, place: str):
    """Whatever on the page has the focus."""
    show(qtbot, view)
    view.activateWindow()
    qtbot.waitUntil(view.isActiveWindow)
    target = {"page": view, "transcript": view.transcript, "waveform": view.sound.waveform}[place]
    target.setFocus()
    qtbot.keyClick(target, Qt.Key.Key_Right)
    qtbot.keyClick(target, Qt.Key.Key_Right)
    assert view.playback.position_s == 10
    qtbot.keyClick(target, Qt.Key.Key_Left)
    assert view.playback.position_s == 5
    assert view.sound.bar.position.text().startswith("0:05 / ")


def test_the_word_being_played_is_lit(qtbot: QtBot, view: ReviewView, app: FakeReviewApp):
    """As the player moves on, the light in the transcript and the playhead follow it."""
    show(qtbot, view)
    assert lit_text(view) is None
    view.playback.toggle()
    for word in scorecard().words[::7]:
        assert word.start_s is not None
        app.player.position_s = word.start_s + 0.05
        with qtbot.waitSignal(view.playback.position_changed):
            view.playback.poll()
        assert lit_text(view) == word.text
        assert view.sound.waveform.position_s == app.player.position_s


def test_a_click_on_a_word_plays_from_there(qtbot: QtBot, view: ReviewView, app: FakeReviewApp):
    """The player starts at the word's time and the word is lit at once."""
    show(qtbot, view)
    index = place_of("leak")[0]
    token = next(place for place, token in enumerate(view.transcript.line.tokens) if token.word == index)
    at = view.transcript.rect_of(token).center().toPoint()
    qtbot.mouseClick(view.transcript.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert app.player.started_from == [scorecard().words[index].start_s]
    assert lit_text(view) == "leak"


def test_a_click_on_a_mark_plays_from_there(qtbot: QtBot, view: ReviewView, app: FakeReviewApp):
    """The long pause is heard from its beginning."""
    show(qtbot, view)
    mark = next(mark for mark in view.sound.waveform.marks if mark.kind is MarkKind.PAUSE)
    at = view.sound.waveform.rect_of(mark).center().toPoint()
    qtbot.mouseClick(view.sound.waveform, Qt.MouseButton.LeftButton, pos=at)
    assert app.player.started_from == [mark.start_s]
    assert lit_text(view) == "[2.6\N{NO-BREAK SPACE}s]"


def test_a_proof_is_played_from_the_list_of_concepts(qtbot: QtBot, view: ReviewView, app: FakeReviewApp):
    """The time beside a concept plays the sentence that proves it."""
    show(qtbot, view)
    button = view.side.concepts.rows[0].play_button
    assert button is not None
    button.click()
    assert lit_text(view) == "the"
    assert app.player.is_playing


def test_a_click_on_the_waveform_moves_without_starting(qtbot: QtBot, view: ReviewView, app: FakeReviewApp):
    """Seeking in silence stays silent."""
    show(qtbot, view)
    waveform = view.sound.waveform
    middle = QPoint(round(waveform.x_of(view.playback.duration_s / 2)), waveform.height() // 3)
    qtbot.mouseClick(waveform, Qt.MouseButton.LeftButton, pos=middle)
    assert view.playback.position_s == pytest.approx(view.playback.duration_s / 2, abs=0.1)
    assert not app.player.is_playing


def test_the_speed_can_be_chosen(qtbot: QtBot, view: ReviewView, app: FakeReviewApp):
    """The menu offers six speeds; the chosen one holds while it plays and is written on the button."""
    show(qtbot, view)
    view.playback.toggle()
    actions = view.sound.bar.speed_button.menu().actions()
    assert [action.text() for action in actions] == ["0.5×", "0.75×", "1×", "1.25×", "1.5×", "2×"]  # noqa: RUF001 - shown so
    actions[4].trigger()
    assert app.player.speed == 1.5
    assert view.sound.bar.speed_button.accessibleName() == "Speed: 1.5 times"


def test_leaving_the_page_falls_silent(qtbot: QtBot, view: ReviewView, app: FakeReviewApp):
    """A hidden report never goes on talking."""
    show(qtbot, view)
    view.playback.toggle()
    view.hide()
    assert not app.player.is_playing


def test_without_a_loudspeaker_the_report_says_so(qtbot: QtBot, view: ReviewView, app: FakeReviewApp):
    """The sentence is shown, and the rest of the page stays."""
    show(qtbot, view)
    app.player.error = NoLoudspeakerError(
        "There is no loudspeaker.", kept="The recording is safe.", mend="Plug one in."
    )
    view.playback.toggle()
    assert view.notices.texts == ("There is no loudspeaker. The recording is safe. Plug one in.",)
    assert view.scores.isVisible()


def test_faults_of_the_recording_are_never_hidden(qtbot: QtBot, view: ReviewView, app: FakeReviewApp):
    """Lost sound and other faults stand above the report and cannot be dismissed."""
    app.add_answer("a2", overflow_count=2, faults=("The microphone was unplugged after 31 s.",))
    show(qtbot, view, "a2")
    assert any("Sound was lost twice" in text for text in view.notices.texts)
    assert "The microphone was unplugged after 31 s." in view.notices.texts
    names = [button.text() for button in view.notices.findChildren(QAbstractButton)]
    assert "Dismiss" not in names


def test_what_was_not_measured_is_shown_as_such(qtbot: QtBot, view: ReviewView, app: FakeReviewApp):
    """A typed answer has words but no pacing: no 0 stands for it."""
    words = tuple(replace(word, start_s=None, end_s=None) for word in words_of("A short typed answer."))
    fillers = replace(scorecard().fillers, count=0, events=())
    scores = replace(scorecard().scores, pacing=Score(None, "A typed answer has no times."))
    card = scorecard(words=words, fillers=fillers, pacing=None, coverage=None, scores=scores)
    app.add_answer("typed", scorecard=card, with_sound=False)
    show(qtbot, view, "typed")
    assert view.scores.measures["Pacing"].number.text() == "not measured"
    assert view.scores.measures["Pacing"].reason.text() == "A typed answer has no times."
    assert view.sound.silence.isVisible()
    assert not view.sound.waveform.isVisible()
    assert view.transcript.toPlainText() == "A short typed answer."
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert not app.player.is_playing


def test_a_verdict_of_the_person_changes_scores_marks_and_concepts(qtbot: QtBot, view: ReviewView, app: FakeReviewApp):
    """The word holds at once, the recording goes on, and it can be taken back."""
    show(qtbot, view)
    loads = app.player.loads
    view.give_verdict("c0", Status.MISSED)
    qtbot.waitUntil(lambda: view.side.concepts.summary.text() == "3 of 7 covered")
    assert app.stored["a1"].scorecard is not None
    assert all("Names the problem" not in mark.title for mark in view.sound.waveform.marks)
    assert app.player.loads == loads
    view.give_verdict("c0", None)
    qtbot.waitUntil(lambda: view.side.concepts.summary.text() == "4 of 7 covered")
    assert any("Names the problem" in mark.title for mark in view.sound.waveform.marks)


def test_an_answer_without_a_report_can_be_heard_and_scored(
    qtbot: QtBot, view: ReviewView, app: FakeReviewApp, monkeypatch: pytest.MonkeyPatch
):
    """It says why there is no report, plays what there is, and has it scored when asked."""
    app.add_answer("raw", scorecard=None)
    show(qtbot, view, "raw")
    assert "recorded, but not scored" in view.notices.texts[0]
    assert not view.scores.isVisible()
    assert not view.transcript.isVisible()
    view.playback.toggle()
    assert app.player.is_playing
    scoring: Future[object] = Future()
    monkeypatch.setattr(app.review, "score_again", lambda _: scoring)
    button = next(b for b in view.notices.findChildren(QAbstractButton) if b.text() == "Score it now")
    button.click()
    assert view.notices.texts == ("This answer is being scored.",)
    app.add_answer("raw")
    scoring.set_result(app.review.open("raw").result())
    qtbot.waitUntil(view.scores.isVisible)
    assert view.notices.texts == ()


def test_a_failed_scoring_says_so_and_can_be_tried_again(
    qtbot: QtBot, view: ReviewView, app: FakeReviewApp, monkeypatch: pytest.MonkeyPatch
):
    """The error's own sentence is shown."""
    app.add_answer("raw", scorecard=None)
    show(qtbot, view, "raw")
    failed: Future[object] = Future()
    failed.set_exception(TranscriptionError("The speech model is not ready.", mend="Import one."))
    monkeypatch.setattr(app.review, "score_again", lambda _: failed)
    view.score_again()
    qtbot.waitUntil(lambda: view.notices.texts == ("The speech model is not ready. Import one.",))
    assert any(b.text() == "Try once more" for b in view.notices.findChildren(QAbstractButton))


def test_an_answer_that_cannot_be_read_says_so(qtbot: QtBot, view: ReviewView, app: FakeReviewApp):
    """Nothing of the answer before is left standing."""
    show(qtbot, view)
    app.error = StorageError("The history cannot be read.")
    view.show_answer("a1")
    qtbot.waitUntil(lambda: view.notices.texts == ("The history cannot be read.",))
    assert view.answer is None
    assert not view.header.isVisible()


def test_a_late_answer_never_replaces_a_newer_one(qtbot: QtBot, view: ReviewView, app: FakeReviewApp):
    """Of two answers asked for in a row only the second is shown, with its own sound."""
    app.add_answer("a2", question=QUESTION.model_copy(update={"text": "Why?"}))
    app.sound["a2"] = np.zeros(16_000, np.int16)
    view.show_answer("a1")
    show(qtbot, view, "a2")
    assert view.header.question.text() == "Why?"
    assert view.playback.duration_s == 1.0


def test_try_again_carries_the_question(qtbot: QtBot, view: ReviewView):
    """The question as it was asked then, and its pack's title."""
    show(qtbot, view)
    with qtbot.waitSignal(view.try_again_requested) as asked:
        view.header.try_again_button.click()
    assert asked.args == [QUESTION, "Technical phone screen"]
    with qtbot.waitSignal(view.back_requested):
        view.header.back_button.click()


def test_practice_puts_its_own_buttons_into_the_header(qtbot: QtBot, view: ReviewView):
    """They replace "Try again" and the way back, until there are none."""
    show(qtbot, view)
    button = QPushButton("Next question")
    view.set_actions([button])
    assert button.isVisible()
    assert not view.header.try_again_button.isVisible()
    assert not view.header.back_button.isVisible()
    view.set_actions([])
    assert view.header.try_again_button.isVisible()
    assert not button.isVisible()


def test_a_long_answer_follows_without_delay(qtbot: QtBot, view: ReviewView, app: FakeReviewApp):
    """2,000 words are shown, lit and scrolled along."""
    words = words_of(" ".join(f"word{number}" for number in range(2000)))
    fillers = replace(scorecard().fillers, count=0, events=())
    app.add_answer("long", scorecard=scorecard(words=words, fillers=fillers, coverage=None))
    show(qtbot, view, "long")
    view.playback.toggle()
    for index in range(0, 2000, 40):
        app.player.position_s = (words[index].start_s or 0.0) + 0.05
        view.playback.poll()
        assert lit_text(view) == f"word{index}"


def test_delivery_opens_and_its_places_play(qtbot: QtBot, view: ReviewView, app: FakeReviewApp):
    """The details are closed at first; a place in them plays from there and lights its word."""
    card = measured(gaps={30: 2.2})
    app.add_answer("told", scorecard=card)
    show(qtbot, view, "told")
    assert not view.delivery.cards
    view.delivery.button.click()
    assert all(card.isVisible() for card in view.delivery.cards)
    row = next(r for group in view.delivery.cards[0].groups for r in group.rows if r.fact.name == "“um”")
    assert row.places is not None
    row.places.buttons[1].click()
    event = [event for event in card.fillers.events if event.text == "um"][1]
    assert app.player.started_from == [event.start_s]
    assert lit_text(view) == "um,"


def test_opening_the_details_brings_them_into_sight(qtbot: QtBot, view: ReviewView, app: FakeReviewApp):
    """At once, before anything is drawn; what stands above is not squeezed for it."""
    app.add_answer("told", scorecard=measured())
    show(qtbot, view, "told")
    view.delivery.button.click()
    top = view.delivery.mapTo(view, view.delivery.rect().topLeft()).y()
    assert 0 <= top < view.height() / 3
    assert view.sound.waveform.height() == view.sound.waveform.sizeHint().height()


def test_a_bad_recording_is_said_above_the_report(qtbot: QtBot, view: ReviewView, app: FakeReviewApp):
    """The scorecard's own sentence about the microphone stands where faults stand."""
    card = measured(noise=0.3, level=0.9)
    app.add_answer("noisy", scorecard=card)
    show(qtbot, view, "noisy")
    assert card.recording is not None
    assert view.notices.texts == card.recording.notices


def test_every_control_has_a_name(qtbot: QtBot, view: ReviewView):
    """A screen reader never meets a nameless button."""
    show(qtbot, view)
    view.delivery.set_open(is_open=True)
    assert all(button.accessibleName() or button.text() for button in view.findChildren(QAbstractButton))
    assert view.transcript.accessibleName() == "Transcript"

"""Hearing an answer again: by keys from place to place, in loops, past silences, beside another attempt."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt

from mockvoice.analysis.correction import Correction
from mockvoice.errors import StorageError
from mockvoice.review_desk import Reviewed
from mockvoice.storage.corrections import Agreement, Remarks, Tally
from mockvoice.ui.lanes.lanes import LaneKind
from mockvoice.ui.shortcuts import hints_on, without_words
from mockvoice.ui.views.review import ReviewView
from mockvoice.ui.views.reviewing import HOW_COUNTED, agreement_in_words, lost_in_words
from mockvoice.ui.widgets.marks import MarkKind
from tests.helpers.fake_review import QUESTION, FakeAnswerSummary, FakeReviewApp, place_of, scorecard

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

CARD = scorecard()
SHIFT = Qt.KeyboardModifier.ShiftModifier
YESTERDAY = datetime.now(UTC) - timedelta(days=1)


@pytest.fixture
def app() -> FakeReviewApp:
    """Keep two attempts at one question."""
    app = FakeReviewApp()
    app.add_answer("a1")
    app.add_answer("a0")
    app.review.attempts["a1"] = (FakeAnswerSummary("a0", 1, "q", QUESTION.text, YESTERDAY, 1, 69, 44.0),)
    return app


@pytest.fixture
def view(qtbot: QtBot, app: FakeReviewApp) -> ReviewView:
    """Show the later one, with the focus on the page."""
    view = ReviewView(app)  # type: ignore[arg-type]
    qtbot.addWidget(view)
    view.resize(1200, 900)
    with qtbot.waitActive(view):
        view.show()
        view.activateWindow()
    view.show_answer("a1")
    qtbot.waitUntil(view.sound.bar.play_button.isEnabled)
    qtbot.waitUntil(view.sound.bar.attempts_button.isVisible)
    qtbot.waitUntil(view.hasFocus)
    return view


def start_of(phrase: str) -> float:
    """Return when a phrase begins."""
    return CARD.words[place_of(phrase)[0]].start_s or 0.0


def test_keys_lead_from_filler_to_filler_and_back(qtbot: QtBot, view: ReviewView, app: FakeReviewApp):
    """F and Shift+F; what was reached is lit and counts as looked at."""
    qtbot.keyClick(view, Qt.Key.Key_F)
    qtbot.keyClick(view, Qt.Key.Key_F)
    assert view.playback.position_s == start_of("Like,")
    assert view.transcript.lit_token is not None
    qtbot.keyClick(view, Qt.Key.Key_F, SHIFT)
    assert view.playback.position_s == start_of("Um,")
    assert ("a1", *place_of("Like,")) in app.review.looked_at


@pytest.mark.parametrize(
    ("key", "phrase"),
    [(Qt.Key.Key_C, "the model is overfitting."), (Qt.Key.Key_S, "So the gap"), (Qt.Key.Key_P, "You know,")],
)
def test_keys_lead_to_concepts_sentences_and_pauses(qtbot: QtBot, view: ReviewView, key: Qt.Key, phrase: str):
    """Each key has its own kind of place; a pause begins before the words that follow it."""
    qtbot.keyClick(view, key)
    before_s = 2.6 if key == Qt.Key.Key_P else 0.0
    assert view.playback.position_s == pytest.approx(start_of(phrase) - before_s, abs=0.05)


def test_a_stretch_is_chosen_by_keys_and_looped(qtbot: QtBot, view: ReviewView, app: FakeReviewApp):
    """Shift and the arrows choose from the playhead on, L loops it, Esc ends both."""
    view.seek(10.0)
    for _ in range(4):
        qtbot.keyClick(view, Qt.Key.Key_Right, SHIFT)
    qtbot.keyClick(view, Qt.Key.Key_Left, SHIFT)
    stretch = view.sound.waveform.stretch
    assert stretch == (10.0, pytest.approx(10.0 + 3 * view.playback.duration_s / 40))
    qtbot.keyClick(view, Qt.Key.Key_L)
    assert view.sound.bar.loop_chip.isChecked()
    view.playback.toggle()
    assert app.player.route.loop == stretch
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert (view.sound.waveform.stretch, app.player.route.loop) == (None, None)
    assert not view.sound.bar.loop_chip.isChecked()


def test_without_a_stretch_the_sentence_is_looped(qtbot: QtBot, view: ReviewView):
    """L, or the button, takes the sentence at the playhead."""
    view.seek(start_of("before I"))
    qtbot.keyClick(view, Qt.Key.Key_L)
    stretch = view.sound.waveform.stretch
    assert stretch is not None
    assert stretch[0] == start_of("Um,")
    view.sound.bar.loop_chip.click()
    assert view.playback.route.loop is None
    view.sound.bar.loop_chip.click()
    assert view.playback.route.loop == stretch


def test_going_elsewhere_ends_a_loop(qtbot: QtBot, view: ReviewView):
    """Nobody is caught in a loop that they left by a click."""
    view.sound.choose_stretch((10.0, 14.0))
    qtbot.keyClick(view, Qt.Key.Key_L)
    assert view.playback.position_s == 10.0
    view.seek(12.0)
    assert view.sound.is_looped
    view.seek(30.0)
    assert not view.sound.is_looped
    assert view.playback.position_s == 30.0


def test_silences_are_skipped_and_shown(qtbot: QtBot, view: ReviewView, app: FakeReviewApp):
    """K skips those of a second and more, says how much that saves, and is remembered; K again plays them."""
    qtbot.keyClick(view, Qt.Key.Key_K)
    assert len(view.sound.skipped) == 1
    view.playback.toggle()
    assert app.player.route.skipped == view.sound.skipped
    assert view.sound.bar.skip_button.text() == "Skips silences from 1 s (\N{MINUS SIGN}0:02)"
    assert app.settings.skip_silence_s == 1.0
    actions = view.sound.bar.skip_button.menu().actions()
    actions[1].trigger()
    assert app.settings.skip_silence_s == 0.5
    qtbot.keyClick(view, Qt.Key.Key_K)
    assert (view.sound.skipped, app.player.route.skipped, app.settings.skip_silence_s) == ((), (), None)
    qtbot.keyClick(view, Qt.Key.Key_K)
    assert view.sound.skip_from_s == 0.5


def test_the_speed_changes_by_keys(qtbot: QtBot, view: ReviewView):
    """Brackets go slower and faster, no further than from a half to twice."""
    for _ in range(9):
        qtbot.keyClick(view, Qt.Key.Key_BracketLeft)
    assert view.playback.speed == 0.5
    for _ in range(9):
        qtbot.keyClick(view, Qt.Key.Key_BracketRight)
    assert view.playback.speed == 2.0


def test_looking_closer_by_keys_and_along_by_the_scroll_bar(qtbot: QtBot, view: ReviewView):
    """Plus, minus and 0; the bar is there only while something is out of sight."""
    waveform, bar = view.sound.waveform, view.sound.scrollbar
    assert not bar.isVisible()
    for _ in range(4):
        qtbot.keyClick(view, Qt.Key.Key_Plus)
    assert waveform.view.length_s == pytest.approx(view.playback.duration_s / 1.5**4)
    assert bar.isVisible()
    bar.setValue(bar.maximum())
    assert waveform.view.end_s == pytest.approx(view.playback.duration_s, abs=0.01)
    qtbot.keyClick(view, Qt.Key.Key_Minus)
    assert waveform.view.length_s == pytest.approx(view.playback.duration_s / 1.5**3)
    qtbot.keyClick(view, Qt.Key.Key_0)
    assert waveform.view.is_whole
    assert not bar.isVisible()


def test_going_to_a_place_brings_it_into_sight(qtbot: QtBot, view: ReviewView):
    """A filler that lies outside of what is seen is seen after the key."""
    view.sound.waveform.zoom(8.0, 40.0)
    qtbot.keyClick(view, Qt.Key.Key_F)
    shown = view.sound.waveform.view
    assert shown.start_s <= start_of("Um,") <= shown.end_s


def test_hidden_lanes_are_remembered(qtbot: QtBot, view: ReviewView, app: FakeReviewApp):
    """The menu switches each; the next page opens as this one was left."""
    menu = view.sound.lanes_button.menu()
    action = next(action for action in menu.actions() if action.text() == "Pitch")
    action.trigger()
    assert app.settings.hidden_lanes == ("pitch",)
    assert view.sound.waveform.rect_of_lane(LaneKind.PITCH) is None
    again = ReviewView(app)  # type: ignore[arg-type]
    qtbot.addWidget(again)
    assert again.sound.waveform.rect_of_lane(LaneKind.PITCH) is None
    assert again.sound.waveform.rect_of_lane(LaneKind.PACE) is not None


def test_the_same_moment_of_another_attempt_is_heard(qtbot: QtBot, view: ReviewView, app: FakeReviewApp):
    """A shows the latest earlier attempt, A again goes to it where it says the same, and again comes back."""
    qtbot.keyClick(view, Qt.Key.Key_A)
    qtbot.waitUntil(view.sound.attempt.isVisible)
    moment = start_of("a random split")
    view.play_from(moment)
    qtbot.keyClick(view, Qt.Key.Key_A)
    assert view.sound.attempt.is_heard
    assert not view.playback.is_playing
    assert view.sound.attempt.playback.is_playing
    assert app.player.started_from[-1] == pytest.approx(moment)
    assert "You hear the attempt of yesterday" in view.sound.attempt.place.text()
    assert "Checks the split and leakage first" in view.sound.attempt.place.text()
    app.player.position_s = moment + 0.5
    view.sound.attempt.playback.poll()
    assert "random" in view.sound.attempt.words.text()
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert not app.player.is_playing
    qtbot.keyClick(view, Qt.Key.Key_Space)
    qtbot.keyClick(view, Qt.Key.Key_A)
    assert view.playback.is_playing
    assert not view.sound.attempt.playback.is_playing
    assert view.playback.position_s == pytest.approx(moment + 0.5, abs=0.01)


def test_only_one_attempt_is_heard(qtbot: QtBot, view: ReviewView, app: FakeReviewApp):
    """A click in this attempt's words comes back to it; leaving the page falls silent."""
    view.replaying.choose_attempt("a0")
    qtbot.waitUntil(lambda: view.sound.attempt.has_sound)
    qtbot.keyClick(view, Qt.Key.Key_A)
    view.play_from(5.0)
    assert not view.sound.attempt.is_heard
    assert view.playback.is_playing
    qtbot.keyClick(view, Qt.Key.Key_A)
    view.hide()
    assert not app.player.is_playing


def test_another_answer_has_no_attempt_beside_it(qtbot: QtBot, view: ReviewView):
    """What was chosen for one answer is not carried to the next."""
    view.replaying.choose_attempt("a0")
    qtbot.waitUntil(view.sound.attempt.isVisible)
    view.show_answer("a0")
    qtbot.waitUntil(lambda: view.answer is not None and view.answer.id == "a0")
    assert view.sound.attempt.isHidden()
    qtbot.waitUntil(lambda: not view.sound.bar.attempts_button.isVisible())


def test_a_word_is_put_right_and_everything_follows(qtbot: QtBot, view: ReviewView, app: FakeReviewApp):
    """F2 on the word, type, Enter: the transcript, scores and marks are those of the new words; all can come back."""
    loads = app.player.loads
    view.transcript_card.search.open_search()
    qtbot.keyClicks(view.transcript_card.search.field, "overfitting")
    qtbot.keyClick(view.transcript_card.search.field, Qt.Key.Key_Escape)
    qtbot.keyClick(view.transcript, Qt.Key.Key_F2)
    qtbot.keyClicks(view.transcript.editor, "underfitting.")
    qtbot.keyClick(view.transcript.editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "underfitting." in view.transcript.toPlainText())
    assert view.transcript_card.changed.text() == "You changed 1 place."
    card = app.stored["a1"].scorecard
    assert card is not None
    assert view.scores.overall.text() == str(card.scores.overall.value)
    assert app.player.loads == loads
    view.transcript_card.undo_all_button.click()
    qtbot.waitUntil(lambda: "underfitting" not in view.transcript.toPlainText())
    assert view.transcript_card.changed.isHidden()


def test_a_filler_is_judged_and_the_marks_follow(qtbot: QtBot, view: ReviewView):
    """X at the caret: the tick becomes a hollow one that says what was counted, and X again brings it back.

    The caret stays on the word meanwhile.
    """
    start, _ = view.transcript.line.of_words(*place_of("Um,"))
    at = view.transcript.rect_of(view.transcript.line.at_place(start) or 0).center().toPoint()
    qtbot.mouseClick(view.transcript.viewport(), Qt.MouseButton.LeftButton, pos=at)
    qtbot.keyClick(view.transcript, Qt.Key.Key_X)
    qtbot.waitUntil(lambda: MarkKind.NO_FILLER in {mark.kind for mark in view.sound.waveform.marks})
    mark = next(mark for mark in view.sound.waveform.marks if mark.kind is MarkKind.NO_FILLER)
    assert mark.tooltip == "Not a filler: “Um”\nYou said so; MockVoice had counted a filled pause."
    qtbot.keyClick(view.transcript, Qt.Key.Key_X)
    qtbot.waitUntil(lambda: MarkKind.NO_FILLER not in {mark.kind for mark in view.sound.waveform.marks})


def test_a_change_that_fails_says_so(qtbot: QtBot, view: ReviewView, app: FakeReviewApp):
    """The words stay, and can be changed again."""
    app.error = StorageError("The history cannot be written.")
    view.reviewing.undo_all()
    qtbot.waitUntil(lambda: "The history cannot be written." in view.notices.texts)
    assert view.transcript_card.change_button.isEnabled()


def test_what_scoring_again_could_not_keep_is_told(qtbot: QtBot, view: ReviewView, app: FakeReviewApp):
    """With what was changed to what, above the report."""
    lost = (Correction(3, CARD.words[3:5], "training"),)
    app.review.remarks["a1"] = Remarks()
    reviewed = Reviewed(app.stored["a1"], Remarks(), lost)  # type: ignore[arg-type]
    text = lost_in_words(reviewed)
    assert f"“{lost[0].heard_text}” to “training”" in text
    view.reviewing.changed.emit(reviewed, "")
    qtbot.waitUntil(lambda: text in view.notices.texts)
    assert lost_in_words(Reviewed(app.stored["a1"], Remarks())) == ""  # type: ignore[arg-type]


def test_an_answer_is_scored_again(qtbot: QtBot, view: ReviewView, app: FakeReviewApp):
    """On request, with what the person changed; without a recording it is not offered."""
    view.transcript_card.rescore_button.click()
    assert app.review.scored_again == ["a1"]
    qtbot.waitUntil(lambda: view.notices.texts == ())
    app.add_answer("typed", with_sound=False)
    view.show_answer("typed")
    qtbot.waitUntil(lambda: view.answer is not None and view.answer.id == "typed")
    assert view.transcript_card.rescore_button.isHidden()


def test_how_often_it_was_right_is_told_with_how_it_is_counted(qtbot: QtBot, view: ReviewView, app: FakeReviewApp):
    """Over both kinds and for each; nothing before anything was looked at."""
    assert view.side.agreement.isHidden()
    app.review.tally = Agreement(Tally(32, 30), Tally(12, 11))
    view.reviewing.count_agreement()
    qtbot.waitUntil(view.side.agreement.isVisible)
    expected = "You agreed with 41 of 44 statements you looked at: concepts 30 of 32, fillers 11 of 12."
    assert view.side.agreement.text() == expected
    assert view.side.agreement.toolTip() == HOW_COUNTED
    assert agreement_in_words(Agreement(Tally(1, 1), Tally())) == (
        "You agreed with 1 of 1 statement you looked at (concepts)."
    )


def test_opening_a_concept_is_looking_at_it(qtbot: QtBot, view: ReviewView, app: FakeReviewApp):
    """By a click, by Enter, or by playing its proof."""
    row = view.side.concepts.rows[0]
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton, pos=QPoint(60, 12))
    assert ("a1", "c0") in app.review.looked_at
    button = view.side.concepts.rows[1].play_button
    assert button is not None
    button.click()
    assert ("a1", "c1") in app.review.looked_at


def test_every_key_is_in_the_sheet(view: ReviewView):
    """Each shortcut of the page says what it does."""
    assert without_words(view) == ()
    told = {keys for hint in hints_on(view) for keys in hint.keys}
    assert {"F", "Shift+F", "L", "K", "A", "F2", "X", "Ctrl+F", "Space", "Esc"} <= told

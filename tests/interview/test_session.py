"""Tests of mockvoice.interview.session."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np
import pytest

from mockvoice.errors import (
    DiskFullError,
    MicrophoneLostError,
    MockVoiceError,
    NoMicrophoneError,
    TranscriptionError,
    VoiceError,
)
from mockvoice.interview.drill import Drill
from mockvoice.interview.lines import Lines
from mockvoice.interview.session import Session
from mockvoice.interview.state import CATCHING_UP_S, Phase, SessionState
from mockvoice.packs.model import Concept, Question
from mockvoice.storage.recordings import Recordings
from tests.helpers.session_parts import BLOCK, Stage, tone

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from numpy.typing import NDArray

QUESTIONS = (
    Question(
        id="overfitting",
        text="What is overfitting?",
        concepts=(
            Concept(id="memorise", name="Memorising", terms=("memorise",), phrasings=("it memorised the rows",)),
        ),
    ),
    Question(id="leakage", text="What is leakage?"),
)


def drill(stage: Stage, *, read_aloud: bool = True) -> Session:
    """Return a session over both questions."""
    course = Drill([("ml", "ML", question) for question in QUESTIONS])
    return Session(stage.parts, course, pack_id="ml", title="ML", lines=Lines(0), read_aloud=read_aloud)


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    """The parts of a session over a fresh history file."""
    made = Stage(tmp_path / "history.db")
    yield made
    made.close()


class Watched:
    """A session with everything that it reported."""

    def __init__(self, stage: Stage, *, read_aloud: bool = True) -> None:
        self.stage = stage
        self.session = drill(stage, read_aloud=read_aloud)
        self.states: list[SessionState] = []
        self.faults: list[MockVoiceError] = []
        self.session.on_changed = self.states.append
        self.session.on_fault = self.faults.append

    def reach(self, phase: Phase) -> None:
        """Run until the session is in `phase`."""
        self.stage.pump.run_until(lambda: self.session.state.phase is phase)

    def record(self, *blocks: NDArray[np.int16]) -> None:
        """Begin an answer and let the blocks be heard."""
        self.session.begin_answer()
        self.reach(Phase.RECORDING)
        for block in blocks:
            self.stage.recorders[-1].deliver(block)

    @property
    def phases(self) -> list[Phase]:
        """The phases that it went through, each once in a row."""
        seen = [state.phase for state in self.states]
        return [phase for index, phase in enumerate(seen) if index == 0 or seen[index - 1] is not phase]


@pytest.fixture
def watched(stage: Stage) -> Watched:
    """A session that reads its questions aloud."""
    return Watched(stage)


def test_a_session_goes_from_question_to_report_and_on(watched: Watched, stage: Stage) -> None:
    """Both questions are asked, answered, scored and stored, in this order of phases."""
    session = watched.session
    session.start()
    stage.interviewer.finish()
    watched.reach(Phase.THINKING)
    watched.record(tone(seed=1), tone(seed=2))
    session.end_answer()
    watched.reach(Phase.SCORED)
    first_answer = session.state.answer_id
    session.next_question()
    assert session.state.number == 2
    stage.interviewer.finish()
    watched.reach(Phase.THINKING)
    watched.record(tone(seed=3))
    session.end_answer()
    watched.reach(Phase.SCORED)
    session.next_question()
    one_question = [Phase.ASKING, Phase.THINKING, Phase.RECORDING, Phase.SCORING, Phase.SCORED]
    assert watched.phases == [*one_question, *one_question, Phase.ENDED]
    assert stage.interviewer.said == [question.text for question in QUESTIONS]
    assert first_answer is not None
    stored = stage.on_database(lambda stores: stores.answers.load(first_answer))
    assert stored.question == QUESTIONS[0]
    assert stored.scorecard is not None
    assert stored.scorecard == next(state.scorecard for state in watched.states if state.scorecard)
    sound = stage.on_database(lambda stores: stores.recordings.samples_of_answer(first_answer))
    np.testing.assert_array_equal(sound, np.concatenate([tone(seed=1), tone(seed=2)]))
    (summary,) = stage.on_database(lambda stores: stores.library.sessions())
    assert (summary.answer_count, summary.pack_title) == (2, "ML")
    assert summary.ended_at is not None
    assert [listening.question for listening in stage.scorer.listenings] == list(QUESTIONS)
    assert watched.faults == []


def test_an_answer_may_begin_while_the_question_is_read(watched: Watched, stage: Stage) -> None:
    """The interviewer falls silent before the microphone is opened."""
    watched.session.start()
    hushed = stage.interviewer.hushed
    watched.record(tone())
    assert stage.interviewer.hushed > hushed
    assert stage.interviewer.done is None


def test_the_question_is_repeated_only_before_the_answer(watched: Watched, stage: Stage) -> None:
    """R speaks while asking and thinking, and does nothing while recording."""
    watched.session.start()
    watched.session.repeat_question()
    stage.interviewer.finish()
    watched.reach(Phase.THINKING)
    watched.session.repeat_question()
    assert len(stage.interviewer.said) == 3
    watched.record(tone())
    watched.session.repeat_question()
    assert len(stage.interviewer.said) == 3


def test_without_reading_aloud_the_question_is_only_shown(stage: Stage) -> None:
    """The session goes straight to thinking, and R still speaks."""
    watched = Watched(stage, read_aloud=False)
    watched.session.start()
    assert watched.session.state.phase is Phase.THINKING
    assert stage.interviewer.said == []
    watched.session.repeat_question()
    assert stage.interviewer.said == [QUESTIONS[0].text]


def test_no_voice_is_a_notice_and_practice_goes_on(watched: Watched, stage: Stage) -> None:
    """The question stands in the window; the answer can be given all the same."""
    watched.session.start()
    stage.interviewer.finish(VoiceError("There is no voice.", mend="Read the question."))
    watched.reach(Phase.THINKING)
    assert watched.session.state.notice == "There is no voice. Read the question."
    watched.record(tone())
    watched.session.end_answer()
    watched.reach(Phase.SCORED)


def test_no_microphone_leaves_the_question_standing(watched: Watched, stage: Stage) -> None:
    """The fault is told, nothing is stored, and the next try works."""
    watched.session.start()
    stage.no_microphone = True
    watched.session.begin_answer()
    stage.pump.run_until(lambda: bool(watched.faults))
    assert watched.session.state.phase is Phase.THINKING
    assert isinstance(watched.faults[0], NoMicrophoneError)
    assert stage.on_database(lambda stores: stores.recordings.cut_off()) == ()
    stage.no_microphone = False
    watched.record(tone())
    watched.session.end_answer()
    watched.reach(Phase.SCORED)


def test_a_lost_microphone_ends_the_answer_and_keeps_it(watched: Watched, stage: Stage) -> None:
    """What was said before is scored, and the fault stands with the answer."""
    watched.session.start()
    watched.record(tone(seed=5))
    stage.recorders[-1].on_lost(MicrophoneLostError("The microphone was unplugged.", kept="All up to then is kept."))
    watched.reach(Phase.SCORED)
    answer_id = watched.session.state.answer_id
    assert answer_id is not None
    stored = stage.on_database(lambda stores: stores.answers.load(answer_id))
    assert stored.faults == ("The microphone was unplugged. All up to then is kept.",)
    np.testing.assert_array_equal(stage.scorer.heard[0], tone(seed=5))
    assert [type(fault) for fault in watched.faults] == [MicrophoneLostError]
    assert "unplugged" in watched.session.state.notice


def test_a_full_disk_costs_nothing_that_was_said(
    watched: Watched, stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Blocks that were refused are kept in memory, scored, and stored once there is room again."""
    full = {"now": False}
    real_append = Recordings.append

    def append(self: Recordings, recording_id: str, sequence: int, samples: NDArray[np.int16]) -> None:
        if full["now"]:
            raise DiskFullError("The disk is full.", kept="The answer is in memory.", mend="Make room.")
        real_append(self, recording_id, sequence, samples)

    monkeypatch.setattr(Recordings, "append", append)
    watched.session.start()
    watched.record(tone(seed=1))
    full["now"] = True
    stage.recorders[-1].deliver(tone(seed=2))
    stage.recorders[-1].deliver(tone(seed=3))
    stage.pump.run_until(lambda: bool(watched.faults))
    watched.session.end_answer()
    watched.reach(Phase.SCORED)
    assert watched.session.state.scorecard is not None
    assert watched.session.state.unsaved_count == 1
    assert watched.session.state.answer_id is None
    full["now"] = False
    watched.session.save_again()
    stage.pump.run_until(lambda: watched.session.state.unsaved_count == 0 and bool(watched.session.state.answer_id))
    answer_id = watched.session.state.answer_id
    assert answer_id is not None
    whole = np.concatenate([tone(seed=seed) for seed in (1, 2, 3)])
    np.testing.assert_array_equal(
        stage.on_database(lambda stores: stores.recordings.samples_of_answer(answer_id)), whole
    )
    assert stage.on_database(lambda stores: stores.answers.load(answer_id)).scorecard is not None


def test_an_answer_that_cannot_be_scored_is_kept(watched: Watched, stage: Stage) -> None:
    """The recording is sealed and the fault told; the report is missing, not the answer."""
    stage.scorer.error = TranscriptionError("It could not be turned into words.", kept="The recording is kept.")
    watched.session.start()
    watched.record(tone(seed=4))
    watched.session.end_answer()
    watched.reach(Phase.SCORED)
    answer_id = watched.session.state.answer_id
    assert answer_id is not None
    assert watched.session.state.scorecard is None
    assert stage.on_database(lambda stores: stores.recordings.cut_off()) == ()
    np.testing.assert_array_equal(
        stage.on_database(lambda stores: stores.recordings.samples_of_answer(answer_id)), tone(seed=4)
    )


def test_a_bug_in_scoring_is_raised_and_the_session_goes_on(watched: Watched, stage: Stage) -> None:
    """An error nobody foresaw reaches the thread's owner whole, and the person can go on."""
    stage.scorer.error = ZeroDivisionError("a bug")
    watched.session.start()
    watched.record(tone())
    watched.session.end_answer()
    with pytest.raises(ZeroDivisionError, match="a bug"):
        stage.pump.run_until(lambda: False)
    assert watched.session.state.phase is Phase.SCORED
    assert "kept" in watched.session.state.notice
    watched.session.next_question()
    assert watched.session.state.number == 2


def test_leaving_in_mid_answer_keeps_the_recording(watched: Watched, stage: Stage) -> None:
    """The recording is closed, nothing is scored, and the session is over."""
    watched.session.start()
    watched.record(tone(seed=8))
    watched.session.leave()
    assert watched.session.state.phase is Phase.ENDED
    stage.close()
    reopened = Stage(stage.path)
    try:
        (session,) = reopened.on_database(lambda stores: stores.library.sessions())
        (answer,) = reopened.on_database(lambda stores: stores.library.answers(session.id))
        assert reopened.on_database(lambda stores: stores.recordings.cut_off()) == ()
        np.testing.assert_array_equal(
            reopened.on_database(lambda stores: stores.recordings.samples_of_answer(answer.id)), tone(seed=8)
        )
        assert stage.scorer.heard == []
    finally:
        reopened.close()


def test_leaving_while_the_microphone_is_opened_closes_it(watched: Watched, stage: Stage) -> None:
    """The session is over at once; the microphone that opens a moment later is closed again, and nothing fails."""
    watched.session.start()
    watched.session.begin_answer()
    watched.session.leave()
    assert watched.session.state.phase is Phase.ENDED
    stage.close()
    assert stage.recorders[-1].stopped
    assert watched.faults == []
    assert watched.session.state.phase is Phase.ENDED


def test_progress_is_reported_while_scoring(watched: Watched, stage: Stage) -> None:
    """The window can show how far the scoring is."""
    stage.scorer.gate.clear()
    watched.session.start()
    watched.record(tone())
    watched.session.end_answer()
    stage.pump.run_until(lambda: watched.session.state.progress is not None)
    assert watched.session.state.progress == 0.5
    stage.scorer.gate.set()
    watched.reach(Phase.SCORED)
    assert watched.session.state.progress is None


def test_words_are_shown_while_the_person_speaks(watched: Watched, stage: Stage) -> None:
    """Each block is heard in order, and what was heard reaches the window before the answer ends."""
    watched.session.start()
    watched.record(tone(seed=1), tone(seed=2), tone(seed=3))
    stage.pump.run_until(lambda: watched.session.state.live is not None and len(watched.session.state.live.words) == 3)
    heard = stage.scorer.listenings[0].blocks
    assert [block.tolist() for block in heard] == [tone(seed=seed).tolist() for seed in (1, 2, 3)]
    shown = [state.live.words for state in watched.states if state.live is not None]
    assert all(later[: len(earlier)] == earlier for earlier, later in pairwise(shown))
    assert watched.session.state.behind_s == 0.0


def test_a_slow_computer_says_that_it_is_catching_up(watched: Watched, stage: Stage) -> None:
    """Sound is taken all the same; how much waits is known, and the next answer begins without a backlog."""
    stage.scorer.ear.clear()
    watched.session.start()
    watched.record(*(tone(seed=seed) for seed in range(12)))
    stage.scorer.ear.set()
    stage.pump.run_until(lambda: watched.session.state.behind_s > CATCHING_UP_S)
    watched.session.end_answer()
    watched.reach(Phase.SCORED)
    assert len(stage.scorer.heard[0]) == 12 * BLOCK
    watched.session.try_again()
    watched.record(tone())
    assert watched.session.state.behind_s == 0.0


def test_trying_again_is_a_second_attempt(watched: Watched, stage: Stage) -> None:
    """The same question, a new answer, counted as attempt 2."""
    watched.session.start()
    for _ in range(2):
        watched.record(tone())
        watched.session.end_answer()
        watched.reach(Phase.SCORED)
        answer_id = watched.session.state.answer_id
        watched.session.try_again()
    assert answer_id is not None
    assert stage.on_database(lambda stores: stores.answers.load(answer_id)).attempt == 2


def test_keys_in_the_wrong_phase_do_nothing(watched: Watched, stage: Stage) -> None:
    """A hasty finger changes nothing: each call works only where it makes sense."""
    session = watched.session
    session.start()
    for call in (session.end_answer, session.next_question, session.try_again):
        call()
        assert session.state.phase is Phase.ASKING
    session.begin_answer()
    session.begin_answer()
    watched.reach(Phase.RECORDING)
    assert len(stage.recorders) == 1
    for call in (session.begin_answer, session.skip_question, session.next_question):
        call()
        assert session.state.phase is Phase.RECORDING
    session.leave()
    session.leave()
    session.begin_answer()
    assert session.state.phase is Phase.ENDED


def test_a_skipped_question_leaves_no_trace(watched: Watched, stage: Stage) -> None:
    """Skipping asks the next question and stores nothing."""
    watched.session.start()
    watched.session.skip_question()
    assert watched.session.state.question == QUESTIONS[1]
    watched.session.skip_question()
    assert watched.session.state.phase is Phase.ENDED
    assert stage.on_database(lambda stores: stores.library.sessions()) == ()


def test_the_level_is_known_only_while_recording(watched: Watched) -> None:
    """The meter is None outside a recording."""
    watched.session.start()
    assert watched.session.meter() is None
    watched.record(tone())
    meter = watched.session.meter()
    assert meter is not None
    assert meter.elapsed_s == 0.5


def test_a_session_needs_a_question() -> None:
    """An empty list is a mistake of the caller."""
    with pytest.raises(ValueError, match="at least one question"):
        Drill(())

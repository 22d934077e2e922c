"""Recordings from elsewhere are stored, scored in the background, stopped, and refused with a reason."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import numpy as np
import pytest

from mockvoice.analysis.scorer import analyse
from mockvoice.audio.codec import encode_flac
from mockvoice.errors import AudioFileError, ModelError
from mockvoice.import_desk import ImportDesk, ImportStage, ImportState, ImportWish, read_whole
from mockvoice.storage.database import Database
from mockvoice.storage.imports import IMPORTED
from mockvoice.storage.worker import DatabaseWorker
from mockvoice.transcription.transcript import Transcript, Word
from tests.helpers.fake_review import QUESTION
from tests.helpers.session_parts import PATIENCE_S, Pump, tone

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from numpy.typing import NDArray

    from mockvoice.analysis.scorecard import Scorecard
    from mockvoice.packs.model import Question

RECORDED_AT = datetime(2026, 3, 1, 18, 40, tzinfo=UTC)
STEPS = 4


class SteppingScorer:
    """Hears two words in everything, in steps, each of which waits for the gate; or fails as told."""

    def __init__(self) -> None:
        self.questions: list[Question | None] = []
        self.gate = threading.Event()
        self.gate.set()
        self.begun = threading.Event()
        self.error: Exception | None = None

    def score(
        self,
        question: Question | None,
        samples: NDArray[np.int16],
        *,
        on_progress: Callable[[float], None] | None = None,
    ) -> Scorecard:
        """Score, unless what is told of the progress ends it."""
        assert on_progress is not None
        self.questions.append(question)
        self.begun.set()
        for step in range(STEPS):
            assert self.gate.wait(PATIENCE_S)
            on_progress((step + 1) / STEPS)
        if self.error is not None:
            raise self.error
        words = (Word("zebra", 0.1, 0.3), Word("crossing", 0.3, len(samples) / 16_000))
        return analyse(question, Transcript(words), None, embedder=None)


class Bench:
    """A desk with all that it needs, and what it told."""

    def __init__(self, path: Path) -> None:
        self.pump = Pump()
        self.scorer = SteppingScorer()
        self.is_practising = False
        self.speech = ThreadPoolExecutor(1)
        self.database = DatabaseWorker(lambda: Database.open(path))
        self.told: list[ImportState] = []
        self.desk = ImportDesk(
            self.database,
            self.speech,
            self.scorer,
            post=self.pump.post,
            is_practising=lambda: self.is_practising,
        )
        self.desk.on_changed = self.told.append

    def add(self, path: Path, question: Question | None = QUESTION, pack_id: str = "ml") -> int:
        """Take a file in; returns the import's number."""
        return self.desk.add(ImportWish(path, question, pack_id, RECORDED_AT)).number

    def last(self, number: int) -> ImportState | None:
        """Return what was told last of an import."""
        return next((state for state in reversed(self.told) if state.number == number), None)

    def wait_for(self, number: int, stage: ImportStage) -> ImportState:
        """Wait until an import is at a stage; returns its state."""

        def reached() -> bool:
            state = self.last(number)
            return state is not None and state.stage is stage

        self.pump.run_until(reached)
        state = self.last(number)
        assert state is not None
        return state


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    """A desk on an empty history."""
    made = Bench(tmp_path / "history.db")
    yield made
    made.scorer.gate.set()
    made.desk.close()
    made.speech.shutdown()
    made.database.close()


def sound_file(folder: Path, name: str = "memo.flac", *, seed: int = 0) -> Path:
    """Write half a second of noise."""
    path = folder / name
    path.write_bytes(encode_flac(tone(seed=seed)))
    return path


def test_a_recording_becomes_a_scored_answer(bench: Bench, tmp_path: Path):
    """With its question, date and sound; what it goes through is told in order, and the file stays as it is."""
    path = sound_file(tmp_path)
    before = path.read_bytes()
    number = bench.add(path)
    done = bench.wait_for(number, ImportStage.DONE)
    stages = list(dict.fromkeys(state.stage for state in bench.told))
    assert stages == [
        ImportStage.READING,
        ImportStage.STORING,
        ImportStage.WAITING,
        ImportStage.SCORING,
        ImportStage.DONE,
    ]
    shares = [state.share for state in bench.told if state.stage is ImportStage.SCORING]
    assert shares == sorted(share for share in shares if share is not None)
    answer_id = str(done.answer_id)
    answer = bench.database.submit(lambda stores: stores.answers.load(answer_id)).result(PATIENCE_S)
    samples = bench.database.submit(lambda stores: stores.recordings.samples_of_answer(answer_id)).result(PATIENCE_S)
    assert (answer.question, answer.asked_at, answer.pack_title) == (QUESTION, RECORDED_AT, IMPORTED)
    assert answer.scorecard is not None
    assert np.array_equal(samples, tone())
    assert path.read_bytes() == before
    found = bench.database.submit(lambda stores: stores.search.find("zebra")).result(PATIENCE_S)
    assert found.sessions[0].answers[0].answer_id == answer_id
    assert bench.desk.states == ()


def test_without_a_question_only_delivery_is_measured(bench: Bench, tmp_path: Path):
    """The file's name stands for the question; content is not measured, and nothing comes back for practice."""
    done = bench.wait_for(bench.add(sound_file(tmp_path, "my talk.flac"), None, ""), ImportStage.DONE)
    answer_id = str(done.answer_id)
    answer = bench.database.submit(lambda stores: stores.answers.load(answer_id)).result(PATIENCE_S)
    assert answer.question.text == "Recording “my talk”"
    assert answer.scorecard is not None
    assert answer.scorecard.scores.content.value is None
    assert answer.scorecard.coverage is None
    assert bench.database.submit(lambda stores: stores.practice.due()).result(PATIENCE_S) == {}


def test_all_files_are_stored_before_the_first_is_scored(bench: Bench, tmp_path: Path):
    """Several queue up in their order."""
    bench.scorer.gate.clear()
    first, second = (bench.add(sound_file(tmp_path, f"{name}.flac")) for name in "ab")
    bench.pump.run_until(lambda: bench.last(second) is not None and bench.last(second).answer_id is not None)  # type: ignore[union-attr]
    assert bench.last(first) is not None
    assert [state.number for state in bench.desk.states] == [first, second]
    bench.scorer.gate.set()
    bench.wait_for(first, ImportStage.DONE)
    bench.wait_for(second, ImportStage.DONE)
    (session,) = bench.database.submit(lambda stores: stores.library.sessions()).result(PATIENCE_S)
    assert session.answer_count == 2


def test_what_has_no_sound_is_refused_and_the_next_goes_on(bench: Bench, tmp_path: Path):
    """With a sentence; nothing of it is in the history."""
    text = tmp_path / "notes.m4a"
    text.write_text("this is no sound at all\n" * 30)
    bad, good = bench.add(text), bench.add(sound_file(tmp_path))
    failed = bench.wait_for(bad, ImportStage.FAILED)
    assert isinstance(failed.error, AudioFileError)
    assert "could not be read as sound" in failed.error.sentence
    bench.wait_for(good, ImportStage.DONE)
    (session,) = bench.database.submit(lambda stores: stores.library.sessions()).result(PATIENCE_S)
    assert session.answer_count == 1
    with pytest.raises(AudioFileError):
        bench.desk.look_at(text).result(PATIENCE_S)


def test_an_import_that_waits_can_be_stopped(bench: Bench, tmp_path: Path):
    """Nothing of it is stored."""
    bench.scorer.gate.clear()
    first = bench.add(sound_file(tmp_path, "a.flac"))
    assert bench.scorer.begun.wait(PATIENCE_S)
    second = bench.add(sound_file(tmp_path, "b.flac"))
    bench.desk.stop(second)
    bench.desk.stop(99)
    bench.scorer.gate.set()
    assert bench.wait_for(second, ImportStage.STOPPED).answer_id is None
    bench.wait_for(first, ImportStage.DONE)
    (session,) = bench.database.submit(lambda stores: stores.library.sessions()).result(PATIENCE_S)
    assert session.answer_count == 1


def test_a_scoring_can_be_stopped(bench: Bench, tmp_path: Path):
    """The recording stays, unscored."""
    bench.scorer.gate.clear()
    number = bench.add(sound_file(tmp_path))
    assert bench.scorer.begun.wait(PATIENCE_S)
    bench.desk.stop(number)
    bench.scorer.gate.set()
    answer_id = str(bench.wait_for(number, ImportStage.STOPPED).answer_id)
    answer = bench.database.submit(lambda stores: stores.answers.load(answer_id)).result(PATIENCE_S)
    assert answer.scorecard is None
    assert answer.recording_id is not None


def test_somebody_who_practises_comes_first(bench: Bench, tmp_path: Path):
    """A session that begins ends the scoring at its next step; it is begun again once the session is over."""
    bench.scorer.gate.clear()
    number = bench.add(sound_file(tmp_path))
    assert bench.scorer.begun.wait(PATIENCE_S)
    bench.is_practising = True
    bench.scorer.gate.set()
    bench.wait_for(number, ImportStage.SCORING)
    waiting = bench.wait_for(number, ImportStage.WAITING)
    assert waiting.answer_id is not None
    assert bench.speech.submit(lambda: "free").result(PATIENCE_S) == "free"
    bench.is_practising = False
    bench.wait_for(number, ImportStage.DONE)
    assert len(bench.scorer.questions) == 2


def test_a_scoring_that_fails_leaves_the_recording(bench: Bench, tmp_path: Path):
    """It is told why, and that it is stored."""
    bench.scorer.error = ModelError("There is no speech model.")
    failed = bench.wait_for(bench.add(sound_file(tmp_path)), ImportStage.FAILED)
    assert failed.answer_id is not None
    assert failed.error is bench.scorer.error


def test_a_bug_is_told_and_reported(bench: Bench, tmp_path: Path):
    """The import ends with a sentence, and the bug is raised in the window's thread."""
    bench.scorer.error = ZeroDivisionError("oops")
    number = bench.add(sound_file(tmp_path))
    with pytest.raises(ZeroDivisionError):
        bench.pump.run_until(lambda: False)
    state = bench.last(number)
    assert state is not None
    assert state.stage is ImportStage.FAILED


def test_closing_stops_what_is_going_on(bench: Bench, tmp_path: Path):
    """However many wait; what was stored stays."""
    bench.scorer.gate.clear()
    numbers = [bench.add(sound_file(tmp_path, f"{name}.flac")) for name in "abc"]
    assert bench.scorer.begun.wait(PATIENCE_S)
    for number in numbers:
        bench.desk.stop(number)
    bench.scorer.gate.set()
    bench.desk.close()
    for number in numbers:
        bench.wait_for(number, ImportStage.STOPPED)


def test_a_file_comes_as_flac_that_gives_it_back(tmp_path: Path):
    """Sample by sample; one that is too long is refused."""
    samples, flac = read_whole(sound_file(tmp_path))
    assert np.array_equal(samples, tone())
    assert flac.startswith(b"fLaC")

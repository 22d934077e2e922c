"""What a person puts right or says otherwise of an answer: scored at once, kept, taken back, and found again."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

import numpy as np
import pytest

from mockvoice.analysis.scorecard import Status
from mockvoice.analysis.scorer import analyse
from mockvoice.errors import StorageError
from mockvoice.review_desk import ReviewDesk
from mockvoice.storage.corrections import Agreement, Tally
from mockvoice.storage.database import Database
from mockvoice.storage.worker import DatabaseWorker
from mockvoice.transcription.transcript import Transcript
from tests.analysis.spoken import GOOD_ANSWER, QUESTION, sound_of, timed

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from numpy.typing import NDArray

    from mockvoice.analysis.scorecard import Scorecard
    from mockvoice.packs.model import Question
    from mockvoice.review_desk import Reviewed
    from mockvoice.storage.worker import Stores

PATIENCE_S = 30
HEARD = GOOD_ANSWER.replace("tree depth", "three death").replace("overfitting", "over fitting")


class Room:
    """A history with one answer in it, and a speech model that hears what the test says."""

    def __init__(self, folder: Path) -> None:
        self.heard = timed(HEARD)
        self.sound = (sound_of(self.heard.words) * 32_767).astype(np.int16)
        self.database = DatabaseWorker(lambda: Database.open(folder / "mockvoice.db"))
        self.speech = ThreadPoolExecutor(1)
        self.desk = ReviewDesk(self.database, self.speech, score=self.score, analyse=partial(analyse, embedder=None))
        self.answer_id = self.database.submit(self._begin).result(PATIENCE_S)
        self.desk.score_again(self.answer_id).result(PATIENCE_S)

    def _begin(self, stores: Stores) -> str:
        session_id = stores.answers.begin_session("ml", "Machine learning", 1)
        answer_id = stores.answers.begin_answer(session_id, 1, QUESTION)
        recording_id = stores.recordings.begin(answer_id)
        for number, start in enumerate(range(0, len(self.sound), 8000)):
            stores.recordings.append(recording_id, number, self.sound[start : start + 8000])
        stores.recordings.seal(recording_id, overflow_count=0)
        return answer_id

    def score(self, question: Question | None, samples: NDArray[np.int16]) -> Scorecard:
        """Hear the words that the test chose."""
        return analyse(question, self.heard, samples.astype(np.float32) / 32_768, embedder=None)

    def now(self) -> Reviewed:
        """What is stored."""
        return self.desk.open(self.answer_id).result(PATIENCE_S)

    def correct(self, phrase: str, text: str) -> Reviewed:
        """Put a phrase right."""
        return self.desk.correct(self.answer_id, *self.at(phrase), text).result(PATIENCE_S)

    def judge(self, phrase: str, *, is_filler: bool | None) -> Reviewed:
        """Say of a phrase whether it is a filler."""
        return self.desk.judge_filler(self.answer_id, *self.at(phrase), is_filler=is_filler).result(PATIENCE_S)

    def at(self, phrase: str) -> tuple[int, int]:
        """Where a phrase stands now."""
        spoken, wanted = [word.text for word in card_of(self.now()).words], phrase.split()
        first = next(i for i in range(len(spoken)) if spoken[i : i + len(wanted)] == wanted)
        return first, first + len(wanted) - 1

    def close(self) -> None:
        """End every thread."""
        self.desk.close()
        self.speech.shutdown()
        self.database.close()


def card_of(reviewed: Reviewed) -> Scorecard:
    """Return the scorecard, which is there."""
    assert reviewed.answer.scorecard is not None
    return reviewed.answer.scorecard


def status_of(reviewed: Reviewed, concept_id: str) -> Status:
    """Return how a concept fared."""
    coverage = card_of(reviewed).coverage
    assert coverage is not None
    return next(concept.status for concept in coverage.concepts if concept.id == concept_id)


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    """The history."""
    made = Room(tmp_path)
    yield made
    made.close()


def test_a_correction_is_scored_at_once_and_kept_beside_what_was_heard(room: Room):
    """The scorecard is that of the corrected words and the same sound, and it is stored."""
    before = card_of(room.now())
    done = room.correct("three death,", "tree depth,")
    card = card_of(done)
    words = Transcript(card.words, language="en", model=before.model)
    assert card == analyse(QUESTION, words, room.sound.astype(np.float32) / 32_768, embedder=None)
    assert "the tree depth, and" in " ".join(word.text for word in card.words)
    assert [(made.heard_text, made.text) for made in done.remarks.corrections] == [("three death,", "tree depth,")]
    assert room.now() == done
    assert [w.start_s for w in card.words] == [w.start_s for w in before.words]


def test_corrections_are_taken_back_one_by_one_or_all(room: Room):
    """Each brings its own words back; without any the scorecard is the one from before."""
    before = room.now()
    room.correct("over fitting.", "overfitting.")
    both = room.correct("three death,", "tree depth,")
    first, second = both.remarks.corrections
    one = room.desk.undo(room.answer_id, first).result(PATIENCE_S)
    assert one.remarks.corrections == (second,)
    assert "over fitting." in " ".join(word.text for word in card_of(one).words)
    assert room.desk.undo_all(room.answer_id).result(PATIENCE_S) == before


def test_without_sound_words_can_be_put_right_too(room: Room):
    """What was measured of the voice stays as it was."""
    before = card_of(room.now())
    room.database.submit(lambda stores: stores.database.execute("UPDATE recordings SET deleted_at = sealed_at")).result(
        PATIENCE_S
    )
    card = card_of(room.correct("three death,", "tree depth,"))
    assert (card.voice, card.recording) == (before.voice, before.recording)
    assert card.words != before.words


def test_verdicts_on_fillers_hold_and_are_taken_back(room: Room):
    """What is no filler is not counted, what is one is, and None asks MockVoice again."""
    before = room.now()
    changed = room.judge("Like,", is_filler=False)
    assert card_of(changed).fillers.count == card_of(before).fillers.count - 1
    assert [verdict.text for verdict in changed.remarks.fillers] == ["Like,"]
    both = room.judge("maybe", is_filler=True)
    assert card_of(both).fillers.count == card_of(before).fillers.count
    room.judge("maybe", is_filler=None)
    assert room.judge("Like,", is_filler=None) == before


def test_agreeing_is_no_verdict(room: Room):
    """Who says the same as MockVoice changes nothing, but looked at it."""
    before = room.now()
    assert room.judge("Um,", is_filler=True) == before
    assert room.desk.agreement().result(PATIENCE_S) == Agreement(Tally(), Tally(1, 1))


def test_verdicts_on_concepts_hold_and_are_taken_back(room: Room):
    """The person's word is stored, scores follow, and MockVoice's own comes back."""
    before = room.now()
    changed = room.desk.give_verdict(room.answer_id, "metric", Status.COVERED).result(PATIENCE_S)
    assert status_of(changed, "metric") is Status.COVERED
    assert changed.remarks.concepts == {"metric": Status.COVERED}
    assert room.desk.agreement().result(PATIENCE_S) == Agreement(Tally(1, 0), Tally())
    assert room.desk.give_verdict(room.answer_id, "metric", None).result(PATIENCE_S) == before
    assert room.desk.agreement().result(PATIENCE_S) == Agreement(Tally(1, 1), Tally())


def test_everything_the_person_said_survives_being_heard_again(room: Room):
    """A word more at the beginning moves corrections and fillers along; concepts are known by their ids."""
    room.correct("three death,", "tree depth,")
    room.judge("Like,", is_filler=False)
    room.judge("maybe", is_filler=True)
    room.desk.give_verdict(room.answer_id, "metric", Status.PARTLY).result(PATIENCE_S)
    extra = replace(room.heard.words[0], text="Right,", end_s=room.heard.words[0].start_s)
    room.heard = replace(room.heard, words=(extra, *room.heard.words))
    again = room.desk.score_again(room.answer_id).result(PATIENCE_S)
    assert (again.lost_corrections, again.lost_fillers) == ((), ())
    card = card_of(again)
    assert "the tree depth, and" in " ".join(word.text for word in card.words)
    counted = {event.text for event in card.fillers.events}
    assert "maybe" in counted
    assert "like" not in counted
    assert status_of(again, "metric") is Status.PARTLY
    assert len(again.remarks.corrections) == 1
    assert again.remarks.concepts == {"metric": Status.PARTLY}
    assert card_of(room.desk.undo_all(room.answer_id).result(PATIENCE_S)).words == room.heard.words


def test_what_could_not_be_kept_is_told(room: Room):
    """Words that the other model heard otherwise have lost their correction and their verdict; both are named."""
    room.correct("three death,", "tree depth,")
    room.judge("Like,", is_filler=False)
    room.heard = timed(
        "So the model is overfitting, and I would check the split first of all, and then go on from there."
    )
    again = room.desk.score_again(room.answer_id).result(PATIENCE_S)
    assert [lost.heard_text for lost in again.lost_corrections] == ["three death,"]
    assert [lost.text for lost in again.lost_fillers] == ["Like,"]
    assert (again.remarks.corrections, again.remarks.fillers) == ((), ())
    assert room.desk.agreement().result(PATIENCE_S).fillers == Tally(1, 0)


def test_a_correction_takes_verdicts_on_other_words_along(room: Room):
    """One word in place of two moves every word behind it."""
    room.judge("Like,", is_filler=False)
    done = room.correct("over fitting.", "overfitting.")
    assert done.lost_fillers == ()
    assert card_of(done).words[done.remarks.fillers[0].first_word].text == "Like,"


def test_looking_is_remembered(room: Room):
    """What the person opened counts as let stand, once."""
    for _ in range(2):
        room.desk.look_at_concept(room.answer_id, "split").result(PATIENCE_S)
        room.desk.look_at_filler(room.answer_id, *room.at("Um,")).result(PATIENCE_S)
    room.desk.look_at_concept(room.answer_id, "elsewhere").result(PATIENCE_S)
    room.desk.look_at_concept("no answer", "split").result(PATIENCE_S)
    assert room.desk.agreement().result(PATIENCE_S) == Agreement(Tally(1, 1), Tally(1, 1))


def test_the_sound_comes_with_its_outline_and_its_tracks(room: Room):
    """The outline is as long as the sound, and each 10 ms has a pitch or none, and a level."""
    sound = room.desk.sound(room.answer_id).result(PATIENCE_S)
    assert np.array_equal(sound.samples, room.sound)
    assert sound.peaks.duration_s == pytest.approx(len(room.sound) / 16_000)
    tracks = room.desk.tracks(room.answer_id).result(PATIENCE_S)
    assert len(tracks.loudness_db) == len(tracks.pitch_semitones) == len(room.sound) // 160
    with pytest.raises(StorageError):
        room.desk.sound("no answer").result(PATIENCE_S)


def test_earlier_attempts_are_listed_latest_first(room: Room):
    """All attempts at the same question before this one."""
    assert room.desk.earlier_attempts(room.answer_id).result(PATIENCE_S) == ()

    def again(stores: Stores) -> str:
        session_id = stores.answers.begin_session("ml", "Machine learning", 1)
        answer_id = stores.answers.begin_answer(session_id, 1, QUESTION)
        stores.answers.save_scorecard(answer_id, analyse(QUESTION, timed(HEARD), None, embedder=None))
        return answer_id

    second = room.database.submit(again).result(PATIENCE_S)
    third = room.database.submit(again).result(PATIENCE_S)
    found = room.desk.earlier_attempts(third).result(PATIENCE_S)
    assert [summary.id for summary in found] == [second, room.answer_id]


def test_only_the_tracks_that_were_asked_for_last_are_made(room: Room):
    """Who leafs through answers does not wait for those that they left."""
    futures = [room.desk.tracks(room.answer_id) for _ in range(6)]
    assert len(futures[-1].result(PATIENCE_S).loudness_db) == len(room.sound) // 160
    assert sum(future.cancelled() for future in futures) >= len(futures) - 2

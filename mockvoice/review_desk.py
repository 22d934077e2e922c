"""Replay and review: an answer's sound made ready, and what the person puts right or says otherwise, scored at once."""

from __future__ import annotations

import logging
import threading
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Protocol

import numpy as np

from mockvoice.analysis.correction import Correction, as_heard, corrected, kept_in, with_correction
from mockvoice.analysis.disagreement import with_verdict
from mockvoice.analysis.filler_verdicts import FillerVerdict, found_again, verdict_on, with_filler_verdicts
from mockvoice.analysis.sound import Sound, SoundMeter, measure_sound
from mockvoice.analysis.tracks import VoiceTracks, voice_tracks
from mockvoice.audio import SAMPLE_RATE_HZ
from mockvoice.audio.peaks import PeakPyramid
from mockvoice.errors import StorageError
from mockvoice.storage.corrections import Agreement, Remarks
from mockvoice.transcription.transcript import Transcript

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    from mockvoice.analysis.scorecard import Scorecard, Status
    from mockvoice.packs.model import Question
    from mockvoice.storage.answers import StoredAnswer
    from mockvoice.storage.library import AnswerSummary
    from mockvoice.storage.worker import DatabaseWorker, Stores
    from mockvoice.transcription.transcript import Word

_log = logging.getLogger(__name__)

_FULL_SCALE = np.float32(32_768.0)
_MOST_ATTEMPTS = 20


class Analysing(Protocol):
    """Scores words and their sound, without hearing them anew."""

    def __call__(
        self,
        question: Question | None,
        transcript: Transcript,
        sound: NDArray[np.float32] | None,
        *,
        meter: SoundMeter | None = None,
    ) -> Scorecard:
        """Return the scorecard; `sound` is 16 kHz mono, float32, shape (n,)."""


@dataclass(frozen=True, slots=True)
class Reviewed:
    """An answer with what the person said of it.

    Attributes:
        lost_corrections: What could not be put right again after the answer was heard anew.
        lost_fillers: Verdicts on fillers that apply to no word any more.
    """

    answer: StoredAnswer
    remarks: Remarks
    lost_corrections: tuple[Correction, ...] = ()
    lost_fillers: tuple[FillerVerdict, ...] = ()


@dataclass(frozen=True, slots=True)
class ReplaySound:
    """The sound of an answer, int16, 16 kHz mono, shape (n,), and its outline."""

    samples: NDArray[np.int16]
    peaks: PeakPyramid


class _Measured(SoundMeter):
    """Stands for measuring a sound that was measured before."""

    def __init__(self, known: Sound) -> None:
        super().__init__()
        self._known = known

    def sound(self, samples: NDArray[np.float32]) -> Sound:
        """Return what is known, with the samples that it is known of."""
        return replace(self._known, samples=samples)


class ReviewDesk:
    """Everything that a past answer's page asks for, away from the window's thread.

    Args:
        database: Where the history is kept.
        speech: The worker of scoring.
        score: Hears and scores a recording.
        analyse: Scores words that are known.
    """

    def __init__(
        self,
        database: DatabaseWorker,
        speech: ThreadPoolExecutor,
        *,
        score: Callable[[Question | None, NDArray[np.int16]], Scorecard],
        analyse: Analysing,
    ) -> None:
        self._database = database
        self._speech = speech
        self._score = score
        self._analyse = analyse
        self._replay = ThreadPoolExecutor(max_workers=1, thread_name_prefix="replay")
        self._measuring = ThreadPoolExecutor(max_workers=1, thread_name_prefix="replay tracks")
        self._waiting: Future[VoiceTracks] | None = None
        # What was measured of the answer that was looked at last, without its samples, and their number.
        self._measured: tuple[str, int, Sound] | None = None
        # The sound that was asked for last, for measuring: to decode half an hour twice takes a second.
        self._latest: tuple[str, Future[ReplaySound]] | None = None
        self._lock = threading.Lock()

    def open(self, answer_id: str) -> Future[Reviewed]:
        """An answer with what the person said of it."""
        return self._database.submit(lambda stores: _reviewed(stores, answer_id))

    def sound(self, answer_id: str) -> Future[ReplaySound]:
        """An answer's sound with its outline. Fails with StorageError where it has none."""
        found = self._replay.submit(self._sound, answer_id)
        self._latest = answer_id, found
        return found

    def tracks(self, answer_id: str) -> Future[VoiceTracks]:
        """How pitch and loudness move over an answer; half an hour takes some seconds.

        Who asks for another answer's before these were begun wants these no more: their future is cancelled.
        """
        if self._waiting is not None:
            self._waiting.cancel()
        self._waiting = self._measuring.submit(self._tracks, answer_id)
        return self._waiting

    def earlier_attempts(self, answer_id: str) -> Future[tuple[AnswerSummary, ...]]:
        """The attempts at the same question before this one, the latest first."""

        def look(stores: Stores) -> tuple[AnswerSummary, ...]:
            found: list[AnswerSummary] = []
            before = stores.library.previous_attempt(answer_id)
            while before is not None and len(found) < _MOST_ATTEMPTS:
                found.append(before)
                before = stores.library.previous_attempt(before.id)
            return tuple(found)

        return self._database.submit(look)

    def correct(self, answer_id: str, first_word: int, last_word: int, text: str) -> Future[Reviewed]:
        """Put words[first_word:last_word + 1] right and score everything again; an empty text takes them out."""
        change = partial(_put_right, first_word=first_word, last_word=last_word, text=text)
        return self._speech.submit(self._change_words, answer_id, change)

    def undo(self, answer_id: str, correction: Correction) -> Future[Reviewed]:
        """Bring back what was heard in place of one correction, and score everything again."""
        return self._speech.submit(
            self._change_words,
            answer_id,
            lambda _, corrections: tuple(c for c in corrections if c.first_word != correction.first_word),
        )

    def undo_all(self, answer_id: str) -> Future[Reviewed]:
        """Bring back all that was heard, and score everything again."""
        return self._speech.submit(self._change_words, answer_id, lambda _words, _corrections: ())

    def score_again(self, answer_id: str) -> Future[Reviewed]:
        """Hear and score a recording anew; what the person said of it holds where its words are heard again."""
        return self._speech.submit(self.score_now, answer_id)

    def give_verdict(self, answer_id: str, concept_id: str, status: Status | None) -> Future[Reviewed]:
        """Let the person's word on a concept hold, or take it back by None; scores follow."""

        def give(stores: Stores) -> Reviewed:
            answer, remarks = stores.answers.load(answer_id), stores.corrections.of(answer_id)
            if answer.scorecard is None:
                return Reviewed(answer, remarks)
            changed = with_verdict(answer.scorecard, answer.question, concept_id, status)
            concepts = {known: said for known, said in remarks.concepts.items() if known != concept_id}
            judged = _judged(changed)
            if status is not None and judged.get(concept_id) is not status:
                concepts[concept_id] = status
            return _save(stores, answer_id, changed, replace(remarks, concepts=concepts), looked_at=(concept_id,))

        return self._database.submit(give)

    def judge_filler(
        self, answer_id: str, first_word: int, last_word: int, *, is_filler: bool | None
    ) -> Future[Reviewed]:
        """Let the person's word on words[first_word:last_word + 1] hold, or take it back by None; scores follow."""

        def give(stores: Stores) -> Reviewed:
            answer, remarks = stores.answers.load(answer_id), stores.corrections.of(answer_id)
            if answer.scorecard is None:
                return Reviewed(answer, remarks)
            gone = tuple(v for v in remarks.fillers if v.first_word <= last_word and v.last_word >= first_word)
            held = tuple(verdict for verdict in remarks.fillers if verdict not in gone)
            card = with_filler_verdicts(answer.scorecard, answer.question, held, taken_back=gone)
            said = verdict_on(card, first_word, last_word, is_filler=bool(is_filler))
            if is_filler is not None and not said.agrees:
                held = tuple(sorted((*held, said), key=lambda verdict: verdict.first_word))
                card = with_filler_verdicts(card, answer.question, held)
            stores.corrections.look_at_filler(answer_id, said)
            return _save(stores, answer_id, card, replace(remarks, fillers=held))

        return self._database.submit(give)

    def look_at_concept(self, answer_id: str, concept_id: str) -> Future[None]:
        """Remember that the person looked at what was said of a concept."""

        def look(stores: Stores) -> None:
            card = stores.answers.load(answer_id).scorecard
            if card is not None and (status := _judged(card).get(concept_id)) is not None:
                stores.corrections.look_at_concept(answer_id, concept_id, status)

        return self._remember(look)

    def look_at_filler(self, answer_id: str, first_word: int, last_word: int) -> Future[None]:
        """Remember that the person looked at a filler."""

        def look(stores: Stores) -> None:
            card, remarks = stores.answers.load(answer_id).scorecard, stores.corrections.of(answer_id)
            is_judged = any(v.first_word <= last_word and v.last_word >= first_word for v in remarks.fillers)
            if card is not None and last_word < len(card.words) and not is_judged:
                looked_at = verdict_on(card, first_word, last_word, is_filler=True)
                stores.corrections.look_at_filler(answer_id, looked_at)

        return self._remember(look)

    def agreement(self) -> Future[Agreement]:
        """How often the app was right for this person."""
        return self._database.submit(lambda stores: stores.corrections.agreement())

    def score_now(self, answer_id: str) -> Reviewed:
        """Do what `score_again` does, on the worker of scoring that this is called on."""
        answer = self._database.submit(lambda stores: stores.answers.load(answer_id)).result()
        samples = self._samples(answer_id)
        card = self._score(answer.question, samples)
        remarks = self._database.submit(lambda stores: stores.corrections.of(answer_id)).result()
        kept = kept_in(card.words, remarks.corrections)
        if kept.corrections:
            card = self._analysed(answer_id, answer, card, corrected(card.words, kept.corrections), samples)
        done = self._store(answer_id, card, kept.corrections)
        return replace(done, lost_corrections=kept.lost)

    def close(self) -> None:
        """Wait for what is being made ready; called before the database is closed."""
        if self._waiting is not None:
            self._waiting.cancel()
        self._replay.shutdown()
        self._measuring.shutdown()

    def _change_words(
        self,
        answer_id: str,
        change: Callable[[tuple[Word, ...], tuple[Correction, ...]], tuple[Correction, ...]],
    ) -> Reviewed:
        before = self._database.submit(lambda stores: _reviewed(stores, answer_id)).result()
        card = before.answer.scorecard
        if card is None:
            return before
        corrections = change(card.words, before.remarks.corrections)
        if corrections == before.remarks.corrections:
            return before
        words = corrected(as_heard(card.words, before.remarks.corrections), corrections)
        samples = None if before.answer.recording_id is None else self._samples(answer_id)
        return self._store(answer_id, self._analysed(answer_id, before.answer, card, words, samples), corrections)

    def _analysed(
        self,
        answer_id: str,
        answer: StoredAnswer,
        card: Scorecard,
        words: tuple[Word, ...],
        samples: NDArray[np.int16] | None,
    ) -> Scorecard:
        """Return the scorecard of other words of the same sound; without it what was measured of it stays."""
        transcript = Transcript(words, language=card.language, model=card.model)
        question = answer.question if card.question_id is not None else None
        if samples is None or not len(samples):
            return replace(self._analyse(question, transcript, None), voice=card.voice, recording=card.recording)
        sound = samples.astype(np.float32) / _FULL_SCALE
        return self._analyse(question, transcript, sound, meter=_Measured(self._measure(answer_id, sound)))

    def _store(self, answer_id: str, card: Scorecard, corrections: tuple[Correction, ...]) -> Reviewed:
        """Store what MockVoice itself says of an answer now, with the verdicts of the person that still apply."""

        def store(stores: Stores) -> Reviewed:
            answer, remarks = stores.answers.load(answer_id), stores.corrections.of(answer_id)
            pairs = [(verdict, found_again(card.words, verdict, card)) for verdict in remarks.fillers]
            lost = tuple(verdict for verdict, again in pairs if again is None)
            fillers = tuple(again for _, again in pairs if again is not None and not again.agrees)
            told = card
            known = _judged(card)
            concepts = {known_id: said for known_id, said in remarks.concepts.items() if known_id in known}
            for concept_id, status in concepts.items():
                told = with_verdict(told, answer.question, concept_id, status)
            if fillers:
                told = with_filler_verdicts(told, answer.question, fillers)
            for verdict in lost:
                stores.corrections.retire(answer_id, verdict)
            return replace(_save(stores, answer_id, told, Remarks(corrections, fillers, concepts)), lost_fillers=lost)

        return self._database.submit(store).result()

    def _samples(self, answer_id: str) -> NDArray[np.int16]:
        return self._database.submit(lambda stores: stores.recordings.samples_of_answer(answer_id)).result()

    def _sound(self, answer_id: str) -> ReplaySound:
        samples = self._samples(answer_id)
        return ReplaySound(samples, PeakPyramid(samples, SAMPLE_RATE_HZ))

    def _tracks(self, answer_id: str) -> VoiceTracks:
        latest, self._latest = self._latest, None
        is_known = latest is not None and latest[0] == answer_id
        samples = latest[1].result().samples if latest is not None and is_known else self._samples(answer_id)
        card = self._database.submit(lambda stores: stores.answers.load(answer_id)).result().scorecard
        sound = self._measure(answer_id, samples.astype(np.float32) / _FULL_SCALE)
        return voice_tracks(sound, () if card is None else card.words)

    def _measure(self, answer_id: str, samples: NDArray[np.float32]) -> Sound:
        """Return the measures of an answer's sound, without its samples; those of the last answer are remembered."""
        with self._lock:
            known = self._measured
            if known is None or known[:2] != (answer_id, len(samples)):
                measured = replace(measure_sound(samples), samples=samples[:0])
                known = self._measured = answer_id, len(samples), measured
            return known[2]

    def _remember(self, look: Callable[[Stores], None]) -> Future[None]:
        def job(stores: Stores) -> None:
            try:
                look(stores)
            except StorageError:
                _log.warning("that a statement was looked at could not be stored", exc_info=True)

        return self._database.submit(job)


def _put_right(
    words: tuple[Word, ...], corrections: tuple[Correction, ...], *, first_word: int, last_word: int, text: str
) -> tuple[Correction, ...]:
    return with_correction(words, corrections, first_word, last_word, text)


def _reviewed(stores: Stores, answer_id: str) -> Reviewed:
    return Reviewed(stores.answers.load(answer_id), stores.corrections.of(answer_id))


def _save(
    stores: Stores, answer_id: str, card: Scorecard, remarks: Remarks, *, looked_at: tuple[str, ...] = ()
) -> Reviewed:
    """Store a scorecard with the remarks that it follows, both or neither."""
    judged = _judged(card)
    with stores.database.transaction():
        stores.answers.save_scorecard(answer_id, card)
        stores.corrections.save(answer_id, remarks, judged)
        for concept_id in looked_at:
            stores.corrections.look_at_concept(answer_id, concept_id, judged[concept_id])
    return _reviewed(stores, answer_id)


def _judged(card: Scorecard) -> dict[str, Status]:
    """Return what MockVoice itself says of each concept, by its id."""
    concepts = card.coverage.concepts if card.coverage else ()
    return {concept.id: concept.judged or concept.status for concept in concepts}

"""The desk of past answers without database, models or threads: what is changed is scored by the real analysis."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np

from mockvoice.analysis.correction import Correction, as_heard, corrected, with_correction
from mockvoice.analysis.disagreement import with_verdict
from mockvoice.analysis.filler_verdicts import verdict_on, with_filler_verdicts
from mockvoice.analysis.scorer import analyse
from mockvoice.analysis.tracks import VoiceTracks
from mockvoice.audio.peaks import PeakPyramid
from mockvoice.review_desk import ReplaySound, Reviewed
from mockvoice.storage.corrections import Agreement, Remarks, Tally
from mockvoice.transcription.transcript import Transcript

if TYPE_CHECKING:
    from concurrent.futures import Future

    from mockvoice.analysis.scorecard import Scorecard, Status
    from tests.helpers.fake_review import FakeAnswerSummary, FakeReviewApp, FakeStoredAnswer

RATE_HZ = 16_000


class FakeReviewDesk:
    """Answers from what the fake program keeps."""

    def __init__(self, app: FakeReviewApp) -> None:
        self._app = app
        self.remarks: dict[str, Remarks] = {}
        self.attempts: dict[str, tuple[FakeAnswerSummary, ...]] = {}
        self.looked_at: list[object] = []
        self.tally = Agreement(Tally(), Tally())
        self.scored_again: list[str] = []

    def open(self, answer_id: str) -> Future[Any]:
        """Give an answer."""
        return self._app.done(lambda: self._reviewed(answer_id))

    def sound(self, answer_id: str) -> Future[Any]:
        """Give its sound."""
        return self._app.done(lambda: self._sound(answer_id))

    def tracks(self, answer_id: str) -> Future[Any]:
        """Give a voice that goes up and down."""
        return self._app.done(lambda: voice_of(len(self._app.sound[answer_id])))

    def earlier_attempts(self, answer_id: str) -> Future[Any]:
        """Give those that the test keeps."""
        return self._app.done(lambda: self.attempts.get(answer_id, ()))

    def correct(self, answer_id: str, first_word: int, last_word: int, text: str) -> Future[Any]:
        """Put words right."""
        card, remarks = self._card(answer_id), self._remarks(answer_id)
        made = with_correction(card.words, remarks.corrections, first_word, last_word, text)
        return self._rewrite(answer_id, made)

    def undo(self, answer_id: str, correction: Correction) -> Future[Any]:
        """Take one back."""
        return self._rewrite(answer_id, tuple(c for c in self._remarks(answer_id).corrections if c != correction))

    def undo_all(self, answer_id: str) -> Future[Any]:
        """Take all back."""
        return self._rewrite(answer_id, ())

    def judge_filler(self, answer_id: str, first_word: int, last_word: int, *, is_filler: bool | None) -> Future[Any]:
        """Take the person's word on words."""

        def give() -> Reviewed:
            answer, remarks = self._app.stored[answer_id], self._remarks(answer_id)
            gone = tuple(v for v in remarks.fillers if v.first_word <= last_word and v.last_word >= first_word)
            held = tuple(verdict for verdict in remarks.fillers if verdict not in gone)
            card = with_filler_verdicts(self._card(answer_id), answer.question, held, taken_back=gone)
            if is_filler is not None:
                held = (*held, verdict_on(card, first_word, last_word, is_filler=is_filler))
                card = with_filler_verdicts(card, answer.question, held)
            return self._keep(answer_id, card, replace(remarks, fillers=held))

        return self._app.done(give)

    def give_verdict(self, answer_id: str, concept_id: str, status: Status | None) -> Future[Any]:
        """Take the person's word on a concept."""

        def give() -> Reviewed:
            answer, remarks = self._app.stored[answer_id], self._remarks(answer_id)
            card = with_verdict(self._card(answer_id), answer.question, concept_id, status)
            return self._keep(answer_id, card, remarks)

        return self._app.done(give)

    def look_at_concept(self, answer_id: str, concept_id: str) -> Future[Any]:
        """Note it."""
        self.looked_at.append((answer_id, concept_id))
        return self._app.done(lambda: None)

    def look_at_filler(self, answer_id: str, first_word: int, last_word: int) -> Future[Any]:
        """Note it."""
        self.looked_at.append((answer_id, first_word, last_word))
        return self._app.done(lambda: None)

    def agreement(self) -> Future[Any]:
        """Give what the test says."""
        return self._app.done(lambda: self.tally)

    def score_again(self, answer_id: str) -> Future[Any]:
        """Note it, and give what is kept."""
        self.scored_again.append(answer_id)
        return self._app.done(lambda: self._reviewed(answer_id))

    def _card(self, answer_id: str) -> Scorecard:
        card = self._app.stored[answer_id].scorecard
        assert card is not None
        return card

    def _remarks(self, answer_id: str) -> Remarks:
        return self.remarks.get(answer_id, Remarks())

    def _reviewed(self, answer_id: str) -> Reviewed:
        answer: FakeStoredAnswer = self._app.stored[answer_id]
        return Reviewed(answer, self._remarks(answer_id))  # type: ignore[arg-type]

    def _sound(self, answer_id: str) -> ReplaySound:
        samples = self._app.sound.get(answer_id, np.zeros(0, np.int16))
        return ReplaySound(samples, PeakPyramid(samples, RATE_HZ))

    def _rewrite(self, answer_id: str, made: tuple[Correction, ...]) -> Future[Any]:
        def rewrite() -> Reviewed:
            card, remarks = self._card(answer_id), self._remarks(answer_id)
            words = corrected(as_heard(card.words, remarks.corrections), made)
            question = self._app.stored[answer_id].question
            scored = analyse(question, Transcript(words, language=card.language), None, embedder=None)
            return self._keep(answer_id, scored, replace(remarks, corrections=made))

        return self._app.done(rewrite)

    def _keep(self, answer_id: str, card: Scorecard, remarks: Remarks) -> Reviewed:
        self._app.stored[answer_id] = replace(self._app.stored[answer_id], scorecard=card)
        self.remarks[answer_id] = remarks
        return self._reviewed(answer_id)


def voice_of(sample_count: int) -> VoiceTracks:
    """Return a voice that rises and falls, with a breath every few seconds."""
    at_s = np.arange(sample_count // 160) * 0.01
    semitones = (3 * np.sin(at_s * 1.3) + np.sin(at_s * 4.1)).astype(np.float32)
    semitones[(at_s % 4.0) > 3.2] = np.nan
    level_db = (-24 - 22 * ((at_s % 4.0) > 3.2) + 4 * np.sin(at_s * 5)).astype(np.float32)
    return VoiceTracks(0.01, semitones, level_db, 140.0)

"""The whole analysis of one answer: words and sound in, a scorecard out."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from mockvoice.analysis.advice import give_advice
from mockvoice.analysis.coverage import measure_coverage
from mockvoice.analysis.embedding import Embedder
from mockvoice.analysis.filler_words import shipped_filler_words
from mockvoice.analysis.fillers import find_fillers
from mockvoice.analysis.matching import MatchingScorer
from mockvoice.analysis.measures import Measures
from mockvoice.analysis.pacing import measure_pacing
from mockvoice.analysis.recording import assess_recording
from mockvoice.analysis.rounding import rounded
from mockvoice.analysis.scorecard import Fillers, Scorecard
from mockvoice.analysis.scores import give_scores
from mockvoice.analysis.sound import SoundMeter
from mockvoice.analysis.speech import prepare
from mockvoice.analysis.structure import describe_structure
from mockvoice.analysis.targets import Targets, targets_for
from mockvoice.analysis.voice import measure_voice
from mockvoice.transcription.transcript import Word

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from mockvoice.analysis.filler_words import FillerWords
    from mockvoice.analysis.judgement import ConceptScorer
    from mockvoice.packs.model import Question
    from mockvoice.transcription.transcript import Transcript

__all__ = ["Embedder", "Targets", "analyse"]

_LATEST_S = 1e6
"""A later time is a fault of whoever wrote it; no recording takes days."""

_NOT_LISTED = Fillers(0, None, ())
"""What is known of fillers in a language that has no list of them."""


def analyse(
    question: Question | None,
    transcript: Transcript,
    samples: NDArray[np.float32] | None,
    *,
    embedder: Embedder | None,
    targets: Targets | None = None,
    judge: ConceptScorer | None = None,
    filler_words: FillerWords | None = None,
    meter: SoundMeter | None = None,
) -> Scorecard:
    """Score one answer. The same input gives the same scorecard.

    Args:
        question: What was asked; without one only delivery is measured.
        transcript: What was heard; times may be missing.
        samples: The recording, 16 kHz mono, shape (n,), in [-1, 1]; None where only words were given.
        embedder: For the content; without one it is judged by words alone, more cautiously.
        judge: Of the content; by default what the embedder can compare.
        targets: What is aimed for; by default what suits the question's kind.
        filler_words: The words that may be fillers; by default those that ship for the transcript's language.
        meter: What has measured the beginning of `samples` already; it is used up.
    """
    words = tuple(_sound(word) for word in transcript.words)
    speech = prepare(words)
    targets = targets or targets_for(question)
    filler_words = filler_words or shipped_filler_words(transcript.language)
    fillers = _NOT_LISTED
    if filler_words is not None:
        fillers = find_fillers(speech, words=filler_words, targets=targets, question=question)
    sound = None if samples is None else (meter or SoundMeter()).sound(samples)
    scorer = judge or MatchingScorer(embedder)
    measures = Measures(
        question=question,
        speech=speech,
        fillers=fillers,
        pacing=measure_pacing(speech, sound, targets=targets, fillers=fillers, language=transcript.language),
        coverage=measure_coverage(question, speech, scorer),
        structure=describe_structure(speech, question, scorer),
        targets=targets,
        voice=None if sound is None else measure_voice(speech, sound),
        recording=None if sound is None else assess_recording(speech, sound),
    )
    scores = give_scores(measures)
    return Scorecard(
        question_id=question.id if question else None,
        words=words,
        language=transcript.language,
        model=transcript.model,
        fillers=measures.fillers,
        pacing=measures.pacing,
        coverage=measures.coverage,
        structure=measures.structure,
        scores=scores,
        advice=give_advice(measures, scores),
        voice=measures.voice,
        recording=measures.recording,
    )


def _sound(word: Word) -> Word:
    """Return the word with times and probability rounded, in range, and None where they are no numbers."""
    start_s, end_s = _time(word.start_s), _time(word.end_s)
    probability = word.probability if word.probability is not None and math.isfinite(word.probability) else None
    return Word(
        text=word.text,
        start_s=start_s,
        end_s=end_s if start_s is None or end_s is None else max(start_s, end_s),
        probability=None if probability is None else rounded(min(1.0, max(0.0, probability))),
    )


def _time(seconds: float | None) -> float | None:
    is_time = seconds is not None and math.isfinite(seconds) and seconds <= _LATEST_S
    return rounded(max(0.0, seconds)) if seconds is not None and is_time else None

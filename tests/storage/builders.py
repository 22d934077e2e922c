"""Answers, scorecards and sound to store."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import numpy as np
from hypothesis import strategies as st

from mockvoice.analysis.scorecard import (
    ConceptResult,
    Coverage,
    Evidence,
    FillerEvent,
    FillerKind,
    Fillers,
    Pacing,
    Pause,
    Score,
    Scorecard,
    Scores,
    Signpost,
    Status,
    Structure,
)
from mockvoice.packs.model import Concept, Question
from mockvoice.storage.answers import Answers
from mockvoice.transcription.transcript import Word

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from mockvoice.storage.database import Database

QUESTION = Question(
    id="bias-variance",
    text="What is the bias-variance trade-off?",
    topic="Learning theory",
    concepts=(
        Concept(id="bias", name="Bias", description="Error from wrong assumptions.", phrasings=("It is too simple.",)),
        Concept(id="variance", name="Variance", terms=("variance", "overfitting"), weight=2.0),
    ),
    model_answer="Bias is … and variance is …",
    follow_ups=("How would you see it in a learning curve?",),
    target_s=90,
)


class Clock:
    """Tells a time that goes on by a second at each look."""

    def __init__(self, start: datetime = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)) -> None:
        self.moment = start

    def __call__(self) -> datetime:
        """Return the moment, and go on."""
        self.moment += timedelta(seconds=1)
        return self.moment


def block(sequence: int, sample_count: int = 8000) -> NDArray[np.int16]:
    """Return noise that is the same for the same number, int16, shape (sample_count,)."""
    return np.random.default_rng(sequence).integers(-9000, 9000, sample_count, dtype=np.int16)


def begun_answer(database: Database, question: Question = QUESTION) -> str:
    """Store a session with one answer in it; returns the answer's id."""
    answers = Answers(database)
    return answers.begin_answer(answers.begin_session("ml", "Machine learning", 1), 1, question)


def scorecard(overall: int | None = 71, *, text: str = "um bias is too simple") -> Scorecard:
    """Return a scorecard with something in each of its parts."""
    words = tuple(
        Word(part, 0.5 * number, 0.5 * number + 0.375, 0.1 * (number % 10)) for number, part in enumerate(text.split())
    )
    evidence = Evidence(text, words[0].start_s, words[-1].end_s, 0, len(words) - 1)
    return Scorecard(
        question_id=QUESTION.id,
        words=words,
        language="en",
        model="base",
        fillers=Fillers(1, 21.5, (FillerEvent("um", 0.0, 0.375, FillerKind.FILLED_PAUSE, 0, 0),)),
        pacing=Pacing(124.3, 150.1, (Pause(0.875, 1.25),), 0.375, 2.375, 3.0),
        coverage=Coverage(
            50,
            (
                ConceptResult("bias", "Bias", 1.0, Status.COVERED, 0.83, evidence),
                ConceptResult("variance", "Variance", 2.0, Status.MISSED, 0.04, None),
            ),
        ),
        structure=Structure(None, evidence, (Signpost("sequence", evidence),)),
        scores=Scores(
            overall=Score(overall, "Half of it was said."),
            content=Score(50, "One of two concepts."),
            clarity=Score(80, "One filler."),
            pacing=Score(90, "A good pace."),
            structure=Score(None, "Too short to tell."),
        ),
        advice=("Say what variance is.", "Pause in place of “um”."),
    )


_seconds = st.floats(0, 3600, allow_nan=False)
_share = st.floats(0, 1, allow_nan=False)
_text = st.text(st.characters(exclude_categories=("Cs",)), max_size=20)
_points = st.none() | st.integers(0, 100)
_score = st.builds(Score, _points, _text)
_index = st.integers(0, 5000)
_evidence = st.builds(Evidence, _text, st.none() | _seconds, st.none() | _seconds, _index, _index)
_coverage = st.builds(
    Coverage,
    st.integers(0, 100),
    st.lists(
        st.builds(
            ConceptResult, _text, _text, st.floats(0.01, 10), st.sampled_from(Status), _share, st.none() | _evidence
        ),
        max_size=3,
    ).map(tuple),
)
_pacing = st.builds(
    Pacing,
    _seconds,
    _seconds,
    st.lists(st.builds(Pause, _seconds, _seconds), max_size=3).map(tuple),
    st.none() | _seconds,
    _seconds,
    _seconds,
)
_fillers = st.builds(
    Fillers,
    st.integers(0, 99),
    st.none() | _seconds,
    st.lists(
        st.builds(
            FillerEvent, _text, st.none() | _seconds, st.none() | _seconds, st.sampled_from(FillerKind), _index, _index
        ),
        max_size=3,
    ).map(tuple),
)
_structure = st.builds(
    Structure,
    st.none() | _evidence,
    st.none() | _evidence,
    st.lists(st.builds(Signpost, _text, _evidence), max_size=2).map(tuple),
)

scorecards = st.builds(
    Scorecard,
    question_id=st.none() | _text,
    words=st.lists(
        st.builds(Word, _text, st.none() | _seconds, st.none() | _seconds, st.none() | _share), max_size=8
    ).map(tuple),
    language=st.sampled_from(("en", "de")),
    model=st.none() | _text,
    fillers=_fillers,
    pacing=st.none() | _pacing,
    coverage=st.none() | _coverage,
    structure=st.none() | _structure,
    scores=st.builds(Scores, _score, _score, _score, _score, _score),
    advice=st.lists(_text, max_size=3).map(tuple),
)
"""Scorecards of every shape."""

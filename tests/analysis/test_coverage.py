"""Judgements become statuses, evidence and a weighted score."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mockvoice.analysis.coverage import measure_coverage
from mockvoice.analysis.judgement import Judgement, MistakeJudgement
from mockvoice.analysis.matching import COVERED_FROM, PARTLY_FROM, status_of
from mockvoice.analysis.scorecard import Status
from mockvoice.analysis.speech import prepare
from mockvoice.packs.model import Mistake
from tests.analysis.spoken import QUESTION, speech_of, timed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mockvoice.analysis.speech import Speech
    from mockvoice.packs.model import Question, Step


@dataclass(frozen=True)
class FixedScorer:
    """Gives the judgements that it was made with."""

    judgements: tuple[Judgement, ...]
    said: tuple[MistakeJudgement, ...] = ()

    def judge(self, question: Question, speech: Speech) -> tuple[Judgement, ...]:
        """Return them."""
        assert len(question.concepts) == len(self.judgements)
        assert speech.words
        return self.judgements

    def mistakes(self, question: Question, speech: Speech) -> tuple[MistakeJudgement, ...]:
        """Likewise."""
        assert len(question.mistakes) == len(self.said)
        assert speech.words
        return self.said

    def steps(self, steps: Sequence[Step], speech: Speech) -> tuple[Judgement, ...]:
        """Judge none."""
        raise AssertionError(f"Coverage asks for no steps: {steps}, {speech}.")


def fixed(*chances: float) -> FixedScorer:
    """Return a scorer with these probabilities, its evidence the first three words."""
    return FixedScorer(tuple(Judgement(status_of(chance), chance, max(chance, 1 - chance), 0, 2) for chance in chances))


@pytest.mark.parametrize(
    ("probability", "status"),
    [
        (0.0, Status.MISSED),
        (0.299, Status.MISSED),
        (0.3, Status.PARTLY),
        (0.499, Status.PARTLY),
        (0.5, Status.COVERED),
        (1.0, Status.COVERED),
    ],
)
def test_statuses_follow_probabilities(probability: float, status: Status):
    """Covered from one half, partly from three tenths."""
    assert status_of(probability) is status


def test_the_score_is_weighted_and_counts_half_for_partly():
    """Weights 2, 1, 1, 1: covered, partly, missed, missed gives 50."""
    coverage = measure_coverage(QUESTION, speech_of("the model is overfitting"), fixed(0.9, 0.4, 0.1, 0.0))
    assert coverage is not None
    assert coverage.score == 50
    assert [concept.status.value for concept in coverage.concepts] == ["covered", "partly", "missed", "missed"]
    assert [concept.weight for concept in coverage.concepts] == [2, 1, 1, 1]


def test_evidence_stands_where_something_was_said():
    """Covered and partly covered concepts have the sentence and its time, missed ones have none."""
    words = timed("the model is overfitting").words
    coverage = measure_coverage(QUESTION, prepare(words), fixed(0.9, 0.4, 0.1, 0.0))
    assert coverage is not None
    evidence = [concept.evidence for concept in coverage.concepts]
    assert evidence[0] is not None
    assert evidence[1] is not None
    assert evidence[0].text == "the model is"
    assert (evidence[0].start_s, evidence[0].end_s) == (words[0].start_s, words[2].end_s)
    assert evidence[2:] == [None, None]


def test_what_is_wrong_earns_nothing_and_is_corrected():
    """A contradicted concept shows what is right, with the words that were said, and no other one does."""
    judgements = (
        Judgement(Status.CONTRADICTED, 0.2, 0.55, 0, 2),
        *(Judgement(Status.COVERED, 0.9, 0.9, 0, 2) for _ in QUESTION.concepts[1:]),
    )
    coverage = measure_coverage(QUESTION, speech_of("the model is overfitting"), FixedScorer(judgements))
    assert coverage is not None
    wrong, right = coverage.concepts[:2]
    assert coverage.score == 60
    assert (wrong.correction, right.correction) == (QUESTION.concepts[0].description, "")
    assert (wrong.is_sure, right.is_sure) == (False, True)
    assert wrong.evidence is not None


def test_common_mistakes_stand_in_the_report_only_where_they_were_said():
    """One of two was said; it comes with its correction and the words."""
    mistakes = (
        Mistake(statement="More layers help.", correction="They do not."),
        Mistake(statement="b", correction="c"),
    )
    question = QUESTION.model_copy(update={"mistakes": mistakes})
    said = (MistakeJudgement(0.8, 1, 2), MistakeJudgement(0.3, 0, 1))
    scorer = FixedScorer(fixed(0.9, 0.4, 0.1, 0.0).judgements, said)
    coverage = measure_coverage(question, speech_of("the model is overfitting"), scorer)
    assert coverage is not None
    found = [(mistake.statement, mistake.correction, mistake.evidence.text) for mistake in coverage.mistakes]
    assert found == [("More layers help.", "They do not.", "model is")]


def test_without_concepts_nothing_is_measured():
    """No question, or one without concepts, has no coverage."""
    assert measure_coverage(None, speech_of("yes"), fixed()) is None
    assert measure_coverage(QUESTION.model_copy(update={"concepts": ()}), speech_of("yes"), fixed()) is None


@given(st.lists(st.floats(0, 1), min_size=4, max_size=4), st.integers(0, 3), st.floats(0, 1))
def test_a_surer_judgement_never_lowers_the_score(chances: list[float], place: int, more: float):
    """The score is in 0 to 100 and grows with every probability."""
    better = [max(chance, more) if index == place else chance for index, chance in enumerate(chances)]
    speech = speech_of("the model is overfitting")
    before = measure_coverage(QUESTION, speech, fixed(*chances))
    after = measure_coverage(QUESTION, speech, fixed(*better))
    assert before is not None
    assert after is not None
    assert 0 <= before.score <= after.score <= 100


def test_thresholds_are_in_order():
    """Partly lies below covered."""
    assert 0 < PARTLY_FROM < COVERED_FROM < 1

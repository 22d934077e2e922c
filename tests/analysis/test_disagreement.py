"""The person's own verdict: it holds, scores follow, and it can be taken back."""

from __future__ import annotations

import json

import pytest

from mockvoice.analysis.disagreement import disagreements, with_verdict
from mockvoice.analysis.report import from_json_object, to_json_object
from mockvoice.analysis.scorecard import Status
from mockvoice.analysis.scorer import analyse
from tests.analysis.spoken import GOOD_ANSWER, QUESTION, timed

CARD = analyse(QUESTION, timed(GOOD_ANSWER), None, embedder=None)


def test_scores_follow_and_the_judgement_is_kept():
    """Missed becomes covered: content and overall rise, the advice on it goes, and what was judged stays beside it."""
    assert CARD.coverage is not None
    assert CARD.coverage.concepts[3].status is Status.MISSED
    assert "Say this too: Metric choice under class imbalance." in CARD.advice
    changed = with_verdict(CARD, QUESTION, "metric", Status.COVERED)
    assert changed.coverage is not None
    concept = changed.coverage.concepts[3]
    assert (concept.status, concept.judged, concept.is_sure) == (Status.COVERED, Status.MISSED, True)
    assert changed.coverage.score == changed.scores.content.value == 100
    assert (changed.scores.overall.value or 0) > (CARD.scores.overall.value or 0)
    assert all("Metric choice" not in sentence for sentence in changed.advice)
    assert from_json_object(json.loads(json.dumps(to_json_object(changed)))) == changed


def test_a_verdict_can_be_changed_and_taken_back():
    """The first judgement stays known; taking the word back gives the old scores."""
    once = with_verdict(CARD, QUESTION, "metric", Status.COVERED)
    twice = with_verdict(once, QUESTION, "metric", Status.PARTLY)
    assert twice.coverage is not None
    assert (twice.coverage.concepts[3].status, twice.coverage.concepts[3].judged) == (Status.PARTLY, Status.MISSED)
    back = with_verdict(twice, QUESTION, "metric", None)
    assert back.coverage == CARD.coverage
    assert back.scores == CARD.scores
    assert with_verdict(twice, QUESTION, "metric", Status.MISSED).coverage == CARD.coverage


def test_only_concepts_of_the_answer_can_be_judged():
    """Another id is the caller's fault."""
    with pytest.raises(KeyError):
        with_verdict(CARD, QUESTION, "elsewhere", Status.COVERED)


def test_disagreements_are_rows_of_training_data():
    """Each has question, concept, the words, and both verdicts; agreement gives none."""
    assert list(disagreements(CARD, QUESTION)) == []
    changed = with_verdict(with_verdict(CARD, QUESTION, "metric", Status.PARTLY), QUESTION, "split", Status.MISSED)
    split, metric = disagreements(changed, QUESTION)
    assert (split.judged, split.said, split.name) == (Status.COVERED, Status.MISSED, QUESTION.concepts[1].name)
    assert "split" in split.passage
    assert (metric.question, metric.passage) == (QUESTION.text, GOOD_ANSWER)

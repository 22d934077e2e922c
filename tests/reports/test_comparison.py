"""Two attempts held against each other."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mockvoice.analysis.scorecard import ConceptResult, Coverage, Evidence, Scorecard, Status
from mockvoice.errors import ComparisonError
from mockvoice.packs.model import Question
from mockvoice.reports.comparison import Outcome, compare
from mockvoice.storage.answers import StoredAnswer
from tests.storage.builders import QUESTION, scorecard

PRESENT = {Status.COVERED, Status.PARTLY}


def concept(name: str, status: Status, probability: float) -> ConceptResult:
    """Return a result with the sentence that brought it."""
    proof = Evidence(f"Words on {name}.", 2.0, 4.0, 0, 3) if status is not Status.MISSED else None
    return ConceptResult(name, name.title(), 1.0, status, probability, proof)


def answer(answer_id: str, *concepts: ConceptResult, question: Question = QUESTION) -> StoredAnswer:
    """Return a stored answer with these concepts."""
    card: Scorecard = replace(scorecard(), coverage=Coverage(0, concepts))
    return StoredAnswer(
        id=answer_id,
        session_id="s",
        pack_title="Machine learning",
        position=1,
        question=question,
        asked_at=datetime(2026, 3, 1, tzinfo=UTC),
        attempt=1,
        item="",
        thinking_s=None,
        scorecard=card,
        recording_id=None,
        duration_s=None,
        overflow_count=0,
        faults=(),
    )


@pytest.mark.parametrize(
    ("old", "new", "outcome"),
    [
        (Status.MISSED, Status.COVERED, Outcome.GAINED),
        (Status.MISSED, Status.PARTLY, Outcome.GAINED),
        (Status.PARTLY, Status.COVERED, Outcome.GAINED),
        (Status.CONTRADICTED, Status.PARTLY, Outcome.GAINED),
        (Status.COVERED, Status.PARTLY, Outcome.LOST),
        (Status.COVERED, Status.CONTRADICTED, Outcome.LOST),
        (Status.PARTLY, Status.PARTLY, Outcome.KEPT),
        (Status.MISSED, Status.CONTRADICTED, Outcome.MISSED),
        (Status.MISSED, Status.MISSED, Outcome.MISSED),
    ],
)
def test_what_becomes_of_a_concept(old: Status, new: Status, outcome: Outcome):
    """Its credit decides."""
    found = compare(answer("a", concept("bias", old, 0.5)), answer("b", concept("bias", new, 0.5)))
    (change,) = found.concepts
    assert (change.outcome, change.old_status, change.new_status) == (outcome, old, new)


def test_concepts_that_only_one_question_has():
    """They are named, and are neither gained nor lost."""
    found = compare(answer("a", concept("old", Status.COVERED, 0.9)), answer("b", concept("new", Status.COVERED, 0.9)))
    assert {change.id: change.outcome for change in found.concepts} == {"new": Outcome.ADDED, "old": Outcome.REMOVED}
    assert all(change.gain is None for change in found.concepts)
    assert found.improved is None


def test_the_sentence_that_improved_most_is_that_of_the_largest_gain():
    """It is quoted with what stood in its place before, each with its answer and its time."""
    old = answer("a", concept("bias", Status.PARTLY, 0.4), concept("variance", Status.MISSED, 0.1))
    new = answer("b", concept("bias", Status.COVERED, 0.8), concept("variance", Status.PARTLY, 0.6))
    improved = compare(old, new).improved
    assert improved is not None
    assert (improved.concept, improved.gain, improved.old) == ("Variance", 0.5, None)
    assert (improved.new.answer_id, improved.new.text, improved.new.start_s) == ("b", "Words on variance.", 2.0)
    back = compare(new, answer("c", concept("bias", Status.COVERED, 0.95), concept("variance", Status.MISSED, 0.0)))
    assert back.improved is not None
    assert back.improved.old is not None
    assert (back.improved.concept, back.improved.old.answer_id) == ("Bias", "b")


def test_something_wrong_is_no_improvement():
    """A sentence that contradicts a concept is not praised, however sure it is."""
    found = compare(
        answer("a", concept("bias", Status.MISSED, 0.1)), answer("b", concept("bias", Status.CONTRADICTED, 0.9))
    )
    assert found.improved is None


def test_figures_of_both():
    """What was not measured in one has no difference; an answer without pauses has one of no length."""
    old = answer("a", concept("bias", Status.COVERED, 0.5))
    card = old.scorecard
    assert card is not None
    assert card.pacing is not None
    without = replace(card, pacing=replace(card.pacing, pauses=(), longest_pause_s=None, speech_rate_wpm=160.0))
    found = compare(old, replace(old, id="b", scorecard=without))
    delivery = {figure.name: figure for figure in found.delivery}
    assert (delivery["longest_pause_s"].old, delivery["longest_pause_s"].new) == (0.375, 0.0)
    assert delivery["speech_rate_wpm"].difference == pytest.approx(160.0 - 124.3)
    silent = replace(card, pacing=None)
    found = compare(old, replace(old, id="c", scorecard=silent))
    assert {figure.name: figure.difference for figure in found.delivery}["speech_rate_wpm"] is None
    assert {figure.name: figure.difference for figure in found.scores}["structure"] is None


def test_what_cannot_be_compared_is_said():
    """Different questions, and an answer without a report."""
    one = answer("a", concept("bias", Status.COVERED, 0.5))
    with pytest.raises(ComparisonError, match="different questions"):
        compare(one, answer("b", question=Question(id="other", text="What else?")))
    with pytest.raises(ComparisonError, match="not scored"):
        compare(one, replace(one, scorecard=None))
    assert not compare(one, replace(one, question=QUESTION.model_copy(update={"text": "New?"}))).is_same_wording


_concepts = st.lists(
    st.tuples(st.sampled_from(Status), st.sampled_from(Status), st.floats(0, 1), st.floats(0, 1)), max_size=6
)


@given(_concepts)
def test_there_and_back(entries: list[tuple[Status, Status, float, float]]):
    """Compared the other way round, what was gained is lost, and every concept is there once."""
    old = answer("a", *(concept(f"c{n}", status, p) for n, (status, _, p, _) in enumerate(entries)))
    new = answer("b", *(concept(f"c{n}", status, p) for n, (_, status, _, p) in enumerate(entries)))
    there, back = compare(old, new), compare(new, old)
    assert {c.id for c in there.with_outcome(Outcome.GAINED)} == {c.id for c in back.with_outcome(Outcome.LOST)}
    assert len(there.concepts) == len(entries)
    if there.improved is not None:
        gains = [c.gain for c in there.concepts if c.gain is not None and c.new_status in PRESENT]
        assert there.improved.gain == max(gains)

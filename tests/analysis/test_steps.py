"""Steps of a framework become results with times, lengths and an order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from mockvoice.analysis.judgement import Judgement
from mockvoice.analysis.matching import MatchingScorer
from mockvoice.analysis.scorecard import Status, Structure
from mockvoice.analysis.speech import prepare
from mockvoice.analysis.steps import came_in_order, measure_steps, order_in_words
from mockvoice.packs.model import Question, Step
from tests.analysis.spoken import GAP_S, WORD_S, speech_of, timed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mockvoice.analysis.scorecard import StepResult
    from mockvoice.analysis.speech import Speech

QUESTION = Question(
    id="q", text="What did you do?", framework=(Step(name="Task"), Step(name="Action"), Step(name="Result"))
)
TEXT = "one two three four five six seven eight nine ten"
MISSED = Judgement(Status.MISSED, 0.1, 0.9)


@dataclass(frozen=True)
class FixedSteps(MatchingScorer):
    """Gives the judgements of steps that it was made with."""

    judgements: tuple[Judgement, ...]

    def steps(self, steps: Sequence[Step], speech: Speech) -> tuple[Judgement, ...]:
        """Return them."""
        assert len(steps) == len(self.judgements)
        assert speech.words
        return self.judgements


def said(first: int, last: int, status: Status = Status.COVERED, certainty: float = 0.9) -> Judgement:
    """Return a step that was said from one token to another."""
    return Judgement(status, 0.8, certainty, first, last)


def measured(*judgements: Judgement, speech: Speech | None = None) -> tuple[StepResult, ...]:
    """Return the results of these judgements in an answer of ten words."""
    return measure_steps(QUESTION, speech or prepare(timed(TEXT).words), FixedSteps(judgements))


def structure(*judgements: Judgement) -> Structure:
    """Return a structure with these steps."""
    steps = measured(*judgements)
    return Structure(None, None, (), steps, came_in_order(steps))


START_S = {word: pytest.approx(0.5 + word * (WORD_S + GAP_S)) for word in range(10)}
END_S = pytest.approx(0.5 + 9 * (WORD_S + GAP_S) + WORD_S)
"""When words begin, and when the last one ends."""


def test_a_step_lasts_until_the_next_one():
    """From its own sentence to that of the step which came next, the last one to the last word."""
    task, action, result = measured(said(0, 1), said(3, 4, Status.PARTLY), said(7, 8))
    assert [step.name for step in (task, action, result)] == ["Task", "Action", "Result"]
    assert [step.status for step in (task, action, result)] == [Status.COVERED, Status.PARTLY, Status.COVERED]
    assert (task.start_s, task.end_s) == (START_S[0], START_S[3])
    assert (action.start_s, action.end_s) == (START_S[3], START_S[7])
    assert (result.start_s, result.end_s) == (START_S[7], END_S)
    assert task.duration_s == pytest.approx(3 * (WORD_S + GAP_S))
    assert action.evidence is not None
    assert action.evidence.text == "four five"
    assert all(step.is_present for step in (task, action, result))


def test_a_step_that_was_left_out_has_no_time():
    """What was missed or contradicted is missed, and the step before it lasts longer."""
    task, action, result = measured(said(0, 1), said(3, 4, Status.CONTRADICTED), MISSED)
    assert [step.status for step in (action, result)] == [Status.MISSED] * 2
    assert (action.evidence, action.start_s, action.duration_s, action.is_present) == (None, None, None, False)
    assert task.end_s == END_S


def test_steps_in_one_sentence_share_its_stretch():
    """Neither lasts no time."""
    task, action, _ = measured(said(2, 4), said(2, 4), said(6, 7))
    assert (task.start_s, task.end_s) == (action.start_s, action.end_s) == (START_S[2], START_S[6])
    assert structure(said(2, 4), said(2, 4), said(6, 7)).is_in_order


def test_words_without_times_keep_their_order():
    """Steps are there, in order, without times."""
    steps = measured(said(5, 6), said(0, 1), MISSED, speech=speech_of(TEXT))
    assert [(step.start_s, step.end_s, step.duration_s) for step in steps] == [(None, None, None)] * 3
    assert came_in_order(steps) is False


def test_another_order_is_told_in_words():
    """The sentence names the steps as they came; in the framework's order there is none."""
    turned = structure(said(6, 7), said(0, 1), said(3, 4))
    assert turned.is_in_order is False
    assert [step.name for step in turned.steps_as_they_came] == ["Action", "Result", "Task"]
    told = "The steps came in another order than usual: Action, then Result, then Task."
    assert order_in_words(turned) == told
    straight = structure(said(0, 1), MISSED, said(3, 4))
    assert (straight.is_in_order, order_in_words(straight)) == (True, "")


def test_steps_that_are_not_sure_say_nothing_of_order():
    """A step that may not be there is left out of it, and one step alone has no order."""
    assert structure(said(6, 7, certainty=0.4), said(0, 1), said(3, 4)).is_in_order is True
    alone = structure(said(6, 7), said(0, 1, certainty=0.4), MISSED)
    assert (alone.is_in_order, order_in_words(alone)) == (None, "")


def test_without_framework_or_judge_there_are_no_steps():
    """Matching words judges none, and a question without a framework asks for none."""
    speech = prepare(timed(TEXT).words)
    assert measure_steps(QUESTION, speech, MatchingScorer(None)) == ()
    assert measure_steps(QUESTION.model_copy(update={"framework": ()}), speech, FixedSteps(())) == ()
    assert measure_steps(None, speech, FixedSteps(())) == ()
    assert came_in_order(()) is None

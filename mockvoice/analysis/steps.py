"""Which steps of a question's framework an answer takes, when, for how long, and in which order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mockvoice.analysis.frameworks import steps_of
from mockvoice.analysis.rounding import rounded
from mockvoice.analysis.scorecard import Status, StepResult

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mockvoice.analysis.judgement import ConceptScorer, Judgement
    from mockvoice.analysis.scorecard import Structure
    from mockvoice.analysis.speech import Speech
    from mockvoice.packs.model import Question, Step

FEWEST_FOR_ORDER = 2
"""Fewer steps have no order."""

_PRESENT = frozenset({Status.COVERED, Status.PARTLY})


def measure_steps(question: Question | None, speech: Speech, scorer: ConceptScorer) -> tuple[StepResult, ...]:
    """Return how each step fared, in the framework's order; none without a framework or a judge.

    A step takes from its own sentence to that of the step which comes next, and the last one to the last word. Steps
    that share a sentence share that stretch.
    """
    steps = steps_of(question)
    judgements = scorer.steps(steps, speech) if steps else ()
    if not judgements:
        return ()
    starts = [judged.first for judged in judgements if judged.status in _PRESENT and judged.first is not None]
    return tuple(_result(step, judged, speech, starts) for step, judged in zip(steps, judgements, strict=True))


def came_in_order(steps: Sequence[StepResult]) -> bool | None:
    """Return whether the steps came in the framework's order, by those that are surely present.

    None where fewer than two are: a step that may not be there at all says nothing of order.
    """
    places = [step.evidence.first_word for step in steps if step.evidence is not None and step.is_sure]
    return None if len(places) < FEWEST_FOR_ORDER else places == sorted(places)


def order_in_words(structure: Structure) -> str:
    """Return a sentence on steps that came in another order than the framework's; "" where they did not."""
    if structure.is_in_order is not False:
        return ""
    names = ", then ".join(step.name for step in structure.steps_as_they_came if step.is_sure)
    return f"The steps came in another order than usual: {names}."


def _result(step: Step, judged: Judgement, speech: Speech, starts: Sequence[int]) -> StepResult:
    first, last = judged.first, judged.last
    probability, certainty = rounded(judged.probability), rounded(judged.certainty)
    if judged.status not in _PRESENT or first is None or last is None:
        return StepResult(step.name, Status.MISSED, probability, certainty)
    following = min((start for start in starts if start > first), default=None)
    end_s = speech.tokens[-1].end_s if following is None else speech.tokens[following].start_s
    return StepResult(
        name=step.name,
        status=judged.status,
        probability=probability,
        certainty=certainty,
        evidence=speech.evidence(first, last),
        start_s=speech.tokens[first].start_s,
        end_s=end_s,
    )

"""Structure in words: the steps of a framework, opening and closing, signposts on the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mockvoice.analysis.scorecard import SignpostKind
from mockvoice.analysis.steps import order_in_words
from mockvoice.ui import wording
from mockvoice.ui.delivery.facts import Fact, Group, Section, StepLine, place, unmeasured

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mockvoice.analysis.scorecard import Evidence, Scorecard, Signpost, StepResult, Structure
    from mockvoice.ui.delivery.facts import Place

TITLE = "Structure"
NOT_HEARD = "not heard"
SOURCE = "A step's time is that of its best sentence; it lasts until the step that came next."

_MINUTE_S = 60
_COUNTED = {SignpostKind.TRADE_OFF: "Trade-offs named", SignpostKind.CLARIFYING_QUESTION: "Clarifying questions"}


def structure_section(scorecard: Scorecard) -> Section:
    """Return how the answer is built."""
    structure = scorecard.structure
    if structure is None:
        return unmeasured(TITLE, scorecard.scores.structure.reason)
    has_question = scorecard.question_id is not None
    figure, unit = str(len(structure.signposts)), "signpost" if len(structure.signposts) == 1 else "signposts"
    if structure.steps:
        figure, unit = str(len(structure.steps_as_they_came)), f"of {wording.count(len(structure.steps), 'step')}"
    frame = _frame(structure, has_question=has_question)
    return Section(
        title=TITLE,
        figure=figure,
        unit=unit,
        reading=" ".join(filter(None, (order_in_words(structure), frame))),
        source=SOURCE if structure.steps else "",
        groups=(Group("", _facts(structure, has_question=has_question)),),
        steps=tuple(_line(step) for step in structure.steps),
    )


def _frame(structure: Structure, *, has_question: bool) -> str:
    """Say whether the answer opens with a point, which only a question can tell, and closes with a summary."""
    if not has_question:
        return "You summed up at the end." if structure.closing else "Close with a sentence that sums up."
    if structure.opening and structure.closing:
        return "You opened with your point and summed up at the end."
    if structure.opening:
        return "You opened with your point; a last sentence that sums up would round it off."
    if structure.closing:
        return "You summed up at the end; your point could come first as well."
    return "Open with your point, and close with a sentence that sums up."


def _facts(structure: Structure, *, has_question: bool) -> tuple[Fact, ...]:
    opening, closing = "Opens with a point", "Closes with a summary"
    posts = structure.signposts
    others = [post for post in posts if post.kind not in _COUNTED]
    facts = [_yes_or_no(opening, structure.opening)] if has_question else []
    facts += [_yes_or_no(closing, structure.closing), Fact("Signposts", str(len(others)), "", _places(others))]
    for kind, name in _COUNTED.items():
        found = [post for post in posts if post.kind == kind]
        facts.append(Fact(name, str(len(found)), "", _places(found)))
    return tuple(facts)


def _yes_or_no(name: str, proof: Evidence | None) -> Fact:
    if proof is None:
        return Fact(name, "no")
    return Fact(name, "yes", "", () if proof.start_s is None else (place(proof.start_s, f"“{proof.text}”"),))


def _places(posts: Sequence[Signpost]) -> tuple[Place, ...]:
    return tuple(
        place(post.evidence.start_s, f"“{post.evidence.text}”") for post in posts if post.evidence.start_s is not None
    )


def _line(step: StepResult) -> StepLine:
    quote = "" if step.evidence is None else step.evidence.text
    length = "" if step.duration_s is None else _length(step.duration_s)
    return StepLine(step.name, step.status, quote, step.start_s, length if step.is_present else NOT_HEARD, step.is_sure)


def _length(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), _MINUTE_S)
    parts = [f"{minutes} min"] if minutes else []
    if rest or not minutes:
        parts.append(f"{rest} s")
    return " ".join(parts)

"""What to practise after an interview: questions of the packs that meet its weakest topics."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from mockvoice.analysis.frameworks import steps_of
from mockvoice.reports.report_parts import AnswerState
from mockvoice.reports.weighing import mean
from mockvoice.reports.wordings import named

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mockvoice.packs.model import Pack, Question
    from mockvoice.reports.report_parts import AnswerLine, InterviewReport

MOST = 5
"""As many as fit a sitting of about ten minutes."""

_WEAK_UNDER = 80
"""A topic that scored less can still gain; from here on an answer counts as good, as the bars of a report show."""

_MOST_OF_TOPIC = 2
_MOST_AGAIN = 2
_LEVELS = ("junior", "mid", "senior")


class NextQuestion(NamedTuple):
    """A question to practise, and why."""

    pack_id: str
    question: Question
    reason: str


@dataclass(frozen=True, slots=True)
class _Topic:
    """How the questions of one topic went."""

    name: str
    lines: tuple[AnswerLine, ...]
    value: float

    @property
    def is_weak(self) -> bool:
        return self.value < _WEAK_UNDER


def next_practice(report: InterviewReport, packs: Sequence[Pack]) -> list[NextQuestion]:
    """Return at most five questions, the most useful first; none where nothing was scored.

    First come questions of the interview whose deciding point was missing or wrong, then unasked questions on its
    weakest topics, then one built in the steps that were left out. Where no topic was weak they are the next harder
    ones of its topics.

    Args:
        report: The interview's.
        packs: In which to look; their order decides between questions that fit alike.
    """
    scored = [line for line in report.answers if line.state is AnswerState.SCORED and not line.is_follow_up]
    asked = {line.question_id for line in report.answers}
    chosen: dict[tuple[str, str], NextQuestion] = {}
    for found in (
        _again(scored, packs),
        _of_topics(_topics(scored), packs, asked),
        _of_steps(report.missing_steps, scored, packs, asked),
    ):
        for one in found:
            if len(chosen) < MOST:
                chosen.setdefault((one.pack_id, one.question.id), one)
    return list(chosen.values())


def _again(scored: Sequence[AnswerLine], packs: Sequence[Pack]) -> Iterator[NextQuestion]:
    """Yield the questions that were asked and lacked what they turn on, the weakest first."""
    lacking = [line for line in scored if line.missed and line.technical is not None]
    lacking.sort(key=lambda line: line.technical or 0)
    known: dict[tuple[str, str], NextQuestion] = {}
    for line in lacking:
        for pack in packs:
            question = next((one for one in pack.questions if _is_same(line, pack, one)), None)
            if question is not None:
                reason = f"Answer this once more; you missed: {named(line.missed, most=2)}."
                known.setdefault((line.question_id, line.question), NextQuestion(pack.id, question, reason))
                break
    yield from list(known.values())[:_MOST_AGAIN]


def _is_same(line: AnswerLine, pack: Pack, question: Question) -> bool:
    return question.id == line.question_id and (not line.pack_id or pack.id == line.pack_id)


def _topics(scored: Sequence[AnswerLine]) -> list[_Topic]:
    """Return the topics of the interview, the weakest first."""
    lines = defaultdict(list)
    for line in scored:
        if line.technical is not None and line.topic:
            lines[line.topic].append(line)
    found = [
        _Topic(topic, tuple(same), mean((float(line.technical or 0), 1.0) for line in same) or 0.0)
        for topic, same in lines.items()
    ]
    return sorted(found, key=lambda topic: topic.value)


def _of_topics(topics: Sequence[_Topic], packs: Sequence[Pack], asked: set[str]) -> Iterator[NextQuestion]:
    """Yield unasked questions of each weak topic; without a weak topic, harder ones of all."""
    weak = [topic for topic in topics if topic.is_weak]
    for topic in weak or topics:
        fitting = [
            (_distance(topic, pack, question), (pack, question))
            for pack in packs
            for question in pack.questions
            if question.topic == topic.name and question.id not in asked
        ]
        if not weak:
            fitting = [entry for entry in fitting if _is_harder(topic, entry[1][1])]
        fitting.sort(key=lambda entry: entry[0])
        for number, (_, (pack, question)) in enumerate(fitting[:_MOST_OF_TOPIC]):
            yield NextQuestion(pack.id, question, _reason(topic, number))


def _reason(topic: _Topic, number: int) -> str:
    if number:
        return f"Another one on “{topic.name}”."
    if topic.is_weak:
        return f"The topic “{topic.name}” came out at {topic.value:.0f} of 100."
    return f"The topic “{topic.name}” went well; this is a harder one."


def _distance(topic: _Topic, pack: Pack, question: Question) -> tuple[bool, bool, bool]:
    """Return how far a question is from what was asked: the same pack, difficulty and stage come first."""
    return (
        all(line.pack_id != pack.id for line in topic.lines),
        all(line.difficulty != question.difficulty for line in topic.lines),
        all(line.stage != question.stage for line in topic.lines),
    )


def _is_harder(topic: _Topic, question: Question) -> bool:
    levels = [_LEVELS.index(line.difficulty) for line in topic.lines if line.difficulty in _LEVELS]
    return bool(levels) and question.difficulty in _LEVELS and _LEVELS.index(question.difficulty) > max(levels)


def _of_steps(
    missing: Sequence[str], scored: Sequence[AnswerLine], packs: Sequence[Pack], asked: set[str]
) -> Iterator[NextQuestion]:
    """Yield one unasked question whose framework has the step that was left out most, of a stage that was asked."""
    stages = {line.stage for line in scored}
    for name in missing:
        for pack in packs:
            for question in pack.questions:
                if question.id in asked or question.stage not in stages:
                    continue
                if any(step.name == name for step in steps_of(question)):
                    yield NextQuestion(pack.id, question, f"Its steps have “{name}”, which you left out.")
                    return

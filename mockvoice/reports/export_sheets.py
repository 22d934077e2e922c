"""An answer, a session or an interview as the outline of a written report."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from mockvoice.analysis.mishearings import misheard_in_words
from mockvoice.analysis.scorecard import Status
from mockvoice.reports.export_figures import NOT_MEASURED, figures_of
from mockvoice.reports.export_interview import interview_blocks
from mockvoice.reports.export_outline import (
    Heading,
    Listing,
    Outline,
    Paragraph,
    Run,
    ScoreBlock,
    ScoreLine,
    Sheet,
    Style,
    Table,
)
from mockvoice.reports.export_words import words_of
from mockvoice.reports.wordings import clock

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import datetime, tzinfo

    from mockvoice.analysis.scorecard import ConceptResult, Coverage, Evidence, Score, Scorecard, StepResult
    from mockvoice.packs.model import Question
    from mockvoice.reports.export_outline import Block, Runs
    from mockvoice.reports.report_parts import InterviewReport
    from mockvoice.storage.answers import StoredAnswer

NOT_SCORED: Final = "This answer was not scored."
MOST_PLACES: Final = 24
"""So many times stand beside a figure; the rest is a number."""

_STATUS: Final = {
    Status.COVERED: ("Covered", Style.COVERED),
    Status.PARTLY: ("Partly covered", Style.PARTLY),
    Status.MISSED: ("Not heard", Style.MUTED),
    Status.CONTRADICTED: ("Said, but not right", Style.WRONG),
}
_FINAL_MARKS: Final = (".", "!", "?", "…")


@dataclass(frozen=True, slots=True)
class SessionPaper:
    """A session with everything that a report about it needs.

    Attributes:
        started_at: Aware.
        ended_at: Likewise; None where it was cut off.
        answers: In the order in which they were given.
        interview: The report of the interview; None where the session was none.
        places: The id of each answer by the name that this report has for it.
    """

    id: str
    title: str
    started_at: datetime
    ended_at: datetime | None
    answers: tuple[StoredAnswer, ...]
    interview: InterviewReport | None = None
    places: Mapping[str, str] = field(default_factory=dict)


def answer_outline(answer: StoredAnswer, zone: tzinfo | None = None) -> Outline:
    """Return the report of one answer; moments are told in `zone`, the computer's own where it is None."""
    return Outline(answer.question.text, (_sheet(answer, zone),))


def session_outline(session: SessionPaper, zone: tzinfo | None = None) -> Outline:
    """Return the report of a session: what it came to first, then each answer."""
    first = Sheet("", session.title, _when(session.started_at, zone), tuple(_overview(session)))
    return Outline(
        session.title, (first, *(_sheet(answer, zone, number) for number, answer in enumerate(session.answers, 1)))
    )


def score_lines(card: Scorecard) -> tuple[ScoreLine, ...]:
    """Return the five scores, the overall one first."""
    scores = card.scores
    named: tuple[tuple[str, Score], ...] = (
        ("Overall", scores.overall),
        ("Content", scores.content),
        ("Clarity", scores.clarity),
        ("Pacing", scores.pacing),
        ("Structure", scores.structure),
    )
    return tuple(ScoreLine(name, score.value, score.reason) for name, score in named)


def _overview(session: SessionPaper) -> Iterator[Block]:
    if session.interview is not None:
        yield from interview_blocks(session.interview, session.places)
    if not session.answers:
        yield Paragraph((Run("No question was answered.", Style.MUTED),))
        return
    yield Heading("The answers")
    yield Table(
        "The answers of this session with their scores",
        ("", "Question", "Length", "Overall", "Content", "Clarity", "Pacing", "Structure"),
        tuple(_answer_row(number, answer) for number, answer in enumerate(session.answers, 1)),
    )


def _answer_row(number: int, answer: StoredAnswer) -> tuple[Runs, ...]:
    attempt = f" (attempt {answer.attempt})" if answer.attempt > 1 else ""
    length = "" if answer.duration_s is None else clock(answer.duration_s)
    values = [
        NOT_MEASURED if line.value is None else str(line.value)
        for line in (score_lines(answer.scorecard) if answer.scorecard else ())
    ]
    cells = values or ["not scored", "", "", "", ""]
    return (
        (Run(str(number)),),
        (Run(answer.question.text, at_s=0.0, answer_id=answer.id), Run(attempt, Style.MUTED)),
        (Run(length),),
        *((Run(cell, Style.STRONG if place == 0 else Style.PLAIN),) for place, cell in enumerate(cells)),
    )


def _sheet(answer: StoredAnswer, zone: tzinfo | None, number: int | None = None) -> Sheet:
    parts = [
        "" if number is None else f"Answer {number}",
        answer.pack_title,
        _when(answer.asked_at, zone),
        f"attempt {answer.attempt}" if answer.attempt > 1 else "",
        "" if answer.duration_s is None else clock(answer.duration_s),
    ]
    return Sheet(
        answer.id,
        answer.question.text,
        " · ".join(filter(None, parts)),
        tuple(_blocks(answer)),
        has_sound=answer.recording_id is not None,
    )


def _blocks(answer: StoredAnswer) -> Iterator[Block]:
    card = answer.scorecard
    for fault in answer.faults:
        yield Paragraph((Run("About the recording: ", Style.STRONG), Run(fault)))
    if card is None:
        yield Paragraph((Run(NOT_SCORED, Style.MUTED),))
        return
    yield ScoreBlock(score_lines(card))
    if card.advice:
        yield Heading("Next time")
        yield Listing(tuple((Run(line),) for line in card.advice), is_numbered=True)
    yield from _content(card.coverage)
    yield from _steps(card)
    yield Heading("What was heard")
    yield words_of(card)
    yield from _delivery(card, answer.question)
    yield from _model_answer(answer.question)


def _content(coverage: Coverage | None) -> Iterator[Block]:
    if coverage is None or not coverage.concepts:
        return
    yield Heading("Ideas of a good answer")
    yield Table(
        "Ideas of a good answer, and whether they were said",
        ("Idea", "Heard", "What shows it"),
        tuple(_concept_row(concept) for concept in coverage.concepts),
    )
    if coverage.mistakes:
        yield Heading("Common mistakes that were said", 3)
        yield Listing(
            tuple(
                (
                    Run(_ended(mistake.statement), Style.WRONG),
                    Run(" "),
                    Run(_ended(mistake.correction)),
                    *_proof(mistake.evidence),
                )
                for mistake in coverage.mistakes
            )
        )
    if coverage.misheard:
        yield Paragraph((Run(misheard_in_words(coverage.misheard), Style.MUTED),))


def _concept_row(concept: ConceptResult) -> tuple[Runs, ...]:
    word, style = _STATUS[concept.status]
    doubt = () if concept.is_sure else (Run(" (not sure)", Style.MUTED),)
    verdict: Runs = ()
    if concept.judged is not None:
        verdict = (Run(f" (your word; judged: {_STATUS[concept.judged][0].lower()})", Style.MUTED),)
    right = (Run(f" Right is: {_ended(concept.correction)}"),) if concept.correction else ()
    return ((Run(concept.name),), (Run(word, style), *doubt, *verdict), (*_proof(concept.evidence), *right))


def _steps(card: Scorecard) -> Iterator[Block]:
    structure = card.structure
    if structure is None or not structure.steps:
        return
    yield Heading("Steps of a well-built answer")
    yield Table(
        "Steps of a well-built answer", ("Step", "Heard", "What shows it"), tuple(map(_step_row, structure.steps))
    )


def _step_row(step: StepResult) -> tuple[Runs, ...]:
    word, style = _STATUS[step.status]
    length = "" if step.duration_s is None or not step.is_present else f", {step.duration_s:.0f} s"
    doubt = () if step.is_sure else (Run(" (not sure)", Style.MUTED),)
    return ((Run(step.name),), (Run(f"{word}{length}", style), *doubt), _proof(step.evidence))


def _delivery(card: Scorecard, question: Question) -> Iterator[Block]:
    yield Heading("Delivery")
    yield Table(
        "Delivery in figures, with norms and places",
        ("Figure", "Measured", "Norm", "Where"),
        tuple(
            ((Run(one.name),), (Run(one.value, Style.STRONG),), (Run(one.norm, Style.MUTED),), _places(one.places_s))
            for one in figures_of(card, question)
        ),
    )


def _model_answer(question: Question) -> Iterator[Block]:
    paragraphs = [part.strip() for part in question.model_answer.split("\n\n") if part.strip()]
    if paragraphs:
        yield Heading("A strong answer")
        for part in paragraphs:
            yield Paragraph((Run(" ".join(part.split())),))


def _places(places_s: Sequence[float]) -> Runs:
    runs = []
    for place_s in places_s[:MOST_PLACES]:
        runs += [Run(clock(place_s), Style.TIME, place_s), Run(" ")]
    if len(places_s) > MOST_PLACES:
        runs.append(Run(f"and {len(places_s) - MOST_PLACES} more", Style.MUTED))
    return tuple(runs)


def _proof(proof: Evidence | None) -> Runs:
    if proof is None:
        return ()
    quote = Run(f"“{proof.text}”", Style.QUOTE)
    return (
        (quote,) if proof.start_s is None else (Run(clock(proof.start_s), Style.TIME, proof.start_s), Run(" "), quote)
    )


def _ended(sentence: str) -> str:
    return sentence if sentence.rstrip().endswith(_FINAL_MARKS) else f"{sentence.rstrip()}."


def _when(moment: datetime, zone: tzinfo | None) -> str:
    local = moment.astimezone(zone)
    return f"{local.day} {local:%B %Y}, {local:%H:%M}"

"""The report as text for a terminal."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from mockvoice.analysis.mishearings import misheard_in_words
from mockvoice.analysis.scorecard import SignpostKind, Status
from mockvoice.analysis.steps import order_in_words
from mockvoice.analysis.targets import Targets

if TYPE_CHECKING:
    from mockvoice.analysis.scorecard import Coverage, Evidence, Score, Scorecard, StepResult, Structure
    from mockvoice.packs.model import Question

WIDTH = 100
_MARKS = {Status.COVERED: "●", Status.PARTLY: "◐", Status.MISSED: "○", Status.CONTRADICTED: "✗"}


def clock(seconds: float | None) -> str:
    """Return a time as minutes and seconds ("1:05"); a dash where there is none."""
    if seconds is None:
        return "-"
    whole = int(seconds)
    return f"{whole // 60}:{whole % 60:02d}"


def report_text(scorecard: Scorecard, question: Question | None) -> str:
    """Return the whole report, scores first, the transcript last."""
    parts = [] if question is None else [_wrapped(question.text), ""]
    names = ("Overall", "Content", "Clarity", "Pacing", "Structure")
    scores = scorecard.scores
    values = (scores.overall, scores.content, scores.clarity, scores.pacing, scores.structure)
    parts += [_score_line(name, value) for name, value in zip(names, values, strict=True)]
    if scorecard.coverage is not None and scorecard.coverage.concepts:
        parts += _concepts(scorecard.coverage)
    if scorecard.structure is not None:
        parts += _structure(scorecard.structure)
    if scorecard.fillers.events:
        parts += ["", "Fillers"]
        heard = [f"{event.text} {clock(event.start_s)}" for event in scorecard.fillers.events]
        parts.append(_wrapped(" · ".join(heard), indent="  "))
    parts += _delivery(scorecard)
    if scorecard.advice:
        parts += ["", "Next time"]
        parts += [_wrapped(f"{number}. {line}", indent="  ") for number, line in enumerate(scorecard.advice, start=1)]
    text = " ".join(word.text for word in scorecard.words)
    parts += ["", "What was heard", _wrapped(text or "No speech.", indent="  ")]
    return "\n".join(parts)


def _concepts(coverage: Coverage) -> list[str]:
    """Return each concept with its proof, and the common mistakes that were said."""
    lines = ["", "Concepts  ● covered  ◐ partly  ○ missed  ✗ said, but not right"]
    for concept in coverage.concepts:
        doubt = "" if concept.is_sure else "  (not sure)"
        lines.append(f"  {_MARKS[concept.status]} {concept.name}{doubt}")
        lines += _quoted(concept.evidence)
        if concept.correction:
            lines.append(_wrapped(f"Right is: {concept.correction}", indent="      "))
    if coverage.mistakes:
        lines += ["", "Said, but not right"]
    for mistake in coverage.mistakes:
        lines.append(_wrapped(f"✗ {mistake.statement}", indent="  "))
        lines += _quoted(mistake.evidence)
        lines.append(_wrapped(mistake.correction, indent="      "))
    if coverage.misheard:
        lines += ["", _wrapped(misheard_in_words(coverage.misheard), indent="  ")]
    return lines


def _structure(structure: Structure) -> list[str]:
    """Return the steps of the question's framework with time and length, and how many signposts there are."""
    lines = ["", "Structure"]
    if structure.steps:
        lines[1] = "Structure  ● covered  ◐ partly  ○ missed"
        width = max(len(step.name) for step in structure.steps)
        lines += [_step(step, width) for step in structure.steps]
    if order := order_in_words(structure):
        lines.append(_wrapped(order, indent="  "))
    kinds = [post.kind for post in structure.signposts]
    trade_offs, asked = kinds.count(SignpostKind.TRADE_OFF), kinds.count(SignpostKind.CLARIFYING_QUESTION)
    others = len(kinds) - trade_offs - asked
    return [*lines, f"  Signposts {others} · trade-offs named {trade_offs} · clarifying questions {asked}"]


def _step(step: StepResult, width: int) -> str:
    length = "" if step.duration_s is None else f"{step.duration_s:>3.0f} s"
    time = f"{clock(step.start_s):>5}  {length}" if step.is_present else " " * 12
    doubt = "" if step.is_sure else "  (not sure)"
    return f"  {_MARKS[step.status]} {step.name:<{width}}  {time}{doubt}".rstrip()


def _quoted(proof: Evidence | None) -> list[str]:
    return [] if proof is None else [_wrapped(f"{clock(proof.start_s)}  “{proof.text}”", indent="      ")]


def _delivery(scorecard: Scorecard) -> list[str]:
    """Return what was measured of pace, voice and recording; nothing for a report of an earlier version."""
    pacing, voice, recording = scorecard.pacing, scorecard.voice, scorecard.recording
    lines = []
    if pacing is not None and pacing.articulation_rate_syllables_per_s is not None:
        lines.append(
            f"Articulation {pacing.articulation_rate_wpm:.0f} words a minute, "
            f"{pacing.articulation_rate_syllables_per_s:.1f} syllables a second"
        )
    if pacing is not None and pacing.longest_run is not None:
        run = pacing.longest_run
        lines.append(f"Longest fluent run {run.word_count} words, {clock(run.start_s)} to {clock(run.end_s)}")
    if scorecard.fillers.per_100_words and scorecard.fillers.per_minute is not None:
        rates = f"{scorecard.fillers.per_minute:.1f} a minute, {scorecard.fillers.per_100_words:.1f} in 100 words"
        lines.append(f"Fillers {rates}; {Targets().filler_norm}")
    if voice is not None and voice.pitch is not None:
        lines.append(f"Pitch varied by {voice.pitch.range_semitones:.1f} semitones")
    found = ["", "Delivery", *(_wrapped(line, indent="  ") for line in lines)] if lines else []
    if recording is not None and recording.notices:
        found += ["", "Recording", *(_wrapped(notice, indent="  ") for notice in recording.notices)]
    return found


def _score_line(name: str, score: Score) -> str:
    value = "not measured" if score.value is None else f"{score.value:>3}"
    return _wrapped(f"{name:<10} {value}   {score.reason}".rstrip(), hanging=" " * 17)


def _wrapped(text: str, *, indent: str = "", hanging: str | None = None) -> str:
    return textwrap.fill(
        text,
        WIDTH,
        initial_indent=indent,
        subsequent_indent=indent if hanging is None else hanging,
        break_on_hyphens=False,
    )

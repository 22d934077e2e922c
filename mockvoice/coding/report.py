"""Joins what was said, what was typed and what the tests found: one view of an answer with code.

Pure: the same scorecard, edits and runs give the same report.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from mockvoice.coding.result import Ending, Outcome

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mockvoice.analysis.scorecard import Scorecard
    from mockvoice.coding.edits import EditLog
    from mockvoice.coding.result import CodeResult, CodeRun

LONG_SILENCE_S: Final = 15.0
"""Silence that is longer leaves an interviewer guessing; it is told with its time."""

_BREATH_S = 1.0
"""Words less far apart belong to one stretch of speaking."""
_PONDER_S = 2.0
"""Edits less far apart belong to one stretch of typing."""
_KEY_S = 0.5
"""How long before an edit its typing begins."""
_MINUTE_S = 60
_LITTLE_TYPED_OVER, _MUCH_TYPED_OVER = 0.25, 0.5


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the recording, in seconds."""

    start_s: float
    end_s: float

    @property
    def duration_s(self) -> float:
        """Its length."""
        return self.end_s - self.start_s


@dataclass(frozen=True, slots=True)
class Silence:
    """A long stretch without a word.

    Attributes:
        typed_s: How much of it was typed in.
    """

    start_s: float
    end_s: float
    typed_s: float

    @property
    def duration_s(self) -> float:
        """Its length."""
        return self.end_s - self.start_s


@dataclass(frozen=True, slots=True)
class CodingReport:
    """What an answer with code came to.

    Shares are 0 to 1. What speech alone tells is None, and the stretches are empty, where its words carry no times.

    Attributes:
        duration_s: Of the recording.
        speaking: Stretches of speech; pauses of less than a second belong to them.
        typing: Stretches of typing; pauses of less than two seconds belong to them.
        speaking_share: Of the recording.
        typing_share: Of the recording.
        typed_over_share: How much of the typing was accompanied by speech; None without typing too.
        silences: Stretches of more than 15 s without a word, also at the beginning and the end.
        edits_per_minute: Over the whole recording.
        run_count: How often the tests were run.
        first_run_at_s: When they were run first; None where they never were.
        passed_at_s: When all of them passed for the first time; None where they never did.
        passed_run: The how-manieth run that was, from 1; None likewise.
        last_result: What the last run gave; None without one.
    """

    duration_s: float
    speaking: tuple[Span, ...]
    typing: tuple[Span, ...]
    speaking_share: float | None
    typing_share: float
    typed_over_share: float | None
    silences: tuple[Silence, ...]
    edits_per_minute: float
    run_count: int
    first_run_at_s: float | None
    passed_at_s: float | None
    passed_run: int | None
    last_result: CodeResult | None

    @property
    def lines(self) -> tuple[str, ...]:
        """The report as plain sentences, the result first."""
        return tuple(line for line in (*_result_lines(self), *_speech_lines(self), *_silence_lines(self)) if line)


def coding_report(scorecard: Scorecard, log: EditLog, runs: Sequence[CodeRun] = ()) -> CodingReport:
    """Return what speech, edits and runs of one answer came to.

    Args:
        scorecard: Of the answer; its words and the length of its recording are used.
        log: Of the same answer, in the time of the same recording.
        runs: In order of time.
    """
    said = [
        Span(word.start_s, word.end_s)
        for word in scorecard.words
        if word.start_s is not None and word.end_s is not None
    ]
    is_timed = bool(said) and len(said) == len(scorecard.words)
    known_s = scorecard.pacing.duration_s if scorecard.pacing is not None else 0.0
    ends = [span.end_s for span in said] + [edit.at_s for edit in log.edits] + [run.at_s for run in runs]
    duration_s = known_s or max(ends, default=0.0)
    keys = [Span(max(0.0, edit.at_s - _KEY_S), edit.at_s) for edit in log.edits if edit.at_s <= duration_s]
    speaking = _joined(said, _BREATH_S) if is_timed else ()
    typing = _joined(keys, _PONDER_S)
    typed_s = _total_s(typing)
    passed = next(((number, run) for number, run in enumerate(runs, start=1) if run.result.has_passed), None)
    return CodingReport(
        duration_s=duration_s,
        speaking=speaking,
        typing=typing,
        speaking_share=_share(_total_s(speaking), duration_s) if is_timed else None,
        typing_share=_share(typed_s, duration_s),
        typed_over_share=_share(_total_s(_common(speaking, typing)), typed_s) if is_timed and typed_s else None,
        silences=_silences(speaking, typing, duration_s) if is_timed else (),
        edits_per_minute=_MINUTE_S * len(log.edits) / duration_s if duration_s else 0.0,
        run_count=len(runs),
        first_run_at_s=runs[0].at_s if runs else None,
        passed_at_s=None if passed is None else passed[1].at_s,
        passed_run=None if passed is None else passed[0],
        last_result=runs[-1].result if runs else None,
    )


def _joined(spans: Iterable[Span], gap_s: float) -> tuple[Span, ...]:
    """Return the spans in order, with those joined that are less than `gap_s` apart."""
    joined: list[Span] = []
    for span in sorted(spans, key=lambda each: (each.start_s, each.end_s)):
        if joined and span.start_s - joined[-1].end_s < gap_s:
            joined[-1] = Span(joined[-1].start_s, max(joined[-1].end_s, span.end_s))
        else:
            joined.append(span)
    return tuple(joined)


def _common(ones: Sequence[Span], others: Sequence[Span]) -> tuple[Span, ...]:
    """Return what two rows of spans, each in order and apart, have in common."""
    found = []
    one = other = 0
    while one < len(ones) and other < len(others):
        start_s = max(ones[one].start_s, others[other].start_s)
        end_s = min(ones[one].end_s, others[other].end_s)
        if start_s < end_s:
            found.append(Span(start_s, end_s))
        if ones[one].end_s < others[other].end_s:
            one += 1
        else:
            other += 1
    return tuple(found)


def _total_s(spans: Iterable[Span]) -> float:
    return sum(span.duration_s for span in spans)


def _share(part_s: float, whole_s: float) -> float:
    return min(1.0, part_s / whole_s) if whole_s > 0 else 0.0


def _silences(speaking: Sequence[Span], typing: Sequence[Span], duration_s: float) -> tuple[Silence, ...]:
    edges = [Span(0.0, 0.0), *speaking, Span(duration_s, duration_s)]
    gaps = [Span(before.end_s, after.start_s) for before, after in pairwise(edges)]
    return tuple(
        Silence(gap.start_s, gap.end_s, _total_s(_common((gap,), typing)))
        for gap in gaps
        if gap.duration_s > LONG_SILENCE_S
    )


def _result_lines(report: CodingReport) -> list[str]:
    result = report.last_result
    if result is None or report.first_run_at_s is None:
        return ["The tests were never run, so it is open whether the code works."]
    first = _clock(report.first_run_at_s)
    if report.passed_at_s is not None and report.passed_run is not None:
        runs = "at the first run" if report.passed_run == 1 else f"at run {report.passed_run}; the first was at {first}"
        passed = f"{_all_of(result)} passed at {_clock(report.passed_at_s)}, {runs}."
        if result.has_passed:
            return [passed]
        return [passed, f"After a later change {_passed_of(result)} in the last run.", _open_titles(result)]
    runs = "the only run" if report.run_count == 1 else f"the last of {report.run_count} runs"
    when = f", at {first}" if report.run_count == 1 else f"; the first was at {first}"
    reason = "" if result.ending is Ending.FINISHED else result.message
    return [f"{_passed_of(result)} in {runs}{when}.", reason, _open_titles(result)]


def _all_of(result: CodeResult) -> str:
    return "The test" if len(result.tests) == 1 else f"All {len(result.tests)} tests"


def _passed_of(result: CodeResult) -> str:
    return f"{result.passed_count} of {len(result.tests)} {'test' if len(result.tests) == 1 else 'tests'} passed"


def _open_titles(result: CodeResult) -> str:
    """Return what the code does not do yet, by the titles of its tests; empty where none was run."""
    titles = [test.title.rstrip(".") for test in result.tests if test.outcome in {Outcome.FAILED, Outcome.ERROR}]
    return f"Still open: {'; '.join(titles)}." if titles else ""


def _speech_lines(report: CodingReport) -> list[str]:
    if report.speaking_share is None:
        return ["When you spoke is not known, so speech and typing cannot be compared."]
    shares = (
        f"You spoke for {_percent(report.speaking_share)} of the time and typed for {_percent(report.typing_share)}"
    )
    lines = [f"{shares}, at {report.edits_per_minute:.0f} edits a minute."]
    if report.typed_over_share is None:
        return [*lines, "You typed nothing."]
    over = f"While you typed, you talked {_percent(report.typed_over_share)} of the time"
    if report.typed_over_share < _LITTLE_TYPED_OVER:
        return [*lines, f"{over}. Say what you are about to write, and why, before or while you write it."]
    if report.typed_over_share < _MUCH_TYPED_OVER:
        return [*lines, f"{over}."]
    return [*lines, f"{over}, so that your thinking could be followed."]


def _silence_lines(report: CodingReport) -> list[str]:
    return [
        f"You were silent for {silence.duration_s:.0f} seconds from {_clock(silence.start_s)}, "
        f"{'while you typed' if silence.typed_s > 0 else 'and typed nothing'}."
        for silence in report.silences
    ]


def _percent(share: float) -> str:
    return f"{100 * share:.0f} %"


def _clock(seconds: float) -> str:
    minutes, rest = divmod(int(seconds), _MINUTE_S)
    return f"{minutes}:{rest:02}"

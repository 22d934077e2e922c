"""Progress in plain text, and as plain objects ready for JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from mockvoice.reports.progress_parts import Change, Progress, Series

SCHEMA_VERSION: Final = 1
MOST_CONCEPTS: Final = 10
_HOUR_MINUTES: Final = 60
_NAMES: Final = {
    "overall": "Overall",
    "content": "Content",
    "clarity": "Clarity",
    "pacing": "Pacing",
    "structure": "Structure",
    "fillers_per_minute": "Fillers a minute",
    "speech_rate_wpm": "Words a minute",
}
_DIGITS: Final = {"fillers_per_minute": 1}


def progress_text(progress: Progress) -> str:
    """Return progress in lines; what was not measured is said to be so."""
    if not progress.count:
        return (
            "No answer is as chosen."
            if progress.ever
            else "Nothing was practised yet. Run “mockvoice” and answer a question."
        )
    minutes = round(progress.spent_minutes)
    spent = (
        f"{minutes // _HOUR_MINUTES} h {minutes % _HOUR_MINUTES} min" if minutes >= _HOUR_MINUTES else f"{minutes} min"
    )
    lines = [
        f"{progress.count} answers, {progress.scored} scored, {progress.this_week} this week, {spent} of speaking",
        "",
    ]
    lines += [f"{_NAMES[name]:<18}{_series_text(series)}" for name, series in progress.series.items()]
    if progress.pace.count:
        low, high = progress.pace.good
        lines += [
            "",
            f"{progress.pace.inside} of {progress.pace.count} answers within {low:.0f} to {high:.0f} words a minute",
        ]
    if progress.bests:
        lines += ["", "Personal bests"]
        lines += [f"  {best.name}: {best.value} ({best.on})" for best in progress.bests]
    weak = [concept for concept in progress.concepts if concept.missed + concept.contradicted][:MOST_CONCEPTS]
    if weak:
        lines += ["", "Missed most often"]
        lines += [
            f"  {concept.name}: missed {concept.missed + concept.contradicted} of {concept.asked} times"
            for concept in weak
        ]
    return "\n".join(lines)


def to_json_object(progress: Progress) -> dict[str, Any]:
    """Return progress as plain dicts, lists, strings, numbers and None. Moments are ISO 8601, in UTC."""
    return {
        "schema_version": SCHEMA_VERSION,
        "wish": {
            "span": str(progress.wish.span),
            "pack_id": progress.wish.pack_id,
            "topic": progress.wish.topic,
            "kind": str(progress.wish.kind),
        },
        "answers": progress.count,
        "scored": progress.scored,
        "this_week": progress.this_week,
        "spent_minutes": round(progress.spent_minutes, 1),
        "series": {name: _series_object(series) for name, series in progress.series.items()},
        "pace": {
            "good_wpm": list(progress.pace.good),
            "inside": progress.pace.inside,
            "measured": progress.pace.count,
            "median_wpm": progress.pace.median_wpm,
            "bins": [{"low_wpm": b.low_wpm, "high_wpm": b.high_wpm, "answers": b.count} for b in progress.pace.bins],
        },
        "topics_by_week": [
            {"topic": row.topic, "week": str(week), "mean_content": cell.mean, "answers": cell.count}
            for row in progress.heat.rows
            for week, cell in zip(progress.heat.weeks, row.cells, strict=True)
            if cell is not None
        ],
        "weeks": [
            {"monday": str(week.monday), "answers": week.answers, "minutes": round(week.minutes, 1)}
            for week in progress.weeks
        ],
        "bests": [
            {"name": best.name, "value": best.value, "answer_id": best.answer_id, "on": str(best.on)}
            for best in progress.bests
        ],
        "concepts": [
            {
                "name": concept.name,
                "question": concept.question,
                "topic": concept.topic,
                "asked": concept.asked,
                "covered": concept.covered,
                "partly": concept.partly,
                "missed": concept.missed,
                "contradicted": concept.contradicted,
                "last_status": concept.last_status,
                "last_answer_id": concept.last_answer_id,
            }
            for concept in progress.concepts
        ],
    }


def _series_object(series: Series) -> dict[str, Any]:
    return {
        "unmeasured": series.unmeasured,
        "change": None
        if series.change is None
        else {"now": series.change.now, "before": series.change.before, "answers": series.change.count},
        "points": [
            {"answer_id": answer.id, "at": answer.asked_at.isoformat(), "value": value}
            for answer, value in zip(series.answers, series.values, strict=True)
        ],
    }


def _series_text(series: Series) -> str:
    change = series.change
    if change is None:
        return "not measured"
    words = _change_text(series.name, change)
    return f"{words}; not measured in {series.unmeasured}" if series.unmeasured else words


def _change_text(name: str, change: Change) -> str:
    digits = _DIGITS.get(name, 0)
    now = f"{change.now:.{digits}f}"
    if change.before is None:
        return f"{now} (mean of {change.count}; too few answers to tell a change)"
    return f"{now} (mean of the latest {change.count}; {change.before:.{digits}f} in the first {change.count})"

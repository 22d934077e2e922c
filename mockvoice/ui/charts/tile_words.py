"""What the figures at the top of the page of progress say, and how they changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from mockvoice.analysis.targets import Targets
from mockvoice.ui import wording

if TYPE_CHECKING:
    from mockvoice.practice.streak import Streak
    from mockvoice.reports.progress_parts import Change, Progress

NOT_MEASURED: Final = "\N{EN DASH}"
_UP, _DOWN = "\N{BLACK UP-POINTING TRIANGLE}", "\N{BLACK DOWN-POINTING TRIANGLE}"
_TARGETS: Final = Targets()
_HOUR_MINUTES: Final = 60


def change_words(change: Change | None) -> tuple[str, str]:
    """Return the latest mean score and how it changed from the first answers."""
    if change is None:
        return NOT_MEASURED, "not measured yet"
    now = round(change.now)
    if change.before is None:
        return str(now), f"mean of {wording.count(change.count, 'answer')}"
    rise = now - round(change.before)
    if rise == 0:
        return str(now), f"as in the first {change.count}"
    return str(now), f"{_UP if rise > 0 else _DOWN} {abs(rise)} since the first {change.count}"


def filler_words(change: Change | None) -> tuple[str, str]:
    """Return the latest mean of fillers a minute and what it was before."""
    if change is None:
        return NOT_MEASURED, "not measured yet"
    if change.before is None:
        return f"{change.now:.1f}", f"mean of {wording.count(change.count, 'answer')}"
    if f"{change.now:.1f}" == f"{change.before:.1f}":
        return f"{change.now:.1f}", f"as in the first {change.count}"
    return f"{change.now:.1f}", f"{_DOWN if change.now < change.before else _UP} from {change.before:.1f}"


def pace_words(change: Change | None) -> tuple[str, str, bool]:
    """Return the latest mean pace, how it stands to the norm, and whether it lies within."""
    if change is None:
        return NOT_MEASURED, "not measured yet", False
    low, high = _TARGETS.good_slowest_wpm, _TARGETS.good_fastest_wpm
    place = "below" if change.now < low else "above" if change.now > high else "inside"
    return f"{change.now:.0f} wpm", f"{place} {low:.0f}\N{EN DASH}{high:.0f}", place == "inside"


def spent_words(progress: Progress) -> tuple[str, str]:
    """Return how long was spoken, and in how many answers."""
    minutes = round(progress.spent_minutes)
    text = (
        f"{minutes} min" if minutes < _HOUR_MINUTES else f"{minutes // _HOUR_MINUTES} h {minutes % _HOUR_MINUTES} min"
    )
    return text, "of speaking"


def streak_words(streak: Streak) -> tuple[str, str]:
    """Return the streak that goes on, and the longest one there ever was."""
    longest = f"longest: {wording.count(streak.longest_days, 'day')}"
    return wording.count(streak.length_days, "day"), longest if streak.longest_days else "practise today to begin one"

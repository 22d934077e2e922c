"""Which part of a recording is seen, and how wide."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

SHORTEST_S: Final = 0.25
"""No less is shown: a quarter of a second across the whole width."""

_LEAD_SHARE: Final = 0.1
"""Where in the view the playhead stands after the page was turned."""


@dataclass(frozen=True, slots=True)
class TimeView:
    """A stretch of a recording across a width.

    Attributes:
        duration_s: Of the whole recording.
        start_s: Where the stretch begins; it lies inside the recording.
        length_s: Its length.
    """

    duration_s: float = 0.0
    start_s: float = 0.0
    length_s: float = 0.0

    @classmethod
    def whole(cls, duration_s: float) -> TimeView:
        """Return the view of all of it."""
        return cls(duration_s, 0.0, duration_s)

    @property
    def end_s(self) -> float:
        """Where the stretch ends."""
        return self.start_s + self.length_s

    @property
    def is_whole(self) -> bool:
        """Whether all is seen."""
        return self.length_s >= self.duration_s

    def zoomed(self, factor: float, at_s: float) -> TimeView:
        """Return the view in which everything is `factor` times as wide, while `at_s` stays where it is."""
        length_s = min(max(self.length_s / factor, min(SHORTEST_S, self.duration_s)), self.duration_s)
        share = (at_s - self.start_s) / self.length_s if self.length_s > 0 else 0.0
        return replace(self, length_s=length_s).from_start(at_s - share * length_s)

    def panned(self, by_s: float) -> TimeView:
        """Return the view moved by seconds, as far as there is something to see."""
        return self.from_start(self.start_s + by_s)

    def from_start(self, start_s: float) -> TimeView:
        """Return the view that begins there, as far as there is something to see."""
        return replace(self, start_s=min(max(start_s, 0.0), max(self.duration_s - self.length_s, 0.0)))

    def showing(self, at_s: float) -> TimeView:
        """Return this view where `at_s` is in it, else the one turned like a page to where it is near the left."""
        if self.start_s <= at_s <= self.end_s:
            return self
        return self.from_start(at_s - _LEAD_SHARE * self.length_s)

    def share_of(self, seconds: float) -> float:
        """Return where a time lies across the view: 0 is its left edge, 1 its right; outside less or more."""
        return (seconds - self.start_s) / self.length_s if self.length_s > 0 else 0.0

    def seconds_at(self, share: float) -> float:
        """Return the time at a share of the width, brought inside the recording."""
        return min(max(self.start_s + share * self.length_s, 0.0), self.duration_s)

"""What is aimed for, and from where it counts against the speaker. docs/scoring.md gives the sources."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Targets:
    """Norms of spoken interview answers.

    Attributes:
        fillers_per_minute: Up to this many may be acceptable (Laske and DiGennaro Reed 2024, abstract).
        many_fillers_per_minute: From here they hurt (the same).
        slow_wpm: Slower speech rates are flagged.
        good_slowest_wpm: The good range's lower end (interviews; Tauroza and Allison 1990 for conversation and talks).
        good_fastest_wpm: The good range's upper end.
        fast_wpm: Faster speech rates are flagged.
        pause_s: Shortest silent pause (de Jong and Bosker 2013).
        long_pause_s: Shortest long pause (convention).
    """

    fillers_per_minute: float = 5.0
    many_fillers_per_minute: float = 12.0
    slow_wpm: float = 110.0
    good_slowest_wpm: float = 120.0
    good_fastest_wpm: float = 180.0
    fast_wpm: float = 200.0
    pause_s: float = 0.25
    long_pause_s: float = 1.0

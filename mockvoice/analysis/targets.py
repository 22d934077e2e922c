"""What is aimed for, and from where it counts against the speaker. docs/scoring.md gives the sources."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mockvoice.packs.model import Question

FILLER_SOURCE = "Laske and DiGennaro Reed 2024"
_BEHAVIOURAL = frozenset({"behavioural", "behavioral", "behaviour", "behavior", "experience", "motivation"})


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
        monotone_semitones: A narrower pitch range draws a note, and costs nothing (convention: docs/scoring.md).
        lively_semitones: What that note names as lively (the same).
        fading_db: A deeper fall of loudness at sentence ends draws a note, and costs nothing (convention).
        shortest_answer_s: Shorter answers draw a note; None: two fifths of the question's own target.
        longest_answer_s: Longer answers draw a note; None: seven quarters of the question's own target.
    """

    fillers_per_minute: float = 5.0
    many_fillers_per_minute: float = 12.0
    slow_wpm: float = 110.0
    good_slowest_wpm: float = 120.0
    good_fastest_wpm: float = 180.0
    fast_wpm: float = 200.0
    pause_s: float = 0.25
    long_pause_s: float = 1.0
    monotone_semitones: float = 1.5
    lively_semitones: float = 2.5
    fading_db: float = 9.0
    shortest_answer_s: float | None = None
    longest_answer_s: float | None = None

    @property
    def filler_norm(self) -> str:
        """The norm for fillers as a phrase, with its source."""
        few, many = self.fillers_per_minute, self.many_fillers_per_minute
        return f"up to {few:g} a minute may be acceptable, {many:g} hurt ({FILLER_SOURCE})"


def targets_for(question: Question | None) -> Targets:
    """Return the targets for a question's kind, which its topic tells where it has none.

    Behavioural answers take 60 to 120 seconds (consensus of advice; no study is known to us), or as long as the
    question itself asks for; all others go by the question's own target.
    """
    if question is not None and (question.kind == "behavioural" or question.topic.strip().casefold() in _BEHAVIOURAL):
        return Targets(shortest_answer_s=min(60.0, question.target_s), longest_answer_s=max(120.0, question.target_s))
    return Targets()

"""What could have been better: each change as a note for the person, as advice, and as the answers it would give."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from mockvoice.reports.exchanges import Heard
    from mockvoice.reports.report_parts import Quote


@dataclass(frozen=True, slots=True)
class Change:
    """One thing to improve.

    Attributes:
        kind: What it is about, one word or two.
        note: What happened, as whole sentences; empty where it is said by another change.
        advice: What to do, as a whole sentence; empty where it would not raise a score, or another change says it.
        mend: Gives an answer as it would have been.
        quotes: Where it was, or should have been: at least one.
        precedence: Points by which it is named earlier than its gain alone would have it.
    """

    kind: str
    note: str
    advice: str
    mend: Callable[[Heard], Heard]
    quotes: tuple[Quote, ...]
    is_sure: bool = True
    precedence: float = 0.0


def unchanged(heard: Heard) -> Heard:
    """Return the answer as it is: for notes that touch no score."""
    return heard

"""The same moment of two attempts at one question: the same concept where both said it, else the same share."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from mockvoice.analysis.scorecard import Scorecard

NEAR_S: Final = 2.0
"""So far from a concept's words one still is at that concept."""


@dataclass(frozen=True, slots=True)
class SameMoment:
    """A moment of another attempt.

    Attributes:
        at_s: When it is there, in seconds.
        concept: Name of the concept that both are at; None where only the share of the answer is the same.
    """

    at_s: float
    concept: str | None


def same_moment(
    here: Scorecard | None, there: Scorecard | None, at_s: float, durations_s: tuple[float, float]
) -> SameMoment:
    """Return where another attempt is at the same moment.

    Args:
        here: The attempt that is heard; None where it has no scorecard.
        there: The other one, likewise.
        at_s: Where this one is, in seconds.
        durations_s: Of both recordings, this one's first.
    """
    concept = _at_concept(here, there, at_s)
    if concept is not None:
        return concept
    from_s, to_s = _spoken(here, durations_s[0])
    other_from_s, other_to_s = _spoken(there, durations_s[1])
    share = (at_s - from_s) / (to_s - from_s) if to_s > from_s else 0.0
    place_s = other_from_s + min(max(share, 0.0), 1.0) * (other_to_s - other_from_s)
    return SameMoment(min(max(place_s, 0.0), durations_s[1]), None)


def _at_concept(here: Scorecard | None, there: Scorecard | None, at_s: float) -> SameMoment | None:
    """Return the nearest concept that both proved, as far into its words there as here."""
    proofs = _proofs(there)
    best: tuple[float, SameMoment] | None = None
    for concept_id, (name, start_s, end_s) in _proofs(here).items():
        away_s = max(start_s - at_s, at_s - end_s, 0.0)
        other = proofs.get(concept_id)
        if other is None or away_s > NEAR_S or (best is not None and best[0] <= away_s):
            continue
        share = min(max((at_s - start_s) / max(end_s - start_s, 1e-6), 0.0), 1.0)
        best = away_s, SameMoment(other[1] + share * (other[2] - other[1]), name)
    return None if best is None else best[1]


def _proofs(card: Scorecard | None) -> dict[str, tuple[str, float, float]]:
    found = {}
    for concept in card.coverage.concepts if card is not None and card.coverage is not None else ():
        proof = concept.evidence
        if proof is not None and proof.start_s is not None and proof.end_s is not None:
            found[concept.id] = concept.name, proof.start_s, proof.end_s
    return found


def _spoken(card: Scorecard | None, duration_s: float) -> tuple[float, float]:
    """Return from when to when something was said; the whole recording where that is not known."""
    words = () if card is None else card.words
    starts = [word.start_s for word in words if word.start_s is not None]
    ends = [word.end_s for word in words if word.end_s is not None]
    return (min(starts), max(ends)) if starts and ends else (0.0, duration_s)

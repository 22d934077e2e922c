"""What is worth pointing at in an answer: fillers, long pauses and the evidence of concepts.

The waveform and the transcript show the same marks. Nothing is measured here; the scorecard is only read.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from mockvoice.analysis.scorecard import FillerKind, Status
from mockvoice.analysis.targets import Targets
from mockvoice.ui import wording
from mockvoice.ui.delivery.fillers import certainty, where

if TYPE_CHECKING:
    from mockvoice.analysis.scorecard import ConceptResult, FillerEvent, Pause, Scorecard

LONG_PAUSE_S = Targets().long_pause_s

_FILLER_NAMES = {
    FillerKind.FILLED_PAUSE: "a filled pause",
    FillerKind.DISCOURSE_MARKER: "a filler word",
    FillerKind.REPETITION: "a repetition",
    FillerKind.RESTART: "a restart",
}


class MarkKind(StrEnum):
    """What a mark stands for."""

    FILLER = "filler"
    PAUSE = "pause"
    COVERED = "concept"
    PARTLY = "partly"
    WRONG = "not right"


_EVIDENCE = {
    Status.COVERED: (MarkKind.COVERED, "Covered"),
    Status.PARTLY: (MarkKind.PARTLY, "Partly covered"),
    Status.CONTRADICTED: (MarkKind.WRONG, "Said, but not right"),
}


@dataclass(frozen=True, slots=True)
class Mark:
    """One mark.

    Attributes:
        start_s: Seconds from the start of the recording; None where the words carry no times.
        end_s: Likewise, its end.
        first_word: Index of its first word in the scorecard's words; None for a pause.
        last_word: Index of its last word, inclusive; None for a pause.
        title: What it is, in a few words.
        text: The words it covers, or how long the pause is.
    """

    kind: MarkKind
    start_s: float | None
    end_s: float | None
    first_word: int | None
    last_word: int | None
    title: str
    text: str

    @property
    def tooltip(self) -> str:
        """Text and reason on two lines."""
        return f"{self.title}\n{self.text}"


def marks_of(scorecard: Scorecard) -> tuple[Mark, ...]:
    """Return every mark of `scorecard`: evidence first, then pauses, then fillers, each kind in its own order.

    What comes later lies on top of what came before where they meet. A mark that points outside the words is left out.
    """
    known = len(scorecard.words)
    concepts = scorecard.coverage.concepts if scorecard.coverage else ()
    pauses = scorecard.pacing.pauses if scorecard.pacing else ()
    marks = [mark for concept in concepts if (mark := _of_concept(concept)) is not None]
    marks += [_of_pause(pause) for pause in pauses if pause.duration_s >= LONG_PAUSE_S]
    marks += [_of_filler(event, scorecard.language) for event in scorecard.fillers.events]
    return tuple(mark for mark in marks if mark.last_word is None or mark.last_word < known)


def _of_concept(concept: ConceptResult) -> Mark | None:
    proof = concept.evidence
    if proof is None or concept.status is Status.MISSED:
        return None
    kind, told = _EVIDENCE[concept.status]
    return Mark(
        kind=kind,
        start_s=proof.start_s,
        end_s=proof.end_s,
        first_word=proof.first_word,
        last_word=proof.last_word,
        title=f"{told}: {concept.name}",
        text=f"“{proof.text}”",
    )


def _of_pause(pause: Pause) -> Mark:
    length = f"{pause.duration_s:.1f} s"
    return Mark(MarkKind.PAUSE, pause.start_s, pause.end_s, None, None, "Long pause", f"{length} of silence")


def _of_filler(event: FillerEvent, language: str) -> Mark:
    return Mark(
        kind=MarkKind.FILLER,
        start_s=event.start_s,
        end_s=event.end_s,
        first_word=event.first_word,
        last_word=event.last_word,
        title=f"Filler: “{wording.written(event.text, language)}”",
        text=_why_counted(event),
    )


def _why_counted(event: FillerEvent) -> str:
    place, heard = where(event), certainty(event)
    told = f"Counted as {_FILLER_NAMES[event.kind]}" + (f", {place}" if place else "")
    return f"{told}\n{heard}" if heard else told

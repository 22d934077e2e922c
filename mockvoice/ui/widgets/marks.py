"""What is worth pointing at in an answer: fillers, long pauses, the evidence of concepts, and what the person changed.

The waveform and the transcript show the same marks. Nothing is measured here; the scorecard is only read.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from mockvoice.analysis.correction import places
from mockvoice.analysis.scorecard import FillerKind, Status
from mockvoice.analysis.targets import Targets
from mockvoice.ui import wording
from mockvoice.ui.delivery.fillers import certainty, where

if TYPE_CHECKING:
    from mockvoice.analysis.correction import CorrectedPlace
    from mockvoice.analysis.filler_verdicts import FillerVerdict
    from mockvoice.analysis.scorecard import ConceptResult, FillerEvent, Pause, Scorecard
    from mockvoice.storage.corrections import Remarks
    from mockvoice.transcription.transcript import Word

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
    NO_FILLER = "no filler"
    CORRECTED = "corrected"
    REMOVED = "removed"


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
        first_word: Index of its first word in the scorecard's words; None for a pause. What was removed stands before
            that word, and has no last one.
        last_word: Index of its last word, inclusive; None likewise.
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


def marks_of(scorecard: Scorecard, remarks: Remarks | None = None) -> tuple[Mark, ...]:
    """Return every mark of `scorecard`: evidence first, then pauses, then fillers, each kind in its own order.

    What the person changed comes last, where `remarks` are given. What comes later lies on top of what came before
    where they meet. A mark that points outside the words is left out.
    """
    known = len(scorecard.words)
    concepts = scorecard.coverage.concepts if scorecard.coverage else ()
    pauses = scorecard.pacing.pauses if scorecard.pacing else ()
    named = {} if remarks is None else {v.first_word: v for v in remarks.fillers if v.is_filler}
    marks = [mark for concept in concepts if (mark := _of_concept(concept)) is not None]
    marks += [_of_pause(pause) for pause in pauses if pause.duration_s >= LONG_PAUSE_S]
    for event in scorecard.fillers.events:
        is_named = event.first_word in named and event.probability is None
        marks.append(_of_named(event, scorecard.language) if is_named else _of_filler(event, scorecard.language))
    if remarks is not None:
        marks += [_of_no_filler(verdict) for verdict in remarks.fillers if not verdict.is_filler]
        marks += [_of_correction(place, scorecard.words) for place in places(remarks.corrections)]
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


def _of_named(event: FillerEvent, language: str) -> Mark:
    text = "You said that it is one; MockVoice had not counted it."
    title = f"Filler: “{wording.written(event.text, language)}”"
    return Mark(MarkKind.FILLER, event.start_s, event.end_s, event.first_word, event.last_word, title, text)


def _of_no_filler(verdict: FillerVerdict) -> Mark:
    counted = verdict.counted
    was = "a filler" if counted is None else _FILLER_NAMES[counted.kind]
    return Mark(
        kind=MarkKind.NO_FILLER,
        start_s=verdict.words[0].start_s,
        end_s=verdict.words[-1].end_s,
        first_word=verdict.first_word,
        last_word=verdict.last_word,
        title=f"Not a filler: “{verdict.text.strip('.,;:!?')}”",
        text=f"You said so; MockVoice had counted {was}.",
    )


def _of_correction(place: CorrectedPlace, words: tuple[Word, ...]) -> Mark:
    made = place.correction
    start_s, end_s = made.heard[0].start_s, made.heard[-1].end_s
    heard = f"Heard: “{made.heard_text}”"
    if place.behind == place.first:
        return Mark(MarkKind.REMOVED, start_s, end_s, place.first, None, "You took words out here", heard)
    changed = " ".join(word.text for word in words[place.first : place.behind])
    title = f"You changed this to “{changed}”"
    return Mark(MarkKind.CORRECTED, start_s, end_s, place.first, place.behind - 1, title, heard)


def _why_counted(event: FillerEvent) -> str:
    place, heard = where(event), certainty(event)
    told = f"Counted as {_FILLER_NAMES[event.kind]}" + (f", {place}" if place else "")
    return f"{told}\n{heard}" if heard else told

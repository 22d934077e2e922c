"""What was heard, with fillers and evidence marked, for written reports."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from mockvoice.analysis.scorecard import FillerKind, Status
from mockvoice.reports.export_outline import Run, Style, Words

if TYPE_CHECKING:
    from mockvoice.analysis.scorecard import Scorecard

_FILLERS: Final = {
    FillerKind.FILLED_PAUSE: "Filled pause",
    FillerKind.DISCOURSE_MARKER: "Filler word",
    FillerKind.REPETITION: "Repetition",
    FillerKind.RESTART: "Restart",
}
_EVIDENCE: Final = {
    Status.COVERED: (Style.COVERED, "Covered"),
    Status.PARTLY: (Style.PARTLY, "Partly covered"),
    Status.CONTRADICTED: (Style.WRONG, "Said, but not right"),
}
NO_WORDS: Final = "No speech was heard."


def words_of(card: Scorecard) -> Words:
    """Return the words of an answer; those that stand out together are one run, every other word is one of its own.

    Where marks meet a filler wins, then what was said wrongly, then the idea that comes last in the list. A mark that
    points outside the words is left out.
    """
    if not card.words:
        return Words((Run(NO_WORDS, Style.MUTED),), card.language)
    marks: list[tuple[Style, str]] = [(Style.PLAIN, "")] * len(card.words)
    concepts = card.coverage.concepts if card.coverage else ()
    for concept in sorted(concepts, key=lambda one: one.status is Status.CONTRADICTED):
        proof = concept.evidence
        if proof is not None and concept.status in _EVIDENCE and proof.last_word < len(marks):
            style, told = _EVIDENCE[concept.status]
            for index in range(proof.first_word, proof.last_word + 1):
                marks[index] = (style, f"{told}: {concept.name}")
    for event in card.fillers.events:
        if event.last_word < len(marks):
            for index in range(event.first_word, event.last_word + 1):
                marks[index] = (Style.FILLER, _FILLERS[event.kind])
    runs: list[Run] = []
    begin = 0
    for index in range(1, len(marks) + 1):
        is_end = index == len(marks) or marks[index] != marks[begin] or marks[begin][0] is Style.PLAIN
        if is_end:
            style, told = marks[begin]
            text = " ".join(word.text for word in card.words[begin:index])
            runs.append(Run(text, style, card.words[begin].start_s, told=told))
            begin = index
    return Words(tuple(runs), card.language)

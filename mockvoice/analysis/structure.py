"""How an answer is built: an opening that makes a point, signposts on the way, a closing that sums up."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import yaml
from pydantic import BaseModel, ConfigDict

from mockvoice.analysis.scorecard import Signpost, Structure
from mockvoice.analysis.stems import content_stems
from mockvoice.analysis.steps import came_in_order, measure_steps
from mockvoice.paths import asset

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mockvoice.analysis.judgement import ConceptScorer
    from mockvoice.analysis.scorecard import Evidence
    from mockvoice.analysis.speech import Speech
    from mockvoice.packs.model import Question

FEWEST_WORDS = 40
"""A shorter answer has no structure to speak of."""

_JOINING = frozenset({"and", "so", "but", "then", "well", "okay", "um", "uh", "now", "yeah"})
_CLAUSE_GAP_S = 0.25
_LONGEST_CLOSING = 2
_FEWEST_OPENING_WORDS = 4


class StructurePhrases(BaseModel):
    """What assets/structure holds; the file's comments explain each list."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    anywhere: dict[str, tuple[str, ...]]
    at_clause_start: dict[str, tuple[str, ...]]
    summing_up: tuple[str, ...]
    stalling: tuple[str, ...]


@lru_cache(maxsize=1)
def english_phrases() -> StructurePhrases:
    """Return the phrases that ship with the program."""
    return StructurePhrases.model_validate(yaml.safe_load(asset("structure/en.yaml").read_text(encoding="utf-8")))


def describe_structure(
    speech: Speech, question: Question | None, scorer: ConceptScorer | None = None
) -> Structure | None:
    """Return how the answer is built; None where it is too short to tell.

    Args:
        speech: The answer.
        question: What was asked; without one there is neither opening nor step.
        scorer: Judges the steps of the question's framework; without one there are none.
    """
    if len(speech.tokens) < FEWEST_WORDS:
        return None
    signposts = tuple(_signposts(speech))
    steps = () if scorer is None else measure_steps(question, speech, scorer)
    return Structure(_opening(speech, question), _closing(speech), signposts, steps, came_in_order(steps))


def _text(speech: Speech, first: int, last: int) -> str:
    return " ".join(token.form for token in speech.tokens[first : last + 1])


def _opening(speech: Speech, question: Question | None) -> Evidence | None:
    """Return the first real sentence, where it speaks of the question and adds something to it."""
    if question is None:
        return None
    asked = set(content_stems(question.text))
    about = set(asked)
    for concept in question.concepts:
        about.update(
            content_stems(" ".join((concept.name, concept.description, *concept.phrasings, *concept.all_terms)))
        )
    for first, last in speech.sentences[:2]:
        text = _text(speech, first, last)
        if any(phrase in text for phrase in english_phrases().stalling) or last - first + 1 < _FEWEST_OPENING_WORDS:
            continue
        said = set(content_stems(text))
        return speech.evidence(first, last) if said & about and said - asked else None
    return None


def _closing(speech: Speech) -> Evidence | None:
    """Return the last sentence, or the one before, where it sums up."""
    phrases = english_phrases()
    for first, last in reversed(speech.sentences[1:][-_LONGEST_CLOSING:]):
        text = f" {_text(speech, first, last)} "
        begins = any(text.startswith(f" {phrase} ") for phrase in phrases.summing_up)
        cues = (*phrases.anywhere["summary"], *phrases.at_clause_start["summary"])
        if begins or any(f" {cue} " in text for cue in cues):
            return speech.evidence(first, last)
    return None


def _signposts(speech: Speech) -> Iterator[Signpost]:
    phrases = english_phrases()
    anywhere, at_start = _by_first_word(phrases.anywhere), _by_first_word(phrases.at_clause_start)
    position = 0
    while position < len(speech.tokens):
        found = _match(speech, position, anywhere)
        if found is None and _starts_clause(speech, position):
            found = _match(speech, position, at_start)
        if found is None:
            position += 1
            continue
        kind, length = found
        yield Signpost(kind, speech.evidence(position, position + length - 1))
        position += length


def _by_first_word(table: dict[str, tuple[str, ...]]) -> dict[str, list[tuple[tuple[str, ...], str]]]:
    entries: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for kind, phrases in table.items():
        for phrase in phrases:
            forms = tuple(phrase.split())
            entries.setdefault(forms[0], []).append((forms, kind))
    return {word: sorted(found, key=lambda entry: -len(entry[0])) for word, found in entries.items()}


def _match(
    speech: Speech, position: int, table: dict[str, list[tuple[tuple[str, ...], str]]]
) -> tuple[str, int] | None:
    for forms, kind in table.get(speech.tokens[position].form, ()):
        if tuple(token.form for token in speech.tokens[position : position + len(forms)]) == forms:
            return kind, len(forms)
    return None


def _starts_clause(speech: Speech, position: int) -> bool:
    token = speech.tokens[position]
    if token.opens or token.comma_before or speech.tokens[position - 1].form in _JOINING:
        return True
    return token.gap_before_s is not None and token.gap_before_s >= _CLAUSE_GAP_S

"""Concepts proposed from a model answer, for a person to accept, change or throw away."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from mockvoice.packs.drafts import slug, tidy
from mockvoice.packs.model import Concept

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mockvoice.packs.model import Pack, Question

MOST_PROPOSED = 7
FEWEST_WORDS = 5
"""A shorter sentence says no idea of its own."""

_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-Z0-9\"'(])|\n+")
_WORD = re.compile(r"[^\W_][\w'-]*")
_CLAUSE_END = re.compile(r"[,:;]\s")
_CONNECTING = frozenset(
    (
        *("a", "an", "and", "are", "as", "at", "be", "because", "between", "but", "by"),
        *("for", "from", "in", "into", "is", "it", "its", "of", "on", "or", "so"),
        *("than", "that", "the", "their", "to", "was", "when", "which", "who", "with"),
    )
)
"""Words that a name does not end with."""
_FEWEST_NAME_WORDS = 3
_LONGEST_NAME_WORDS, _LONGEST_NAME, _MOST_TERMS, _FEWEST_LETTERS = 7, 110, 4, 6


def proposed_concepts(model_answer: str) -> tuple[dict[str, Any], ...]:
    """Return a concept for each telling sentence, as a pack file has it; at most the seven longest, in order."""
    sentences = [tidy(sentence) for sentence in _SENTENCE_END.split(model_answer)]
    telling = [
        (place, sentence) for place, sentence in enumerate(sentences) if len(_WORD.findall(sentence)) >= FEWEST_WORDS
    ]
    chosen = sorted(sorted(telling, key=lambda pair: -len(_WORD.findall(pair[1])))[:MOST_PROPOSED])
    found: dict[str, dict[str, Any]] = {}
    for _, sentence in chosen:
        words = _WORD.findall(sentence)
        name = _name_of(sentence)
        own = slug(name) or "concept"
        while own in found:
            own += "-2"
        found[own] = {
            "id": own,
            "name": name,
            "description": sentence[:6000],
            "phrasings": (sentence[:600],),
            "terms": _terms(words) or (words[0][:_LONGEST_NAME],),
        }
    return tuple(found.values())


def with_proposed_concepts(pack: Pack) -> Pack:
    """Return a pack whose questions without concepts have those that their model answers propose."""
    questions = tuple(
        question
        if question.concepts or not question.model_answer
        else question.model_copy(
            update={"concepts": tuple(map(Concept.model_validate, proposed_concepts(question.model_answer)))}
        )
        for question in pack.questions
    )
    return pack.model_copy(update={"questions": questions})


def lacking_concepts(packs: Sequence[Pack], asked: Question) -> Pack | None:
    """Return the pack in which a question that was asked has a model answer, and still no concepts; None where none."""
    for pack in packs:
        for question in pack.questions:
            if (question.id, question.text) == (asked.id, asked.text):
                if question.model_answer and not question.concepts:
                    return pack
                break
    return None


def _name_of(sentence: str) -> str:
    """Return a sentence's first clause, where it is neither too short nor too long, or else its first words."""
    clause = _WORD.findall(_CLAUSE_END.split(sentence, maxsplit=1)[0])
    words = clause if len(clause) >= _FEWEST_NAME_WORDS else _WORD.findall(sentence)
    if len(words) > _LONGEST_NAME_WORDS:
        words = words[:_LONGEST_NAME_WORDS]
        while len(words) > _FEWEST_NAME_WORDS and words[-1].lower() in _CONNECTING:
            words.pop()
    return " ".join(words)[:_LONGEST_NAME]


def _terms(words: list[str]) -> tuple[str, ...]:
    """Return the longest words, each once, in order."""
    different = list(dict.fromkeys(word.lower() for word in words if len(word) >= _FEWEST_LETTERS))
    longest = sorted(different, key=len, reverse=True)[:_MOST_TERMS]
    return tuple(word[:_LONGEST_NAME] for word in different if word in longest)

"""Terms that a speech recogniser is known to mis-hear, read as what was meant.

A question's pack lists what is written instead of a term ("last so" for lasso). Only these are taken: to find
mis-hearings by their sound alone was tried and found more words that were meant as they stand than mis-heard ones
(docs/decisions/0011-judge-of-meaning.md).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mockvoice.analysis.scorecard import Misheard
from mockvoice.analysis.stems import plain_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mockvoice.analysis.speech import Speech
    from mockvoice.packs.model import Question


def read_as_meant(question: Question, speech: Speech) -> tuple[Speech, tuple[Misheard, ...]]:
    """Return the speech with the question's known mis-hearings put right, and where that was done.

    Words and positions stay; only the forms of the tokens change. Of mis-hearings that begin at the same word the
    longest is taken.
    """
    known = sorted(_known(question), key=lambda pair: -len(pair[0]))
    if not known:
        return speech, ()
    forms = [tuple(plain_words(token.form)) for token in speech.tokens]
    tokens = list(speech.tokens)
    found: list[Misheard] = []
    position = 0
    while position < len(tokens):
        heard, term = next(((heard, term) for heard, term in known if _stands_at(heard, forms, position)), (("",), ""))
        if term:
            last = position + len(heard) - 1
            found.append(Misheard(term, speech.evidence(position, last)))
            tokens[position] = replace(tokens[position], form=term)
            for place in range(position + 1, last + 1):
                tokens[place] = replace(tokens[place], form="")
        position += len(heard)
    return replace(speech, tokens=tuple(tokens)), tuple(found)


def misheard_in_words(misheard: Sequence[Misheard]) -> str:
    """Return a sentence on what was taken for another word; "" where nothing was."""
    if not misheard:
        return ""
    pairs = dict.fromkeys((found.evidence.text.strip(" ,.;:!?"), found.term) for found in misheard)
    return f"Read as what it sounds like: {', '.join(f'“{heard}” as {term}' for heard, term in pairs)}."


def _known(question: Question) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield the words of each mis-hearing with the term in lower case."""
    for concept in question.concepts:
        for term in concept.terms:
            for heard in term.heard_as:
                if words := tuple(plain_words(heard)):
                    yield words, term.term.casefold()


def _stands_at(heard: tuple[str, ...], forms: list[tuple[str, ...]], position: int) -> bool:
    return forms[position : position + len(heard)] == [(word,) for word in heard]

"""Whether a candidate who may ask something has nothing more to ask."""

from __future__ import annotations

import re

_WORDS = r"""
    no|nope|nah|not|really|nothing|none|thank\ you|thanks|very\ much|so\ much|a\ lot|okay|ok|alright|well|um|uh|er|so
    |that's|that\ is|that\ was|that\ would\ be|that'll\ be|it|all|everything|it's\ all|all\ good|i'm|i\ am|good|fine
    |done|i\ think|i\ guess|i\ believe|i\ don't|i\ do\ not|i\ haven't|have|got|any|more|further|other|else
    |questions?|anything|from\ my\ side|from\ me|for\ now|for\ today|at\ the\ moment|right\ now
    |you\ (?:have\ )?(?:covered|answered)|my
    |we're|we\ are|clear
"""
_NO_MORE = re.compile(rf"(?:(?:{_WORDS})(?:\s+|$))+", re.VERBOSE)
_SAYS_SO = re.compile(
    r"\b(?:no|nope|nah|nothing|none|not really|all|it|everything|don't|do not|haven't|good|fine|done)\b"
)
_NOT_IN_WORDS = re.compile(r"[^a-z' ]+")
_MOST_WORDS = 16


def says_no_more(words: str) -> bool:
    """Return whether an utterance says only that there are no questions ("no, I think that's all, thank you").

    Every word of it has to belong to such a sentence: a question that begins with "no" is a question.
    """
    said = " ".join(_NOT_IN_WORDS.sub(" ", words.lower().replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")).split())
    if not said or len(said.split()) > _MOST_WORDS:
        return False
    return _NO_MORE.fullmatch(said) is not None and _SAYS_SO.search(said) is not None

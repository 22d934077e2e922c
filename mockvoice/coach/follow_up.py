"""Which of a language model's questions may be spoken."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from mockvoice.analysis.stems import content_stems, plain_words
from mockvoice.coach.plain_text import plain, sentences
from mockvoice.coach.prompts import repeats_example

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mockvoice.packs.model import Concept, Question

MOST_WORDS: Final = 35
FEWEST_WORDS: Final = 4
_ALIKE: Final = 0.6
_STAMMERED: Final = (2, 3, 4)
_SPEAKABLE: Final = re.compile(r"[A-Za-z\u00c0-\u024f ,'-]+\?")
# fmt: off
_ASKING: Final = frozenset({
    "what", "how", "why", "when", "where", "which", "who", "whom", "whose", "can", "could", "would", "will", "do",
    "does", "did", "is", "are", "was", "were", "should", "shall", "may", "might", "have", "has", "had",
})
_ENGLISH: Final = frozenset({
    "a", "an", "the", "of", "to", "in", "on", "at", "for", "with", "from", "by", "about", "into", "your", "you", "it",
    "that", "this", "these", "those", "and", "or", "if", "not", "be",
})
# fmt: on
_JUDGES: Final = re.compile(
    r"^(?:good|great|nice|excellent|perfect|interesting|impressive|well done|thanks|thank you|right|correct|okay|sorry"
    r"|unfortunately|yes|no)\b"
    r"|\b(?:good|great|nice|excellent|perfect|strong|weak|poor|bad|wrong|solid|vague|incomplete|correct|incorrect) "
    r"(?:answer|job|start|work|explanation|response|point|try|attempt)\b"
    r"|\b(?:your|that|this|the) (?:answer|explanation|response|reply) "
    r"(?:is|was|seems|sounds|lacks|lacked|missed|misses)\b"
    r"|\byou(?:'ve| have)? (?:forgot|forgotten|failed|missed|got|did well|were (?:wrong|right)|are (?:wrong|right))\b"
    r"|\b(?:well done|impress\w*|disappoint\w*|score[sd]?|grade[sd]?|hire[ds]?)\b",
    re.IGNORECASE,
)
_OUT_OF_ROLE: Final = re.compile(
    r"\b(?:as an ai|language model here|candidate|transcript|missing point|first question|instructions?|prompt"
    r"|i am sorry|i'm sorry|i cannot|i can't)\b",
    re.IGNORECASE,
)


def choose_question(
    answer: str, question: Question, transcript: str, concept: Concept | None, asked: Sequence[str] = ()
) -> str | None:
    """Return the first question of a model's answer that may be spoken; None where there is none.

    It is one sentence of at most 35 words, without digits and signs that are not read aloud, in English, judges
    nothing, asks for what was missing, and repeats nothing that was asked.

    Args:
        answer: What the model wrote.
        question: What was asked first.
        transcript: What was answered.
        concept: What it is to ask for; None for anything that was said.
        asked: Follow-ups that were asked already.
    """
    wanted = f"{question.text} {transcript}" if concept is None else _words_of(concept)
    for sentence in sentences(plain(answer)):
        bare = sentence.strip('"')
        if (
            _is_speakable(bare)
            and not _repeats(bare, (question.text, *asked), wanted)
            and not repeats_example(bare, f"{question.text} {transcript} {wanted}")
        ):
            return f"{bare[:1].upper()}{bare[1:]}"
    return None


def _words_of(concept: Concept) -> str:
    return " ".join((concept.name, concept.description, *concept.phrasings, *concept.all_terms))


def _is_speakable(sentence: str) -> bool:
    words = plain_words(sentence)
    return (
        _SPEAKABLE.fullmatch(sentence) is not None
        and FEWEST_WORDS <= len(sentence.split()) <= MOST_WORDS
        and not _ASKING.isdisjoint(words)
        and not _ENGLISH.isdisjoint(words)
        and _JUDGES.search(sentence) is None
        and _OUT_OF_ROLE.search(sentence) is None
        and not _stammers(words)
    )


def _stammers(words: Sequence[str]) -> bool:
    """Return whether some words in a row come again at once, as from small models that are lost; a single word may."""
    return any(
        words[at : at + length] == words[at + length : at + 2 * length]
        for length in _STAMMERED
        for at in range(len(words) - 2 * length + 1)
    )


def _repeats(sentence: str, earlier: Sequence[str], wanted: str) -> bool:
    """Return whether a question asks for nothing that is wanted, or for what was asked before."""
    own = set(content_stems(sentence))
    known = [set(content_stems(text)) for text in earlier]
    if own.isdisjoint(content_stems(wanted)) or own <= known[0]:
        return True
    return any(len(own & other) >= _ALIKE * len(own | other) for other in known)

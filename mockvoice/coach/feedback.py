"""A paragraph of feedback that holds against the scorecard, made from what a language model wrote."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from mockvoice.analysis.scorecard import Status
from mockvoice.coach.grounding import grounded
from mockvoice.coach.plain_text import plain, sentences
from mockvoice.coach.prompts import repeats_example

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mockvoice.analysis.scorecard import Evidence
    from mockvoice.coach.facts import Fact
    from mockvoice.transcription.transcript import Word

FEWEST_WORDS: Final = 40
MOST_WORDS: Final = 120
_ADDRESSED: Final = re.compile(r"\b(?:you|your|yours|yourself)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Feedback in 40 to 120 words.

    Attributes:
        quotes: The person's own words in it, in the order of the text, at least one; each was said word for word.
        model: Which model wrote it.
    """

    text: str
    quotes: tuple[Evidence, ...]
    model: str


def choose_paragraph(answer: str, facts: Sequence[Fact], words: Sequence[Word], model: str) -> Paragraph | None:
    """Return what may be shown of a model's answer: its sentences that hold, or None where too little is left.

    What only praises an answer that lacks something is too little as well.

    Args:
        answer: What the model wrote.
        facts: What the scorecard found.
        words: The transcript's.
        model: The model's name.
    """
    kept: list[str] = []
    mends = all(fact.status is Status.COVERED for fact in facts)
    quotes: list[Evidence] = []
    count = 0
    own = " ".join((*(f"{fact.name} {fact.correction}" for fact in facts), *(word.text for word in words)))
    for sentence in sentences(plain(answer)):
        holds = grounded(sentence, facts, words)
        if holds is None or holds.text in kept or repeats_example(sentence, own):
            continue
        length = len(holds.text.split())
        if count + length > MOST_WORDS:
            break
        kept.append(holds.text)
        quotes += [quote for quote in holds.quotes if quote not in quotes]
        count += length
        mends = mends or holds.mends
    addressed = sum(_ADDRESSED.search(sentence) is not None for sentence in kept)
    if count < FEWEST_WORDS or not quotes or not mends or 2 * addressed < len(kept):
        return None
    return Paragraph(" ".join(kept), tuple(quotes), model)

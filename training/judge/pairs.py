"""Makes pairs of (concept, passage) with what they should be judged, as the judge reads them in MockVoice.

The passage's side is bare words, as mockvoice.analysis.windows delivers them: lower case, no punctuation, no filled
pauses. So a text is judged the same with and without its punctuation.
"""

from __future__ import annotations

import gzip
import json
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).parents[2]))

from data import ALL_CONCEPTS, LABELS, LETTERS

from mockvoice.analysis.judging import concept_text, passage_text

if TYPE_CHECKING:
    import random
    from collections.abc import Iterable, Iterator

    from data import Concept, Judged, Spoken

COVERED, PARTLY, CONTRADICTED, MISSED = range(4)
JOINED_SHARE = 0.35
"""Passages that get some words of another one before or behind: a window of an answer holds more than one idea."""
FEWEST_JOINED, MOST_JOINED = 6, 25
PHRASING_SHARE = 0.15
"""Concepts told by a phrasing instead of their description."""
NAMELESS_SHARE = 0.15
FOREIGN_SHARE = 0.5
"""Passages that are read with a concept of another field too, which they miss."""
UNJUDGED = (0.0, 0.0, 0.0, 0.0)
SHORTEST_CUT, LONGEST_CUT = 0.3, 0.8
"""How much of a passage a piece of it holds."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A concept and a passage as the judge reads them.

    Attributes:
        target: Probabilities of covered, partly, contradicted, missed; all 0 where nobody judged.
        kind: Of the passage, for the counts.
    """

    concept: str
    passage: str
    target: tuple[float, float, float, float]
    kind: str = ""


def sharp(label: str) -> tuple[float, float, float, float]:
    """Return all probability on one label."""
    place = LABELS.index(label)
    return (float(place == 0), float(place == 1), float(place == 2), float(place == 3))


def plain_pairs(questions: Iterable[Judged]) -> Iterator[Pair]:
    """Yield every passage with every concept of its question, unchanged."""
    for question in questions:
        for said in question.spoken:
            for concept, label in zip(question.concepts, said.labels, strict=True):
                kind = said.kind if said.about in {ALL_CONCEPTS, concept.letter} else "other"
                yield Pair(concept_text(concept.name, concept.description), passage_text(said.text), sharp(label), kind)


def training_pairs(questions: Iterable[Judged], random_: random.Random) -> Iterator[Pair]:
    """Yield the pairs of one epoch, changed a little each time.

    Of each passage come all concepts that are not missed, the one it was written about, and one missed one; of every
    other passage a concept from another field; and of each question the question itself, said back.
    """
    asked = list(questions)
    for question in asked:
        echoed = random_.choice(question.concepts)
        yield Pair(_concept_side(echoed, random_), passage_text(question.text), sharp("."), "echo")
        others = [other for other in asked if other.id.split("-")[0] != question.id.split("-")[0]]
        for said in question.spoken:
            missed = [i for i, label in enumerate(said.labels) if label == "." and LETTERS[i] != said.about]
            chosen = set(range(len(question.concepts))) - set(missed)
            if missed:
                chosen.add(random_.choice(missed))
            for index in sorted(chosen):
                yield Pair(
                    _concept_side(question.concepts[index], random_),
                    _joined(said, index, question, random_),
                    sharp(said.labels[index]),
                    said.kind,
                )
            if others and random_.random() < FOREIGN_SHARE:
                concept = random_.choice(random_.choice(others).concepts)
                yield Pair(_concept_side(concept, random_), passage_text(said.text), sharp("."), "foreign")


def unjudged_pairs(questions: Iterable[Judged], random_: random.Random) -> Iterator[Pair]:
    """Yield pairs for a teacher to judge.

    Of each passage come a piece, with a concept that it speaks of, and the whole, with a concept of any question.
    """
    asked = list(questions)
    for question in asked:
        for said in question.spoken:
            text = passage_text(said.text)
            words = text.split()
            count = max(4, round(len(words) * random_.uniform(SHORTEST_CUT, LONGEST_CUT)))
            begin = random_.randint(0, max(0, len(words) - count))
            spoken_of = [i for i, label in enumerate(said.labels) if label != "." or LETTERS[i] == said.about]
            concept = question.concepts[random_.choice(spoken_of or range(len(question.concepts)))]
            piece = " ".join(words[begin : begin + count])
            yield Pair(_concept_side(concept, random_), piece, UNJUDGED, "piece")
            other = random_.choice(random_.choice(asked).concepts)
            yield Pair(_concept_side(other, random_), text, UNJUDGED, "elsewhere")


def _concept_side(concept: Concept, random_: random.Random) -> str:
    chance = random_.random()
    if chance < PHRASING_SHARE:
        return concept_text(concept.name, random_.choice(concept.phrasings))
    if chance < PHRASING_SHARE + NAMELESS_SHARE:
        return concept_text("", concept.description)
    return concept_text(concept.name, concept.description)


def _joined(said: Spoken, index: int, question: Judged, random_: random.Random) -> str:
    """Return the passage, at times with words of one that misses the concept before or behind it."""
    text = passage_text(said.text)
    others = [other for other in question.spoken if other.labels[index] == "." and other is not said]
    if random_.random() >= JOINED_SHARE or not others:
        return text
    words = passage_text(random_.choice(others).text).split()
    count = min(len(words), random_.randint(FEWEST_JOINED, MOST_JOINED))
    if random_.random() < 0.5:
        return " ".join((*words[-count:], text))
    return " ".join((text, *words[:count]))


def argument_pairs(path: Path) -> list[Pair]:
    """Return the pairs of arguments and key points of ArgKP (Bar-Haim et al. 2020), covered or missed."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    found = []
    for row in rows:
        target = sharp("c" if row["covered"] else ".")
        found.append(Pair(concept_text("", row["concept"]), passage_text(row["answer"]), target, "arg"))
    return found

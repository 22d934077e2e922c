"""Reads which sentences of model answers take which step of a framework, and cuts the answers into others.

Run: python training/structure/data.py

Prints how much there is, or the first line that is not as training/structure/README.md says.
"""

from __future__ import annotations

import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

sys.path.insert(0, str(Path(__file__).parents[2]))

from mockvoice.analysis.frameworks import shipped_frameworks
from mockvoice.analysis.speech import prepare
from mockvoice.packs.reader import read_pack
from mockvoice.paths import shipped
from mockvoice.transcription.transcript import Word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mockvoice.analysis.speech import Speech
    from mockvoice.packs.model import Question, Step

MARKS = Path(__file__).parent / "marks.txt"
MISSED, PARTLY, COVERED = range(3)
IN_PART = "~"
PARTS = ("tune", "test")

FIRST_SHARE = 0.46
"""Of an answer's words, to the end of a sentence: its first half."""

FEWEST_SENTENCES = 5
DROPPED_SHARE = 0.4
CUTS = 2


@dataclass(frozen=True, slots=True)
class Marked:
    """A model answer with its marks.

    Attributes:
        id: Of the question, "pack/question".
        framework: Name of the framework whose steps were looked for.
        part: "tune" or "test".
        marks: For each step, which sentences take it, and whether each alone does (COVERED) or in part (PARTLY).
        sentences: Of the answer, by number.
    """

    id: str
    framework: str
    part: str
    marks: dict[str, dict[int, int]]
    sentences: tuple[str, ...]

    @property
    def steps(self) -> tuple[Step, ...]:
        """The framework's steps, in order."""
        return shipped_frameworks()[self.framework]


@dataclass(frozen=True, slots=True)
class Version:
    """A model answer, or what is left of it where sentences were taken out.

    Attributes:
        kind: "whole", "first half", "second half", or "without" some of its steps.
        kept: Numbers of the sentences that are left, in order.
    """

    of: Marked
    kind: str
    kept: tuple[int, ...]

    @property
    def speech(self) -> Speech:
        """What is said in it."""
        words = " ".join(self.of.sentences[number] for number in self.kept).split()
        return prepare(tuple(Word(word, None, None) for word in words))

    @property
    def truth(self) -> tuple[int, ...]:
        """What became of each step, in order."""
        return tuple(
            max((self.of.marks[step.name].get(number, MISSED) for number in self.kept), default=MISSED)
            for step in self.of.steps
        )


def read_marks(path: Path = MARKS) -> list[Marked]:
    """Return all marked answers.

    Raises:
        ValueError: A line is not as it should be.
    """
    questions = _questions()
    found: list[Marked] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("Q "):
            _, name, framework, part = line.split()
            if part not in PARTS:
                raise ValueError(line)
            found.append(Marked(name, framework, part, {}, sentences_of(questions[name].model_answer)))
        elif " |" in line:
            step, _, numbers = line.partition(" |")
            marks = {int(n.rstrip(IN_PART)): PARTLY if n.endswith(IN_PART) else COVERED for n in numbers.split()}
            if any(number >= len(found[-1].sentences) for number in marks):
                raise ValueError(f"{found[-1].id}: {line}")
            found[-1].marks[step] = marks
    for marked in found:
        if list(marked.marks) != [step.name for step in marked.steps]:
            raise ValueError(f"{marked.id} lacks a step")
    return found


def sentences_of(text: str) -> tuple[str, ...]:
    """Return a text's sentences as MockVoice cuts it into them."""
    words = text.split()
    speech = prepare(tuple(Word(word, None, None) for word in words))
    return tuple(speech.evidence(first, last).text for first, last in speech.sentences)


def versions(marked: Marked) -> Iterator[Version]:
    """Yield the answer itself, its halves, and it without some of its steps; the same at each call."""
    count = len(marked.sentences)
    words = np.cumsum([len(sentence.split()) for sentence in marked.sentences])
    half = int(np.searchsorted(words, words[-1] * FIRST_SHARE)) + 1
    yield Version(marked, "whole", tuple(range(count)))
    yield Version(marked, "first half", tuple(range(half)))
    yield Version(marked, "second half", tuple(range(half, count)))
    rng = np.random.default_rng(sum(map(ord, marked.id)))
    for _ in range(CUTS):
        kept = _without(rng.permutation(list(marked.marks)), marked)
        yield Version(marked, "without", kept)


def _without(order: Sequence[str], marked: Marked) -> tuple[int, ...]:
    """Return the sentences that are left when steps are taken out, one after another, until two fifths are gone."""
    count = len(marked.sentences)
    dropped: set[int] = set()
    for step in order:
        more = dropped | set(marked.marks[step])
        if count - len(more) >= FEWEST_SENTENCES:
            dropped = more
        if len(dropped) > count * DROPPED_SHARE:
            break
    return tuple(number for number in range(count) if number not in dropped)


def _questions() -> dict[str, Question]:
    packs = [read_pack(path) for path in sorted(shipped("question_packs").glob("*.yaml"))]
    return {f"{pack.id}/{question.id}": question for pack in packs for question in pack.questions}


def main() -> int:
    """Print what there is."""
    everything = read_marks()
    for part in PARTS:
        own = [marked for marked in everything if marked.part == part]
        truths = Counter(found for marked in own for version in versions(marked) for found in version.truth)
        frameworks = Counter(marked.framework for marked in own)
        print(
            f"{part}: {len(own)} answers ({', '.join(f'{name} {n}' for name, n in frameworks.items())}); judgements "
            f"of steps in them and in their cuts: covered {truths[COVERED]}, partly {truths[PARTLY]}, missed "
            f"{truths[MISSED]}"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())

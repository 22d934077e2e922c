"""Reads what a judge of content learns from and is measured on: passages and whole answers, judged concept by concept.

Run: python training/judge/data.py

Prints how much there is, or the first line that is not as training/judge/README.md says, and exits with 1 then.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NoReturn

HERE = Path(__file__).parent
PASSAGE_KINDS = {
    "plain": "cpx.",
    "terms": "cpx.",
    "everyday": "c",
    "field": "c",
    "analogy": "cpx.",
    "half": "p",
    "wrong": "x",
    "names": ".",
    "near": ".",
    "heard": "cpx.",
    "mixed": "cpx.",
}
"""What a passage of each kind may be labelled for the concept that it was written about."""

ANSWER_KINDS = ("half-good", "heard", "everyday", "wrong", "names", "mixed")
LABELS = "cpx."
"""Covered, partly, contradicted, missed."""

ALL_CONCEPTS = "*"
LETTERS = "abcdef"


@dataclass(frozen=True, slots=True)
class Concept:
    """One idea of a good answer, with ways in which people say it; `terms` only where whole answers are judged."""

    letter: str
    name: str
    description: str
    phrasings: tuple[str, ...]
    terms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Spoken:
    """Something said in reply to a question.

    Attributes:
        about: The letter of the concept that it was written about, or "*".
        kind: One of PASSAGE_KINDS or ANSWER_KINDS.
        labels: One of LABELS for each concept of the question, in order.
        text: What was said.
    """

    about: str
    kind: str
    labels: str
    text: str


@dataclass(frozen=True, slots=True)
class Judged:
    """A question with its concepts, what was said, and common wrong statements as (statement, correction)."""

    id: str
    topic: str
    text: str
    concepts: tuple[Concept, ...]
    spoken: tuple[Spoken, ...]
    mistakes: tuple[tuple[str, str], ...] = ()


class DataError(Exception):
    """A line that is not as it should be; says file, line and what is wrong."""


def read_judged(path: Path) -> list[Judged]:
    """Return the questions of one file. Raises DataError."""
    questions: list[Judged] = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        mark, _, rest = line.strip().partition(" ")
        try:
            if mark == "Q":
                questions.append(Judged(*_exactly(rest.split(" | "), 3), (), ()))
            elif mark and not questions:
                _fail("a question comes first")
            elif mark:
                questions[-1] = _with_record(questions[-1], mark, rest.split(" | "))
        except DataError as error:
            message = f"{path.name}:{number}: {error}"
            raise DataError(message) from None
    return questions


def _with_record(question: Judged, mark: str, fields: list[str]) -> Judged:
    """Return the question with one line more."""
    if mark == "C":
        concept = _concept(fields, LETTERS[len(question.concepts) : len(question.concepts) + 1])
        return replace(question, concepts=(*question.concepts, concept))
    if mark == "X":
        statement, correction = _exactly(fields, 2)
        return replace(question, mistakes=(*question.mistakes, (statement, correction)))
    if mark not in {"P", "A"}:
        _fail(f"no record begins with {mark!r}")
    return replace(question, spoken=(*question.spoken, _spoken(mark, fields, len(question.concepts))))


def read_all(folder: Path, prefix: str = "") -> list[Judged]:
    """Return the questions of all files of a folder whose name begins with `prefix`. Raises DataError."""
    return [question for path in sorted(folder.glob(f"{prefix}*.txt")) for question in read_judged(path)]


def _fail(reason: str) -> NoReturn:
    raise DataError(reason)


def _exactly(fields: list[str], count: int) -> list[str]:
    if len(fields) != count or not all(field.strip() for field in fields):
        _fail(f"{count} fields are needed, separated by ' | '")
    return fields


def _concept(fields: list[str], letter: str) -> Concept:
    if len(fields) not in {4, 5}:
        _fail("4 fields are needed, or 5 with terms, separated by ' | '")
    said, name, description, phrasings, *terms = fields
    if said != letter:
        _fail(f"concept {letter} is next" if letter else "six concepts are the most")
    ways = tuple(way.strip() for way in phrasings.split(";") if way.strip())
    if not 2 <= len(ways) <= 4:
        _fail("two to four phrasings are needed")
    return Concept(letter, name, description, ways, tuple(term.strip() for field in terms for term in field.split(";")))


def _spoken(mark: str, fields: list[str], count: int) -> Spoken:
    head, text = _exactly(fields, 2)
    parts = head.split() if mark == "P" else [ALL_CONCEPTS, *head.split()]
    if len(parts) != 3 or parts[0] not in {ALL_CONCEPTS, *LETTERS[:count]}:
        _fail("a concept (for a passage), a kind and labels are needed")
    about, kind, labels = parts
    if not re.fullmatch(f"[{re.escape(LABELS)}]{{{count}}}", labels):
        _fail(f"{count} labels are needed")
    if kind not in (PASSAGE_KINDS if mark == "P" else ANSWER_KINDS):
        _fail(f"no such kind: {kind}")
    if about != ALL_CONCEPTS and (label := labels[LETTERS.index(about)]) not in PASSAGE_KINDS[kind]:
        _fail(f"a {kind!r} passage cannot be {label!r}")
    return Spoken(about, kind, labels, text)


def main() -> int:
    """Print the counts; return 1 where a file is not as it should be, or where two parts share a question."""
    try:
        parts = {
            "passages to train on": read_all(HERE / "passages"),
            "answers to tune on": read_all(HERE / "answers", "tune"),
            "answers to test with": read_all(HERE / "answers", "test"),
        }
    except DataError as error:
        print(error)
        return 1
    ids = Counter(question.id for questions in parts.values() for question in questions)
    texts = Counter(question.text.lower() for questions in parts.values() for question in questions)
    for name, questions in parts.items():
        spoken = [said for question in questions for said in question.spoken]
        labels = Counter("".join(said.labels for said in spoken))
        words = sum(len(said.text.split()) for said in spoken) / len(spoken)
        print(
            f"{name}: {len(questions)} questions, {sum(len(question.concepts) for question in questions)} concepts, "
            f"{len(spoken)} texts of {words:.0f} words on average, {labels.total()} judgements: "
            f"{labels['c']} covered, {labels['p']} partly, {labels['x']} contradicted, {labels['.']} missed"
        )
    twice = [key for counted in (ids, texts) for key, count in counted.items() if count > 1]
    print("\n".join(f"twice: {key}" for key in twice) or "no question twice")
    return 1 if twice else 0


if __name__ == "__main__":
    sys.exit(main())

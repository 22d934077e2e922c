"""What a written report consists of, before it is HTML, PDF or Markdown."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Style(StrEnum):
    """How a stretch of text stands out; never by its colour alone."""

    PLAIN = "plain"
    STRONG = "strong"
    MUTED = "muted"
    TIME = "time"
    QUOTE = "quote"
    FILLER = "filler"
    COVERED = "covered"
    PARTLY = "partly"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text.

    Attributes:
        text: As it is; every renderer escapes it.
        at_s: A place in a recording that it leads to, in seconds; None for none.
        answer_id: Whose recording; "" for that of the sheet it stands on.
        told: Why it stands out, for who points at it; "" for nothing.
    """

    text: str
    style: Style = Style.PLAIN
    at_s: float | None = None
    answer_id: str = ""
    told: str = ""


Runs = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading inside a sheet; level 2 is a section, 3 a part of one."""

    text: str
    level: int = 2


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text."""

    runs: Runs


@dataclass(frozen=True, slots=True)
class Listing:
    """A list, numbered or not."""

    items: tuple[Runs, ...]
    is_numbered: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under a head; every row has as many cells as the head.

    Attributes:
        name: What it shows, for screen readers.
    """

    name: str
    head: tuple[str, ...]
    rows: tuple[tuple[Runs, ...], ...]


@dataclass(frozen=True, slots=True)
class ScoreLine:
    """One score, 0 to 100, with its reason; `value` is None where it was not measured."""

    name: str
    value: int | None
    reason: str


@dataclass(frozen=True, slots=True)
class ScoreBlock:
    """Scores, the first of them the overall one."""

    lines: tuple[ScoreLine, ...]


@dataclass(frozen=True, slots=True)
class Words:
    """What was heard, word by word.

    Attributes:
        runs: A run for each word or row of words that stand out together, with the time of the first.
        language: IETF tag.
    """

    runs: Runs
    language: str


Block = Heading | Paragraph | Listing | Table | ScoreBlock | Words


@dataclass(frozen=True, slots=True)
class Sheet:
    """One answer, or what is said of a whole session.

    Attributes:
        answer_id: The answer's, "" where it is about the session.
        line: About when and where, above the title.
        has_sound: Whether there is a recording to be heard.
    """

    answer_id: str
    title: str
    line: str
    blocks: tuple[Block, ...]
    has_sound: bool = False


@dataclass(frozen=True, slots=True)
class Outline:
    """A whole report. A session has a first sheet that is about all of it, an answer has one sheet."""

    title: str
    sheets: tuple[Sheet, ...]

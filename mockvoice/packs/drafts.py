"""What a file of another kind becomes before it is a pack: its questions, and what was left out and why."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from mockvoice.packs.authoring import MOST_QUESTIONS, AuthoredQuestion
from mockvoice.packs.model import FORMAT, Pack
from mockvoice.packs.problems import Problem, quoted
from mockvoice.packs.wording import fault

if TYPE_CHECKING:
    from pathlib import Path

USUAL_TARGET_S = 120
"""Of a question from a place that knows no target time."""

MOST_SHOWN = 200
"""After so many problems no more are listed."""

_NOT_IN_SLUG = re.compile(r"[^a-z0-9]+")
_SPACE = re.compile(r"\s+")
_UNSEEN = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
"""Marks that nobody sees; those that turn the direction of writing can make a text look like another one."""

_LONGEST_SLUG, _LONGEST_TITLE = 60, 120


@dataclass(frozen=True, slots=True)
class Draft:
    """A pack that may be taken in.

    Attributes:
        source: The file that it came from, as the person knows it; in an archive "archive.zip: file".
        pack: What can be used; None where nothing can.
        problems: What was left out, and why.
    """

    source: str
    pack: Pack | None
    problems: tuple[Problem, ...] = ()


@dataclass
class Drafting:
    """Collects the questions of one file.

    Attributes:
        title: Of the pack.
        questions: The sound ones, in order.
        problems: What was wrong with the others.
    """

    title: str
    language: str = "en"
    questions: list[dict[str, Any]] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    _ids: set[str] = field(default_factory=set)

    def add(self, text: str, line: int | None, *, name: str = "", **fields: Any) -> None:
        """Take a question, or a problem where it is none.

        Args:
            text: As it is asked.
            line: Of the file; None where the file has no lines.
            name: Its id; made from its text where it is empty, so that it is the same when the file comes again.
            fields: More fields of a question, as a pack file has them; empty ones are passed over.
        """
        own = self._id(name or slug(text))
        question: dict[str, Any] = {"id": own, "text": text, "target_s": USUAL_TARGET_S} | {
            key: value for key, value in fields.items() if value not in ("", (), [], None)
        }
        try:
            AuthoredQuestion.model_validate(question)
        except ValidationError as error:
            self._tell(error, line, text)
            return
        if len(self.questions) >= MOST_QUESTIONS:
            self.leave_out(line, f"a pack holds at most {MOST_QUESTIONS:,} questions; divide the file")
            return
        self._ids.add(own)
        self.questions.append(question)

    def leave_out(self, line: int | None, what: str, where: str = "") -> None:
        """Take a problem; after two hundred of them no more."""
        if len(self.problems) < MOST_SHOWN:
            self.problems.append(Problem(line, where, what))

    def draft(self, path: Path) -> Draft:
        """Return what came together."""
        if not self.questions:
            nothing = Problem(None, "", "no question was found in it")
            return Draft(path.name, None, tuple(self.problems) or (nothing,))
        pack = {
            "id": slug(path.stem) or "imported",
            "title": tidy(self.title)[:_LONGEST_TITLE].strip() or "Imported questions",
            "version": "1",
            "format": FORMAT,
            "language": self.language,
            "questions": self.questions,
        }
        return Draft(path.name, Pack.model_validate(pack), tuple(self.problems))

    def _id(self, wanted: str) -> str:
        name, count = wanted or "question", 1
        while name in self._ids:
            count += 1
            name = f"{wanted or 'question'}-{count}"
        return name

    def _tell(self, error: ValidationError, line: int | None, text: str) -> None:
        detail = error.errors(include_url=False)[0]
        place = ".".join(str(step) for step in detail["loc"] if not isinstance(step, int))
        what = fault(detail["type"], place, detail["input"], detail.get("ctx", {}))
        shown = f"question {quoted(text)}" if text else "question"
        self.leave_out(line, what, f"{shown}, field {quoted(place)}")


def slug(text: str) -> str:
    """Return a text as a short name: small letters, digits and hyphens; empty where it has no letter of these."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    name = _NOT_IN_SLUG.sub("-", plain).strip("-")
    return name[:_LONGEST_SLUG].rsplit("-", 1)[0] if len(name) > _LONGEST_SLUG else name


def tidy(text: str) -> str:
    """Return a text on one line, without marks that nobody sees."""
    return _SPACE.sub(" ", _UNSEEN.sub("", text)).strip()

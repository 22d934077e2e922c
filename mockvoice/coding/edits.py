"""What was typed, edit by edit, in the time of the recording, so that it can be seen again beside the sound.

Positions and lengths count characters as Python does (code points), not the UTF-16 units of Qt.
"""

from __future__ import annotations

import json
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from mockvoice.errors import CodingError

if TYPE_CHECKING:
    from collections.abc import Iterable

LONGEST_TEXT = 200_000
"""Characters of the longest text that is kept."""

MOST_EDITS = 200_000

_SNAPSHOT_EVERY = 128
_MS = 1000


@dataclass(frozen=True, slots=True)
class Edit:
    """One change of the text: at `position` `removed_count` characters gave way to `inserted`.

    Attributes:
        at_s: Seconds from the start of the recording, to the millisecond.
    """

    at_s: float
    position: int
    removed_count: int
    inserted: str

    def applied_to(self, text: str) -> str:
        """Return the text after the edit. Raises ValueError where the text is too short for it."""
        end = self.position + self.removed_count
        if not 0 <= self.position <= end <= len(text):
            raise ValueError(f"an edit of {self.position} to {end} in a text of {len(text)} characters")
        return f"{text[: self.position]}{self.inserted}{text[end:]}"


@dataclass(frozen=True)
class EditLog:
    """A start text and every edit that followed, in order of time.

    Raises:
        ValueError: An edit is earlier than the one before it, before the recording, or outside the text.
    """

    start: str = ""
    edits: tuple[Edit, ...] = ()

    def __post_init__(self) -> None:
        """Refuse edits that cannot have been made."""
        earliest_s = 0.0
        for edit in self.edits:
            if not edit.at_s >= earliest_s:
                raise ValueError(f"an edit at {edit.at_s} s after one at {earliest_s} s")
            earliest_s = edit.at_s
        if len(self.final) > LONGEST_TEXT:
            raise ValueError(f"a text of {len(self.final)} characters")

    @property
    def final(self) -> str:
        """The text after all edits."""
        text = self._snapshots[-1]
        for edit in self.edits[(len(self._snapshots) - 1) * _SNAPSHOT_EVERY :]:
            text = edit.applied_to(text)
        return text

    def text_at(self, at_s: float) -> str:
        """Return the text as it stood `at_s` seconds into the recording; an edit of that very time is in it."""
        return self.text_after(self.count_at(at_s))

    def count_at(self, at_s: float) -> int:
        """Return how many edits had been made `at_s` seconds into the recording."""
        return bisect_right(self._times, at_s)

    def text_after(self, count: int) -> str:
        """Return the text after the first `count` edits, 0 to all."""
        nearest = min(max(count, 0) // _SNAPSHOT_EVERY, len(self._snapshots) - 1)
        text = self._snapshots[nearest]
        for edit in self.edits[nearest * _SNAPSHOT_EVERY : max(count, 0)]:
            text = edit.applied_to(text)
        return text

    def to_json(self) -> str:
        """Return the log as compact JSON; an edit is [ms since the one before, position, removed, inserted]."""
        rows: list[list[int | str]] = []
        before_ms = 0
        for edit in self.edits:
            at_ms = round(edit.at_s * _MS)
            rows.append([at_ms - before_ms, edit.position, edit.removed_count, edit.inserted])
            before_ms = at_ms
        whole = {"format": 1, "start": self.start, "edits": rows}
        return json.dumps(whole, ensure_ascii=False, separators=(",", ":"))

    @classmethod
    def from_json(cls, text: str) -> EditLog:
        """Return the log that `to_json` wrote.

        Raises:
            CodingError: It is no such text, or its edits do not fit each other.
        """
        try:
            stored = _StoredLog.model_validate_json(text)
            times_ms = accumulate(row[0] for row in stored.edits)
            edits = tuple(Edit(ms / _MS, *row[1:]) for ms, row in zip(times_ms, stored.edits, strict=True))
            return cls(stored.start, edits)
        except (ValidationError, ValueError) as error:
            raise CodingError(
                "What was typed in this answer cannot be shown: its record is damaged.",
                kept="The recording and the report are not touched by it.",
            ) from error

    @cached_property
    def _times(self) -> list[float]:
        return [edit.at_s for edit in self.edits]

    @cached_property
    def _snapshots(self) -> list[str]:
        """The text before the first edit and after every 128th."""
        text = self.start
        kept = [text]
        for number, edit in enumerate(self.edits, start=1):
            text = edit.applied_to(text)
            if number % _SNAPSHOT_EVERY == 0:
                kept.append(text)
        return kept


@dataclass
class EditRecorder:
    """Collects edits while they are made.

    Attributes:
        start: The text before the first of them.
    """

    start: str = ""
    _edits: list[Edit] = field(default_factory=list)

    def add(self, at_s: float, position: int, removed_count: int, inserted: str) -> None:
        """Take the next edit; a time before the last one, or before the recording, counts as that one.

        After 200,000 edits the last one is as far as the log goes.
        """
        if len(self._edits) >= MOST_EDITS:
            return
        earliest_s = self._edits[-1].at_s if self._edits else 0.0
        self._edits.append(Edit(max(earliest_s, round(at_s, 3)), position, removed_count, inserted))

    def extend(self, edits: Iterable[Edit]) -> None:
        """Take edits that were kept before, such as those of an answer that was interrupted."""
        for edit in edits:
            self.add(edit.at_s, edit.position, edit.removed_count, edit.inserted)

    def log(self) -> EditLog:
        """Return what was collected so far. Raises ValueError where an edit lies outside the text."""
        return EditLog(self.start, tuple(self._edits))


class _StoredLog(BaseModel):
    """The JSON of a log: edits as [ms since the one before, position, removed, inserted]."""

    model_config = ConfigDict(strict=True, extra="forbid")

    format: Literal[1]
    start: Annotated[str, Field(max_length=LONGEST_TEXT)]
    edits: Annotated[
        list[
            tuple[
                Annotated[int, Field(ge=0)],
                Annotated[int, Field(ge=0, le=LONGEST_TEXT)],
                Annotated[int, Field(ge=0, le=LONGEST_TEXT)],
                Annotated[str, Field(max_length=LONGEST_TEXT)],
            ]
        ],
        Field(max_length=MOST_EDITS),
    ]

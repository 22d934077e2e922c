"""Which sessions a list shows."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from mockvoice.storage.imports import IMPORTED


class SessionKind(StrEnum):
    """What a session was."""

    INTERVIEW = "interview"
    PRACTICE = "practice"
    IMPORTED = "imported"


@dataclass(frozen=True, slots=True)
class SessionFilter:
    """A session fits where it is of the kind and one of its answers fits all the rest. What is not given lets all pass.

    Attributes:
        is_starred: Only answers with a star.
        tag: Only answers with this tag, whatever its capitals.
        pack_id: Only answers to questions of this pack.
        least_overall: Only answers scored so high or higher, 0 to 100.
        most_overall: Only answers scored so high or lower, 0 to 100.
    """

    is_starred: bool = False
    tag: str | None = None
    pack_id: str | None = None
    kind: SessionKind | None = None
    least_overall: int | None = None
    most_overall: int | None = None

    @property
    def condition(self) -> tuple[str, tuple[object, ...]]:
        """The filter as an SQL condition on `sessions AS s`, with its parameters."""
        answer: dict[str, tuple[object, ...]] = {"a.session_id = s.id AND a.deleted_at IS NULL": ()}
        if self.is_starred:
            answer["EXISTS (SELECT 1 FROM stars AS t WHERE t.answer_id = a.id)"] = ()
        if self.tag is not None:
            answer["EXISTS (SELECT 1 FROM tags AS g WHERE g.answer_id = a.id AND g.tag = ?)"] = (self.tag,)
        if self.pack_id is not None:
            answer["a.pack_id = ?"] = (self.pack_id,)
        if self.least_overall is not None or self.most_overall is not None:
            bounds = (self.least_overall or 0, 100 if self.most_overall is None else self.most_overall)
            answer["EXISTS (SELECT 1 FROM scorecards AS c WHERE c.answer_id = a.id AND c.overall BETWEEN ? AND ?)"] = (
                bounds
            )
        exists = f"EXISTS (SELECT 1 FROM answers AS a WHERE {' AND '.join(answer)})"  # noqa: S608 (constants)
        kind, kind_parameters = _KINDS[self.kind]
        parameters = tuple(value for values in answer.values() for value in values)
        return f"{kind} AND {exists}", (*kind_parameters, *parameters)


ALL_SESSIONS: Final = SessionFilter()

_IS_INTERVIEW: Final = "EXISTS (SELECT 1 FROM interviews AS i WHERE i.session_id = s.id)"
_IS_IMPORTED: Final = "(s.pack_id = '' AND s.pack_title = ?)"
_KINDS: Final[dict[SessionKind | None, tuple[str, tuple[object, ...]]]] = {
    None: ("1", ()),
    SessionKind.INTERVIEW: (_IS_INTERVIEW, ()),
    SessionKind.PRACTICE: (f"NOT {_IS_INTERVIEW} AND NOT {_IS_IMPORTED}", (IMPORTED,)),
    SessionKind.IMPORTED: (_IS_IMPORTED, (IMPORTED,)),
}

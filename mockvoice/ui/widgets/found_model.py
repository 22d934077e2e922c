"""What a search found as rows: sessions, answers, and the places in them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from mockvoice.storage.search import Source
from mockvoice.ui import wording

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from PySide6.QtCore import QObject

    from mockvoice.storage.search import Found, FoundAnswer, FoundSession, Piece, Place

FOUND_ROLE: Final = Qt.ItemDataRole.UserRole.value
"""Role under which the model hands out its rows."""

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_SOURCES: Final = {Source.NOTE: "Note", Source.TAG: "Tag", Source.ANSWER: "", Source.QUESTION: ""}


@dataclass(frozen=True, slots=True)
class FoundHead:
    """The head of a session."""

    session: FoundSession
    detail: str

    @property
    def sentence(self) -> str:
        """What a screen reader says."""
        return f"{self.session.title}, {self.detail}"


@dataclass(frozen=True, slots=True)
class FoundRow:
    """An answer."""

    answer: FoundAnswer

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """The question."""
        return self.answer.question

    @property
    def at_s(self) -> float | None:
        """Where it is opened, in seconds."""
        return self.answer.at_s

    @property
    def detail(self) -> str:
        """What stands at its right."""
        return wording.points(self.answer.overall)

    @property
    def sentence(self) -> str:
        """What a screen reader says."""
        star = ", starred" if self.answer.is_starred else ""
        return f"{self.answer.question_text} {self.detail}{star}"


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """A place in an answer."""

    answer: FoundAnswer
    place: Place
    is_last: bool

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """The words there."""
        return self.place.pieces

    @property
    def at_s(self) -> float | None:
        """Where it is opened, in seconds."""
        return self.place.at_s

    @property
    def source(self) -> str:
        """Where the words stand, unless they were said."""
        return _SOURCES[self.place.source]

    @property
    def detail(self) -> str:
        """What stands at its right."""
        return "" if self.at_s is None else wording.clock(self.at_s)

    @property
    def sentence(self) -> str:
        """What a screen reader says."""
        source = f"{self.source}: " if self.source else ""
        when = "" if self.at_s is None else f", at {wording.clock_aloud(self.at_s)}"
        return f"{source}{self.place.text}{when}"


Row = FoundHead | FoundRow | PlaceRow


class FoundModel(QAbstractListModel):
    """The rows of what was found, the best session first.

    Args:
        today: Says which day it is where the person is.
    """

    def __init__(self, today: Callable[[], date] | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._today = today or (lambda: datetime.now().astimezone().date())
        self._rows: tuple[Row, ...] = ()

    def show_found(self, found: Found) -> None:
        """Show another search."""
        self.beginResetModel()
        rows: list[Row] = []
        for session in found.sessions:
            rows.append(FoundHead(session, self._detail(session)))
            for answer in session.answers:
                rows.append(FoundRow(answer))
                last = len(answer.places) - 1
                rows += [PlaceRow(answer, place, number == last) for number, place in enumerate(answer.places)]
        self._rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the row itself, or its words."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == FOUND_ROLE:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.sentence
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Let the heads of sessions be passed over."""
        if not index.isValid() or isinstance(self._rows[index.row()], FoundHead):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def _detail(self, session: FoundSession) -> str:
        kind = "Interview · " if session.is_interview else ""
        return f"{kind}{wording.moment(session.started_at.astimezone(), self._today())}"

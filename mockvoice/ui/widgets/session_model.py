"""The list of past sessions as rows: days, sessions, and the answers of those that are open."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from mockvoice.ui import wording
from mockvoice.ui.language import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from PySide6.QtCore import QObject

    from mockvoice.storage.library import AnswerSummary, SessionSummary

ROW_ROLE = Qt.ItemDataRole.UserRole.value
"""Role under which the model hands out its rows."""

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


@dataclass(frozen=True, slots=True)
class DayRow:
    """The head of a day."""

    day: date
    title: str

    @property
    def sentence(self) -> str:
        """What a screen reader says."""
        return self.title


@dataclass(slots=True)
class SessionRow:
    """A session; `answers` is None until they were asked for. `local_start` is in the person's time."""

    summary: SessionSummary
    local_start: datetime
    is_open: bool = False
    answers: tuple[AnswerSummary, ...] | None = None

    @property
    def detail(self) -> str:
        """The line under the title."""
        parts = ["Interview"] if self.summary.is_interview else []
        parts += [wording.time_of_day(self.local_start), wording.count(self.summary.answer_count, "answer")]
        if self.summary.star_count:
            parts.append(f"{self.summary.star_count} starred")
        return " · ".join([*parts, *map(tag_text, self.summary.tags)])

    @property
    def sentence(self) -> str:
        """What a screen reader says."""
        mean = self.summary.mean_overall
        score = "not scored" if mean is None else f"mean score {mean}"
        state = "expanded" if self.is_open else "collapsed"
        return f"{self.summary.pack_title}, {self.detail}, {score}, {state}"


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """An answer of an open session."""

    summary: AnswerSummary
    session: SessionRow
    is_last: bool

    @property
    def detail(self) -> str:
        """The words beside the score."""
        parts = [tag_text(tag) for tag in self.summary.tags]
        parts += [f"attempt {self.summary.attempt}"] if self.summary.attempt > 1 else []
        length_s = self.summary.duration_s
        return " · ".join([*parts, "no sound" if length_s is None else wording.clock(length_s)])

    @property
    def sentence(self) -> str:
        """What a screen reader says."""
        score = wording.points(self.summary.overall)
        star = ", starred" if self.summary.is_starred else ""
        return f"{self.summary.question_text} {self.detail}, {score}{star}"


Row = DayRow | SessionRow | AnswerRow


def tag_text(tag: str) -> str:
    """Return a tag as it stands in a line."""
    return f"#{tag}"


class SessionModel(QAbstractListModel):
    """Rows of past sessions, newest first; asks for more when the view comes to its end.

    Args:
        today: Says which day it is where the person is.
    """

    more_wanted = Signal(object)
    """The view wants what is older than the moment it carries (a datetime), or the newest (None)."""

    def __init__(self, today: Callable[[], date] | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.today = today or (lambda: datetime.now().astimezone().date())
        self._started_on: date | None = None
        self._rows: list[Row] = []
        self._is_complete = True
        self._is_waiting = False

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """Return how many rows are loaded."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the row itself, or its words."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return tr(row.sentence)
        if role == Qt.ItemDataRole.ToolTipRole and isinstance(row, AnswerRow):
            return row.summary.question_text
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Let days be passed over: Qt's list stops at every row that is enabled."""
        if not index.isValid() or isinstance(self._rows[index.row()], DayRow):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def canFetchMore(self, parent: _Index) -> bool:
        """Return whether older sessions may be kept."""
        return not parent.isValid() and not self._is_complete and not self._is_waiting

    def fetchMore(self, parent: _Index) -> None:
        """Ask for older sessions."""
        if self.canFetchMore(parent):
            self._is_waiting = True
            sessions = self.sessions()
            self.more_wanted.emit(sessions[-1].summary.started_at if sessions else None)

    def sessions(self) -> list[SessionRow]:
        """Return the loaded sessions, newest first."""
        return [row for row in self._rows if isinstance(row, SessionRow)]

    def row_of(self, session_id: str) -> int | None:
        """Return the row of a session, or None where it is not loaded."""
        for place, row in enumerate(self._rows):
            if isinstance(row, SessionRow) and row.summary.id == session_id:
                return place
        return None

    def start(self, page: Sequence[SessionSummary]) -> bool:
        """Show `page`, the newest sessions, in place of all that was there; what was open stays open.

        Returns False, and leaves everything, where the list begins with just these on the same day.
        """
        first = tuple(row.summary for row in self.sessions()[: len(page)])
        if page and first == tuple(page) and self._started_on == self.today():
            return False
        self._started_on = self.today()
        opened = {row.summary.id: row.answers for row in self.sessions() if row.is_open}
        self.beginResetModel()
        self._rows = []
        for row in self._rows_of(page, None):
            self._rows.append(row)
            answers = opened.get(row.summary.id) if isinstance(row, SessionRow) else None
            if isinstance(row, SessionRow) and answers is not None and len(answers) == row.summary.answer_count:
                row.is_open, row.answers = True, answers
                self._rows.extend(_answer_rows(row))
        self._is_complete, self._is_waiting = not page, False
        self.endResetModel()
        return True

    def append(self, page: Sequence[SessionSummary]) -> None:
        """Add older sessions; an empty page says that there are none."""
        self._is_waiting = False
        self._is_complete = not page
        known = self.sessions()
        ids = {row.summary.id for row in known}
        rows = self._rows_of([s for s in page if s.id not in ids], known[-1] if known else None)
        if rows:
            self.beginInsertRows(_ROOT, len(self._rows), len(self._rows) + len(rows) - 1)
            self._rows.extend(rows)
            self.endInsertRows()

    def give_up_waiting(self) -> None:
        """Note that the older sessions could not be read; nothing more is asked for until `start`."""
        self._is_waiting = False
        self._is_complete = True

    def open(self, session_id: str, answers: Sequence[AnswerSummary]) -> None:
        """Show the answers of a session below it."""
        place = self.row_of(session_id)
        if place is None:
            return
        row = self._rows[place]
        if not isinstance(row, SessionRow) or row.is_open or not answers:
            return
        row.is_open, row.answers = True, tuple(answers)
        rows = _answer_rows(row)
        if rows:
            self.beginInsertRows(_ROOT, place + 1, place + len(rows))
            self._rows[place + 1 : place + 1] = rows
            self.endInsertRows()
        self._tell_changed(place)

    def refresh(self, session_id: str, answers: Sequence[AnswerSummary]) -> None:
        """Show the answers of an unfolded session as they are now."""
        place = self.row_of(session_id)
        row = None if place is None else self._rows[place]
        if place is None or not isinstance(row, SessionRow) or not row.is_open or row.answers == tuple(answers):
            return
        if len(row.answers or ()) != len(answers):
            self.close(session_id)
            self.open(session_id, answers)
            return
        row.answers = tuple(answers)
        self._rows[place + 1 : place + 1 + len(answers)] = _answer_rows(row)
        self.dataChanged.emit(self.index(place + 1), self.index(place + len(answers)))

    def close(self, session_id: str) -> None:
        """Hide the answers of a session."""
        place = self.row_of(session_id)
        if place is None:
            return
        row = self._rows[place]
        if isinstance(row, SessionRow) and row.is_open:
            row.is_open = False
            self._remove_rows(place + 1, len(row.answers or ()))
            self._tell_changed(place)

    def remove(self, session_id: str) -> None:
        """Take a session out of the list, and its day where it was the last of it."""
        self.close(session_id)
        place = self.row_of(session_id)
        if place is None:
            return
        is_last_of_day = isinstance(self._rows[place - 1], DayRow) and (
            place + 1 == len(self._rows) or isinstance(self._rows[place + 1], DayRow)
        )
        if is_last_of_day:
            self._remove_rows(place - 1, 2)
        else:
            self._remove_rows(place, 1)

    def restore(self, summary: SessionSummary) -> None:
        """Put a session back where it was."""
        if self.row_of(summary.id) is not None:
            return
        older = [row for row in self.sessions() if row.summary.started_at < summary.started_at]
        new = self._session_row(summary)
        at = len(self._rows) if not older else self.row_of(older[0].summary.id) or 0
        if older and older[0].local_start.date() != new.local_start.date():
            at -= 1
        before = next((row for row in reversed(self._rows[:at]) if isinstance(row, SessionRow)), None)
        has_day = before is not None and before.local_start.date() == new.local_start.date()
        shares_day = bool(older) and older[0].local_start.date() == new.local_start.date()
        rows: list[Row] = [new] if has_day or shares_day else [self._day_row(new), new]
        self.beginInsertRows(_ROOT, at, at + len(rows) - 1)
        self._rows[at:at] = rows
        self.endInsertRows()

    def _remove_rows(self, first: int, count: int) -> None:
        if count:
            self.beginRemoveRows(_ROOT, first, first + count - 1)
            del self._rows[first : first + count]
            self.endRemoveRows()

    def _tell_changed(self, place: int) -> None:
        index = self.index(place)
        self.dataChanged.emit(index, index)

    def _rows_of(self, page: Sequence[SessionSummary], last: SessionRow | None) -> list[Row]:
        rows: list[Row] = []
        for summary in page:
            row = self._session_row(summary)
            if last is None or last.local_start.date() != row.local_start.date():
                rows.append(self._day_row(row))
            rows.append(row)
            last = row
        return rows

    def _session_row(self, summary: SessionSummary) -> SessionRow:
        return SessionRow(summary, summary.started_at.astimezone())

    def _day_row(self, row: SessionRow) -> DayRow:
        day = row.local_start.date()
        return DayRow(day, wording.day(day, self.today()))


def _answer_rows(row: SessionRow) -> list[Row]:
    answers = row.answers or ()
    return [AnswerRow(answer, row, answer is answers[-1]) for answer in answers]

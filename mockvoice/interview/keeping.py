"""What of a session is kept: its row, its interview's plan, and the events, even while the disk is full for a time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mockvoice.errors import MockVoiceError, StorageError

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import Future

    from mockvoice.interview.events import Event
    from mockvoice.interview.parts import DatabaseWorker
    from mockvoice.interview.steps import Ask
    from mockvoice.storage.worker import Stores


@dataclass(frozen=True, slots=True)
class InterviewPaper:
    """What is stored of an interview at its start; `plan` is JSON."""

    preset_id: str
    mode: str
    seed: int
    plan: str


class Keeping:
    """Stores a session's row once, and an interview's events in their order. Its jobs run on the database worker.

    Args:
        database: Where it is stored.
        pack_id: Stored with the session.
        title: Likewise.
        question_count: Likewise.
        paper: The interview's; None for a session that cannot be gone on with.
        session_id: Of a stored session that goes on.
        on_fault: Told, on the database's thread, when an event could not be stored; it is tried again with the next.
    """

    def __init__(
        self,
        database: DatabaseWorker,
        *,
        pack_id: str,
        title: str,
        question_count: int,
        paper: InterviewPaper | None,
        session_id: str | None,
        on_fault: Callable[[MockVoiceError], None],
    ) -> None:
        self._database = database
        self._pack_id = pack_id
        self._title = title
        self._question_count = question_count
        self._paper = paper
        self._on_fault = on_fault
        self._waiting: list[str] = []
        self._was_told = False
        self.session_id = session_id

    @property
    def is_interview(self) -> bool:
        """Whether events are kept."""
        return self._paper is not None

    def session_row(self, stores: Stores) -> str:
        """Return the session's id, after storing it where that is still to be done. May raise StorageError."""
        if self.session_id is None:
            with stores.database.transaction():
                session_id = stores.answers.begin_session(self._pack_id, self._title, self._question_count)
                if self._paper is not None:
                    stores.interviews.begin(
                        session_id,
                        preset_id=self._paper.preset_id,
                        title=self._title,
                        mode=self._paper.mode,
                        seed=self._paper.seed,
                        plan=self._paper.plan,
                    )
            self.session_id = session_id
        return self.session_id

    def begin_answer(self, stores: Stores, ask: Ask, *, position: int, thinking_s: float) -> tuple[str, str]:
        """Make the rows of an answer and its recording; return their ids. May raise StorageError.

        Args:
            stores: The database's parts.
            ask: The question as it was put.
            position: Its number in the session, from 1.
            thinking_s: Time from its end to the answer's begin, in seconds.
        """
        answer_id = stores.answers.begin_answer(
            self.session_row(stores),
            position,
            ask.question,
            pack_id=ask.pack_id,
            item=ask.item if self.is_interview else "",
            thinking_s=thinking_s,
        )
        return answer_id, stores.recordings.begin(answer_id)

    def add(self, event: Event) -> None:
        """Store an event of an interview; returns at once."""
        if self._paper is not None:
            self._database.submit(lambda stores: self._add(stores, event.model_dump_json()))

    def end(self) -> Future[None]:
        """Store that the session came to its end, where it has a row."""
        return self._database.submit(self._end)

    def _add(self, stores: Stores, body: str) -> None:
        self._waiting.append(body)
        try:
            session_id = self.session_row(stores)
            while self._waiting:
                stores.interviews.add_event(session_id, self._waiting[0])
                del self._waiting[0]
        except StorageError as error:
            if not self._was_told:
                self._was_told = True
                self._on_fault(error)

    def _end(self, stores: Stores) -> None:
        if self.session_id is not None:
            stores.answers.end_session(self.session_id)

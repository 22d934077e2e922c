"""The coach asked in the background, so that neither the window nor the interview waits for a language model."""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from typing import TYPE_CHECKING, Final, TypeVar

from mockvoice.coach.client import Stop
from mockvoice.coach.coach import FOLLOW_UP_WITHIN_S, Coach

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from mockvoice.analysis.scorecard import Scorecard
    from mockvoice.coach.coach import CoachConnection
    from mockvoice.coach.feedback import Paragraph
    from mockvoice.packs.model import Question
    from mockvoice.settings import Settings

T = TypeVar("T")

_THREADS: Final = 4
"""One for each kind of request, since each kind has at most one under way."""


class CoachDesk:
    """Asks the coach on threads of its own; every answer is a Future. Threads begin with the first request.

    Of each kind of request at most one is under way: a new one stops the one before, whose Future then ends with
    StoppedError (that of a follow-up with None).

    Args:
        settings: Returns what holds now.
    """

    def __init__(self, settings: Callable[[], Settings]) -> None:
        self._coach = Coach(settings)
        self._workers = ThreadPoolExecutor(max_workers=_THREADS, thread_name_prefix="coach")
        self._stops: dict[str, Stop] = {}
        self._asked_of: Scorecard | None = None
        self._tries = 0

    @property
    def is_on(self) -> bool:
        """Whether the person named a server and a model."""
        return self._coach.is_on

    def follow_up(
        self,
        question: Question,
        transcript: str,
        gaps: Sequence[str],
        *,
        asked: Sequence[str] = (),
        within_s: float = FOLLOW_UP_WITHIN_S,
    ) -> Future[str | None]:
        """A question to speak next, or None; see `Coach.follow_up`. The Future never ends with an error."""
        return self._submit(
            "follow-up",
            partial(self._coach.follow_up, question, transcript, gaps, asked=asked, within_s=within_s),
        )

    def feedback(self, question: Question, scorecard: Scorecard) -> Future[Paragraph | None]:
        """A paragraph on an answer, or None; ends with CoachError or StoppedError as `Coach.feedback` does.

        Asked again for the same scorecard, the model is asked for other words.
        """
        tries = self._tries + 1 if scorecard is self._asked_of else 0
        self._asked_of, self._tries = scorecard, tries
        return self._submit("feedback", partial(self._coach.feedback, question, scorecard, tries=tries))

    def warm_up(self, question: Question) -> Future[None]:
        """Let the server get ready for follow-ups to a question, while it is read or answered."""
        return self._submit("warm-up", partial(self._coach.warm_up, question))

    def check_connection(self, address: str | None = None) -> Future[CoachConnection]:
        """What a server offers; ends with CoachError or StoppedError as `Coach.check_connection` does."""
        return self._submit("check", partial(self._coach.check_connection, address))

    def stop_feedback(self) -> None:
        """End the request for a paragraph, if there is one: nobody looks at it any more."""
        self._stop("feedback")

    def close(self) -> None:
        """End every request and every thread. Nothing may be asked afterwards."""
        for kind in tuple(self._stops):
            self._stop(kind)
        self._workers.shutdown(wait=True)

    def _submit(self, kind: str, ask: Callable[..., T]) -> Future[T]:
        self._stop(kind)
        stop = self._stops[kind] = Stop()
        return self._workers.submit(ask, stop=stop)

    def _stop(self, kind: str) -> None:
        stop = self._stops.pop(kind, None)
        if stop is not None:
            stop.ask()

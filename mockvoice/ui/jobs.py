"""How results of background work reach the window.

The contract of `watch` and `post`: the work itself runs on a worker and touches no Qt object; what it gives back is
immutable; `on_done` and `on_failed` run later, in the window's thread, and never after their owner is gone.
"""

from __future__ import annotations

from concurrent.futures import CancelledError, Future
from functools import cache
from typing import TYPE_CHECKING, TypeVar

import shiboken6
from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal, Slot

from mockvoice.errors import MockVoiceError

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")


class Courier(QObject):
    """Carries calls from any thread to the thread that it was made in."""

    _called = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._called.connect(self._run, Qt.ConnectionType.QueuedConnection)

    def post(self, call: Callable[[], None]) -> None:
        """Run `call` in the courier's thread, once control returns to its event loop. Callable from every thread."""
        self._called.emit(call)

    @Slot(object)
    def _run(self, call: Callable[[], None]) -> None:
        call()


@cache
def courier() -> Courier:
    """Return the window's courier; the first call makes it and must come from the window's thread."""
    made = Courier()
    application = QCoreApplication.instance()
    if application is not None:
        made.moveToThread(application.thread())
    return made


def post(call: Callable[[], None]) -> None:
    """Run `call` in the window's thread, once control returns to its event loop. Callable from every thread."""
    courier().post(call)


def watch(
    future: Future[T],
    owner: QObject,
    on_done: Callable[[T], None],
    on_failed: Callable[[MockVoiceError], None],
) -> None:
    """Hand the end of `future` to the window. Called from the window's thread.

    Args:
        future: Work on a worker.
        owner: Whom the result is for. When it is deleted first, the result is dropped.
        on_done: Takes the result, in the window's thread, never inside this call.
        on_failed: Takes what the person can mend, likewise. Every other exception is raised in the window's thread,
            so that it is reported as the bug that it is. A cancelled future calls neither.
    """
    receiver = courier()

    def deliver() -> None:
        if not shiboken6.isValid(owner):
            return
        try:
            result = future.result()
        except MockVoiceError as error:
            on_failed(error)
            return
        except CancelledError:
            return
        on_done(result)

    future.add_done_callback(lambda _: receiver.post(deliver))

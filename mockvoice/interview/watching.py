"""Jobs whose end nobody waits for, but whose failure must not pass unseen."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from mockvoice.errors import MockVoiceError

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import Future

    from mockvoice.interview.parts import Post


def watch(future: Future[None], post: Post, on_fault: Callable[[MockVoiceError], None]) -> None:
    """Hand what the person can mend to `on_fault`, and raise everything else, both through `post`."""

    def look(done: Future[None]) -> None:
        error = done.exception()
        if isinstance(error, MockVoiceError):
            post(partial(on_fault, error))
        elif error is not None:
            post(partial(_raise, error))

    future.add_done_callback(look)


def _raise(error: BaseException) -> None:
    raise error

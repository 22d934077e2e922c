"""A stretch of work in which Python does not look for garbage."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def uncollected() -> Iterator[None]:
    """Make many objects that stay.

    While a large pack becomes a tree and then a model, the collector would walk over all of it again and again: half of
    the time, in which no other thread gets its turn.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()

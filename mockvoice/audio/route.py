"""The way that playing takes through a recording: past silences, or round and round in a loop."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

SHORTEST_LOOP_S: Final = 0.1
"""A shorter loop is a buzz, and would keep the computer busy."""

_SHORTEST_SPAN_S: Final = 1e-4


@dataclass(frozen=True, slots=True)
class Route:
    """Which parts of a recording are played.

    Attributes:
        skipped: Stretches that are left out, in seconds of the recording, in order and apart from each other.
        loop: The stretch that is played again and again, in seconds; None plays to the end once.
    """

    skipped: tuple[tuple[float, float], ...] = ()
    loop: tuple[float, float] | None = None

    def __post_init__(self) -> None:
        """Refuse a loop that is too short with ValueError."""
        if self.loop is not None and self.loop[1] - self.loop[0] < SHORTEST_LOOP_S:
            raise ValueError(f"a loop has at least {SHORTEST_LOOP_S} s")

    def spans(self, from_s: float, duration_s: float) -> Iterator[tuple[float, float]]:
        """Yield the stretches to play, in their order, from a place on: without end where there is a loop.

        Who starts behind the end of the loop, or before its start, is taken to its start. A loop of which all would be
        skipped is played whole.
        """
        if self.loop is None:
            yield from self._kept(from_s, duration_s)
            return
        start_s, end_s = max(0.0, self.loop[0]), min(self.loop[1], duration_s)
        around = list(self._kept(start_s, end_s)) or [(start_s, end_s)]
        if end_s - start_s < SHORTEST_LOOP_S:
            return
        if start_s <= from_s < end_s:
            yield from self._kept(from_s, end_s)
        while True:
            yield from around

    def _kept(self, from_s: float, to_s: float) -> Iterator[tuple[float, float]]:
        at_s = from_s
        for start_s, end_s in self.skipped:
            if end_s <= at_s:
                continue
            if start_s >= to_s:
                break
            if start_s - at_s > _SHORTEST_SPAN_S:
                yield at_s, start_s
            at_s = end_s
        if to_s - at_s > _SHORTEST_SPAN_S:
            yield at_s, to_s


STRAIGHT: Final = Route()
"""From here to the end."""

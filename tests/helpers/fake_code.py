"""The tests of code, run by the test itself."""

from __future__ import annotations

from concurrent.futures import Future
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mockvoice.coding.result import CodeResult
    from mockvoice.packs.model import Coding
    from mockvoice.storage.code_works import CodeWork


class FakeCodeDesk:
    """Runs nothing: a test ends each run."""

    def __init__(self) -> None:
        self.runs: list[tuple[Coding, str, Future[CodeResult]]] = []
        self.stopped = 0
        self.is_confined = True
        self.works: dict[str, CodeWork] = {}

    def run(self, coding: Coding, code: str) -> Future[CodeResult]:
        """Note the run."""
        self.runs.append((coding, code, Future()))
        return self.runs[-1][2]

    def stop(self) -> None:
        """Note that it was asked for."""
        self.stopped += 1

    def work(self, answer_id: str) -> Future[CodeWork | None]:
        """What the test put there."""
        found: Future[CodeWork | None] = Future()
        found.set_result(self.works.get(answer_id))
        return found

"""The code of a question that is talked through: its tests run in the background, and what was stored of it."""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor
from typing import TYPE_CHECKING

from mockvoice.coding.isolation import ways
from mockvoice.coding.runner import CodeRunner

if TYPE_CHECKING:
    from mockvoice.coding.result import CodeResult
    from mockvoice.interview.parts import DatabaseWorker
    from mockvoice.packs.model import Coding
    from mockvoice.storage.code_works import CodeWork


class CodeDesk:
    """Runs tests on a thread of its own, one run at a time.

    Args:
        database: Holds the history.
        runner: Runs tests; the usual one where it is None.
    """

    def __init__(self, database: DatabaseWorker, runner: CodeRunner | None = None) -> None:
        self._database = database
        self._runner = runner or CodeRunner()
        self._is_confined = ways() != ("limits",)
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="code")

    @property
    def is_confined(self) -> bool:
        """Whether code is kept apart from the person's files and the network, as far as is known."""
        return self._is_confined

    def run(self, coding: Coding, code: str) -> Future[CodeResult]:
        """Run a question's tests on code; the future may hold a CodingError."""
        return self._worker.submit(self._run, coding, code)

    def _run(self, coding: Coding, code: str) -> CodeResult:
        result = self._runner.run(code, coding.tests, coding.language, entry=coding.entry, setup=coding.setup)
        self._is_confined = result.isolation != "limits"
        return result

    def stop(self) -> None:
        """End the run that is going on; its result says so."""
        self._runner.stop()

    def work(self, answer_id: str) -> Future[CodeWork | None]:
        """What was typed in an answer; None where nothing was."""
        return self._database.submit(lambda stores: stores.code.load(answer_id))

    def close(self) -> None:
        """End what runs."""
        self._runner.stop()
        self._worker.shutdown()

"""Runs somebody's code and then a question's tests on it, in this very process: only ever in one of its own."""

from __future__ import annotations

import builtins
import contextlib
import gc
import io
import linecache
import random
import sqlite3
import sys
import traceback
from typing import TYPE_CHECKING, Any, Final, Protocol

from mockvoice.coding import checks

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from mockvoice.coding.request import Request

FILE_NAME: Final = "<your code>"

_BUILTINS = vars(builtins)
_SAVED_BUILTINS = dict(_BUILTINS)
_LONGEST_MESSAGE = 500
_MOST_TRACE_LINES = 8
_MOST_ROWS = 5_000
_CUT = "\n… (the rest was left out)"


class _NoRowsError(Exception):
    """A query gives no rows at all, not even none of them."""


class Tell(Protocol):
    """Sends one fact to whoever waits outside."""

    def __call__(self, **fact: Any) -> None:
        """Send it."""
        ...


class _Printed(io.TextIOBase):
    """Takes what is printed, up to a length."""

    def __init__(self, most_chars: int) -> None:
        super().__init__()
        self._left = most_chars
        self._parts: list[str] = []

    def writable(self) -> bool:
        """Always."""
        return True

    def write(self, text: str) -> int:
        """Keep the text, or its beginning, or nothing of it."""
        if self._left > 0:
            self._parts.append(text[: self._left])
            self._left -= len(text)
            if self._left <= 0:
                self._parts.append(_CUT)
        return len(text)

    def take(self) -> str:
        """Return what came since it was last taken."""
        text = "".join(self._parts)
        self._parts.clear()
        return text


_OF_A_QUERY = (sqlite3.Error, sqlite3.Warning, _NoRowsError)
"""What is wrong with a query itself, in words that stand by themselves."""


def try_code(request: Request, tell: Tell) -> None:
    """Run it all, and tell `tests`, then `ended` (where there is no going on) or `loaded`, `begins` and `test`."""
    try:
        tests, titles = checks.compiled(request.tests)
    except checks.BrokenTestsError as error:
        tell(ended="no_tests", message=f"The question's own tests cannot be used: {error}.")
        return
    tell(tests=titles)
    printed = _Printed(request.limits.output_chars)
    names: dict[str, Any] = {}
    with _set_apart(printed):
        failure = _load_query(request, names) if request.language == "sql" else _load_python(request, names)
    if failure is None:
        failure = _load_tests(tests, names)
    if failure is not None:
        tell(output=printed.take(), **failure)
        return
    tell(loaded=True, output=printed.take())
    for name, _ in titles:
        tell(begins=name)
        with _set_apart(printed):
            found = _outcome(names[name], request)
        gc.collect()
        tell(test=name, output=printed.take(), **found)


@contextlib.contextmanager
def _set_apart(printed: _Printed) -> Iterator[None]:
    """Let code run with streams of its own and the same chance numbers each time; mend what it breaks of Python."""
    random.seed(0)
    if (numpy := sys.modules.get("numpy")) is not None:
        numpy.random.seed(0)
    sys.stdout = sys.stderr = printed
    sys.stdin = io.StringIO("")
    try:
        yield
    finally:
        _BUILTINS.update(_SAVED_BUILTINS)
        sys.settrace(None)


def _load_python(request: Request, names: dict[str, Any]) -> dict[str, Any] | None:
    """Run the code itself; put what the tests may see into `names`. Returns what went wrong."""
    own: dict[str, Any] = {"__name__": "your_code"}
    linecache.cache[FILE_NAME] = (len(request.code), None, request.code.splitlines(keepends=True), FILE_NAME)
    try:
        exec(compile(request.code, FILE_NAME, "exec"), own)  # noqa: S102 (this is what the process is for)
    except BaseException as error:  # noqa: BLE001 (code under test may raise anything, an exit among them)
        return _load_failure(error, request)
    if request.entry and request.entry not in own:
        return {
            "ended": "load_error",
            "message": f"There is no “{request.entry}” in your code; the tests call it by that name.",
        }
    wanted = [request.entry] if request.entry else [name for name in own if not name.startswith("_")]
    names.update((name, own[name]) for name in wanted)
    return None


def _load_query(request: Request, names: dict[str, Any]) -> dict[str, Any] | None:
    """Try the query once on the tables as they are set up; let the tests run it by `rows`. Returns what went wrong."""
    rows = _query(request)
    try:
        rows()
    except BaseException as error:  # noqa: BLE001 (a query can fail in many ways)
        kind = "syntax_error" if "syntax error" in str(error) else "load_error"
        return {"ended": kind, "message": _message(error, request)}
    names["rows"] = rows
    return None


def _query(request: Request) -> Callable[..., list[tuple[Any, ...]]]:
    def rows(more: str = "") -> list[tuple[Any, ...]]:
        """Return what the query gives on fresh tables, after `more` SQL was run on them."""
        connection = sqlite3.connect(":memory:")
        try:
            connection.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)
            connection.executescript(f"{request.setup}\n{more}")
            cursor = connection.execute(request.code)
            if cursor.description is None:
                raise _NoRowsError("there is no query that gives rows")
            return cursor.fetchmany(_MOST_ROWS)
        finally:
            connection.close()

    return rows


def _load_tests(tests: Any, names: dict[str, Any]) -> dict[str, Any] | None:
    names |= {"__name__": "tests", "__told__": checks.told}
    try:
        exec(tests, names)  # noqa: S102 (likewise)
    except BaseException as error:  # noqa: BLE001 (a pack's tests may raise anything)
        reason = f"{type(error).__name__}: {error}"
        return {"ended": "no_tests", "message": f"The question's own tests cannot be used: {reason}."}
    return None


def _outcome(test: Callable[[], object], request: Request) -> dict[str, Any]:
    """Run one test and return what became of it."""
    try:
        test()
    except AssertionError as error:
        if traceback.extract_tb(error.__traceback__)[-1].filename == checks.FILE_NAME:
            return {"outcome": "failed", "message": _cut(str(error))}
        return {"outcome": "error", "message": _message(error, request), **_blame(error)}
    except BaseException as error:  # noqa: BLE001 (code under test may raise anything, an exit among them)
        found = _blame(error)
        message = _message(error, request)
        if found["line"] is None and not isinstance(error, (MemoryError, *_OF_A_QUERY)):
            message = f"The test could not go on with what your code gave: {message}"
        return {"outcome": "error", "message": message, **found}
    return {"outcome": "passed"}


def _load_failure(error: BaseException, request: Request) -> dict[str, Any]:
    """Return why the code itself could not be run."""
    if isinstance(error, SyntaxError) and error.filename == FILE_NAME:
        return {"ended": "syntax_error", "message": _cut(f"{error.msg}".capitalize() + "."), "line": error.lineno}
    kind = "out_of_memory" if isinstance(error, MemoryError) else "load_error"
    return {"ended": kind, "message": _message(error, request), **_blame(error)}


def _message(error: BaseException, request: Request) -> str:
    """Return what went wrong, as Python says it; in words of our own where those say little."""
    if isinstance(error, MemoryError):
        return f"It needed more than {request.limits.memory_bytes // 1024**2:,} MB of memory."
    if isinstance(error, SystemExit):
        return "Your code ended the program (SystemExit); leave that out, so that the tests can go on."
    if isinstance(error, EOFError):
        return "Your code asked for input (EOFError); in the tests nobody types any."
    try:
        said = str(error)
    except Exception:  # noqa: BLE001 (an exception of theirs need not be able to tell itself)
        said = ""
    if isinstance(error, _OF_A_QUERY):
        return _cut(f"{said[:1].upper()}{said[1:].rstrip('.')}.")
    return _cut(f"{type(error).__name__}: {said}" if said else type(error).__name__)


def _blame(error: BaseException) -> dict[str, Any]:
    """Return the innermost line of the person's code on the way to the error, and the lines before it."""
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename == FILE_NAME]
    lines = [
        _cut(f"line {frame.lineno}" + ("" if frame.name == "<module>" else f", in {frame.name}") + f": {frame.line}")
        for frame in frames
    ]
    return {"line": frames[-1].lineno if frames else None, "trace": tuple(lines[-_MOST_TRACE_LINES:])}


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST_MESSAGE else f"{text[:_LONGEST_MESSAGE]}…"

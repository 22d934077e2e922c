"""What came of running somebody's code against a question's tests. The same code gives the same result."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from mockvoice.errors import CodingError

Language = Literal["python", "sql"]
Isolation = Literal["bubblewrap", "namespaces", "limits"]


class Outcome(StrEnum):
    """What became of one test: `error` where the code raised, `not_run` where the run had ended before."""

    PASSED = "passed"
    FAILED = "failed"
    ERROR = "error"
    NOT_RUN = "not_run"


class Ending(StrEnum):
    """How the whole run ended.

    A code that does not compile is a syntax error, one that raises before any test a load error, one that ended its own
    process has crashed; `no_tests` where the question's own tests cannot be used.
    """

    FINISHED = "finished"
    SYNTAX_ERROR = "syntax_error"
    LOAD_ERROR = "load_error"
    TIMED_OUT = "timed_out"
    OUT_OF_MEMORY = "out_of_memory"
    CRASHED = "crashed"
    STOPPED = "stopped"
    NO_TESTS = "no_tests"


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class TestResult(_Frozen):
    """One test.

    Attributes:
        name: Of its function, "test_empty".
        title: Its docstring: what the person sees.
        message: Why it did not pass, in a sentence or as Python says it; empty where it passed.
        line: Of the person's code, from 1, where it went wrong; None where no line of theirs did.
        trace: The person's own lines on the way there, outermost first ("line 3, in mean: return total / count").
        output: What the code printed meanwhile, cut where it was very long.
    """

    __test__ = False  # pytest would take it for a test by its name

    name: str
    title: str
    outcome: Outcome
    message: str = ""
    line: int | None = None
    trace: tuple[str, ...] = ()
    output: str = ""


class CodeResult(_Frozen):
    """One run of all tests.

    Attributes:
        message: Why the run did not finish; empty where it did.
        line: Of the person's code, from 1; None where no line is to blame.
        trace: Likewise as in `TestResult`.
        output: What the code printed before the first test.
        isolation: What kept the code from the rest of the computer.
        statement: A sentence for the person about that.
    """

    ending: Ending
    message: str = ""
    line: int | None = None
    trace: tuple[str, ...] = ()
    tests: tuple[TestResult, ...] = ()
    output: str = ""
    isolation: Isolation
    statement: str

    @property
    def passed_count(self) -> int:
        """How many tests passed."""
        return sum(test.outcome is Outcome.PASSED for test in self.tests)

    @property
    def has_passed(self) -> bool:
        """Whether there are tests and all of them passed."""
        return bool(self.tests) and self.passed_count == len(self.tests)


class CodeRun(_Frozen):
    """A run with its time: seconds from the start of the recording."""

    at_s: Annotated[float, Field(ge=0, allow_inf_nan=False)]
    result: CodeResult


_RUNS = TypeAdapter(tuple[CodeRun, ...])


def runs_to_json(runs: tuple[CodeRun, ...]) -> str:
    """Return the runs of one answer as compact JSON."""
    return _RUNS.dump_json(runs, exclude_defaults=True).decode()


def runs_from_json(text: str) -> tuple[CodeRun, ...]:
    """Return the runs that `runs_to_json` wrote. Raises CodingError where it is no such text."""
    try:
        return _RUNS.validate_json(text)
    except ValidationError as error:
        raise CodingError(
            "The tests that were run in this answer cannot be shown: their record is damaged.",
            kept="The recording and the report are not touched by it.",
        ) from error

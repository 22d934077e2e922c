"""Code under test gets its verdict, and neither hangs nor gets out, in each kind of isolation that there is here.

Where bubblewrap or namespaces are missing, the runner goes on with limits alone, and its plain statement is checked.
"""

from __future__ import annotations

import contextlib
import os
import socket
import subprocess
import sys
import threading
from typing import TYPE_CHECKING

import pytest

from mockvoice.coding.request import MEGABYTE, Limits
from mockvoice.coding.result import CodeResult, CodeRun, Ending, Outcome, runs_from_json, runs_to_json
from mockvoice.coding.runner import CodeRunner, run_tests
from mockvoice.errors import CodingError
from mockvoice.paths import self_command

if TYPE_CHECKING:
    from pathlib import Path

SHORT = Limits(wall_s=1.0, memory_bytes=128 * MEGABYTE)
TESTS = '''
def test_small():
    """The square of three is nine."""
    assert square(3) == 9


def test_zero():
    """The square of nought is nought.

    More that nobody needs to see.
    """
    assert square(0) == 0
'''
SQUARE = "def square(number):\n    return number * number\n"


@pytest.fixture(params=["bubblewrap", "namespaces", "limits"])
def runner(request: pytest.FixtureRequest) -> CodeRunner:
    """A runner that takes one kind of isolation, or limits alone where that does not work here."""
    return CodeRunner(ways=(request.param, "limits"))


def check(runner: CodeRunner, code: str, tests: str = TESTS, *, limits: Limits = SHORT) -> CodeResult:
    """Run code whose entry is `square`."""
    return runner.run(code, tests, entry="square", limits=limits)


def body(*lines: str) -> str:
    """A `square` that does something before it answers."""
    return "def square(number):\n" + "".join(f"    {line}\n" for line in lines) + "    return number * number\n"


def has_room(result: CodeResult) -> bool:
    """Whether the code was kept from the files; that the statement says the same is asserted."""
    apart = result.isolation != "limits"
    assert ("apart from your files and the network" in result.statement) is apart
    assert ("not kept apart from your files" in result.statement) is not apart
    return apart


def test_right_code_passes(runner: CodeRunner):
    """Every test is told as passed, under the first line of its docstring."""
    result = check(runner, SQUARE)
    assert result.ending is Ending.FINISHED
    assert result.has_passed
    assert result.passed_count == 2
    assert [test.title for test in result.tests] == [
        "The square of three is nine.",
        "The square of nought is nought.",
    ]
    has_room(result)


def test_the_best_kind_is_found_and_kept():
    """Without a choice the first that works is taken, and the same again; it is told by name."""
    runner = CodeRunner()
    first, second = check(runner, SQUARE), check(runner, SQUARE)
    assert first == second
    assert run_tests(SQUARE, TESTS).has_passed
    has_room(first)


def test_the_same_code_gives_the_same_result(runner: CodeRunner):
    """Chance numbers and the order of sets are the same in each run."""
    code = body("import random", "print(random.random(), set('abcdef'), hash('a'))")
    first, second = check(runner, code), check(runner, code)
    assert first == second
    assert first.tests[0].output


def test_a_failed_assert_tells_both_values(runner: CodeRunner):
    """What came out and what should have."""
    result = check(runner, "def square(number):\n    return number + number\n")
    small, zero = result.tests
    assert (small.outcome, zero.outcome) == (Outcome.FAILED, Outcome.PASSED)
    assert small.message == "square(3) is 6; it should be 9."
    assert small.line is None
    assert not result.has_passed


def test_an_exception_is_told_with_the_line_of_the_code(runner: CodeRunner):
    """Only the person's own lines are shown, the outermost first."""
    code = "def half(number):\n    return number / 0\n\ndef square(number):\n    return half(number)\n"
    small = check(runner, code).tests[0]
    assert small.outcome is Outcome.ERROR
    assert small.message == "ZeroDivisionError: division by zero"
    assert small.line == 2
    assert small.trace == ("line 5, in square: return half(number)", "line 2, in half: return number / 0")


def test_what_a_test_cannot_use_is_told_so(runner: CodeRunner):
    """An error in the test itself is laid at what the code gave."""
    tests = 'def test_sum():\n    """It adds."""\n    assert square(2) + 1 == 5\n'
    small = check(runner, "def square(number):\n    pass\n", tests).tests[0]
    assert small.outcome is Outcome.ERROR
    assert small.message.startswith("The test could not go on with what your code gave: TypeError")


def test_a_syntax_error_has_its_line(runner: CodeRunner):
    """And no test is run."""
    result = check(runner, "def square(number):\n    return (number\n")
    assert (result.ending, result.line) == (Ending.SYNTAX_ERROR, 2)
    assert result.message == "'(' was never closed."
    assert {test.outcome for test in result.tests} == {Outcome.NOT_RUN}


def test_an_exception_before_the_tests_has_its_line(runner: CodeRunner):
    """What was printed until then is kept."""
    result = check(runner, "print('here')\nraise ValueError('no')\n")
    assert (result.ending, result.message, result.line) == (Ending.LOAD_ERROR, "ValueError: no", 2)
    assert result.output == "here\n"


def test_a_missing_entry_is_named(runner: CodeRunner):
    """Code without the function that the tests call is told its name."""
    result = check(runner, "def sqare(number):\n    return number * number\n")
    assert result.ending is Ending.LOAD_ERROR
    assert "“square”" in result.message


@pytest.mark.parametrize("code", ["import sys\nsys.exit(0)\n", "raise SystemExit\n", "exit()\n"])
def test_an_exit_is_told(runner: CodeRunner, code: str):
    """Leaving the program before the tests is no way to pass them."""
    result = check(runner, code)
    assert result.ending is Ending.LOAD_ERROR
    assert not result.has_passed


def test_an_exit_in_a_test_leaves_the_others(runner: CodeRunner):
    """The next test is run all the same."""
    result = check(runner, body("if number: raise SystemExit"))
    assert [test.outcome for test in result.tests] == [Outcome.ERROR, Outcome.PASSED]
    assert "SystemExit" in result.tests[0].message


def test_a_process_that_ends_itself_has_crashed(runner: CodeRunner):
    """The test that was running is told, later ones were not run."""
    result = check(runner, body("import os", "os._exit(7)"))
    assert result.ending is Ending.CRASHED
    assert "status 7" in result.message
    assert [test.outcome for test in result.tests] == [Outcome.ERROR, Outcome.NOT_RUN]


def test_a_crash_in_a_library_is_named(runner: CodeRunner):
    """A wild pointer ends the process alone."""
    result = check(runner, "import ctypes\nctypes.string_at(0)\n")
    assert result.ending is Ending.CRASHED
    assert not result.has_passed


@pytest.mark.parametrize(
    "code", ["while True:\n    pass\n", body("while True: pass"), body("import time", "time.sleep(60)")]
)
def test_what_never_ends_is_ended(runner: CodeRunner, code: str):
    """After the limit of time the run is over, and says so."""
    result = check(runner, code)
    assert result.ending is Ending.TIMED_OUT
    assert "1 seconds" in result.message
    assert result.tests[1].outcome is Outcome.NOT_RUN


def test_endless_output_is_bounded(runner: CodeRunner):
    """Output is cut at its limit with a remark, and so is the answer as a whole."""
    few = check(runner, body("for _ in range(100_000): print('x' * 100)"), limits=Limits(output_chars=1000))
    assert few.has_passed
    assert 1000 < len(few.tests[0].output) < 1100
    assert "left out" in few.tests[0].output
    assert check(runner, body("while True: print('x' * 10_000)")).ending is Ending.TIMED_OUT


def test_a_huge_value_is_told_briefly(runner: CodeRunner):
    """What a test tells of a value stays short."""
    failed = check(runner, "def square(number):\n    return ['x' * 1000] * 100_000\n").tests[0]
    assert failed.outcome is Outcome.FAILED
    assert len(failed.message) < 600


def test_too_much_memory_is_refused(runner: CodeRunner):
    """Before the tests it ends the run, in one of them only that test."""
    before = check(runner, "hoard = bytearray(1_000_000_000)\n" + SQUARE)
    if "memory" not in before.statement:  # macOS has no such limit, and the statement claims none
        assert not sys.platform.startswith(("linux", "win"))
        return
    assert before.ending is Ending.OUT_OF_MEMORY
    assert "128 MB" in before.message
    within = check(runner, body("if number: bytearray(1_000_000_000)"))
    assert [test.outcome for test in within.tests] == [Outcome.ERROR, Outcome.PASSED]
    assert "128 MB" in within.tests[0].message


@pytest.mark.parametrize(
    "code",
    [
        "import os\nwhile True:\n    os.fork()\n",
        "import subprocess\nsubprocess.run(['true'], check=True)\n",
        "import os\nos.system('true') == 0 or exit('none')\n",
        "import multiprocessing\nmultiprocessing.get_context('fork').Process(target=print).start()\n",
    ],
)
def test_no_further_process_begins(runner: CodeRunner, code: str):
    """A fork bomb dies at its first fork."""
    result = check(runner, code + SQUARE)
    assert result.ending is Ending.LOAD_ERROR
    assert "new processes" in result.statement


def test_threads_are_no_processes(runner: CodeRunner):
    """Threads can be used."""
    code = body("import threading", "thread = threading.Thread(target=print)", "thread.start()", "thread.join()")
    assert check(runner, code).has_passed


def test_signals_reach_nobody(runner: CodeRunner):
    """The code cannot end the program that runs it."""
    command = (sys.executable, "-c", "input()")
    with subprocess.Popen(command, stdin=subprocess.PIPE, stderr=subprocess.DEVNULL) as victim:
        result = check(runner, f"import os\nos.kill({victim.pid}, 9)\n")
        is_alive = victim.poll() is None
        victim.kill()
    assert is_alive or not sys.platform.startswith("linux")
    assert result.ending is Ending.LOAD_ERROR or not is_alive


def test_nothing_outside_can_be_read_or_written(runner: CodeRunner, tmp_path: Path):
    """Files of the person are not there, and none of theirs is changed; where they are, the statement says it."""
    secret, target = tmp_path / "secret.txt", tmp_path / "outside.txt"
    secret.write_text("a secret", encoding="utf-8")
    read = check(runner, body(f"print(open({str(secret)!r}).read())"))
    write = check(runner, body(f"open({str(target)!r}, 'w').write('was here')"))
    assert (read.tests[0].output == "a secret\n") is not has_room(read)
    assert target.exists() is not has_room(write)


def test_the_home_folder_is_not_there(runner: CodeRunner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """What a person keeps at home cannot be listed in a room."""
    monkeypatch.setenv("HOME", str(tmp_path))
    (tmp_path / "letters").mkdir()
    result = check(runner, body("import os", f"print(os.listdir({str(tmp_path)!r}))"))
    assert ("letters" in result.tests[0].output) is not has_room(result)


def test_libraries_cannot_be_changed(runner: CodeRunner):
    """What the code can read of Python it cannot write to, not even as the computer's administrator."""
    place = os.path.dirname(contextlib.__file__)  # noqa: PTH120 (a text for the code below)
    code = body(f"open({place!r} + '/mockvoice-was-here.txt', 'x').close()")
    result = check(runner, code)
    with contextlib.suppress(OSError):
        os.remove(f"{place}/mockvoice-was-here.txt")  # noqa: PTH107 (likewise)
    if has_room(result):
        assert "Read-only file system" in result.tests[0].message


def test_its_own_folder_can_be_written_to_up_to_a_size(runner: CodeRunner):
    """Files of its own are welcome and bounded, and are gone at the next run."""
    small = body("open('own.txt', 'x').write('x' * 1000)", "import os", "os.remove('own.txt')")
    assert check(runner, small).has_passed
    large = body("with open('own.txt', 'w') as file:", "    for _ in range(64): file.write('x' * 1_000_000)")
    assert check(runner, large).tests[0].outcome is Outcome.ERROR


def test_no_connection_is_made(runner: CodeRunner):
    """Not even to this computer; where it could be, the statement says it."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.setblocking(False)
        port = server.getsockname()[1]
        result = check(runner, body("import socket", f"socket.create_connection(('127.0.0.1', {port}), 1).close()"))
        reached = result.tests[0].outcome is not Outcome.ERROR
        assert reached is ("files and the network, because" in result.statement)
        if not reached:
            with pytest.raises(BlockingIOError):
                server.accept()


@pytest.mark.parametrize(
    "code",
    [
        "import builtins\nfor name in list(vars(builtins)):\n    vars(builtins).pop(name)\n",
        "import builtins\nvars(builtins).clear()\n",
        "import builtins\nbuiltins.len = builtins.isinstance = builtins.str = None\n",
        "import sys\nsys.stdout = sys.stderr = None\n",
        "import json, os\njson.dumps = os.write = None\n",
        "import sys\nsys.setrecursionlimit(60)\n",
        "import os\nos.close(1)\nos.close(2)\n",
        "def square(number):\n    return square(number)\n",
        "class Odd(Exception):\n    def __str__(self):\n        raise Odd\nraise Odd\n",
        "import sys\nsys.modules.clear()\n",
    ],
)
def test_whatever_the_code_breaks_there_is_a_result(runner: CodeRunner, code: str):
    """A code that takes Python apart hurts itself alone: the run ends with a result before its time is up."""
    result = check(runner, SQUARE + code)
    assert result.ending in {Ending.FINISHED, Ending.LOAD_ERROR, Ending.CRASHED}
    assert len(result.tests) == 2


def test_input_has_an_end(runner: CodeRunner):
    """Code that waits for somebody to type is told that nobody does."""
    assert "asked for input" in check(runner, body("input()")).tests[0].message


def test_tests_see_the_entry_alone(runner: CodeRunner):
    """A name of the code that shadows one of Python's does not reach the tests."""
    tests = "def test_it():\n    'It counts.'\n    assert sum([square(1), square(2)]) == 5\n"
    assert check(runner, "sum = None\n" + SQUARE, tests).has_passed


@pytest.mark.parametrize("tests", ["", "x = 1", "def test_(:", "import nothing_of_that_name\ndef test_a(): pass"])
def test_broken_tests_are_told_apart_from_broken_code(runner: CodeRunner, tests: str):
    """Where the question itself is at fault, it says so."""
    result = check(runner, SQUARE, tests)
    assert result.ending is Ending.NO_TESTS
    assert result.message.startswith("The question's own tests cannot be used")
    assert not result.has_passed


def test_numpy_is_there(runner: CodeRunner):
    """And its numbers are told as numbers."""
    result = check(runner, "import numpy as np\ndef square(number):\n    return np.float64(number)\n")
    assert result.tests[0].message == "square(3) is 3.0; it should be 9."


SETUP = "CREATE TABLE fruit (name TEXT, weight INTEGER); INSERT INTO fruit VALUES ('plum', 30), ('pear', 180);"
QUERY_TESTS = '''
def test_heavy():
    """Only heavy ones."""
    assert rows() == [("pear",)]


def test_more():
    """And those that come later."""
    assert rows("INSERT INTO fruit VALUES ('melon', 900)") == [("melon",), ("pear",)]
'''


def query(runner: CodeRunner, code: str) -> CodeResult:
    """Run a query on the table of fruit."""
    return runner.run(code, QUERY_TESTS, "sql", setup=SETUP, limits=SHORT)


def test_a_query_is_tested_on_fresh_tables(runner: CodeRunner):
    """Each test has tables of its own."""
    assert query(runner, "SELECT name FROM fruit WHERE weight > 100 ORDER BY name;\n").has_passed
    wrong = query(runner, "SELECT name FROM fruit ORDER BY name")
    assert wrong.tests[0].message == "rows() is [('pear',), ('plum',)]; it should be [('pear',)]."


@pytest.mark.parametrize(
    ("code", "ending", "said"),
    [
        ("SELEC name FROM fruit", Ending.SYNTAX_ERROR, 'Near "SELEC": syntax error.'),
        ("SELECT colour FROM fruit", Ending.LOAD_ERROR, "No such column: colour."),
        ("-- nothing yet", Ending.LOAD_ERROR, "There is no query that gives rows."),
        ("SELECT 1; SELECT 2", Ending.LOAD_ERROR, "You can only execute one statement at a time."),
        ("ATTACH '/tmp/other.db' AS other", Ending.LOAD_ERROR, "Too many attached databases - max 0."),
    ],
)
def test_a_query_that_cannot_be_run_says_why(runner: CodeRunner, code: str, ending: Ending, said: str):
    """In the database's own words."""
    result = query(runner, code)
    assert (result.ending, result.message) == (ending, said)


def test_what_a_test_cannot_use_of_rows_is_told_so(runner: CodeRunner):
    """An error of the test is not taken for one of the query."""
    tests = "def test_first():\n    'There is a first row.'\n    assert rows()[0]\n"
    result = runner.run("SELECT name FROM fruit WHERE 0", tests, "sql", setup=SETUP, limits=SHORT)
    assert result.tests[0].message.endswith("what your code gave: IndexError: list index out of range")


def test_a_query_without_end_is_ended(runner: CodeRunner):
    """A recursion that never stops is cut at the limit of time."""
    endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"
    assert query(runner, endless).ending is Ending.TIMED_OUT


def test_a_run_can_be_stopped():
    """Stopping ends it at once, and the result says so."""
    runner = CodeRunner()
    found: list[CodeResult] = []
    thread = threading.Thread(
        target=lambda: found.append(check(runner, "while True:\n    pass\n", limits=Limits(wall_s=60)))
    )
    thread.start()
    while thread.is_alive():
        runner.stop()
        thread.join(0.05)
    assert found[0].ending is Ending.STOPPED


def test_a_process_that_cannot_start_is_an_error_for_the_person(tmp_path: Path):
    """Neither a missing program nor one that ends at once is taken for a result."""
    for command in ((str(tmp_path / "nothing"),), (sys.executable, "-c", "pass")):
        with pytest.raises(CodingError, match="no process could be started"):
            CodeRunner(command=command).run(SQUARE, TESTS)


def test_the_bundle_s_own_command_does_the_same():
    """What a bundle starts, which has no Python of its own, gives the same result."""
    command = self_command("code-worker")
    assert check(CodeRunner(command=command), SQUARE) == check(CodeRunner(), SQUARE)


def test_kinds_that_do_not_work_are_passed_over(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    """A bubblewrap that only fails leads to the next kind, before any of the code has been run."""
    broken = tmp_path / "bwrap"
    broken.write_text("#!/bin/sh\nexit 1\n", encoding="ascii")
    broken.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    result = check(CodeRunner(), SQUARE)
    assert result.has_passed
    assert result.isolation != "bubblewrap"


def test_too_long_code_is_refused():
    """Before anything is started."""
    with pytest.raises(CodingError, match="200,001 characters"):
        CodeRunner(command=("nothing",)).run("#" * 200_001, TESTS)


def test_runs_come_back_from_their_json():
    """With times and all that was found; what is damaged is refused."""
    result = check(CodeRunner(), body("print('x')", "assert number"))
    runs = (CodeRun(at_s=1.25, result=result), CodeRun(at_s=9.0, result=check(CodeRunner(), "(")))
    assert runs_from_json(runs_to_json(runs)) == runs
    for damaged in ("", "[1]", '[{"at_s": -1}]'):
        with pytest.raises(CodingError, match="damaged"):
            runs_from_json(damaged)

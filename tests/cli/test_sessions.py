"""Tests of `mockvoice sessions`."""

from __future__ import annotations

import json
import sqlite3
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result

from mockvoice.analysis.disagreement import with_verdict
from mockvoice.analysis.scorecard import Status
from mockvoice.analysis.scorer import analyse
from mockvoice.cli import main
from mockvoice.packs.model import Concept, Question
from mockvoice.storage.answers import Answers
from mockvoice.storage.database import Database
from mockvoice.transcription.transcript import Transcript, Word

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from mockvoice.paths import Paths

QUESTION = Question(
    id="churn",
    text="Why does the model fail on new customers?",
    concepts=(Concept(id="leak", name="A leaking split", terms=("random split", "leak")),),
)
HEARD = "A random split can leak the future into the training data."


def run(*arguments: str) -> Result:
    """Run a command as a terminal would."""
    return CliRunner().invoke(main, ["sessions", *arguments])


def clock_from(start: datetime) -> Callable[[], datetime]:
    """Return a clock that goes on by a second at each look."""
    seconds = iter(range(10_000))
    return lambda: start + timedelta(seconds=next(seconds))


def practised(path: Path, title: str, *, day: int, answers: int = 1, is_scored: bool = True) -> tuple[str, list[str]]:
    """Store a session with its answers; returns its id and theirs."""
    with Database.open(path) as database:
        stored = Answers(database, clock=clock_from(datetime(2026, 3, day, 12, 0, tzinfo=UTC)))
        session_id = stored.begin_session("pack", title, answers)
        answer_ids = []
        for number in range(answers):
            answer_id = stored.begin_answer(session_id, number + 1, QUESTION)
            if is_scored:
                words = tuple(Word(word, None, None) for word in HEARD.split())
                stored.save_scorecard(answer_id, analyse(QUESTION, Transcript(words=words), None, embedder=None))
            answer_ids.append(answer_id)
        stored.end_session(session_id)
    return session_id, answer_ids


def test_nothing_yet_is_a_sentence(home: Paths):
    """Without a history the list says what to do and makes no file; to show what is not there exits with 1."""
    result = run("list")
    assert result.exit_code == 0
    assert "Nothing was practised yet." in result.stdout
    result = run("show", "abc")
    assert result.exit_code == 1
    assert "Nothing was practised yet." in result.stderr
    assert not home.database.exists()


def test_an_empty_history_is_the_same_sentence(home: Paths):
    """A file in which no question was answered lists nothing."""
    Database.open(home.database).close()
    assert "Nothing was practised yet." in run("list").stdout


def test_sessions_are_listed_newest_first(home: Paths):
    """Each line begins with an id for `show` and tells the pack and the number of answers; a limit holds."""
    older, _ = practised(home.database, "Older pack", day=1, answers=2)
    newer, _ = practised(home.database, "Newer pack", day=2)
    result = run("list")
    assert result.exit_code == 0
    first, second = result.stdout.splitlines()
    assert first.startswith(newer[:8])
    assert "2026-03-02" in first
    assert "Newer pack" in first
    assert "1 answer " in first
    assert second.startswith(older[:8])
    assert "2 answers" in second
    assert run("list", "--limit", "1").stdout.splitlines() == [first]


def test_a_session_is_shown_by_the_beginning_of_its_id(home: Paths):
    """Every answer of it is there, with its question, scores and words."""
    session_id, _ = practised(home.database, "Pack", day=1, answers=2)
    result = run("show", session_id[:8])
    assert result.exit_code == 0
    assert result.stdout.count(QUESTION.text) == 2
    for part in ("Overall", "A leaking split", "random split can leak"):
        assert part in result.stdout


def test_one_answer_is_shown_by_its_own_id(home: Paths):
    """Its JSON is what `score` prints."""
    _, (first, _) = practised(home.database, "Pack", day=1, answers=2)
    result = run("show", first, "--json")
    assert result.exit_code == 0
    (report,) = json.loads(result.stdout)
    assert report["question"]["id"] == "churn"
    assert report["transcript"]["text"] == HEARD


def test_an_answer_without_a_report_says_so(home: Paths):
    """It is shown with its question; in JSON it is null."""
    session_id, _ = practised(home.database, "Pack", day=1, is_scored=False)
    assert "Not scored yet." in run("show", session_id).stdout
    assert json.loads(run("show", session_id, "--json").stdout) == [None]


@pytest.mark.parametrize("wanted", ["nonesuch", "", "%", "'"])
def test_an_unknown_id_is_a_sentence(home: Paths, wanted: str):
    """It exits with 1 and names the command that lists the ids."""
    practised(home.database, "Pack", day=1)
    result = run("show", wanted)
    assert result.exit_code == 1
    assert "mockvoice sessions list" in result.stderr


@pytest.mark.parametrize("command", [("list",), ("show", "abc")])
def test_a_damaged_history_is_a_sentence(home: Paths, command: tuple[str, ...]):
    """It exits with 1, and the file stays as it was."""
    home.data.mkdir(parents=True)
    home.database.write_bytes(b"no history")
    result = run(*command)
    assert result.exit_code == 1
    assert "damaged" in result.stderr
    assert home.database.read_bytes() == b"no history"


def test_a_history_of_a_newer_version_is_a_sentence(home: Paths):
    """It exits with 1 and asks for an update."""
    practised(home.database, "Pack", day=1)
    add_future_migration(home.database)
    result = run("list")
    assert result.exit_code == 1
    assert "newer version" in result.stderr


def test_sessions_are_listed_while_a_window_is_open(home: Paths):
    """A window holds the history for itself, but reading beside it goes on."""
    session_id, _ = practised(home.database, "Pack", day=1)
    with Database.open(home.database, exclusive=True):
        result = run("list")
    assert result.exit_code == 0
    assert session_id[:8] in result.stdout


def add_future_migration(path: Path) -> None:
    """Mark a history as one that a later version wrote."""
    connection = sqlite3.connect(path)
    with connection:
        connection.execute(
            "INSERT INTO _sqlite_migrations (migration_set, name, applied_at)"
            " SELECT migration_set, 'm9999_of_the_future', applied_at FROM _sqlite_migrations LIMIT 1"
        )
    connection.close()


def test_own_verdicts_are_exported_as_lines_of_json(home: Paths, tmp_path: Path):
    """Only concepts that the person judged otherwise are there, each with both verdicts; none is a file of none."""
    _, (first, second) = practised(home.database, "Pack", day=1, answers=2)
    assert run("verdicts").stdout == ""
    with Database.open(home.database) as database:
        stored = Answers(database)
        card = stored.load(first).scorecard
        assert card is not None
        stored.save_scorecard(first, with_verdict(card, QUESTION, "leak", Status.MISSED))
        assert stored.load(second).scorecard is not None
    result = run("verdicts")
    (line,) = result.stdout.splitlines()
    assert json.loads(line) == {
        "question": QUESTION.text,
        "name": "A leaking split",
        "description": "",
        "passage": HEARD,
        "judged": "covered",
        "said": "missed",
    }
    assert "1 verdict of your own" in result.stderr
    target = tmp_path / "mine.jsonl"
    assert run("verdicts", "--out", str(target)).stdout == ""
    assert target.read_text(encoding="utf-8") == f"{line}\n"

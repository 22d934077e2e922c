"""Tests of `mockvoice practice`."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result

from mockvoice.cli import main
from mockvoice.packs.reader import read_pack
from mockvoice.paths import shipped
from mockvoice.storage.answers import Answers
from mockvoice.storage.database import Database
from mockvoice.storage.recordings import Recordings
from tests.practice.builders import MISSED, coverage, scorecard
from tests.storage.builders import block

if TYPE_CHECKING:
    from mockvoice.packs.model import Question
    from mockvoice.paths import Paths

PACK = read_pack(shipped("question_packs") / "ml-foundations.yaml")


def run(*arguments: str) -> Result:
    """Run a command as a terminal would."""
    return CliRunner().invoke(main, ["practice", *arguments])


def practised(home: Paths, question: Question, *, days_ago: int) -> None:
    """Store an answer to a shipped question in which everything was missed, with its sound."""
    moment = datetime.now(UTC) - timedelta(days=days_ago)
    with Database.open(home.database) as database:
        answers, recordings = Answers(database, clock=lambda: moment), Recordings(database, clock=lambda: moment)
        session_id = answers.begin_session(PACK.id, PACK.title, 1)
        answer_id = answers.begin_answer(session_id, 1, question)
        recording_id = recordings.begin(answer_id)
        recordings.append(recording_id, 0, block(0))
        recordings.seal(recording_id, overflow_count=0)
        ids = {f"c{place}": concept.id for place, concept in enumerate(question.concepts)}
        said = coverage(*[MISSED] * len(ids))
        asked = question.model_copy(
            update={
                "concepts": tuple(
                    concept.model_copy(update={"id": short})
                    for short, concept in zip(ids, question.concepts, strict=True)
                )
            }
        )
        answers.save_scorecard(answer_id, scorecard(said, asked=asked))


def test_a_newcomer_is_told_what_to_do(home: Paths):
    """Nothing is due or weak, there are new questions to begin with, and no history is made."""
    assert "Nothing was practised yet." in run("due").stdout
    assert "three answers" in run("weak").stdout
    result = run("today", "--minutes", "5")
    assert result.exit_code == 0
    assert "  new\n" in result.stdout
    assert "Streak" not in result.stdout
    assert not home.database.exists()


def test_what_was_missed_is_due(home: Paths):
    """Scores from before there were reviews are taken in; the question is named with the reason."""
    practised(home, PACK.questions[0], days_ago=3)
    result = run("due")
    assert result.exit_code == 0
    assert result.stdout.startswith(f"{PACK.id}/{PACK.questions[0].id}  due since ")
    assert PACK.questions[0].text in result.stdout
    assert "1 question, about " in result.stdout
    (entry,) = json.loads(run("due", "--json").stdout)
    assert (entry["question"], entry["why"]) == (f"{PACK.id}/{PACK.questions[0].id}", "due")


def test_the_next_day_is_named_where_nothing_is_due(home: Paths):
    """A question that was answered today comes back on a day that is told."""
    practised(home, PACK.questions[0], days_ago=0)
    assert "Nothing is due today. The next question comes back on 2" in run("due").stdout


def test_today_mixes_and_tells_the_streak(home: Paths):
    """Due questions come first and new ones among them, as long as was asked for."""
    for days_ago in (3, 2):
        practised(home, PACK.questions[days_ago], days_ago=days_ago)
    result = run("today", "--minutes", "8")
    assert "due since" in result.stdout
    assert "  new\n" in result.stdout
    assert "Streak: 2 days, not practised today. Longest: 2." in result.stdout
    day = json.loads(run("today", "--minutes", "8", "--json").stdout)
    assert (day["streak_days"], day["practised_today"]) == (2, False)
    assert {entry["why"] for entry in day["questions"]} == {"due", "new"}
    assert len(json.loads(run("today", "--minutes", "2", "--json").stdout)["questions"]) < len(day["questions"])


def test_weak_spots_are_sentences(home: Paths):
    """Three answers in which everything was missed name topic, stage and concepts; the limit holds."""
    for days_ago in (5, 3, 1):
        practised(home, PACK.questions[0], days_ago=days_ago)
    result = run("weak", "--limit", "30")
    assert result.exit_code == 0
    assert f"You missed “{PACK.questions[0].concepts[0].name}” in 3 of 3 answers to “" in result.stdout
    assert "You fell short in 3 of 3" in result.stdout
    spots = json.loads(run("weak", "--limit", "2", "--json").stdout)
    assert len(spots) == 2
    assert all(spot["missed"] == spot["answers"] == 3 for spot in spots)


@pytest.mark.parametrize("command", ["today", "due", "weak"])
def test_a_damaged_history_is_a_sentence(home: Paths, command: str):
    """It exits with 1, and the file stays as it was."""
    home.data.mkdir(parents=True)
    home.database.write_bytes(b"no history")
    result = run(command)
    assert result.exit_code == 1
    assert "damaged" in result.stderr
    assert home.database.read_bytes() == b"no history"

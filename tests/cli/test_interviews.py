"""Tests of `mockvoice interviews`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from click.testing import CliRunner, Result

from mockvoice.cli.context import CommandContext
from mockvoice.cli.interviews import interviews
from mockvoice.interview.events import Answered, Asked
from mockvoice.storage.answers import Answers
from mockvoice.storage.database import Database
from mockvoice.storage.interviews import Interviews
from tests.interview.plans import part, plan
from tests.reports.interviews import scorecard

if TYPE_CHECKING:
    from mockvoice.paths import Paths

PLAN = plan(part("a", "b", title="Depth"), mode="realistic")


def run(home: Paths, *arguments: str) -> Result:
    """Run a command as a terminal would."""
    return CliRunner().invoke(interviews, ["report", *arguments], obj=CommandContext(home))


def held(home: Paths, *, is_interview: bool = True) -> str:
    """Store an interview with one scored answer; returns its session's id."""
    asked = PLAN.rounds[0].questions[0].question
    with Database.open(home.database) as database:
        answers, stored = Answers(database), Interviews(database)
        session_id = answers.begin_session("ml", PLAN.title, 1)
        if is_interview:
            stored.begin(
                session_id,
                preset_id=PLAN.preset_id,
                title=PLAN.title,
                mode=PLAN.mode,
                seed=PLAN.seed,
                plan=PLAN.model_dump_json(),
            )
        answer_id = answers.begin_answer(session_id, 1, asked, item="1.1", thinking_s=4.0)
        answers.save_scorecard(answer_id, scorecard(asked))
        if is_interview:
            for event in (Asked(item="1.1", at_s=0.0), Answered(item="1.1", at_s=120.0)):
                stored.add_event(session_id, event.model_dump_json())
        answers.end_session(session_id)
    return session_id


def test_nothing_yet_is_a_sentence(home: Paths):
    """Without a history nothing is made, and the sentence says what to do."""
    result = run(home, "abc")
    assert result.exit_code == 1
    assert "No interview was held yet." in result.stderr
    assert not home.database.exists()


def test_the_report_is_printed_by_the_beginning_of_an_id(home: Paths):
    """Scores, strengths with quotes, rounds and notes."""
    result = run(home, held(home)[:8].upper())
    assert result.exit_code == 0
    for words in (
        "Depth interview · realistic",
        "Technical accuracy   100",
        "Strengths",
        "Round 1: Depth",
        "question 1, 0:",
    ):
        assert words in result.stdout


def test_the_report_as_json(home: Paths):
    """The whole report, as it is stored nowhere else."""
    result = run(home, held(home), "--json")
    assert result.exit_code == 0
    report = json.loads(result.stdout)
    assert (report["schema_version"], report["title"], report["mode"]) == (1, "Depth interview", "realistic")
    assert report["scores"]["technical"]["value"] == 100
    assert report["rounds"][0]["answers"][0]["question_id"] == "a"


def test_an_id_must_name_one_interview(home: Paths):
    """An unknown beginning, an ambiguous one and a session that is no interview are told apart."""
    first, second = held(home), held(home, is_interview=False)
    assert "No session has an id that begins with “zz”" in run(home, "zz").stderr
    assert "No session has an id" in run(home, "").stderr
    assert f"mockvoice sessions show {second[:8]}" in run(home, second).stderr
    while first[0] != second[0]:
        second = held(home)
    assert "More than one session has an id that begins with" in run(home, first[0]).stderr

"""`mockvoice progress`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from mockvoice.cli.context import CommandContext
from mockvoice.cli.progress import progress
from mockvoice.storage.answers import Answers
from mockvoice.storage.database import Database
from tests.storage.builders import QUESTION, scorecard

if TYPE_CHECKING:
    from click.testing import Result

    from mockvoice.paths import Paths


def run(paths: Paths, *arguments: str) -> Result:
    """Run the command on a person's folders."""
    return CliRunner().invoke(progress, arguments, obj=CommandContext(paths), catch_exceptions=False)


@pytest.fixture
def practised(home: Paths) -> Paths:
    """Folders with a history of four answers."""
    with Database.open(home.database) as database:
        answers = Answers(database)
        session = answers.begin_session("ml", "Machine learning", 4)
        for number in range(1, 5):
            answers.save_scorecard(answers.begin_answer(session, number, QUESTION), scorecard(60 + number))
    return home


def test_a_newcomer_is_told_what_to_do(home: Paths):
    """Nothing is made on the disk for it."""
    assert "Nothing was practised yet" in run(home).output
    assert json.loads(run(home, "--json").output)["answers"] == 0
    assert not home.database.exists()


def test_it_says_how_practice_goes(practised: Paths):
    """Means, what was not measured, and what was missed."""
    output = run(practised).output
    assert "4 answers, 4 scored" in output
    assert "Structure         not measured" in output
    assert "Highest overall score: 64" in output
    assert "Variance: missed 4 of 4 times" in output


def test_it_can_be_restricted_and_read_by_programs(practised: Paths):
    """JSON has every point."""
    found = json.loads(run(practised, "--json", "--span", "all").output)
    assert [point["value"] for point in found["series"]["overall"]["points"]] == [61, 62, 63, 64]
    assert json.loads(run(practised, "--json", "--pack", "other").output)["answers"] == 0
    assert json.loads(run(practised, "--json", "--kind", "interview").output)["answers"] == 0
    assert "No answer is as chosen." in run(practised, "--topic", "Trees").output
    assert run(practised, "--span", "century").exit_code == 2

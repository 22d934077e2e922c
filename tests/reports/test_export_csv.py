"""The history as a table that a spreadsheet can open without harm."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from mockvoice.reports.export_csv import COLUMNS, to_csv
from mockvoice.storage.answers import Answers
from mockvoice.storage.database import Database
from mockvoice.storage.history_rows import HistoryRow, history_rows
from tests.storage.builders import QUESTION, Clock, scorecard

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def database() -> Iterator[Database]:
    """An empty history in memory."""
    with Database.in_memory() as opened:
        yield opened


def read(text: str) -> list[dict[str, str]]:
    """Return the lines as a spreadsheet reads them."""
    return list(csv.DictReader(io.StringIO(text)))


def history(database: Database) -> tuple[HistoryRow, ...]:
    """Store a scored answer, an unscored and a deleted one; returns the table's rows."""
    answers = Answers(database, clock=Clock())
    session_id = answers.begin_session("ml", "Machine learning", 3)
    scored = answers.begin_answer(session_id, 1, QUESTION, thinking_s=2.5)
    answers.save_scorecard(scored, scorecard())
    answers.begin_answer(session_id, 2, QUESTION)
    answers.delete_answer(answers.begin_answer(session_id, 3, QUESTION))
    return history_rows(database)


def test_each_answer_is_a_line(database: Database):
    """Deleted ones are left out; what was not measured is empty, never 0."""
    first, second = read(to_csv(history(database)))
    assert tuple(first) == COLUMNS
    assert first["asked_at"] == "2026-03-01T09:00:02+00:00"
    assert (first["session"], first["pack_id"], first["topic"]) == ("Machine learning", "ml", "Learning theory")
    assert (first["overall"], first["content"], first["structure"]) == ("71", "50", "")
    assert (first["fillers_per_minute"], first["speech_rate_wpm"], first["thinking_s"]) == ("21.5", "124.3", "2.5")
    assert (first["covered"], first["missed"], first["word_count"]) == ("1", "1", "5")
    assert (second["overall"], second["word_count"], second["position"]) == ("", "", "2")


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", " =HYPERLINK(1)", "\N{FULLWIDTH EQUALS SIGN}1", "'=1"],
)
def test_no_text_is_taken_for_a_formula(database: Database, text: str):
    """An apostrophe stands before it, and it stays one cell on one line."""
    row = replace(history(database)[0], question=text, session=f'{text},"x"\nnext')
    (line,) = read(to_csv([row]))
    assert line["question"].startswith("'")
    assert line["session"].startswith("'")
    assert len(to_csv([row]).splitlines()) == 2

"""The JSON of answers and sessions: described, and read back as what it was."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from mockvoice.analysis.report import from_json_object
from mockvoice.packs.model import Question
from mockvoice.reports.export_json import answer_json, export_schema, session_json
from tests.reports.papers import HOSTILE, answer, hostile_answer, session

SCHEMA = Path(__file__).parents[2] / "docs" / "export.schema.json"


def test_the_schema_in_the_docs_is_the_one_that_holds():
    """`docs/export.schema.json` is written from the types."""
    assert json.loads(SCHEMA.read_text(encoding="utf-8")) == export_schema()


@pytest.mark.parametrize(
    "text",
    [
        answer_json(answer()),
        answer_json(answer(scorecard=None, recording_id=None, duration_s=None, thinking_s=None)),
        answer_json(hostile_answer()),
        session_json(session(answer(1), answer(2))),
        session_json(session(ended_at=None)),
    ],
)
def test_what_is_written_fits_the_schema(text: str):
    """Scored or not, one answer or many or none."""
    jsonschema.validate(json.loads(text), export_schema(), cls=jsonschema.Draft202012Validator)


def test_question_and_scorecard_are_read_back_whole():
    """As the types that the program works with."""
    written = json.loads(session_json(session(answer(1), hostile_answer())))
    first, second = written["answers"]
    assert from_json_object(first["scorecard"]) == answer(1).scorecard
    assert Question.model_validate(second["question"]) == hostile_answer().question
    assert HOSTILE[:200] in second["question"]["text"]
    assert written["session"] == {
        "id": "s1",
        "title": "Phone screen",
        "started_at": "2026-03-04T18:40:00Z",
        "ended_at": "2026-03-04T19:40:00Z",
    }

"""A report is written as the schema says, and read back exactly."""

from __future__ import annotations

import copy
import json
import math
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mockvoice.analysis.report import from_json_object, json_schema, to_json_object
from mockvoice.analysis.scorecard import Status, StepResult
from mockvoice.analysis.scorer import analyse
from mockvoice.transcription.transcript import Transcript, Word
from tests.analysis.spoken import GOOD_ANSWER, QUESTION, sound_of, timed, untimed
from tests.helpers.fake_embedder import FakeEmbedder

if TYPE_CHECKING:
    from mockvoice.analysis.scorecard import Scorecard

SCHEMA_FILE = Path(__file__).parents[2] / "docs" / "scorecard.schema.json"

CASES = {
    "whole": (QUESTION, timed(GOOD_ANSWER, gaps={12: 1.4, 38: 0.6})),
    "text only": (QUESTION, untimed(GOOD_ANSWER)),
    "delivery only": (None, timed(GOOD_ANSWER)),
    "silence": (QUESTION, Transcript(())),
    "nothing": (None, Transcript(())),
    "no concepts": (QUESTION.model_copy(update={"concepts": ()}), timed(GOOD_ANSWER)),
}


@pytest.mark.parametrize("case", CASES)
def test_a_scorecard_survives_json_exactly(case: str):
    """What was written and read is equal in every part, and fits the schema."""
    question, transcript = CASES[case]
    samples = sound_of(transcript.words) if transcript.is_timed else None
    scorecard = analyse(question, transcript, samples, embedder=FakeEmbedder())
    text = json.dumps(to_json_object(scorecard), allow_nan=False)
    jsonschema.validate(json.loads(text), json_schema(), cls=jsonschema.Draft202012Validator)
    assert from_json_object(json.loads(text)) == scorecard


def with_steps() -> Scorecard:
    """Return the scorecard of an answer with one step that was taken and one that was not."""
    card = analyse(QUESTION, timed(GOOD_ANSWER), None, embedder=FakeEmbedder())
    assert card.structure is not None
    proof = card.structure.opening
    steps = (
        StepResult("Situation", Status.PARTLY, 0.4, 0.7, proof, 0.5, 6.25),
        StepResult("Task", Status.MISSED, 0.1, 0.9),
    )
    return replace(card, structure=replace(card.structure, steps=steps, is_in_order=True))


def test_steps_survive_json_exactly():
    """Steps with and without a time are read back as they were, and fit the schema."""
    card = with_steps()
    obj = json.loads(json.dumps(to_json_object(card), allow_nan=False))
    jsonschema.validate(obj, json_schema(), cls=jsonschema.Draft202012Validator)
    assert from_json_object(obj) == card
    first, second = obj["structure"]["steps"]
    assert (first["name"], first["status"], first["start_s"], first["end_s"]) == ("Situation", "partly", 0.5, 6.25)
    assert (second["status"], second["evidence"], second["start_s"]) == ("missed", None, None)
    assert obj["structure"]["is_in_order"] is True


def test_a_report_without_steps_is_still_read():
    """One that was written before frameworks has none, and no order."""
    obj = to_json_object(with_steps())
    del obj["structure"]["steps"], obj["structure"]["is_in_order"]
    structure = from_json_object(obj).structure
    assert structure is not None
    assert (structure.steps, structure.is_in_order) == ((), None)


def test_the_report_has_the_promised_keys():
    """Every key that other programs rely on is there, with the right kind of value."""
    transcript = timed(GOOD_ANSWER, gaps={12: 1.4})
    report = to_json_object(analyse(QUESTION, transcript, None, embedder=FakeEmbedder()))
    assert report["question"]["id"] == "churn"
    assert report["transcript"]["text"] == GOOD_ANSWER
    assert set(report["transcript"]["words"][0]) == {"text", "start_s", "end_s", "probability"}
    assert {"count", "per_minute", "events"} <= set(report["fillers"])
    assert {"text", "start_s", "end_s", "kind"} <= set(report["fillers"]["events"][0])
    assert set(report["pacing"]) >= {
        "speech_rate_wpm",
        "articulation_rate_wpm",
        "pauses",
        "longest_pause_s",
        "speaking_time_s",
        "duration_s",
    }
    assert {"start_s", "end_s"} <= set(report["pacing"]["pauses"][0])
    concept = report["coverage"]["concepts"][0]
    assert {"id", "name", "status", "probability", "evidence"} <= set(concept)
    assert concept["status"] == "covered"
    assert {"text", "start_s", "end_s"} <= set(concept["evidence"])
    assert set(report["scores"]) == {"overall", "content", "clarity", "pacing", "structure"}
    assert all(isinstance(sentence, str) for sentence in report["advice"])
    assert report["schema_version"] == 3


def test_what_does_not_apply_is_null():
    """Without question and times the report has nulls, never zeros."""
    report = to_json_object(analyse(None, untimed("the model fails"), None, embedder=None))
    assert report["question"]["id"] is None
    assert report["pacing"] is None
    assert report["coverage"] is None
    assert report["structure"] is None
    assert report["fillers"]["per_minute"] is None
    assert set(report["scores"].values()) == {None}


def test_the_kept_schema_is_the_generated_one():
    """docs/scorecard.schema.json is what the code generates, and a sound schema."""
    jsonschema.Draft202012Validator.check_schema(json_schema())
    assert json.loads(SCHEMA_FILE.read_text(encoding="utf-8")) == json_schema()


@pytest.mark.parametrize("change", ["version", "missing", "score", "status", "list"])
def test_what_is_no_report_is_refused(change: str):
    """A damaged or foreign object is a ValueError, never half a scorecard."""
    good = to_json_object(analyse(QUESTION, timed(GOOD_ANSWER), None, embedder=None))
    bad = copy.deepcopy(good)
    if change == "version":
        bad["schema_version"] = 4
    elif change == "missing":
        del bad["fillers"]
    elif change == "score":
        bad["scores"]["content"] = 101
    elif change == "status":
        bad["coverage"]["concepts"][0]["status"] = "perhaps"
    with pytest.raises(ValueError, match="validation error"):
        from_json_object([] if change == "list" else bad)


def times() -> st.SearchStrategy[float | None]:
    """Times of any kind, sound or not."""
    return st.one_of(st.none(), st.floats(allow_nan=True, allow_infinity=True), st.floats(0, 100))


@settings(max_examples=60)
@given(st.lists(st.tuples(st.text(max_size=12), times(), times(), times()), max_size=30))
def test_any_words_give_a_report_that_reads_back(rows: list[tuple[str, float | None, float | None, float | None]]):
    """Whatever words come from outside, the report holds no NaN and reads back exactly."""
    transcript = Transcript(tuple(Word(*row) for row in rows))
    scorecard = analyse(QUESTION, transcript, None, embedder=None)
    text = json.dumps(to_json_object(scorecard), allow_nan=False)
    assert from_json_object(json.loads(text)) == scorecard
    assert all(word.start_s is None or math.isfinite(word.start_s) for word in scorecard.words)


EARLIER_FILE = Path(__file__).parent / "data" / "scorecard-v1.json"


def test_a_report_of_the_first_schema_is_still_read():
    """A stored report of schema version 1 is read whole; what was not measured then is None, and it is written anew."""
    obj = json.loads(EARLIER_FILE.read_text(encoding="utf-8"))
    assert obj["schema_version"] == 1
    scorecard = from_json_object(obj)
    assert (scorecard.voice, scorecard.recording, scorecard.fillers.clusters) == (None, None, None)
    assert scorecard.pacing is not None
    assert scorecard.pacing.speech_rate_wpm == obj["pacing"]["speech_rate_wpm"]
    assert (scorecard.pacing.syllable_count, scorecard.pacing.rates, scorecard.pacing.pauses[0].place) == (None,) * 3
    again = to_json_object(scorecard)
    assert from_json_object(again) == scorecard
    assert holds_all_of(again, obj | {"schema_version": 3})


def holds_all_of(new: object, old: object) -> bool:
    """Whether `new` has everything that `old` has, and perhaps more keys."""
    if isinstance(old, dict):
        return isinstance(new, dict) and all(key in new and holds_all_of(new[key], old[key]) for key in old)
    if isinstance(old, list):
        return isinstance(new, list) and len(new) == len(old) and all(map(holds_all_of, new, old))
    return new == old


def test_the_figures_of_the_first_schema_have_not_changed():
    """The same answer still has the figures that it had, beside the new ones; sound is measured as before to 0.1."""
    obj = json.loads(EARLIER_FILE.read_text(encoding="utf-8"))
    transcript = timed(GOOD_ANSWER, gaps={12: 1.4, 38: 0.6})
    new = to_json_object(analyse(QUESTION, transcript, sound_of(transcript.words), embedder=None))
    assert holds_all_of(new, obj | {"schema_version": 3})
    assert new["voice"] is not None
    assert new["recording"]["faults"] == []

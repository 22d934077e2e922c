"""Tests of `mockvoice search` and `mockvoice import`."""

from __future__ import annotations

import json
import os
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result

from mockvoice.audio.codec import encode_flac
from mockvoice.cli import main
from mockvoice.packs.reader import find_question, load_packs
from mockvoice.paths import asset, shipped
from mockvoice.storage.answers import Answers
from mockvoice.storage.database import Database
from mockvoice.storage.imports import IMPORTED
from mockvoice.storage.library import Library
from mockvoice.storage.notes import Notes
from mockvoice.storage.search import Search
from tests.helpers.session_parts import tone
from tests.storage.builders import QUESTION, scorecard

if TYPE_CHECKING:
    from pathlib import Path

    from mockvoice.paths import Paths
    from mockvoice.storage.answers import StoredAnswer

ASKED = "overfitting-churn"


def run(*arguments: str) -> Result:
    """Run a command as a terminal would."""
    return CliRunner().invoke(main, arguments)


def practised(path: Path) -> str:
    """Store a scored answer with a note; returns its id."""
    with Database.open(path) as database:
        search = Search(database)
        answers, notes = Answers(database, on_changed=search.index), Notes(database, on_changed=search.index)
        answer_id = answers.begin_answer(answers.begin_session("ml", "Machine learning", 1), 1, QUESTION)
        answers.save_scorecard(answer_id, scorecard(71, text="it overfits the training rows"))
        notes.add(answer_id, "say it sooner", at_s=75.0)
        notes.star(answer_id, is_starred=True)
    return answer_id


def only_answer(path: Path) -> StoredAnswer:
    """Return the one answer that is stored."""
    with Database.open(path) as database:
        (session,) = Library(database).sessions()
        (answer,) = Library(database).answers(session.id)
        return Answers(database).load(answer.id)


@pytest.fixture
def recording(tmp_path: Path) -> Path:
    """Half a second of noise, last changed at noon of a day."""
    path = tmp_path / "memo 7.flac"
    path.write_bytes(encode_flac(tone()))
    moment = datetime(2026, 3, 1, 12, 0, tzinfo=UTC).timestamp()
    os.utime(path, (moment, moment))
    return path


def test_what_was_said_is_found(home: Paths):
    """Session, answer, score and the words around each hit, with their moments."""
    answer_id = practised(home.database)
    found = run("search", "overf", "soon")
    assert found.exit_code == 0
    head, answer, note, words = found.stdout.splitlines()
    assert head.endswith("Machine learning")
    assert answer == f"  {answer_id[:8]}  71  starred  {QUESTION.text}"
    assert note == "      1:15  note: say it sooner"
    assert words == "      0:00  it overfits the training rows"


def test_what_was_found_comes_as_json(home: Paths):
    """With the hits and the seconds, for programs."""
    answer_id = practised(home.database)
    found = json.loads(run("search", "--json", '"training rows"').stdout)
    (session,) = found["sessions"]
    (answer,) = session["answers"]
    assert (answer["id"], answer["overall"], answer["is_starred"]) == (answer_id, 71, True)
    assert answer["places"] == [
        {"source": "answer", "text": "it overfits the training rows", "hits": ["training rows"], "at_s": 1.5}
    ]


def test_nothing_found_is_said(home: Paths):
    """Before anything was practised, and afterwards; odd input is no error."""
    assert "Nothing was practised yet" in run("search", "x").stdout
    practised(home.database)
    for words in ("zebra", '"', "AND OR ("):
        found = run("search", words)
        assert (found.exit_code, found.stdout) == (0, "Nothing was found.\n")


def test_a_recording_is_imported_with_its_question_and_date(home: Paths, recording: Path):
    """The date that is given holds; the file stays."""
    before = recording.read_bytes()
    done = run("import", str(recording), "--question", ASKED, "--date", "2026-02-03 18:40", "--no-score")
    assert done.exit_code == 0, done.output
    assert done.stdout.endswith("2026-02-03 18:40  memo 7.flac\n")
    answer = only_answer(home.database)
    question = find_question(load_packs([shipped("question_packs")])[0], ASKED)
    assert (answer.question, answer.pack_title, answer.duration_s) == (question, IMPORTED, 0.5)
    assert answer.asked_at.astimezone().strftime("%Y-%m-%d %H:%M") == "2026-02-03 18:40"
    assert recording.read_bytes() == before
    with Database.open(home.database) as database:
        assert Library(database).packs_answered() != ()


def test_without_a_question_and_a_date_both_are_told(home: Paths, recording: Path):
    """The file's name stands for the question, and its last change for the date."""
    done = run("import", str(recording), "--no-score")
    assert done.exit_code == 0
    assert "does not say when it was recorded" in done.stderr
    answer = only_answer(home.database)
    assert answer.question.text == "Recording “memo 7”"
    assert answer.asked_at == datetime(2026, 3, 1, 12, 0, tzinfo=UTC)


def test_what_cannot_be_imported_is_said(home: Paths, tmp_path: Path, recording: Path):
    """No sound, no file, no such question: a sentence, and nothing stored."""
    text = tmp_path / "text.mp3"
    text.write_text("no sound\n" * 50)
    for arguments, sentence in (
        ((str(text),), "could not be read as sound"),
        ((str(tmp_path / "gone.wav"),), "There is no file"),
        ((str(recording), "--question", "no-such"), "No question has the id"),
    ):
        done = run("import", *arguments, "--no-score")
        assert done.exit_code == 1
        assert sentence in done.stderr
    assert run("search", "recording").stdout in {
        "Nothing was found.\n",
        "Nothing was practised yet. Run “mockvoice” and answer a question.\n",
    }
    assert home.logs is not None


@pytest.mark.slow
def test_a_spoken_answer_is_imported_scored_and_found(home: Paths):
    """The demo's answer by the real models: its words can be searched afterwards."""
    done = run("import", str(asset("demo/answer.flac")), "--question", ASKED)
    assert done.exit_code == 0, done.output
    answer = only_answer(home.database)
    assert answer.scorecard is not None
    assert answer.scorecard.scores.overall.value is not None
    found = json.loads(run("search", "--json", "overfit").stdout)
    places = found["sessions"][0]["answers"][0]["places"]
    assert any(place["source"] == "answer" and place["at_s"] is not None for place in places)

"""`mockvoice export` and `mockvoice history`."""

from __future__ import annotations

import csv
import json
import wave
import zipfile
from typing import TYPE_CHECKING

import html5lib
import pytest
from click.testing import CliRunner, Result

from mockvoice.audio.codec import decode_file, decode_flac
from mockvoice.cli import main
from mockvoice.storage.answers import Answers
from mockvoice.storage.database import Database, files_of
from mockvoice.storage.recordings import Recordings
from tests.storage.builders import QUESTION, begun_answer, block, scorecard

if TYPE_CHECKING:
    from pathlib import Path

    from mockvoice.paths import Paths

MARKER = "xylophonezebra"


def run(*arguments: object, typed: str | None = None) -> Result:
    """Run a command as a terminal would."""
    return CliRunner().invoke(main, [str(each) for each in arguments], input=typed)


def practised(paths: Paths, *, answers: int = 2, text: str = "um bias is too simple") -> tuple[str, list[str]]:
    """Store a session with recorded, scored answers; returns its id and theirs."""
    with Database.open(paths.database) as database:
        stored, recordings = Answers(database), Recordings(database)
        session_id = stored.begin_session("ml", "Machine learning", answers)
        ids = []
        for number in range(answers):
            ids.append(stored.begin_answer(session_id, number + 1, QUESTION))
            recording_id = recordings.begin(ids[-1])
            recordings.append(recording_id, 0, block(number))
            recordings.seal(recording_id, overflow_count=0)
            stored.save_scorecard(ids[-1], scorecard(text=text))
    return session_id, ids


@pytest.mark.parametrize("kind", ["html", "md", "json", "txt", "srt", "vtt", "flac", "wav"])
def test_an_answer_in_every_form(home: Paths, tmp_path: Path, kind: str):
    """By the beginning of its id; what is written is read back by something that knows the form."""
    _, (answer_id, _) = practised(home)
    target = tmp_path / f"answer.{kind}"
    result = run("export", answer_id[:12], "--to", target)
    assert (result.exit_code, result.stdout) == (0, f"Written to {target}.\n")
    if kind in {"flac", "wav"}:
        assert (decode_file(target) == block(0)).all()
    if kind == "flac":
        assert (decode_flac(target.read_bytes()) == block(0)).all()
    elif kind == "wav":
        with wave.open(str(target)) as sound:
            assert (sound.getframerate(), sound.getnchannels(), sound.getsampwidth()) == (16_000, 1, 2)
    elif kind == "json":
        assert json.loads(target.read_text(encoding="utf-8"))["answers"][0]["id"] == answer_id
    elif kind == "html":
        html5lib.HTMLParser(strict=True).parse(target.read_text(encoding="utf-8"))
        assert "data:audio/flac" in target.read_text(encoding="utf-8")
    else:
        assert "um" in target.read_text(encoding="utf-8").lower()


def test_a_session_as_report_and_archive(home: Paths, tmp_path: Path):
    """The archive has the sound, subtitles and words of every answer."""
    session_id, ids = practised(home)
    archive = tmp_path / "all.zip"
    assert run("export", session_id, "--format", "zip", "--to", archive).exit_code == 0
    with zipfile.ZipFile(archive) as opened:
        assert opened.testzip() is None
        assert set(opened.namelist()) == {"report.html"} | {
            f"answer-0{number}{suffix}" for number in (1, 2) for suffix in (".flac", ".txt", ".vtt", ".srt")
        }
        assert (decode_flac(opened.read("answer-02.flac")) == block(1)).all()
    report = tmp_path / "all.html"
    assert run("export", session_id, "--to", report, "--no-sound").exit_code == 0
    assert "data:audio" not in report.read_text(encoding="utf-8")
    exported = tmp_path / "all.json"
    assert run("export", session_id, "--to", exported).exit_code == 0
    assert [answer["id"] for answer in json.loads(exported.read_text(encoding="utf-8"))["answers"]] == ids


def test_a_file_without_a_name_gets_one(home: Paths, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """In the folder where the command runs: the day and the question."""
    monkeypatch.chdir(tmp_path)
    _, ids = practised(home)
    assert run("export", ids[0]).exit_code == 0
    (made,) = tmp_path.glob("*.html")
    assert made.name.endswith("What is the bias-variance trade-off.html")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("ffffffff",), "No session or answer"),
        (("SESSION", "--format", "srt"), "A session cannot be written as srt"),
        (("ANSWER", "--format", "zip"), "An answer cannot be written as zip"),
        (("ANSWER", "--to", "report.pdf"), "cannot be written as pdf"),
        (("ANSWER", "--to", "no-folder/report.html"), "cannot be written"),
        (("ANSWER", "--format", "md", "--to", "report.html"), "does not end with .md"),
    ],
)
def test_what_cannot_be_exported_is_told(
    home: Paths, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], told: str
):
    """Each with a sentence, and no file is left."""
    monkeypatch.chdir(tmp_path)
    session_id, ids = practised(home)
    names = {"SESSION": session_id, "ANSWER": ids[0]}
    result = run("export", *(names.get(each, each) for each in arguments))
    assert result.exit_code != 0
    assert told in result.stderr
    assert [file for file in tmp_path.iterdir() if file.is_file()] == []


def test_an_answer_without_sound_or_score_is_told(home: Paths, tmp_path: Path):
    """What it has can be exported; what it lacks is named."""
    with Database.open(home.database) as database:
        answer_id = begun_answer(database)
    assert "has no sound" in run("export", answer_id, "--to", tmp_path / "a.wav").stderr
    assert "was not scored" in run("export", answer_id, "--to", tmp_path / "a.srt").stderr
    assert run("export", answer_id, "--to", tmp_path / "a.html").exit_code == 0


def test_without_a_history_there_is_nothing(home: Paths, tmp_path: Path):
    """And no empty one is made on the way."""
    for arguments in (("export", "abc"), ("history", "csv", tmp_path / "a.csv"), ("history", "erase", "--deleted")):
        result = run(*arguments)
        assert result.exit_code == 1
        assert "Nothing was practised yet" in result.stderr
    assert not home.database.exists()


def test_the_history_as_a_table(home: Paths, tmp_path: Path):
    """Spreadsheets know its letters by the mark at its start."""
    practised(home)
    target = tmp_path / "history.csv"
    assert "2 answers" in run("history", "csv", target).stdout
    with target.open(encoding="utf-8-sig", newline="") as file:
        assert [row["overall"] for row in csv.DictReader(file)] == ["71", "71"]


def test_a_sealed_backup_and_back(home: Paths, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """The passphrase is asked for twice when it is made, once when it is used, and may stand in a file."""
    _, ids = practised(home)
    target = tmp_path / "all.mockvoice"
    made = run("history", "backup", target, "--encrypt", typed="open sesame\nopen sesame\n")
    assert made.exit_code == 0, made.output
    assert "sealed by a passphrase" in made.stdout
    other = tmp_path / "other"
    monkeypatch.setenv("MOCKVOICE_HOME", str(other))
    wrong = run("history", "restore", target, "--yes", typed="open barley\n")
    assert wrong.exit_code == 1
    assert "does not open this backup" in wrong.stderr
    secret = tmp_path / "secret"
    secret.write_text("open sesame\n", encoding="utf-8")
    declined = run("history", "restore", target, "--passphrase-file", secret, typed="n\n")
    assert declined.exit_code == 1
    assert not (other / "data" / "mockvoice.db").exists()
    assert run("history", "restore", target, "--passphrase-file", secret, "--yes").exit_code == 0
    again = run("history", "restore", target, "--passphrase-file", secret, "--yes")
    assert "set-aside" in again.stdout
    with Database.open(other / "data" / "mockvoice.db") as database:
        assert Answers(database).load(ids[0]).scorecard == scorecard()


def on_disk(paths: Paths) -> bytes:
    """Return all bytes of the history."""
    return b"".join(file.read_bytes() for file in files_of(paths.database))


def test_an_answer_is_erased_after_asking(home: Paths):
    """No means no; yes leaves no byte of it."""
    _, (answer_id, _) = practised(home, text=MARKER)
    assert run("history", "erase", answer_id[:10], typed="n\n").exit_code == 1
    assert MARKER.encode() in on_disk(home)
    assert run("history", "erase", answer_id[:10], typed="y\n").exit_code == 0
    with Database.open(home.database) as database:
        assert database.query("SELECT count(*) AS n FROM answers") == [{"n": 1}]


def test_a_session_or_its_sound_alone_is_erased(home: Paths):
    """The words stay with `--sound`, and go without it."""
    session_id, ids = practised(home, text=MARKER)
    result = run("history", "erase", session_id, "--sound", "--yes")
    assert "2 recordings" in result.stdout
    with Database.open(home.database) as database:
        assert database.query("SELECT count(*) AS n FROM recording_flac") == [{"n": 0}]
        assert Answers(database).load(ids[0]).scorecard is not None
    assert "2 answers" in run("history", "erase", session_id, "--yes").stdout
    assert MARKER.encode() not in on_disk(home)


def test_old_sound_and_what_was_deleted_are_erased(home: Paths):
    """Each by its own option."""
    _, (kept, deleted) = practised(home)
    with Database.open(home.database) as database:
        Answers(database).delete_answer(deleted)
    assert "1 answer and 0 recordings" in run("history", "erase", "--deleted", "--yes").stdout
    assert run("history", "erase", "--sound-older-than", 30, "--yes").exit_code == 0
    with Database.open(home.database) as database:
        assert Answers(database).load(kept).recording_id is not None
    assert run("history", "erase", "--sound-older-than", 0, "--yes").exit_code == 0
    with Database.open(home.database) as database:
        assert Answers(database).load(kept).recording_id is None


def test_everything_is_erased(home: Paths):
    """Older copies are named, and stay unless they are asked for."""
    practised(home, text=MARKER)
    copy = home.database.with_name("mockvoice.before-0002_interviews.20260101T000000Z.db")
    copy.write_bytes(b"old")
    assert str(copy) in run("history", "erase", "--everything", "--yes").stderr
    assert not home.database.exists()
    assert copy.exists()
    practised(home)
    assert run("history", "erase", "--everything", "--copies", "--yes").exit_code == 0
    assert not copy.exists()


def test_a_history_that_the_window_has_open_is_not_touched(home: Paths):
    """Erasing waits for the window to be closed."""
    practised(home)
    with Database.open(home.database, exclusive=True):
        for arguments in (("--deleted",), ("--everything",)):
            result = run("history", "erase", *arguments, "--yes")
            assert result.exit_code == 1
            assert "Another MockVoice window" in result.stderr


@pytest.mark.parametrize("arguments", [(), ("abc", "--deleted"), ("--sound", "--deleted"), ("abc", "--copies")])
def test_options_that_do_not_go_together(home: Paths, arguments: tuple[str, ...]):
    """Are refused as written wrongly."""
    practised(home)
    assert run("history", "erase", *arguments).exit_code == 2

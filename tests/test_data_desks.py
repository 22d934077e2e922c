"""The desks that export, back up and erase, on the program's own workers."""

from __future__ import annotations

import threading
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from mockvoice.app import App
from mockvoice.audio.player import Player
from mockvoice.engine import Engine
from mockvoice.errors import BackupError, ExportError, StorageError
from mockvoice.export_desk import file_name
from mockvoice.readiness import PartState
from mockvoice.settings import Settings, SettingsFile
from mockvoice.storage.answers import Answers
from mockvoice.storage.database import Database, files_of
from mockvoice.voice.system import SystemSpeaker
from tests.storage.test_erasing import MARKER, recorded

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from mockvoice.paths import Paths
    from mockvoice.readiness import PartStatus


RIGHT, WRONG = "open sesame", "open barley"


def program(home: Paths) -> App:
    """Return the program; none of its devices is opened."""
    return App(Engine(home), speaker=SystemSpeaker(), player=Player(), question_player=Player())


@pytest.fixture
def answer_id(home: Paths) -> str:
    """A recorded, scored answer in the person's history."""
    with Database.open(home.database) as database:
        return recorded(database, 1, text=f"well {MARKER} and so on", days_ago=40)


@pytest.fixture
def app(home: Paths, answer_id: str) -> Iterator[App]:
    """The program with that history."""
    assert answer_id
    made = program(home)
    yield made
    made.close()


def session_of(app: App) -> str:
    """Return the id of the one session."""
    (session,) = app.sessions().result()
    return session.id


def test_answers_and_sessions_are_written(app: App, answer_id: str, tmp_path: Path):
    """And progress comes through the window's thread."""
    assert (
        app.exports.write_answer(answer_id, tmp_path / "a.html").result().read_text(encoding="utf-8").count("<audio")
        == 1
    )
    shares: list[float] = []
    app.exports.write_session(session_of(app), tmp_path / "s.zip", on_progress=shares.append).result()
    assert shares[-1] == 1.0
    assert app.exports.write_history(tmp_path / "h.csv").result() == 1
    assert app.exports.outline_of_answer(answer_id).result().sheets[0].answer_id == answer_id
    assert len(app.exports.outline_of_session(session_of(app)).result().sheets) == 2


def test_a_file_that_fails_leaves_the_old_one(app: App, answer_id: str, tmp_path: Path):
    """And nothing half beside it."""
    target = tmp_path / "a.wav"
    target.write_bytes(b"old")
    app.data.delete_sound(answer_id).result()
    with pytest.raises(ExportError, match="no sound"):
        app.exports.write_answer(answer_id, target).result()
    with pytest.raises(StorageError):
        app.exports.write_answer("nobody", target).result()
    assert target.read_bytes() == b"old"
    assert [file.name for file in tmp_path.iterdir() if file.is_file()] == ["a.wav"]


def test_a_restore_while_the_window_runs(app: App, answer_id: str, home: Paths, tmp_path: Path):
    """History and settings are those of the backup at once, without a new start."""
    app.change_settings(theme="dark")
    app.data.back_up(tmp_path / "all", passphrase=RIGHT).result()
    app.change_settings(theme="light")
    app.data.delete_answer(answer_id).result()
    app.data.erase_now().result()
    assert app.sessions().result() == ()
    with pytest.raises(BackupError):
        app.data.restore(tmp_path / "all", passphrase=WRONG).result()
    assert app.sessions().result() == ()
    restored = app.data.restore(tmp_path / "all", passphrase=RIGHT).result()
    assert restored.history_aside is not None
    assert app.answer(answer_id).result().id == answer_id
    assert app.settings.theme == "dark"
    assert SettingsFile(home.settings).load()[0].theme == "dark"


def test_everything_is_erased_while_the_window_runs(app: App, home: Paths):
    """An empty history is there at once; own packs go where that is wanted."""
    home.packs.mkdir(parents=True)
    pack = home.packs / "mine.yaml"
    pack.write_text("x", encoding="utf-8")
    app.data.erase_everything(with_copies=True, with_own_files=False).result()
    assert app.sessions().result() == ()
    assert pack.exists()
    app.data.erase_everything(with_copies=True, with_own_files=True).result()
    assert not pack.exists()
    assert app.data.size().result().answer_count == 0


def test_sound_is_kept_as_long_as_was_chosen(app: App, answer_id: str):
    """For ever unless something else was chosen; the preview tells what would go."""
    assert app.data.keep_to_setting().result() is None
    assert app.data.preview(30).result().count == 1
    assert app.data.preview(365).result().count == 0
    app.change_settings(keep_audio_days=365)
    assert app.data.keep_to_setting().result().count == 0
    app.change_settings(keep_audio_days=0)
    assert app.data.keep_to_setting().result().count == 1
    assert app.answer(answer_id).result().recording_id is None


def test_a_deletion_can_be_taken_back_until_the_program_is_closed(home: Paths, answer_id: str):
    """Then the file holds none of its bytes."""
    app = program(home)
    app.data.delete_answer(answer_id).result()
    assert app.data.waiting().result().answer_count == 1
    app.data.restore_answer(answer_id).result()
    app.data.delete_sound(answer_id).result()
    app.data.restore_sound(answer_id).result()
    app.data.delete_answer(answer_id).result()
    assert any(MARKER.encode() in file.read_bytes() for file in files_of(home.database))
    app.close()
    assert not any(MARKER.encode() in file.read_bytes() for file in files_of(home.database))


def test_what_a_killed_program_left_deleted_goes_at_the_next_start(home: Paths, answer_id: str):
    """The history is cleaned as it is opened."""
    with Database.open(home.database) as database:
        Answers(database).delete_answer(answer_id)
    app = program(home)
    ready = threading.Event()

    def look(parts: tuple[PartStatus, ...]) -> None:
        if any(part.name == "history" and part.state is PartState.READY for part in parts):
            ready.set()

    app.on_status = look
    app.warm_up()
    assert ready.wait(60)
    gone = not any(MARKER.encode() in file.read_bytes() for file in files_of(home.database))
    app.close()
    assert gone


def test_the_setting_has_bounds():
    """A negative number of days, or a file that says so, is no choice."""
    assert Settings().keep_audio_days is None
    with pytest.raises(ValueError, match="keep_audio_days"):
        Settings(keep_audio_days=-1)


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("What is overfitting?", "What is overfitting"),
        ("a/b\\c: d*e", "a b c d e"),
        ("..", "MockVoice"),
        ("CON", "MockVoice"),
        ("", "MockVoice"),
        ("x" * 300, "x" * 80),
        ("word " * 40, ("word " * 16).strip()),
        ("tab\tand\nline", "tab and line"),
    ],
)
def test_names_of_files_are_safe_everywhere(title: str, name: str):
    """No separators, no device names, no endless names."""
    assert file_name(title, datetime(2026, 3, 1, 12, tzinfo=UTC), ".html") == f"2026-03-01 {name}.html"

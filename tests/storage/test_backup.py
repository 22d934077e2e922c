"""Backups: whole, sound, sealed where that is wanted, and put back without losing what was there."""

from __future__ import annotations

import hashlib
import io
import json
import sqlite3
import zipfile
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mockvoice.errors import BackupError, DatabaseDamagedError, DatabaseInUseError, StoppedError
from mockvoice.settings import Settings, SettingsFile
from mockvoice.storage import backup as backups
from mockvoice.storage.answers import Answers
from mockvoice.storage.backup import back_up, look_at, opened, takes_passphrase
from mockvoice.storage.database import Database
from mockvoice.storage.encryption import SealedReader, SealedWriter
from mockvoice.storage.erasing import Erasing
from mockvoice.storage.library import Library
from mockvoice.storage.recordings import Recordings
from mockvoice.storage.restoring import restore
from tests.storage.builders import begun_answer, block, scorecard

if TYPE_CHECKING:
    from pathlib import Path

    from mockvoice.paths import Paths

PASSPHRASE = "correct horse, battery stäple"  # noqa: S105 - of the tests alone


def history(paths: Paths, *, answers: int = 3) -> list[str]:
    """Make a history with scored, recorded answers; returns their ids."""
    with Database.open(paths.database) as database:
        made = []
        for number in range(answers):
            answer_id = begun_answer(database)
            recordings = Recordings(database)
            recording_id = recordings.begin(answer_id)
            recordings.append(recording_id, 0, block(number))
            recordings.seal(recording_id, overflow_count=0)
            Answers(database).save_scorecard(answer_id, scorecard())
            made.append(answer_id)
    return made


def own_things(paths: Paths) -> None:
    """Write settings, a pack, an interview and a list of fillers."""
    SettingsFile(paths.settings).save(Settings(theme="dark", question_count=7))
    for folder, name in ((paths.packs, "mine.yaml"), (paths.interviews, "my-day.yaml"), (paths.fillers, "en.yaml")):
        folder.mkdir(parents=True)
        (folder / name).write_text(f"# {name}\n", encoding="utf-8")


def sums_of(folder: Path) -> dict[str, str]:
    """Return a checksum for each file below a folder, the lock of the window left out."""
    return {
        str(file.relative_to(folder)): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in sorted(folder.rglob("*"))
        if file.is_file() and file.suffix != ".lock"
    }


def traces(flac: bytes, content: bytes) -> int:
    """Return how many pieces of 48 bytes of a FLAC's sound are in `content`."""
    return sum(flac[at : at + 48] in content for at in range(9000, len(flac) - 48, 48))


def write_by_hand(target: Path, members: dict[str, bytes], manifest: dict[str, object] | None) -> None:
    """Write a ZIP archive as an attacker or another program would."""
    with zipfile.ZipFile(target, "w") as archive:
        if manifest is not None:
            archive.writestr("manifest.json", json.dumps(manifest))
        for name, content in members.items():
            archive.writestr(name, content)


def manifest_for(members: dict[str, bytes], **changes: object) -> dict[str, object]:
    """Return a list of contents that fits `members`."""
    return {
        "format": 1,
        "made_at": "2026-03-01T09:00:00+00:00",
        "made_by": "1.0",
        "tables": {},
        "sound_s": 0,
        "members": [
            {"name": name, "size_bytes": len(content), "sha256": hashlib.sha256(content).hexdigest()}
            for name, content in members.items()
        ],
    } | changes


@pytest.mark.parametrize("passphrase", ["", PASSPHRASE])
def test_everything_comes_back(home: Paths, tmp_path: Path, passphrase: str):
    """History with its sound, settings, packs, interviews and fillers are as they were, on another computer too."""
    answer_ids = history(home)
    own_things(home)
    shares: list[float] = []
    made = back_up(home, tmp_path / "all.mockvoice", passphrase=passphrase, on_progress=shares.append)
    assert made.is_sealed == bool(passphrase) == takes_passphrase(made.path)
    assert made.manifest.tables["answers"] == 3
    assert made.manifest.sound_s == pytest.approx(1.5)
    assert (made.manifest.count("packs"), made.manifest.count("interviews"), made.manifest.count("fillers")) == (
        1,
        1,
        1,
    )
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    assert look_at(made.path, passphrase=passphrase).manifest == made.manifest

    other = type(home).below(tmp_path / "other computer")
    restored = restore(other, made.path, passphrase=passphrase)
    assert restored.history_aside is None
    assert SettingsFile(other.settings).load() == (Settings(theme="dark", question_count=7), None)
    assert (other.packs / "mine.yaml").read_text(encoding="utf-8") == "# mine.yaml\n"
    assert (other.interviews / "my-day.yaml").exists()
    assert (other.fillers / "en.yaml").exists()
    with Database.open(other.database) as database:
        library = Library(database)
        found = [answer.id for one in library.sessions() for answer in library.answers(one.id)]
        assert sorted(found) == sorted(answer_ids)
        assert Answers(database).load(answer_ids[0]).scorecard == scorecard()
        assert (Recordings(database).samples_of_answer(answer_ids[2]) == block(2)).all()
    assert not [file for file in home.data.iterdir() if file.name.startswith(".")]


def test_a_backup_is_made_while_the_window_has_the_history_open(home: Paths, tmp_path: Path):
    """What is only in the journal is in it, and the window goes on writing."""
    with Database.open(home.database, exclusive=True) as database:
        answer_id = begun_answer(database)
        made = back_up(home, tmp_path / "all.zip")
        begun_answer(database)
    other = type(home).below(tmp_path / "other")
    restore(other, made.path)
    with Database.open(other.database) as database:
        assert Answers(database).load(answer_id).id == answer_id
        assert database.query("SELECT count(*) AS n FROM answers") == [{"n": 1}]


def test_what_is_marked_as_deleted_is_not_in_a_backup(home: Paths, tmp_path: Path):
    """Neither a deleted answer's words nor deleted sound are found in its bytes."""
    kept, deleted, silenced = history(home)
    with Database.open(home.database) as database:
        Answers(database).save_scorecard(deleted, scorecard(text="xylophone secret marker words"))
        rows = database.query("SELECT answer_id, flac FROM recordings AS r JOIN recording_flac ON recording_id = r.id")
        flacs = {row["answer_id"]: bytes(row["flac"]) for row in rows}
        Answers(database).delete_answer(deleted)
        Erasing(database).delete_sound(silenced)
        made = back_up(home, tmp_path / "all.zip")
        content = made.path.read_bytes()
        assert b"xylophone" not in content
        assert traces(flacs[deleted], content) == traces(flacs[silenced], content) == 0
        assert traces(flacs[kept], content) > 100
        Answers(database).restore_answer(deleted)


def test_a_sealed_backup_shows_nothing(home: Paths, tmp_path: Path):
    """Neither words nor names of packs stand in it, and two of the same history have no chunk in common."""
    history(home)
    own_things(home)
    first = back_up(home, tmp_path / "first", passphrase=PASSPHRASE).path.read_bytes()
    second = back_up(home, tmp_path / "second", passphrase=PASSPHRASE).path.read_bytes()
    for plain in (b"bias", b"mine.yaml", b"SQLite format 3", b"PK\x03\x04", b"manifest"):
        assert plain not in first
    pieces = [{content[at : at + 32] for at in range(400, len(content) - 32, 32)} for content in (first, second)]
    assert not pieces[0] & pieces[1]


@pytest.mark.parametrize("passphrase", ["", "correct horse", PASSPHRASE.upper(), PASSPHRASE + " "])
def test_another_passphrase_is_refused_with_a_sentence(home: Paths, tmp_path: Path, passphrase: str):
    """Nothing is changed, and the sentence tells a wrong passphrase from a damaged file."""
    history(home)
    made = back_up(home, tmp_path / "all", passphrase=PASSPHRASE)
    before = sums_of(home.data)
    with pytest.raises(BackupError, match="passphrase"):
        restore(home, made.path, passphrase=passphrase)
    assert sums_of(home.data) == before


def test_the_same_passphrase_typed_on_another_keyboard_opens_it(home: Paths, tmp_path: Path):
    """An accent that is written as two characters is the same letter."""
    typed, elsewhere = "caf\N{LATIN SMALL LETTER E WITH ACUTE}", "cafe\N{COMBINING ACUTE ACCENT}"
    history(home)
    made = back_up(home, tmp_path / "all", passphrase=typed)
    assert look_at(made.path, passphrase=elsewhere).is_sealed


@pytest.mark.parametrize("passphrase", ["", PASSPHRASE])
def test_what_was_there_is_renamed_and_never_lost(home: Paths, tmp_path: Path, passphrase: str):
    """History, settings and a changed pack of the same name lie beside; other own packs stay where they are."""
    history(home)
    own_things(home)
    made = back_up(home, tmp_path / "all", passphrase=passphrase)
    (later,) = history(home, answers=1)
    SettingsFile(home.settings).save(Settings(theme="light"))
    (home.packs / "mine.yaml").write_text("changed", encoding="utf-8")
    (home.packs / "newer.yaml").write_text("newer", encoding="utf-8")
    restored = restore(home, made.path, passphrase=passphrase)
    assert restored.history_aside is not None
    with Database.open(restored.history_aside) as database:
        assert Answers(database).load(later).id == later
    with Database.open(home.database) as database:
        assert database.query("SELECT count(*) AS n FROM answers") == [{"n": 3}]
    assert SettingsFile(home.settings).load()[0].theme == "dark"
    asides = {file.suffix: file.read_text(encoding="utf-8") for file in restored.others_aside}
    assert asides[".yaml"] == "changed"
    assert json.loads(asides[".json"])["theme"] == "light"
    assert sorted(file.name for file in home.packs.iterdir()) == ["mine.yaml", "newer.yaml"]


@pytest.mark.parametrize("passphrase", ["", PASSPHRASE])
@pytest.mark.parametrize("share", [0.0, 0.4, 0.999])
def test_a_backup_that_was_cut_off_is_refused(home: Paths, tmp_path: Path, passphrase: str, share: float):
    """At whatever place it ends, and nothing at home is changed."""
    history(home)
    made = back_up(home, tmp_path / "all", passphrase=passphrase)
    content = made.path.read_bytes()
    made.path.write_bytes(content[: int(len(content) * share)])
    before = sums_of(home.data)
    with pytest.raises(BackupError):
        restore(home, made.path, passphrase=passphrase)
    assert sums_of(home.data) == before


@pytest.mark.parametrize("passphrase", ["", PASSPHRASE])
def test_a_backup_with_a_changed_byte_is_refused(home: Paths, tmp_path: Path, passphrase: str):
    """In the middle of the history, where no list of contents looks."""
    history(home)
    made = back_up(home, tmp_path / "all", passphrase=passphrase)
    content = bytearray(made.path.read_bytes())
    content[len(content) // 2] ^= 1
    made.path.write_bytes(content)
    before = sums_of(home.data)
    with pytest.raises(BackupError):
        restore(home, made.path, passphrase=passphrase)
    assert sums_of(home.data) == before


def test_what_is_no_backup_is_refused(home: Paths, tmp_path: Path):
    """A text, an empty file, somebody else's archive and a missing file each get a sentence."""
    history(home)
    text, empty, archive = tmp_path / "text", tmp_path / "empty", tmp_path / "other.zip"
    text.write_text("hello " * 100, encoding="utf-8")
    empty.touch()
    write_by_hand(archive, {"readme.txt": b"hello"}, None)
    for file in (text, empty, archive, tmp_path / "missing"):
        with pytest.raises(BackupError) as raised:
            restore(home, file)
        assert raised.value.mend


def test_a_newer_format_is_refused(home: Paths, tmp_path: Path):
    """Of the backup itself, and of the history in it."""
    history(home)
    members = {"mockvoice.db": b"whatever"}
    newer = tmp_path / "newer.zip"
    write_by_hand(newer, members, manifest_for(members, format=2, more="things"))
    with pytest.raises(BackupError, match="newer version"):
        restore(home, newer)
    with closing(sqlite3.connect(home.database)) as connection:
        connection.execute("PRAGMA user_version = 999")
    made = back_up(home, tmp_path / "all.zip")
    other = type(home).below(tmp_path / "other")
    with pytest.raises(BackupError, match="newer version"):
        restore(other, made.path)
    assert not other.database.exists()


@pytest.mark.parametrize(
    "name",
    [
        "../evil.yaml",
        "packs/../../evil.yaml",
        "packs/a/b.yaml",
        "/etc/evil",
        "packs/.hidden",
        "packs\\evil",
        "models/x",
        "C:evil",
    ],
)
def test_a_name_that_leads_elsewhere_is_refused(home: Paths, tmp_path: Path, name: str):
    """A made-up backup writes nothing outside its places."""
    history(home)
    plain = back_up(home, tmp_path / "all.zip").path
    with opened(plain, "") as (archive, _):
        members = {"mockvoice.db": archive.read("mockvoice.db"), name: b"evil"}
    evil = tmp_path / "evil.zip"
    write_by_hand(evil, members, manifest_for(members))
    before = sums_of(tmp_path)
    with pytest.raises(BackupError, match="list of contents"):
        restore(home, evil)
    assert sums_of(tmp_path) == before


def test_a_history_that_is_not_sound_is_refused(home: Paths, tmp_path: Path):
    """Though every checksum fits: rows that belong to nothing, another number of rows, another program's file."""
    history(home)
    orphan = tmp_path / "orphan.db"
    with closing(sqlite3.connect(home.database)) as connection, closing(sqlite3.connect(orphan)) as copy:
        connection.backup(copy)
    with closing(sqlite3.connect(orphan)) as copy:
        copy.execute("PRAGMA journal_mode = DELETE")
        copy.execute("INSERT INTO words (answer_id, position, text) VALUES ('nobody', 0, 'x')")
        copy.commit()
    foreign = tmp_path / "foreign.db"
    with closing(sqlite3.connect(foreign)) as copy:
        copy.execute("CREATE TABLE things (id)")
    whole = back_up(home, tmp_path / "all.zip")
    with opened(whole.path, "") as (archive, _):
        sound = archive.read("mockvoice.db")
    before = sums_of(home.data)
    for content in (orphan.read_bytes(), foreign.read_bytes(), sound):
        members = {"mockvoice.db": content}
        evil = tmp_path / "evil.zip"
        write_by_hand(evil, members, manifest_for(members, tables={"answers": 77}))
        with pytest.raises(BackupError, match="damaged"):
            restore(home, evil)
    assert sums_of(home.data) == before


def test_a_history_in_use_is_not_replaced(home: Paths, tmp_path: Path):
    """While a window is open, a restore is refused."""
    history(home)
    made = back_up(home, tmp_path / "all.zip")
    with Database.open(home.database, exclusive=True), pytest.raises(DatabaseInUseError):
        restore(home, made.path)


def test_a_restore_that_fails_half_way_leaves_everything_as_it_was(home: Paths, tmp_path: Path):
    """Here the folder of packs cannot be made, because a file has its name; the history was renamed by then."""
    history(home)
    own_things(home)
    made = back_up(home, tmp_path / "all.zip")
    other = type(home).below(tmp_path / "other")
    (answer_id,) = history(other, answers=1)
    other.packs.write_text("a file in the way", encoding="utf-8")
    before = sums_of(other.data)
    with pytest.raises(Exception, match="cannot be read or written"):
        restore(other, made.path)
    assert sums_of(other.data) == before
    with Database.open(other.database) as database:
        assert Answers(database).load(answer_id).id == answer_id


@pytest.mark.parametrize("stop_at", [0.1, 0.6, 0.85])
def test_a_backup_that_is_stopped_leaves_nothing_behind(home: Paths, tmp_path: Path, stop_at: float):
    """No half file at the target, no copy beside the history; an older backup of that name is still there."""
    history(home)
    folder = tmp_path / "stick"
    folder.mkdir()
    target = folder / "all.zip"
    back_up(home, target)
    old = target.read_bytes()

    def stop(share: float) -> None:
        if share >= stop_at:
            raise StoppedError("stopped")

    with pytest.raises(StoppedError):
        back_up(home, target, on_progress=stop)
    assert target.read_bytes() == old
    assert [file.name for file in folder.iterdir()] == ["all.zip"]
    assert not [file for file in home.data.iterdir() if "snapshot" in file.name]


def test_a_damaged_history_is_not_backed_up_as_if_it_were_sound(home: Paths, tmp_path: Path):
    """The person learns of it before the good backup of yesterday is replaced."""
    history(home)
    with closing(sqlite3.connect(home.database)) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("INSERT INTO words (answer_id, position, text) VALUES ('nobody', 0, 'x')")
        connection.commit()
    with pytest.raises(DatabaseDamagedError):
        back_up(home, tmp_path / "all.zip")
    assert not (tmp_path / "all.zip").exists()


def test_places_that_cannot_be_written_are_told(home: Paths, tmp_path: Path):
    """A missing folder, the history itself, and no history at all."""
    with pytest.raises(BackupError, match="no history"):
        back_up(home, tmp_path / "all.zip")
    history(home)
    with pytest.raises(BackupError, match="cannot be written"):
        back_up(home, tmp_path / "missing" / "all.zip")
    with pytest.raises(BackupError, match="take the place"):
        back_up(home, home.database)


def test_the_name_of_a_member_is_that_of_the_history_file(home: Paths):
    """So a plain backup can be used without MockVoice: the history in it has its usual name."""
    assert home.database.name == backups.HISTORY_NAME
    assert home.settings.name == backups.SETTINGS_NAME


@given(
    pieces=st.lists(st.binary(max_size=3000), max_size=6),
    reads=st.lists(st.tuples(st.integers(0, 9000), st.integers(0, 4000)), max_size=6),
)
def test_what_is_sealed_is_read_from_any_place(pieces: list[bytes], reads: list[tuple[int, int]]):
    """Whatever the pieces that were written and the places that are read."""
    file = io.BytesIO()
    with SealedWriter(file, "p", chunk_bytes=1024, cost_log2=10) as writer:
        for piece in pieces:
            writer.write(piece)
    content = b"".join(pieces)
    with io.BufferedReader(SealedReader.open(file, "p")) as reader:
        assert reader.read() == content
        for place, length in reads:
            reader.seek(place)
            assert reader.read(length) == content[place : place + length]

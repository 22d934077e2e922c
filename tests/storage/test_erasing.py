"""What is deleted can be brought back until it is erased; then the file holds none of its bytes, and is smaller."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import numpy as np
import pytest

from mockvoice.errors import DatabaseInUseError, StorageError
from mockvoice.storage.answers import Answers
from mockvoice.storage.database import Database, files_of
from mockvoice.storage.erasing import UNTIL_SCORED, Erasing, copies_of, erase_history
from mockvoice.storage.library import Library
from mockvoice.storage.notes import Notes
from mockvoice.storage.recordings import Recordings
from mockvoice.storage.worker import DatabaseWorker
from tests.storage.builders import QUESTION, begun_answer, block, scorecard

if TYPE_CHECKING:
    from pathlib import Path

    from mockvoice.storage.worker import Stores

MARKER = "xylophonezebra"
NOW = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)


def recorded(
    database: Database, number: int, *, text: str = "um bias is too simple", days_ago: float = 0, scored: bool = True
) -> str:
    """Store an answer of three seconds' noise; returns its id."""
    moment = NOW - timedelta(days=days_ago)
    answers, recordings = Answers(database, clock=lambda: moment), Recordings(database, clock=lambda: moment)
    answer_id = answers.begin_answer(answers.begin_session("ml", "Machine learning", 1), 1, QUESTION)
    recording_id = recordings.begin(answer_id)
    for sequence in range(6):
        recordings.append(recording_id, sequence, block(100 * number + sequence))
    recordings.seal(recording_id, overflow_count=0)
    if scored:
        answers.save_scorecard(answer_id, scorecard(text=text))
    return answer_id


def flac_of(database: Database, answer_id: str) -> bytes:
    """Return the sound as it is kept."""
    (row,) = database.query(
        "SELECT flac FROM recording_flac AS f JOIN recordings AS r ON r.id = f.recording_id WHERE r.answer_id = ?",
        (answer_id,),
    )
    return bytes(row["flac"])


def bytes_on_disk(path: Path) -> bytes:
    """Return the history file and every file of SQLite's beside it."""
    return b"".join(file.read_bytes() for file in files_of(path))


def traces(sound: bytes, content: bytes) -> int:
    """Return how many pieces of 48 bytes of some sound are in `content`; the beginning, which may be zeros, is left."""
    return sum(sound[at : at + 48] in content for at in range(9000, len(sound) - 48, 48))


@pytest.mark.parametrize("rewrite", [False, True])
def test_an_erased_answer_leaves_no_bytes(path: Path, *, rewrite: bool):
    """Neither its words nor its sound are in the file or in SQLite's files beside it, and all are smaller together."""
    with Database.open(path) as database:
        kept = [recorded(database, number) for number in range(3)]
        doomed = recorded(database, 7, text=f"well {MARKER} and {MARKER} again")
        sound, other = flac_of(database, doomed), flac_of(database, kept[0])
        raw = np.concatenate([block(700 + sequence) for sequence in range(6)]).tobytes()
        Answers(database).delete_answer(doomed)
        before = bytes_on_disk(path)
        assert MARKER.encode() in before
        assert traces(sound, before) > 100
        gone = Erasing(database).erase_marked(rewrite=rewrite)
        after = bytes_on_disk(path)
        assert (gone.answer_count, gone.sound_count) == (1, 0)
        assert MARKER.encode() not in after
        assert traces(sound, after) == traces(raw, after) == 0
        assert traces(other, after) > 100
        assert len(after) < len(before) - len(sound) // 2
        assert Answers(database).load(kept[2]).scorecard == scorecard()
        database.check()
    assert MARKER.encode() not in bytes_on_disk(path)


def test_nothing_of_an_erased_answer_is_left_anywhere(path: Path):
    """Nor its notes, its tags and what the search knows of its words, in whichever table they are."""
    worker = DatabaseWorker(lambda: Database.open(path))

    def fill(stores: Stores) -> list[str]:
        ids = []
        for number in range(12):
            session_id = stores.answers.begin_session("ml", "Machine learning", 1)
            ids.append(stores.answers.begin_answer(session_id, 1, QUESTION))
            text = f"{MARKER}{number} words and more" if number % 2 else "um bias is too simple"
            stores.answers.save_scorecard(ids[-1], scorecard(text=text))
            if number % 2:
                stores.notes.add(ids[-1], f"note {MARKER}{number}", at_s=1.0)
                stores.notes.set_tags(ids[-1], [f"tag{MARKER}{number}"])
        for answer_id in ids[1::2]:
            stores.answers.delete_answer(answer_id)
        return ids

    try:
        ids = worker.submit(fill).result()
        assert MARKER.encode() in bytes_on_disk(path)
        assert worker.submit(lambda stores: stores.erasing.erase_marked()).result().answer_count == 6
        assert MARKER.encode() not in bytes_on_disk(path)
        assert worker.submit(lambda stores: stores.search.find("simple")).result().answer_count == 6
        assert worker.submit(lambda stores: stores.answers.load(ids[0])).result().scorecard is not None
    finally:
        worker.close()


def test_a_search_index_forgets_too(path: Path):
    """An index of words (FTS5) that follows the words by triggers holds none of an erased answer's."""
    with Database.open(path) as database:
        database.execute("CREATE VIRTUAL TABLE words_found USING fts5(text, answer_id UNINDEXED)")
        for number in range(30):
            text = f"{MARKER} {number}" if number % 3 else "harmless words"
            database.execute("INSERT INTO words_found (text, answer_id) VALUES (?, ?)", (text, f"{number}"))
        doomed = recorded(database, 7)
        database.execute("DELETE FROM words_found WHERE text LIKE ?", (f"{MARKER}%",))
        Answers(database).delete_answer(doomed)
        Erasing(database).erase_marked()
        assert MARKER.encode() not in bytes_on_disk(path)
        assert database.query("SELECT count(*) AS n FROM words_found WHERE words_found MATCH 'harmless'") == [{"n": 10}]


def test_sound_alone_is_deleted_and_brought_back(path: Path):
    """Words, scores and the length stay; until it is erased it can be heard again."""
    with Database.open(path) as database:
        answer_id = recorded(database, 1)
        erasing, answers, recordings = Erasing(database), Answers(database), Recordings(database)
        before = recordings.samples_of_answer(answer_id)
        erasing.delete_sound(answer_id)
        assert answers.load(answer_id).recording_id is None
        assert answers.load(answer_id).duration_s == 3.0
        with pytest.raises(StorageError, match="no recording"):
            recordings.samples_of_answer(answer_id)
        assert erasing.waiting().sound_count == 1
        erasing.restore_sound(answer_id)
        assert (recordings.samples_of_answer(answer_id) == before).all()
        assert not erasing.waiting()


def test_erased_sound_is_gone_for_good(path: Path):
    """No byte of it is left, the words are, and bringing it back is refused with a sentence."""
    with Database.open(path) as database:
        answer_id, other_id = recorded(database, 1), recorded(database, 2)
        erasing, sound = Erasing(database), flac_of(database, answer_id)
        erasing.delete_sound(answer_id)
        assert erasing.erase_marked().sound_count == 1
        assert traces(sound, bytes_on_disk(path)) == 0
        assert not erasing.waiting()
        with pytest.raises(StorageError, match="no longer"):
            erasing.restore_sound(answer_id)
        assert Answers(database).load(answer_id).scorecard == scorecard()
        library = Library(database)
        lengths = [answer.duration_s for one in library.sessions() for answer in library.answers(one.id)]
        assert lengths == [3.0, 3.0]
        assert len(Recordings(database).samples_of_answer(other_id)) == 48_000


def test_an_open_recording_is_never_deleted(database: Database):
    """Its half-seconds are still to be sealed, or recovered."""
    answer_id = begun_answer(database)
    recordings = Recordings(database)
    recordings.append(recordings.begin(answer_id), 0, block(1))
    erasing = Erasing(database)
    erasing.delete_sound(answer_id)
    erasing.erase_marked()
    assert len(recordings.samples_of_answer(answer_id)) == 8000
    assert len(recordings.cut_off()) == 1


def test_a_session_that_just_began_is_not_erased(database: Database):
    """Only what was deleted goes, so that erasing is safe while somebody practises."""
    answers = Answers(database)
    session_id = answers.begin_session("ml", "Machine learning", 1)
    answers.delete_answer(begun_answer(database))
    Erasing(database).erase_marked()
    assert answers.begin_answer(session_id, 1, QUESTION)


def test_a_deleted_session_is_erased_with_its_answers(path: Path):
    """Its title is not in the file either."""
    with Database.open(path) as database:
        answers = Answers(database)
        session_id = answers.begin_session("mine", f"Pack {MARKER}", 1)
        answers.begin_answer(session_id, 1, QUESTION)
        answers.delete_session(session_id)
        Erasing(database).erase_marked()
        assert MARKER.encode() not in bytes_on_disk(path)
        with pytest.raises(StorageError, match="no longer"):
            answers.restore_session(session_id)


def test_another_program_that_reads_is_told_of(path: Path):
    """The journal cannot be emptied while it reads; the person learns what to do."""
    with Database.open(path) as database, Database.open(path) as reader:
        doomed = recorded(database, 1)
        reader.sqlite.execute("BEGIN")
        reader.query("SELECT count(*) FROM answers")
        Answers(database).delete_answer(doomed)
        database.execute("PRAGMA busy_timeout = 50")
        with pytest.raises(DatabaseInUseError, match="reading"):
            Erasing(database).erase_marked(rewrite=True)
        reader.sqlite.execute("COMMIT")
        Erasing(database).erase_marked(rewrite=True)


@pytest.mark.parametrize(
    ("keep_days", "gone"),
    [
        (365, {"ancient"}),
        (90, {"ancient", "old"}),
        (30, {"ancient", "old"}),
        (UNTIL_SCORED, {"ancient", "old", "new"}),
    ],
)
def test_sound_is_kept_for_as_long_as_was_chosen(path: Path, keep_days: int, gone: set[str]):
    """What is not scored yet, still open or starred is not touched, however old; the preview tells how much goes."""
    with Database.open(path) as database:
        answers = {
            "ancient": recorded(database, 1, days_ago=400),
            "old": recorded(database, 2, days_ago=100),
            "new": recorded(database, 3, days_ago=1),
            "unscored": recorded(database, 4, days_ago=500, scored=False),
            "starred": recorded(database, 5, days_ago=500),
        }
        Notes(database).star(answers["starred"], is_starred=True)
        open_id = begun_answer(database)
        recordings = Recordings(database, clock=lambda: NOW - timedelta(days=600))
        recordings.append(recordings.begin(open_id), 0, block(1))
        sounds = {name: flac_of(database, answer_id) for name, answer_id in answers.items()}
        erasing = Erasing(database, clock=lambda: NOW)
        told = erasing.old_sounds(keep_days)
        done = erasing.erase_old_sounds(keep_days)
        assert told == done
        assert done.count == len(gone)
        assert done.size_bytes == sum(len(sounds[name]) for name in gone)
        content = bytes_on_disk(path)
        for name, answer_id in answers.items():
            assert (traces(sounds[name], content) == 0) == (name in gone)
            assert (Answers(database).load(answer_id).recording_id is None) == (name in gone)
        assert len(recordings.cut_off()) == 1
        assert erasing.erase_old_sounds(keep_days).count == 0


def test_the_size_of_a_history(path: Path):
    """What is marked as deleted is not counted; the file is."""
    with Database.open(path) as database:
        first, second, third = (recorded(database, number) for number in range(3))
        Answers(database).delete_answer(first)
        Erasing(database).delete_sound(second)
        size = Erasing(database).size()
        assert (size.session_count, size.answer_count, size.sound_count, size.sound_s) == (2, 2, 1, 3.0)
        assert size.sound_bytes == len(flac_of(database, third))
        assert size.file_bytes == sum(file.stat().st_size for file in files_of(path))


def test_everything_goes_with_the_copies_where_that_is_wanted(path: Path):
    """History and journals are gone; what MockVoice left beside them goes or stays; other files are not touched."""
    with Database.open(path) as database:
        recorded(database, 1)
    copies = (
        path.with_name("mockvoice.before-0002_interviews.20260101T000000Z.db"),
        path.with_name("mockvoice.set-aside-20260101T000000Z.db"),
        path.with_name("mockvoice.set-aside-20260101T000000Z.db-wal"),
    )
    mine = path.with_name("mockvoice-of-march.db")
    for file in (*copies, mine):
        file.write_bytes(b"x" * 1000)
    assert copies_of(path) == tuple(sorted(copies))
    erase_history(path, with_copies=False)
    assert not files_of(path)
    assert all(copy.exists() for copy in copies)
    erase_history(path, with_copies=True)
    assert not copies_of(path)
    assert mine.exists()
    with Database.open(path) as database:
        assert Library(database).sessions() == ()


def test_everything_is_overwritten_before_it_is_deleted(path: Path, tmp_path: Path):
    """A second name of the same file shows zeros, so that the bytes are not only unlinked."""
    with Database.open(path) as database:
        recorded(database, 1, text=MARKER)
    second = tmp_path / "second-name"
    second.hardlink_to(path)
    length = path.stat().st_size
    erase_history(path, with_copies=False)
    assert second.read_bytes() == bytes(length)


def test_a_history_that_a_window_has_open_is_not_erased(path: Path):
    """The person is told where it is open."""
    with Database.open(path, exclusive=True), pytest.raises(DatabaseInUseError):
        erase_history(path, with_copies=True)
    assert path.exists()


def test_a_job_runs_while_the_database_is_closed(path: Path):
    """Jobs before it are done, and the next one finds a history again."""
    worker = DatabaseWorker(lambda: Database.open(path, exclusive=True))
    try:
        worker.submit(lambda stores: recorded(stores.database, 1)).result()
        worker.while_closed(lambda: erase_history(path, with_copies=True)).result()
        assert worker.submit(lambda stores: stores.library.sessions()).result() == ()
    finally:
        worker.close()

"""Search finds what was asked, said and noted, says where, and never fails whatever is typed."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mockvoice.packs.model import Question
from mockvoice.storage.answers import Answers
from mockvoice.storage.database import Database, files_of
from mockvoice.storage.erasing import Erasing
from mockvoice.storage.notes import Notes
from mockvoice.storage.search import MOST_TERMS, Search, Source, match_of
from mockvoice.storage.worker import DatabaseWorker
from tests.storage.builders import QUESTION, Clock, scorecard

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mockvoice.storage.search import FoundAnswer

FIRST_FORMAT = Path(__file__).parent / "data" / "history-0001.sql"
MARKER = "xylophonezebra"
SAID = "well the naïve model overfits because it memorised the training rows and so it fails on Monday"
ODD = (
    '"',
    '""',
    "*",
    "a*b",
    "AND",
    "NOT x",
    "(",
    "a OR",
    "NEAR(a b, 2)",
    "col:x",
    "question:",
    "-x",
    "^a",
    "a\x00b",
    "'",
)


class History:
    """A history that keeps what can be searched, as the program does."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.search = Search(database)
        self.answers = Answers(database, clock=Clock(datetime(2026, 5, 1, tzinfo=UTC)), on_changed=self.search.index)
        self.notes = Notes(database, clock=Clock(), on_changed=self.search.index)

    def add(self, text: str = SAID, question: Question = QUESTION, *, session_id: str | None = None) -> str:
        """Store a scored answer; returns its id."""
        session_id = session_id or self.answers.begin_session("ml", "Machine learning", 1)
        answer_id = self.answers.begin_answer(session_id, 1, question)
        self.answers.save_scorecard(answer_id, scorecard(text=text))
        return answer_id

    def find(self, text: str) -> list[FoundAnswer]:
        """Return the answers that are found, the best session first."""
        return [answer for session in self.search.find(text).sessions for answer in session.answers]

    def ids(self, text: str) -> list[str]:
        """Return their ids."""
        return [answer.answer_id for answer in self.find(text)]


@pytest.fixture
def history(database: Database) -> History:
    """An empty history in memory."""
    return History(database)


@pytest.fixture(scope="module")
def filled() -> Iterator[History]:
    """A history with one answer that has everything, for searches that change nothing."""
    with Database.in_memory() as database:
        history = History(database)
        answer_id = history.add("a b and or not near question words it's C++ 中文 über")
        history.notes.add(answer_id, "a note", at_s=1.0)
        yield history


@pytest.mark.parametrize(
    "text", ["overf", "OVERFITS", "naive model", '"training rows"', "“training rows”", '"the traini', "monday"]
)
def test_words_are_found_by_their_beginning_and_phrases_as_they_stand(history: History, text: str):
    """Whatever the capitals, the accents and the kind of quotes; a quote may still be open."""
    answer_id = history.add()
    history.add("quite another thing was said here")
    assert history.ids(text) == [answer_id]


@pytest.mark.parametrize("text", ['"rows training"', "model boosting", '"overfit"', "verfits"])
def test_what_does_not_fit_is_not_found(history: History, text: str):
    """A phrase in another order, a word that is missing, a quoted beginning, the middle of a word."""
    history.add()
    assert history.ids(text) == []


def test_the_moment_is_where_the_words_are(history: History):
    """Each place is at the start of its first hit: the words are half a second apart."""
    history.add()
    words = SAID.split()
    for wanted in ("overfits", "rows", "Monday", "well"):
        (answer,) = history.find(wanted)
        (place,) = answer.places
        assert place.source is Source.ANSWER
        assert place.at_s == 0.5 * words.index(wanted)
        assert [piece.text for piece in place.pieces if piece.is_hit] == [wanted]
        assert answer.at_s == place.at_s
    (answer,) = history.find('"training rows"')
    assert answer.at_s == 0.5 * words.index("training")
    assert [piece.text for piece in answer.places[0].pieces if piece.is_hit] == ["training rows"]


def test_a_long_answer_shows_the_places_with_the_most_hits(history: History):
    """At most three, apart from each other, in the order of time, each a piece of what was said."""
    parts = [f"filler{number} " * 40 for number in range(6)]
    text = "apple ".join(parts) + "apple pear apple " + parts[0]
    history.add(text)
    (answer,) = history.find("apple pear")
    assert len(answer.places) == 3
    moments = [place.at_s for place in answer.places if place.at_s is not None]
    assert moments == sorted(set(moments))
    assert any("apple pear apple" in place.text for place in answer.places)
    for place in answer.places:
        assert place.text.strip("… ") in text


def test_questions_notes_and_tags_are_found(history: History):
    """A note at its moment, a bookmark by its name; changes are followed, and words may be in different parts."""
    answer_id = history.add()
    first = history.notes.add(answer_id, "nothing of that", at_s=None)
    note = history.notes.add(answer_id, "say\nthe zebra story", at_s=7.5)
    history.notes.set_tags(answer_id, ["weak spot"])
    (answer,) = history.find("zebra")
    (place,) = answer.places
    assert (place.source, place.at_s, place.text) == (Source.NOTE, 7.5, "say the zebra story")
    (answer,) = history.find("weak")
    assert [(place.source, place.text) for place in answer.places] == [(Source.TAG, "weak spot")]
    (answer,) = history.find("variance zebra monday")
    assert [piece.text for piece in answer.question if piece.is_hit] == ["variance"]
    assert [place.source for place in answer.places] == [Source.NOTE, Source.ANSWER]
    history.notes.change(note.id, "the lion story")
    history.notes.delete(first.id)
    assert history.ids("zebra") == history.ids("nothing") == []
    assert history.ids("lion") == [answer_id]


def test_the_best_answer_comes_first_and_sessions_stay_together(history: History):
    """A question about it is worth more than a mention; of two mentions the shorter answer is."""
    session_id = history.answers.begin_session("ml", "Machine learning", 2)
    mentions = history.add("boosting " + "word " * 60)
    asked = history.add("no such word", Question(id="b", text="What is boosting?"), session_id=session_id)
    often = history.add("boosting boosting boosting", session_id=session_id)
    found = history.search.find("boosting")
    assert [[answer.answer_id for answer in session.answers] for session in found.sessions] == [
        [asked, often],
        [mentions],
    ]
    assert (found.answer_count, found.is_cut) == (3, False)
    assert found.sessions[0].title == "Machine learning"
    first = history.search.find("boosting", limit=2)
    assert (first.answer_count, first.is_cut) == (2, True)


def test_an_answer_is_found_before_it_is_scored(history: History):
    """By its question; by its words as they are now once it is scored again."""
    session_id = history.answers.begin_session("ml", "Machine learning", 1)
    answer_id = history.answers.begin_answer(session_id, 1, QUESTION)
    assert history.ids("trade-off") == [answer_id]
    history.answers.save_scorecard(answer_id, scorecard(text="first words"))
    history.answers.save_scorecard(answer_id, scorecard(text="second words"))
    assert (history.ids("first"), history.ids("second")) == ([], [answer_id])


def test_a_deleted_answer_is_not_found(history: History):
    """Nor are those of a deleted session; they are found again when they are brought back, with their notes."""
    answer_id = history.add()
    history.notes.add(answer_id, "zebra", at_s=None)
    session_id = history.answers.load(answer_id).session_id
    history.answers.delete_answer(answer_id)
    assert history.ids("overfits") == history.ids("zebra") == []
    history.answers.restore_answer(answer_id)
    assert history.ids("overfits") == history.ids("zebra") == [answer_id]
    history.answers.delete_session(session_id)
    assert history.ids("overfits") == []
    history.answers.restore_session(session_id)
    assert history.ids("overfits") == [answer_id]
    history.answers.delete_session(session_id)
    history.answers.purge()
    assert history.database.query("SELECT count(*) AS n FROM answer_search") == [{"n": 0}]


def test_a_deleted_answer_leaves_no_byte_in_the_index(path: Path):
    """Once it is erased, its words and notes are in none of the history's files."""
    with Database.open(path) as database:
        history = History(database)
        for number in range(20):
            history.add(f"something else number{number}")
        doomed = history.add(f"well {MARKER} indeed")
        history.notes.add(doomed, f"note{MARKER}", at_s=1.0)
        history.notes.set_tags(doomed, [f"tag{MARKER}"])
        history.answers.delete_answer(doomed)
        Erasing(database).erase_marked()
        content = b"".join(file.read_bytes() for file in files_of(path))
        assert MARKER.encode() not in content
        assert MARKER[:8].encode() not in content
        assert len(history.ids("something")) == 20


def test_an_older_history_can_be_searched(path: Path):
    """What was stored before there was a search is in the index from the first start on, as it would be written now."""
    path.parent.mkdir()
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(FIRST_FORMAT.read_text(encoding="utf-8"))
    with Database.open(path) as database:
        history = History(database)
        before = database.query("SELECT rowid, * FROM answer_search ORDER BY rowid")
        history.search.index(*(row["id"] for row in database.query("SELECT id FROM answers")))
        assert database.query("SELECT rowid, * FROM answer_search ORDER BY rowid") == before
        (answer,) = history.find("short")
        assert (answer.answer_id, answer.at_s) == (f"{4:032x}", 0.0)


def test_the_program_keeps_the_index(path: Path):
    """The database worker's stores let the index follow scorecards and notes by themselves."""
    worker = DatabaseWorker(lambda: Database.open(path))
    try:

        def job(stores: object) -> tuple[int, int]:
            answers, notes, search = stores.answers, stores.notes, stores.search  # type: ignore[attr-defined]
            answer_id = answers.begin_answer(answers.begin_session("ml", "ML", 1), 1, QUESTION)
            answers.save_scorecard(answer_id, scorecard(text=SAID))
            notes.add(answer_id, "zebra", at_s=None)
            return search.find("overfits").answer_count, search.find("zebra").answer_count

        assert worker.submit(job).result(20) == (1, 1)
    finally:
        worker.close()


@given(text=st.text(st.characters(), max_size=60) | st.lists(st.sampled_from(ODD), max_size=6).map(" ".join))
def test_no_text_makes_a_search_fail(filled: History, text: str):
    """Operators, quotes, emoji, zero bytes and halves of characters are searched for or found to be nothing."""
    found = filled.search.find(text)
    assert found.is_empty == (match_of(text) is None)
    for session in found.sessions:
        for answer in session.answers:
            assert any(piece.is_hit for piece in answer.question) or answer.places


@given(words=st.lists(st.sampled_from(SAID.split()), min_size=1, max_size=4))
def test_what_was_said_is_found_by_any_of_its_words(words: list[str]):
    """Whatever the order, and at a moment at which one of them was said."""
    with Database.in_memory() as database:
        history = History(database)
        answer_id = history.add()
        (answer,) = history.find(" ".join(words))
        assert answer.answer_id == answer_id
        moments = [0.5 * number for number, word in enumerate(SAID.split()) if any(word.startswith(w) for w in words)]
        assert answer.at_s in moments


def test_nothing_is_searched_for_where_there_is_no_word():
    """Blanks, quotes and emoji alone are no search, and a very long text is cut."""
    for text in ("", "  ", '"', '" "', "\N{SLIGHTLY SMILING FACE}", "*-+", "\x00", "\ud800"):
        assert match_of(text) is None
    assert str(match_of("a " * 1000)).count("AND") == MOST_TERMS - 1
    assert match_of("x" * 10_000) is not None

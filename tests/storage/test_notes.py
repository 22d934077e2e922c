"""Notes, bookmarks, stars and tags stay on their answer, can be changed, and can be brought back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mockvoice.errors import StorageError
from mockvoice.storage.answers import Answers
from mockvoice.storage.database import Database
from mockvoice.storage.notes import LONGEST_NOTE, LONGEST_TAG, NoteKind, Notes, tag_of
from tests.storage.builders import Clock, begun_answer

if TYPE_CHECKING:
    from pathlib import Path


def test_notes_come_in_order_of_their_moments(database: Database):
    """Those on the whole answer stand first, bookmarks among the others."""
    notes, answer_id = Notes(database, clock=Clock()), begun_answer(database)
    late = notes.add(answer_id, "late", at_s=12.3456)
    whole = notes.add(answer_id, "on the whole", at_s=None)
    early = notes.add(answer_id, "", at_s=-1.0, kind=NoteKind.BOOKMARK)
    kept = notes.of(answer_id)
    assert kept.notes == (whole, early, late)
    assert [note.at_s for note in kept.notes] == [None, 0.0, 12.346]
    assert (kept.is_starred, kept.tags) == (False, ())
    assert notes.of(begun_answer(database)).notes == ()


def test_a_note_can_be_changed_deleted_and_brought_back(database: Database):
    """What comes back is the same note at the same place, and bringing it back twice changes nothing."""
    notes, answer_id = Notes(database, clock=Clock()), begun_answer(database)
    note = notes.add(answer_id, "  say this sooner \n", at_s=2.0)
    assert note.text == "say this sooner"
    changed = notes.change(note.id, "say this much sooner")
    assert notes.of(answer_id).notes == (changed,)
    assert (changed.id, changed.at_s, changed.created_at) == (note.id, note.at_s, note.created_at)
    assert notes.delete(note.id) == changed
    assert notes.of(answer_id).notes == ()
    with pytest.raises(StorageError, match="no longer in the history"):
        notes.change(note.id, "x")
    notes.put_back(changed)
    notes.put_back(changed)
    assert notes.of(answer_id).notes == (changed,)


def test_a_star_is_given_and_taken(database: Database):
    """Any number of times, and only to the answer that is meant."""
    notes, answer_id, other = Notes(database), begun_answer(database), begun_answer(database)
    for is_starred in (True, True, False, False, True):
        notes.star(answer_id, is_starred=is_starred)
        assert notes.of(answer_id).is_starred is is_starred
    assert not notes.of(other).is_starred


def test_a_tag_keeps_the_capitals_that_it_has_in_use(database: Database):
    """Two spellings of one tag are one; tags that nobody uses any more are not offered."""
    notes, first, second = Notes(database), begun_answer(database), begun_answer(database)
    assert notes.set_tags(first, ["STAR story", "#weak spot", " ", "star Story"]) == ("STAR story", "weak spot")
    assert notes.set_tags(second, ["star story"]) == ("STAR story",)
    assert notes.tags_in_use() == (("STAR story", 2), ("weak spot", 1))
    assert notes.set_tags(first, []) == ()
    assert notes.tags_in_use() == (("STAR story", 1),)
    Answers(database).delete_answer(second)
    assert notes.tags_in_use() == ()


@given(text=st.text(max_size=80))
def test_every_text_makes_a_tag_or_none(text: str):
    """A tag is one line without commas, at most so long, and made of itself again."""
    tag = tag_of(text)
    assert len(tag) <= LONGEST_TAG
    assert tag == " ".join(tag.split())
    assert "," not in tag
    assert tag_of(tag) == tag
    tag.encode("utf-8")


@given(text=st.text(st.characters(), max_size=60))
def test_every_text_can_be_noted(text: str):
    """Halves of characters and zero bytes among them; what is stored is what is told."""
    with Database.in_memory() as database:
        notes, answer_id = Notes(database), begun_answer(database)
        note = notes.add(answer_id, text, at_s=1.0)
        assert notes.of(answer_id).notes == (note,)


def test_an_endless_note_is_cut(database: Database):
    """A pasted book does not fill the history."""
    notes = Notes(database)
    assert len(notes.add(begun_answer(database), "x" * 100_000, at_s=None).text) == LONGEST_NOTE


def test_nothing_is_noted_on_an_answer_that_is_gone(database: Database):
    """A deleted answer takes neither notes nor stars nor tags."""
    notes, answer_id = Notes(database), begun_answer(database)
    Answers(database).delete_answer(answer_id)
    with pytest.raises(StorageError, match="no longer in the history"):
        notes.add(answer_id, "x", at_s=None)
    with pytest.raises(StorageError):
        notes.star(answer_id, is_starred=True)
    with pytest.raises(StorageError):
        notes.set_tags(answer_id, ["x"])


def test_notes_go_and_come_with_their_answer(path: Path):
    """They are there again when a deletion is taken back, and gone for good with the answer."""
    with Database.open(path) as database:
        answers, notes, answer_id = Answers(database), Notes(database), begun_answer(database)
        note = notes.add(answer_id, "keep me", at_s=None)
        notes.star(answer_id, is_starred=True)
        notes.set_tags(answer_id, ["mine"])
        answers.delete_answer(answer_id)
        answers.restore_answer(answer_id)
        kept = notes.of(answer_id)
        assert (kept.notes, kept.is_starred, kept.tags) == ((note,), True, ("mine",))
        answers.delete_answer(answer_id)
        answers.purge()
        for table in ("notes", "stars", "tags"):
            assert database.query(f"SELECT * FROM {table}") == []  # noqa: S608 (a name from this line)


def test_others_are_told_of_changes(database: Database):
    """Of every change of a note or tag, with the answer's id, before it is committed."""
    told: list[str] = []
    notes, answer_id = Notes(database, on_changed=told.append), begun_answer(database)
    note = notes.add(answer_id, "x", at_s=None)
    notes.change(note.id, "y")
    notes.delete(note.id)
    notes.set_tags(answer_id, ["z"])
    assert told == [answer_id] * 4

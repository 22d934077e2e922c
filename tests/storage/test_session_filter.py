"""The list of sessions shows only what fits, and what fits whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mockvoice.audio.codec import encode_flac
from mockvoice.packs.model import Question
from mockvoice.storage.answers import Answers
from mockvoice.storage.imports import Imports
from mockvoice.storage.interviews import Interviews
from mockvoice.storage.library import Library
from mockvoice.storage.notes import Notes
from mockvoice.storage.session_filter import ALL_SESSIONS, SessionFilter, SessionKind
from tests.storage.builders import QUESTION, Clock, block, scorecard

if TYPE_CHECKING:
    from mockvoice.storage.database import Database

OTHER = Question(id="boosting", text="What is boosting?")


@pytest.fixture
def named(database: Database) -> dict[str, str]:
    """Ids by name: "practice" with a starred answer of 40 and one of 90, "interview" with one of 70, "import"."""
    clock = Clock()
    answers, notes = Answers(database, clock=clock), Notes(database)
    practice = answers.begin_session("ml", "Machine learning", 2)
    low, high = (answers.begin_answer(practice, place, question) for place, question in ((1, QUESTION), (2, OTHER)))
    answers.save_scorecard(low, scorecard(40))
    answers.save_scorecard(high, scorecard(90))
    notes.star(low, is_starred=True)
    notes.set_tags(high, ["Proud", "again"])
    interview = answers.begin_session("", "Phone screen", 1)
    Interviews(database).begin(interview, preset_id="p", title="Phone screen", mode="coached", seed=1, plan="{}")
    mid = answers.begin_answer(interview, 1, QUESTION, pack_id="stats")
    answers.save_scorecard(mid, scorecard(70))
    notes.set_tags(mid, ["again"])
    recording = Imports(database).store(
        OTHER, pack_id="ml", recorded_at=clock(), flac=encode_flac(block(1)), sample_count=8000
    )
    return {
        "practice": practice,
        "interview": interview,
        "import": answers.load(recording).session_id,
        "low": low,
        "high": high,
    }


@pytest.mark.parametrize(
    ("only", "fitting"),
    [
        (ALL_SESSIONS, ("import", "interview", "practice")),
        (SessionFilter(is_starred=True), ("practice",)),
        (SessionFilter(tag="proud"), ("practice",)),
        (SessionFilter(tag="again"), ("interview", "practice")),
        (SessionFilter(tag="nothing"), ()),
        (SessionFilter(pack_id="stats"), ("interview",)),
        (SessionFilter(pack_id="ml"), ("import", "practice")),
        (SessionFilter(kind=SessionKind.INTERVIEW), ("interview",)),
        (SessionFilter(kind=SessionKind.PRACTICE), ("practice",)),
        (SessionFilter(kind=SessionKind.IMPORTED), ("import",)),
        (SessionFilter(most_overall=50), ("practice",)),
        (SessionFilter(least_overall=60, most_overall=80), ("interview",)),
        (SessionFilter(least_overall=70), ("interview", "practice")),
        (SessionFilter(is_starred=True, least_overall=80), ()),
        (SessionFilter(is_starred=True, tag="proud"), ()),
        (SessionFilter(kind=SessionKind.PRACTICE, tag="again", pack_id="ml", least_overall=85), ("practice",)),
    ],
)
def test_a_session_fits_where_one_of_its_answers_fits_everything(
    database: Database, named: dict[str, str], only: SessionFilter, fitting: tuple[str, ...]
):
    """Two answers that fit half of it each are not enough."""
    found = Library(database).sessions(only=only)
    assert [session.id for session in found] == [named[name] for name in fitting]
    if found:
        assert Library(database).sessions(only=only, before=found[0].started_at) == found[1:]
        assert Library(database).sessions(only=only, limit=1) == found[:1]


def test_stars_tags_and_interviews_are_told(database: Database, named: dict[str, str]):
    """In the list of sessions and in that of their answers."""
    _, interview, practice = Library(database).sessions()
    assert (practice.is_interview, practice.star_count, practice.tags) == (False, 1, ("again", "Proud"))
    assert (interview.is_interview, interview.star_count, interview.tags) == (True, 0, ("again",))
    low, high = Library(database).answers(named["practice"])
    assert (low.is_starred, low.tags) == (True, ())
    assert (high.is_starred, high.tags) == (False, ("again", "Proud"))


def test_the_packs_that_were_answered_are_told(database: Database, named: dict[str, str]):
    """With the title of their latest session; one that was met in an interview alone has none."""
    assert named
    assert Library(database).packs_answered() == (("ml", "Machine learning"), ("stats", ""))

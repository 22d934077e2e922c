"""The rows of past sessions."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QModelIndex, Qt

from mockvoice.ui.widgets.session_model import AnswerRow, DayRow, SessionModel, SessionRow
from tests.helpers.fake_review import FakeReviewApp

if TYPE_CHECKING:
    from pytestqt.modeltest import ModelTester

NOON = datetime(2026, 3, 12, 12, 0, tzinfo=UTC)


@pytest.fixture
def app() -> FakeReviewApp:
    """Keep sixty sessions."""
    app = FakeReviewApp()
    app.add_sessions(60, now=NOON)
    return app


@pytest.fixture
def model(qtmodeltester: ModelTester, app: FakeReviewApp) -> SessionModel:
    """Load the first twenty sessions; Qt's own model test watches."""
    model = SessionModel(NOON.date)
    qtmodeltester.check(model)
    model.start(tuple(app.all_sessions[:20]))
    return model


def kinds(model: SessionModel) -> str:
    """Spell the rows: D for a day, S for a session, A for an answer."""
    rows = [model.data(model.index(place), Qt.ItemDataRole.UserRole) for place in range(model.rowCount())]
    return "".join({DayRow: "D", SessionRow: "S", AnswerRow: "A"}[type(row)] for row in rows)


def words(model: SessionModel) -> list[str]:
    """Return what a screen reader hears."""
    return [str(model.data(model.index(place))) for place in range(model.rowCount())]


def test_sessions_stand_under_their_days(model: SessionModel):
    """Newest first, each day once, with a name."""
    assert kinds(model).startswith("DSSDSSDSS")
    assert words(model)[0] == "Today"
    assert words(model)[3] == "Yesterday"
    assert words(model)[6] == "Tuesday"
    assert words(model)[1].startswith("Machine learning fundamentals, ")


def test_a_session_without_a_score_says_so(model: SessionModel):
    """Not 0."""
    assert any("not scored" in line for line in words(model))
    assert any("mean score 58" in line for line in words(model))


def test_answers_unfold_below_their_session(model: SessionModel, app: FakeReviewApp):
    """Unfolding adds a row an answer, folding takes them away; the sentence says which it is."""
    model.open("s1", app.answers_of["s1"])
    assert kinds(model).startswith("DSSAAAD")
    assert words(model)[2].endswith("expanded")
    assert words(model)[5] == "What is the difference between bagging and boosting? attempt 2 · 1:49, 66"
    model.close("s1")
    assert kinds(model).startswith("DSSD")
    assert words(model)[2].endswith("collapsed")


def test_more_is_asked_for_once_at_a_time_until_there_is_none(app: FakeReviewApp):
    """The model asks for what is older than its last session, and stops at an empty page."""
    model = SessionModel(NOON.date)
    model.start(tuple(app.all_sessions[:20]))
    asked: list[datetime] = []
    model.more_wanted.connect(asked.append)
    assert model.canFetchMore(QModelIndex())
    model.fetchMore(QModelIndex())
    model.fetchMore(QModelIndex())
    assert asked == [app.all_sessions[19].started_at]
    model.append(tuple(app.all_sessions[20:60]))
    assert len(model.sessions()) == 60
    assert kinds(model).count("D") == len({row.local_start.date() for row in model.sessions()})
    model.fetchMore(QModelIndex())
    model.append(())
    assert not model.canFetchMore(QModelIndex())


def test_a_page_that_overlaps_adds_nothing_twice(model: SessionModel, app: FakeReviewApp):
    """A session that is there already is passed over."""
    model.append(tuple(app.all_sessions[15:25]))
    assert [row.summary.id for row in model.sessions()] == [f"s{number}" for number in range(25)]


@pytest.mark.parametrize("number", [0, 1, 2, 9, 18, 19])
def test_a_session_that_comes_back_stands_where_it_stood(model: SessionModel, app: FakeReviewApp, number: int):
    """Deleting and restoring leaves every row as it was, its day included."""
    before = words(model)
    model.remove(f"s{number}")
    assert f"s{number}" not in {row.summary.id for row in model.sessions()}
    assert "DD" not in kinds(model)
    assert not kinds(model).endswith("D")
    model.restore(app.all_sessions[number])
    model.restore(app.all_sessions[number])
    assert words(model) == before


def test_whole_days_come_and_go(model: SessionModel, app: FakeReviewApp):
    """With both sessions of a day the day goes too, and comes back with the first of them."""
    before = words(model)
    for number in (3, 2, 4):
        model.remove(f"s{number}")
    assert "Yesterday" not in words(model)
    for number in (2, 4, 3):
        model.restore(app.all_sessions[number])
    assert words(model) == before


def test_the_only_session_can_go_and_come_back(app: FakeReviewApp):
    """An empty list takes a session back."""
    model = SessionModel(NOON.date)
    model.start(tuple(app.all_sessions[:1]))
    model.remove("s0")
    assert model.rowCount() == 0
    model.restore(app.all_sessions[0])
    assert kinds(model) == "DS"


def test_starting_again_with_the_same_changes_nothing(model: SessionModel, app: FakeReviewApp):
    """What was unfolded and loaded stays; something new at the top starts the list again, unfolded as it was."""
    model.append(tuple(app.all_sessions[20:40]))
    model.open("s1", app.answers_of["s1"])
    assert not model.start(tuple(app.all_sessions[:20]))
    assert len(model.sessions()) == 40
    model.remove("s0")
    assert model.start(tuple(app.all_sessions[:20]))
    assert kinds(model).startswith("DSSAAAD")
    assert len(model.sessions()) == 20


def test_days_cannot_be_chosen(model: SessionModel):
    """The arrows pass over them."""
    assert not model.flags(model.index(0)) & Qt.ItemFlag.ItemIsSelectable
    assert model.flags(model.index(1)) & Qt.ItemFlag.ItemIsSelectable

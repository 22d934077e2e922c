"""Sessions narrowed by what is on their answers; interviews as such."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from mockvoice.notes_desk import FilterChoices
from mockvoice.storage.session_filter import ALL_SESSIONS, SessionFilter, SessionKind
from mockvoice.ui.theme import apply_theme
from mockvoice.ui.views.sessions import SessionsView

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from tests.helpers.fake_app import FakeApp

NOON = datetime(2026, 3, 12, 12, 0, tzinfo=UTC)


@pytest.fixture
def view(qtbot: QtBot, fake_app: FakeApp) -> SessionsView:
    """Twelve sessions, the second an interview with a starred and a tagged answer."""
    fake_app.all_sessions.clear()
    fake_app.add_sessions(12, now=NOON)
    fake_app.all_sessions[1] = replace(
        fake_app.all_sessions[1], is_interview=True, star_count=1, tags=("proud", "weak spot")
    )
    first, *others = fake_app.answers_of["s1"]
    fake_app.answers_of["s1"] = (replace(first, is_starred=True, tags=("proud",)), *others)
    fake_app.notes.choices = FilterChoices(("proud", "weak spot"), (("ml", "Machine learning"),))
    made = SessionsView(fake_app, today=NOON.date)  # type: ignore[arg-type]
    qtbot.addWidget(made)
    made.resize(1100, 700)
    made.show()
    qtbot.waitExposed(made)
    made.reload()
    qtbot.waitUntil(lambda: len(loaded(made)) == 12 and made.filters.tag.count() == 3)
    return made


def loaded(view: SessionsView) -> list[str]:
    """Return the ids of the sessions that are loaded."""
    return [row.summary.id for row in view.model.sessions()]


def test_the_list_is_narrowed_and_widened_again(qtbot: QtBot, view: SessionsView):
    """By each choice; "Show all" takes all of them back."""
    view.filter_button.click()
    assert view.filters.isVisible()
    assert not view.filters.clear_button.isVisible()
    view.filters.starred.click()
    qtbot.waitUntil(lambda: loaded(view) == ["s1"])
    view.filters.clear_button.click()
    qtbot.waitUntil(lambda: len(loaded(view)) == 12)
    view.filters.tag.setCurrentIndex(2)
    qtbot.waitUntil(lambda: loaded(view) == ["s1"])
    view.filters.tag.setCurrentIndex(0)
    qtbot.waitUntil(lambda: len(loaded(view)) == 12)
    view.filters.kind.setCurrentIndex(view.filters.kind.findText("Interviews"))
    qtbot.waitUntil(lambda: loaded(view) == ["s1"])


def test_what_is_chosen_is_what_is_asked_for(qtbot: QtBot, view: SessionsView, fake_app: FakeApp):
    """All choices together, and none of them at first."""
    assert fake_app.notes.filters[0] == ALL_SESSIONS
    filters = view.filters
    filters.starred.setChecked(True)
    for choice, text in (
        (filters.tag, "proud"),
        (filters.pack, "Machine learning"),
        (filters.kind, "Practice"),
        (filters.score, "50 to 74"),
    ):
        choice.setCurrentIndex(choice.findText(text))
    assert filters.filter == SessionFilter(
        is_starred=True, tag="proud", pack_id="ml", kind=SessionKind.PRACTICE, least_overall=50, most_overall=74
    )
    assert fake_app.notes.filters[-1] == filters.filter
    qtbot.waitUntil(view.none_fits.isVisible)


def test_when_nothing_fits_all_can_be_shown(qtbot: QtBot, view: SessionsView):
    """The page says so; it is not called empty, and the choices stay in reach."""
    view.filter_button.click()
    view.filters.pack.setCurrentIndex(1)
    qtbot.waitUntil(view.none_fits.isVisible)
    assert not view.empty.isVisible()
    assert view.filters.isVisible()
    view.none_fits.button.click()
    qtbot.waitUntil(lambda: len(loaded(view)) == 12)
    assert view.filters.filter == ALL_SESSIONS


def test_closing_the_filters_shows_all(qtbot: QtBot, view: SessionsView):
    """So that nothing is ever hidden by what cannot be seen."""
    view.filter_button.click()
    view.filters.starred.click()
    qtbot.waitUntil(lambda: loaded(view) == ["s1"])
    view.filter_button.click()
    qtbot.waitUntil(lambda: len(loaded(view)) == 12)
    assert not view.filters.isVisible()


def test_older_sessions_are_narrowed_too(qtbot: QtBot, view: SessionsView, fake_app: FakeApp):
    """What is read while scrolling is asked for with the same choices."""
    view.filters.kind.setCurrentIndex(1)
    view.fetch_older(NOON)
    assert fake_app.notes.filters[-1].kind is SessionKind.PRACTICE
    qtbot.waitUntil(lambda: "s1" not in loaded(view))


def test_the_report_of_an_interview_can_be_opened(qtbot: QtBot, view: SessionsView):
    """By the button and by R, on an interview alone."""
    assert not view.report_button.isVisible()
    view.list.choose_session("s1")
    assert view.report_button.isVisible()
    with qtbot.waitSignal(view.report_requested) as asked:
        view.report_button.click()
    assert asked.args == ["s1"]
    view.activateWindow()
    view.list.setFocus()
    with qtbot.waitSignal(view.report_requested):
        qtbot.keyClick(view.list, Qt.Key.Key_R)
    view.list.choose_session("s0")
    with qtbot.assertNotEmitted(view.report_requested):
        view.open_report()


def test_stars_tags_and_interviews_are_said(qtbot: QtBot, view: SessionsView):
    """In the lines of sessions and answers, so also to a screen reader."""
    view.unfold("s1")
    qtbot.waitUntil(lambda: view.model.sessions()[1].is_open)
    place = view.model.row_of("s1")
    assert place is not None
    session, answer, other = (str(view.model.data(view.model.index(place + row))) for row in range(3))
    assert "Interview · " in session
    assert " · 1 starred · #proud · #weak spot" in session
    assert "#proud" in answer
    assert answer.endswith(", starred")
    assert not other.endswith(", starred")


def test_a_star_given_meanwhile_is_there_on_coming_back(qtbot: QtBot, view: SessionsView, fake_app: FakeApp):
    """Also in a session that is unfolded."""
    view.unfold("s0")
    qtbot.waitUntil(lambda: view.model.sessions()[0].is_open)
    first, *others = fake_app.answers_of["s0"]
    fake_app.answers_of["s0"] = (replace(first, is_starred=True), *others)
    fake_app.all_sessions[0] = replace(fake_app.all_sessions[0], star_count=1)
    view.reload()
    qtbot.waitUntil(lambda: "starred" in str(view.model.data(view.model.index(2))))
    assert view.model.sessions()[0].is_open


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("width", [760, 1080])
def test_nothing_is_cut_at_any_size(qtbot: QtBot, view: SessionsView, qapp: QApplication, scale: float, width: int):
    """Every button and choice has the room that it asks for, and none lies over another."""
    apply_theme(qapp, "light", scale)
    view.resize(width, 640)
    view.filter_button.setChecked(True)
    view.list.choose_session("s1")
    shown = [view.search_button, view.import_button, view.report_button, view.delete_button, *_parts(view)]
    qtbot.waitUntil(lambda: all(part.parentWidget().rect().contains(part.geometry()) for part in shown))
    for part in shown:
        needed = part.minimumSizeHint()
        assert (part.width(), part.height()) >= (needed.width(), needed.height()), part.accessibleName()
    places = [part.rect().translated(part.mapTo(view, part.rect().topLeft())) for part in shown]
    assert not any(one.intersects(two) for at, one in enumerate(places) for two in places[at + 1 :])


def test_every_control_has_a_name(view: SessionsView):
    """Buttons and choices."""
    view.filter_button.click()
    names = [button.accessibleName() for button in view.findChildren(QAbstractButton) if button.isVisible()]
    assert all(names)
    for choice in (view.filters.tag, view.filters.pack, view.filters.kind, view.filters.score):
        assert choice.accessibleName()


def _parts(view: SessionsView) -> list[QAbstractButton]:
    filters = view.filters
    return [filters.starred, filters.kind, filters.pack, filters.tag, filters.score]  # type: ignore[list-item]

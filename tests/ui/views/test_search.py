"""The page that searches while it is typed."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel

from mockvoice.errors import StorageError
from mockvoice.storage.search import Found, FoundAnswer, FoundSession, Piece, Place, Source
from mockvoice.ui.main_window import MainWindow
from mockvoice.ui.theme import apply_theme
from mockvoice.ui.views.search import HELP_TITLE, SearchView
from mockvoice.ui.widgets.found_model import FOUND_ROLE, FoundHead, FoundModel, FoundRow, PlaceRow

if TYPE_CHECKING:
    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot

    from tests.helpers.fake_app import FakeApp

NOON = datetime(2026, 3, 12, 12, 0, tzinfo=UTC)


def answer(answer_id: str, *places: Place) -> FoundAnswer:
    """Return an answer in which "data" is a hit."""
    question = (Piece("Which "), Piece("data", is_hit=True), Piece(" would you trust?"))
    return FoundAnswer(answer_id, question, NOON, 71, is_starred=answer_id == "a1", places=places)


def found(text: str, *, is_cut: bool = False) -> Found:
    """Return two sessions, the first with two answers."""
    said = Place(Source.ANSWER, (Piece("the "), Piece("data", is_hit=True), Piece(" leak")), 12.4)
    note = Place(Source.NOTE, (Piece("data", is_hit=True), Piece(" first")), 75.0)
    tag = Place(Source.TAG, (Piece("data", is_hit=True),))
    return Found(
        text,
        (
            FoundSession(
                "s1", "Phone screen", NOON, is_interview=True, answers=(answer("a1", note, said), answer("a2"))
            ),
            FoundSession("s2", "Machine learning", NOON, is_interview=False, answers=(answer("a3", tag),)),
        ),
        is_cut=is_cut,
    )


@pytest.fixture
def view(qtbot: QtBot, fake_app: FakeApp) -> SearchView:
    """The page, open."""
    fake_app.notes.found["data"] = found("data")
    made = SearchView(fake_app, today=NOON.date)  # type: ignore[arg-type]
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    qtbot.waitExposed(made)
    return made


def rows(view: SearchView) -> list[object]:
    """Return what the list has."""
    model = view.list.model()
    return [model.index(row, 0).data(FOUND_ROLE) for row in range(model.rowCount())]


def type_data(qtbot: QtBot, view: SearchView) -> None:
    """Search for "data" and wait for what is found."""
    view.begin()
    qtbot.keyClicks(view.field, "data")
    qtbot.waitUntil(view.list.isVisible)


def test_what_is_typed_is_searched_for(qtbot: QtBot, view: SearchView, fake_app: FakeApp):
    """Sessions with their answers and places; the first answer is chosen."""
    type_data(qtbot, view)
    kinds = [type(row) for row in rows(view)]
    assert kinds == [FoundHead, FoundRow, PlaceRow, PlaceRow, FoundRow, FoundHead, FoundRow, PlaceRow]
    assert view.told.text() == "3 answers found"
    assert view.list.currentIndex().row() == 1
    assert fake_app.notes.searches[-1] == "data"


def test_enter_opens_the_answer_where_the_words_are(qtbot: QtBot, view: SearchView):
    """From the field; Down moves to the next place, over the heads of sessions."""
    type_data(qtbot, view)
    for moved, answer_id, at_s in ((0, "a1", 75.0), (2, "a1", 12.4), (1, "a2", None), (1, "a3", None)):
        for _ in range(moved):
            qtbot.keyClick(view.field, Qt.Key.Key_Down)
        with qtbot.waitSignal(view.answer_opened) as opened:
            qtbot.keyClick(view.field, Qt.Key.Key_Return)
        assert opened.args == [answer_id, at_s]


def test_a_click_and_enter_in_the_list_open_too(qtbot: QtBot, view: SearchView):
    """The place under the pointer, and the current row."""
    type_data(qtbot, view)
    at = view.list.visualRect(view.list.model().index(3, 0)).center()
    with qtbot.waitSignal(view.answer_opened) as opened:
        qtbot.mouseClick(view.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert opened.args == ["a1", 12.4]
    with qtbot.waitSignal(view.answer_opened) as opened:
        qtbot.keyClick(view.list, Qt.Key.Key_Enter)
    assert opened.args == ["a1", 12.4]


def test_fast_typing_searches_for_the_latest_text_alone(qtbot: QtBot, view: SearchView, fake_app: FakeApp):
    """While a search runs, what is typed meanwhile waits; older results are never shown over newer ones."""
    fake_app.notes.holds_searches = True
    qtbot.keyClicks(view.field, "data")
    assert fake_app.notes.searches == ["d"]
    fake_app.notes.searching[0].set_result(found("d"))
    qtbot.waitUntil(lambda: fake_app.notes.searches == ["d", "data"])
    assert not view.list.isVisible()
    fake_app.notes.searching[1].set_result(found("data"))
    qtbot.waitUntil(view.list.isVisible)


def test_nothing_found_says_what_to_do(qtbot: QtBot, view: SearchView, fake_app: FakeApp):
    """And an empty field explains how to search."""
    assert HELP_TITLE in _texts(view)
    fake_app.notes.found["zzz"] = Found("zzz", ())
    qtbot.keyClicks(view.field, "zzz")
    qtbot.waitUntil(lambda: "Nothing was found for “zzz”" in _texts(view))
    assert view.told.text() == "Nothing was found"
    view.field.clear()
    qtbot.waitUntil(lambda: HELP_TITLE in _texts(view))
    assert view.told.text() == ""


def test_too_many_results_are_said_to_be_some(qtbot: QtBot, view: SearchView, fake_app: FakeApp):
    """With what finds fewer."""
    fake_app.notes.found["data"] = found("data", is_cut=True)
    type_data(qtbot, view)
    assert view.told.text() == "The 3 answers that fit best; more words find fewer."


def test_what_goes_wrong_is_told_once(qtbot: QtBot, view: SearchView, fake_app: FakeApp):
    """And the next search goes on."""
    fake_app.error = StorageError("The history cannot be read.")
    qtbot.keyClicks(view.field, "da")
    qtbot.waitUntil(lambda: view.notices.texts == ("The history cannot be read.",))
    fake_app.error = None
    qtbot.keyClicks(view.field, "ta")
    qtbot.waitUntil(view.list.isVisible)
    assert view.notices.texts == ()


def test_escape_goes_back(qtbot: QtBot, view: SearchView):
    """As the button does."""
    view.activateWindow()
    view.begin()
    with qtbot.waitSignal(view.back_requested):
        qtbot.keyClick(view.field, Qt.Key.Key_Escape)
    with qtbot.waitSignal(view.back_requested):
        view.back_button.click()


def test_every_row_can_be_heard(qtbot: QtBot, view: SearchView):
    """Each row says what it is, where the words stand and when."""
    type_data(qtbot, view)
    heard = [str(view.list.model().index(row, 0).data()) for row in range(4)]
    assert heard[0].startswith("Phone screen, Interview · ")
    assert heard[1:] == [
        "Which data would you trust? 71, starred",
        "Note: data first, at 1 minute 15 seconds",
        "the data leak, at 12 seconds",
    ]
    assert all(button.accessibleName() for button in view.findChildren(QAbstractButton) if button.isVisible())
    assert view.field.accessibleName() == "Search"


@pytest.mark.parametrize(("theme", "scale"), [("light", 1.0), ("dark", 1.0), ("light", 2.0)])
def test_hits_are_marked_by_more_than_colour(
    qtbot: QtBot, view: SearchView, qapp: QApplication, theme: str, scale: float
):
    """A hit is drawn otherwise than the same words without one, also where all colours are grey."""
    type_data(qtbot, view)
    apply_theme(qapp, theme, scale)  # type: ignore[arg-type]
    qtbot.waitUntil(lambda: view.list.visualRect(view.list.model().index(1, 0)).height() > 20 * scale)
    with_hits = view.list.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    plain = found("data").sessions[0].answers[0]
    model = view.list.model()
    assert isinstance(model, FoundModel)
    model.show_found(
        Found("data", (FoundSession("s", "Phone screen", NOON, is_interview=True, answers=(_without_hits(plain),)),))
    )
    assert with_hits.size() != QSize(0, 0)
    assert view.list.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8) != with_hits


def test_the_model_keeps_qts_rules(qtmodeltester: ModelTester):
    """Qt's own test of models finds nothing."""
    model = FoundModel(NOON.date)
    model.show_found(found("data"))
    qtmodeltester.check(model)
    model.show_found(Found("x", ()))
    assert model.rowCount() == 0


@pytest.fixture
def window(qtbot: QtBot, fake_app: FakeApp) -> MainWindow:
    """The whole window."""
    fake_app.notes.found["data"] = found("data")
    made = MainWindow(fake_app)  # type: ignore[arg-type]
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_ctrl_k_searches_from_every_page_and_escape_leads_back(qtbot: QtBot, window: MainWindow):
    """To the page from which it was opened; Ctrl+F does it on the page of sessions."""
    window.activateWindow()
    for name, keys in (("Settings", Qt.Key.Key_K), ("Sessions", Qt.Key.Key_F)):
        window.open_page(name)
        page = window.current_page
        qtbot.keyClick(window, keys, Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(lambda: isinstance(window.current_page, SearchView))
        view = window.current_page
        assert isinstance(view, SearchView)
        assert view.field.hasFocus()
        view.back_button.click()
        assert window.current_page is page


def test_the_way_back_from_a_found_answer_leads_to_the_search(qtbot: QtBot, window: MainWindow, fake_app: FakeApp):
    """With what was found; the answer opens at its moment. From elsewhere the way back leads to the sessions."""
    window.pages.open_search()
    view = window.current_page
    assert isinstance(view, SearchView)
    type_data(qtbot, view)
    fake_app.add_answer("a1")
    view.list.open_current()
    qtbot.waitUntil(lambda: window.review.answer is not None)
    assert window.current_page is window.review
    window.review.back_requested.emit()
    assert window.current_page is view
    assert view.list.isVisible()
    window.open_answer("a1")
    window.review.back_requested.emit()
    assert window.current_page is window.sessions


def _without_hits(one: FoundAnswer) -> FoundAnswer:
    places = tuple(Place(place.source, (Piece(place.text),), place.at_s) for place in one.places)
    return FoundAnswer(one.answer_id, (Piece(one.question_text),), one.asked_at, one.overall, one.is_starred, places)


def _texts(view: SearchView) -> set[str]:

    return {label.text() for label in view.findChildren(QLabel) if label.isVisible()}

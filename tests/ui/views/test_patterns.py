"""The page of patterns."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from mockvoice.reports.progress_parts import Span, Wish
from mockvoice.ui.theme import apply_theme
from mockvoice.ui.views.patterns import PatternsView
from tests.helpers.fake_progress import said

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from tests.helpers.fake_app import FakeApp

EVERYTHING = Wish(Span.ALL)


def page_of(app: FakeApp, qtbot: QtBot, *, width: int = 1280) -> PatternsView:
    """Show the page with what the program tells."""
    view = PatternsView(app)  # type: ignore[arg-type]
    qtbot.addWidget(view)
    view.resize(width, 800)
    with qtbot.waitExposed(view):
        view.show()
    with qtbot.waitSignal(view.patterns_shown):
        view.show_wish(EVERYTHING)
    return view


def test_everything_that_was_counted_is_shown(fake_app: FakeApp, qtbot: QtBot):
    """Fillers with their places, hedges, overused words, beginnings and ends."""
    view = page_of(fake_app, qtbot)
    assert view.line.text() == "From 8 answers with 88 words."
    rows = view.fillers.table.rows
    assert [rows.data(rows.index(0, column)) for column in range(rows.columnCount())] == [
        "um", "8", "8", "0", "0", "0", "8",
    ]  # fmt: skip
    hedges = view.hedges.table.rows
    assert [hedges.data(hedges.index(row, 0)) for row in range(hedges.rowCount())] == ["I think", "maybe"]
    assert view.words.table.rows.rowCount() > 0
    assert "8 of 8 trail off" in view.endings.text.text()
    assert "“so” (8)" in view.openings.text.text()
    assert fake_app.progress.asked[-1] == EVERYTHING


def test_rows_and_quotes_open_their_answers_at_the_moment(fake_app: FakeApp, qtbot: QtBot):
    """The latest answer, at the words that are meant; a mere word opens it from the start."""
    view = page_of(fake_app, qtbot)
    opened: list[tuple[str, float | None]] = []
    view.answer_opened.connect(lambda answer_id, at_s: opened.append((answer_id, at_s)))
    for card in (view.fillers, view.hedges, view.words):
        qtbot.keyClick(card.table, Qt.Key.Key_Return)
    view.openings.quotes[0].button.click()
    view.endings.quotes[0].button.click()
    assert opened == [("p7", 0.5), ("p7", 3.5), ("p7", None), ("p7", 0.0), ("p7", 3.5)]


def test_few_answers_are_no_pattern(fake_app: FakeApp, qtbot: QtBot):
    """It is said how many are needed."""
    fake_app.progress.said = [said(n) for n in range(3)]
    view = page_of(fake_app, qtbot)
    assert view.few.isVisible()
    assert not view.fillers.isVisible()


def test_what_was_not_found_is_said(fake_app: FakeApp, qtbot: QtBot):
    """No hedge, and no word that stands out."""
    fake_app.progress.said = [said(n, "The um boosting the the the.") for n in range(6)]
    view = page_of(fake_app, qtbot)
    assert "No hedge was heard" in view.hedges.nothing.text()
    assert not view.hedges.table.isVisible()


def test_escape_and_the_button_lead_back(fake_app: FakeApp, qtbot: QtBot):
    """Both."""
    view = page_of(fake_app, qtbot)
    with qtbot.waitSignal(view.back_requested):
        view.back_button.click()
    view.activateWindow()
    view.setFocus()
    with qtbot.waitSignal(view.back_requested):
        qtbot.keyClick(view, Qt.Key.Key_Escape)


@pytest.mark.parametrize(("width", "scale"), [(1280, 1.0), (960, 2.0)])
def test_it_fits_every_window_and_font(fake_app: FakeApp, qtbot: QtBot, qapp: QApplication, width: int, scale: float):
    """Nothing stands out at the side."""
    apply_theme(qapp, "light", scale)
    view = page_of(fake_app, qtbot, width=width)
    for part in (view.fillers, view.words, view.hedges, view.sentences, view.openings, view.endings):
        assert 0 < part.mapTo(view, part.rect().topRight()).x() < width

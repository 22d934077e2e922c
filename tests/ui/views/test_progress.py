"""The page of progress."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from mockvoice.errors import StorageError
from mockvoice.practice.streak import Streak
from mockvoice.reports.progress_parts import SessionKind, Span, Wish
from mockvoice.ui.theme import apply_theme
from mockvoice.ui.views.progress import SCORES, ProgressView
from tests.helpers.fake_progress import figures

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QComboBox
    from pytestqt.qtbot import QtBot

    from tests.helpers.fake_app import FakeApp


def page_of(app: FakeApp, qtbot: QtBot, *, width: int = 1280) -> ProgressView:
    """Show the page with what the program tells."""
    view = ProgressView(app)  # type: ignore[arg-type]
    qtbot.addWidget(view)
    view.resize(width, 800)
    with qtbot.waitExposed(view):
        view.show()
    with qtbot.waitSignal(view.progress_shown):
        view.reload()
    return view


def choose(field: QComboBox, text: str) -> None:
    """Choose an entry as a person does."""
    place = field.findText(text)
    assert place >= 0
    field.setCurrentIndex(place)
    field.activated.emit(place)


def test_figures_and_charts_of_the_last_ninety_days(fake_app: FakeApp, qtbot: QtBot):
    """Every chart has what was measured; the figures say the latest means and how they changed."""
    fake_app.day = replace(fake_app.day, streak=Streak(3, 9, practised_today=True, can_miss_today=False))
    view = page_of(fake_app, qtbot)
    qtbot.waitUntil(lambda: bool(view.tiles["Streak"].value.text()))
    assert view.tiles["Answers"].value.text() == "40"
    assert "\N{BLACK UP-POINTING TRIANGLE}" in view.tiles["Overall"].remark.text()
    assert view.tiles["Pace"].remark.text() == "inside 120\N{EN DASH}180"
    assert (view.tiles["Streak"].value.text(), view.tiles["Streak"].remark.text()) == ("3 days", "longest: 9 days")
    assert view.tiles["Due today"].value.text() == "0"
    assert view.scores.chart.count() == view.fillers.chart.count() == 40
    assert view.pace.chart.count() == len(view.progress.pace.bins)
    assert view.heat.chart.count() == 2 * len(view.progress.heat.weeks)
    assert view.concepts.rows.rowCount() == 4
    assert len(view.bests.buttons) == 4


def test_each_part_opens_its_answer(fake_app: FakeApp, qtbot: QtBot):
    """Charts, tables, bests and concepts."""
    view = page_of(fake_app, qtbot)
    opened: list[str] = []
    view.answer_opened.connect(opened.append)
    for card in (view.scores, view.fillers, view.pace, view.weeks, view.heat):
        card.chart.open_mark(next(mark for mark in range(card.chart.count()) if card.chart.answer_of(mark)))
        card.show_table(True)
        qtbot.keyClick(card.table, Qt.Key.Key_Return)
    view.concepts.setCurrentIndex(view.concepts.rows.index(0, 0))
    qtbot.keyClick(view.concepts, Qt.Key.Key_Return)
    view.bests.buttons[0].click()
    assert len(opened) == 12
    assert all(opened)
    assert opened[:2] == ["p0", "p39"]


def test_another_score_takes_the_charts_place(fake_app: FakeApp, qtbot: QtBot):
    """With its own title, values and table."""
    view = page_of(fake_app, qtbot)
    for name, title in SCORES.items():
        view.score_choice.button(name).click()
        assert view.scores.chart.accessibleName() == f"{title} score, 0 to 100 points"
        row = view.scores.table.rows
        latest = view.progress.series[name].values[-1]
        assert row.data(row.index(0, 1)) == f"{latest:.0f} points"


def test_a_score_that_was_never_measured_says_so(fake_app: FakeApp, qtbot: QtBot):
    """It is no line of zeros."""
    fake_app.progress.answers = [figures(n, days_ago=9 - n, structure=None) for n in range(9)]
    view = page_of(fake_app, qtbot)
    view.score_choice.button("structure").click()
    assert view.scores.chart.count() == 0
    assert "Nothing was measured" in view.scores.line.text()


def test_wishes_restrict_what_is_read(fake_app: FakeApp, qtbot: QtBot):
    """Each choice is asked for at once; another pack lets go of the topic."""
    view = page_of(fake_app, qtbot)
    choose(view.wishes.span, "Last 30 days")
    choose(view.wishes.topic, "Evaluation")
    choose(view.wishes.kind, "Interviews only")
    assert fake_app.progress.asked[-1] == Wish(Span.MONTH, None, "Evaluation", SessionKind.INTERVIEW)
    qtbot.waitUntil(lambda: view.tiles["Answers"].value.text() == "15")
    choose(view.wishes.pack, fake_app.packs[1].title)
    assert fake_app.progress.asked[-1] == Wish(Span.MONTH, "phone", None, SessionKind.INTERVIEW)


def test_a_choice_without_answers_offers_everything(fake_app: FakeApp, qtbot: QtBot):
    """And the button takes the restrictions away."""
    view = page_of(fake_app, qtbot)
    choose(view.wishes.pack, fake_app.packs[1].title)
    qtbot.waitUntil(view.empty.isVisible)
    assert not view.scores.isVisible()
    assert view.wishes.isVisible()
    view.empty.everything_button.click()
    qtbot.waitUntil(view.scores.isVisible)
    assert fake_app.progress.asked[-1] == Wish(Span.ALL)
    assert view.wishes.pack.currentIndex() == 0


def test_a_newcomer_is_told_what_to_do(fake_app: FakeApp, qtbot: QtBot):
    """Nothing but the way to practise."""
    fake_app.progress.answers = []
    view = page_of(fake_app, qtbot)
    assert view.empty.isVisible()
    assert not view.wishes.isVisible()
    assert not view.patterns_button.isVisible()
    with qtbot.waitSignal(view.practice_requested):
        view.empty.practice_button.click()


def test_a_history_that_cannot_be_read_is_told(fake_app: FakeApp, qtbot: QtBot):
    """In a notice; what was shown stays."""
    view = page_of(fake_app, qtbot)
    fake_app.progress.error = StorageError("The history cannot be read.", mend="Start MockVoice again.")
    view.reload()
    qtbot.waitUntil(lambda: bool(view.notices.notices))
    assert view.scores.isVisible()


def test_the_patterns_of_the_same_choice(fake_app: FakeApp, qtbot: QtBot):
    """The button carries the wish along."""
    view = page_of(fake_app, qtbot)
    with qtbot.waitSignal(view.patterns_requested) as asked:
        view.patterns_button.click()
    assert asked.args == [view.wishes.wish]


@pytest.mark.parametrize(("width", "scale"), [(1280, 1.0), (960, 1.0), (960, 2.0)])
def test_it_fits_every_window_and_font(fake_app: FakeApp, qtbot: QtBot, qapp: QApplication, width: int, scale: float):
    """Nothing stands out at the side."""
    apply_theme(qapp, "dark", scale)
    view = page_of(fake_app, qtbot, width=width)
    for part in (*view.tiles.values(), view.scores, view.heat, view.pace, view.concepts, view.bests, view.wishes.kind):
        right = part.mapTo(view, part.rect().topRight()).x()
        assert 0 < right < width

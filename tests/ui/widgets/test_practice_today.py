"""Due questions, streak and weak spots on the start page."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from mockvoice.errors import DatabaseInUseError
from mockvoice.practice.catalogue import PackQuestion
from mockvoice.practice.queue import QueueItem, Why
from mockvoice.practice.streak import Streak
from mockvoice.practice.today import Drill, PracticeDay
from mockvoice.practice.weak_spots import SpotSort, WeakSpot
from mockvoice.ui.widgets.due_card import MOST_AT_ONCE, SHOWN, DueCard, coming_day
from mockvoice.ui.widgets.practice_today import PracticeToday
from mockvoice.ui.widgets.streak_badge import StreakBadge, streak_in_words
from mockvoice.ui.widgets.weak_spots import FELL_SHORT, WeakSpotsCard
from tests.helpers.fake_app import NEWCOMER, FakeApp, question

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

TODAY = date(2026, 3, 4)


def items(count: int, why: Why = Why.DUE) -> tuple[QueueItem, ...]:
    """Return items of 90 s each."""
    return tuple(
        QueueItem(PackQuestion("ml", "ML", question(number, target_s=90)), why, "due since Tuesday")
        for number in range(count)
    )


def drill(sort: SpotSort = SpotSort.TOPIC, name: str = "sampling-and-leakage", count: int = 2) -> Drill:
    """Return a weak spot with so many questions to drill it."""
    spot = WeakSpot(sort, name, "ml-depth", 3, 4, 0.75, 0.4, ("ml/q0",), frozenset({"a"}), "")
    return Drill(spot, tuple(item.asked for item in items(count)))


def day(due: int = 6, mix: int = 4, **changes: object) -> PracticeDay:
    """Return a day of somebody who practises."""
    made = replace(
        NEWCOMER,
        due=items(due),
        mix=items(mix, Why.NEW),
        remembered_count=20,
        streak=Streak(5, 9, practised_today=False, can_miss_today=False),
        drills=(drill(),),
    )
    return replace(made, **changes)


def card(shown: PracticeDay, qtbot: QtBot) -> DueCard:
    """Put the card of what is due on the screen."""
    made = DueCard()
    qtbot.addWidget(made)
    made.show_day(shown, TODAY)
    made.show()
    return made


def test_what_is_due_is_counted_and_timed(qtbot: QtBot):
    """The button says how many there are and how long they take, and begins with them in their order."""
    shown = day()
    made = card(shown, qtbot)
    assert made.title.text() == "Due today: 6 questions"
    assert made.start_button.text() == "Practise 6 due questions · about 9 minutes"
    assert made.start_button.accessibleName() == made.start_button.text()
    with qtbot.waitSignal(made.items_requested) as asked:
        qtbot.keyClick(made.start_button, Qt.Key.Key_Return)
    assert asked.args == [shown.due, "Due today"]


def test_one_question_is_written_as_one(qtbot: QtBot):
    """No plural stands beside a one."""
    made = card(day(1), qtbot)
    assert made.title.text() == "Due today: 1 question"
    assert made.start_button.text().startswith("Practise 1 due question · ")


def test_many_due_questions_are_asked_in_portions(qtbot: QtBot):
    """Ten are asked at once, and the button says of how many."""
    made = card(day(34), qtbot)
    assert made.start_button.text() == "Practise 10 of 34 due questions · about 15 minutes"
    with qtbot.waitSignal(made.items_requested) as asked:
        made.start_button.click()
    assert len(asked.args[0]) == MOST_AT_ONCE


def test_the_mix_is_offered_beside(qtbot: QtBot):
    """It begins what the day's queue holds."""
    shown = day()
    made = card(shown, qtbot)
    assert made.mix_button.text() == "Or a mix of due, weak and new · about 6 minutes"
    with qtbot.waitSignal(made.items_requested) as asked:
        made.mix_button.click()
    assert asked.args == [shown.mix, "Mixed practice"]


def test_where_nothing_is_due_the_next_day_is_told(qtbot: QtBot):
    """There is still something to practise, and no button for nothing."""
    made = card(day(0, next_due=TODAY + timedelta(days=1)), qtbot)
    assert made.title.text() == "Nothing is due today"
    assert "comes back tomorrow" in made.text.text()
    assert made.start_button.isHidden()
    assert made.mix_button.text() == "Practise 4 questions · about 6 minutes"


def test_a_newcomer_is_told_how_it_goes(qtbot: QtBot):
    """The card says what to do, and has no button: a pack is chosen below."""
    made = card(NEWCOMER, qtbot)
    assert "Choose a pack below" in made.text.text()
    assert made.start_button.isHidden()
    assert made.mix_button.isHidden()
    assert made.streak.isHidden()


def test_the_first_due_questions_are_named(qtbot: QtBot):
    """Three with their reasons, and how many more; another day takes their place."""
    made = card(day(5), qtbot)

    def texts() -> list[str]:
        return [part.text() for part in made.findChildren(type(made.title)) if part.isVisibleTo(made)]

    qtbot.waitUntil(lambda: texts().count("Due since Tuesday") == SHOWN)
    assert "And 2 more" in texts()
    made.show_day(day(1), TODAY)
    qtbot.waitUntil(lambda: texts().count("Due since Tuesday") == 1)
    assert "And 2 more" not in texts()


@pytest.mark.parametrize(
    ("ahead", "words"), [(1, "tomorrow"), (3, "on Saturday"), (7, "on 11 March"), (60, "on 3 May")]
)
def test_days_to_come_are_told_as_people_tell_them(ahead: int, words: str):
    """Weekdays within a week, dates after that."""
    assert coming_day(TODAY + timedelta(days=ahead), TODAY) == words


@pytest.mark.parametrize(
    ("streak", "title", "remark"),
    [
        (Streak(0, 0, practised_today=False, can_miss_today=False), "", ""),
        (Streak(0, 4, practised_today=False, can_miss_today=False), "No streak now", "Your longest streak: 4 days."),
        (Streak(5, 9, practised_today=True, can_miss_today=True), "5-day streak", "Today is done."),
        (Streak(5, 9, practised_today=False, can_miss_today=False), "5-day streak", "Practise today to keep it."),
        (Streak(5, 9, practised_today=False, can_miss_today=True), "5-day streak", "Practise today to make it longer."),
    ],
)
def test_a_streak_in_words(streak: Streak, title: str, remark: str):
    """It says what today is worth, and blames nobody for a day off."""
    assert streak_in_words(streak) == (title, remark)


def test_the_badge_explains_itself(qtbot: QtBot):
    """The rule and the longest streak are in its description, for eyes and for screen readers."""
    badge = StreakBadge()
    qtbot.addWidget(badge)
    badge.show_streak(Streak(5, 9, practised_today=True, can_miss_today=True))
    assert badge.accessibleName() == "5-day streak. Today is done"
    for text in (badge.toolTip(), badge.accessibleDescription()):
        assert "One missed day in seven is forgiven." in text
        assert "Your longest streak: 9 days." in text


def test_each_weak_spot_has_its_drill(qtbot: QtBot):
    """The button says for a screen reader what it drills; one without questions is off and says why."""
    made = WeakSpotsCard()
    qtbot.addWidget(made)
    empty = drill(SpotSort.CONCEPT, "Rolling evaluation", 0)
    made.show_day(day(drills=(drill(), empty)))
    made.show()
    assert made.sentences == (
        "You fell short in 3 of 4 answers on “sampling and leakage”.",
        "You missed “Rolling evaluation” in 3 of 4 ML depth answers.",
    )
    assert made.buttons[0].accessibleName() == f"Drill this: {made.sentences[0]}"
    assert not made.buttons[1].isEnabled()
    assert made.buttons[1].toolTip() == "No pack has it any more."
    assert made.remark.text() == FELL_SHORT
    assert made.remark.isVisible()
    with qtbot.waitSignal(made.drill_requested) as asked:
        qtbot.keyClick(made.buttons[0], Qt.Key.Key_Space)
    assert asked.args == [drill()]
    made.show_day(day(drills=(empty,)))
    assert made.remark.isHidden()


def test_without_weak_spots_it_says_how_there_come_to_be_some(qtbot: QtBot):
    """Three answers that speak of a thing are needed."""
    made = WeakSpotsCard()
    qtbot.addWidget(made)
    made.show_day(day(drills=()))
    made.show()
    assert made.empty.isVisible()
    assert "three answers" in made.empty.text()
    assert made.buttons == ()


def today(app: FakeApp, qtbot: QtBot) -> PracticeToday:
    """Put both cards on the screen, not asked for yet."""
    made = PracticeToday(app)
    made.resize(1100, 400)
    qtbot.addWidget(made)
    made.show()
    return made


def test_nothing_is_asked_before_the_history_is_looked_at(qtbot: QtBot):
    """The window is drawn first; after that the cards follow whenever the page is shown again."""
    app = FakeApp()
    made = today(app, qtbot)
    assert app.days_asked == 0
    assert made.due.isHidden()
    app.day = day()
    made.reload()
    qtbot.waitUntil(made.due.isVisible)
    assert made.weak.isVisible()
    app.day = day(3)
    made.hide()
    made.show()
    qtbot.waitUntil(lambda: made.due.title.text() == "Due today: 3 questions")
    assert app.days_asked == 2


def test_a_newcomer_sees_one_card(qtbot: QtBot):
    """There are no weak spots to speak of yet."""
    made = today(FakeApp(), qtbot)
    made.reload()
    qtbot.waitUntil(made.due.isVisible)
    assert made.weak.isHidden()


def test_questions_are_asked_for_with_their_packs(qtbot: QtBot):
    """What is carried can be handed to the program as it is, with a title for the session."""
    app = FakeApp()
    app.day = day()
    made = today(app, qtbot)
    made.reload()
    qtbot.waitUntil(made.due.isVisible)
    with qtbot.waitSignal(made.questions_requested) as asked:
        made.due.start_button.click()
    questions, title = asked.args
    session = app.session_of(questions, title)
    assert session.state.pack_title == "Due today"
    with qtbot.waitSignal(made.questions_requested) as asked:
        made.weak.buttons[0].click()
    assert asked.args == [app.day.drills[0].questions, "Drill: sampling and leakage"]


def test_a_history_that_cannot_be_read_is_told(qtbot: QtBot):
    """The cards go, and the error goes to the page."""
    app = FakeApp()
    made = today(app, qtbot)
    made.reload()
    qtbot.waitUntil(made.due.isVisible)
    app.error = DatabaseInUseError("Another window is open.")
    with qtbot.waitSignal(made.fault_occurred) as told:
        made.reload()
    assert told.args == [app.error]
    assert made.due.isHidden()


def test_the_cards_stand_below_each_other_where_it_is_narrow(qtbot: QtBot):
    """Beside each other where there is room."""
    app = FakeApp()
    app.day = day()
    made = today(app, qtbot)
    made.reload()
    qtbot.waitUntil(made.due.isVisible)
    qtbot.waitUntil(lambda: made.weak.x() > made.due.x())
    made.resize(500, 900)
    qtbot.waitUntil(lambda: made.weak.x() == made.due.x() and made.weak.y() > made.due.y())

"""Small controls to choose with."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mockvoice.ui import theme
from mockvoice.ui.widgets.choices import ChoiceCard, Segmented, Stepper, Switch
from mockvoice.ui.widgets.key_button import KeyButton
from mockvoice.ui.widgets.nav_rail import NavRail
from mockvoice.ui.widgets.page import Page, side_px
from mockvoice.ui.widgets.setting_row import CalmComboBox, SettingRow

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot


def test_one_alternative_holds(qtbot: QtBot):
    """Setting a value tells nobody, choosing one does."""
    row = Segmented("Theme", (("light", "Light"), ("dark", "Dark")))
    qtbot.addWidget(row)
    told: list[object] = []
    row.chosen.connect(told.append)
    row.set_value("dark")
    assert row.value == "dark"
    assert told == []
    row.button("light").click()
    assert (row.value, told) == ("light", ["light"])
    row.set_value("pink")
    assert row.value is None


@given(least=st.integers(1, 20), more=st.integers(0, 30), wanted=st.integers(-5, 80))
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_the_number_stays_inside(qapp: QApplication, least: int, more: int, wanted: int):
    """Whatever is wanted, the number lies between least and most, and a button that can do nothing is off."""
    del qapp
    stepper = Stepper("Number")
    stepper.set_range(least, least + more)
    stepper.set_value(wanted)
    assert stepper.value == min(max(wanted, least), least + more)
    assert stepper.less_button.isEnabled() == (stepper.value > least)
    assert stepper.more_button.isEnabled() == (stepper.value < least + more)


def test_less_and_more(qtbot: QtBot):
    """The buttons change the number by one, and tell."""
    stepper = Stepper("Number")
    qtbot.addWidget(stepper)
    stepper.set_range(1, 6)
    stepper.set_value(3)
    with qtbot.waitSignal(stepper.value_changed) as told:
        stepper.more_button.click()
    assert told.args == [4]
    stepper.less_button.click()
    stepper.less_button.click()
    assert stepper.value == 2


def test_the_number_can_be_seen(qtbot: QtBot):
    """The field has room for its figures at every font size."""
    stepper = Stepper("Number")
    qtbot.addWidget(stepper)
    stepper.show()
    editor = stepper.field.lineEdit()
    assert editor.width() > editor.fontMetrics().horizontalAdvance("50")


def test_a_switch_is_switched_by_space(qtbot: QtBot):
    """The keyboard switches it, too."""
    switch = Switch("Read aloud")
    qtbot.addWidget(switch)
    switch.show()
    qtbot.keyClick(switch, Qt.Key.Key_Space)
    assert switch.isChecked()
    assert switch.accessibleName() == "Read aloud"


def test_one_card_is_chosen(qtbot: QtBot):
    """Choosing a card leaves the others."""
    holder = QWidget()
    qtbot.addWidget(holder)
    layout = QVBoxLayout(holder)
    cards = [ChoiceCard(name, "What it is", "5 questions") for name in ("One", "Two")]
    for card in cards:
        layout.addWidget(card)
    cards[0].click()
    cards[1].click()
    assert [card.isChecked() for card in cards] == [False, True]
    assert cards[0].accessibleDescription() == "What it is 5 questions"


def test_return_presses_a_button(qtbot: QtBot):
    """Return does what Space does, on every platform."""
    button = KeyButton("Go", key="G", icon_name="play")
    qtbot.addWidget(button)
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, Qt.Key.Key_Return)
    assert button.accessibleDescription() == "Key: G"


@pytest.mark.parametrize("kind", ["primary", "plain", "quiet", "danger", "link"])
def test_a_button_has_room_for_its_key(qtbot: QtBot, kind: str):
    """A key and an icon make a button wider, and it is drawn in both states."""
    plain, full = KeyButton("Go", kind=kind), KeyButton("Go", key="Space", icon_name="play", kind=kind)
    for button in (plain, full):
        qtbot.addWidget(button)
    assert full.sizeHint().width() > plain.sizeHint().width() + 30
    drawn = full.grab().toImage()
    full.setEnabled(False)
    assert full.grab().toImage() != drawn


def test_the_rail_only_asks(qtbot: QtBot):
    """A click on an entry asks for its page; which one is marked is for the window to say."""
    rail = NavRail((("Practice", "practice"), ("Settings", "settings")))
    qtbot.addWidget(rail)
    rail.mark("Practice")
    with qtbot.waitSignal(rail.page_chosen) as asked:
        rail.entries["Settings"].click()
    assert asked.args == ["Settings"]
    assert not rail.entries["Settings"].isChecked()


def test_the_rail_grows_with_the_font(qapp: QApplication, qtbot: QtBot):
    """No name on the rail is cut at large letters."""
    rail = NavRail((("Practice", "practice"),))
    qtbot.addWidget(rail)
    small, entry = rail.sizeHint().width(), rail.entries["Practice"].sizeHint().width()
    theme.apply_theme(qapp, "light", 2.0)
    assert rail.entries["Practice"].sizeHint().width() == 2 * entry
    assert rail.sizeHint().width() > small


@given(st.integers(300, 4000))
def test_content_is_centred_and_never_too_wide(width: int):
    """There is always room at the sides, and the content is at most as wide as it may be."""
    side = side_px(width)
    assert side >= 36
    assert width - 2 * side <= theme.CONTENT_WIDTH_PX + 1


def test_a_page_keeps_its_head_and_foot(qtbot: QtBot):
    """What is long scrolls between them."""
    page = Page()
    qtbot.addWidget(page)
    head, body, foot = KeyButton("Head"), QWidget(), KeyButton("Foot")
    body.setMinimumHeight(3000)
    for layout, part in ((page.head, head), (page.body, body), (page.foot, foot)):
        layout.addWidget(part)
    page.resize(900, 500)
    page.show()
    assert foot.mapTo(page, foot.rect().bottomLeft()).y() < 500
    assert head.mapTo(page, head.rect().topLeft()).y() < 60
    qtbot.waitUntil(lambda: body.width() == 900 - 2 * 36)


def test_a_control_goes_below_its_words_where_there_is_no_room(qtbot: QtBot):
    """A narrow row puts the control under the name rather than cutting either."""
    box = CalmComboBox("Microphone")
    row = SettingRow("Microphone", "What you speak into.", box, is_wide=True)
    qtbot.addWidget(row)
    row.show()
    row.resize(900, 100)
    qtbot.waitUntil(lambda: box.x() > 400)
    row.resize(320, 160)
    qtbot.waitUntil(lambda: box.x() < 40)
    assert box.width() <= 320


def test_choices_are_offered_without_telling(qtbot: QtBot):
    """Filling a list is not a choice of the person's."""
    box = CalmComboBox("Voice")
    qtbot.addWidget(box)
    told: list[int] = []
    box.currentIndexChanged.connect(told.append)
    box.show_choices([(None, "The system's choice"), ("a", "Anna")], "a")
    assert (box.currentText(), told) == ("Anna", [])
    box.show_choices([(None, "The system's choice")], "a")
    assert box.currentText() == "a (not found)"

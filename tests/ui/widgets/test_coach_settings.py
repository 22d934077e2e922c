"""Which server and model the coach is."""

from __future__ import annotations

from concurrent.futures import Future
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mockvoice.coach.coach import CoachConnection
from mockvoice.errors import CoachError
from mockvoice.settings import Settings
from mockvoice.ui.widgets.coach_settings import EXAMPLE, LOOKING, NO_MODEL, OFF, CoachSettings

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

OFFERED = "The server answers and offers 2 models: small, large."


class Person:
    """Has the card, the settings that follow it, and the server's answers in hand."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.looks: list[tuple[str, Future[CoachConnection]]] = []
        self.card = CoachSettings(self._check)
        self.card.show_settings(settings)
        self.card.chosen.connect(self._take)

    def write(self, address: str) -> None:
        """Write an address and leave the field."""
        self.card.address.setText(address)
        self.card.address.editingFinished.emit()

    def answer(self, *models: str) -> None:
        """Let the server answer."""
        address, look = self.looks[-1]
        look.set_result(CoachConnection(address, models, OFFERED))

    @property
    def remark(self) -> str:
        """What is said of the connection."""
        return self.card.status.text()

    def _check(self, address: str) -> Future[CoachConnection]:
        self.looks.append((address, Future()))
        return self.looks[-1][1]

    def _take(self, name: str, value: Any) -> None:
        self.settings = self.settings.model_copy(update={name: value})


@pytest.fixture
def person(qtbot: QtBot) -> Person:
    """Somebody without a coach."""
    made = Person(Settings())
    qtbot.addWidget(made.card)
    made.card.show()
    return made


def test_it_is_off_at_first(person: Person):
    """Nothing is asked, and the card says so."""
    assert person.remark == OFF
    assert person.card.address.text() == ""
    assert person.card.model.currentText() == "None: the coach is off"
    assert person.looks == []


def test_connecting_finds_the_models_and_takes_the_first(person: Person, qtbot: QtBot):
    """One button is enough where the server has the usual address."""
    person.card.connect_button.click()
    assert person.remark == LOOKING
    assert not person.card.connect_button.isEnabled()
    assert person.looks[0][0] == EXAMPLE
    person.answer("small", "large")
    qtbot.waitUntil(person.card.connect_button.isEnabled)
    assert (person.settings.coach_url, person.settings.coach_model) == (EXAMPLE, "small")
    assert person.remark == f"{OFFERED} The coach is on, with small."
    assert [person.card.model.itemText(i) for i in range(3)] == ["None: the coach is off", "small", "large"]


def test_another_model_and_none(person: Person, qtbot: QtBot):
    """What is chosen holds at once; none turns the coach off."""
    person.card.look()
    person.answer("small", "large")
    qtbot.waitUntil(person.card.connect_button.isEnabled)
    for text, remark in (("large", "The coach is on, with large."), ("None: the coach is off", NO_MODEL)):
        index = person.card.model.findText(text)
        person.card.model.setCurrentIndex(index)
        person.card.model.activated.emit(index)
        assert person.remark == remark
    assert person.settings.coach_model == ""


def test_return_in_the_field_connects(person: Person):
    """The address that was typed is asked once."""
    QTest.keyClicks(person.card.address, "localhost:8080")
    QTest.keyClick(person.card.address, Qt.Key.Key_Return)
    assert [address for address, _ in person.looks] == ["localhost:8080"]
    assert person.settings.coach_url == "localhost:8080"


def test_another_computer_is_refused(person: Person):
    """The sentence is shown, nothing is asked, and nothing is saved."""
    person.write("http://192.168.1.20:11434")
    assert "must be on this computer" in person.remark
    person.card.connect_button.click()
    assert person.looks == []
    assert person.settings == Settings()


def test_a_server_that_does_not_answer_is_told(person: Person, qtbot: QtBot):
    """The reason is shown, and one can try again."""
    person.card.connect_button.click()
    person.looks[0][1].set_exception(CoachError("No server answers at http://localhost:11434."))
    qtbot.waitUntil(lambda: person.remark == "No server answers at http://localhost:11434.")
    assert person.card.connect_button.isEnabled()
    assert person.settings.coach_model == ""


def test_another_server_needs_a_model_of_its_own(qtbot: QtBot):
    """A new address turns the coach off until it is connected; an empty one turns it off."""
    person = Person(Settings(coach_url=EXAMPLE, coach_model="small"))
    qtbot.addWidget(person.card)
    assert person.remark == "The coach is on, with small."
    person.write("localhost:8080")
    assert (person.settings.coach_url, person.settings.coach_model) == ("localhost:8080", "")
    assert person.remark == NO_MODEL
    person.write("  ")
    assert (person.settings.coach_url, person.settings.coach_model) == ("", "")
    assert person.remark == OFF


def test_a_model_that_is_gone_stays_chosen_and_is_marked(qtbot: QtBot):
    """It may be there again tomorrow."""
    person = Person(Settings(coach_url=EXAMPLE, coach_model="gone"))
    qtbot.addWidget(person.card)
    person.card.look()
    person.answer("small")
    qtbot.waitUntil(person.card.connect_button.isEnabled)
    assert person.card.model.currentText() == "gone (not found)"
    assert person.settings.coach_model == "gone"


def test_every_control_has_a_name(person: Person):
    """A screen reader says what each is for."""
    card = person.card
    names = [control.accessibleName() for control in (card.address, card.model, card.connect_button)]
    assert names == ["Address of the coach's server", "Model of the coach", "Connect to the coach's server"]

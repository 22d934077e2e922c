"""The coach asked in the background."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

from mockvoice.coach_desk import CoachDesk
from mockvoice.errors import StoppedError
from mockvoice.settings import Settings
from tests.helpers.coach_server import CoachServer, chat, models
from tests.helpers.fake_review import QUESTION, SPOKEN, scorecard

if TYPE_CHECKING:
    from collections.abc import Iterator

LONG_S = 20.0
ASKED = "Which metric would you choose when the classes are not balanced?"


@pytest.fixture
def server() -> Iterator[CoachServer]:
    """A server of the test's own."""
    with CoachServer() as made:
        yield made


@pytest.fixture
def desk(server: CoachServer) -> Iterator[CoachDesk]:
    """A desk that asks it."""
    made = CoachDesk(lambda: Settings(coach_url=server.url, coach_model="m"))
    yield made
    made.close()


def test_answers_come_as_futures(server: CoachServer, desk: CoachDesk):
    """A follow-up, and what the server offers."""
    server.answers += [chat(ASKED), models("m")]
    assert desk.is_on
    assert desk.follow_up(QUESTION, SPOKEN, ("c5",)).result(LONG_S) == ASKED
    assert desk.check_connection().result(LONG_S).models == ("m",)


def test_a_new_request_stops_the_one_before(server: CoachServer, desk: CoachDesk):
    """Nobody waits for the paragraph of an answer that was left; the next is asked for at once."""
    first = desk.feedback(QUESTION, scorecard())
    assert server.arrived.wait(LONG_S)
    server.answers.append(chat("Nothing."))
    second = desk.feedback(QUESTION, scorecard())
    with pytest.raises(StoppedError):
        first.result(LONG_S)
    assert second.result(LONG_S) is None


def test_asking_once_more_asks_for_other_words(server: CoachServer, desk: CoachDesk):
    """For the same scorecard, and not for another."""
    server.answers += [chat("Hm."), chat("Hm."), chat("Hm."), chat("You")]
    card = scorecard()
    for asked in (card, card, scorecard()):
        assert desk.feedback(QUESTION, asked).result(LONG_S) is None
    desk.warm_up(QUESTION).result(LONG_S)
    assert [asked.json["seed"] for asked in server.asked] == [1, 2, 1, 1]


def test_feedback_does_not_hold_up_a_follow_up(server: CoachServer, desk: CoachDesk):
    """While a paragraph is written, the next question is asked for all the same."""
    slow = desk.feedback(QUESTION, scorecard())
    assert server.arrived.wait(LONG_S)
    server.answers.append(chat(ASKED))
    assert desk.follow_up(QUESTION, SPOKEN, ("c5",)).result(LONG_S) == ASKED
    desk.stop_feedback()
    with pytest.raises(StoppedError):
        slow.result(LONG_S)


def test_closing_ends_everything(server: CoachServer):
    """Requests are broken off, and no thread stays."""
    desk = CoachDesk(lambda: Settings(coach_url=server.url, coach_model="m"))
    waiting = desk.feedback(QUESTION, scorecard())
    assert server.arrived.wait(LONG_S)
    desk.close()
    with pytest.raises(StoppedError):
        waiting.result(0)
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("coach")]

"""Bad days, on real parts: the process is killed, the microphone is unplugged, nothing is there to hear or speak with.

Each leaves a sentence that says what happened, what was kept and what to do, and nothing recorded is lost.
"""

from __future__ import annotations

import os
import signal
from typing import TYPE_CHECKING, Any

import pytest

from mockvoice.storage.database import Database
from mockvoice.storage.recordings import Recordings

if TYPE_CHECKING:
    from tests.journey.conftest import Theatre

pytestmark = [pytest.mark.slow, pytest.mark.timeout(600)]

KILLED_AFTER_S = 10.0
UNPLUGGED_AFTER_S = 10.0


@pytest.fixture(scope="module")
def killed(theatre: Theatre) -> tuple[float, dict[str, Any]]:
    """Kill the window in mid-answer, start it again and recover; returns the stored seconds and what was seen."""
    theatre.settle(question_count=1)
    plan = {"answer": theatre.answer("killed", 0.0, 30.0), "until_s": KILLED_AFTER_S}
    with theatre.start("record", plan) as process:
        theatre.await_recording(process)
        os.killpg(process.pid, signal.SIGKILL)  # with the player, which would speak into the next test
    with Database.open(theatre.home.database) as database:
        (cut_off,) = Recordings(database).cut_off()
    return cut_off.duration_s, theatre.drive("recover")


def test_a_kill_costs_at_most_the_last_second(killed: tuple[float, dict[str, Any]]) -> None:
    """All but the last second had been committed."""
    stored_s, _ = killed
    assert KILLED_AFTER_S - 1.0 <= stored_s <= KILLED_AFTER_S + 3.0


def test_the_next_start_offers_the_recording_and_scores_it(killed: tuple[float, dict[str, Any]]) -> None:
    """The offer names the question; accepting it leads to a report with the words that were said."""
    stored_s, report = killed
    assert any("cut off" in text for text in report["offer"])
    (answer,) = report["answers"]
    assert answer["duration_s"] == pytest.approx(stored_s, abs=0.01)
    assert "model is overfitting" in answer["shown_words"]
    assert any("cut off" in fault for fault in answer["faults"])


@pytest.fixture(scope="module")
def unplugged(theatre: Theatre, killed: object) -> dict[str, Any]:
    """Unplug the microphone in mid-answer, and try to answer the next question without one."""
    assert killed
    theatre.settle(question_count=2)
    plan = {"answer": theatre.answer("unplugged", 0.0, 30.0), "until_s": UNPLUGGED_AFTER_S}
    return theatre.drive("unplug", plan, at_recording=theatre.server.unplug_microphone)


def test_an_unplugged_microphone_ends_the_answer_and_keeps_it(unplugged: dict[str, Any], theatre: Theatre) -> None:
    """What was said before is scored, the sentence stands beside it, and the sound is in the history file."""
    (answer,) = unplugged["answers"]
    assert "overfitting" in answer["shown_words"]
    assert any("microphone" in text.lower() and "kept" in text.lower() for text in unplugged["texts"])
    with Database.open(theatre.home.database) as database:
        sound = Recordings(database).samples_of_answer(answer["id"])
    assert len(sound) / 16_000 >= UNPLUGGED_AFTER_S - 0.5


def test_without_a_microphone_the_person_is_told_what_to_do(unplugged: dict[str, Any]) -> None:
    """The next answer cannot begin, and the sentence says how to go on."""
    assert any("No microphone" in text and "Plug in" in text for text in unplugged["texts_without_microphone"])

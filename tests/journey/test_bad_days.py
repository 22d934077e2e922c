"""Bad days, on real parts: the process is killed, the microphone is unplugged, nothing is there to hear or speak with.

Each leaves a sentence that says what happened, what was kept and what to do, and nothing recorded is lost.
"""

from __future__ import annotations

import os
import signal
from typing import TYPE_CHECKING, Any

import pytest

from mockvoice.paths import Paths
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
    """Practise without a voice, unplug the microphone in mid-answer, and try to go on without one."""
    assert killed
    theatre.settle(question_count=2)
    plan = {"answer": theatre.answer("unplugged", 0.0, 30.0), "until_s": UNPLUGGED_AFTER_S}
    return theatre.drive("unplug", plan, at_recording=theatre.server.unplug_microphone)


def test_without_a_voice_the_question_is_shown_and_practice_goes_on(unplugged: dict[str, Any]) -> None:
    """The window says why nothing is read aloud, shows the question, and the answer is recorded and scored."""
    (answer,) = unplugged["answers"]
    texts = unplugged["texts_without_voice"]
    assert answer["question_text"] in texts
    assert any("cannot be read aloud" in text for text in texts)


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


@pytest.fixture(scope="module")
def starts(theatre: Theatre, unplugged: object) -> dict[str, Any]:
    """Open a second window, start on homes where something is wrong, and run out of room in mid-answer."""
    assert unplugged
    theatre.server.plug_microphone()
    homes = {name: theatre.another_home(name) for name in ("damaged", "newer", "unreadable", "full")}
    homes["damaged"].database.write_bytes(bytes(8192))
    with Database.open(homes["newer"].database) as database:
        database.query("PRAGMA user_version = 99")
    homes["unreadable"].settings.write_text("{ this is no settings file", encoding="utf-8")
    homes["unreadable"].packs.mkdir(parents=True)
    (homes["unreadable"].packs / "mine.yaml").write_text("id: mine\ntitle: Mine\nquestions: 3\n", encoding="utf-8")
    plan = {
        "homes": {name: str(theatre.folder / name) for name in homes},
        "answer": theatre.answer("full", 0.0, 5.0),
    }
    second = theatre.start_later("second")
    return theatre.drive("starts", plan | {"second": second}) | {"second": theatre.report_of("second")}


def test_a_second_window_says_that_another_holds_the_history(starts: dict[str, Any]) -> None:
    """It names the file and what to do, and the first window is not disturbed."""
    assert any("Another MockVoice window" in text and "close it" in text for text in starts["second"]["texts"])


@pytest.mark.parametrize(
    ("home", "told"),
    [
        ("damaged", ("is damaged", "Nothing in it was changed", "begins a new history")),
        ("newer", ("newer version", "Nothing in it was changed", "Update MockVoice")),
        ("unreadable", ("settings", "kept")),
        ("unreadable", ("mine.yaml", "questions")),
    ],
)
def test_a_bad_start_is_told_in_the_window(starts: dict[str, Any], home: str, told: tuple[str, ...]) -> None:
    """One notice says what happened, what was kept and what to do."""
    texts = starts["texts_at_start"][home]
    assert any(all(part in text for part in told) for text in texts), texts


def test_a_full_disk_in_mid_answer_loses_nothing(starts: dict[str, Any], theatre: Theatre) -> None:
    """The recording goes on, the person is told, and the whole answer is saved once there is room."""
    assert any("disk is full" in text for text in starts["texts_while_full"])
    assert any("not saved yet" in text for text in starts["texts_unsaved"])
    (answer,) = starts["answers"]
    with Database.open(Paths.below(theatre.folder / "full").database) as database:
        sound = Recordings(database).samples_of_answer(answer["id"])
    assert len(sound) / 16_000 >= 5.0

"""Every interview that ships, held in the real window: voice, virtual microphone, Whisper, history file, report."""

from __future__ import annotations

import os
import signal
from contextlib import closing
from typing import TYPE_CHECKING, Any

import pytest

from mockvoice.interview.events import Answered, Asked, event_from_json
from mockvoice.interview.presets import shipped_presets
from mockvoice.storage.answers import Answers
from mockvoice.storage.database import Database
from mockvoice.storage.interviews import Interviews
from mockvoice.storage.library import Library

if TYPE_CHECKING:
    from mockvoice.interview.presets import Preset
    from tests.journey.conftest import Theatre

pytestmark = [pytest.mark.slow, pytest.mark.timeout(900)]

SPANS_S = ((0.0, 5.0), (40.0, 45.0), (8.0, 13.0))
SLOWEST_CLOCK = 40
"""An answer of five seconds lasts more than three minutes by a clock that is so many times too fast."""


def sounds(theatre: Theatre) -> list[str]:
    """Return short parts of the built-in answer."""
    return [theatre.answer(f"part-{number}", *span) for number, span in enumerate(SPANS_S)]


def hold(theatre: Theatre, preset: Preset) -> dict[str, Any]:
    """Hold an interview with a clock that is the faster the longer the interview is."""
    plan = {
        "preset": preset.id,
        "sounds": sounds(theatre),
        "speed": max(SLOWEST_CLOCK, preset.minutes * (2 if len(preset.rounds) < 3 else 1)),
        "is_shot": preset.id == "ml-depth",
    }
    report: dict[str, Any] = theatre.drive("hold", plan)["interview"]
    return report


@pytest.mark.parametrize("preset", shipped_presets(), ids=lambda preset: preset.id)
def test_an_interview_runs_from_start_to_report(theatre: Theatre, preset: Preset) -> None:
    """Every round asks something, what is said is what stands there, every answer is scored, and the report comes."""
    theatre.settle(last_interview_id=preset.id)
    seen = hold(theatre, preset)
    assert seen["title"] == preset.title
    assert sorted(set(seen["rounds"])) == list(range(1, len(preset.rounds) + 1))
    assert len(set(seen["items"])) == len(seen["items"])
    assert seen["breaks"] == sum(part.break_after_minutes > 0 for part in preset.rounds[:-1])
    for caption, text, lines in seen["lines"]:
        assert " ".join([*([caption] if caption else []), text]) == " ".join([*lines[:-1], text])
    with closing(Database.open(theatre.home.database)) as database:
        session = next(each for each in Library(database).sessions() if each.pack_title == preset.title)
        assert session.ended_at is not None
        interviews, answers = Interviews(database), Answers(database)
        stored = interviews.load(session.id)
        assert stored is not None
        events = [event_from_json(body) for body in stored.events]
        assert [event.item for event in events if isinstance(event, Asked)] == [*seen["items"], "close"]
        loaded = [answers.load(each) for each in interviews.answer_ids(session.id)]
        assert [answer.item for answer in loaded] == [event.item for event in events if isinstance(event, Answered)]
        assert all(answer.scorecard is not None and answer.scorecard.words for answer in loaded)
        assert all(answer.thinking_s is not None for answer in loaded)


def test_an_interview_that_was_killed_goes_on_at_its_question(theatre: Theatre) -> None:
    """SIGKILL in mid-answer: the offer stands on the page, and the very question is asked again."""
    theatre.settle(last_interview_id="ml-breadth")
    plan = {"preset": "ml-breadth", "sounds": sounds(theatre), "speed": 1, "until_s": 1.5}
    with theatre.start("hold_until_killed", plan) as process:
        told = theatre.await_recording(process)
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
    item = told.split()[-1]
    resumed = theatre.drive("go_on")
    assert resumed["item"] == item
    assert "go on with this interview" in resumed["kept"]
    with closing(Database.open(theatre.home.database)) as database:
        stored = Interviews(database).load(resumed["session"])
        assert stored is not None
        asked = [event.item for event in map(event_from_json, stored.events) if isinstance(event, Asked)]
        assert asked[-1] == item
        assert len(set(asked)) == len(asked)
        assert [each.session_id for each in Interviews(database).interrupted()] == [stored.session_id]

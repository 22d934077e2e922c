"""The whole way of an answer, on real parts: window, keys, voice, microphone, Whisper, history file, review.

The window runs in a process of its own on a virtual screen and a sound server of the tests' own; where the system
allows it, in a network namespace without interfaces. Screenshots of every view are left in `artefacts/screens`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
import soxr

from mockvoice.audio.codec import decode_file
from mockvoice.storage.answers import Answers
from mockvoice.storage.database import Database
from mockvoice.storage.library import Library
from mockvoice.storage.recordings import Recordings
from mockvoice.transcription.models import ModelStore
from mockvoice.transcription.whisper import WhisperTranscriber
from mockvoice.voice.system import SystemSpeaker

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

    from mockvoice.paths import Paths
    from tests.journey.conftest import Theatre

pytestmark = [pytest.mark.slow, pytest.mark.timeout(900)]

ANSWERS_S = ((0.0, 18.0), (40.0, 56.0))
SPOKEN = (("overfitting", "memorized", "training", "check", "split"), ("learning", "curves", "cross", "validation"))
NUMBERS = frozenset(
    {"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twenty", "thirty", "forty"}
    | {"fifty", "sixty", "seventy", "eighty", "ninety", "hundred", "thousand", "percent", "point", "milliseconds"}
)
COMMON = frozenset(
    "a an and are as at be but by for from how in is it of on or so that the this to what with you".split()  # noqa: SIM905
)


@dataclass(frozen=True)
class Journey:
    """What the two runs of the window left behind."""

    home: Paths
    practised: dict[str, Any]
    reviewed: dict[str, Any]
    questions_heard: Path
    replay_heard: Path
    isolated: bool


@pytest.fixture(scope="module")
def journey(theatre: Theatre) -> Journey:
    """Practise two questions, close, start again and review."""
    theatre.settle(question_count=2)
    answers = [theatre.answer(f"answer-{number}", *span) for number, span in enumerate(ANSWERS_S)]
    with theatre.server.record_loudspeaker(theatre.folder / "questions.wav") as questions:
        practised = theatre.drive("practise", {"answers": answers})
    with theatre.server.record_loudspeaker(theatre.folder / "replay.wav") as replay:
        reviewed = theatre.drive("review", {"listen_s": 4.0})
    return Journey(theatre.home, practised, reviewed, questions, replay, theatre.isolated)


@pytest.fixture(scope="module")
def whisper(model_folder: Path) -> WhisperTranscriber:
    """An ear of the test's own."""
    return WhisperTranscriber(ModelStore(model_folder).resolve("base"), name="base", device="cpu")


def words_of(text: str) -> set[str]:
    """Return the telling words of a text, in lower case; numbers are left out, as they may be written in digits."""
    words = {word.strip(".,;:!?\"'“”()%").lower() for word in text.replace("-", " ").split()}
    return {word for word in words if word and not word[0].isdigit()} - COMMON - NUMBERS


def heard(whisper: WhisperTranscriber, samples: NDArray[np.int16]) -> set[str]:
    """Return the telling words that Whisper hears."""
    return words_of(whisper.transcribe(samples.astype(np.float32) / 32768).text)


def spoken_directly(text: str) -> NDArray[np.int16]:
    """Return what the voice makes of a text, at 16 kHz, without any loudspeaker."""
    speech = SystemSpeaker().synthesise(text)
    return (soxr.resample(speech.samples, speech.sample_rate_hz, 16_000) * 32767).astype(np.int16)


def test_every_part_got_ready(journey: Journey) -> None:
    """History, microphone, loudspeaker, voice and both models: none failed."""
    states = {name: state for name, state, _ in journey.practised["status"]}
    assert states == dict.fromkeys(states, "ready"), journey.practised["status"]
    assert len(states) == 6


def test_the_questions_were_heard_at_the_loudspeaker(journey: Journey, whisper: WhisperTranscriber) -> None:
    """Of each question's telling words nearly all reach the loudspeaker that can be made out in the voice itself."""
    ear = heard(whisper, decode_file(journey.questions_heard))
    for answer in journey.practised["answers"]:
        clear = words_of(answer["question_aloud"]) & heard(whisper, spoken_directly(answer["question_aloud"]))
        assert len(clear) >= 3, answer["question_aloud"]
        assert len(clear & ear) >= 0.7 * len(clear), (clear - ear, ear)


def test_the_answers_stand_in_the_history_file(journey: Journey) -> None:
    """Words, sound, question and scorecard of both answers can be read from the one file."""
    with Database.open(journey.home.database) as database:
        (session,) = Library(database).sessions()
        assert session.answer_count == 2
        assert session.ended_at is not None
        assert Recordings(database).cut_off() == ()
        for told, spoken, (start_s, end_s) in zip(journey.practised["answers"], SPOKEN, ANSWERS_S, strict=True):
            stored = Answers(database).load(told["id"])
            assert stored.question.id == told["question"]
            assert stored.scorecard is not None
            assert set(spoken) <= words_of(" ".join(word.text for word in stored.scorecard.words))
            assert stored.scorecard.coverage is not None
            assert stored.overflow_count == 0
            assert stored.duration_s is not None
            assert stored.duration_s > end_s - start_s
            sound = Recordings(database).samples_of_answer(told["id"])
            assert len(sound) == round(stored.duration_s * 16_000)
            assert np.abs(sound).max() > 3000


def test_the_report_shows_the_words(journey: Journey) -> None:
    """What the person reads is what was said, in practice and after a restart alike."""
    for told, spoken in zip(journey.practised["answers"], SPOKEN, strict=True):
        assert set(spoken) <= words_of(told["shown_words"])
    shown = {told["id"]: told["shown_words"] for told in journey.practised["answers"]}
    assert journey.reviewed["review"]["shown_words"] == shown[journey.reviewed["review"]["answer"]]


def test_words_were_shown_while_the_answer_was_given(journey: Journey) -> None:
    """What was settled before the end is how the report begins: no word was changed afterwards."""
    settled, shown = journey.practised["live_words"][0], journey.practised["answers"][0]["shown_words"]
    report = re.sub(r"\[\d+\.\d s\] ", "", shown)  # long pauses are told between the words
    assert len(settled.split()) >= 10
    assert report.replace(",", "").startswith(settled.replace(",", ""))


def test_the_recording_is_heard_again_and_the_word_is_lit(journey: Journey, whisper: WhisperTranscriber) -> None:
    """The replay reaches the loudspeaker, and the lit word moves forward through the answer."""
    lit = journey.reviewed["review"]["lit"]
    assert lit == sorted(lit)
    assert len(set(lit)) >= 4
    assert journey.reviewed["review"]["position_s"] > 3.0
    ear = heard(whisper, decode_file(journey.replay_heard))
    assert len(ear & words_of(journey.reviewed["review"]["shown_words"])) >= 4, ear


def test_nothing_left_the_computer(journey: Journey) -> None:
    """No address beyond loopback was ever connected to, listened on or looked up, with or without a network."""
    for report in (journey.practised, journey.reviewed):
        assert report["addresses"] == []
        if journey.isolated:
            assert set(report["interfaces"]) <= {"lo"}


def test_nothing_was_left_running(journey: Journey) -> None:
    """When the window is closed, every thread of MockVoice has ended."""
    for report in (journey.practised, journey.reviewed):
        left = [name for name in report["threads"] if name.startswith(("database", "speech", "devices", "voice"))]
        assert left == []


def test_the_session_ends_on_the_start_page(journey: Journey) -> None:
    """After the last question the person can begin again at once."""
    assert journey.practised["page_at_the_end"] == "PracticeStart"

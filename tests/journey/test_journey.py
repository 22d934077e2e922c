"""The whole way of an answer, on real parts: window, keys, voice, microphone, Whisper, history file, review.

The window runs in a process of its own on a virtual screen and a sound server of the tests' own; where the system
allows it, in a network namespace without interfaces. Screenshots of every view are left in `artefacts/screens`.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from mockvoice.audio.codec import decode_file, encode_flac
from mockvoice.paths import HOME_VARIABLE, Paths, asset
from mockvoice.settings import Settings, SettingsFile
from mockvoice.storage.answers import Answers
from mockvoice.storage.database import Database
from mockvoice.storage.library import Library
from mockvoice.storage.recordings import Recordings
from mockvoice.transcription.models import ModelStore
from mockvoice.transcription.whisper import WhisperTranscriber
from tests.helpers.screen import virtual_screen
from tests.helpers.sound_server import SoundServer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

pytestmark = [pytest.mark.slow, pytest.mark.timeout(900)]

ROOT = Path(__file__).parent.parent.parent
SCREENS = ROOT / "artefacts" / "screens"
ANSWERS_S = ((0.0, 18.0), (40.0, 56.0))
SPOKEN = (("overfitting", "memorized", "training", "check", "split"), ("learning", "curves", "cross", "validation"))
COMMON = frozenset(
    ["a", "an", "and", "are", "as", "at", "be", "but", "by", "for", "from", "how", "in", "is", "it", "of", "on", "or", "so", "that", "the", "this", "to", "what", "with", "you"]
)


def isolation() -> list[str]:
    """Return the command prefix for a namespace without network; empty where this system does not allow one."""
    prefix = ["unshare", "--map-root-user", "--net"]
    try:
        allowed = subprocess.run([*prefix, "true"], capture_output=True, check=False).returncode == 0
    except FileNotFoundError:
        return []
    return prefix if allowed else []


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
def journey(tmp_path_factory: pytest.TempPathFactory, model_folder: Path) -> Iterator[Journey]:
    """Practise two questions, close, start again and review."""
    folder = tmp_path_factory.mktemp("journey")
    SCREENS.mkdir(parents=True, exist_ok=True)
    home = Paths.below(folder / "home")
    home.models.parent.mkdir(parents=True)
    ModelStore(model_folder).resolve("base")
    home.models.symlink_to(model_folder)
    SettingsFile(home.settings).save(Settings(question_count=2, theme="light", last_pack_id="ml-foundations"))
    whole = decode_file(asset("demo/answer.flac"))
    answers = []
    for number, (start_s, end_s) in enumerate(ANSWERS_S):
        path = folder / f"answer-{number}.flac"
        path.write_bytes(encode_flac(whole[round(start_s * 16_000) : round(end_s * 16_000)]))
        answers.append(str(path))
    (folder / "plan.json").write_text(json.dumps({"answers": answers, "listen_s": 4.0}), encoding="utf-8")
    (folder / "sound").mkdir()
    prefix = isolation()

    def drive(part: str) -> dict[str, Any]:
        report = folder / f"{part}.json"
        command = [*prefix, sys.executable, "-m", "tests.journey.window_driver", part]
        command += [str(folder / "plan.json"), str(report), str(SCREENS)]
        ran = subprocess.run(command, env=env, cwd=ROOT, capture_output=True, text=True, timeout=600, check=False)
        (ROOT / "artefacts" / f"{part}.log").write_text(ran.stdout + ran.stderr, encoding="utf-8")
        assert ran.returncode == 0, ran.stderr[:4000]
        assert "Traceback" not in ran.stderr, ran.stderr[:4000]
        found: dict[str, Any] = json.loads(report.read_text(encoding="utf-8"))
        return found

    with virtual_screen() as screen, SoundServer(folder / "sound") as server:
        env = os.environ | screen | server.env | {HOME_VARIABLE: str(folder / "home")}
        with server.record_loudspeaker(folder / "questions.wav"):
            practised = drive("practise")
        with server.record_loudspeaker(folder / "replay.wav"):
            reviewed = drive("review")
    print(f"\nScreenshots: {SCREENS}")
    for picture in sorted(SCREENS.glob("*.png")):
        print(f"  {picture.name}")
    yield Journey(home, practised, reviewed, folder / "questions.wav", folder / "replay.wav", bool(prefix))


@pytest.fixture(scope="module")
def whisper(model_folder: Path) -> WhisperTranscriber:
    """An ear of the test's own."""
    return WhisperTranscriber(ModelStore(model_folder).resolve("base"), name="base", device="cpu")


def words_of(text: str) -> set[str]:
    """Return the telling words of a text, in lower case."""
    return {word.strip(".,;:!?\"'“”()").lower().replace("-", " ") for word in text.split()} - COMMON


def heard(whisper: WhisperTranscriber, samples: NDArray[np.int16]) -> set[str]:
    """Return the telling words that Whisper hears."""
    return words_of(whisper.transcribe(samples.astype(np.float32) / 32768).text)


def test_every_part_got_ready(journey: Journey) -> None:
    """History, microphone, loudspeaker, voice and both models: none failed."""
    states = {name: state for name, state, _ in journey.practised["status"]}
    assert states == dict.fromkeys(states, "ready"), journey.practised["status"]
    assert len(states) == 6


def test_the_questions_were_heard_at_the_loudspeaker(journey: Journey, whisper: WhisperTranscriber) -> None:
    """Most of each question's telling words are heard in what the loudspeaker played."""
    ear = heard(whisper, decode_file(journey.questions_heard))
    for answer in journey.practised["answers"]:
        asked = words_of(answer["question_text"])
        assert len(asked & ear) >= 0.6 * len(asked), (asked - ear, ear)


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

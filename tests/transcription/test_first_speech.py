"""Tests of mockvoice.transcription.first_speech."""

from __future__ import annotations

import numpy as np
import pytest

from mockvoice.audio.codec import decode_file
from mockvoice.interview.scoring import as_float
from mockvoice.paths import asset
from mockvoice.transcription.first_speech import ENOUGH_VOICE_S, FirstSpeech

RATE = 16_000
SILENCE = np.zeros(10 * RATE, dtype=np.float32)
VOICE = as_float(decode_file(asset("demo/answer.flac"))[: 20 * RATE])


def heard_in(sound: np.ndarray, size: int) -> FirstSpeech:
    """Return what becomes of sound that comes in blocks of `size`."""
    first = FirstSpeech()
    for start in range(0, len(sound), size):
        first.hear(sound[start : start + size])
    return first


def test_silence_before_the_first_word_is_left_out() -> None:
    """What the language is told from begins shortly before the voice and ends when there was enough of it."""
    first = heard_in(np.concatenate([SILENCE, VOICE]), 8_000)
    assert first.is_enough
    assert first.has_voice
    assert ENOUGH_VOICE_S * RATE <= len(first.speech) <= 12 * RATE
    begin = next(at for at in range(len(first.heard)) if np.array_equal(first.heard[at : at + 9], first.speech[:9]))
    assert begin > 0
    assert len(first.heard) == len(SILENCE) + len(VOICE)


@pytest.mark.parametrize("size", [1_000, 8_000, 20 * RATE])
def test_the_size_of_the_blocks_changes_nothing(size: int) -> None:
    """A recording that is decoded afterwards is told apart by the same sound as one that is heard while it is made."""
    assert np.array_equal(heard_in(VOICE, size).speech, heard_in(VOICE, 4_096).speech)


def test_without_a_voice_there_is_nothing_to_tell() -> None:
    """Silence is never enough, however long it lasts."""
    first = heard_in(SILENCE, 8_000)
    assert not first.is_enough
    assert not first.has_voice
    assert len(first.speech) == 0

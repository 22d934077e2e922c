"""Loudness, fading and the recording's own faults are measured on signals whose truth is known."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mockvoice.analysis.levels import integrated_lufs
from mockvoice.analysis.recording import assess_recording
from mockvoice.analysis.scorecard import RecordingFault
from mockvoice.analysis.scorer import analyse
from mockvoice.analysis.sound import measure_sound
from mockvoice.analysis.speech import prepare
from mockvoice.analysis.voice import measure_voice
from mockvoice.transcription.transcript import Transcript
from tests.analysis.spoken import SAMPLE_RATE_HZ, sound_of, timed, untimed

SENTENCE = "The model fails because the data has changed since last year."
TEXT = " ".join([SENTENCE] * 5)
WORDS = timed(TEXT, gaps={10: 0.6, 21: 0.6, 32: 0.6, 43: 0.6}).words


def buzz(melody: float = 0.0, *, level: float = 0.2) -> np.ndarray:
    """Return a voice-like sound where WORDS are; its pitch moves by so many semitones up and down."""
    count = int(((WORDS[-1].end_s or 0.0) + 0.5) * SAMPLE_RATE_HZ)
    at_s = np.arange(count) / SAMPLE_RATE_HZ
    phase = 2 * np.pi * np.cumsum(120 * 2 ** (melody * np.sin(2 * np.pi * at_s) / 12)) / SAMPLE_RATE_HZ
    wave = np.sum([np.sin(number * phase) / number for number in range(1, 10)], axis=0)
    loud = np.zeros(count)
    for word in WORDS:
        loud[int((word.start_s or 0) * SAMPLE_RATE_HZ) : int((word.end_s or 0) * SAMPLE_RATE_HZ)] = level
    return (wave * loud + np.random.default_rng(5).standard_normal(count) * 1e-4).astype(np.float32)


def test_loudness_is_that_of_the_standard():
    """A sine of 997 Hz at full scale has -3.01 LUFS, and 20 dB less at a tenth; hum weighs less (ITU-R BS.1770)."""
    at_s = np.arange(5 * SAMPLE_RATE_HZ) / SAMPLE_RATE_HZ
    tone = np.sin(2 * np.pi * 997 * at_s).astype(np.float32)
    assert integrated_lufs(measure_sound(tone).levels) == pytest.approx(-3.01, abs=0.1)
    assert integrated_lufs(measure_sound(tone * np.float32(0.1)).levels) == pytest.approx(-23.01, abs=0.1)
    hum = np.sin(2 * np.pi * 35 * at_s).astype(np.float32)
    assert (integrated_lufs(measure_sound(hum).levels) or 0.0) < -6.0


def test_loudness_leaves_silence_out():
    """Silence after a tone does not lower its loudness, and silence alone has none."""
    at_s = np.arange(5 * SAMPLE_RATE_HZ) / SAMPLE_RATE_HZ
    tone = np.sin(2 * np.pi * 997 * at_s).astype(np.float32) * np.float32(0.1)
    padded = np.concatenate((tone, np.zeros(20 * SAMPLE_RATE_HZ, dtype=np.float32)))
    assert integrated_lufs(measure_sound(padded).levels) == pytest.approx(-23.0, abs=0.3)
    assert integrated_lufs(measure_sound(np.zeros(5 * SAMPLE_RATE_HZ, dtype=np.float32)).levels) is None
    assert integrated_lufs(measure_sound(tone[:1000]).levels) is None


@pytest.mark.parametrize("fall_db", [0.0, 6.0, 12.0])
def test_a_fall_at_sentence_ends_is_measured(fall_db: float):
    """The last two words of each sentence, made softer, are found to be as much softer."""
    sound = sound_of(WORDS, noise_db=-80)
    for end in range(10, len(WORDS), 11):
        first, last = WORDS[end - 1], WORDS[end]
        sound[int((first.start_s or 0) * SAMPLE_RATE_HZ) : int((last.end_s or 0) * SAMPLE_RATE_HZ)] *= np.float32(
            10 ** (-fall_db / 20)
        )
    voice = measure_voice(prepare(WORDS), measure_sound(sound))
    assert voice is not None
    assert voice.loudness is not None
    assert len(voice.loudness.sentence_ends) == 5
    assert voice.loudness.sentence_end_fall_db == pytest.approx(fall_db, abs=1.0)
    assert [end.last_word for end in voice.loudness.sentence_ends] == [10, 21, 32, 43, 54]


def test_noise_where_words_are_has_no_pitch_and_words_alone_no_voice():
    """What cannot be measured is None."""
    sound = sound_of(WORDS)
    voice = measure_voice(prepare(WORDS), measure_sound(sound))
    assert voice is not None
    assert voice.pitch is None
    assert measure_voice(prepare(untimed(TEXT).words), measure_sound(sound)) is None
    assert analyse(None, Transcript(WORDS), None, embedder=None).voice is None


def test_a_flat_voice_draws_a_gentle_note_and_costs_nothing():
    """A monotone is told of among the advice; scores are those of a lively voice."""
    flat = analyse(None, Transcript(WORDS), buzz(0.3), embedder=None)
    lively = analyse(None, Transcript(WORDS), buzz(5.0), embedder=None)
    assert any("Let your voice move a little more" in advice for advice in flat.advice)
    assert not any("voice" in advice for advice in lively.advice)
    assert flat.scores == lively.scores


@pytest.mark.parametrize("gain", [1.0, 0.02])
def test_the_height_of_the_level_is_no_matter_of_the_voice(gain: float):
    """A soft recording has the same pitch range; only its level differs."""
    sound = buzz(3.0) * np.float32(gain)
    voice = measure_voice(prepare(WORDS), measure_sound(sound))
    assert voice is not None
    assert voice.pitch is not None
    assert voice.pitch.range_semitones == pytest.approx(3 / np.sqrt(2), rel=0.1)


@pytest.mark.parametrize("snr_db", [5.0, 15.0, 30.0])
def test_noise_is_measured(snr_db: float):
    """Speech of -20 dB over steady noise has the ratio that it was made with, to 1.5 dB."""
    sound = sound_of(WORDS, noise_db=-20.0 - snr_db)
    recording = assess_recording(prepare(WORDS), measure_sound(sound))
    assert recording.snr_db == pytest.approx(snr_db, abs=1.5)
    assert (RecordingFault.NOISE in recording.faults) == (snr_db < 12)
    assert len(recording.notices) == len(recording.faults)


def test_an_overdriven_recording_is_told_apart():
    """Samples at full scale are found where they are; a loud but sound recording has none."""
    sound = buzz(2.0, level=0.5)
    assert assess_recording(prepare(WORDS), measure_sound(sound * np.float32(0.5))).clips == ()
    driven = np.clip(sound * np.float32(4), -1, 1)
    recording = assess_recording(prepare(WORDS), measure_sound(driven))
    assert RecordingFault.CLIPPING in recording.faults
    assert recording.peak_dbfs == 0.0
    assert recording.clipped_share > 0.01
    assert recording.clips[0].start_s == pytest.approx(WORDS[0].start_s, abs=0.05)
    assert "microphone" in recording.notices[0]


def test_a_very_quiet_recording_is_told_apart():
    """The person is told to turn the microphone up, and the voice is not blamed."""
    card = analyse(None, Transcript(WORDS), buzz(0.3, level=0.002), embedder=None)
    assert card.recording is not None
    assert card.recording.faults == (RecordingFault.TOO_QUIET,)
    assert not any("voice" in advice for advice in card.advice)


@pytest.mark.parametrize("count", [0, 100, 16_000])
def test_digital_silence_and_no_sound_are_borne(count: int):
    """Nothing is claimed about nothing."""
    sound = np.zeros(count, dtype=np.float32)
    card = analyse(None, Transcript(()), sound, embedder=None)
    assert card.voice is None
    assert card.recording is not None
    assert (card.recording.peak_dbfs, card.recording.snr_db, card.recording.faults) == (None, None, ())
    assert analyse(None, Transcript(WORDS), sound, embedder=None).voice is not None


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 2**31), st.floats(0.0, 2.0), st.floats(0.0, 3.0))
def test_any_sound_gives_finite_figures(seed: int, loud: float, drive: float):
    """Whatever the sound, levels are finite, shares lie in 0 to 1 and clips are in order."""
    rng = np.random.default_rng(seed)
    sound = np.clip(rng.standard_normal(6 * SAMPLE_RATE_HZ) * loud * drive, -1, 1).astype(np.float32)
    words = timed("a model that fails on data is no good").words
    card = analyse(None, Transcript(words), sound, embedder=None)
    assert card.recording is not None
    assert 0 <= card.recording.clipped_share <= 1
    assert all(clip.start_s <= clip.end_s for clip in card.recording.clips)
    assert card.voice is not None
    if card.voice.loudness is not None:
        assert -100 <= card.voice.loudness.speech_dbfs <= 3

"""Rates and pauses are right on made signals, with and without sound, in quiet and in noise."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mockvoice.analysis.pacing import measure_pacing
from mockvoice.analysis.silence import find_silences, silence_thresholds
from mockvoice.analysis.sound import measure_sound
from mockvoice.analysis.speech import prepare
from mockvoice.audio.codec import decode_file
from mockvoice.transcription.transcript import Transcript, Word
from tests.analysis.spoken import SAMPLE_RATE_HZ, sound_of, speech_of, timed

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

TEXT = "the model is overfitting so I would look at the split and then regularise it with dropout and stop early"


def test_rates_follow_their_definitions():
    """Speech rate is words over the whole stretch, articulation rate the same without the pauses."""
    words = timed(TEXT, gaps={4: 1.2, 9: 0.6}).words
    pacing = measure_pacing(prepare(words), None)
    assert pacing is not None
    stretch_s = 20 * 0.3 + 17 * 0.08 + 1.8
    assert pacing.speaking_time_s == pytest.approx(stretch_s, abs=0.001)
    assert pacing.speech_rate_wpm == pytest.approx(20 * 60 / stretch_s, abs=0.01)
    assert pacing.articulation_rate_wpm == pytest.approx(20 * 60 / (stretch_s - 1.8), abs=0.01)
    assert [round(pause.duration_s, 3) for pause in pacing.pauses] == [1.2, 0.6]
    assert pacing.longest_pause_s == pytest.approx(1.2)
    assert pacing.duration_s == words[-1].end_s


def test_gaps_shorter_than_250_ms_are_no_pauses():
    """The shortest silent pause is 250 ms, to the millisecond."""
    words = timed(TEXT, gaps={4: 0.249, 9: 0.25}).words
    pacing = measure_pacing(prepare(words), None)
    assert pacing is not None
    assert [round(pause.duration_s, 3) for pause in pacing.pauses] == [0.25]


@pytest.mark.parametrize("noise_db", [-90.0, -60.0, -45.0, -38.0])
def test_pauses_are_found_in_sound_in_quiet_and_in_noise(noise_db: float):
    """The same pauses are found to within 50 ms whatever the noise floor, as long as speech stands out."""
    words = timed(TEXT, gaps={4: 1.2, 9: 0.6, 14: 0.35}).words
    pacing = measure_pacing(prepare(words), measure_sound(sound_of(words, noise_db=noise_db)))
    assert pacing is not None
    expected = [(words[place].end_s, words[place + 1].start_s) for place in (4, 9, 14)]
    assert len(pacing.pauses) == len(expected)
    for pause, (start_s, end_s) in zip(pacing.pauses, expected, strict=True):
        assert pause.start_s == pytest.approx(start_s, abs=0.05)
        assert pause.end_s == pytest.approx(end_s, abs=0.05)


def test_silence_hidden_in_a_stretched_word_is_found():
    """A recogniser that stretches a word over a pause does not hide the pause."""
    words = timed(TEXT, gaps={9: 1.0}).words
    sound = sound_of(words)
    stretched = (*words[:9], Word(words[9].text, words[9].start_s, words[10].start_s), *words[10:])
    pacing = measure_pacing(prepare(stretched), measure_sound(sound))
    assert pacing is not None
    assert [round(pause.duration_s, 1) for pause in pacing.pauses] == [1.0]


def test_a_soft_word_is_not_a_pause():
    """A word 22 dB under the others is still a word."""
    words = timed(TEXT, word_s=0.5).words
    sound = sound_of(words, noise_db=-60.0)
    start, end = (int((time or 0) * SAMPLE_RATE_HZ) for time in (words[6].start_s, words[6].end_s))
    sound[start:end] *= np.float32(0.08)
    pacing = measure_pacing(prepare(words), measure_sound(sound))
    assert pacing is not None
    assert pacing.pauses == ()


def test_silence_before_and_after_the_words_is_no_pause():
    """Only what lies between the first and the last word counts, and the whole recording is the duration."""
    words = timed(TEXT).words
    sound = np.concatenate((sound_of(words), np.zeros(3 * SAMPLE_RATE_HZ, dtype=np.float32)))
    pacing = measure_pacing(prepare(words), measure_sound(sound))
    assert pacing is not None
    assert pacing.pauses == ()
    assert pacing.duration_s == pytest.approx(len(sound) / SAMPLE_RATE_HZ, abs=0.001)


@pytest.mark.parametrize("kind", ["nothing", "silence", "noise"])
def test_where_speech_does_not_stand_out_the_gaps_count(kind: str):
    """Sound that says nothing about pauses leaves them to the words' times."""
    words = timed(TEXT, gaps={4: 0.8}).words
    count = 0 if kind == "nothing" else 12 * SAMPLE_RATE_HZ
    sound = np.zeros(count, dtype=np.float32)
    if kind == "noise":
        sound = (np.random.default_rng(1).standard_normal(count) * 0.1).astype(np.float32)
    pacing = measure_pacing(prepare(words), measure_sound(sound))
    assert pacing is not None
    assert [round(pause.duration_s, 3) for pause in pacing.pauses] == [0.8]


def test_without_times_there_is_no_pacing():
    """Text alone has no pace; neither has silence, nor a single word without length."""
    assert measure_pacing(speech_of(TEXT), None) is None
    assert measure_pacing(speech_of(""), None) is None
    assert measure_pacing(prepare((Word("yes", 1.0, 1.0),)), None) is None


def test_words_out_of_order_and_overlapping_are_borne():
    """Untidy times from outside give rates and no pauses that do not exist."""
    transcript = Transcript((Word("b", 1.0, 2.0), Word("a", 0.0, 1.5), Word("c", 1.8, 2.5)))
    pacing = measure_pacing(prepare(transcript.words), None)
    assert pacing is not None
    assert pacing.pauses == ()
    assert pacing.speaking_time_s == pytest.approx(2.5)


def test_intensity_is_in_decibels_of_full_scale():
    """A sine of amplitude 0.1 inside the band of speech lies near -23 dB, hum below the band far lower."""
    at_s = np.arange(SAMPLE_RATE_HZ) / SAMPLE_RATE_HZ
    tone = (0.1 * np.sin(2 * np.pi * 440 * at_s)).astype(np.float32)
    hum = (0.1 * np.sin(2 * np.pi * 50 * at_s)).astype(np.float32)
    assert np.median(measure_sound(tone).levels.speech_db) == pytest.approx(-23.0, abs=1.0)
    assert np.median(measure_sound(hum).levels.speech_db) < -45.0
    assert len(measure_sound(tone).levels.speech_db) == 100
    assert silence_thresholds(measure_sound(np.zeros(0, dtype=np.float32)).levels.speech_db) is None


def test_sound_that_is_not_a_number_is_borne():
    """Samples that are no numbers count as silence."""
    samples = np.full(SAMPLE_RATE_HZ, np.nan, dtype=np.float32)
    assert find_silences(measure_sound(samples).levels.speech_db, [], shortest_s=0.25) is None


def spoken_by_espeak(folder: Path, text: str) -> NDArray[np.float32]:
    """Return text spoken by eSpeak NG, without the silence around it."""
    path = folder / "spoken.wav"
    subprocess.run(["espeak-ng", "-v", "en", "-s", "150", "-w", str(path), text], check=True)
    samples = decode_file(path).astype(np.float32) / 32768
    loud = np.flatnonzero(np.abs(samples) > 0.01)
    return samples[loud[0] : loud[-1] + 1]


@pytest.mark.parametrize("noise_db", [-75.0, -50.0])
def test_inserted_silence_is_found_in_synthetic_speech(tmp_path: Path, noise_db: float):
    """Silence put between two spoken phrases is found at its place, in quiet and in a noisy room."""
    phrases = [
        spoken_by_espeak(tmp_path, text) for text in ("the model overfits", "because it memorised", "the training data")
    ]
    quiet = [np.zeros(int(length * SAMPLE_RATE_HZ), dtype=np.float32) for length in (0.3, 1.5, 0.6, 0.3)]
    parts = [quiet[0], phrases[0], quiet[1], phrases[1], quiet[2], phrases[2], quiet[3]]
    edges = np.cumsum([0, *(len(part) for part in parts)]) / SAMPLE_RATE_HZ
    samples = np.concatenate(parts)
    samples += np.random.default_rng(2).standard_normal(len(samples)).astype(np.float32) * np.float32(
        10 ** (noise_db / 20)
    )
    words = tuple(Word("phrase", float(edges[place]), float(edges[place + 1])) for place in (1, 3, 5))
    pacing = measure_pacing(prepare(words), measure_sound(samples))
    assert pacing is not None
    long = [pause for pause in pacing.pauses if pause.duration_s >= 0.5]
    assert len(long) == 2
    for pause, place in zip(long, (2, 4), strict=True):
        assert pause.start_s == pytest.approx(edges[place], abs=0.1)
        assert pause.end_s == pytest.approx(edges[place + 1], abs=0.1)


WORDS_WITH_A_GAP = (Word("model", 0.1, 1.0), Word("fits", 1.8, 2.6))


@pytest.mark.parametrize(
    ("between", "words", "lengths_s"),
    [
        ("breath", WORDS_WITH_A_GAP, [0.8]),
        ("hum", WORDS_WITH_A_GAP, []),
        ("breath", (Word("overfitting", 0.1, 2.6), *WORDS_WITH_A_GAP), []),
    ],
)
def test_a_breath_between_words_is_silent_but_a_voice_is_not(
    between: str, words: tuple[Word, ...], lengths_s: list[float]
):
    """A soft hiss in a gap of the words is a pause; as soft a hum is none, nor a hiss that a word reaches over."""
    at_s = np.arange(4 * SAMPLE_RATE_HZ) / SAMPLE_RATE_HZ
    rng = np.random.default_rng(4)
    voice = sum(np.sin(2 * np.pi * 140 * part * at_s) / part for part in range(1, 12))
    sound = 0.2 * voice + 0.0005 * rng.standard_normal(len(at_s))
    gap = (at_s >= 1.0) & (at_s < 1.8)
    sound[gap] = 0.03 * (rng.standard_normal(int(gap.sum())) if between == "breath" else voice[gap])
    sound[at_s >= 2.6] = 0.0005 * rng.standard_normal(int((at_s >= 2.6).sum()))
    pacing = measure_pacing(prepare(words), measure_sound(sound.astype(np.float32)))
    assert pacing is not None
    assert [round(pause.duration_s, 1) for pause in pacing.pauses] == lengths_s


@given(
    st.lists(st.floats(min_value=0.0, max_value=3.0), min_size=2, max_size=30), st.floats(min_value=0.05, max_value=0.8)
)
def test_articulation_is_never_slower_than_speech(gaps_s: list[float], word_s: float):
    """Leaving pauses out never lowers the rate, and pauses lie inside the speaking time."""
    words = timed(" ".join("word" for _ in gaps_s), word_s=word_s, gaps=dict(enumerate(gaps_s))).words
    pacing = measure_pacing(prepare(words), None)
    assert pacing is not None
    assert pacing.articulation_rate_wpm >= pacing.speech_rate_wpm
    assert sum(pause.duration_s for pause in pacing.pauses) <= pacing.speaking_time_s
    assert all(pause.duration_s >= 0.25 - 1e-9 for pause in pacing.pauses)

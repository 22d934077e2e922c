"""The acoustic model tells sounds apart."""

from __future__ import annotations

import numpy as np
import pytest

from mockvoice.transcription.phones import band_powers, phone_model

RATE_HZ = 16_000


def test_there_is_a_model_of_english_and_none_of_others():
    """A language without a model is no error."""
    model = phone_model("en")
    assert model is not None
    assert {"SIL", "AA", "S", "M", "+SPN+"} <= set(model.places)
    assert phone_model("xx") is None


@pytest.mark.parametrize(("low_hz", "high_hz", "sound", "other"), [(4500, 7500, "S", "AA"), (300, 1300, "AA", "S")])
def test_a_hiss_is_an_s_and_a_buzz_is_a_vowel(low_hz: int, high_hz: int, sound: str, other: str):
    """Noise of an "s"'s colour fits "s" better than a vowel, and one of a vowel's colour the other way round."""
    model = phone_model("en")
    assert model is not None
    rng = np.random.default_rng(5)
    spectrum = np.fft.rfft(rng.standard_normal(RATE_HZ))
    at_hz = np.fft.rfftfreq(RATE_HZ, 1 / RATE_HZ)
    spectrum[(at_hz < low_hz) | (at_hz > high_hz)] *= 0.03
    burst = np.fft.irfft(spectrum, RATE_HZ) * 0.2
    sound_of_it = np.concatenate([rng.standard_normal(RATE_HZ) * 1e-3, burst]).astype(np.float32)
    scores = model.log_likelihoods(sound_of_it, [model.places[sound], model.places[other], model.places["SIL"]])
    assert scores.shape == (200, 9)
    by_sound = scores.reshape(200, 3, 3).max(axis=2)
    assert np.median(by_sound[110:190, 0] - by_sound[110:190, 1]) > 0
    assert np.median(by_sound[10:90, 2] - by_sound[10:90, 1]) > 0


def test_what_is_no_number_counts_as_silence():
    """Broken samples do not break the levels."""
    powers = band_powers(np.full(RATE_HZ, np.nan, dtype=np.float32))
    assert powers.shape == (100, 25)
    assert float(powers.max()) == 0.0

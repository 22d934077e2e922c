"""From what the microphone delivers to what is kept."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mockvoice.audio.intake import BLOCK_SAMPLES, Intake

BLOCKS = list[tuple[int, np.ndarray]]


def taken_in(sound: np.ndarray, rate_hz: float, edges: list[int]) -> np.ndarray:
    """All samples that the sink got from `sound`, cut at `edges`; with its promises checked."""
    blocks: BLOCKS = []
    intake = Intake(rate_hz, lambda sequence, block: blocks.append((sequence, block)))
    for start, end in pairwise([0, *sorted(edges), len(sound)]):
        intake.take(sound[start:end])
    intake.finish()
    assert [sequence for sequence, _ in blocks] == list(range(len(blocks)))
    assert all(len(block) == BLOCK_SAMPLES for _, block in blocks[:-1])
    assert all(0 < len(block) <= BLOCK_SAMPLES and block.dtype == np.int16 for _, block in blocks)
    samples = np.concatenate([block for _, block in blocks]) if blocks else np.zeros(0, np.int16)
    assert intake.sample_count == len(samples)
    return samples


@given(samples=st.integers(0, 40_000), edges=st.lists(st.integers(0, 40_000), max_size=8))
def test_keeps_every_sample_at_16_khz(samples: int, edges: list[int]):
    """At 16 kHz mono the int16 samples of the device arrive bit for bit, however they were cut."""
    original = np.random.default_rng(samples).integers(-32_768, 32_768, samples).astype(np.int16)
    sound = (original / np.float32(32_768)).astype(np.float32)[:, np.newaxis]
    assert np.array_equal(taken_in(sound, 16_000.0, [min(edge, samples) for edge in edges]), original)


@pytest.mark.parametrize("rate_hz", [8_000.0, 44_100.0, 48_000.0, 96_000.0])
@given(edges=st.lists(st.integers(0, 30_000), max_size=8))
def test_resamples_without_seams(rate_hz: float, edges: list[int]):
    """Resampled in any pieces it is the same as in one piece, has the right length, and the tone has its place."""
    count = 30_000
    sound = (0.5 * np.sin(2 * np.pi * 1000 * np.arange(count) / rate_hz)).astype(np.float32)[:, np.newaxis]
    samples = taken_in(sound, rate_hz, edges)
    assert len(samples) == pytest.approx(count * 16_000 / rate_hz, abs=2)
    whole = taken_in(sound, rate_hz, [])
    assert np.array_equal(samples, whole)
    ideal = 16_384 * np.sin(2 * np.pi * 1000 * np.arange(len(samples)) / 16_000)
    middle = slice(500, len(samples) - 500)
    assert np.abs(samples[middle] - ideal[middle]).max() < 30


def test_mixes_channels_and_clips():
    """Two channels become their mean, and what is beyond full scale stands at full scale."""
    sound = np.array([[0.5, 0.25], [1.5, 1.5], [-3.0, -3.0], [0.0, 0.0]], np.float32)
    assert taken_in(sound, 16_000.0, []).tolist() == [12_288, 32_767, -32_768, 0]

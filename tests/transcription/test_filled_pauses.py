"""Tests of mockvoice.transcription.filled_pauses."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mockvoice.transcription.filled_pauses import (
    FilledPauseNetwork,
    HearingRules,
    NetworkEar,
    find_filled_pauses,
    network_for,
)
from mockvoice.transcription.pieces import Piece
from tests.helpers.fake_whisper import FakeModel, FakeWhisper

if TYPE_CHECKING:
    from pathlib import Path

WIDTH = 6


def chances(*stretches: tuple[int, int, float]) -> np.ndarray:
    """Return probabilities, shape (n, 4), from (frames, kind, probability of that kind); kind 0 is none."""
    rows = []
    for count, kind, probability in stretches:
        row = np.full(4, (1.0 - probability) / 3)
        row[kind] = probability
        rows.append(np.tile(row, (count, 1)))
    return np.concatenate(rows).astype(np.float32)


@pytest.fixture
def network(tmp_path: Path) -> FilledPauseNetwork:
    """A network of random weights, of the shape of those that ship."""
    rng = np.random.default_rng(1)
    shapes = ((5, WIDTH, 1), (5, 5, 9), (5, 5, 9), (4, 5, 1))
    arrays = {f"weight_{place}": rng.standard_normal(shape) for place, shape in enumerate(shapes)}
    arrays |= {f"bias_{place}": rng.standard_normal(shape[0]) for place, shape in enumerate(shapes)}
    np.savez(tmp_path / "n.npz", mean=np.zeros(WIDTH), scale=np.ones(WIDTH), **arrays)
    return FilledPauseNetwork(tmp_path / "n.npz")


def test_a_filled_pause_is_found_with_its_time_and_kind() -> None:
    """Frames are 20 ms; the kind is the one with the most probability over its length."""
    found = find_filled_pauses(chances((50, 0, 0.99), (10, 1, 0.7), (15, 2, 0.95), (50, 0, 0.99)))
    assert [(pause.start_s, pause.end_s, pause.kind) for pause in found] == [(1.0, 1.5, "um")]
    assert found[0].probability > 0.9


@pytest.mark.parametrize(
    "stretches",
    [
        ((50, 0, 0.99), (3, 1, 0.99), (50, 0, 0.99)),
        ((50, 0, 0.99), (20, 1, 0.6), (50, 0, 0.99)),
    ],
    ids=["too short", "too doubtful"],
)
def test_what_is_short_or_doubtful_is_none(stretches: tuple[tuple[int, int, float], ...]) -> None:
    """A vowel of a word may look like one for a moment."""
    assert find_filled_pauses(chances(*stretches), HearingRules(edge=0.5)) == ()


def test_a_short_dip_does_not_part_it() -> None:
    """One long "um" is one event."""
    found = find_filled_pauses(chances((20, 2, 0.95), (2, 0, 0.99), (20, 2, 0.95), (30, 0, 0.99), (20, 1, 0.95)))
    assert [pause.kind for pause in found] == ["um", "uh"]


@given(st.integers(0, 40))
def test_probabilities_sum_to_one_for_any_length(count: int) -> None:
    """Also for a piece shorter than what the network looks at."""
    shipped = network_for("base")
    assert shipped is not None
    frames = np.random.default_rng(count).standard_normal((count, shipped.width)).astype(np.float32)
    probabilities = shipped.probabilities(frames)
    assert probabilities.shape == (count, 4)
    assert np.allclose(probabilities.sum(axis=1), 1.0, atol=1e-5)


def test_the_network_looks_no_further_than_its_taps(network: FilledPauseNetwork) -> None:
    """Two layers of nine taps see eight frames to either side, so what is heard live is what is heard afterwards."""
    frames = np.random.default_rng(2).standard_normal((60, WIDTH)).astype(np.float32)
    changed = frames.copy()
    changed[40] += 5.0
    same = np.isclose(network.probabilities(frames), network.probabilities(changed), atol=1e-6).all(axis=1)
    changed_at = set(np.flatnonzero(~same).tolist())
    assert changed_at
    assert changed_at <= set(range(32, 49))


def test_a_model_without_a_network_has_none() -> None:
    """Its filled pauses then come from the prompted decoding alone."""
    assert network_for("some-imported-model") is None
    assert network_for("base-hub") is not None


class Network:
    """Hears filled pauses at given times, from the piece's start, each with a probability."""

    def __init__(self, *pauses: tuple[float, float, float]) -> None:
        self.pauses = pauses

    def probabilities(self, frames: np.ndarray) -> np.ndarray:
        """Return them as the network does: all are "um"s."""
        rows = np.zeros((len(frames), 4), dtype=np.float32)
        for start_s, end_s, probability in self.pauses:
            rows[round(start_s * 50) : round(end_s * 50), 2] = probability
        rows[:, 0] = 1.0 - rows[:, 2]
        return rows


def test_what_the_sound_tells_is_put_into_the_recording() -> None:
    """Times count from the recording's start; the kind is how it is written."""
    model = FakeModel(FakeWhisper(), "cpu")
    network = cast("FilledPauseNetwork", Network((0.5, 0.9, 0.95), (1.2, 1.9, 0.99), (2.2, 2.6, 0.5)))
    samples = np.zeros(3 * 16_000, dtype=np.float32)
    piece = Piece(10.0, samples, np.ones(94, dtype=np.float32))
    words = NetworkEar(lambda decode: decode(model), network).decode(piece)
    assert [(word.text, word.start_s, word.end_s) for word in words] == [("um,", 10.5, 10.9), ("um,", 11.2, 11.9)]
    assert [word.probability for word in words] == [pytest.approx(0.95), pytest.approx(0.99)]

"""Tests of mockvoice.transcription.pieces."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mockvoice.audio.codec import decode_file
from mockvoice.interview.scoring import as_float
from mockvoice.paths import asset
from mockvoice.transcription.pieces import CutRules, Piece, PieceCutter, cut

ANSWER = as_float(decode_file(asset("demo/answer.flac")))


def same(first: list[Piece], second: list[Piece]) -> bool:
    """Whether two lists of pieces are alike to the last bit."""
    return len(first) == len(second) and all(
        a.start_s == b.start_s and np.array_equal(a.samples, b.samples) and np.array_equal(a.voice, b.voice)
        for a, b in zip(first, second, strict=True)
    )


def fed(sound: np.ndarray, sizes: list[int]) -> list[Piece]:
    """Return the pieces of a sound that came in blocks of the given sizes, over and over."""
    cutter = PieceCutter()
    pieces: list[Piece] = []
    start = 0
    for size in itertools.cycle(sizes):
        if start >= len(sound):
            return [*pieces, *cutter.finish()]
        pieces += cutter.feed(sound[start : start + size])
        start += size
    raise AssertionError


@pytest.fixture(scope="module")
def whole() -> list[Piece]:
    """The built-in answer, cut at once."""
    return cut(ANSWER)


def test_half_second_blocks_make_the_same_pieces(whole: list[Piece]) -> None:
    """What the recorder delivers is cut exactly as the file is."""
    assert same(fed(ANSWER, [8000]), whole)


@settings(max_examples=8, deadline=None)
@given(st.lists(st.integers(1, 40_000), min_size=1, max_size=6), st.integers(0, 6000))
def test_blocks_of_any_size_make_the_same_pieces(sizes: list[int], left_out: int) -> None:
    """The borders of the blocks leave no trace."""
    sound = ANSWER[: 20 * 16_000 - left_out]
    assert same(fed(sound, [*sizes, 4000]), cut(sound))


def test_pieces_follow_one_another_and_are_the_sound_itself(whole: list[Piece]) -> None:
    """They do not overlap, stay short enough for the model, and hold the samples of their place."""
    assert len(whole) > 1
    for before, after in itertools.pairwise(whole):
        assert before.end_s <= after.start_s
    for piece in whole:
        start = round(piece.start_s * 16_000)
        assert np.array_equal(piece.samples, ANSWER[start : start + len(piece.samples)])
        assert piece.duration_s <= 28
        assert len(piece.voice) == -(-len(piece.samples) // 512)


def test_no_cut_goes_through_a_voice(whole: list[Piece]) -> None:
    """At both ends of every piece there is quiet."""
    for piece in whole:
        assert piece.voice[0] < 0.35
        assert piece.voice[-1] < 0.35


def test_a_quiet_voice_on_a_rumble_is_heard() -> None:
    """The detector hears a voice 30 dB lower over a hum of 50 Hz."""
    time_s = np.arange(len(ANSWER)) / 16_000
    hum = 0.02 * np.sin(2 * np.pi * 50 * time_s)
    quiet = (ANSWER * 10 ** (-30 / 20) + hum).astype(np.float32)
    heard_s = sum(float(np.count_nonzero(piece.voice >= 0.35)) for piece in cut(quiet))
    assert heard_s >= 0.9 * sum(float(np.count_nonzero(piece.voice >= 0.35)) for piece in cut(ANSWER))


@pytest.mark.parametrize("level", [0.0, 0.001, 0.05], ids=["digital silence", "quiet room", "loud hiss"])
def test_noise_is_no_piece(level: float) -> None:
    """Steady noise is left out, however loud."""
    noise = np.random.default_rng(3).standard_normal(16_000 * 8).astype(np.float32) * np.float32(level)
    assert cut(noise) == []


def test_speech_without_a_pause_is_cut_in_the_end() -> None:
    """Nothing grows over what the model hears at once, and nothing is lost."""
    breathless = np.concatenate([piece.samples[piece_voice(piece)] for piece in cut(ANSWER)])
    rules = CutRules(longest_s=3.0, limit_s=5.0, enough_s=2.0)
    pieces = cut(breathless, rules)
    assert max(piece.duration_s for piece in pieces) <= 6.0
    assert sum(piece.duration_s for piece in pieces) >= 0.9 * len(breathless) / 16_000


def piece_voice(piece: Piece) -> np.ndarray:
    """Return which samples of a piece hold a voice."""
    return np.repeat(piece.voice >= 0.35, 512)[: len(piece.samples)]


def test_nothing_comes_of_nothing() -> None:
    """An empty recording has no pieces."""
    assert cut(np.zeros(0, dtype=np.float32)) == []

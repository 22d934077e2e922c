"""The way through a recording: past silences, and round in loops, heard without a loudspeaker."""

from __future__ import annotations

import threading
import time
from itertools import islice
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mockvoice.audio.playback import Stretch
from mockvoice.audio.route import STRAIGHT, Route

if TYPE_CHECKING:
    from numpy.typing import NDArray

RATE_HZ = 16_000
PATIENCE_S = 20.0


def tone(frequency_hz: float, duration_s: float) -> NDArray[np.float32]:
    """A tone at half of full scale."""
    return (0.5 * np.sin(2 * np.pi * frequency_hz * np.arange(round(duration_s * RATE_HZ)) / RATE_HZ)).astype(
        np.float32
    )


def dominant_hz(samples: NDArray[np.float32], rate_hz: int = RATE_HZ) -> float:
    """The strongest frequency."""
    spectrum = np.abs(np.fft.rfft(samples * np.hanning(len(samples))))
    return float(np.argmax(spectrum) * rate_hz / len(samples))


def heard(stretch: Stretch, most_s: float, rate_hz: int = RATE_HZ) -> tuple[NDArray[np.float32], list[float]]:
    """Take all that a stretch plays, or its first `most_s`, as a loudspeaker would; and where it said it was."""
    stretch.start()
    blocks, places = [], []
    until = time.monotonic() + PATIENCE_S
    taken = 0
    pause = threading.Event()
    while not stretch.is_played and taken < most_s * rate_hz:
        assert time.monotonic() < until
        target = np.full((256, 1), np.nan, np.float32)
        before = stretch.position_s(0.0)
        stretch.copy_out(target)
        if stretch.position_s(0.0) == before and not target.any():
            pause.wait(0.002)
            continue
        places.append(stretch.position_s(0.0))
        blocks.append(target[:, 0])
        taken += len(target)
    stretch.cancel()
    return np.concatenate(blocks), places


def test_a_straight_way_is_the_rest_of_it():
    """From a place to the end, once."""
    assert list(STRAIGHT.spans(2.0, 5.0)) == [(2.0, 5.0)]
    assert list(STRAIGHT.spans(5.0, 5.0)) == []


def test_silences_are_left_out():
    """Also one that playing begins in, and one at the end."""
    route = Route(((1.0, 2.0), (3.0, 3.5), (4.5, 5.0)))
    assert list(route.spans(0.0, 5.0)) == [(0.0, 1.0), (2.0, 3.0), (3.5, 4.5)]
    assert list(route.spans(1.5, 5.0)) == [(2.0, 3.0), (3.5, 4.5)]
    assert list(route.spans(4.6, 5.0)) == []


def test_a_loop_goes_round():
    """From inside it on, then again and again; from outside it begins at its start; silences in it are left out."""
    route = Route(((2.2, 2.4),), loop=(2.0, 3.0))
    assert list(islice(route.spans(2.5, 9.0), 4)) == [(2.5, 3.0), (2.0, 2.2), (2.4, 3.0), (2.0, 2.2)]
    assert list(islice(route.spans(7.0, 9.0), 2)) == [(2.0, 2.2), (2.4, 3.0)]
    assert list(islice(Route(((1.9, 4.0),), loop=(2.0, 3.0)).spans(0.0, 9.0), 2)) == [(2.0, 3.0)] * 2
    assert list(Route(loop=(2.0, 3.0)).spans(0.0, 2.0)) == []
    with pytest.raises(ValueError, match="loop"):
        Route(loop=(2.0, 2.05))


@given(st.lists(st.tuples(st.floats(0, 10), st.floats(0.01, 2)), max_size=6), st.floats(0, 9.9))
def test_what_is_played_is_what_is_not_skipped(drawn: list[tuple[float, float]], from_s: float):
    """Spans never overlap, stand in order, and hold no skipped moment; none that is not skipped is lost."""
    skipped, at_s = [], 0.0
    for gap_s, length_s in drawn:
        skipped.append((at_s + gap_s, at_s + gap_s + length_s))
        at_s = skipped[-1][1]
    spans = list(Route(tuple(skipped)).spans(from_s, 10.0))
    edges = [edge for span in spans for edge in span]
    assert edges == sorted(edges)
    for moment in np.linspace(from_s, 10.0, 57)[:-1]:
        is_skipped = any(start <= moment < end for start, end in skipped)
        is_played = any(start <= moment < end for start, end in spans)
        near = any(abs(moment - edge) < 1e-3 for stretch in skipped for edge in stretch)
        assert near or is_played is not is_skipped


@pytest.mark.parametrize("rate_hz", [RATE_HZ, 48_000])
def test_a_silence_is_not_heard(rate_hz: int):
    """Of three tones the middle one is skipped: the sound is shorter by just that, and the place leaps."""
    sound = np.concatenate((tone(300, 1.0), tone(600, 1.0), tone(900, 1.0)))
    stretch = Stretch(sound, RATE_HZ, from_s=0.0, speed=1.0, output_rate_hz=rate_hz, route=Route(((1.0, 2.0),)))
    played, places = heard(stretch, 9.0, rate_hz)
    assert len(played) / rate_hz == pytest.approx(2.0, abs=0.03)
    assert dominant_hz(played[: rate_hz * 9 // 10], rate_hz) == pytest.approx(300, abs=3)
    assert dominant_hz(played[-rate_hz * 9 // 10 :], rate_hz) == pytest.approx(900, abs=3)
    assert not [at_s for at_s in places if 1.05 < at_s < 1.95]
    assert places == sorted(places)
    assert places[-1] == pytest.approx(3.0, abs=0.05)


@pytest.mark.parametrize("speed", [0.5, 1.0, 1.7])
def test_a_loop_is_heard_again_and_again(speed: float):
    """Each round is as long as the loop at this speed, and the place goes back at its end."""
    sound = np.concatenate((tone(300, 1.0), tone(600, 1.0), tone(900, 1.0)))
    stretch = Stretch(sound, RATE_HZ, from_s=1.0, speed=speed, output_rate_hz=RATE_HZ, route=Route(loop=(1.0, 2.0)))
    played, places = heard(stretch, 4.0)
    assert dominant_hz(played) == pytest.approx(600, abs=6)
    assert min(places) >= 1.0
    assert max(places) <= 2.02
    rounds = int(np.count_nonzero(np.diff(places) < -0.5))
    assert rounds == int(4.0 * speed - 1e-6) or rounds == int(4.0 * speed)


def test_a_leap_makes_no_click():
    """Where the route leaps the sound fades: no step between samples is larger than in the tone itself."""
    sound = tone(200, 3.0)
    stretch = Stretch(sound, RATE_HZ, from_s=0.0, speed=1.0, output_rate_hz=RATE_HZ, route=Route(((1.0013, 2.0041),)))
    played, _ = heard(stretch, 9.0)
    last = np.flatnonzero(played)[-1]
    steepest = float(np.abs(np.diff(sound)).max())
    assert float(np.abs(np.diff(played[:last])).max()) <= steepest * 1.1

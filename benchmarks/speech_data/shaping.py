"""Changes of length, pitch and level of short sounds, for filled pauses that are drawn out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Sound = NDArray[np.float64]

SAMPLE_RATE_HZ = 16_000
FRAME = 640
HOP = 320
SEARCH = 160


def trimmed(sound: Sound, floor: float = 0.02) -> Sound:
    """Return a sound without what lies under `floor` of its peak at both ends."""
    loud = np.flatnonzero(np.abs(sound) > floor * np.abs(sound).max(initial=0))
    return sound[loud[0] : loud[-1] + 1] if len(loud) else sound


def stretched(sound: Sound, seconds: float) -> Sound:
    """Return a sound of another length and the same pitch (WSOLA, Verhelst and Roelands 1993)."""
    count = round(seconds * SAMPLE_RATE_HZ)
    if len(sound) < 2 * FRAME:
        copies = -(-2 * FRAME // max(1, len(sound)))
        sound = np.tile(sound, copies)
    window = np.hanning(FRAME + 1)[:FRAME]
    padded = np.concatenate([np.zeros(SEARCH), sound, np.zeros(FRAME + HOP + SEARCH)])
    out = np.zeros(count + 2 * FRAME)
    last = SEARCH
    step = (len(sound) - FRAME) / max(1, count - HOP)
    for place in range(0, count + HOP, HOP):
        target = SEARCH + round(min(place * step, len(sound) - FRAME))
        if place:
            wanted = padded[last + HOP : last + HOP + FRAME]
            region = padded[target - SEARCH : target + SEARCH + FRAME]
            fits = np.correlate(region, wanted, "valid")
            target += int(np.argmax(fits)) - SEARCH
        out[place : place + FRAME] += window * padded[target : target + FRAME]
        last = target
    return faded(out[HOP : HOP + count], 0.01)


def warped(sound: Sound, ratios: Sound) -> Sound:
    """Return a sound read at changing speed: ratio 2 is an octave up; ratios has shape (k,), spread over the sound."""
    speed = np.interp(np.linspace(0, 1, len(sound)), np.linspace(0, 1, len(ratios)), ratios)
    clock = np.concatenate([[0.0], np.cumsum(1 / speed)])
    count = int(clock[-1])
    at = np.interp(np.arange(count), clock, np.arange(len(sound) + 1))
    return np.interp(at, np.arange(len(sound)), sound)


def formants_moved(sound: Sound, ratio: float) -> Sound:
    """Return a sound with its formants moved by a ratio, its pitch and length kept: resampled, then pitched back.

    The spectral envelope of each frame is the smooth part of its cepstrum.
    """
    size, hop = 512, 128
    window = np.hanning(size + 1)[:size]
    padded = np.concatenate([np.zeros(size), sound, np.zeros(2 * size)])
    out = np.zeros(len(padded))
    bins = np.arange(size // 2 + 1)
    for start in range(0, len(padded) - size, hop):
        spectrum = np.fft.rfft(window * padded[start : start + size])
        cepstrum = np.fft.irfft(np.log(np.abs(spectrum) + 1e-8))
        cepstrum[30:-29] = 0
        envelope = np.fft.rfft(cepstrum).real
        moved = np.interp(bins / ratio, bins, envelope)
        gain = np.exp(np.clip(moved - envelope, -4, 3))
        out[start : start + size] += window * np.fft.irfft(spectrum * gain)
    return out[size : size + len(sound)] / 1.5


def faded(sound: Sound, seconds: float) -> Sound:
    """Return a sound that swells and dies away within `seconds`."""
    count = min(len(sound) // 2, round(seconds * SAMPLE_RATE_HZ))
    slope = np.sin(np.linspace(0, np.pi / 2, count)) ** 2
    out = sound.copy()
    out[:count] *= slope
    out[len(out) - count :] *= slope[::-1]
    return out


def level(sound: Sound) -> float:
    """Return the root mean square of the louder half of a sound."""
    power = np.sort(np.asarray(sound) ** 2)[len(sound) // 2 :]
    return float(np.sqrt(power.mean())) if len(power) else 0.0


def pitch_hz(sound: Sound) -> float:
    """Return the pitch of a voiced sound, 60 to 400 Hz, by autocorrelation; 0 where there is none."""
    middle = sound[max(0, len(sound) // 2 - 1024) : len(sound) // 2 + 1024]
    size = 2 * len(middle)
    like = np.fft.irfft(np.abs(np.fft.rfft(middle, size)) ** 2)[: SAMPLE_RATE_HZ // 60]
    if len(like) <= SAMPLE_RATE_HZ // 400 or like[0] <= 0:
        return 0.0
    lag = int(np.argmax(like[SAMPLE_RATE_HZ // 400 :])) + SAMPLE_RATE_HZ // 400
    return SAMPLE_RATE_HZ / lag if like[lag] > 0.3 * like[0] else 0.0

"""How a clean clip comes to sound as a computer's microphone hears it: rooms, noises, microphones and levels."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import numpy as np
from speech_data import shaping, sounds, speaking

if TYPE_CHECKING:
    from numpy.typing import NDArray

SAMPLE_RATE_HZ = 16_000
CLEAN_SHARE, ROOM_SHARE, NOISE_SHARE, MICROPHONE_SHARE = 0.2, 0.6, 0.7, 0.35
SNR_DB = (3.0, 30.0)
TEMPO = {"tune": (0.88, 1.14), "test": (0.94, 1.06)}
NOT_BEHIND_SPEECH = {"silence"}
BETWEEN_SHARE, SHORTEST_PAUSE_S = 0.25, 0.3


@dataclass(frozen=True)
class Heard:
    """A clip as it was heard; `between` are laughs, coughs and the like in its pauses, which are no filled pauses."""

    sound: NDArray[np.float32]
    spoken: speaking.Spoken
    between: list[speaking.Event]
    condition: dict[str, Any]


def heard(spoken: speaking.Spoken, side: str, others: list[NDArray[np.float32]], rng: np.random.Generator) -> Heard:
    """Return a clip under a condition drawn at random.

    Args:
        spoken: What is said, clean.
        side: "tune" or "test".
        others: Clean speech of the same side, for babble.
        rng: Draws the condition.
    """
    moved, ratio = retimed(spoken, float(rng.uniform(*TEMPO[side])))
    sound, between = _with_sounds_between(moved, rng)
    wet = (0.3 * sound / max(1e-6, float(np.abs(sound).max()))).astype(np.float32)
    condition: dict[str, Any] = {"speed": round(ratio, 3), "room": None, "noise": None, "snr_db": None, "mic": None}
    if rng.random() > CLEAN_SHARE:
        if rng.random() < ROOM_SHARE:
            room = str(rng.choice(list(sounds.ROOM_RANGES)))
            decay_s, direct_db = (float(rng.uniform(*one)) for one in sounds.ROOM_RANGES[room])
            wet = sounds.reverberant(wet, decay_s, direct_db, rng)
            condition |= {"room": room, "rt60_s": round(decay_s, 2)}
        if rng.random() < NOISE_SHARE:
            kind = str(rng.choice([*sorted(set(sounds.NOISES) - NOT_BEHIND_SPEECH), "babble"]))
            snr_db = float(rng.uniform(*SNR_DB))
            wet = sounds.with_noise(wet, noise(kind, len(wet), others, rng), snr_db)
            condition |= {"noise": kind, "snr_db": round(snr_db, 1)}
        if rng.random() < MICROPHONE_SHARE:
            name = str(rng.choice(list(sounds.MICROPHONES)))
            wet = sounds.MICROPHONES[name](wet, rng)
            condition["mic"] = name
    return Heard(as_recorded(wet, rng), moved, between, condition)


def noise(kind: str, count: int, others: list[NDArray[np.float32]], rng: np.random.Generator) -> NDArray[np.float64]:
    """Return one noise; babble takes three to five of the other voices."""
    if kind != "babble":
        return sounds.NOISES[kind](count, rng)
    chosen = rng.choice(len(others), min(len(others), int(rng.integers(3, 6))), replace=False)
    return sounds.babble([others[place] for place in chosen], count, rng)


def as_recorded(sound: NDArray[np.float32], rng: np.random.Generator) -> NDArray[np.float32]:
    """Return a sound at some level, with the noise that every microphone has."""
    peak = 10 ** (-rng.uniform(1, 24) / 20)
    floor = 10 ** (-rng.uniform(58, 85) / 20) * sounds.NOISES["room"](len(sound), rng)
    scaled = sound * (peak / max(1e-6, float(np.abs(sound).max()))) + floor
    return np.asarray(np.clip(scaled, -1, 1), dtype=np.float32)


def retimed(spoken: speaking.Spoken, ratio: float) -> tuple[speaking.Spoken, float]:
    """Return speech at another speed, higher or lower as a tape is, with its times; and the ratio as it came out."""
    sound = shaping.warped(spoken.sound, np.array([ratio, ratio]))
    factor = len(sound) / max(1, len(spoken.sound))
    events = {
        name: [event.moved(0.0, factor) for event in getattr(spoken, name)]
        for name in ("filled", "lexical", "words", "pauses")
    }
    return replace(spoken, sound=sound, **events), 1 / factor


def _with_sounds_between(
    spoken: speaking.Spoken, rng: np.random.Generator
) -> tuple[NDArray[np.float64], list[speaking.Event]]:
    """Return the sound with a laugh, a cough, a sigh or the like in some of its silent pauses."""
    sound, between = spoken.sound.copy(), []
    loudness = shaping.level(sound)
    for pause in spoken.pauses:
        if pause.e - pause.s < SHORTEST_PAUSE_S or rng.random() > BETWEEN_SHARE:
            continue
        kind = str(rng.choice(list(sounds.BETWEEN)))
        length = int((pause.e - pause.s - 0.04) * SAMPLE_RATE_HZ)
        own = shaping.faded(sounds.BETWEEN[kind](rng)[:length], 0.005)
        own *= loudness / max(1e-6, shaping.level(own)) * 10 ** (-rng.uniform(2, 18) / 20)
        start = round((pause.s + 0.02) * SAMPLE_RATE_HZ)
        sound[start : start + len(own)] += own
        between.append(speaking.Event(start / SAMPLE_RATE_HZ, (start + len(own)) / SAMPLE_RATE_HZ, kind, ""))
    return sound, between

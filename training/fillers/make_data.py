"""Write clips of speech with filled pauses whose times are known, clean and degraded.

Run: python training/fillers/make_data.py --side tune --hours 1.5 --out FOLDER [--seed 1] [--times 2.5]
         [--cache FOLDER] [--real FOLDER]

Writes 16 kHz mono WAV files and one line of JSON for each into clips.jsonl: file, side, duration_s, said (with filled
pauses), fluent (without), filled, lexical, words, pauses and between (each s, e, type, text, exact), voice, condition.
`exact` is false where a time is estimated from the letters. Voices that this computer lacks are left out, and named.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import math
import pickle
import sys
import wave
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "benchmarks"), str(ROOT / "training")]

from speech_data import sounds, speaking, texts, voices  # noqa: E402

from fillers import conditions, human  # noqa: E402 - need the path above

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

VERSION = 1
SAMPLE_RATE_HZ = 16_000
SIDES = {"tune": 1, "test": 2}
LONGEST_S, SHORTEST_S = 29.0, 10.0
SLOWEST = 0.75
"""Room for the slowest speed and for sentences that do not fit a clip exactly."""
NOISE_ONLY_SHARE = 0.07
REAL_SHARE = 0.25
VARIED_SHARE, FLUENT_SHARE = 0.4, 0.1
TAKE_S = 16
"""About how long the clips of one text are."""


@dataclass(frozen=True)
class Take:
    """What one voice is to say, and whether its filled pauses are real people's."""

    number: int
    voice: str
    text: str
    is_real: bool


def takes(side: str, count: int, seed: int, *, has_real: bool) -> Iterator[Take]:
    """Yield `count` takes, voice after voice; half of the texts as they are, others with filled pauses elsewhere."""
    names = voices.available(voices.TUNE if side == "tune" else voices.TEST)
    marked = texts.TUNE + texts.FLUENT_TUNE if side == "tune" else texts.TEST + texts.FLUENT_TEST
    order = np.random.default_rng([SIDES[side], seed]).permutation(len(marked))
    for number in range(count):
        rng = np.random.default_rng([SIDES[side], seed, number])
        turn, place = divmod(number, len(names))
        text = marked[order[(turn + 7 * place) % len(marked)]]
        draw = rng.random()
        if draw < VARIED_SHARE:
            text = texts.varied(text, rng, 0.06)
        elif draw > 1 - FLUENT_SHARE:
            text = texts.fluent(text)
        yield Take(number, names[place], text, has_real and rng.random() < REAL_SHARE)


def spoken_clips(take: Take, seed: int, found: list[human.Cut], cache: Path) -> list[speaking.Spoken]:
    """Return what a take says, clean, spoken now or read from the cache."""
    key = hashlib.sha256(f"{VERSION}|{take}|{seed}".encode()).hexdigest()[:24]
    path = cache / f"{key}.pickle"
    if path.is_file():
        return clips(pickle.loads(path.read_bytes()))  # noqa: S301 - written below
    rng = np.random.default_rng([seed, take.number, 99])
    engine = voices.voice(take.voice).engine
    parts = speaking.speak(human.WithRealFillers(engine, found, rng) if take.is_real else engine, take.text, rng)
    path.write_bytes(pickle.dumps(parts))
    return clips(parts)


def clips(parts: list[speaking.Spoken]) -> list[speaking.Spoken]:
    """Return sentences joined to clips of up to 29 s, about equally long."""
    total_s = sum(len(part.sound) for part in parts) / SAMPLE_RATE_HZ
    wanted_s = total_s / max(1, math.ceil(total_s / (LONGEST_S * SLOWEST)))
    done: list[list[speaking.Spoken]] = [[]]
    length_s = 0.0
    for part in parts:
        own_s = len(part.sound) / SAMPLE_RATE_HZ
        if done[-1] and length_s + own_s / 2 > wanted_s * len(done):
            done.append([])
        done[-1].append(part)
        length_s += own_s
    return [speaking.joined(one) for one in done if one]


def row(name: str, side: str, voice: str, clip: conditions.Heard) -> dict[str, Any]:
    """Return the line that describes a clip."""
    listed = {
        "filled": clip.spoken.filled,
        "lexical": clip.spoken.lexical,
        "words": clip.spoken.words,
        "pauses": clip.spoken.pauses,
        "between": clip.between,
    }
    events = {
        key: [{**asdict(event), "s": round(event.s, 4), "e": round(event.e, 4)} for event in own]
        for key, own in listed.items()
    }
    return {
        "file": name,
        "side": side,
        "duration_s": round(len(clip.sound) / SAMPLE_RATE_HZ, 3),
        "said": clip.spoken.said,
        "fluent": clip.spoken.fluent,
        **events,
        "voice": voice,
        "condition": clip.condition,
    }


def write_wave(path: Path, sound: NDArray[np.float32]) -> None:
    """Write a sound as 16 kHz mono int16."""
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(SAMPLE_RATE_HZ)
        file.writeframes((np.clip(sound, -1, 1) * 32767).astype("<i2").tobytes())


def noise_only(side: str, seed: int, number: int) -> conditions.Heard:
    """Return a clip in which nobody speaks."""
    rng = np.random.default_rng([SIDES[side], seed, number, 5])
    kind = str(rng.choice(list(sounds.NOISES)))
    count = int(rng.uniform(SHORTEST_S, 20) * SAMPLE_RATE_HZ)
    sound = sounds.NOISES[kind](count, rng)
    sound = (0.1 * sound / max(1e-6, float(np.abs(sound).max()))).astype(np.float32)
    recorded = sound if kind == "silence" else conditions.as_recorded(sound, rng)
    condition = {"speed": 1.0, "room": None, "noise": kind, "snr_db": None, "mic": None}
    return conditions.Heard(recorded, speaking.Spoken(sound.astype(np.float64), "", ""), [], condition)


def main() -> int:
    """Write the clips."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--side", choices=SIDES, required=True)
    parser.add_argument("--hours", type=float, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--times", type=float, default=2.5, help="how often each clean clip is degraded")
    parser.add_argument("--cache", type=Path, default=Path("/tmp/mockvoice-fillers-cache"))  # noqa: S108 - spoken anew if lost
    parser.add_argument("--real", type=Path, help="the folder of recordings with real filled pauses, tune side alone")
    given = parser.parse_args()
    given.out.mkdir(parents=True, exist_ok=True)
    given.cache.mkdir(parents=True, exist_ok=True)
    wanted = voices.TUNE if given.side == "tune" else voices.TEST
    if missing := sorted(set(wanted) - set(voices.available(wanted))):
        sys.stderr.write(f"left out, for this computer lacks them: {', '.join(missing)}\n")
    found = human.cuts(given.real) if given.real and given.side == "tune" else []
    clean: list[tuple[str, speaking.Spoken]] = []
    needed = max(1, round(given.hours * 3600 / TAKE_S / given.times))
    for take in takes(given.side, needed, given.seed, has_real=bool(found)):
        voice = f"{take.voice} with real fillers" if take.is_real else take.voice
        clean += [(voice, clip) for clip in spoken_clips(take, given.seed, found, given.cache)]
    if found:
        rng = np.random.default_rng([1, given.seed, 7])
        reader = human.WithRealFillers(voices.voice("espeak:en-us").engine, found, rng)
        clean += [("read aloud with real fillers", clip) for _ in range(6) for clip in human.read_aloud(reader, rng)]
    others = [clip.sound.astype(np.float32) for _, clip in clean]
    total_s, number = 0.0, 0
    with (given.out / "clips.jsonl").open("w", encoding="utf-8") as lines:
        while total_s < given.hours * 3600:
            rng = np.random.default_rng([SIDES[given.side], given.seed, number, 3])
            voice, spoken = clean[number % len(clean)]
            if rng.random() < NOISE_ONLY_SHARE:
                voice, clip = "nobody", noise_only(given.side, given.seed, number)
            else:
                clip = conditions.heard(spoken, given.side, others, rng)
            name = f"{given.side}-{number:05d}.wav"
            write_wave(given.out / name, clip.sound)
            lines.write(json.dumps(row(name, given.side, voice, clip)) + "\n")
            total_s += len(clip.sound) / SAMPLE_RATE_HZ
            number += 1
    sys.stderr.write(f"{number} clips, {total_s / 60:.1f} minutes, of {len(clean)} clean ones\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())

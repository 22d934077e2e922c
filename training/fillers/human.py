"""Real filled pauses, cut out of recordings, changed, and spoken by other voices. For the tune side alone.

The recordings are test data of the Montreal Forced Aligner (MIT licence), see the README in their folder; read speech
is LibriVox's, in the public domain, from Debian's pocketsphinx-testdata.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from speech_data import shaping, speaking

from mockvoice.audio.codec import decode_file

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Sound = NDArray[np.float64]

SAMPLE_RATE_HZ = 16_000
READ_SPEECH = Path("/usr/share/pocketsphinx/test/data/librivox")
CLIPS = (
    ("mfa_um", 3.79, 5.14, "um"),
    ("mfa_uh", 2.38, 3.63, "uh"),
    ("mfa_erpause", 3.13, 3.36, "er"),
    ("mfa_uhum", 1.90, 2.36, "uh"),
    ("mfa_uhum", 2.43, 2.96, "um"),
    ("mfa_uhum", 5.12, 5.88, "mm"),
    ("mfa_uhum", 6.32, 6.68, "um"),
)
"""Spans in seconds, read off the recordings' spectrograms."""
LIKE = {"erm": ("um", "er"), "hmm": ("mm", "um"), "ah": ("uh",), "er": ("er", "uh")}
SEMITONES = 4.0
FORMANTS = (0.86, 1.16)
FILLED_SHARE = 0.6
SHORTEST_PAUSE_S = 0.12
"""For read speech: which share of its pauses are filled, and from what length on."""


@dataclass(frozen=True)
class Cut:
    """One real filled pause, shape (n,), and its pitch (0 where it has none)."""

    kind: str
    sound: Sound
    pitch_hz: float


def _decoded(path: Path) -> Sound:
    return decode_file(path).astype(np.float64) / 32768


def cuts(folder: Path) -> list[Cut]:
    """Return the filled pauses of the recordings in a folder; none where they are missing."""
    spans = [(folder / f"{name}.flac", start, end, kind) for name, start, end, kind in CLIPS]
    for path in sorted(folder.glob("*.json")):
        events = json.loads(path.read_text(encoding="utf-8"))["events"]
        spans += [(path.with_suffix(".wav"), float(e["s"]), float(e["e"]), str(e["type"])) for e in events]
    found = []
    for path, start, end, kind in spans:
        if path.is_file():
            sound = _decoded(path)[round(start * SAMPLE_RATE_HZ) : round(end * SAMPLE_RATE_HZ)]
            found.append(Cut(speaking.kind_of(kind), sound, shaping.pitch_hz(sound)))
    return found


class WithRealFillers:
    """A voice that says its filled pauses with real ones, brought near to its own pitch."""

    def __init__(self, engine: Any, found: list[Cut], rng: np.random.Generator) -> None:
        self._engine, self._cuts, self._rng = engine, found, rng
        self._pitch_hz = 0.0

    def say(self, text: str) -> Sound:
        """Speak a text with the voice itself."""
        sound = np.asarray(self._engine.say(text))
        self._pitch_hz = shaping.pitch_hz(shaping.trimmed(sound)) or self._pitch_hz
        return sound

    def filler(self, kind: str) -> Sound:
        """Return a real filled pause of a kind, changed."""
        wanted = LIKE.get(kind, (kind,))
        fitting = [cut for cut in self._cuts if cut.kind in wanted]
        return (
            changed(fitting[self._rng.integers(len(fitting))], self._pitch_hz, self._rng)
            if fitting
            else (np.asarray(self._engine.filler(kind)))
        )


def changed(cut: Cut, toward_hz: float, rng: np.random.Generator) -> Sound:
    """Return a filled pause with other formants, its pitch moved toward another by up to four semitones."""
    wanted = (
        12 * np.log2(toward_hz / cut.pitch_hz) if toward_hz and cut.pitch_hz else rng.uniform(-SEMITONES, SEMITONES)
    )
    semitones = float(np.clip(wanted + rng.uniform(-1, 1), -SEMITONES, SEMITONES))
    length_s = len(cut.sound) / SAMPLE_RATE_HZ
    ratio = 2 ** (semitones / 12)
    pitched = shaping.warped(shaping.faded(cut.sound, 0.01), np.array([ratio, ratio]))
    formed = shaping.formants_moved(pitched, float(rng.uniform(*FORMANTS)) / np.sqrt(ratio))
    return shaping.stretched(formed, length_s * float(rng.uniform(0.75, 1.3)))


def read_aloud(voice: WithRealFillers, rng: np.random.Generator) -> list[speaking.Spoken]:
    """Return human read speech with real filled pauses put into its pauses; empty where it is missing."""
    lines = (READ_SPEECH / "transcription").read_text(encoding="utf-8").splitlines() if READ_SPEECH.is_dir() else []
    done = []
    for line in lines:
        text, _, name = line.rstrip(" )").rpartition("(")
        words = text.replace("<s>", "").replace("</s>", "").strip()
        done.append(_with_fillers(_decoded(READ_SPEECH / f"{name.strip()}.wav"), words, voice, rng))
    return done


def _with_fillers(sound: Sound, words: str, voice: WithRealFillers, rng: np.random.Generator) -> speaking.Spoken:
    parts: list[Sound] = []
    filled: list[speaking.Event] = []
    length = last = 0
    for place in _pauses(sound):
        if rng.random() < FILLED_SHARE:
            kind = str(rng.choice(["um", "uh", "er", "mm"], p=[0.4, 0.35, 0.15, 0.1]))
            filler = speaking.filler_sound(voice, kind, shaping.level(sound), rng)
            gap = np.zeros(round(rng.uniform(0, 0.4) * SAMPLE_RATE_HZ))
            parts += [sound[last:place], filler, gap]
            start = length + place - last
            filled.append(
                speaking.Event(start / SAMPLE_RATE_HZ, (start + len(filler)) / SAMPLE_RATE_HZ, kind, kind),
            )
            length = start + len(filler) + len(gap)
            last = place
    whole = np.concatenate([*parts, sound[last:]])
    return speaking.Spoken(whole, "", words, filled)


def _pauses(sound: Sound) -> list[int]:
    """Return the middles of the longer pauses, as sample numbers."""
    hop = SAMPLE_RATE_HZ // 100
    power = np.sqrt(np.add.reduceat(sound**2, np.arange(0, len(sound), hop)) / hop)
    quiet = np.concatenate([[False], power < 0.06 * power.max(), [False]])
    edges = np.flatnonzero(np.diff(quiet.astype(int)))
    return [
        int((a + b) // 2 * hop)
        for a, b in zip(edges[::2], edges[1::2], strict=True)
        if b - a >= 100 * SHORTEST_PAUSE_S and a > 0
    ]

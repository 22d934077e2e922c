"""How well delivery is measured: syllables, pitch, noise; and pauses and fillers in speech with words timed by hand.

Run: MOCKVOICE_TUNING_DATA=FOLDER python benchmarks/delivery.py

The folder holds speech/NAME.wav with speech/NAME.TextGrid (short text format, one tier of words). Without it the
command prints only what needs no speech. A pause counts as found where it shares at least half of the longer one with a
true pause (silence of 250 ms or more between words), one to one. "Heard" are the words as the recogniser times them.
"""

from __future__ import annotations

import itertools
import os
import sys
import time
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).parent.parent))

from mockvoice.analysis.fillers import find_fillers
from mockvoice.analysis.levels import SAMPLE_RATE_HZ, measure_levels
from mockvoice.analysis.pacing import measure_pacing
from mockvoice.analysis.pitch import track_pitch
from mockvoice.analysis.recording import assess_recording
from mockvoice.analysis.scorecard import FillerKind
from mockvoice.analysis.speech import prepare
from mockvoice.analysis.syllables import syllable_table
from mockvoice.analysis.voice import measure_voice
from mockvoice.audio.codec import decode_file
from mockvoice.paths import Paths
from mockvoice.transcription.models import ModelStore
from mockvoice.transcription.transcript import Word
from mockvoice.transcription.whisper import WhisperTranscriber

DATA_VARIABLE = "MOCKVOICE_TUNING_DATA"
SHORTEST_S = 0.25

Span = tuple[float, float]


def read_words(path: Path) -> list[Word]:
    """Return the words of a TextGrid's first tier."""
    lines = path.read_text(encoding="utf-8").splitlines()
    count = int(lines[11])
    rows = [lines[12 + 3 * place : 15 + 3 * place] for place in range(count)]
    return [Word(text.strip('"'), float(start), float(end)) for start, end, text in rows if text.strip('" ')]


def gaps(words: list[Word]) -> list[Span]:
    """Return the true pauses: what lies between two words, where it is long enough."""
    pairs = ((before.end_s or 0.0, after.start_s or 0.0) for before, after in itertools.pairwise(words))
    return [(start, end) for start, end in pairs if end - start >= SHORTEST_S - 1e-6]


def matches(found: list[Span], true: list[Span]) -> int:
    """Return how many of `found` share at least half of the longer one with a true one, one to one."""
    left = list(true)
    hits = 0
    for start, end in found:
        best = max(left, key=lambda span: min(end, span[1]) - max(start, span[0]), default=None)
        if best is None:
            break
        shared = min(end, best[1]) - max(start, best[0])
        if shared >= 0.5 * max(end - start, best[1] - best[0]):
            hits += 1
            left.remove(best)
    return hits


def f1(hits: int, found: int, true: int) -> float:
    """Return F1, 1 where there was nothing to find and nothing was found."""
    return 2 * hits / (found + true) if found + true else 1.0


def noisy(samples: np.ndarray, snr_db: float, rng: np.random.Generator) -> np.ndarray:
    """Return float32 samples with room-like (pink) noise at a signal-to-noise ratio over the whole recording."""
    spectrum = np.fft.rfft(rng.standard_normal(len(samples)))
    spectrum /= np.sqrt(np.maximum(1, np.arange(len(spectrum))))
    noise = np.fft.irfft(spectrum, len(samples))
    noise *= np.sqrt(np.mean(samples**2) / np.mean(noise**2)) * 10 ** (-snr_db / 20)
    return (samples + noise).astype(np.float32)


def print_syllables() -> None:
    """Print how often the rules alone are wrong, for words of the dictionary that they were not learned from."""
    table = syllable_table("en")
    assert table is not None
    share = table.tested_wrong / table.tested_count
    print(f"syllables by rules alone: wrong for {share:.1%} of {table.tested_count} unseen words of the dictionary")


def buzz(f0_hz: np.ndarray) -> np.ndarray:
    """Return float32 samples as rich in partials as a voice, of the given F0 at each sample."""
    phase = 2 * np.pi * np.cumsum(f0_hz) / SAMPLE_RATE_HZ
    return (0.1 * np.sum([np.sin(n * phase) / n for n in range(1, 12)], axis=0)).astype(np.float32)


def print_pitch() -> None:
    """Print the pitch range of known melodies at several heights, in quiet and in noise."""
    rng = np.random.default_rng(11)
    at_s = np.arange(5 * SAMPLE_RATE_HZ) / SAMPLE_RATE_HZ
    for snr_db in (None, 20, 10):
        errors, missed = [], []
        for height_hz in (80, 120, 180, 250):
            for depth in (1.0, 2.0, 4.0):
                sound = buzz(height_hz * 2 ** (depth * np.sin(2 * np.pi * 0.7 * at_s) / 12))
                heard = sound if snr_db is None else noisy(sound, snr_db, rng)
                levels = measure_levels(heard).speech_db
                contour = track_pitch(heard, levels, np.ones(len(levels), dtype=bool))
                errors.append(abs(float(np.std(contour.semitones)) - depth / np.sqrt(2)))
                missed.append(1 - len(contour.semitones) / len(levels))
        name = "in quiet" if snr_db is None else f"noise {snr_db} dB"
        print(
            f"pitch range of known melodies, {name:<12} off by {np.mean(errors):.2f} semitones, at most "
            f"{max(errors):.2f}; {np.mean(missed):.0%} of the voice missed"
        )


def print_cost() -> None:
    """Print what measuring the sound of a two-minute answer costs."""
    words = tuple(Word("model", 0.5 * n, 0.5 * n + 0.42) for n in range(240))
    speech = prepare(words)
    sound = noisy(buzz(np.full(120 * SAMPLE_RATE_HZ, 130.0)), 20, np.random.default_rng(2))
    started_s = time.perf_counter()
    levels = measure_levels(sound)
    measure_pacing(speech, sound, levels=levels)
    pace_s = time.perf_counter() - started_s
    measure_voice(speech, sound, levels)
    assess_recording(speech, sound, levels)
    total_s = time.perf_counter() - started_s
    print(f"two minutes of sound: levels and pace {pace_s:.2f} s, with voice and recording {total_s:.2f} s")


def main() -> None:
    """Print all figures."""
    print_syllables()
    print_pitch()
    print_cost()
    folder = Path(os.environ.get(DATA_VARIABLE) or ".") / "speech"
    grids = sorted(folder.glob("*.TextGrid")) if os.environ.get(DATA_VARIABLE) else []
    if not grids:
        print(f"Pauses and fillers skipped: {DATA_VARIABLE} names no folder with speech/*.TextGrid.")
        return
    rng = np.random.default_rng(7)
    transcriber = WhisperTranscriber(ModelStore(Paths.default().models).resolve("base"), name="base", device="cpu")
    totals: dict[str, list[int]] = {}
    fillers = [0, 0]
    for grid in grids:
        words = read_words(grid)
        speech = prepare(tuple(words))
        clean = decode_file(grid.with_suffix(".wav")).astype(np.float32) / 32768
        heard = prepare(transcriber.transcribe(clean).words)
        sounds = {"clean": clean} | {f"noise {snr} dB": noisy(clean, snr, rng) for snr in (20, 15, 10)}
        runs = [("heard words' gaps alone", heard, None)]
        runs += [(f"true words, {name}", speech, sound) for name, sound in sounds.items()]
        runs += [(f"heard words, {name}", heard, sound) for name, sound in sounds.items()]
        for name, said, sound in runs:
            pacing = measure_pacing(said, sound)
            found = [(pause.start_s, pause.end_s) for pause in pacing.pauses] if pacing else []
            counts = totals.setdefault(name, [0, 0, 0])
            for place, value in enumerate((matches(found, gaps(words)), len(found), len(gaps(words)))):
                counts[place] += value
        events = find_fillers(speech).events
        fillers[0] += sum(event.kind is FillerKind.FILLED_PAUSE for event in events)
        fillers[1] += sum(word.text.lower() in {"um", "uh", "er", "erm", "hmm", "mm"} for word in words)
    print(f"{len(grids)} recordings; filled pauses found in the true words: {fillers[0]} of {fillers[1]}")
    for name, (hits, found, true) in totals.items():
        print(f"pauses, {name:<26} F1 {f1(hits, found, true):.2f}  ({hits} of {true}, {found} found)")


if __name__ == "__main__":
    main()

"""How well delivery is measured: syllables, pitch, word times, pauses and rates.

Run: MOCKVOICE_TUNING_DATA=FOLDER python benchmarks/delivery.py [tune|test] [--groups GROUP,...] [--whisper]

The monologues are those of speech_data/monologues.py: real ones from FOLDER/speech (left out where it is not given),
read ones from Debian's pocketsphinx-testdata, both once more with silence put in, and made ones by eSpeak NG, each in
quiet and in two rooms with noise at 20 and 10 dB. Speakers, readers, voices and texts are split into a part to tune on
and a part to test with; the default is the test part.

The groups are real, read, "silence put in" and made (several hundred recordings). --whisper hears each monologue once
more with Whisper alone, to print the times that it gives.

A pause counts as found where it shares at least half of the longer one with a true pause (silence of 250 ms or more
between words), one to one. Words are those of Whisper base; their times are compared where the word was heard right. A
rate's error counts misheard words too.
"""

from __future__ import annotations

import argparse
import difflib
import sys
import time
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from faster_whisper import WhisperModel

sys.path.insert(0, str(Path(__file__).parent))
sys.path.insert(0, str(Path(__file__).parent.parent))

from speech_data import monologues

from mockvoice.analysis.levels import SAMPLE_RATE_HZ
from mockvoice.analysis.pacing import measure_pacing
from mockvoice.analysis.pitch import track_pitch
from mockvoice.analysis.recording import assess_recording
from mockvoice.analysis.sound import measure_sound
from mockvoice.analysis.speech import prepare
from mockvoice.analysis.syllables import syllable_table
from mockvoice.analysis.voice import measure_voice
from mockvoice.paths import Paths
from mockvoice.transcription.models import ModelStore
from mockvoice.transcription.transcript import Word
from mockvoice.transcription.whisper import WhisperTranscriber
from mockvoice.transcription.word_times import refine

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from mockvoice.analysis.scorecard import Pacing

    Span = tuple[float, float]

CONDITIONS = (None, ("near", 20), ("near", 10), ("far", 20), ("far", 10))
COLUMNS = tuple("clean" if place is None else f"{place[0]} {place[1]} dB" for place in CONDITIONS)
GROUPS = ("real", "read", "silence put in", "made")
SAME = {"mr": "mister", "yknow": "you know", "alright": "all right", "gonna": "going to", "okay": "ok"}


def matches(found: Sequence[Span], true: Sequence[Span]) -> int:
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
                measured = measure_sound(heard)
                levels = measured.levels.speech_db
                contour = track_pitch(measured.periods, levels, np.ones(len(levels), dtype=bool))
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
    measured = measure_sound(sound)
    measure_pacing(speech, measured)
    pace_s = time.perf_counter() - started_s
    measure_voice(speech, measured)
    assess_recording(speech, measured)
    total_s = time.perf_counter() - started_s
    refine(words[:10], sound[: 5 * SAMPLE_RATE_HZ])
    started_s = time.perf_counter()
    refine(words, sound)
    refine_s = time.perf_counter() - started_s
    print(f"two minutes of sound: word times {refine_s:.2f} s, {refine_s / 120:.2%} of it")
    print(f"two minutes of sound: levels and pace {pace_s:.2f} s, with voice and recording {total_s:.2f} s")


@dataclass(frozen=True)
class Heard:
    """A monologue in one condition, and its words by MockVoice and, where asked for, by Whisper alone."""

    truth: monologues.Monologue
    group: str
    column: str
    words: tuple[Word, ...]
    raw: tuple[Word, ...] | None


def raw_words(whisper: WhisperModel, sound: NDArray[np.float32]) -> tuple[Word, ...]:
    """Return the words of a whole sound by Whisper alone."""
    segments, _ = whisper.transcribe(sound, language="en", word_timestamps=True)
    return tuple(Word(w.word.strip(), float(w.start), float(w.end)) for s in segments for w in s.words or ())


def listen(part: str, chosen: Sequence[str] = GROUPS, *, with_whisper: bool = False) -> Iterator[Heard]:
    """Yield the monologues of the chosen groups in all conditions, heard with Whisper base."""
    seed = 1 if part == "tune" else 2
    folder = ModelStore(Paths.default().models).resolve("base")
    transcriber = WhisperTranscriber(folder, name="base", device="cpu")
    whisper = WhisperModel(str(folder), device="cpu", compute_type="int8") if with_whisper else None
    groups = {
        "real": monologues.real(part),
        "read": monologues.read_aloud(part),
        "silence put in": monologues.stretched(part, seed),
        "made": monologues.made(part, seed),
    }
    for group in chosen:
        for number, clean in enumerate(groups[group]):
            for place, column in zip(CONDITIONS, COLUMNS, strict=True):
                truth = clean if place is None else monologues.degraded(clean, *place, number)
                words = transcriber.transcribe(truth.sound).words
                raw = None if whisper is None else raw_words(whisper, truth.sound)
                yield Heard(truth, group, column, words, raw)


def forms(words: Sequence[Word]) -> list[tuple[str, float, float]]:
    """Return the words in plain letters, spelt alike; one that is spelt as two has the times of both."""
    found = []
    for word in words:
        plain = "".join(letter for letter in word.text.lower() if letter.isalnum() or letter == "'")
        found += [(form, word.start_s or 0.0, word.end_s or 0.0) for form in SAME.get(plain, plain).split()]
    return found


def time_errors(words: Sequence[Word], true: Sequence[Word]) -> list[Span]:
    """Return how much later than in truth each word begins and ends that was heard right, in seconds."""
    ours, theirs = forms(words), forms(true)
    matcher = difflib.SequenceMatcher(a=[w[0] for w in theirs], b=[w[0] for w in ours], autojunk=False)
    return [
        (ours[b + i][1] - theirs[a + i][1], ours[b + i][2] - theirs[a + i][2])
        for a, b, size in matcher.get_matching_blocks()
        for i in range(size)
    ]


def true_rates(truth: monologues.Monologue) -> tuple[float, float]:
    """Return the true speech rate and articulation rate in words a minute."""
    words = forms(truth.words)
    speaking_s = words[-1][2] - words[0][1]
    silent_s = sum(end - start for start, end in truth.pauses)
    return len(words) * 60 / speaking_s, len(words) * 60 / (speaking_s - silent_s)


def pacing_of(words: Sequence[Word], sound: NDArray[np.float32] | None) -> Pacing | None:
    """Return the pacing of words with or without their sound."""
    return measure_pacing(prepare(tuple(words)), measure_sound(sound))


def pauses_of(pacing: Pacing | None) -> list[Span]:
    """Return the pauses as spans."""
    return [(pause.start_s, pause.end_s) for pause in pacing.pauses] if pacing else []


def print_times(heard: Sequence[Heard]) -> None:
    """Print by how much word times are out."""
    print("\nword times, ms: bias | median | 90th percentile of the error, of starts and then of ends")
    ways = {"MockVoice": lambda one: one.words}
    if all(one.raw is not None for one in heard):
        ways["Whisper"] = lambda one: one.raw
    for group in dict.fromkeys(one.group for one in heard):
        for column in COLUMNS:
            for name, words_of in ways.items():
                chosen = [one for one in heard if (one.group, one.column) == (group, column)]
                errors = 1000 * np.array([e for one in chosen for e in time_errors(words_of(one), one.truth.words)])
                rows = [(np.median(e), np.median(abs(e)), np.percentile(abs(e), 90)) for e in errors.T]
                figures = "   ".join("{:5.0f} | {:4.0f} | {:4.0f}".format(*row) for row in rows)
                print(f"{group:<15} {column:<11} {name:<9}  {figures}   ({len(errors)} words)")


def print_pauses(heard: Sequence[Heard]) -> None:
    """Print how many pauses are found."""
    print("\nsilent pauses, F1 (hits of true, found)")
    ways = {
        "MockVoice, gaps": lambda one: pacing_of(one.words, None),
        "MockVoice, sound": lambda one: pacing_of(one.words, one.truth.sound),
        "true words, sound": lambda one: pacing_of(one.truth.words, one.truth.sound),
    }
    if all(one.raw is not None for one in heard):
        ways["Whisper, sound"] = lambda one: pacing_of(one.raw, one.truth.sound)
    counts: dict[tuple[str, str, str], NDArray[np.int_]] = defaultdict(lambda: np.zeros(3, dtype=int))
    for one in heard:
        for name, way in ways.items():
            found = pauses_of(way(one))
            row = np.array([matches(found, one.truth.pauses), len(found), len(one.truth.pauses)])
            for group in (one.group, "all"):
                counts[group, one.column, name] += row
    for group in (*dict.fromkeys(one.group for one in heard), "all"):
        for name in ways:
            cells = [counts[group, column, name] for column in COLUMNS]
            figures = "  ".join(f"{f1(*cell):.3f} ({cell[0]:3d} of {cell[2]:3d}, {cell[1]:3d})" for cell in cells)
            print(f"{group:<15} {name:<18} {figures}")


def print_rates(heard: Sequence[Heard]) -> None:
    """Print by how much rates are out."""
    print("\nrates, error: mean | mean of absolute | largest")
    for group in dict.fromkeys(one.group for one in heard):
        for column in COLUMNS:
            chosen = [one for one in heard if (one.group, one.column) == (group, column)]
            errors = []
            for one in chosen:
                pacing = pacing_of(one.words, one.truth.sound)
                if pacing is not None:
                    speech_wpm, articulation_wpm = true_rates(one.truth)
                    # "Alright" in truth and "all right" as heard are the same number of words.
                    counted = len(prepare(one.words).tokens)
                    heard_words, true_words = len(forms(one.words)) / counted, len(forms(one.truth.words)) / counted
                    errors.append(
                        [
                            pacing.speech_rate_wpm * heard_words / speech_wpm - 1,
                            pacing.articulation_rate_wpm * heard_words / articulation_wpm - 1,
                            pacing.speech_rate_wpm * true_words / speech_wpm - 1,
                            pacing.articulation_rate_wpm * true_words / articulation_wpm - 1,
                        ]
                    )
            names = ("speech", "articulation", "by time alone: speech", "articulation")
            cells = [
                f"{name} {np.mean(e):+.1%} | {np.mean(np.abs(e)):.1%} | {np.max(np.abs(e)):.1%}"
                for name, e in zip(names, np.array(errors).T, strict=True)
            ]
            print(f"{group:<15} {column:<11} {'   '.join(cells)}")


def main() -> None:
    """Print all figures."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("part", nargs="?", choices=("tune", "test"), default="test")
    options.add_argument("--groups", type=lambda names: names.split(","), default=GROUPS)
    options.add_argument("--whisper", action="store_true")
    asked = options.parse_args()
    part = asked.part
    print_syllables()
    print_pitch()
    print_cost()
    heard = list(listen(part, asked.groups, with_whisper=asked.whisper))
    names = ", ".join(dict.fromkeys(one.truth.name for one in heard))
    print(f"\npart: {part}; {names or 'no speech here'}")
    if not any(one.group == "real" for one in heard):
        print(f"Real speech left out: {monologues.DATA_VARIABLE} names no folder with speech/*.TextGrid.")
    print_times(heard)
    print_pauses(heard)
    print_rates(heard)


if __name__ == "__main__":
    main()

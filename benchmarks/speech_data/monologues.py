"""Monologues whose words' times and pauses are known: real ones, read ones, ones with silence put in, and made ones."""

from __future__ import annotations

import ctypes
import itertools
import json
import os
import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from speech_data import sounds, texts

from mockvoice.analysis.sound import measure_sound
from mockvoice.audio.codec import decode_file
from mockvoice.transcription.transcript import Word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    Sound = NDArray[np.float32]
    Span = tuple[float, float]

DATA_VARIABLE = "MOCKVOICE_TUNING_DATA"
READ_SPEECH = Path("/usr/share/pocketsphinx/test/data/librivox")
ALIGNED = Path(__file__).parent / "librivox_words.json"
SHORTEST_PAUSE_S = 0.25
RATE_HZ = sounds.SAMPLE_RATE_HZ

VOICES = {"tune": ("en-us", "en+f3", "en-gb-scotland"), "test": ("en-us+f4", "en-us+m7", "en-gb-x-rp")}
READERS = {"tune": ("0870", "0890"), "test": ("0880", "0920", "0930")}
SPEAKERS = {"tune": ("cold_corpus",), "test": ("acoustic_corpus", "cold_corpus3")}
NO_SILENCE = {("cold_corpus", 5.55), ("cold_corpus3", 16.87)}
"""Gaps of the TextGrids that the spectrogram shows to be full of sound: the word "quite", and a cough."""

QUIETEST_PERCENT = 2
"""As quiet as this share of a recording is room tone; more would be soft speech where there are no pauses."""

COPIES = 2
"""How often silence is put into each recording, at other places and of other lengths."""

LENGTHS_S = ((0.08, 0.18), (0.32, 0.55), (0.55, 1.0), (1.0, 2.2))
"""Silence is put in of one of these lengths; none lies near the shortest pause, where no ear could decide."""


@dataclass(frozen=True)
class Monologue:
    """A sound, its true words, and its true silent pauses."""

    name: str
    sound: Sound
    words: list[Word]
    pauses: list[Span]


def gaps(words: Sequence[Word], shortest_s: float = SHORTEST_PAUSE_S) -> list[Span]:
    """Return what lies between two words, where it is long enough."""
    pairs = ((before.end_s or 0.0, after.start_s or 0.0) for before, after in itertools.pairwise(words))
    return [(start, end) for start, end in pairs if end - start >= shortest_s - 1e-6]


def read_grid(path: Path) -> list[Word]:
    """Return the words of a TextGrid's first tier (short text format)."""
    lines = path.read_text(encoding="utf-8").splitlines()
    rows = [lines[12 + 3 * place : 15 + 3 * place] for place in range(int(lines[11]))]
    return [Word(text.strip('"'), float(start), float(end)) for start, end, text in rows if text.strip('" ')]


def real(part: str) -> Iterator[Monologue]:
    """Yield spontaneous speech with words timed by hand and by force; nothing where the data are not here."""
    folder = Path(os.environ.get(DATA_VARIABLE) or "nowhere") / "speech"
    for name in SPEAKERS[part]:
        path = folder / f"{name}.TextGrid"
        if path.is_file():
            words = read_grid(path)
            pauses = [gap for gap in gaps(words) if (name, round(gap[0], 2)) not in NO_SILENCE]
            yield Monologue(name, _floats(path.with_suffix(".wav")), words, pauses)


def read_aloud(part: str) -> Iterator[Monologue]:
    """Yield read speech with words timed by force (speech_data/align_librivox.py); nothing where it is not here."""
    times = json.loads(ALIGNED.read_text(encoding="utf-8"))
    for path in sorted(READ_SPEECH.glob("*.wav")):
        if path.stem.endswith(READERS[part]):
            words = [Word(text, start, end) for text, start, end in times[path.stem]]
            yield Monologue(path.stem[-4:], _floats(path), words, gaps(words))


def stretched(part: str, seed: int) -> Iterator[Monologue]:
    """Yield the human speech with more silence, its own, put in between words where the voice is low."""
    for number, plain in enumerate([*read_aloud(part), *real(part)]):
        for copy in range(COPIES):
            yield _stretched(plain, np.random.default_rng([seed, number, copy]))


def made(part: str, seed: int) -> Iterator[Monologue]:
    """Yield texts spoken by eSpeak NG, phrase by phrase, with silence and breath between; nothing without eSpeak NG."""
    if _engine() is None:
        return
    said = (*texts.TUNE, *texts.FLUENT_TUNE) if part == "tune" else (*texts.TEST, *texts.FLUENT_TEST)
    for number, voice in enumerate(VOICES[part]):
        for place, text in enumerate(said):
            yield _made(voice, text.replace("*", ""), np.random.default_rng([seed, number, place]))


def degraded(plain: Monologue, room: str, snr_db: float, number: int) -> Monologue:
    """Return a monologue as it sounds in a room with noise."""
    rng = np.random.default_rng([number, round(snr_db)])
    kind = ("room", "fan", "car")[number % 3]
    wet = sounds.in_room(plain.sound, room, rng)
    noisy = sounds.with_noise(wet, sounds.NOISES[kind](len(wet), rng), snr_db)
    return Monologue(plain.name, noisy, plain.words, plain.pauses)


def _floats(path: Path) -> Sound:
    return decode_file(path).astype(np.float32) / 32768


def _stretched(plain: Monologue, rng: np.random.Generator) -> Monologue:
    tone = _room_tone(plain.sound)
    levels = _levels_db(plain.sound)
    floor, loud = np.percentile(levels, (10, 95))
    quiet = floor + 0.35 * (loud - floor)
    parts, words, at_s, moved_s = [], [], 0.0, 0.0
    since = 0
    for before, after in itertools.pairwise(plain.words):
        words.append(Word(before.text, (before.start_s or 0) + moved_s, (before.end_s or 0) + moved_s))
        since += 1
        cut_s = ((before.end_s or 0) + (after.start_s or 0)) / 2
        if since < 3 or levels[min(len(levels) - 1, round(cut_s * 100))] > quiet or rng.random() < 0.3:
            continue
        length_s = float(rng.uniform(*LENGTHS_S[rng.integers(len(LENGTHS_S))]))
        if SHORTEST_PAUSE_S - 0.07 < length_s + (after.start_s or 0) - (before.end_s or 0) < SHORTEST_PAUSE_S + 0.07:
            continue
        parts += [
            plain.sound[round(at_s * RATE_HZ) : round(cut_s * RATE_HZ)],
            _repeated(tone, round(length_s * RATE_HZ)),
        ]
        at_s, since = cut_s, 0
        moved_s += length_s
    last = plain.words[-1]
    words.append(Word(last.text, (last.start_s or 0) + moved_s, (last.end_s or 0) + moved_s))
    parts.append(plain.sound[round(at_s * RATE_HZ) :])
    kept = [_shifted(pause, plain.words, words) for pause in _dropped(plain)]
    pauses = [gap for gap in gaps(words) if gap not in kept]
    return Monologue(f"{plain.name}+", np.concatenate(parts), words, pauses)


def _dropped(plain: Monologue) -> list[Span]:
    return [gap for gap in gaps(plain.words) if gap not in plain.pauses]


def _shifted(gap: Span, before: list[Word], after: list[Word]) -> Span:
    place = next(i for i, word in enumerate(before) if word.end_s == gap[0])
    return after[place].end_s or 0.0, after[place + 1].start_s or 0.0


def _levels_db(sound: Sound) -> NDArray[np.float64]:
    frames = sound[: len(sound) // 160 * 160].reshape(-1, 160).astype(np.float64)
    return np.asarray(10 * np.log10(np.mean(np.diff(frames, axis=1) ** 2, axis=1) + 1e-12))


def _room_tone(sound: Sound) -> Sound:
    """Return a tenth of a second that is as quiet as the quietest fiftieth of a recording, in the band of speech.

    Chosen by its high tones alone, as the places for it are, one recording's came out 18 dB under its own silence.
    """
    levels = 10 * np.log10(np.convolve(10 ** (measure_sound(sound).levels.speech_db / 10), np.ones(10), mode="valid"))
    begin = int(np.argmin(np.abs(levels - np.percentile(levels, QUIETEST_PERCENT)))) * 160
    return sound[begin : begin + 1600]


def _repeated(tone: Sound, count: int) -> Sound:
    """Return a tone forwards and backwards in turn, so that it has no seams."""
    both = np.concatenate([tone, tone[::-1]])
    return np.tile(both, count // len(both) + 1)[:count]


def _made(voice: str, text: str, rng: np.random.Generator) -> Monologue:
    parts = [np.zeros(round(rng.uniform(0.3, 1.0) * RATE_HZ))]
    words: list[Word] = []
    loud = 0.2
    for phrase in _phrases(text, rng):
        spoken, starts_s = _espeak(voice, phrase)
        begin_s = sum(len(part) for part in parts) / RATE_HZ
        ends_s = [*starts_s[1:], len(spoken) / RATE_HZ]
        for said, start_s, end_s in zip(phrase.split(), starts_s, ends_s, strict=True):
            words.append(Word(said, begin_s + start_s, begin_s + end_s))
        parts.append(spoken * loud)
        pause = np.zeros(round(rng.uniform(*LENGTHS_S[rng.integers(len(LENGTHS_S))]) * RATE_HZ))
        if len(pause) > 0.6 * RATE_HZ and rng.random() < 0.5:
            count = round(0.4 * RATE_HZ)
            end = len(pause) - round(0.05 * RATE_HZ)
            pause[end - count : end] = _breath(count, rng) * loud * 10 ** (-rng.uniform(26, 34) / 20)
        parts.append(pause)
    sound = np.concatenate(parts)
    sound += sounds.pink(len(sound), rng) * loud * 10 ** (-rng.uniform(48, 58) / 20)
    return Monologue(voice, sound.astype(np.float32), words, gaps(words))


def _phrases(text: str, rng: np.random.Generator) -> Iterator[str]:
    """Yield a text in phrases of at most eight words without punctuation."""
    for clause in re.split(r"[.,;:]", text):
        left = clause.split()
        while left:
            count = int(rng.integers(3, 9))
            yield " ".join(left[:count])
            left = left[count:]


def _breath(count: int, rng: np.random.Generator) -> NDArray[np.float64]:
    spectrum = np.fft.rfft(rng.standard_normal(count))
    at_hz = np.fft.rfftfreq(count, 1 / RATE_HZ)
    noise = np.fft.irfft(spectrum * sum(1 / (1 + ((at_hz - peak) / 300) ** 2) for peak in (600, 1500, 2600)), count)
    return np.asarray(noise / np.abs(noise).max() * np.hanning(count))


class _Event(ctypes.Structure):
    _fields_ = (
        ("type", ctypes.c_int),
        ("unique_identifier", ctypes.c_uint),
        ("text_position", ctypes.c_int),
        ("length", ctypes.c_int),
        ("audio_position", ctypes.c_int),
        ("sample", ctypes.c_int),
        ("user_data", ctypes.c_void_p),
        ("id", ctypes.c_longlong),
    )


_SYNCHRONOUS, _RATE, _WORD, _UTF8 = 2, 1, 1, 1
_Callback = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.POINTER(_Event))


@lru_cache(maxsize=1)
def _engine() -> tuple[ctypes.CDLL, int] | None:
    """Return eSpeak NG's library, and its sample rate."""
    try:
        library = ctypes.CDLL("libespeak-ng.so.1")
    except OSError:
        return None
    rate_hz = library.espeak_Initialize(_SYNCHRONOUS, 0, None, 0)
    return (library, rate_hz) if rate_hz > 0 else None


def _espeak(voice: str, phrase: str) -> tuple[NDArray[np.float64], list[float]]:
    """Return a phrase without silence around it, 16 kHz, its peak 1, and when each word begins in seconds."""
    engine = _engine()
    assert engine is not None
    library, rate_hz = engine
    blocks: list[NDArray[np.int16]] = []
    begins = [match.start() for match in re.finditer(r"\S+", phrase)]
    heard_at: dict[int, int] = {}

    def take(samples: ctypes._Pointer[ctypes.c_short], count: int, events: ctypes._Pointer[_Event]) -> int:
        if samples and count:
            blocks.append(np.ctypeslib.as_array(samples, (count,)).copy())
        place = 0
        while events[place].type:
            if events[place].type == _WORD:
                heard_at.setdefault(
                    bisect_right(begins, events[place].text_position - 1) - 1, events[place].audio_position
                )
            place += 1
        return 0

    callback = _Callback(take)
    library.espeak_SetSynthCallback(callback)
    library.espeak_SetVoiceByName(voice.encode())
    library.espeak_SetParameter(_RATE, 165, 0)
    text = phrase.encode()
    library.espeak_Synth(text, len(text) + 1, 0, 0, 0, _UTF8, None, None)
    sound = np.concatenate(blocks).astype(np.float64)
    count = int(len(sound) * RATE_HZ / rate_hz)
    sound = np.fft.irfft(np.fft.rfft(sound)[: count // 2 + 1], count)
    loud = np.flatnonzero(np.abs(sound) > 0.01 * np.abs(sound).max())
    begin_s = loud[0] / RATE_HZ
    sound = sound[loud[0] : loud[-1] + 1]
    starts_ms = np.interp(range(len(begins)), sorted(heard_at), [heard_at[place] for place in sorted(heard_at)])
    return sound / np.abs(sound).max(), [max(0.0, float(start_ms) / 1000 - begin_s) for start_ms in starts_ms]

"""How well filled pauses and words are heard, against plain faster-whisper on the same sound, in the same run.

Run: make bench-speech, or python benchmarks/speech.py [tune|test]

Real speech is read from speech/ in the folder that MOCKVOICE_TUNING_DATA names (NAME.wav with NAME.json: true filled
pauses and text; NAME.TextGrid: word times) and from Debian's pocketsphinx-testdata; without them their rows are left
out, and the table says so. All else is made here. Voices, texts and seeds are split into a part to tune on and a part
to test with; the default is the test part. A filled pause counts as found where a find lies within 0.3 s of it, one to
one.
"""

from __future__ import annotations

import difflib
import json
import os
import re
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from faster_whisper import WhisperModel

sys.path.insert(0, str(Path(__file__).parent))
sys.path.insert(0, str(Path(__file__).parent.parent))

from speech_data import sounds, texts, voices

from mockvoice.audio.codec import decode_file
from mockvoice.interview.scoring import as_float
from mockvoice.paths import Paths
from mockvoice.transcription.models import ModelStore
from mockvoice.transcription.prompted import is_filled_pause
from mockvoice.transcription.transcript import Word
from mockvoice.transcription.whisper import WhisperTranscriber
from mockvoice.transcription.windows import form_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from numpy.typing import NDArray

    Hear = Callable[[NDArray[np.float32]], Sequence[Word]]
    Span = tuple[float, float]

DATA_VARIABLE = "MOCKVOICE_TUNING_DATA"
READ_SPEECH = Path("/usr/share/pocketsphinx/test/data/librivox")
WITHIN_S = 0.3
NOISE_S = 25
SAME = {"alright": "all right", "yknow": "you know", "gonna": "going to", "okay": "ok"}


@dataclass(frozen=True)
class Recording:
    """A sound with its truth; `starts` are (word, seconds) where word times are known."""

    name: str
    sound: NDArray[np.float32]
    fillers: list[Span]
    text: str
    starts: list[tuple[str, float]] = field(default_factory=list)


@dataclass
class Tally:
    """What one way of hearing got right over the recordings of a row."""

    hits: int = 0
    found: int = 0
    true: int = 0
    errors: int = 0
    words: int = 0
    decoding_s: float = 0.0
    sound_s: float = 0.0
    start_errors_s: list[float] = field(default_factory=list)

    @property
    def f1(self) -> float:
        """F1 of filled pauses, 1 where there was nothing to find and nothing was found."""
        return 2 * self.hits / (self.found + self.true) if self.found + self.true else 1.0

    def add(self, recording: Recording, hear: Hear) -> None:
        """Hear one recording and count."""
        begin = time.perf_counter()
        heard = hear(recording.sound)
        self.decoding_s += time.perf_counter() - begin
        self.sound_s += len(recording.sound) / sounds.SAMPLE_RATE_HZ
        spans = [(word.start_s or 0.0, word.end_s or 0.0) for word in heard if is_filled_pause(word.text)]
        self.hits += hits(spans, recording.fillers)
        self.found += len(spans)
        self.true += len(recording.fillers)
        said, true = plain_words(" ".join(word.text for word in heard)), plain_words(recording.text)
        self.errors += distance(said, true)
        self.words += len(true)
        forms = [form_of(word.text) for word in heard]
        matcher = difflib.SequenceMatcher(a=[form for form, _ in recording.starts], b=forms, autojunk=False)
        for a, b, size in matcher.get_matching_blocks():
            for i in range(size):
                self.start_errors_s.append(abs((heard[b + i].start_s or 0.0) - recording.starts[a + i][1]))

    def row(self) -> str:
        """Return the figures in the table's columns."""
        rate = f"{100 * self.errors / self.words:5.1f} %" if self.words else "      -"
        starts = f"{1000 * np.median(self.start_errors_s):4.0f} ms" if self.start_errors_s else "      -"
        false = (self.found - self.hits) * 60 / max(1.0, self.sound_s)
        score = f"{self.f1:.2f} ({self.hits:2d}/{self.true:2d}, {self.found:2d} found)" if self.true else " " * 20
        return f"{score}  {false:4.1f}  {rate}  {starts}  {self.decoding_s / max(1.0, self.sound_s):.3f}"


def hits(found: list[Span], true: list[Span]) -> int:
    """Return how many of `found` lie within 0.3 s of a true one, one to one, the nearest first."""
    pairs = sorted(
        (abs(sum(a) - sum(b)) / 2, i, j)
        for i, a in enumerate(found)
        for j, b in enumerate(true)
        if max(b[0] - a[1], a[0] - b[1]) <= WITHIN_S
    )
    taken_found: set[int] = set()
    taken_true: set[int] = set()
    for _, i, j in pairs:
        if i not in taken_found and j not in taken_true:
            taken_found.add(i)
            taken_true.add(j)
    return len(taken_found)


def plain_words(text: str) -> list[str]:
    """Return the words in lower case without punctuation and filled pauses, spelt alike."""
    cleaned = re.sub(r"<[^>]*>|\[[^\]]*\]", " ", text.lower().replace("\u2019", "'"))
    spelt = " ".join(SAME.get(word, word) for word in re.sub(r"[^a-z0-9' ]", " ", cleaned).split())
    return [word for word in spelt.split() if not is_filled_pause(word)]


def distance(said: list[str], true: list[str]) -> int:
    """Return the edit distance in words."""
    row = list(range(len(said) + 1))
    for i, word in enumerate(true, 1):
        before, row[0] = row[:], i
        for j, other in enumerate(said, 1):
            row[j] = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (word != other))
    return row[-1]


def real_speech() -> Iterator[Recording]:
    """Yield the recordings of spontaneous speech."""
    folder = Path(os.environ.get(DATA_VARIABLE) or "nowhere") / "speech"
    for path in sorted(folder.glob("*.json")):
        truth = json.loads(path.read_text(encoding="utf-8"))
        spans = [(float(event["s"]), float(event["e"])) for event in truth["events"]]
        lines = path.with_suffix(".TextGrid").read_text(encoding="utf-8").splitlines()
        rows = [lines[12 + 3 * place : 15 + 3 * place] for place in range(int(lines[11]))]
        starts = [(form_of(text), float(start)) for start, _, text in rows if text.strip('" ')]
        yield Recording(path.stem, as_float(decode_file(path.with_suffix(".wav"))), spans, truth["text"], starts)


def read_speech() -> Iterator[Recording]:
    """Yield fluent human speech, read aloud."""
    lines = (READ_SPEECH / "transcription").read_text(encoding="utf-8").splitlines() if READ_SPEECH.is_dir() else []
    for line in lines:
        text, _, name = line.rstrip(" )").rpartition("(")
        sound = as_float(decode_file(READ_SPEECH / f"{name.strip()}.wav"))
        yield Recording(name, sound, [], text.replace("<s>", "").replace("</s>", ""))


def made_speech(part: str) -> Iterator[Recording]:
    """Yield what the made voices say, each a share of the texts."""
    is_tune = part == "tune"
    names = voices.available(voices.TUNE if is_tune else voices.TEST)
    said = texts.TUNE + texts.FLUENT_TUNE if is_tune else texts.TEST + texts.FLUENT_TEST
    for number, name in enumerate(names):
        say = voices.voice(name)
        for place, text in list(enumerate(said))[number :: len(names)]:
            sound, spans, words = voices.speak(say, text, np.random.default_rng([number, place]))
            yield Recording(name, sound, spans, words)


def degraded(recordings: list[Recording], room: str, snr_db: float, seed: int) -> Iterator[Recording]:
    """Yield recordings as they sound in a room with noise."""
    for number, clean in enumerate(recordings):
        rng = np.random.default_rng([seed, number, round(snr_db)])
        kind = ("room", "fan", "car")[number % 3]
        wet = sounds.in_room(clean.sound, room, rng)
        noisy = sounds.with_noise(wet, sounds.NOISES[kind](len(wet), rng), snr_db)
        yield Recording(clean.name, noisy, clean.fillers, clean.text, clean.starts)


def noises(seed: int) -> Iterator[Recording]:
    """Yield ten minutes in which nobody speaks."""
    rng = np.random.default_rng(seed)
    count = NOISE_S * sounds.SAMPLE_RATE_HZ
    for name, make in sounds.NOISES.items():
        noise = make(count, rng)
        scale = 1.0 if name == "silence" else 0.1 / float(np.abs(noise).max()) * rng.uniform(1, 4)
        yield Recording(name, (noise * scale).astype(np.float32), [], "")


def main() -> int:
    """Print the table."""
    part = sys.argv[1] if len(sys.argv) > 1 else "test"
    seed = 1 if part == "tune" else 2
    folder = ModelStore(Paths.default().models).resolve("base")
    plain_model = WhisperModel(str(folder), device="cpu", compute_type="int8", cpu_threads=2)
    ours = WhisperTranscriber(folder, name="base", device="cpu", cpu_threads=2)

    def hear_plain(sound: NDArray[np.float32]) -> list[Word]:
        segments, _ = plain_model.transcribe(sound, language="en", word_timestamps=True)
        return [
            Word(raw.word.strip(), float(raw.start), float(raw.end)) for piece in segments for raw in piece.words or ()
        ]

    real, made = list(real_speech()), list(made_speech(part))
    rows = [(recording.name, [recording]) for recording in real]
    for room in sounds.ROOMS:
        rows += [(f"real, {room}, {snr} dB", list(degraded(real, room, snr, seed))) for snr in (20, 10)]
    rows += [("read aloud", list(read_speech())), ("made", made)]
    rows += [(f"nobody speaks, {NOISE_S} s each", list(noises(seed)))]
    print(f"part: {part}; voices: {', '.join(dict.fromkeys(recording.name for recording in made)) or 'none here'}")
    print(f"{'':<26}{'':<6}  F1 of filled pauses   false/min  WER  word start  real-time factor")
    for name, recordings in rows:
        if not recordings:
            print(f"{name:<26}left out: no such recordings here ({DATA_VARIABLE}, pocketsphinx-testdata, espeak-ng)")
            continue
        for label, hear in (("plain", hear_plain), ("ours", lambda sound: ours.transcribe(sound).words)):
            tally = Tally()
            for recording in recordings:
                tally.add(recording, hear)
            print(f"{name if label == 'plain' else '':<26}{label:<6}  {tally.row()}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())

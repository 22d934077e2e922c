"""How well fillers are told from words that say something, on annotated passages.

Run: python benchmarks/fillers_in_context.py [tune|test] [heard]

The test part, which is the default, has other topics, speakers and sentences than the one to tune on. A filler counts
as found where a find of its group shares a word with it, one to one; repetitions and restarts are one group, as they
run into each other. Beside what ships stand two plain ways on the same passages: every listed marker wherever it is
said, and the rules without the trained model.

With `heard`, passages are spoken by made voices, each a share of the texts, and what the recogniser makes of them
is searched; a find counts within 0.3 s of a filler word or repetition, one to one. What a decoding hears that was
asked to keep disfluencies stands beside it.
"""

from __future__ import annotations

import sys
import time
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).parent))
sys.path.insert(0, str(Path(__file__).parent.parent))

import numpy as np
from speech_data import speaking, texts, voices
from speech_data.annotated import Mark, Passage, read_passages

from mockvoice.analysis.filler_words import FillerWords, english
from mockvoice.analysis.fillers import find_fillers
from mockvoice.analysis.speech import prepare
from mockvoice.paths import Paths
from mockvoice.transcription.joining import in_order
from mockvoice.transcription.models import ModelStore
from mockvoice.transcription.pieces import PieceCutter
from mockvoice.transcription.prompted import PromptedEar
from mockvoice.transcription.speech_model import SpeechModel
from mockvoice.transcription.transcript import Word
from mockvoice.transcription.whisper import WhisperTranscriber

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import NDArray

    from mockvoice.analysis.scorecard import FillerEvent

GROUPS = {"filled_pause": "filled pause", "discourse_marker": "marker", "repetition": "repair", "restart": "repair"}
WORDS_A_MINUTE = 150
WITHIN_S = 0.3


class Tally:
    """Hits, misses and false finds under one name."""

    def __init__(self) -> None:
        self.hits = self.missed = self.false = 0

    def __str__(self) -> str:
        """Return precision, recall, F1, and how many were true and found."""
        found, true = self.hits + self.false, self.hits + self.missed
        precision = self.hits / found if found else 1.0
        recall = self.hits / true if true else 1.0
        f1 = 2 * self.hits / (found + true) if found + true else 1.0
        return f"{precision:9.3f} {recall:6.3f} {f1:6.3f}   {true:4d} {found:5d}"


def finds(passage: Passage, words: FillerWords) -> list[Mark]:
    """Return the fillers that the program finds in a passage."""
    events = find_fillers(prepare(passage.spoken()), words=words).events
    return [Mark(event.kind.value, event.first_word, event.last_word, event.text) for event in events]


def matched(true: Iterable[Mark], found: Iterable[Mark]) -> tuple[list[Mark], list[Mark], list[Mark]]:
    """Return the true ones that were found, those that were not, and the false finds."""
    left = list(found)
    hits, missed = [], []
    for mark in true:
        fits = [
            other
            for other in left
            if GROUPS[other.kind] == GROUPS[mark.kind] and other.first <= mark.last and mark.first <= other.last
        ]
        if fits:
            left.remove(fits[0])
        (hits if fits else missed).append(mark)
    return hits, missed, left


def tallies(passages: Iterable[Passage], words: FillerWords) -> dict[str, Tally]:
    """Return how well all is found, by group, by marker and by style of punctuation."""
    counted: dict[str, Tally] = {}

    def count(names: Iterable[str], kind: str) -> None:
        for name in names:
            tally = counted.setdefault(name, Tally())
            setattr(tally, kind, getattr(tally, kind) + 1)

    for passage in passages:
        for kind, marks in zip(("hits", "missed", "false"), matched(passage.marks, finds(passage, words)), strict=True):
            for mark in marks:
                group = GROUPS[mark.kind]
                names = [f"1 all, {passage.style}", f"2 {group}"]
                if group != "filled pause":
                    names += ["0 words and restarts", f"1 words and restarts, {passage.style}"]
                if group == "marker":
                    names += [f"3 {mark.text.replace(',', '')}"]
                count(names, kind)
    return counted


def everywhere(words: FillerWords) -> FillerWords:
    """Return the list with every marker counted wherever it is said."""
    markers = tuple(
        marker.model_copy(
            update={"places": frozenset({"anywhere"}), "not_after": frozenset(), "not_before": frozenset()}
        )
        for marker in words.discourse_markers
    )
    return words.model_copy(update={"discourse_markers": markers, "context_model": None})


def kept_without_punctuation(passages: Iterable[Passage], words: FillerWords) -> float:
    """Return the share of fillers in well punctuated passages that are still found without punctuation."""
    kept = total = 0
    for passage in passages:
        if passage.style == "good":
            before = finds(passage, words)
            kept += len(matched(before, finds(passage.bare(), words))[0])
            total += len(before)
    return kept / total


def seconds_for_ten_minutes(passages: list[Passage], words: FillerWords) -> tuple[float, float]:
    """Return how long the fillers of a ten-minute transcript take, and its preparing, each the best of five."""
    said = [word for passage in passages for word in passage.words][: 10 * WORDS_A_MINUTE]
    spoken = tuple(Word(word, 0.4 * i, 0.4 * i + 0.3, 0.9) for i, word in enumerate(said))
    times = []
    for _ in range(5):
        start = time.perf_counter()
        speech = prepare(spoken)
        prepared = time.perf_counter()
        find_fillers(speech, words=words)
        times.append((time.perf_counter() - prepared, prepared - start))
    return min(found for found, _ in times), min(prepared for _, prepared in times)


def prompted_words(ear: PromptedEar, sound: NDArray[np.float32]) -> tuple[Word, ...]:
    """Return what a decoding hears that was asked to keep disfluencies."""
    cutter = PieceCutter()
    words: list[Word] = []
    for piece in [*cutter.feed(sound), *cutter.finish()]:
        words += ear.decode(piece, previous_text=" ".join(word.text for word in words))
    return tuple(in_order(words))


def print_heard(part: str) -> None:
    """Print how well fillers are told in what is recognised."""
    names = voices.available(voices.TUNE if part == "tune" else voices.TEST)
    said = [text for text in (texts.TUNE if part == "tune" else texts.TEST) if "{" in text or "[" in text]
    folder = ModelStore(Paths.default().models).resolve("base")
    transcriber = WhisperTranscriber(folder, name="base", device="cpu")
    model = SpeechModel(str(folder), device="cpu", compute_type="int8")
    ear = PromptedEar(lambda decode: decode(model), language="en")
    lists = {
        "every listed marker": everywhere(english()),
        "rules without the model": english().model_copy(update={"context_model": None}),
        "as shipped": english(),
    }
    tallies = {name: Tally() for name in (*lists, "as shipped, prompted decoding")}
    for number, name in enumerate(names):
        engine = voices.voice(name).engine
        for place, text in list(enumerate(said))[number :: len(names)]:
            spoken = speaking.joined(speaking.speak(engine, text, np.random.default_rng([number, place])))
            sound = (0.5 * spoken.sound / max(1e-6, float(np.abs(spoken.sound).max()))).astype(np.float32)
            true = [(event.s, event.e) for event in spoken.lexical]
            plain = prepare(transcriber.transcribe(sound).words)
            for way, words in lists.items():
                tally_spans(tallies[way], find_fillers(plain, words=words).events, true)
            prompted = prepare(prompted_words(ear, sound))
            tally_spans(tallies["as shipped, prompted decoding"], find_fillers(prompted).events, true)
    print(f"{part}, recognised from {len(names)} voices:   precision recall     F1   true found")
    for way, tally in tallies.items():
        print(f"{way:34} {tally}")


def tally_spans(tally: Tally, events: Iterable[FillerEvent], true: list[tuple[float, float]]) -> None:
    """Count which filler words and repairs lie at a true one, one to one."""
    found = [(event.start_s or 0.0, event.end_s or 0.0) for event in events if event.kind.value != "filled_pause"]
    left = list(true)
    for start_s, end_s in found:
        near = [span for span in left if max(span[0] - end_s, start_s - span[1]) <= WITHIN_S]
        if near:
            left.remove(near[0])
    hits = len(true) - len(left)
    tally.hits += hits
    tally.missed += len(left)
    tally.false += len(found) - hits


def main() -> None:
    """Print the tables."""
    part = sys.argv[1] if len(sys.argv) > 1 else "test"
    if "heard" in sys.argv:
        print_heard("tune" if part == "tune" else "test")
        return
    passages = read_passages(part)
    shipped = english()
    ways = {
        "every listed marker": everywhere(shipped),
        "rules without the model": shipped.model_copy(update={"context_model": None}),
        "as shipped": shipped,
    }
    styles = Counter(passage.style for passage in passages)
    print(f"{part}: {len(passages)} passages ({', '.join(f'{count} {name}' for name, count in styles.items())})")
    for way, words in ways.items():
        print(f"\n{way:34} precision recall     F1   true found")
        for name, tally in sorted(tallies(passages, words).items()):
            if way == "as shipped" or name < "3":
                print(f"{name[2:]:34} {tally}")
    print(f"\nfillers kept when well punctuated passages lose it: {kept_without_punctuation(passages, shipped):.1%}")
    found_s, prepared_s = seconds_for_ten_minutes(passages, shipped)
    print(
        f"ten minutes of speech: fillers {1000 * found_s:.1f} ms, after {1000 * prepared_s:.1f} ms to prepare its words"
    )


if __name__ == "__main__":
    main()

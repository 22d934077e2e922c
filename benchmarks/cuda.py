"""How an NVIDIA card hears speech, in both of its number formats, against the processor in the same run.

The built-in answer, repeated to two minutes, goes through `WhisperTranscriber` as a recording does: decoded as a whole
for the real-time factor, and in half-second blocks, as fast as they are decoded, for the wait after the last one. The
words are compared with those of the processor in float32, which rounds least; int8 there stands for what everybody
without a card gets. Then the card is made to fail in mid-answer, which the answer must survive.

Targets, where a card can be used: both formats stay on it; their words differ from float32's in at most 5 % more than
those of int8 do, and the encoder's output by at most 1.5 times as much as int8's does (root mean square); after the
failure the processor goes on, and no word that was settled is lost. Without a card there is nothing to miss, and that
is said. SECONDS are at least 80, so that words are settled before the card fails.

    python benchmarks/cuda.py [MODEL [SECONDS [RUNS]]]
"""

from __future__ import annotations

import logging
import statistics
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

sys.path.insert(0, str(Path(__file__).parent))
sys.path.insert(0, str(Path(__file__).parent.parent))

from speech import distance, plain_words

from mockvoice.paths import Paths
from mockvoice.transcription.models import ModelStore
from mockvoice.transcription.placement import CUDA_COMPUTE_TYPES
from mockvoice.transcription.speech_model import SpeechModel
from mockvoice.transcription.trial import demo_speech
from mockvoice.transcription.whisper import WhisperTranscriber, cuda_device_count

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from mockvoice.transcription.placement import Placement
    from mockvoice.transcription.transcript import Word

    Sound = NDArray[np.float32]

BLOCK = 8_000
WARM_S, ENCODED_S, CONTEXT_S = 10, 6, 5.0
MOST_WORDS, MOST_ENCODER = 0.05, 1.5


@dataclass(frozen=True)
class Heard:
    """What one placement made of the sound; `words` and `frames` (50 a second, width) are to be compared."""

    label: str
    placement: Placement
    load_s: float
    warm_s: float
    factor: float
    wait_s: float
    words: list[str]
    frames: NDArray[np.float32]

    def row(self, truth: Heard) -> str:
        """Return the figures in the table's columns."""
        return (
            f"{self.label:<18}{self.placement.device:<6}{self.load_s:6.2f} s {self.warm_s:6.2f} s {self.factor:8.4f} "
            f"{1000 * self.wait_s:8.0f} ms {self.words_apart(truth):9.1%} {self.encoder_apart(truth):9.2%}"
        )

    def words_apart(self, truth: Heard) -> float:
        """Return the word error rate against another placement's words."""
        return distance(self.words, truth.words) / max(1, len(truth.words))

    def encoder_apart(self, truth: Heard) -> float:
        """Return the root mean square of the encoder's difference, as a share of the output's own."""
        return float(np.linalg.norm(self.frames - truth.frames) / np.linalg.norm(truth.frames))


class Float32Model(SpeechModel):
    """A speech model that computes in float32, whatever it is asked for."""

    def __init__(self, folder: str, **options: Any) -> None:
        super().__init__(folder, **{**options, "compute_type": "float32"})


class BreakingModel(SpeechModel):
    """A speech model that fails on the card from a moment on, as it does when another program takes its memory.

    The encoder is where every decoding begins, of words as of filled pauses.
    """

    is_broken = False

    def __init__(self, folder: str, *, device: str, **options: Any) -> None:
        super().__init__(folder, device=device, **options)
        self._is_on_card = device == "cuda"

    def encode(self, features: NDArray[np.float32]) -> Any:
        """Return the encoder's output, or raise RuntimeError."""
        if self._is_on_card and self.is_broken:
            raise RuntimeError("CUDA failed with error out of memory")
        return super().encode(features)


def plain(words: Sequence[Word]) -> list[str]:
    """Return the words that are compared."""
    return plain_words(" ".join(word.text for word in words))


def wait_s(transcriber: WhisperTranscriber, sound: Sound) -> float:
    """Return what is left to do when the last block has been heard, in seconds."""
    live = transcriber.listen("en")
    for start in range(0, len(sound), BLOCK):
        live.hear(sound[start : start + BLOCK], may_guess=True)
    begin = time.perf_counter()
    live.finish()
    return time.perf_counter() - begin


def hear(label: str, sound: Sound, runs: int, **options: Any) -> Heard:
    """Load a model anew and measure it; `options` are the transcriber's."""
    begin = time.perf_counter()
    transcriber = WhisperTranscriber(**options)
    load_s = time.perf_counter() - begin
    begin = time.perf_counter()
    transcriber.warm_up()
    warm_s = time.perf_counter() - begin
    transcriber.transcribe(sound[: WARM_S * 16_000])
    decoding_s, waits_s = [], []
    for _ in range(runs):
        begin = time.perf_counter()
        transcript = transcriber.transcribe(sound)
        decoding_s.append(time.perf_counter() - begin)
        waits_s.append(wait_s(transcriber, sound))
    return Heard(
        label=label,
        placement=transcriber.placement,
        load_s=load_s,
        warm_s=warm_s,
        factor=statistics.median(decoding_s) * 16_000 / len(sound),
        wait_s=statistics.median(waits_s),
        words=plain(transcript.words),
        frames=transcriber.run(lambda model: model.frames(sound[: ENCODED_S * 16_000], context_s=CONTEXT_S)),
    )


def survives(sound: Sound, processor: Heard, **options: Any) -> bool:
    """Let the card fail in mid-answer, print what became of the answer, and return whether all of it was kept."""
    settled: list[tuple[Word, ...]] = []
    moved: list[Placement] = []

    def on_moved(placement: Placement) -> None:
        moved.append(placement)
        settled.append(live.words)

    transcriber = WhisperTranscriber(**options, device="cuda", load=BreakingModel, on_moved=on_moved)
    live = transcriber.listen("en")
    for start in range(0, len(sound), BLOCK):
        BreakingModel.is_broken = start >= len(sound) // 2
        live.hear(sound[start : start + BLOCK], may_guess=True)
    words = live.finish().words
    if not moved:
        print(f"failure in mid-answer: never came, the card was left before: {transcriber.placement.note}")
        return False
    apart = distance(plain(words), processor.words) / max(1, len(processor.words))
    is_kept = bool(settled[0]) and words[: len(settled[0])] == settled[0]
    print(f"failure in mid-answer: {moved[0].note}")
    print(
        f"  goes on with {moved[0].words}; {len(settled[0])} words were settled and "
        f"{'are all kept' if is_kept else 'are NOT all kept'}; {len(words)} at the end, {apart:.1%} from int8's"
    )
    return is_kept and len(moved) == 1 and moved[0].device == "cpu" and apart <= MOST_WORDS


def main(name: str = "base", seconds: str = "120", runs: str = "3") -> int:
    """Print the table; return 1 where a card is there and a target is missed."""
    logging.getLogger("mockvoice").setLevel(logging.ERROR)  # what the card failed on is printed here
    options = {"folder": ModelStore(Paths.default().models).resolve(name), "name": name}
    sound, count = demo_speech(float(seconds)), int(runs)
    cards = cuda_device_count()
    print(f"{name}, {seconds} s of speech, median of {runs}; CUDA devices: {cards}")
    if not cards:
        print("CTranslate2 sees no NVIDIA card here, so there is nothing to compare with the processor.")
        return 0
    print(f"{'':<18}{'on':<6}{'load':>8} {'warm up':>8} {'factor':>8} {'wait':>11} {'words':>9} {'encoder':>9}")
    truth = hear("CPU float32", sound, 1, device="cpu", load=Float32Model, **options)
    print(truth.row(truth), flush=True)
    processor = hear("CPU int8", sound, count, device="cpu", **options)
    print(processor.row(truth), flush=True)
    is_met = True
    for compute_type in CUDA_COMPUTE_TYPES:
        heard = hear(f"card {compute_type}", sound, count, device="cuda", compute_type=compute_type, **options)
        print(heard.row(truth), flush=True)
        if heard.placement.device == "cuda":
            print(f"  {processor.factor / heard.factor:.1f} times as fast as int8 on the processor")
        else:
            print(f"  {heard.placement.note}")
        is_met &= heard.placement.device == "cuda"
        is_met &= heard.words_apart(truth) <= processor.words_apart(truth) + MOST_WORDS
        is_met &= heard.encoder_apart(truth) <= MOST_ENCODER * processor.encoder_apart(truth)
    is_met &= survives(sound, processor, **options)
    print(f"targets: {'met' if is_met else 'MISSED'}")
    return 0 if is_met else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

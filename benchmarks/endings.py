"""Words of answers that are heard while they are given and end anywhere, against plain faster-whisper on the same.

Run: python benchmarks/endings.py [clean] [near] [far]

Real monologues are cut off at seven places each, also in mid-word, and joined to long ones in three orders, as they are
and in rooms with noise at 20 dB. Each is delivered in half-second blocks; between the blocks the last words are
guessed, as they are while a person speaks. Target: at most 0.5 % of the words more wrong than plain decoding gets.
Reads the same speech as benchmarks/speech.py and skips where it is absent.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

sys.path.insert(0, str(Path(__file__).parent))
sys.path.insert(0, str(Path(__file__).parent.parent))

from faster_whisper import WhisperModel
from speech import degraded, distance, plain_words, real_speech

from mockvoice.paths import Paths
from mockvoice.transcription.models import ModelStore
from mockvoice.transcription.whisper import WhisperTranscriber

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray
    from speech import Recording

RATE_HZ = 16_000
BLOCK = 8_000
ENDS_S = (9.0, 12.3, 15.0, 18.4, 21.0, 23.3, 99.0)
HALF_HEARD_S = 0.15
ORDERS = ((0, 1, 2), (2, 0, 1), (1, 2, 0))
BETWEEN_S = 0.5
TARGET = 0.005


def cut_off(recordings: Sequence[Recording]) -> list[tuple[NDArray[np.float32], list[str]]]:
    """Return recordings cut off at several places, with what was said until then."""
    found = []
    for recording in recordings:
        for wanted_s in ENDS_S:
            end_s = min(wanted_s, len(recording.sound) / RATE_HZ)
            said = " ".join(word for word, start_s in recording.starts if start_s < end_s - HALF_HEARD_S)
            found.append((recording.sound[: int(end_s * RATE_HZ)], plain_words(said)))
    return found


def joined(recordings: Sequence[Recording]) -> list[tuple[NDArray[np.float32], list[str]]]:
    """Return all recordings twice in a row, in three orders."""
    gap = np.zeros(int(BETWEEN_S * RATE_HZ), dtype=np.float32)
    found = []
    for order in ORDERS:
        row = [recordings[place] for place in order if place < len(recordings)] * 2
        sound = np.concatenate([part for recording in row for part in (recording.sound, gap)])
        found.append((sound, plain_words(" ".join(recording.text for recording in row))))
    return found


def live_words(transcriber: WhisperTranscriber, sound: NDArray[np.float32]) -> list[str]:
    """Return what is heard of a sound that comes block by block."""
    live = transcriber.listen("en")
    for start in range(0, len(sound), BLOCK):
        live.hear(sound[start : start + BLOCK], may_guess=True)
    return plain_words(" ".join(word.text for word in live.finish().words))


def main() -> int:
    """Print words wrong; return 1 where the target is missed."""
    recordings = list(real_speech())
    if not recordings:
        print("The monologues are not here; nothing was measured.")
        return 0
    folder = ModelStore(Paths.default().models).resolve("base")
    transcriber = WhisperTranscriber(folder, name="base", device="cpu")
    plain = WhisperModel(str(folder), device="cpu", compute_type="int8")
    missed = False
    for name in sys.argv[1:] or ("clean", "near", "far"):
        heard = recordings if name == "clean" else list(degraded(recordings, name, 20, 1))
        for what, answers in (("cut off", cut_off(heard)), ("joined", joined(heard))):
            ours = sum(distance(live_words(transcriber, sound), said) for sound, said in answers)
            theirs = sum(
                distance(
                    plain_words(
                        " ".join(
                            word.word
                            for segment in plain.transcribe(sound, language="en", word_timestamps=True)[0]
                            for word in segment.words or ()
                        )
                    ),
                    said,
                )
                for sound, said in answers
            )
            words = sum(len(said) for _, said in answers)
            more = (ours - theirs) / words
            missed |= more > TARGET
            print(
                f"{name} {what}: {len(answers)} answers of {words} words, wrong {ours} live, {theirs} plain, "
                f"{100 * more:+.1f} points: {'met' if more <= TARGET else 'MISSED'}",
                flush=True,
            )
    return int(missed)


if __name__ == "__main__":
    sys.exit(main())

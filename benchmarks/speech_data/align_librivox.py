"""Writes librivox_words.json: when each word of Debian's pocketsphinx-testdata is said, by forced alignment.

Run: python benchmarks/speech_data/align_librivox.py

Needs the wheel `pocketsphinx` (5.1.1 was used, with the en-us model it brings), which MockVoice itself does not need:
run it in an environment of its own. The text is the testdata's `transcription`; silence is added at the end, because
the aligner would otherwise stretch the last word up to it.
"""

from __future__ import annotations

import array
import json
import random
import re
import wave
from pathlib import Path

from pocketsphinx import Decoder

FOLDER = Path("/usr/share/pocketsphinx/test/data/librivox")
OUTPUT = Path(__file__).parent / "librivox_words.json"
FRAMES_PER_S = 100
TAIL = 8000


def aligned(text: str, path: Path) -> list[tuple[str, float, float]]:
    """Return each word with its start and end in seconds."""
    with wave.open(str(path)) as file:
        samples = file.readframes(file.getnframes())
    rng = random.Random(1)  # noqa: S311 - a hiss
    tail = array.array("h", (round(rng.gauss(0, 8)) for _ in range(TAIL))).tobytes()
    decoder = Decoder(lm=None, beam=1e-100, wbeam=1e-80, pbeam=1e-100, loglevel="ERROR")
    decoder.set_align_text(text)
    decoder.start_utt()
    decoder.process_raw(samples + tail, full_utt=True)
    decoder.end_utt()
    return [
        (re.sub(r"\(\d\)", "", piece.word), piece.start_frame / FRAMES_PER_S, (piece.end_frame + 1) / FRAMES_PER_S)
        for piece in decoder.seg()
        if not piece.word.startswith("<")
    ]


def main() -> None:
    """Align all recordings."""
    found = {}
    for line in (FOLDER / "transcription").read_text(encoding="utf-8").splitlines():
        text, _, name = line.rstrip(" )").rpartition("(")
        found[name] = aligned(text.replace("<s>", "").replace("</s>", "").strip(), FOLDER / f"{name}.wav")
    rows = [
        f"{json.dumps(name)}: [\n" + ",\n".join(json.dumps(word) for word in words) + "\n]"
        for name, words in sorted(found.items())
    ]
    OUTPUT.write_text("{\n" + ",\n".join(rows) + "\n}\n", encoding="utf-8")


if __name__ == "__main__":
    main()

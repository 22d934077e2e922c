"""Encode made clips as MockVoice encodes a piece of an answer, with the label of every 20 ms.

Run: python training/fillers/encode.py CLIPS OUT.npz [MODEL]

CLIPS is a folder of make_data.py, MODEL the name of an installed speech model (base). OUT holds `frames` (float16,
shape (n, width)), `labels` (int8, shape (n,): 0 speech or none, then the kinds of filled_pauses.KINDS), `starts` (the
first frame of each piece) and `events` (filled pauses as rows of piece, start, end in s from the piece's start, kind).
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).parents[2]))

from mockvoice.audio.codec import decode_file
from mockvoice.interview.scoring import as_float
from mockvoice.paths import Paths
from mockvoice.transcription.filled_pauses import CONTEXT_S, KINDS
from mockvoice.transcription.models import ModelStore
from mockvoice.transcription.pieces import cut
from mockvoice.transcription.speech_model import FRAMES_PER_S, SpeechModel

KIND_OF = {"uh": "uh", "er": "uh", "ah": "uh", "um": "um", "erm": "um", "hmm": "hmm", "mm": "hmm"}


def main(clips: str, out: str, name: str = "base") -> None:
    """Write the encoded clips."""
    folder = ModelStore(Paths.default().models).resolve(name)
    model = SpeechModel(str(folder), device="cpu", compute_type="int8", cpu_threads=2)
    frames, labels, starts, events, count = [], [], [], [], 0
    for line in (Path(clips) / "clips.jsonl").read_text(encoding="utf-8").splitlines():
        clip = json.loads(line)
        for piece in cut(as_float(decode_file(Path(clips) / clip["file"]))):
            encoded = model.frames(piece.samples, context_s=CONTEXT_S)
            label = np.zeros(len(encoded), dtype=np.int8)
            at_s = piece.start_s + (np.arange(len(encoded)) + 0.5) / FRAMES_PER_S
            for filled in clip["filled"]:
                kind = 1 + KINDS.index(KIND_OF[filled["type"]])
                label[(at_s >= filled["s"]) & (at_s < filled["e"])] = kind
                if piece.start_s <= (filled["s"] + filled["e"]) / 2 < piece.end_s:
                    events.append((len(starts), filled["s"] - piece.start_s, filled["e"] - piece.start_s, kind))
            frames.append(encoded.astype(np.float16))
            labels.append(label)
            starts.append(count)
            count += len(encoded)
    np.savez(out, frames=np.concatenate(frames), labels=np.concatenate(labels), starts=starts, events=events)
    print(f"{len(starts)} pieces, {count / FRAMES_PER_S / 60:.1f} minutes, {len(events)} filled pauses")


if __name__ == "__main__":
    main(*sys.argv[1:])

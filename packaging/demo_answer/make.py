"""Make the built-in spoken answer, `assets/demo/answer.flac`.

Needs Piper and a voice, which are no dependencies of MockVoice (Piper is GPL-3; its output is not):
    python make.py VOICE.onnx OUT.flac
The shipped file was made with the voice en_US-joe-medium, whose licence is CC0. Pauses are cut in as silence with a
little noise, since a microphone never delivers pure zeros.
"""

from __future__ import annotations

import sys
from pathlib import Path

import av
import numpy as np
from piper import PiperVoice

LINES: tuple[tuple[str, float], ...] = (
    (
        (
            "So, a gap like that, ninety nine percent on training and seventy two on validation, tells me that the "
            "model is overfitting."
        ),
        0.5,
    ),
    ("Um,", 0.35),
    ("it has memorised the training rows, and it does not generalise to customers it has never seen.", 0.7),
    ("Before I change anything in the model, I would check the split.", 0.4),
    (
        (
            "Churn data is ordered in time, so a random split can leak the future into training, and, uh, some "
            "features may only be known after the customer has left."
        ),
        1.4,
    ),
    ("If the split is fine, I would make the model simpler.", 0.4),
    ("I mean, limit the depth of the trees, add regularisation, and use early stopping on the validation loss.", 0.6),
    ("Um,", 0.4),
    (
        (
            "then I would plot learning curves, to see whether more data would close the gap, and I would use cross "
            "validation to make sure that the number is not just one lucky split."
        ),
        0.8,
    ),
    (
        (
            "To sum up, it is overfitting, so I check for leakage first, then regularise, and confirm it with cross "
            "validation."
        ),
        0.5,
    ),
)


def main(voice_file: str, target: str) -> None:
    """Speak the lines with the voice in `voice_file` and write them to `target` as 16 kHz mono FLAC."""
    voice = PiperVoice.load(voice_file)
    rate_hz = voice.config.sample_rate
    noise = np.random.default_rng(7)
    sound: list[np.ndarray] = [hush(noise, rate_hz, 0.6)]
    for text, pause_s in LINES:
        sound += [np.concatenate([chunk.audio_float_array for chunk in voice.synthesize(text)])]
        sound += [hush(noise, rate_hz, pause_s)]
    samples = np.concatenate(sound)
    samples = samples + hush(noise, rate_hz, len(samples) / rate_hz)[: len(samples)]
    write(Path(target), np.clip(samples * 0.8, -1, 1), rate_hz)


def hush(noise: np.random.Generator, rate_hz: int, duration_s: float) -> np.ndarray:
    """Return a quiet room: noise at about -66 dBFS."""
    return (noise.standard_normal(round(duration_s * rate_hz)) * 0.0005).astype(np.float32)


def write(target: Path, samples: np.ndarray, rate_hz: int) -> None:
    """Write float samples as 16 kHz mono FLAC."""
    with av.open(str(target), "w") as container:
        stream = container.add_stream("flac", rate=16_000, layout="mono")
        resampler = av.AudioResampler(format="s16", layout="mono", rate=16_000)
        frame = av.AudioFrame.from_ndarray((samples * 32767).astype(np.int16)[None, :], format="s16", layout="mono")
        frame.sample_rate = rate_hz
        for piece in [*resampler.resample(frame), *resampler.resample(None)]:
            container.mux(stream.encode(piece))
        container.mux(stream.encode(None))


if __name__ == "__main__":
    main(*sys.argv[1:])

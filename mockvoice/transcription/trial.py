"""How fast a speech model is on this computer: one model, one device, measured on the built-in answer."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from mockvoice.audio import SAMPLE_RATE_HZ
from mockvoice.audio.codec import decode_file
from mockvoice.paths import asset
from mockvoice.transcription.peak_memory import peak_memory_bytes
from mockvoice.transcription.whisper import WhisperTranscriber

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    from mockvoice.transcription.models import ModelStore
    from mockvoice.transcription.placement import ComputeChoice, DeviceChoice

WARM_UP_S = 10.0
"""So much is decoded before anything is measured: the first decoding of a process is slower than all others."""

_BLOCK = 8_000
"""Samples that the recorder delivers together: half a second."""


@dataclass(frozen=True, slots=True)
class Trial:
    """What was measured of one model.

    Attributes:
        device: Where it ran, which is the processor where the graphics card failed; `note` then says why.
        sound_s: How much speech was decoded.
        load_s: From the folder, whose files are checked already, to a model in memory.
        decode_s: For the whole sound, as an answer is transcribed afterwards, fillers included.
        wait_s: For what is left when the last of the sound has been heard, if it was delivered in half-second blocks
            and decoded meanwhile; None where it was not measured.
        peak_memory_bytes: The most that the process held in the computer's memory; None where the system does not
            tell. What lies on a graphics card is not in it.
    """

    model: str
    device: str
    compute_type: str
    note: str
    sound_s: float
    load_s: float
    decode_s: float
    wait_s: float | None
    peak_memory_bytes: int | None

    @property
    def real_time_factor(self) -> float:
        """Seconds of decoding for a second of speech."""
        return self.decode_s / self.sound_s


def try_model(
    store: ModelStore,
    name: str,
    *,
    device: DeviceChoice = "auto",
    compute_type: ComputeChoice = "auto",
    sound_s: float = 10.0,
    measures_wait: bool = False,
    on_step: Callable[[str], None],
) -> Trial:
    """Load a model and measure it in this process.

    Args:
        store: Where models lie.
        name: A speech model that is installed.
        device: As in the settings.
        compute_type: Likewise.
        sound_s: How much speech to decode.
        measures_wait: Whether to measure the wait after the end as well, which decodes everything once more.
        on_step: Told what is done next, as a phrase: "checking its files".

    Raises:
        ModelError: It is missing or cannot be loaded.
        TranscriptionError: It cannot be run.
    """
    sound = demo_speech(sound_s)
    on_step("checking its files")
    folder = store.resolve(name)
    on_step("loading it")
    begin = time.perf_counter()
    transcriber = WhisperTranscriber(folder, name=name, device=device, compute_type=compute_type)
    load_s = time.perf_counter() - begin
    on_step("warming up")
    transcriber.warm_up()
    transcriber.transcribe(sound[: round(WARM_UP_S * SAMPLE_RATE_HZ)])
    on_step("measuring")
    begin = time.perf_counter()
    transcriber.transcribe(sound)
    decode_s = time.perf_counter() - begin
    wait_s = None
    if measures_wait:
        on_step("measuring the wait after the end")
        wait_s = _wait_s(transcriber, sound)
    place = transcriber.placement
    return Trial(
        model=name,
        device=place.device,
        compute_type=place.compute_type,
        note=place.note,
        sound_s=len(sound) / SAMPLE_RATE_HZ,
        load_s=load_s,
        decode_s=decode_s,
        wait_s=wait_s,
        peak_memory_bytes=peak_memory_bytes(),
    )


def demo_speech(duration_s: float) -> NDArray[np.float32]:
    """Return the beginning of the built-in answer, which is English, over and over where more is asked for than it has.

    16 kHz mono, shape (n,), in [-1, 1).
    """
    answer = decode_file(asset("demo/answer.flac")).astype(np.float32) / np.float32(32768.0)
    count = round(duration_s * SAMPLE_RATE_HZ)
    return np.tile(answer, -(-count // len(answer)))[:count]


def _wait_s(transcriber: WhisperTranscriber, sound: NDArray[np.float32]) -> float:
    live = transcriber.listen("en")
    for start in range(0, len(sound), _BLOCK):
        live.hear(sound[start : start + _BLOCK])
    begin = time.perf_counter()
    live.finish()
    return time.perf_counter() - begin

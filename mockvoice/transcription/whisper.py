"""Speech to words with faster-whisper, always from a folder on this computer."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, Protocol

import ctranslate2

from mockvoice.errors import ModelError, TranscriptionError
from mockvoice.transcription.live import LiveTranscription
from mockvoice.transcription.pieces import PieceCutter
from mockvoice.transcription.prompted import PromptedEar
from mockvoice.transcription.speech_model import SpeechModel
from mockvoice.transcription.windows import WordStream

if TYPE_CHECKING:
    from pathlib import Path

    import numpy as np
    from numpy.typing import NDArray

    from mockvoice.transcription.transcript import Transcript

_log = logging.getLogger(__name__)

SAMPLE_RATE_HZ = 16_000

DeviceChoice = Literal["auto", "cpu", "cuda"]
Progress = Callable[[float], None]


class Transcriber(Protocol):
    """Hears words in sound."""

    def transcribe(
        self, samples: NDArray[np.float32], *, language: str = "en", on_progress: Progress | None = None
    ) -> Transcript:
        """Return the words of 16 kHz mono `samples`, shape (n,), in [-1, 1]. Raises TranscriptionError."""

    def listen(self, language: str = "en") -> LiveTranscription:
        """Begin to transcribe a recording that is still being made."""


@dataclass(frozen=True, slots=True)
class Placement:
    """Where a model runs: device and number format, and why not on the GPU where that was wanted."""

    device: str
    compute_type: str
    note: str = ""


def cuda_device_count() -> int:
    """Return how many CUDA devices CTranslate2 sees."""
    return int(ctranslate2.get_cuda_device_count())


class WhisperTranscriber:
    """A Whisper model in memory.

    On CUDA it runs in float16, else on the CPU in int8. When CUDA fails, at the start or in mid-answer, the CPU takes
    over, and `placement.note` says why.

    Args:
        folder: A checked model folder.
        name: What the model is called in transcripts.
        device: "auto" takes CUDA where CTranslate2 sees a device.
        cpu_threads: For decoding; 0 leaves the choice to CTranslate2.
        load: Makes the model; a test hands in its own.

    Raises:
        ModelError: Where the folder cannot be loaded.
    """

    def __init__(
        self,
        folder: Path,
        *,
        name: str,
        device: DeviceChoice = "auto",
        cpu_threads: int = 0,
        load: Callable[..., SpeechModel] = SpeechModel,
    ) -> None:
        self.name = name
        self._folder = folder
        self._cpu_threads = cpu_threads
        self._load = load
        self.placement = Placement("cpu", "int8")
        if device == "cuda" or (device == "auto" and cuda_device_count() > 0):
            self._model = self._start_on_cuda()
        else:
            self._model = self._start_on_cpu()

    def transcribe(
        self, samples: NDArray[np.float32], *, language: str = "en", on_progress: Progress | None = None
    ) -> Transcript:
        """Return the words of 16 kHz mono `samples`, shape (n,), in [-1, 1]. Raises TranscriptionError."""
        duration_s = len(samples) / SAMPLE_RATE_HZ
        tell = None if on_progress is None else lambda end_s: on_progress(min(1.0, end_s / duration_s))
        live = self.listen(language)
        live.hear(samples, on_piece=tell)
        return live.finish(on_piece=tell)

    def listen(self, language: str = "en") -> LiveTranscription:
        """Begin to transcribe a recording that is still being made; what comes out is what `transcribe` gives."""
        cutter = PieceCutter()
        ear = PromptedEar(self.run, language=language)
        stream = WordStream(self.run, cutter.track, language=language)
        return LiveTranscription(cutter, ear, stream, language=language, model=self.name)

    def run(self, decode: Callable[[SpeechModel], Sequence[Any]]) -> Sequence[Any]:
        """Return what `decode` makes of the model; where a card fails, the CPU goes on. Raises TranscriptionError."""
        try:
            return decode(self._model)
        except RuntimeError as error:
            if self.placement.device != "cuda":
                raise TranscriptionError(
                    f"The recording could not be turned into words ({error}).",
                    kept="The recording is kept.",
                    mend="Open it under Sessions and score it again; a smaller model needs less memory.",
                ) from error
            self._model = self._fall_back(error)
        return self.run(decode)

    def _start_on_cuda(self) -> SpeechModel:
        try:
            return self._place("cuda", "float16")
        except (RuntimeError, ValueError) as error:
            return self._fall_back(error)

    def _start_on_cpu(self, note: str = "") -> SpeechModel:
        try:
            model = self._place("cpu", "int8")
        except (RuntimeError, ValueError, OSError) as error:
            raise ModelError(
                f"The speech model in {self._folder} could not be loaded ({error}).",
                kept="Your recordings are safe.",
                mend="Choose another model in the settings, or remove that folder and run “make run” again.",
            ) from error
        self.placement = Placement("cpu", "int8", note)
        return model

    def _fall_back(self, error: Exception) -> SpeechModel:
        _log.warning("CUDA failed, the CPU takes over", exc_info=error)
        return self._start_on_cpu(f"The graphics card could not be used ({error}), so the processor does the work.")

    def _place(self, device: str, compute_type: str) -> SpeechModel:
        model = self._load(str(self._folder), device=device, compute_type=compute_type, cpu_threads=self._cpu_threads)
        self.placement = Placement(device, compute_type)
        return model

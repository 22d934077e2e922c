"""Speech to words with faster-whisper, always from a folder on this computer."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

import numpy as np

from mockvoice.errors import ModelError, TranscriptionError
from mockvoice.transcription.filled_pauses import NetworkEar, network_for
from mockvoice.transcription.languages import require_language
from mockvoice.transcription.live import LiveTranscription
from mockvoice.transcription.pieces import PieceCutter
from mockvoice.transcription.placement import (
    CPU_COMPUTE_TYPE,
    ComputeChoice,
    DeviceChoice,
    Placement,
    cuda_device_count,
    load_packaged_libraries,
    why_not_on_the_card,
)
from mockvoice.transcription.prompted import PromptedEar
from mockvoice.transcription.speech_model import SpeechModel, T, WindowModel
from mockvoice.transcription.windows import WordStream

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

    from mockvoice.transcription.transcript import Transcript

__all__ = ["DeviceChoice", "Placement", "Transcriber", "WhisperTranscriber", "cuda_device_count"]

_log = logging.getLogger(__name__)

SAMPLE_RATE_HZ = 16_000

Progress = Callable[[float], None]


class Transcriber(Protocol):
    """Hears words in sound."""

    def transcribe(
        self, samples: NDArray[np.float32], *, language: str = "en", on_progress: Progress | None = None
    ) -> Transcript:
        """Return the words of 16 kHz mono `samples`, shape (n,), in [-1, 1]. Raises TranscriptionError."""

    def listen(self, language: str = "en") -> LiveTranscription:
        """Begin to transcribe a recording that is still being made."""

    def detect_language(self, samples: NDArray[np.float32]) -> str:
        """Return the code of the language of 16 kHz mono `samples`, shape (n,), of which 30 s are looked at."""


class WhisperTranscriber:
    """A Whisper model in memory.

    On CUDA it runs in float16 or int8_float16, else on the CPU in int8. When CUDA fails, at the start or in mid-answer,
    the CPU takes over, and `placement.note` says why.

    Args:
        folder: A checked model folder.
        name: What the model is called in transcripts.
        device: "auto" takes CUDA where CTranslate2 sees a device.
        compute_type: For CUDA; "auto" is float16.
        cpu_threads: For decoding; 0 leaves the choice to CTranslate2.
        load: Makes the model; a test hands in its own.
        on_moved: Told where the model is now when it had to leave the graphics card after the start.

    Raises:
        ModelError: Where the folder cannot be loaded.
    """

    def __init__(
        self,
        folder: Path,
        *,
        name: str,
        device: DeviceChoice = "auto",
        compute_type: ComputeChoice = "auto",
        cpu_threads: int = 0,
        load: Callable[..., SpeechModel] = SpeechModel,
        on_moved: Callable[[Placement], None] | None = None,
    ) -> None:
        self.name = name
        self._folder = folder
        self._network = network_for(name)
        self._cuda_compute_type = "float16" if compute_type == "auto" else compute_type
        self._on_moved = on_moved
        self._cpu_threads = cpu_threads
        self._load = load
        self.placement = Placement("cpu", CPU_COMPUTE_TYPE)
        if device == "cuda" or (device == "auto" and cuda_device_count() > 0):
            self._model = self._start_on_cuda()
        else:
            self._model = self._start_on_cpu()

    @property
    def is_multilingual(self) -> bool:
        """Whether it hears other languages than English."""
        return len(self._model.supported_languages) > 1

    def warm_up(self) -> None:
        """Let the graphics card, where it is used, decode a second of nothing; the first answer need not wait then.

        CTranslate2 4.8 looks for some of CUDA's libraries at the first decoding, so that one that is missing is found
        here, and the CPU takes over before anybody speaks.
        """
        if self.placement.device == "cuda":
            try:
                self._model.window(np.zeros(SAMPLE_RATE_HZ, dtype=np.float32), language="en")
            except RuntimeError as error:
                self._leave_cuda(error)

    def transcribe(
        self, samples: NDArray[np.float32], *, language: str = "en", on_progress: Progress | None = None
    ) -> Transcript:
        """Return the words of 16 kHz mono `samples`, shape (n,), in [-1, 1].

        Raises LanguageError where the model cannot hear that language, TranscriptionError where decoding fails.
        """
        duration_s = len(samples) / SAMPLE_RATE_HZ
        tell = None if on_progress is None else lambda end_s: on_progress(min(1.0, end_s / duration_s))
        live = self.listen(language)
        live.hear(samples, on_piece=tell)
        return live.finish(on_piece=tell)

    def listen(self, language: str = "en") -> LiveTranscription:
        """Begin to transcribe a recording that is still being made; what comes out is what `transcribe` gives.

        Raises LanguageError where the model cannot hear that language.
        """
        require_language(self.name, language, is_multilingual=self.is_multilingual)
        cutter = PieceCutter()
        ear = PromptedEar(self.run, language=language) if self._network is None else NetworkEar(self.run, self._network)
        stream = WordStream(self.run, cutter.track, language=language)
        return LiveTranscription(cutter, ear, stream, language=language, model=self.name)

    def detect_language(self, samples: NDArray[np.float32]) -> str:
        """Return the code of the language that 16 kHz mono `samples`, shape (n,), are most probably in.

        The first 30 s are looked at. A model for English alone says "en", and so does every model of no sound at all.
        Raises TranscriptionError.
        """
        if not self.is_multilingual or not len(samples):
            return "en"
        try:
            language, _, _ = self._model.detect_language(samples)
        except RuntimeError as error:
            if self.placement.device != "cuda":
                raise _not_decoded(error) from error
            self._leave_cuda(error)
            return self.detect_language(samples)
        return str(language)

    def run(self, decode: Callable[[WindowModel], T], /) -> T:
        """Return what `decode` makes of the model; where a card fails, the CPU goes on. Raises TranscriptionError."""
        try:
            return decode(self._model)
        except RuntimeError as error:
            if self.placement.device != "cuda":
                raise _not_decoded(error) from error
            self._leave_cuda(error)
        return self.run(decode)

    def _start_on_cuda(self) -> SpeechModel:
        load_packaged_libraries()
        try:
            return self._place("cuda", self._cuda_compute_type)
        except (RuntimeError, ValueError) as error:
            return self._fall_back(error)

    def _start_on_cpu(self, note: str = "") -> SpeechModel:
        try:
            model = self._place("cpu", CPU_COMPUTE_TYPE)
        except (RuntimeError, ValueError, OSError) as error:
            raise ModelError(
                f"The speech model in {self._folder} could not be loaded ({error}).",
                kept="Your recordings are safe.",
                mend="Choose another model in the settings, or remove that folder and run “make run” again.",
            ) from error
        self.placement = Placement("cpu", CPU_COMPUTE_TYPE, note)
        return model

    def _leave_cuda(self, error: Exception) -> None:
        self._model = self._fall_back(error)
        if self._on_moved is not None:
            self._on_moved(self.placement)

    def _fall_back(self, error: Exception) -> SpeechModel:
        _log.warning("CUDA failed, the CPU takes over", exc_info=error)
        return self._start_on_cpu(why_not_on_the_card(error))

    def _place(self, device: str, compute_type: str) -> SpeechModel:
        model = self._load(str(self._folder), device=device, compute_type=compute_type, cpu_threads=self._cpu_threads)
        self.placement = Placement(device, compute_type)
        return model


def _not_decoded(error: Exception) -> TranscriptionError:
    return TranscriptionError(
        f"The recording could not be turned into words ({error}).",
        kept="The recording is kept.",
        mend="Open it under Sessions and score it again; a smaller model needs less memory.",
    )

"""Whisper as this product needs it: one window of sound at a time, encoded no longer than it is."""

from __future__ import annotations

import contextlib
import hashlib
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

import ctranslate2
import numpy as np
from faster_whisper import WhisperModel
from faster_whisper.audio import pad_or_trim

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from numpy.typing import NDArray

T = TypeVar("T")

BEAM_SIZE = 5
WINDOW_S = 30.0
"""What Whisper hears at once."""

FRAMES_PER_S = 50
"""Outputs of the encoder for a second of sound."""
SAMPLE_RATE_HZ = 16_000

_MEL_FRAMES_PER_S = 100
_MOST_TOKENS = 216
_SPARE_TOKENS, _TOKENS_PER_S = 24, 10
"""No more is written of a window than anybody could say in it: a model that runs in circles in a short one would take
20 s for it. Whisper's own limit is 448 tokens, of which a prompt may take half."""


class WindowModel(Protocol):
    """Hears one window of sound."""

    def window(
        self,
        samples: NDArray[np.float32],
        *,
        language: str,
        prompt: str | Sequence[int] | None = None,
        temperatures: Sequence[float] = (0.0,),
        context_s: float | None = None,
    ) -> Sequence[Any]:
        """Return the segments of at most 30 s of 16 kHz mono `samples`, with words and times. See SpeechModel."""

    def frames(self, samples: NDArray[np.float32], *, context_s: float) -> NDArray[np.float32]:
        """Return what the encoder makes of them. See SpeechModel."""


class Hear(Protocol):
    """Runs a decoding on the model that is loaded; the place where a device that fails is replaced."""

    def __call__(self, decode: Callable[[WindowModel], T], /) -> T:
        """Return what `decode` makes of the model. Raises TranscriptionError."""


class _WindowOverError(Exception):
    """The first window is done, and nothing else was asked for."""


class SpeechModel(WhisperModel):  # type: ignore[misc]
    """A Whisper model that can decode a single window, and does not encode the same sound twice in a row.

    Uses `WhisperModel.encode` of faster-whisper 1.2.1; when it is upgraded, check that `transcribe` still calls it once
    for each window, before anything is decoded.
    """

    _key = b""
    _encoded: Any = None
    _encodings_left: int | None = None
    _frames: int | None = None

    def window(
        self,
        samples: NDArray[np.float32],
        *,
        language: str,
        prompt: str | Sequence[int] | None = None,
        temperatures: Sequence[float] = (0.0,),
        context_s: float | None = None,
    ) -> list[Any]:
        """Return the segments that Whisper makes of its first window over `samples`.

        Args:
            samples: 16 kHz mono, float32, shape (n,), n at most 480,000.
            language: ISO 639-1 code.
            prompt: What was said before, as text or as tokens.
            temperatures: Tried in order until a decoding is neither improbable nor repetitive.
            context_s: Encode the samples and this much silence; None encodes 30 s, as Whisper was trained. Encoding
                is a third to a half of the work, and its time grows with its length.

        Raises RuntimeError where the device fails.
        """
        duration_s = len(samples) / SAMPLE_RATE_HZ
        self._encodings_left = 1
        if context_s is not None:
            self._frames = _frame_count(duration_s + context_s)
        try:
            segments, _ = self.transcribe(
                samples,
                language=language,
                beam_size=BEAM_SIZE,
                initial_prompt=prompt,
                word_timestamps=True,
                max_new_tokens=min(_MOST_TOKENS, _SPARE_TOKENS + round(_TOKENS_PER_S * duration_s)),
                temperature=list(temperatures),
            )
            return _until_over(segments)
        finally:
            self._encodings_left = self._frames = None

    def frames(self, samples: NDArray[np.float32], *, context_s: float) -> NDArray[np.float32]:
        """Return the encoder's output for at most 30 s of 16 kHz mono `samples`, shape (50 a second, width), float32.

        `context_s` of silence is encoded behind them. After `window` with the same two, nothing is encoded again.
        Raises RuntimeError where the device fails.
        """
        features = pad_or_trim(self.feature_extractor(samples)[:, :-1])
        encoded = self.encode(features[:, : _frame_count(len(samples) / SAMPLE_RATE_HZ + context_s)])
        if self.model.device == "cuda":
            encoded = encoded.to_device(ctranslate2.Device.cpu)
        values = np.array(encoded.to(ctranslate2.DataType.float32))[0]
        return np.asarray(values[: -(-len(samples) * FRAMES_PER_S // SAMPLE_RATE_HZ)], dtype=np.float32)

    def encode(self, features: NDArray[np.float32]) -> Any:
        """Return the encoder's output for log-mel `features`, shape (mels, frames)."""
        if self._encodings_left is not None:
            if not self._encodings_left:
                raise _WindowOverError
            self._encodings_left -= 1
        if self._frames is not None:
            features = features[:, : self._frames]
        key = hashlib.sha256(np.ascontiguousarray(features).tobytes()).digest()
        if key != self._key:
            self._encoded = super().encode(features)
            self._key = key
        return self._encoded


def _frame_count(duration_s: float) -> int:
    """Return how many mel frames are encoded for so much sound: an even number, as the encoder halves it."""
    return round(min(duration_s, WINDOW_S) * _MEL_FRAMES_PER_S) // 2 * 2


def _until_over(segments: Iterable[Any]) -> list[Any]:
    found: list[Any] = []
    with contextlib.suppress(_WindowOverError):
        found.extend(segments)
    return found

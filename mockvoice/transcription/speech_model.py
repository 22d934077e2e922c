"""Whisper as this product needs it: one window of sound at a time, encoded no longer than it is."""

from __future__ import annotations

import contextlib
import hashlib
from typing import TYPE_CHECKING, Any, Protocol

import numpy as np
from faster_whisper import WhisperModel

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

BEAM_SIZE = 5
WINDOW_S = 30.0
"""What Whisper hears at once."""

_FRAMES_PER_S = 100
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
        duration_s = len(samples) / self.feature_extractor.sampling_rate
        self._encodings_left = 1
        if context_s is not None:
            self._frames = (
                min(round((duration_s + context_s) * _FRAMES_PER_S), round(WINDOW_S * _FRAMES_PER_S)) // 2 * 2
            )
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


def _until_over(segments: Iterable[Any]) -> list[Any]:
    found: list[Any] = []
    with contextlib.suppress(_WindowOverError):
        found.extend(segments)
    return found

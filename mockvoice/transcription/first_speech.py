"""The first words of an answer, from which its language is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from mockvoice.transcription.voice_activity import BLOCK, FRAME, VoiceDetector

if TYPE_CHECKING:
    from numpy.typing import NDArray

ENOUGH_VOICE_S = 6.0
"""How much voice is waited for before the language is told (see benchmarks/languages.py)."""

_SAMPLE_RATE_HZ = 16_000
_VOICE = 0.5
_BEFORE_VOICE_BLOCKS = 1


class FirstSpeech:
    """The beginning of an answer, up to where enough was said to tell its language.

    It comes to the same end whatever the size of the blocks in which the sound arrives.
    """

    def __init__(self) -> None:
        self._detector = VoiceDetector()
        self._sound = np.zeros(0, dtype=np.float32)
        self._looked_at = 0
        self._voice_begins: int | None = None
        self._voiced_frames = 0

    @property
    def is_enough(self) -> bool:
        """Whether the language can be told."""
        return self._voiced_frames * FRAME >= ENOUGH_VOICE_S * _SAMPLE_RATE_HZ

    @property
    def has_voice(self) -> bool:
        """Whether anything was said at all."""
        return self._voice_begins is not None

    @property
    def heard(self) -> NDArray[np.float32]:
        """All that came in, 16 kHz mono, shape (n,)."""
        return self._sound

    @property
    def speech(self) -> NDArray[np.float32]:
        """From the first voice to where there was enough of it, shape (n,); empty before the first voice."""
        return self._sound[self._voice_begins or 0 : self._looked_at if self.has_voice else 0]

    def hear(self, samples: NDArray[np.float32]) -> None:
        """Take the next samples, 16 kHz mono, shape (n,), in [-1, 1]."""
        self._sound = np.concatenate([self._sound, samples])
        size = BLOCK * FRAME
        while not self.is_enough and self._looked_at + size <= len(self._sound):
            begin = self._looked_at
            voiced = int(np.count_nonzero(self._detector.probabilities(self._sound[begin : begin + size]) >= _VOICE))
            if voiced and self._voice_begins is None:
                self._voice_begins = max(0, begin - _BEFORE_VOICE_BLOCKS * size)
            self._voiced_frames += voiced
            self._looked_at += size

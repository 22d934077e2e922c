"""A content model for tests: deterministic, instant, and alike for texts that share words."""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING

import numpy as np

from mockvoice.analysis.embedding import DIMENSIONS, TextVectors

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray


class FakeEmbedder:
    """Each word is a fixed random direction; a text is the sum of its words' directions, at unit length."""

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return unit vectors, shape (len(texts), 384)."""
        if not texts:
            return np.zeros((0, DIMENSIONS), dtype=np.float32)
        return np.stack([self.read(text).sentence for text in texts])

    def read(self, text: str) -> TextVectors:
        """Return the text's vector and its words' vectors; a word is one piece."""
        words = tuple(re.findall(r"\w+", text.lower())) or ("[UNK]",)
        vectors = np.stack([_direction(word) for word in words])
        total = vectors.sum(axis=0)
        return TextVectors((total / np.linalg.norm(total)).astype(np.float32), words, vectors)


def _direction(word: str) -> NDArray[np.float32]:
    seed = int.from_bytes(hashlib.sha256(word.encode()).digest()[:8], "big")
    vector = np.random.default_rng(seed).standard_normal(DIMENSIONS)
    return (vector / np.linalg.norm(vector)).astype(np.float32)

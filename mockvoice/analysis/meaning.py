"""The judge of meaning: reads a concept and a passage, and says covered, partly, contradicted or missed.

A cross-encoder of MiniLM's size (int8 ONNX, on one thread), trained for this on passages about this field; the model
card in assets/judge says on what. Pairs run through the model one by one, without padding: in a batch a pair's figures
change a little with its neighbours, and the same answer must get the same scorecard.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Protocol

import numpy as np

from mockvoice.analysis.embedding import bert_tokenizer, open_model

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

LONGEST_PIECES = 192
"""Word pieces of a pair, as in training; the longer side is cut there."""

VERDICTS = 4
"""Covered, partly, contradicted, missed, in the order of the model's outputs."""

COVERED, PARTLY, CONTRADICTED, MISSED = range(VERDICTS)

_KEPT_PAIRS = 4096


class Judge(Protocol):
    """Reads pairs of concept and passage."""

    def judge(self, concept: str, passage: str) -> NDArray[np.float32]:
        """Return the logits of covered, partly, contradicted and missed, shape (4,). Pure and deterministic."""


class MeaningJudge:
    """The judge that ships. Safe to call from several threads.

    Args:
        model_path: The int8 ONNX model.
        vocabulary_path: Its WordPiece vocabulary, one piece a line.

    Raises:
        ModelError: A file is missing or is not what it should be.
    """

    def __init__(self, model_path: Path, vocabulary_path: Path) -> None:
        self._tokenizer = bert_tokenizer(vocabulary_path)
        self._tokenizer.enable_truncation(max_length=LONGEST_PIECES, strategy="longest_first")
        self._session = open_model(model_path, VERDICTS)
        self._judge = lru_cache(maxsize=_KEPT_PAIRS)(self._compute)

    def judge(self, concept: str, passage: str) -> NDArray[np.float32]:
        """Return the logits of covered, partly, contradicted and missed, shape (4,); the last pairs' are kept."""
        return self._judge(concept, passage)

    def _compute(self, concept: str, passage: str) -> NDArray[np.float32]:
        encoding = self._tokenizer.encode(concept, passage)
        ids = np.asarray([encoding.ids], dtype=np.int64)
        inputs = {
            "input_ids": ids,
            "attention_mask": np.ones_like(ids),
            "token_type_ids": np.asarray([encoding.type_ids], dtype=np.int64),
        }
        logits: NDArray[np.float32] = self._session.run(["logits"], inputs)[0][0]
        logits.setflags(write=False)
        return logits

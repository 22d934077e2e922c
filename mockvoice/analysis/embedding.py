"""Sentence embeddings from all-MiniLM-L6-v2 (int8 ONNX), on one thread.

Texts run through the model one by one, without padding: in a batch a text's vector changes in the seventh decimal with
its neighbours, and the same answer must get the same scorecard whatever else was scored before.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Protocol

import numpy as np
import onnxruntime
from tokenizers import Tokenizer
from tokenizers.models import WordPiece
from tokenizers.normalizers import BertNormalizer
from tokenizers.pre_tokenizers import BertPreTokenizer
from tokenizers.processors import BertProcessing

from mockvoice.errors import ModelError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from numpy.typing import NDArray

DIMENSIONS = 384
LONGEST_PIECES = 256
"""Word pieces that the model was trained to read (its card, max_seq_length); a longer text is cut there."""

_KEPT_TEXTS = 1024
_MEND = "Run `mockvoice models verify` to see which file is at fault."


@dataclass(frozen=True, slots=True)
class TextVectors:
    """What the model makes of one text.

    Attributes:
        sentence: The whole text's unit vector, shape (384,).
        pieces: Its word pieces, a word's later ones beginning with "##".
        vectors: Their unit vectors in this context, shape (len(pieces), 384).
    """

    sentence: NDArray[np.float32]
    pieces: tuple[str, ...]
    vectors: NDArray[np.float32]


class Embedder(Protocol):
    """Turns texts into vectors whose dot product says how alike they are in meaning."""

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return unit vectors, shape (len(texts), 384). The same text always gets the same vector."""

    def read(self, text: str) -> TextVectors:
        """Return the vectors of one text and of its word pieces."""


class MiniLmEmbedder:
    """all-MiniLM-L6-v2: mean of the last hidden states over the word pieces, scaled to unit length.

    Safe to call from several threads.

    Args:
        model_path: The int8 ONNX model.
        vocabulary_path: Its WordPiece vocabulary, one piece a line.

    Raises:
        ModelError: A file is missing or is not what it should be.
    """

    def __init__(self, model_path: Path, vocabulary_path: Path) -> None:
        self._tokenizer = bert_tokenizer(vocabulary_path)
        self._tokenizer.enable_truncation(max_length=LONGEST_PIECES)
        self._session = open_model(model_path, DIMENSIONS)
        self._read = lru_cache(maxsize=_KEPT_TEXTS)(self._compute)

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return unit vectors, shape (len(texts), 384)."""
        vectors = np.zeros((len(texts), DIMENSIONS), dtype=np.float32)
        for row, text in enumerate(texts):
            vectors[row] = self._read(text).sentence
        return vectors

    def read(self, text: str) -> TextVectors:
        """Return the vectors of one text and of its word pieces; the last texts' are kept."""
        return self._read(text)

    def _compute(self, text: str) -> TextVectors:
        encoding = self._tokenizer.encode(text)
        ids = np.asarray([encoding.ids], dtype=np.int64)
        inputs = {"input_ids": ids, "attention_mask": np.ones_like(ids), "token_type_ids": np.zeros_like(ids)}
        hidden = self._session.run(["last_hidden_state"], inputs)[0][0]
        return TextVectors(
            sentence=_unit(hidden.mean(axis=0, keepdims=True))[0],
            pieces=tuple(encoding.tokens[1:-1]),
            vectors=_unit(hidden[1:-1]),
        )


def _unit(vectors: NDArray[np.float32]) -> NDArray[np.float32]:
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    unit: NDArray[np.float32] = (vectors / np.maximum(lengths, 1e-12)).astype(np.float32)
    unit.setflags(write=False)
    return unit


def read_vocabulary(path: Path) -> dict[str, int]:
    """Return each word piece's rank, 0 the first line. Pieces stand roughly from the most to the least frequent.

    Raises:
        ModelError: The file is missing or cannot be read.
    """
    try:
        pieces = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise ModelError(f"The content model's vocabulary cannot be read ({path}): {error}.", mend=_MEND) from error
    return {piece: rank for rank, piece in enumerate(pieces)}


def bert_tokenizer(vocabulary_path: Path) -> Tokenizer:
    """Return BERT's tokenizer, in lower case, for texts of any length. Raises ModelError."""
    vocabulary = read_vocabulary(vocabulary_path)
    if not {"[UNK]", "[CLS]", "[SEP]"} <= vocabulary.keys():
        raise ModelError(f"The content model's vocabulary is damaged ({vocabulary_path}).", mend=_MEND)
    tokenizer = Tokenizer(WordPiece(vocabulary, unk_token="[UNK]"))  # noqa: S106 - a word piece, no password
    tokenizer.normalizer = BertNormalizer(lowercase=True)
    tokenizer.pre_tokenizer = BertPreTokenizer()
    tokenizer.post_processor = BertProcessing(("[SEP]", vocabulary["[SEP]"]), ("[CLS]", vocabulary["[CLS]"]))
    return tokenizer


def open_model(model_path: Path, width: int) -> Any:
    """Return a session of a BERT in ONNX on one thread, whose output is `width` wide. Raises ModelError."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    try:
        session = onnxruntime.InferenceSession(str(model_path), options, providers=["CPUExecutionProvider"])
    except Exception as error:  # onnxruntime 1.31 raises types of its own that have no common base but Exception
        raise ModelError(f"The content model cannot be loaded ({model_path}): {error}.", mend=_MEND) from error
    names = {entry.name for entry in session.get_inputs()}
    if names != {"input_ids", "attention_mask", "token_type_ids"} or session.get_outputs()[0].shape[-1] != width:
        raise ModelError(f"The file is not the content model that was expected ({model_path}).", mend=_MEND)
    return session

"""The content model's vectors, and what happens to damaged files."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import numpy as np
import pytest

from mockvoice.analysis.embedding import DIMENSIONS, LONGEST_PIECES, MiniLmEmbedder, read_vocabulary
from mockvoice.errors import ModelError
from mockvoice.paths import asset
from mockvoice.transcription.models import ModelStore

if TYPE_CHECKING:
    from pathlib import Path

VOCABULARY_SHA256 = "07eced375cec144d27c900241f3e339478dec958f92fddbc551f295c992038a3"


@pytest.fixture(scope="module")
def model_path(model_folder: Path) -> Path:
    """The model's file."""
    return ModelStore(model_folder).resolve("minilm") / "model.onnx"


@pytest.fixture(scope="module")
def embedder(model_path: Path) -> MiniLmEmbedder:
    """The real model, loaded once."""
    return MiniLmEmbedder(model_path, asset("minilm/vocab.txt"))


def test_the_vocabulary_is_the_one_the_notice_names():
    """vocab.txt is unchanged, and its notice says which file it is."""
    assert hashlib.sha256(asset("minilm/vocab.txt").read_bytes()).hexdigest() == VOCABULARY_SHA256
    assert VOCABULARY_SHA256 in asset("minilm/NOTICE").read_text(encoding="utf-8")
    assert len(read_vocabulary(asset("minilm/vocab.txt"))) == 30_522


def test_like_texts_lie_close(embedder: MiniLmEmbedder):
    """A paraphrase is closer than another topic, and vectors have unit length."""
    vectors = embedder.embed(["The model overfits.", "It memorised its training data.", "I like green tea."])
    assert vectors.shape == (3, DIMENSIONS)
    assert vectors.dtype == np.float32
    assert np.linalg.norm(vectors, axis=1) == pytest.approx(np.ones(3), abs=1e-5)
    assert vectors[0] @ vectors[1] > vectors[0] @ vectors[2] + 0.1


def test_the_model_gives_its_published_cosine(embedder: MiniLmEmbedder):
    """The example pair of the sentence-transformers documentation keeps its similarity."""
    vectors = embedder.embed(["The weather is lovely today.", "It's so sunny outside!", "He drove to the stadium."])
    assert vectors[0] @ vectors[1] == pytest.approx(0.6660, abs=0.02)
    assert vectors[0] @ vectors[2] == pytest.approx(0.1046, abs=0.02)


def test_a_vector_does_not_depend_on_its_neighbours(model_path: Path):
    """The same text has the very same vector alone, in company and in another session; case plays no part."""
    first = MiniLmEmbedder(model_path, asset("minilm/vocab.txt"))
    second = MiniLmEmbedder(model_path, asset("minilm/vocab.txt"))
    texts = ["dropout", "a much longer text about something else entirely, with many words in it", ""]
    alone = [second.embed([text])[0] for text in reversed(texts)][::-1]
    assert np.array_equal(first.embed(texts), np.stack(alone))
    assert np.array_equal(first.embed(["DropOut"]), first.embed(["dropout"]))
    assert first.embed([]).shape == (0, DIMENSIONS)


def test_pieces_have_vectors_of_their_own(embedder: MiniLmEmbedder):
    """A word that the vocabulary does not know is read in pieces, each with a unit vector."""
    read = embedder.read("overfitting")
    assert len(read.pieces) > 1
    assert read.pieces[1].startswith("##")
    assert read.vectors.shape == (len(read.pieces), DIMENSIONS)
    assert np.linalg.norm(read.vectors, axis=1) == pytest.approx(np.ones(len(read.pieces)), abs=1e-5)


def test_long_texts_are_cut(embedder: MiniLmEmbedder):
    """A text longer than the model can read is cut, not refused."""
    assert len(embedder.read("data " * 2000).pieces) == LONGEST_PIECES - 2


def test_damaged_files_are_told_to_the_person(tmp_path: Path, model_path: Path):
    """A missing or damaged model or vocabulary is a ModelError with a way to mend it."""
    damaged = tmp_path / "model.onnx"
    damaged.write_bytes(model_path.read_bytes()[:1000])
    with pytest.raises(ModelError, match="models verify"):
        MiniLmEmbedder(damaged, asset("minilm/vocab.txt"))
    with pytest.raises(ModelError, match="models verify"):
        MiniLmEmbedder(tmp_path / "gone.onnx", asset("minilm/vocab.txt"))
    with pytest.raises(ModelError, match="vocabulary cannot be read"):
        MiniLmEmbedder(model_path, tmp_path / "gone.txt")
    short = tmp_path / "vocab.txt"
    short.write_text("[PAD]\nthe\n", encoding="utf-8")
    with pytest.raises(ModelError, match="vocabulary is damaged"):
        MiniLmEmbedder(model_path, short)

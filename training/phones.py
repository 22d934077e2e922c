"""Writes assets/phones: a small acoustic model of the sounds of American English, and how its words are pronounced.

Run: python training/phones.py FOLDER

FOLDER is pocketsphinx/model/en-us of the wheel `pocketsphinx` 5.1.1: an acoustic model in PocketSphinx's format
(phonetically tied mixtures) and the CMU Pronouncing Dictionary.

How: the model has 128 normal densities for each of 42 sounds and each of three streams (cepstra, their first and their
second differences), and weights of them for the sounds in all contexts. Word times need no contexts: the weights of
the 126 states without context are kept, and of the densities the 64 that weigh most in them. 32 made the word starts
visibly worse, 128 did not make them better (docs/decisions/0009-word-times.md).
"""

from __future__ import annotations

import lzma
import struct
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

ROOT = Path(__file__).parent.parent
OUTPUT = ROOT / "assets" / "phones"
DENSITIES = 64
STREAMS, CEPSTRA, STATES = 3, 13, 3
BYTE_ORDER = 0x11223344
LOG_OF_STEP = 0.1024
"""A step of a weight's byte: 1024 logarithms to the base 1.0001."""


def after_header(path: Path) -> bytes:
    """Return what follows a file's header and its mark of the byte order."""
    data = path.read_bytes()
    begin = data.index(b"endhdr\n") + len(b"endhdr\n")
    if integers(data, begin, 1)[0] != BYTE_ORDER:
        raise ValueError(f"{path} has another byte order")
    return data[begin + 4 :]


def integers(data: bytes, begin: int, count: int) -> tuple[int, ...]:
    """Return little-endian 32-bit integers."""
    return struct.unpack_from(f"<{count}i", data, begin)


def read_densities(path: Path) -> NDArray[np.float32]:
    """Return means or variances, shape (sounds, streams, densities, cepstra)."""
    data = after_header(path)
    sounds, streams, densities = integers(data, 0, 3)
    begin = 4 * (3 + streams + 1)
    shape = (sounds, streams, densities, CEPSTRA)
    return np.frombuffer(data, "<f4", int(np.prod(shape)), begin).reshape(shape)


def read_sounds(path: Path) -> tuple[list[str], NDArray[np.int16], list[int], int]:
    """Return the names of the sounds, the states of each without context, their transition matrices, and all states."""
    data = path.read_bytes()
    begin = 12 + integers(data, 8, 1)[0]
    sounds, phones, per_phone, _, states, _, sequences, _, trees, _ = integers(data, begin, 10)
    at = first = begin + 40
    names = []
    while len(names) < sounds:
        end = data.index(b"\0", at)
        names.append(data[at:end].decode())
        at = end + 1
    at = first + -(-(at - first) // 4) * 4 + 8 * trees
    entries = [integers(data, at + 12 * place, 2) for place in range(sounds)]
    table = np.frombuffer(data, "<i2", sequences * per_phone, at + 12 * phones + 4).reshape(sequences, per_phone)
    return names, table[[sequence for sequence, _ in entries]], [matrix for _, matrix in entries], states


def read_weights(path: Path, states: int) -> NDArray[np.float32]:
    """Return the weights of the densities, shape (streams, densities, states)."""
    data = path.read_bytes()
    at = 0
    while length := integers(data, at, 1)[0]:
        at += 4 + length
    steps = np.frombuffer(data, np.uint8, offset=at + 12)
    return np.exp(-LOG_OF_STEP * steps.reshape(STREAMS, -1, states).astype(np.float32))


def read_transitions(path: Path) -> NDArray[np.float32]:
    """Return the chances of staying in a state and of leaving it for the next, shape (matrices, states, 2)."""
    data = after_header(path)
    matrices = integers(data, 0, 1)[0]
    counts = np.frombuffer(data, "<f4", matrices * STATES * (STATES + 1), 16).reshape(matrices, STATES, STATES + 1)
    chances = counts / counts.sum(axis=2, keepdims=True)
    return np.stack([[chances[:, state, state], chances[:, state, state + 1]] for state in range(STATES)]).transpose(
        2, 0, 1
    )


def write_model(folder: Path) -> None:
    """Write the densities that weigh most, their weights and the transitions."""
    names, states, matrices, count = read_sounds(folder / "mdef")
    means, variances = read_densities(folder / "means"), read_densities(folder / "variances")
    weights = read_weights(folder / "sendump", count)[:, :, states].transpose(2, 0, 1, 3)
    best = np.argsort(-weights.sum(axis=3), axis=2, kind="stable")[:, :, :DENSITIES, None]
    np.savez_compressed(
        OUTPUT / "en.npz",
        names=np.array(names),
        means=np.take_along_axis(means, best, axis=2).astype(np.float16),
        deviations=np.sqrt(np.take_along_axis(variances, best, axis=2)).astype(np.float16),
        weights=np.take_along_axis(weights, best, axis=2).astype(np.float16),
        transitions=read_transitions(folder / "transition_matrices")[matrices],
    )


def write_dictionary(path: Path) -> None:
    """Write the pronunciations, "word SOUND SOUND ..." on a line and "word(2) ..." for a second one, in order."""
    lines = sorted(path.read_bytes().splitlines())
    (OUTPUT / "en.txt.xz").write_bytes(lzma.compress(b"\n".join(lines), preset=9))


def main() -> None:
    """Write both files."""
    folder = Path(sys.argv[1])
    write_model(folder / "en-us")
    write_dictionary(folder / "cmudict-en-us.dict")
    print(*(f"{path.name}: {path.stat().st_size} bytes" for path in sorted(OUTPUT.iterdir())), sep="\n")


if __name__ == "__main__":
    main()

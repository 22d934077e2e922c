"""Filled pauses heard in the sound itself: a small network that listens to what Whisper's encoder makes of it.

Whisper's decoder was trained to leave "um" and "uh" out, but its encoder hears them. Three layers of convolution over
the encoder's output tell for every 20 ms whether a filled pause sounds, and of which kind. They were trained on made
speech alone (training/fillers), for each speech model by itself. For a model without one see `prompted`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from mockvoice.paths import asset
from mockvoice.transcription.speech_model import FRAMES_PER_S
from mockvoice.transcription.transcript import Word

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

    from mockvoice.transcription.pieces import Piece
    from mockvoice.transcription.speech_model import Hear, WindowModel

KINDS = ("uh", "um", "hmm")
"""What is told apart: an open vowel, a vowel that closes into a nasal, and a nasal alone."""
CONTEXT_S = 5.0
"""Silence behind a piece that is encoded with it, in training as in use."""


@dataclass(frozen=True, slots=True)
class FilledPause:
    """A filled pause in a piece, in seconds from its start; `probability` is the network's, at its strongest."""

    start_s: float
    end_s: float
    kind: str
    probability: float


@dataclass(frozen=True, slots=True)
class HearingRules:
    """What of the network's probabilities is a filled pause.

    Attributes:
        peak: It reaches this probability, averaged over `smooth_s`.
        edge: It goes on as long as the probability stays over this.
        shortest_s: Shorter ones are none.
        gap_s: A dip of this length does not part it.
    """

    peak: float = 0.9
    edge: float = 0.3
    smooth_s: float = 0.1
    shortest_s: float = 0.1
    gap_s: float = 0.08


class FilledPauseNetwork:
    """The network for one speech model.

    Args:
        path: The .npz with its weights; see training/fillers/train.py.
    """

    def __init__(self, path: Path) -> None:
        with np.load(path) as data:
            self._layers = [
                (data[f"weight_{place}"].astype(np.float32), data[f"bias_{place}"].astype(np.float32))
                for place in range(4)
            ]
            self._mean = data["mean"].astype(np.float32)
            self._scale = data["scale"].astype(np.float32)

    @property
    def width(self) -> int:
        """How many values the encoder gives for each frame."""
        return len(self._mean)

    def probabilities(self, frames: NDArray[np.float32]) -> NDArray[np.float32]:
        """Return for each frame of shape (n, width) the probability of none and of each kind, shape (n, 4)."""
        values = (frames - self._mean) / self._scale
        for place, (weight, bias) in enumerate(self._layers):
            heard = _convolved(values, weight) + bias
            if place < len(self._layers) - 1:
                heard = np.maximum(heard, 0.0)
            values = values + heard if place == 2 else heard  # noqa: PLR2004 (the third layer adds to the second)
        values = np.exp(values - values.max(axis=1, keepdims=True))
        return np.asarray(values / values.sum(axis=1, keepdims=True), dtype=np.float32)


def _convolved(values: NDArray[np.float32], weight: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return values of shape (n, inputs) convolved with a weight of shape (outputs, inputs, taps): (n, outputs)."""
    taps = weight.shape[2]
    padded = np.pad(values, ((taps // 2, taps // 2), (0, 0)))
    total = np.zeros((len(values), weight.shape[0]), dtype=np.float32)
    for tap in range(taps):
        total += padded[tap : tap + len(values)] @ weight[:, :, tap].T
    return total


def network_for(model: str) -> FilledPauseNetwork | None:
    """Return the network for a speech model, by its name; None where none was trained for it."""
    path = asset(f"filled_pauses/{model.removesuffix('-hub')}.npz")
    return FilledPauseNetwork(path) if path.is_file() else None


def find_filled_pauses(
    probabilities: NDArray[np.float32], rules: HearingRules | None = None
) -> tuple[FilledPause, ...]:
    """Return the filled pauses in probabilities of shape (n, 4), in order."""
    rules = rules or HearingRules()
    filled = 1.0 - probabilities[:, 0]
    smooth = _smoothed(filled, rules.smooth_s)
    found = []
    for first, last in _runs(filled >= rules.edge, round(rules.gap_s * FRAMES_PER_S)):
        peak = float(smooth[first:last].max())
        if peak < rules.peak or (last - first) < rules.shortest_s * FRAMES_PER_S:
            continue
        kind = KINDS[int(np.argmax(probabilities[first:last, 1:].sum(axis=0)))]
        found.append(FilledPause(first / FRAMES_PER_S, last / FRAMES_PER_S, kind, round(peak, 3)))
    return tuple(found)


class NetworkEar:
    """Hears the filled pauses of pieces with a network, in any language.

    Args:
        hear: Runs an encoding on the model that is loaded.
        network: The network for that model.
    """

    knows_times = True

    def __init__(self, hear: Hear, network: FilledPauseNetwork) -> None:
        self._run = hear
        self._network = network

    def decode(self, piece: Piece, *, previous_text: str = "") -> tuple[Word, ...]:  # noqa: ARG002 (another ear's)
        """Return the filled pauses of a piece in order, timed from the start of the recording."""

        def encode(model: WindowModel) -> NDArray[np.float32]:
            return model.frames(piece.samples, context_s=CONTEXT_S)

        return tuple(
            Word(
                f"{pause.kind},",
                round(piece.start_s + pause.start_s, 3),
                round(min(piece.start_s + pause.end_s, piece.end_s), 3),
                pause.probability,
            )
            for pause in find_filled_pauses(self._network.probabilities(self._run(encode)))
        )


def _smoothed(values: NDArray[np.float32], over_s: float) -> NDArray[np.float32]:
    """Return values averaged over a stretch around each frame, the same shape."""
    width = max(1, round(over_s * FRAMES_PER_S))
    return np.convolve(values, np.full(width, 1.0 / width, dtype=np.float32), mode="same")[: len(values)]


def _runs(is_in: NDArray[np.bool_], longest_gap: int) -> list[tuple[int, int]]:
    """Return where a mask is true, as first and one past the last; short gaps are closed."""
    edges = np.flatnonzero(np.diff(np.concatenate([[False], is_in, [False]]).astype(np.int8)))
    runs: list[tuple[int, int]] = []
    for first, last in zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True):
        if runs and first - runs[-1][1] <= longest_gap:
            runs[-1] = (runs[-1][0], last)
        else:
            runs.append((first, last))
    return runs

"""Train the network that hears filled pauses in the output of a speech model's encoder.

Run: python training/fillers/train.py TUNE.npz TEST.npz OUT.npz

TUNE and TEST are written by encode.py; OUT is what mockvoice.transcription.filled_pauses reads. Needs PyTorch, which
MockVoice does not. Everything is seeded. Prints F1 of filled pauses on TEST, whose voices, texts and noises are not in
TUNE; a find counts within 0.3 s of a true one, one to one.
"""

from __future__ import annotations

import itertools
import sys
from pathlib import Path

import numpy as np
import torch
from torch import nn

sys.path.insert(0, str(Path(__file__).parents[2]))

from mockvoice.transcription.filled_pauses import FilledPauseNetwork, HearingRules, find_filled_pauses

SEED = 0
EPOCHS = 8
HIDDEN, TAPS = 40, 9
DROPOUT = 0.2
NOISE = 0.1
FASTEST_RATE, WEIGHT_DECAY = 4e-3, 1e-2
WEIGHT_OF_FILLED = 2.0
WITHIN_S = 0.3


class Network(nn.Module):
    """Four layers over frames of shape (batch, width, n); gives scores of shape (batch, 4, n)."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.layers = nn.ModuleList(
            [
                nn.Conv1d(width, HIDDEN, 1),
                nn.Conv1d(HIDDEN, HIDDEN, TAPS, padding=TAPS // 2),
                nn.Conv1d(HIDDEN, HIDDEN, TAPS, padding=TAPS // 2),
                nn.Conv1d(HIDDEN, 4, 1),
            ]
        )
        self.drop = nn.Dropout(DROPOUT)

    def forward(self, frames: torch.Tensor) -> torch.Tensor:
        """Return the scores."""
        first, second, third, last = self.layers
        values = torch.relu(first(self.drop(frames)))
        values = torch.relu(second(self.drop(values)))
        values = values + torch.relu(third(self.drop(values)))
        return last(values)


def pieces(data: np.lib.npyio.NpzFile) -> list[tuple[np.ndarray, np.ndarray]]:
    """Return the frames and labels of each piece."""
    bounds = [*data["starts"].tolist(), len(data["labels"])]
    frames, labels = data["frames"], data["labels"]
    return [(frames[a:b], labels[a:b]) for a, b in itertools.pairwise(bounds)]


def train(examples: list[tuple[np.ndarray, np.ndarray]], mean: np.ndarray, scale: np.ndarray) -> Network:
    """Return the trained network."""
    torch.manual_seed(SEED)
    rng = np.random.default_rng(SEED)
    network = Network(len(mean))
    optimiser = torch.optim.AdamW(network.parameters(), weight_decay=WEIGHT_DECAY)
    steps = EPOCHS * len(examples)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, FASTEST_RATE, total_steps=steps)
    loss_of = nn.CrossEntropyLoss(weight=torch.tensor([1.0] + [WEIGHT_OF_FILLED] * 3))
    for epoch in range(EPOCHS):
        total = 0.0
        for place in rng.permutation(len(examples)):
            frames, labels = examples[place]
            values = torch.from_numpy(((frames.astype(np.float32) - mean) / scale).T.copy())[None]
            loss = loss_of(network(values + NOISE * torch.randn_like(values)), torch.from_numpy(labels).long()[None])
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            schedule.step()
            total += loss.item()
        print(f"epoch {epoch + 1}: loss {total / len(examples):.4f}", flush=True)
    return network


def score(network: FilledPauseNetwork, data: np.lib.npyio.NpzFile, rules: HearingRules) -> tuple[int, int, int]:
    """Return how many filled pauses were found rightly, how many found, and how many there are."""
    hits = found = 0
    for place, (frames, _) in enumerate(pieces(data)):
        left = [(event[1], event[2]) for event in data["events"] if event[0] == place]
        for pause in find_filled_pauses(network.probabilities(frames.astype(np.float32)), rules):
            found += 1
            near = [span for span in left if max(span[0] - pause.end_s, pause.start_s - span[1]) <= WITHIN_S]
            if near:
                left.remove(near[0])
                hits += 1
    return hits, found, len(data["events"])


def main(tune: str, test: str, out: str) -> None:
    """Train, write and test."""
    examples = pieces(np.load(tune))
    sample = np.concatenate([frames[::7] for frames, _ in examples]).astype(np.float32)
    mean, scale = sample.mean(axis=0), sample.std(axis=0) + 1e-3
    network = train(examples, mean, scale)
    weights = {f"weight_{place}": layer.weight.detach().numpy() for place, layer in enumerate(network.layers)}
    biases = {f"bias_{place}": layer.bias.detach().numpy() for place, layer in enumerate(network.layers)}
    small = {name: values.astype(np.float16) for name, values in (weights | biases).items()}
    np.savez_compressed(out, mean=mean.astype(np.float32), scale=scale.astype(np.float32), **small)
    data = np.load(test)
    for peak in (0.5, 0.6, 0.7, 0.8, 0.9):
        hits, found, true = score(FilledPauseNetwork(Path(out)), data, HearingRules(peak=peak))
        print(f"peak {peak}: F1 {2 * hits / (found + true):.3f} ({hits} of {true}, {found} found)")


if __name__ == "__main__":
    main(*sys.argv[1:])

"""Train the judge of meaning: a cross-encoder that reads a concept and a passage.

Run: python training/judge/train.py START OUT [--share 0.5] [--all] [--arguments FILE] [--epochs 6]

START is a folder with all-MiniLM-L6-v2 as the transformers library reads it; OUT gets the trained weights, the
vocabulary and figures. Needs PyTorch and transformers, which MockVoice does not. Everything is seeded. One question in
ten is held out and judged after each epoch; with --all nothing is. --share takes that share of the questions, for the
learning curve.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import torch
from torch import nn
from transformers import AutoConfig, AutoModel, AutoTokenizer

sys.path.insert(0, str(Path(__file__).parent))

from data import read_all
from figures import summary
from pairs import Pair, argument_pairs, plain_pairs, training_pairs

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from data import Judged

HERE = Path(__file__).parent
SEED = 0
BATCH = 32
LONGEST_PIECES = 192
FASTEST_RATE, WEIGHT_DECAY, WARM_UP = 1.2e-4, 0.01, 0.06
DROPOUT = 0.1
SMOOTHING = 0.03
HELD_OUT_EACH = 10
ARGUMENTS_AN_EPOCH = 3000
EPOCHS = 6
SLOWEST_SHARE = 0.02


class Judge(nn.Module):
    """A BERT with a layer of four outputs over its first token and the mean of all."""

    def __init__(self, body: nn.Module) -> None:
        super().__init__()
        self.body = body
        self.drop = nn.Dropout(DROPOUT)
        self.head = nn.Linear(2 * self.body.config.hidden_size, 4)

    @classmethod
    def starting_from(cls, folder: Path) -> Judge:
        """Return one with the body's weights in `folder`."""
        return cls(AutoModel.from_pretrained(folder, add_pooling_layer=False))

    @classmethod
    def bare(cls, folder: Path) -> Judge:
        """Return one of the shape that `folder` describes, without weights."""
        return cls(AutoModel.from_config(AutoConfig.from_pretrained(folder), add_pooling_layer=False))

    def forward(
        self, input_ids: torch.Tensor, attention_mask: torch.Tensor, token_type_ids: torch.Tensor
    ) -> torch.Tensor:
        """Return logits of covered, partly, contradicted, missed, shape (batch, 4)."""
        hidden = self.body(
            input_ids=input_ids, attention_mask=attention_mask, token_type_ids=token_type_ids
        ).last_hidden_state
        mask = attention_mask.unsqueeze(-1).to(hidden.dtype)
        mean = (hidden * mask).sum(1) / mask.sum(1)
        return self.head(self.drop(torch.cat((hidden[:, 0], mean), dim=1)))


def batches(pairs: Sequence[Pair], random_: random.Random) -> Iterator[list[Pair]]:
    """Yield batches of pairs of about the same length, in random order."""
    order = sorted(pairs, key=lambda pair: len(pair.passage) + len(pair.concept) + random_.uniform(0, 60))
    starts = list(range(0, len(order), BATCH))
    random_.shuffle(starts)
    for start in starts:
        yield order[start : start + BATCH]


def encode(tokenizer: AutoTokenizer, pairs: Sequence[Pair]) -> dict[str, torch.Tensor]:
    """Return the model's inputs."""
    return tokenizer(
        [pair.concept for pair in pairs],
        [pair.passage for pair in pairs],
        padding=True,
        truncation="only_second",
        max_length=LONGEST_PIECES,
        return_tensors="pt",
    )


@torch.no_grad()
def judge(model: Judge, tokenizer: AutoTokenizer, pairs: Sequence[Pair]) -> list[list[float]]:
    """Return the four probabilities of each pair."""
    model.eval()
    order = sorted(range(len(pairs)), key=lambda i: len(pairs[i].passage) + len(pairs[i].concept))
    found: list[list[float]] = [[] for _ in pairs]
    for start in range(0, len(order), 64):
        chosen = order[start : start + 64]
        with torch.autocast("cpu", torch.bfloat16):
            logits = model(**encode(tokenizer, [pairs[i] for i in chosen]))
        for i, row in zip(chosen, logits.float().softmax(1).tolist(), strict=True):
            found[i] = row
    return found


def main() -> int:
    """Train, print figures after each epoch, write the weights."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("start", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--share", type=float, default=1.0)
    parser.add_argument("--all", action="store_true")
    parser.add_argument("--arguments", type=Path)
    parser.add_argument("--epochs", type=int, default=EPOCHS)
    given = parser.parse_args()
    torch.manual_seed(SEED)
    random_ = random.Random(SEED)  # noqa: S311 - a seed for training, no secret
    questions = read_all(HERE / "passages")
    held = [] if given.all else questions[::HELD_OUT_EACH]
    taught = [question for question in questions if question not in held]
    taught = random_.sample(taught, round(len(taught) * given.share))
    arguments = argument_pairs(given.arguments) if given.arguments else []
    size = len(epoch_of(taught, arguments, random.Random(SEED)))  # noqa: S311 - likewise
    trainer = Trainer(given.start, size * given.epochs)
    held_pairs = list(plain_pairs(held))
    for epoch in range(1, given.epochs + 1):
        began = time.monotonic()
        loss = trainer.teach(epoch_of(taught, arguments, random_), random_)
        print(f"epoch {epoch}: loss {loss:.3f}, {time.monotonic() - began:.0f} s", flush=True)
        if held_pairs:
            print(summary(held_pairs, judge(trainer.model, trainer.tokenizer, held_pairs)), flush=True)
    given.out.mkdir(parents=True, exist_ok=True)
    torch.save(trainer.model.state_dict(), given.out / "judge.pt")
    trainer.model.body.config.save_pretrained(given.out)
    trainer.tokenizer.save_pretrained(given.out)
    return 0


def epoch_of(questions: Sequence[Judged], arguments: Sequence[Pair], random_: random.Random) -> list[Pair]:
    """Return the pairs of one epoch: all passages and some arguments."""
    some = random_.sample(arguments, min(len(arguments), ARGUMENTS_AN_EPOCH))
    return [*training_pairs(questions, random_), *some]


class Trainer:
    """A judge and what moves its weights: AdamW with a linear warm-up and decline.

    Args:
        start: Folder with the body to start from.
        count: How many pairs will be taught in all.
    """

    def __init__(self, start: Path, count: int) -> None:
        self.tokenizer = AutoTokenizer.from_pretrained(start)
        self.model = Judge.starting_from(start)
        self._optimiser = torch.optim.AdamW(self.model.parameters(), lr=FASTEST_RATE, weight_decay=WEIGHT_DECAY)
        steps = count // BATCH
        self._schedule = torch.optim.lr_scheduler.LambdaLR(
            self._optimiser,
            lambda step: min(step / (WARM_UP * steps), max(SLOWEST_SHARE, (steps - step) / (steps * (1 - WARM_UP)))),
        )

    def teach(self, pairs: Sequence[Pair], random_: random.Random) -> float:
        """Go through all pairs once; return the mean loss (cross-entropy)."""
        self.model.train()
        total, count = 0.0, 0
        for batch in batches(pairs, random_):
            target = torch.tensor([pair.target for pair in batch]) * (1 - SMOOTHING) + SMOOTHING / 4
            with torch.autocast("cpu", torch.bfloat16):
                logits = self.model(**encode(self.tokenizer, batch))
            loss = -(target * logits.float().log_softmax(1)).sum(1).mean()
            self._optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
            self._optimiser.step()
            self._schedule.step()
            total += float(loss.detach()) * len(batch)
            count += len(batch)
        return total / count


if __name__ == "__main__":
    sys.exit(main())

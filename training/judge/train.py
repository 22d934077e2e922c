"""Train the judge of meaning: a cross-encoder that reads a concept and a passage.

Run: python training/judge/train.py START OUT [--teacher FOLDER …] [--teachers-weight 0.5] [--share 0.5] [--all]
     [--arguments FILE] [--epochs 4] [--fastest-rate 1.2e-4] [--batch 32] [--seed 0]

START is a folder with all-MiniLM-L6-v2 (or any such encoder) as the transformers library reads it; OUT gets the
weights after each epoch, and the vocabulary. Needs PyTorch and transformers, which MockVoice does not; runs on an
NVIDIA card where there is one. Everything is seeded. One question in ten is held out and judged after each epoch; with
--all nothing is.

--share takes that share of the questions, for the learning curve. Each --teacher is an OUT of an earlier run with a
larger encoder: what is taught then is part the data's judgement and part the teachers', and the teachers also judge
pairs that nobody did.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import torch
from torch import nn
from torch.utils.data import DataLoader
from transformers import AutoConfig, AutoModel, AutoTokenizer

sys.path.insert(0, str(Path(__file__).parent))

from data import read_all
from figures import summary
from pairs import Pair, argument_pairs, plain_pairs, training_pairs, unjudged_pairs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from data import Judged

HERE = Path(__file__).parent
SEED = 0
BATCH = 32
LONGEST_PIECES = 192
FASTEST_RATE, WEIGHT_DECAY, WARM_UP = 1.2e-4, 0.01, 0.06
TEACHERS_WEIGHT = 0.5
DROPOUT = 0.1
SMOOTHING = 0.03
HELD_OUT_EACH = 10
ARGUMENTS_AN_EPOCH = 3000
EPOCHS = 4
SLOWEST_SHARE = 0.02
DEVICE = "cuda" if torch.cuda.is_available() else "cpu"
READERS = min(6, os.cpu_count() or 1) if DEVICE == "cuda" else 0


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

    @classmethod
    def trained(cls, folder: Path) -> Judge:
        """Return the one that a run of this script wrote, ready to judge."""
        judge = cls.bare(folder)
        judge.load_state_dict(torch.load(folder / "judge.pt", weights_only=True, map_location="cpu"))
        return judge.to(DEVICE).eval()

    def forward(self, input_ids: torch.Tensor, attention_mask: torch.Tensor, *types: torch.Tensor) -> torch.Tensor:
        """Return logits of covered, partly, contradicted, missed, shape (batch, 4).

        `types` tells the two sides apart where the encoder knows such; the order is that of the tokenizer's outputs.
        """
        named = dict(zip(("token_type_ids",), types, strict=False))
        hidden = self.body(input_ids=input_ids, attention_mask=attention_mask, **named).last_hidden_state
        mask = attention_mask.unsqueeze(-1).to(hidden.dtype)
        mean = (hidden * mask).sum(1) / mask.sum(1)
        return self.head(self.drop(torch.cat((hidden[:, 0], mean), dim=1)))


def batches(pairs: Sequence[Pair], size: int, random_: random.Random) -> list[list[int]]:
    """Return the places of pairs of about the same length, `size` together, in random order."""
    order = sorted(
        range(len(pairs)), key=lambda i: len(pairs[i].passage) + len(pairs[i].concept) + random_.uniform(0, 60)
    )
    starts = list(range(0, len(order), size))
    random_.shuffle(starts)
    return [order[start : start + size] for start in starts]


def encode(tokenizer: AutoTokenizer, pairs: Sequence[Pair]) -> tuple[torch.Tensor, ...]:
    """Return pieces, mask and, where the encoder knows them, types, each of shape (batch, pieces)."""
    encoded = tokenizer(
        [pair.concept for pair in pairs],
        [pair.passage for pair in pairs],
        padding=True,
        truncation="longest_first",
        max_length=LONGEST_PIECES,
        return_tensors="pt",
    )
    return tuple(encoded[name] for name in ("input_ids", "attention_mask", "token_type_ids") if name in encoded)


def logits_of(model: Judge, encoded: Sequence[torch.Tensor]) -> torch.Tensor:
    """Return what the model says of encoded pairs, in float32, shape (pairs, 4)."""
    with torch.autocast(DEVICE, torch.bfloat16):
        logits = model(*(part.to(DEVICE, non_blocking=True) for part in encoded))
    return logits.float()


@torch.no_grad()
def judge(model: Judge, tokenizer: AutoTokenizer, pairs: Sequence[Pair]) -> list[list[float]]:
    """Return the four probabilities of each pair."""
    model.eval()
    order = sorted(range(len(pairs)), key=lambda i: len(pairs[i].passage) + len(pairs[i].concept))
    found: list[list[float]] = [[] for _ in pairs]
    for start in range(0, len(order), 64):
        chosen = order[start : start + 64]
        logits = logits_of(model, encode(tokenizer, [pairs[i] for i in chosen]))
        for i, row in zip(chosen, logits.softmax(1).tolist(), strict=True):
            found[i] = row
    return found


class Teachers:
    """Trained judges whose mean probabilities are taught to a smaller one; none of them is no teacher.

    Args:
        folders: What runs of this script wrote.
        weight: Of what they say, where the data say something too; the data's is the rest.
    """

    def __init__(self, folders: Sequence[Path], weight: float) -> None:
        self._weight = weight
        self._judges = [Judge.trained(folder) for folder in folders]
        self.tokenizers = [AutoTokenizer.from_pretrained(folder) for folder in folders]

    @torch.no_grad()
    def targets(self, data: torch.Tensor, encoded: Sequence[Sequence[torch.Tensor]]) -> torch.Tensor:
        """Return what to teach of some pairs: the data's judgement and the teachers'.

        Where the data say nothing, the teachers' alone. `data` has the shape (pairs, 4); `encoded` has the pairs as
        each teacher reads them.
        """
        if not self._judges:
            return data
        said = [logits_of(judge_, read).softmax(1) for judge_, read in zip(self._judges, encoded, strict=True)]
        weight = torch.where(data.sum(1, keepdim=True) > 0, self._weight, 1.0)
        return (1 - weight) * data + weight * torch.stack(said).mean(0)


def main() -> int:
    """Train, print figures after each epoch, write the weights."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("start", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--teacher", type=Path, nargs="*", default=[])
    parser.add_argument("--teachers-weight", type=float, default=TEACHERS_WEIGHT)
    parser.add_argument("--share", type=float, default=1.0)
    parser.add_argument("--all", action="store_true")
    parser.add_argument("--arguments", type=Path)
    parser.add_argument("--epochs", type=int, default=EPOCHS)
    parser.add_argument("--fastest-rate", type=float, default=FASTEST_RATE)
    parser.add_argument("--batch", type=int, default=BATCH)
    parser.add_argument("--seed", type=int, default=0)
    given = parser.parse_args()
    torch.manual_seed(given.seed)
    random_ = random.Random(given.seed)  # noqa: S311 - a seed for training, no secret
    questions = read_all(HERE / "passages")
    held = [] if given.all else questions[::HELD_OUT_EACH]
    taught = [question for question in questions if question not in held]
    taught = random_.sample(taught, round(len(taught) * given.share))
    arguments = argument_pairs(given.arguments) if given.arguments else []
    has_teacher = bool(given.teacher)
    size = len(epoch_of(taught, arguments, random.Random(given.seed), has_teacher=has_teacher))  # noqa: S311 - likewise
    trainer = Trainer(
        given.start,
        size * given.epochs // given.batch,
        given.fastest_rate,
        Teachers(given.teacher, given.teachers_weight),
    )
    held_pairs = list(plain_pairs(held))
    for epoch in range(1, given.epochs + 1):
        began = time.monotonic()
        pairs = epoch_of(taught, arguments, random_, has_teacher=has_teacher)
        loss = trainer.teach(pairs, batches(pairs, given.batch, random_))
        print(f"epoch {epoch}: loss {loss:.3f}, {time.monotonic() - began:.0f} s", flush=True)
        if held_pairs:
            print(summary(held_pairs, judge(trainer.model, trainer.tokenizer, held_pairs)), flush=True)
        trainer.save(given.out)
    return 0


def epoch_of(
    questions: Sequence[Judged], arguments: Sequence[Pair], random_: random.Random, *, has_teacher: bool
) -> list[Pair]:
    """Return the pairs of one epoch: all passages, some arguments and, for a teacher, pairs that nobody judged."""
    some = random_.sample(arguments, min(len(arguments), ARGUMENTS_AN_EPOCH))
    more = unjudged_pairs(questions, random_) if has_teacher else ()
    return [*training_pairs(questions, random_), *some, *more]


class Trainer:
    """A judge and what moves its weights: AdamW with a linear warm-up and decline.

    Args:
        start: Folder with the body to start from.
        steps: How many batches will be taught in all.
        fastest_rate: Of learning, at the end of the warm-up.
        teachers: Whom to learn from beside the data.
    """

    def __init__(self, start: Path, steps: int, fastest_rate: float, teachers: Teachers) -> None:
        self.tokenizer = AutoTokenizer.from_pretrained(start)
        self.model = Judge.starting_from(start).to(DEVICE)
        self._teachers = teachers
        self._optimiser = torch.optim.AdamW(
            self.model.parameters(), lr=fastest_rate, weight_decay=WEIGHT_DECAY, fused=DEVICE == "cuda"
        )
        self._schedule = torch.optim.lr_scheduler.LambdaLR(
            self._optimiser,
            lambda step: min(step / (WARM_UP * steps), max(SLOWEST_SHARE, (steps - step) / (steps * (1 - WARM_UP)))),
        )

    def teach(self, pairs: Sequence[Pair], places: list[list[int]]) -> float:
        """Go once through batches of pairs; return the mean loss (cross-entropy)."""
        self.model.train()
        total = torch.zeros((), device=DEVICE)
        for data, read, read_by_teachers in self._read(pairs, places):
            target = self._teachers.targets(data.to(DEVICE), read_by_teachers) * (1 - SMOOTHING) + SMOOTHING / 4
            loss = -(target * logits_of(self.model, read).log_softmax(1)).sum(1).mean()
            self._optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
            self._optimiser.step()
            self._schedule.step()
            total += loss.detach() * len(data)
        return float(total) / len(pairs)

    def save(self, folder: Path) -> None:
        """Write the weights as they are now, and the vocabulary."""
        folder.mkdir(parents=True, exist_ok=True)
        torch.save(self.model.state_dict(), folder / "judge.pt")
        self.model.body.config.save_pretrained(folder)
        self.tokenizer.save_pretrained(folder)

    def _read(self, pairs: Sequence[Pair], places: list[list[int]]) -> DataLoader:
        """Return batches of targets and encoded pairs, read ahead by other processes where a card is waiting."""

        def read(batch: list[Pair]) -> tuple[torch.Tensor, tuple[torch.Tensor, ...], list[tuple[torch.Tensor, ...]]]:
            data = torch.tensor([pair.target for pair in batch])
            return data, encode(self.tokenizer, batch), [encode(each, batch) for each in self._teachers.tokenizers]

        return DataLoader(
            pairs, batch_sampler=places, collate_fn=read, num_workers=READERS, pin_memory=DEVICE == "cuda"
        )


if __name__ == "__main__":
    sys.exit(main())

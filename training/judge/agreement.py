"""Print how far two readings of the judged texts agree.

Run: python training/judge/agreement.py

The second reader saw concepts and texts in another order, without labels and kinds. `second/` has lines "QUESTION#NN
LABELS": the text's place in its question, counted from 0, and the labels it gave.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from data import HERE, LABELS, Judged, read_all


def read_second(folder: Path) -> dict[tuple[str, int], str]:
    """Return the second reader's labels by question and place. Raises ValueError for a line that is none."""
    found: dict[tuple[str, int], str] = {}
    for path in sorted(folder.glob("*.txt")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.startswith("?"):
                continue
            match = re.fullmatch(rf"(\S+)#(\d\d) ([{re.escape(LABELS)}]+)", line.strip())
            if match is None:
                message = f"{path.name}: no reading: {line!r}"
                raise ValueError(message)
            found[match[1], int(match[2])] = match[3]
    return found


def compare(questions: list[Judged], second: dict[tuple[str, int], str]) -> Counter[tuple[str, str]]:
    """Return how often each pair of labels, first and second, was given to the same concept of the same text."""
    pairs: Counter[tuple[str, str]] = Counter()
    for question in questions:
        for place, said in enumerate(question.spoken):
            labels = second.get((question.id, place))
            if labels is not None:
                pairs.update(zip(said.labels, labels, strict=True))
    return pairs


def kappa(pairs: Counter[tuple[str, str]]) -> float:
    """Return Cohen's kappa: agreement beyond what chance gives (Cohen 1960)."""
    total = pairs.total()
    agreed = sum(count for (one, other), count in pairs.items() if one == other) / total
    by_chance = sum(
        sum(count for (one, _), count in pairs.items() if one == label)
        * sum(count for (_, other), count in pairs.items() if other == label)
        for label in LABELS
    ) / (total * total)
    return (agreed - by_chance) / (1 - by_chance)


def main() -> int:
    """Print the rates for passages and answers."""
    second = read_second(HERE / "second")
    for name in ("passages", "answers"):
        pairs = compare(read_all(HERE / name), second)
        if not pairs:
            print(f"{name}: no second reading")
            continue
        apart = {f"{one} {other}": count for (one, other), count in pairs.most_common() if one != other}
        share = sum(apart.values()) / pairs.total()
        told = ", ".join(f"{pair}: {count}" for pair, count in apart.items())
        print(f"{name}: {pairs.total()} judgements read twice, {share:.1%} differ, kappa {kappa(pairs):.2f} ({told})")
    return 0


if __name__ == "__main__":
    sys.exit(main())

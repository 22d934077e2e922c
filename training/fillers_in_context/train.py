"""Writes assets/fillers/en.json: the model that tells fillers from words that say something.

Run: python training/fillers_in_context/train.py [check]

With `check` nothing is written; the passages are judged in five parts, each by a model that was trained on the
others, and each marker by a model that never saw it. All comes from benchmarks/speech_data/context/tune.yaml,
en-classes.yaml and en-patterns.txt.

How: logistic regression with a penalty on the squares of the weights, on each passage as it stands, without its
punctuation, and joined to another one, as speech without full stops runs on. Short sentences made from frames are
added, at a lower weight. Every feature of a marker also has a weight that all markers share.
"""

from __future__ import annotations

import json
import random
import re
import sys
import zlib
from collections import defaultdict
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import yaml

sys.path.insert(0, str(Path(__file__).parent.parent.parent))
sys.path.insert(0, str(Path(__file__).parent.parent.parent / "benchmarks"))

from speech_data.annotated import Passage, read_passage, read_passages

from mockvoice.analysis.filler_context import ContextModel, Features, Place, repair_features
from mockvoice.analysis.filler_markers import features_of, said_markers
from mockvoice.analysis.filler_repairs import repair_candidates
from mockvoice.analysis.filler_words import FillerWords, english
from mockvoice.analysis.fillers import is_filled_pause
from mockvoice.analysis.speech import prepare
from mockvoice.analysis.targets import Targets

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

TARGET = Path(__file__).parent.parent.parent / "assets" / "fillers" / "en.json"
SEED = 3
PARTS = 5
PENALTY = {"marker": 2.5, "repair": 2.5}
STEPS = 200
OPEN_CLASSES = {"noun", "verb", "verb_past", "verb_s", "verb_ing", "participle", "adjective"}
SMALLEST_WEIGHT = 0.03
DOUBLING = {"admit", "begin", "commit", "forget", "overfit", "prefer", "refer", "regret", "permit", "quit", "transfer"}
SAMPLES = 6
SAMPLE_WEIGHT = 0.2
COMMA_CHANCE = 0.75
_WITHOUT_COMMA = re.compile(r"([\w']*) ?\{(dm:[^}]*)\}")
_CHOICE = re.compile(r"\S+")


@dataclass(frozen=True)
class Example:
    """A place where a filler may stand, what speaks for it, and whether one does."""

    phrase: str
    features: Features
    is_filler: bool
    weight: float


def inflected(verb: str, past: str | None = None, participle: str | None = None) -> dict[str, str]:
    """Return the forms of a verb, each with its class."""
    stem = verb[:-1] if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")) else verb
    vowels = "aeiou"
    if len(verb) in {3, 4} and verb[-1] not in "aeiouwxy" and verb[-2] in vowels and verb[-3] not in vowels:
        stem = verb + verb[-1]
    if verb in DOUBLING:
        stem = verb + verb[-1]
    if verb.endswith("y") and verb[-2] not in vowels:
        third, regular = verb[:-1] + "ies", verb[:-1] + "ied"
    else:
        third = verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")
        regular = stem + "ed"
    return {
        participle or regular: "participle",
        past or regular: "verb_past",
        third: "verb_s",
        (verb if verb.endswith("y") else stem) + "ing": "verb_ing",
        verb: "verb",
    }


def word_classes(held: dict[str, Any]) -> tuple[dict[str, list[str]], set[str]]:
    """Return what each word can be, and the words of closed classes."""
    found: dict[str, list[str]] = defaultdict(list)
    for name, words in held["classes"].items():
        for word in words:
            found[word].append(name)
    spelled = {word for word, names in found.items() if not set(names) <= OPEN_CLASSES}
    parts = {verb: (past, participle) for verb, past, participle in held["irregular"]}
    listed = sorted(
        {*held["verbs"], *parts, *(w for n in ("link", "cognition", "ability") for w in held["classes"][n])}
    )
    for verb in listed:
        if verb in {"be", "have", "do"}:
            continue
        for form, name in inflected(verb, *parts.get(verb, (None, None))).items():
            extra = [n for n in ("link", "cognition", "ability") if verb in held["classes"][n]]
            found[form] += [entry for entry in (name, *extra) if entry not in found[form]]
    for noun in held["nouns"]:
        found[noun] += [] if "noun" in found[noun] else ["noun"]
        if not noun.endswith("s") and "noun" not in found.get(f"{noun}s", []):
            found[f"{noun}s"].append("noun")
    return dict(found), spelled


def untrained() -> ContextModel:
    """Return a model that knows the words but judges nothing yet."""
    held = yaml.safe_load((Path(__file__).parent / "en-classes.yaml").read_text(encoding="utf-8"))
    classes, spelled = word_classes(held)
    endings = sorted(held["endings"].items(), key=lambda entry: (-len(entry[0]), entry[0]))
    return ContextModel(
        markers=frozenset(marker.phrase for marker in english().discourse_markers),
        classes={word: tuple(sorted(set(names))) for word, names in sorted(classes.items())},
        endings=tuple((ending, tuple(names)) for ending, names in endings),
        spelled=frozenset(spelled),
        marker_weights={},
        repair_weights={},
        marker_from=0.5,
        repair_from=0.5,
    )


def sampled(held: dict[str, tuple[str, ...]], seed: int) -> list[Passage]:
    """Return short passages made from the frames of en-patterns.txt, each frame several times."""
    by_class: dict[str, list[str]] = defaultdict(list)
    for word, names in sorted(held.items()):
        for name in names:
            by_class[name].append(word)
    chance = random.Random(seed)  # noqa: S311 - no secret
    found = []
    for line in (Path(__file__).parent / "en-patterns.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            for number in range(SAMPLES):
                said = _filled_in(line, by_class, chance)
                found.append(read_passage("bare", _punctuated(said, chance) if number % 3 == 0 else said))
    return found


def _punctuated(said: str, chance: random.Random) -> str:
    """Return a marked line as one sentence, with commas around most of its markers."""
    while (found := _WITHOUT_COMMA.search(said)) is not None:
        has_commas = chance.random() < COMMA_CHANCE
        before = f"{found[1]}," if found[1] and has_commas else found[1]
        after = "," if has_commas and said[found.end() :].strip() else ""
        said = f"{said[: found.start()]}{before} [{found[2]}]{after}{said[found.end() :]}"
    said = re.sub(r"\[(dm:[^]]*)\]", r"{\1}", said).strip()
    return f"{said[:1].upper()}{said[1:]}{chance.choice('...?')}"


def _filled_in(frame: str, by_class: dict[str, list[str]], chance: random.Random) -> str:
    lasting = {"P": chance.choice(("i", "we", "you", "they", "he", "she", "it"))}
    lasting |= {
        "N": chance.choice(by_class["noun"]),
        "R": chance.choice(("in", "on", "at", "for", "to", "from", "with")),
    }

    def choice(found: re.Match[str]) -> str:
        options = found[0].split("|")
        chosen = chance.choice(options).replace("_", " ") if "<" not in found[0] else found[0]
        return re.sub(r"<(\w+)>", lambda name: lasting.get(name[1]) or chance.choice(by_class[name[1]]), chosen)

    marked = re.sub(r"\{(\w+):([^}]*)\}", lambda m: f"{{{m[1]}:{re.sub(_CHOICE, choice, m[2])}}}", frame)
    outside = re.split(r"(\{[^}]*\})", marked)
    return "".join(part if part.startswith("{") else re.sub(_CHOICE, choice, part) for part in outside)


def variants(passages: Sequence[Passage], seed: int) -> list[tuple[Passage, float]]:
    """Return the passages as they stand, bare, and joined in pairs, each with its weight."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    found = [(passage, 1.0) for passage in passages]
    for passage in passages:
        other = chance.choice(passages)
        found.append((passage.bare(), 0.5))
        found.append((joined(other.bare(), passage.bare()), 0.25))
        found.append((joined(passage.bare(), other.bare()), 0.25))
    return found


def joined(one: Passage, other: Passage) -> Passage:
    """Return two passages as one."""
    shift = len(one.words)
    moved = tuple(replace(mark, first=mark.first + shift, last=mark.last + shift) for mark in other.marks)
    return Passage(one.style, one.words + other.words, one.marks + moved)


def examples(
    model: ContextModel, words: FillerWords, passage: Passage, weight: float
) -> tuple[list[Example], list[Example]]:
    """Return the examples of markers and of restarts in a passage."""
    tokens = prepare(passage.spoken()).tokens
    kind_at = {i: mark for mark in passage.marks for i in range(mark.first, mark.last + 1)}
    filled = {i for i, token in enumerate(tokens) if is_filled_pause(token.form, words)}
    at = Place.without(tokens, filled)
    markers = []
    end = -1
    for phrases in said_markers(words, at):
        said = next((said for said in phrases if said.marker.phrase in model.markers), None)
        if said is None or said.first <= end or any(token.closes for token in at.tokens[said.first : said.last]):
            continue
        end = said.last
        mark = kind_at.get(at.tokens[said.first].index)
        is_filler = mark is not None and (mark.first, mark.last) == tuple(
            at.tokens[place].index for place in (said.first, said.last)
        )
        if mark is None or (mark.kind == "discourse_marker" and is_filler):
            features = features_of(said, words, model, at, Targets().pause_s)
            markers.append(Example(said.marker.phrase, features, is_filler, weight))
    left_out = {i for i, mark in kind_at.items() if mark.kind in {"discourse_marker", "filled_pause"}}
    at = Place.without(tokens, filled | {i for i, token in enumerate(tokens) if token.index in left_out})
    repairs = []
    for first, length, how in repair_candidates(model, at):
        span = [token.index for token in at.tokens[first : first + length]]
        marks = {kind_at.get(index) for index in span}
        mark = kind_at.get(span[0])
        is_restart = False
        if marks != {None}:
            if mark is None or mark.kind != "restart":
                continue
            inside = [token.index for token in at.tokens if mark.first <= token.index <= mark.last]
            if inside != span:
                continue
            is_restart = True
        repairs.append(Example(how, repair_features(model, at, first, length, how), is_restart, weight))
    return markers, repairs


def all_examples(model: ContextModel, passages: Sequence[Passage], seed: int) -> tuple[list[Example], list[Example]]:
    """Return the examples of all variants of the passages."""
    markers: list[Example] = []
    repairs: list[Example] = []
    made = sampled(dict(model.classes), seed)
    chance = random.Random(seed)  # noqa: S311 - no secret
    whole = variants(passages, seed)
    whole += [(passage, SAMPLE_WEIGHT) for passage in made]
    whole += [(joined(chance.choice(passages).bare(), passage), SAMPLE_WEIGHT / 2) for passage in made]
    whole += [(joined(passage, chance.choice(passages).bare()), SAMPLE_WEIGHT / 2) for passage in made]
    for passage, weight in whole:
        of_markers, of_repairs = examples(model, english(), passage, weight)
        markers += of_markers
        repairs += of_repairs
    return markers, repairs


def fitted(given: Sequence[Example], penalty: float) -> dict[str, float]:
    """Return the weights that fit the examples best under the penalty; features seen in one example alone have none."""
    seen: dict[str, int] = defaultdict(int)
    for example in given:
        for name, _ in example.features:
            seen[name] += 1
    names = sorted(name for name, count in seen.items() if count > 1)
    column = {name: i for i, name in enumerate(names)}
    rows = np.concatenate([[i] * len(e.features) for i, e in enumerate(given)]).astype(np.int64)
    columns = np.array([column.get(name, -1) for e in given for name, _ in e.features])
    values = np.array([value for e in given for _, value in e.features])
    kept = columns >= 0
    rows, columns, values = rows[kept], columns[kept], values[kept]
    truth = np.array([e.is_filler for e in given], dtype=float)
    weight = np.array([e.weight for e in given])

    def slope(weights: NDArray[np.float64]) -> NDArray[np.float64]:
        scores = np.bincount(rows, values * weights[columns], len(given))
        wrong = weight * (1.0 / (1.0 + np.exp(-scores)) - truth)
        return np.bincount(columns, values * wrong[rows], len(names)) + penalty * weights

    # Nesterov's method, with a step that the curvature's bound allows.
    step = 1.0 / (penalty + 0.25 * largest_curvature((rows, columns, values), weight, len(names)))
    weights = ahead = np.zeros(len(names))
    pace = 1.0
    for _ in range(STEPS):
        following = ahead - step * slope(ahead)
        next_pace = (1 + np.sqrt(1 + 4 * pace**2)) / 2
        ahead = following + (pace - 1) / next_pace * (following - weights)
        weights, pace = following, next_pace
    return {name: round(float(weights[i]), 2) for name, i in column.items() if abs(weights[i]) >= SMALLEST_WEIGHT}


def largest_curvature(
    entries: tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float64]],
    weight: NDArray[np.float64],
    column_count: int,
) -> float:
    """Return the greatest eigenvalue of the weighted square of a sparse matrix, by power iteration, with a margin."""
    rows, columns, values = entries
    vector = np.ones(column_count) / np.sqrt(column_count)
    size = 0.0
    for _ in range(30):
        scores = np.bincount(rows, values * vector[columns], len(weight)) * weight
        vector = np.bincount(columns, values * scores[rows], column_count)
        size = float(np.linalg.norm(vector))
        vector /= size
    return 1.1 * size


def trained(model: ContextModel, passages: Sequence[Passage]) -> ContextModel:
    """Return the model with weights that fit the passages."""
    markers, repairs = all_examples(model, passages, SEED)
    return replace(
        model,
        marker_weights=fitted(markers, PENALTY["marker"]),
        repair_weights=fitted(repairs, PENALTY["repair"]),
    )


def part_of(passage: Passage) -> int:
    """Return the part of a passage, by its words alone."""
    return zlib.crc32(" ".join(passage.bare().words).encode()) % PARTS


def show(title: str, judged: Iterable[tuple[str, float, bool]], threshold: float = 0.5) -> None:
    """Print precision, recall and F1 by phrase and over all."""
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0, 0])
    for phrase, probability, truth in judged:
        for name in (phrase, "~all"):
            counts[name][(2 if truth else 0) + (1 if probability >= threshold else 0)] += 1
    print(f"{title:26} precision recall     F1   fillers others")
    for name, (_, false, missed, hits) in sorted(counts.items()):
        precision, recall = hits / max(1, hits + false), hits / max(1, hits + missed)
        f1 = 2 * hits / max(1, 2 * hits + false + missed)
        print(f"{name:26} {precision:9.3f} {recall:6.3f} {f1:6.3f}   {hits + missed:7d} {false + _:6d}")


def check(model: ContextModel, passages: Sequence[Passage]) -> None:
    """Print how well passages are judged by models that did not see them, and markers by models that did not."""
    judged: dict[str, list[tuple[str, float, bool]]] = {
        "markers": [],
        "bare markers": [],
        "restarts": [],
        "bare restarts": [],
    }
    for part in range(PARTS):
        seen = trained(model, [passage for passage in passages if part_of(passage) != part])
        for passage in passages:
            if part_of(passage) == part:
                for prefix, one in (("", passage), ("bare ", passage.bare())):
                    markers, repairs = examples(model, english(), one, 1.0)
                    judged[f"{prefix}markers"] += [
                        (e.phrase, seen.marker_probability(e.features), e.is_filler) for e in markers
                    ]
                    judged[f"{prefix}restarts"] += [
                        (e.phrase, seen.repair_probability(e.features), e.is_filler) for e in repairs
                    ]
    for title, rows in judged.items():
        show(title, rows)
    markers, _ = all_examples(model, passages, SEED)
    unseen: list[tuple[str, float, bool]] = []
    for phrase in sorted({example.phrase for example in markers}):
        weights = fitted([example for example in markers if example.phrase != phrase], PENALTY["marker"])
        seen = replace(model, marker_weights=weights)
        unseen += [(phrase, seen.marker_probability(e.features), e.is_filler) for e in markers if e.phrase == phrase]
    show("markers never seen", unseen)


def write(model: ContextModel) -> None:
    """Write the model's file."""
    held = {
        "markers": sorted(model.markers),
        "marker_from": model.marker_from,
        "repair_from": model.repair_from,
        "spelled": sorted(model.spelled),
        "endings": {ending: " ".join(names) for ending, names in model.endings},
        "classes": {word: " ".join(names) for word, names in sorted(model.classes.items())},
        "marker_weights": dict(sorted(model.marker_weights.items())),
        "repair_weights": dict(sorted(model.repair_weights.items())),
    }
    TARGET.write_text(json.dumps(held, indent=0, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")


def main() -> None:
    """Train and write, or check."""
    model = untrained()
    passages = read_passages("tune")
    if "check" in sys.argv[1:]:
        check(model, passages)
    else:
        write(trained(model, passages))


if __name__ == "__main__":
    main()

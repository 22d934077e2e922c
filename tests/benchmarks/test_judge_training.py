"""Pairs that the judge learns from, the agreement of two readings, and figures about judgements."""

from __future__ import annotations

import random
import sys
from collections import Counter
from pathlib import Path

import pytest

sys.path[:0] = [str(Path(__file__).parents[2] / "training" / "judge")]

import agreement  # noqa: E402 - needs the path above
import figures  # noqa: E402
import pairs  # noqa: E402
from data import HERE, read_all  # noqa: E402

QUESTIONS = read_all(HERE / "passages")


def seeded(seed: int) -> random.Random:
    """Return chance that can be had again."""
    return random.Random(seed)  # noqa: S311 - training, no secret


def test_the_same_seed_gives_the_same_pairs():
    """An epoch can be made again, and another seed gives another one."""
    once, twice, other = (list(pairs.training_pairs(QUESTIONS, seeded(seed))) for seed in (1, 1, 2))
    assert once == twice
    assert once != other


def test_an_epoch_teaches_all_that_is_not_missed_and_enough_that_is():
    """Nothing covered, partly or contradicted is left out; missed, foreign and echoed pairs are there too."""
    taught = Counter(pair.target.index(1.0) for pair in pairs.training_pairs(QUESTIONS, seeded(1)))
    judged = Counter(label for question in QUESTIONS for said in question.spoken for label in said.labels)
    assert [taught[place] for place in range(3)] == [judged[label] for label in "cpx"]
    assert taught[3] > taught[0]
    kinds = Counter(pair.kind for pair in pairs.training_pairs(QUESTIONS, seeded(1)))
    assert kinds["echo"] == len(QUESTIONS)
    assert kinds["foreign"] > 1000


def test_passages_are_taught_as_the_judge_reads_them():
    """Bare words in lower case, without filled pauses."""
    for pair in list(pairs.training_pairs(QUESTIONS[:5], seeded(1))):
        assert pair.passage == pair.passage.lower()
        assert not set(pair.passage) & set(".,;:!?-")
        assert " um " not in f" {pair.passage} "


def test_the_second_reading_knows_every_text_that_it_names():
    """Each line belongs to a text, with a label for each of its concepts."""
    second = agreement.read_second(HERE / "second")
    texts = {
        (question.id, place): said
        for folder in ("passages", "answers")
        for question in read_all(HERE / folder)
        for place, said in enumerate(question.spoken)
    }
    assert second
    assert all(len(labels) == len(texts[key].labels) for key, labels in second.items())


def test_agreement_beyond_chance():
    """Equal labels are 1, labels that chance would give are 0."""
    assert agreement.kappa(Counter({("c", "c"): 5, (".", "."): 5})) == pytest.approx(1.0)
    even = Counter({(one, other): 1 for one in "c." for other in "c."})
    assert agreement.kappa(even) == pytest.approx(0.0)


def test_a_line_that_is_no_reading_is_told(tmp_path: Path):
    """The file and the line are named."""
    (tmp_path / "a.txt").write_text("behav-01#07 c..y\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"a\.txt.*c\.\.y"):
        agreement.read_second(tmp_path)


def test_the_area_under_the_curve_counts_ties_half():
    """Known values."""
    assert figures.area_under_curve([1, 1, 0, 0], [0.9, 0.8, 0.2, 0.1]) == 1.0
    assert figures.area_under_curve([1, 0], [0.5, 0.5]) == 0.5
    assert figures.area_under_curve([0, 1, 1, 0], [0.3, 0.2, 0.9, 0.1]) == 0.75
    assert figures.f1([1, 1, 0], [1, 0, 1]) == 0.5

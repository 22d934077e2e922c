"""Verdicts on passages become a few numbers on a concept."""

from __future__ import annotations

import numpy as np
import pytest

from mockvoice.analysis.judge_features import (
    FEATURES,
    SECOND_FEATURES,
    joined_margins,
    margins_over_missed,
    second_look,
)
from mockvoice.analysis.passages import PASSAGE_WORDS, Passage, cut_passages
from tests.analysis.spoken import speech_of
from tests.helpers.fake_judge import SURE, FakeJudge

TEXT = "It overfits: It learns the noise by heart."


def test_margins_are_joined_by_the_surest_passage():
    """One passage that says it outweighs many that do not."""
    silent = np.tile([0.0, 0.0, 0.0, 5.0], (5, 1))
    said = np.vstack((silent, [6.0, 1.0, 0.0, 0.0]))
    assert joined_margins(said)[0] == pytest.approx(6.0, abs=0.01)
    assert joined_margins(silent)[0] < -3.0
    assert margins_over_missed(said)[-1] == pytest.approx([6.0, 1.0, 0.0])


def test_each_of_two_verdicts_is_asked_for_the_other():
    """Where one passage covers and another contradicts, both margins are told at both places."""
    read = (Passage("it learns them", 0, 2), Passage("it never learns", 3, 5))
    verdicts = np.asarray([[5.0, 0.0, -1.0, 0.0], [-2.0, 0.0, 4.0, 0.0]])
    found = second_look(FakeJudge({}), TEXT, read, verdicts)
    assert found.shape == (SECOND_FEATURES - FEATURES,)
    assert found[:2] == pytest.approx([-1.0, -2.0])


def test_two_neighbouring_passages_are_read_in_one_piece():
    """What one passage begins and the next one ends is judged once as a whole, without saying their overlap twice."""
    words = [f"word{number}" for number in range(100)]
    passages = cut_passages(speech_of(" ".join(words)))
    verdicts = np.zeros((len(passages), 4))
    verdicts[1, 0] = 2.0
    verdicts[2, 1] = 1.0
    judge = FakeJudge({"word21": 0})
    found = second_look(judge, TEXT, passages, verdicts)
    ((text, joined),) = judge.asked
    assert text == TEXT
    assert joined.split() == words[20 : 40 + PASSAGE_WORDS]
    assert found[2:] == pytest.approx([SURE, 0.0, 0.0])


def test_a_lone_passage_is_not_read_twice():
    """What it says stands for the piece of two as well."""
    judge = FakeJudge({})
    verdicts = np.asarray([[1.0, 2.0, 3.0, 0.5]])
    found = second_look(judge, TEXT, (Passage("it just memorised the rows", 0, 4),), verdicts)
    assert found[2:] == pytest.approx([0.5, 1.5, 2.5])
    assert judge.asked == []

"""What a judge of content is to learn from: every record is whole, and what it is measured on is not among it."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

from mockvoice.packs.reader import load_packs

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT / "training")]

from judge import data  # noqa: E402 - needs the path above

CONCEPTS = "".join(f"C {letter} | name | description | one way ; another way\n" for letter in "abcd")


def plain(text: str) -> str:
    """Return a text in lower case, its words alone."""
    return " ".join(re.findall(r"[\w']+", text.lower()))


def test_the_shipped_data_is_whole(capsys: pytest.CaptureFixture[str]):
    """Every line reads, every label fits its kind, and no question stands in two parts."""
    assert data.main() == 0
    assert "no question twice" in capsys.readouterr().out


def test_no_question_that_ships_is_trained_on():
    """The packs would look better judged than questions that people write."""
    packs, _ = load_packs([ROOT / "question_packs"])
    asked = {plain(question.text) for pack in packs for question in pack.questions}
    assert len(asked) >= 20
    assert asked.isdisjoint(plain(question.text) for question in data.read_all(data.HERE / "passages"))


def test_no_text_is_both_trained_on_and_measured():
    """Passages and answers share no text and no concept's name."""
    trained = data.read_all(data.HERE / "passages")
    measured = data.read_all(data.HERE / "answers")
    for of in (
        lambda question: {plain(said.text) for said in question.spoken},
        lambda question: {plain(concept.name) for concept in question.concepts},
    ):
        known = set().union(*(of(question) for question in trained))
        assert known.isdisjoint(set().union(*(of(question) for question in measured)))


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("P a wrong c... | it is so because of this", "cannot be 'c'"),
        ("P a half p.. | it is so because of this", "4 labels"),
        ("P a guess c... | it is so because of this", "no such kind"),
        ("P a half p...", "2 fields"),
        ("P e half p... | it is so because of this", "a concept"),
        ("P half p... | it is so because of this", "a concept"),
        ("C g | name | description | one way ; another", "concept e is next"),
        ("Z what is this", "no record"),
    ],
)
def test_a_line_that_is_wrong_is_named(tmp_path: Path, line: str, reason: str):
    """The file and the line are said, with what is wrong."""
    path = tmp_path / "some-01.txt"
    path.write_text(f"Q some-01 | topic | Why?\n{CONCEPTS}{line}\n")
    with pytest.raises(data.DataError, match=rf"some-01\.txt:6: .*{reason}"):
        data.read_judged(path)


def test_records_are_read(tmp_path: Path):
    """Concepts, common mistakes and what was said come out as they were written."""
    path = tmp_path / "some-01.txt"
    path.write_text(f"Q some-01 | topic | Why?\n{CONCEPTS}X no | yes\nP b wrong .x.c | it is so\n")
    (question,) = data.read_judged(path)
    assert [concept.letter for concept in question.concepts] == list("abcd")
    assert question.concepts[0].phrasings == ("one way", "another way")
    assert question.mistakes == (("no", "yes"),)
    assert question.spoken == (data.Spoken("b", "wrong", ".x.c", "it is so"),)

"""A person's own list of fillers is heeded, and a language is a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mockvoice.analysis.filler_words import english, filler_words, shipped_filler_words
from mockvoice.analysis.fillers import find_fillers
from mockvoice.analysis.report import from_json_object, to_json_object
from mockvoice.analysis.scorer import analyse
from mockvoice.errors import SettingsError
from mockvoice.transcription.transcript import Transcript
from tests.analysis.spoken import GOOD_ANSWER, QUESTION, speech_of, timed

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "Um, the model is actually, you know, overfitting, innit, and to be fair the split leaks."


def found(folder: Path, text: str = TEXT, language: str = "en") -> list[str]:
    """Return the fillers of `text` by the lists of a language."""
    return [event.text for event in find_fillers(speech_of(text), words=filler_words(language, folder)).events]


def write(folder: Path, text: str, name: str = "en.yaml") -> None:
    """Write a person's own list."""
    (folder / name).write_text(text, encoding="utf-8")


def test_without_a_list_of_ones_own_the_shipped_one_counts(tmp_path: Path):
    """An empty folder, one that does not exist and an empty file change nothing."""
    assert filler_words("en-GB", tmp_path / "none") == english()
    write(tmp_path, "# nothing yet\n")
    assert filler_words("en", tmp_path) == english()
    assert found(tmp_path) == ["um", "actually", "you know"]


def test_own_fillers_are_added(tmp_path: Path):
    """A bare phrase counts wherever it is said; an expression is a filled pause."""
    write(tmp_path, "discourse_markers: [Innit, to be fair]\nfilled_pauses: [a+y+]\n")
    assert found(tmp_path) == ["um", "actually", "you know", "innit", "to be fair"]
    assert found(tmp_path, "Ayyy, the model fails.") == ["ayyy"]


def test_shipped_fillers_are_taken_out(tmp_path: Path):
    """What a person does not want counted is not: a marker, a filled pause."""
    write(tmp_path, "without: [You know, um]\n")
    assert found(tmp_path) == ["actually"]


def test_a_rule_of_ones_own_stands_in_place_of_the_shipped_one(tmp_path: Path):
    """A marker that both lists have follows the person's rule."""
    write(tmp_path, "discourse_markers: [{phrase: actually, places: [anywhere]}]\n")
    assert found(tmp_path, "I know what actually happened.") == ["actually"]
    assert found(tmp_path / "none", "I know what actually happened.") == []


def test_the_shipped_list_can_be_left_out_altogether(tmp_path: Path):
    """With `replace` nothing but the person's own counts."""
    write(tmp_path, "replace: true\ndiscourse_markers: [innit]\n")
    assert found(tmp_path) == ["innit"]


def test_a_language_is_a_file(tmp_path: Path):
    """A file for a language that does not ship makes its fillers count; without one they are not measured."""
    text = "Äh das Modell ist sozusagen überangepasst und ähm die Daten sind halt sozusagen zu wenige gewesen"
    assert filler_words("de", tmp_path) is None
    assert shipped_filler_words("de") is None
    write(tmp_path, "filled_pauses: ['ä+h+m*']\ndiscourse_markers: [sozusagen]\n", "de.yaml")
    assert found(tmp_path, text, "de-AT") == ["äh", "sozusagen", "ähm", "sozusagen"]
    words = timed(text).words
    unlisted = analyse(None, Transcript(words, language="de"), None, embedder=None)
    assert unlisted.scores.clarity.reason == "Not measured: there is no list of fillers for this language."
    assert from_json_object(to_json_object(unlisted)) == unlisted
    listed = analyse(
        None, Transcript(words, language="de"), None, embedder=None, filler_words=filler_words("de", tmp_path)
    )
    assert listed.fillers.count == 4
    assert listed.scores.clarity.value is not None
    assert listed.pacing is not None
    assert listed.pacing.syllable_count is None


def test_analyse_takes_the_list_that_it_is_given(tmp_path: Path):
    """The list reaches the scorecard."""
    write(tmp_path, "without: [um, like, you know]\n")
    card = analyse(QUESTION, timed(GOOD_ANSWER), None, embedder=None, filler_words=filler_words("en", tmp_path))
    assert card.fillers.count == 0


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("filled_pauses: [unclosed", "en.yaml"),
        ("filled_pauses: ['(']", "regular expression"),
        ("fillers: [um]", "fillers"),
        ("discourse_markers: [{phrase: so, places: [sometimes]}]", "discourse_markers.0.places"),
        ("- um", "en.yaml"),
    ],
)
def test_an_unsound_list_is_an_error_that_says_where(tmp_path: Path, text: str, part: str):
    """The file and the field are named, and what holds meanwhile."""
    write(tmp_path, text)
    with pytest.raises(SettingsError) as caught:
        filler_words("en", tmp_path)
    assert part in caught.value.sentence
    assert "your file was left as it is" in caught.value.sentence


def test_a_list_that_is_no_text_is_an_error(tmp_path: Path):
    """Bytes that are no text are told like any other fault."""
    (tmp_path / "en.yaml").write_bytes(b"\xff\xfe\x00um")
    with pytest.raises(SettingsError):
        filler_words("en", tmp_path)

"""The window writes the list that the reader reads, keeps what it does not know, and loses nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from mockvoice.analysis.filler_words import english, filler_words
from mockvoice.analysis.fillers import find_fillers, is_filled_pause
from mockvoice.analysis.own_fillers import Entry, EntryKind, OwnFillers, forms_of, problem_with, stretched
from mockvoice.errors import SettingsError
from tests.analysis.spoken import speech_of

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "Um, the model is, you know, overfitting, innit, and ayyy the split leaks. No wait, it does."


def found(folder: Path, text: str = TEXT, language: str = "en") -> list[str]:
    """Return the fillers of `text` by the lists of a language."""
    return [event.text for event in find_fillers(speech_of(text), words=filler_words(language, folder)).events]


def entry(own: OwnFillers, text: str) -> Entry:
    """Return the entry that stands in the file as `text`."""
    known = own.read()
    return next(entry for entry in (*known.shipped, *known.own) if entry.text == text)


def test_the_shipped_list_is_shown_whole(tmp_path: Path):
    """Every filled pause, marker and restart phrase once, all of them counted."""
    known = OwnFillers(tmp_path, "en").read()
    words = english()
    assert [entry.text for entry in known.shipped] == [
        *words.filled_pauses,
        *(marker.phrase for marker in words.discourse_markers),
        *words.restart_phrases,
    ]
    assert all(entry.is_counted for entry in known.shipped)
    assert known.own == ()


def test_every_shipped_entry_can_be_switched_off_and_on(tmp_path: Path):
    """Off it is not found any more, and on again there is no file left."""
    own = OwnFillers(tmp_path, "en")
    for shipped in own.read().shipped:
        own.count(shipped, is_counted=False)
        assert not entry(own, shipped.text).is_counted
        words = filler_words("en", tmp_path)
        assert words is not None
        if shipped.kind is EntryKind.FILLED_PAUSE:
            form = forms_of(shipped.text).split(", ")[0]
            others = [e for e in english().filled_pauses if e != shipped.text]
            assert is_filled_pause(form, words) == is_filled_pause(
                form, english().model_copy(update={"filled_pauses": tuple(others)})
            )
        else:
            assert shipped.text not in {*(m.phrase for m in words.discourse_markers), *words.restart_phrases}
        own.count(entry(own, shipped.text), is_counted=True)
        assert not own.path.exists()


def test_what_the_window_writes_counts_at_once(tmp_path: Path):
    """Added, switched off and removed entries are seen by the next search."""
    assert found(tmp_path) == ["um", "you know", "no wait"]
    own = OwnFillers(tmp_path / "new" / "folder", "en")
    own.add(" Innit ", EntryKind.MARKER)
    own.add("ayy", EntryKind.FILLED_PAUSE)
    assert found(own.path.parent) == ["um", "you know", "innit", "ayyy", "no wait"]
    own.count(entry(own, "you know"), is_counted=False)
    own.count(entry(own, "u+h*m+"), is_counted=False)
    own.remove(entry(own, "innit"))
    assert found(own.path.parent) == ["ayyy", "no wait"]
    own.count_shipped(is_counted=False)
    assert found(own.path.parent) == ["ayyy"]
    assert own.read().is_alone
    own.count_shipped(is_counted=True)
    assert found(own.path.parent) == ["ayyy", "no wait"]


def test_a_language_begins_with_its_first_word(tmp_path: Path):
    """Where no list ships one's own is all there is, and without any entry fillers are not measured again."""
    own = OwnFillers(tmp_path, "de")
    assert own.read().shipped == ()
    own.add("sozusagen", EntryKind.MARKER)
    own.add("ähm", EntryKind.FILLED_PAUSE)
    assert found(tmp_path, "Ähmm das ist sozusagen so", "de") == ["ähmm", "sozusagen"]
    for own_entry in own.read().own:
        own.remove(own_entry)
    assert filler_words("de", tmp_path) is None


def test_what_the_window_does_not_know_is_kept(tmp_path: Path):
    """Rules and other lists of a file stay, and what was written by hand is kept beside, once."""
    by_hand = (
        "# mine\nwithout: [Um]\nnever_before: {eh: [bien]}\n"
        "discourse_markers: [{phrase: Actually, places: [anywhere]}, innit]\n"
    )
    own = OwnFillers(tmp_path, "en")
    own.path.write_text(by_hand, encoding="utf-8")
    known = own.read()
    assert [(e.text, e.has_rules) for e in known.own] == [("actually", True), ("innit", False)]
    assert not entry(own, "u+h*m+").is_counted
    own.add("to be fair", EntryKind.MARKER)
    own.count(entry(own, "u+h*m+"), is_counted=True)
    document = yaml.safe_load(own.path.read_text(encoding="utf-8"))
    assert document == {
        "never_before": {"eh": ["bien"]},
        "discourse_markers": [{"phrase": "Actually", "places": ["anywhere"]}, "innit", "to be fair"],
    }
    kept = sorted(path.name for path in tmp_path.iterdir())
    assert kept == ["en.yaml", "en.yaml.by-hand-1"]
    assert (tmp_path / "en.yaml.by-hand-1").read_text(encoding="utf-8") == by_hand


def test_going_back_can_be_undone(tmp_path: Path):
    """The shipped list counts again; what `text` returned before brings everything back, letter by letter."""
    own = OwnFillers(tmp_path, "en")
    assert own.text() is None
    own.add("innit", EntryKind.MARKER)
    before = own.text()
    own.forget()
    assert filler_words("en", tmp_path) == english()
    own.restore(before)
    assert own.text() == before
    own.restore(None)
    assert own.text() is None


@pytest.mark.parametrize(
    ("text", "kind", "part"),
    [
        ("  ", EntryKind.MARKER, ""),
        ("um!", EntryKind.MARKER, "Only letters"),
        ("web 2", EntryKind.MARKER, "Only letters"),
        ("-", EntryKind.FILLED_PAUSE, "Only letters"),
        ("one two three four five six", EntryKind.MARKER, "At most 5 words"),
        ("a" * 41, EntryKind.MARKER, "40 letters"),
        ("ah so", EntryKind.FILLED_PAUSE, "one sound"),
        ("YOU  KNOW", EntryKind.MARKER, "counts where it only fills"),
        ("ummm", EntryKind.FILLED_PAUSE, "counts where it only fills"),
        ("literally", EntryKind.MARKER, "switch it on there"),
        ("Innit", EntryKind.MARKER, "on your list already"),
    ],
)
def test_what_cannot_be_added_says_why(tmp_path: Path, text: str, kind: EntryKind, part: str):
    """The reason comes while it is typed, and adding it all the same is refused."""
    own = OwnFillers(tmp_path, "en")
    own.add("innit", EntryKind.MARKER)
    own.count(entry(own, "literally"), is_counted=False)
    problem = problem_with(text, kind, own.read())
    assert problem is not None
    assert part in problem
    before = own.text()
    with pytest.raises(ValueError, match=part or "nothing to add"):
        own.add(text, kind)
    assert own.text() == before


@pytest.mark.parametrize("text", ["innit", "to be fair", "don\u2019t you", "uh-huh", "äh", "know what i mean"])
def test_what_can_be_added_is_found(tmp_path: Path, text: str):
    """Letters of every script, apostrophes and hyphens."""
    own = OwnFillers(tmp_path, "en")
    assert problem_with(text, EntryKind.MARKER, own.read()) is None
    own.add(text, EntryKind.MARKER)
    assert text.replace("\u2019", "'") in found(tmp_path, f"The model {text} fails.")


@given(st.text(alphabet="aehmuöß'-", min_size=1, max_size=12))
def test_a_stretched_word_matches_itself_and_longer_ones(word: str):
    """Whatever word it is made of, and however long its letters are drawn."""
    words = english().model_copy(update={"filled_pauses": (stretched(word),), "never": frozenset()})
    assert is_filled_pause(word, words)
    drawn = "".join(letter * 3 if letter.isalpha() else letter for letter in word)
    assert is_filled_pause(drawn, words)


@pytest.mark.parametrize(
    ("expression", "forms"),
    [
        ("u+h*m+", "um, uhm"),
        ("u+h+", "uh"),
        ("e+r+m*", "er, erm"),
        ("m{2,}", "mm"),
        ("u+m+-?u+h+", "um-uh"),
        ("(uh|um)+", "(uh|um)+"),
    ],
)
def test_expressions_are_shown_as_words(expression: str, forms: str):
    """Simple ones by their shortest and fullest form, others as they are."""
    assert forms_of(expression) == forms


def test_shown_forms_are_forms_of_the_shipped_expressions():
    """What the window shows for a filled pause is one."""
    for expression in english().filled_pauses:
        assert all(is_filled_pause(form, english()) for form in forms_of(expression).split(", "))


def test_an_unsound_file_is_never_written_over(tmp_path: Path):
    """Every change is refused until the file was set aside, with all that was in it."""
    own = OwnFillers(tmp_path, "en")
    own.path.write_text("filled_pauses: ['(']", encoding="utf-8")
    for change in (
        own.read,
        lambda: own.add("innit", EntryKind.MARKER),
        lambda: own.count_shipped(is_counted=False),
    ):
        with pytest.raises(SettingsError):
            change()
    assert own.text() == "filled_pauses: ['(']"
    aside = own.set_aside()
    assert aside.read_text(encoding="utf-8") == "filled_pauses: ['(']"
    assert own.read().own == ()


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path):
    """What was there before still counts, and the sentence says so."""
    (tmp_path / "fillers").symlink_to(tmp_path / "a disk" / "that is gone")
    own = OwnFillers(tmp_path / "fillers", "en")
    with pytest.raises(SettingsError) as caught:
        own.add("innit", EntryKind.MARKER)
    assert "still counts" in caught.value.sentence

"""What scoring needs is found where the person keeps it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mockvoice.analysis.filler_words import english
from mockvoice.engine import Engine
from mockvoice.errors import LanguageError
from mockvoice.paths import Paths

if TYPE_CHECKING:
    from pathlib import Path


def engine_with(folder: Path, own_fillers: str | None) -> Engine:
    """Return an engine for a person with a list of fillers of their own."""
    paths = Paths.below(folder)
    if own_fillers is not None:
        paths.fillers.mkdir(parents=True)
        (paths.fillers / "en.yaml").write_text(own_fillers, encoding="utf-8")
    return Engine(paths)


def test_a_persons_own_fillers_are_heeded(tmp_path: Path):
    """What the file adds is there, and nothing is wrong."""
    engine = engine_with(tmp_path, "discourse_markers: [innit]\n")
    words = engine.filler_words("en")
    assert words is not None
    assert "innit" in {marker.phrase for marker in words.discourse_markers}
    assert engine.problems == ()


def test_an_unsound_list_is_told_of_and_the_shipped_one_counts(tmp_path: Path):
    """The person reads what is wrong, and answers are scored all the same."""
    engine = engine_with(tmp_path, "fillers: [um]\n")
    assert [problem.what for problem in engine.problems] == [
        "Your own list of fillers, en.yaml, cannot be used: fillers: Extra inputs are not permitted."
    ]
    assert engine.filler_words("en") == english()


def test_most_people_have_no_list(tmp_path: Path):
    """Without a file the shipped list counts, and a language without one has none."""
    engine = engine_with(tmp_path, None)
    assert engine.filler_words("en-GB") == english()
    assert engine.filler_words("de") is None


def test_a_model_and_a_language_that_do_not_go_together_are_refused(tmp_path: Path):
    """Whichever of the two is changed, the sentence says so, and what held before still holds."""
    engine = engine_with(tmp_path, None)
    engine.change_settings(answer_language="de")
    with pytest.raises(LanguageError, match=r"“tiny\.en” hears English only.*Nothing was changed"):
        engine.change_settings(speech_model="tiny.en")
    assert (engine.settings.speech_model, engine.settings.answer_language) == ("base", "de")
    engine.change_settings(speech_model="tiny.en", answer_language="en")
    with pytest.raises(LanguageError, match=r"German was chosen"):
        engine.change_settings(answer_language="de")
    assert engine.settings.answer_language == "en"
    engine.change_settings(answer_language="auto")


def test_a_model_that_is_not_there_refuses_no_language(tmp_path: Path):
    """What a missing model hears is not known; that it is missing is told elsewhere."""
    engine = engine_with(tmp_path, None)
    engine.change_settings(speech_model="gone", answer_language="de")
    assert engine.settings.answer_language == "de"

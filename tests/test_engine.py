"""What scoring needs is found where the person keeps it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mockvoice.analysis.filler_words import english
from mockvoice.engine import Engine
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

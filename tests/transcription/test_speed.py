"""Tests of mockvoice.transcription.speed."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from mockvoice.transcription.models import InstalledModel
from mockvoice.transcription.speed import LIVE_LIMIT, Speed, SpeedBook, duration_words, recommend
from mockvoice.transcription.trial import Trial

DAY = date(2026, 11, 26)
SIZES = {"tiny.en": 78, "base": 152, "base.en": 148, "small": 486, "medium": 1531, "huge-mine": 6000}
MODELS = tuple(
    InstalledModel(name, name, "speech", "MIT", "folder", Path(name), size * 1_000_000, not name.endswith(".en"))
    for name, size in SIZES.items()
)


def speed(name: str, factor: float) -> Speed:
    """Make what was measured of a model on the processor."""
    return Speed(name, "cpu", "int8", factor, DAY.isoformat())


def speeds(**factors: float) -> dict[str, Speed]:
    """Make measurements; an underscore stands for the dot of an English model's name."""
    return {name.replace("_", "."): speed(name.replace("_", "."), factor) for name, factor in factors.items()}


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(0.3, "under a second"), (7.2, "7 s"), (59.6, "1 min"), (90, "1 min 30 s"), (120, "2 min")],
)
def test_a_duration_is_written_for_a_person(seconds: float, words: str) -> None:
    """Whole seconds, and minutes where there are some."""
    assert duration_words(seconds) == words


def test_a_speed_is_said_in_plain_words() -> None:
    """It says how long a 2-minute answer takes, and where."""
    assert speed("base", 0.06).sentence == "A 2-minute answer takes 7 s on the processor."
    assert "on the graphics card" in Speed("base", "cuda", "float16", 0.01, "2026-11-26").sentence


def test_a_measurement_is_kept_with_its_device_and_day(tmp_path: Path) -> None:
    """A later one takes its place, others stay, and a removed model is forgotten."""
    book = SpeedBook(tmp_path / "models")
    assert book.load() == {}
    trial = Trial("base", "cpu", "int8", "", 10.0, 1.0, 1.3, None, None)
    assert book.keep(trial, DAY) == speed("base", 0.13)
    book.keep(Trial("tiny.en", "cuda", "float16", "", 10.0, 1.0, 0.2, None, None), DAY)
    book.keep(Trial("base", "cpu", "int8", "", 10.0, 1.0, 2.6, None, None), DAY)
    assert SpeedBook(tmp_path / "models").load() == {
        "base": speed("base", 0.26),
        "tiny.en": Speed("tiny.en", "cuda", "float16", 0.02, "2026-11-26"),
    }
    book.forget("base")
    assert list(book.load()) == ["tiny.en"]
    assert [path.name for path in (tmp_path / "models").iterdir()] == ["speeds.json"]


@pytest.mark.parametrize("text", ["{half", "[]", '{"speeds": [{}]}', '{"speeds": 3}', "null"])
def test_an_unreadable_file_counts_as_empty(tmp_path: Path, text: str) -> None:
    """Measurements can be made anew, so a damaged file costs nothing else."""
    book = SpeedBook(tmp_path)
    book.path.write_text(text, encoding="utf-8")
    assert book.load() == {}
    book.keep(Trial("base", "cpu", "int8", "", 10.0, 1.0, 1.3, None, None), DAY)
    assert list(book.load()) == ["base"]


def test_before_a_measurement_nothing_is_recommended() -> None:
    """The person is asked to measure."""
    found = recommend(MODELS, {}, "en")
    assert (found.model, found.reason[:15]) == (None, "Measure a model")


def test_the_largest_model_that_keeps_up_is_recommended() -> None:
    """The reason says how fast it is, and which ones are too slow."""
    found = recommend(MODELS, speeds(tiny_en=0.1, base=0.13, small=LIVE_LIMIT, medium=1.2), "en")
    assert found.model == "small"
    assert "“small” is the largest model measured here that keeps up while you speak: it needs 35 %" in found.reason
    assert "“medium” is too slow for that." in found.reason
    assert "A 2-minute answer takes 42 s on the processor." in found.reason


def test_for_english_an_english_model_is_taken_among_equals() -> None:
    """For another language, or one that is told from the sound, only multilingual ones count."""
    measured = speeds(base=0.13, base_en=0.13)
    assert recommend(MODELS, measured, "en").model == "base.en"
    assert recommend(MODELS, measured, "de").model == "base"
    assert recommend(MODELS, measured, "auto").model == "base"
    assert recommend(MODELS, speeds(base_en=0.1), "de").model is None


def test_a_larger_model_that_may_keep_up_is_named_as_an_estimate() -> None:
    """By its size, with the time that it would take; none is named that would be too slow."""
    quick = recommend(MODELS, speeds(base=0.05), "de").reason
    assert "By its size “small” would take about 20 s, which keeps up too: measure it to be sure." in quick
    assert "By its size" not in recommend(MODELS, speeds(base=0.2), "de").reason


def test_where_none_keeps_up_the_fastest_is_named_and_what_that_means() -> None:
    """Nothing is lost; the report comes later."""
    found = recommend(MODELS, speeds(base=0.9, small=2.0), "en")
    assert found.model == "base"
    assert "does not keep up" in found.reason
    assert "nothing is lost" in found.reason


def test_an_unknown_model_counts_by_its_bytes() -> None:
    """A model of the person's own is larger than one it takes more room than."""
    assert recommend(MODELS, {**speeds(medium=0.1), "huge-mine": speed("huge-mine", 0.2)}, "en").model == "huge-mine"

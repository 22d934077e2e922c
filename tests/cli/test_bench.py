"""Tests of `mockvoice bench`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result

from mockvoice.cli import bench, main
from mockvoice.errors import ModelError
from mockvoice.transcription import placement
from mockvoice.transcription.models import ModelStore
from mockvoice.transcription.trial import Trial, demo_speech

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from mockvoice.paths import Paths

MISSING = "The graphics card could not be used (Library libcublas.so.12 is not found), so the processor does the work."


class FakeTrial:
    """Measures nothing, in no process; `asked` holds what was to be measured."""

    asked: list[tuple[str, str, str, float]]
    broken: tuple[str, ...] = ()
    has_library = True

    def __init__(
        self, _folder: Path, name: str, *, device: str, compute_type: str, sound_s: float, **_rest: object
    ) -> None:
        FakeTrial.asked.append((name, device, compute_type, sound_s))
        self._asked = (name, device, compute_type, sound_s)

    def run(self, on_step: Callable[[str], None]) -> Trial:
        """Return figures, or fail as the test wants it."""
        name, device, compute_type, sound_s = self._asked
        on_step("measuring")
        if name in FakeTrial.broken:
            raise ModelError(f"The speech model “{name}” could not be measured.")
        if device == "cuda" and not FakeTrial.has_library:
            return Trial(name, "cpu", "int8", MISSING, sound_s, 1.0, 2.0, 0.5, 1)
        named = "int8" if device == "cpu" else compute_type
        return Trial(name, device, named, "", sound_s, 0.84, sound_s / 4, 0.55, 420_000_000)


@pytest.fixture
def trials(monkeypatch: pytest.MonkeyPatch) -> type[FakeTrial]:
    """No process is started."""
    FakeTrial.asked, FakeTrial.broken, FakeTrial.has_library = [], (), True
    monkeypatch.setattr(bench, "TrialProcess", FakeTrial)
    return FakeTrial


@pytest.fixture
def card(monkeypatch: pytest.MonkeyPatch) -> None:
    """CTranslate2 claims to see a graphics card with both number formats."""
    monkeypatch.setattr(placement, "cuda_device_count", lambda: 1)
    monkeypatch.setattr(placement.ctranslate2, "get_supported_compute_types", lambda _: {"float16", "int8_float16"})


@pytest.fixture
def no_card(monkeypatch: pytest.MonkeyPatch) -> None:
    """CTranslate2 sees no graphics card."""
    monkeypatch.setattr(placement, "cuda_device_count", lambda: 0)


def run(*arguments: str) -> Result:
    """Run the bench as a terminal would."""
    return CliRunner().invoke(main, ["bench", *arguments])


@pytest.mark.usefixtures("no_card")
def test_each_model_is_a_line_of_a_table(trials: type[FakeTrial]) -> None:
    """Load time, factor, a 2-minute answer, the wait and the memory; a card that is not there is said plainly."""
    result = run("--seconds", "20")
    assert result.exit_code == 0, result.output
    lines = [line.split() for line in result.stdout.splitlines()]
    assert ["base", "processor", "int8", "0.8", "s", "0.25", "30", "s", "0.6", "s", "420", "MB"] in lines
    assert ["tiny.en", "processor", "int8", "0.8", "s", "0.25", "30", "s", "0.6", "s", "420", "MB"] in lines
    assert "factor  seconds of decoding for a second of speech" in result.stdout
    assert "There is no NVIDIA graphics card here" in result.stderr
    assert "base on the processor, int8: measuring" in result.stderr
    assert trials.asked == [("base", "cpu", "auto", 20.0), ("tiny.en", "cpu", "auto", 20.0)]


@pytest.mark.usefixtures("card")
def test_a_card_is_measured_in_each_number_format(trials: type[FakeTrial]) -> None:
    """The processor and both formats of the card, for the models that were named."""
    result = run("--model", "tiny.en", "--json")
    assert result.exit_code == 0, result.output
    found = [(one["device"], one["compute_type"]) for one in json.loads(result.stdout)["trials"]]
    assert found == [("cpu", "int8"), ("cuda", "float16"), ("cuda", "int8_float16")]
    assert {name for name, *_ in trials.asked} == {"tiny.en"}


@pytest.mark.usefixtures("card")
def test_a_card_that_cannot_be_used_gives_no_figures_of_the_processor(trials: type[FakeTrial]) -> None:
    """What the processor did in its place is not passed off as the card's; the missing library is named."""
    trials.has_library = False
    result = run("--model", "base", "--device", "cuda", "--json")
    assert result.exit_code == 1
    told = json.loads(result.stdout)
    assert told["trials"] == []
    assert "libcublas.so.12" in told["remarks"][0]


@pytest.mark.usefixtures("no_card", "trials")
def test_only_a_card_that_is_not_there_is_an_error() -> None:
    """With nothing measured the exit status is 1, and the reason is told."""
    result = run("--device", "cuda")
    assert result.exit_code == 1
    assert "There is no NVIDIA graphics card" in result.stderr
    assert result.stdout == ""


@pytest.mark.usefixtures("no_card")
def test_a_model_that_fails_does_not_cost_the_others(trials: type[FakeTrial]) -> None:
    """Its sentence is told, and the rest is measured."""
    trials.broken = ("base",)
    result = run("--json")
    assert result.exit_code == 0
    told = json.loads(result.stdout)
    assert [one["model"] for one in told["trials"]] == ["tiny.en"]
    assert "“base” could not be measured" in told["remarks"][1]


@pytest.mark.usefixtures("no_card", "trials")
def test_an_unknown_model_is_a_sentence() -> None:
    """It names those that are there."""
    result = run("--model", "nonesuch")
    assert result.exit_code == 1
    assert "There is no speech model “nonesuch” here. There are: base, tiny.en." in result.stderr


def test_the_demo_answer_is_as_long_as_it_is_wanted() -> None:
    """It is cut, or heard again from its beginning."""
    assert demo_speech(10.0).shape == (160_000,)
    long = demo_speech(70.0)
    assert long.shape == (1_120_000,)
    assert abs(long).max() > 0.1


@pytest.mark.slow
def test_a_real_model_is_measured(home: Paths, model_folder: Path) -> None:
    """Tiny's figures are there and sound: in a process of its own, with the wait and the memory."""
    del home
    ModelStore(model_folder).resolve("tiny.en")
    result = run("--model", "tiny.en", "--device", "cpu", "--seconds", "10", "--json")
    assert result.exit_code == 0, result.output
    (found,) = json.loads(result.stdout)["trials"]
    assert (found["model"], found["device"], found["compute_type"], found["sound_s"]) == ("tiny.en", "cpu", "int8", 10)
    assert found["real_time_factor"] == pytest.approx(found["decode_s"] / 10, rel=0.01)
    assert 0 < found["load_s"] < 60
    assert 0 < found["wait_s"] < 60
    assert 150e6 < found["peak_memory_bytes"] < 2e9
    assert "measuring the wait after the end" in result.stderr

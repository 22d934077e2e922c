"""The shelf of models, on a real folder, with a hub on the loopback interface and small programs for measurements."""

from __future__ import annotations

import sys
from datetime import date
from typing import TYPE_CHECKING

import pytest

from mockvoice.model_shelf import ModelShelf, Shelf
from mockvoice.paths import self_command
from mockvoice.settings import Settings
from mockvoice.transcription.models import ModelStore
from mockvoice.transcription.trial import Trial
from mockvoice.transcription.trial_process import TrialProcess, as_line, trial_line
from tests.helpers.fake_hub import FakeHub

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from mockvoice.errors import MockVoiceError

FILES = {
    "model.bin": bytes(range(256)) * 4096,
    "config.json": b"{}",
    "tokenizer.json": b"{}",
    "vocabulary.txt": b"a\n",
}
DAY = date(2026, 11, 26)


@pytest.fixture
def hub() -> Iterator[FakeHub]:
    """A hub that serves the files."""
    with FakeHub(dict(FILES)).running() as running:
        yield running


class Person:
    """Uses a shelf, and remembers what it was shown and told."""

    def __init__(
        self, folder: Path, endpoint: str = "", *, program: Callable[..., tuple[str, ...]] = self_command
    ) -> None:
        def trial(*arguments: object, **options: object) -> TrialProcess:
            return TrialProcess(*arguments, **options, command=program)

        self.settings = Settings(speech_model="in-use")
        self.store = ModelStore(folder / "models", catalogue=(), package_folder=lambda _: None)
        self.shelf = ModelShelf(
            self.store,
            lambda: self.settings,
            endpoint=endpoint or None,
            make_trial=trial,
            today=lambda: DAY,
        )
        self.shown: list[Shelf] = []
        self.told: list[str] = []
        self.shelf.on_changed = self.shown.append
        self.shelf.on_failed = self.hear_of

    def hear_of(self, error: MockVoiceError) -> None:
        """Remember a sentence."""
        self.told.append(error.sentence)

    @property
    def names(self) -> list[str]:
        """The models that were shown last."""
        return [shown.model.name for shown in self.shelf.shelf.models]


@pytest.fixture
def person(tmp_path: Path, hub: FakeHub) -> Iterator[Person]:
    """Somebody with an empty folder of models."""
    made = Person(tmp_path, hub.endpoint)
    yield made
    made.shelf.close()


def model_in(folder: Path) -> Path:
    """Make a folder that holds a model."""
    folder.mkdir(parents=True)
    for name, data in FILES.items():
        (folder / name).write_bytes(data)
    return folder


def test_an_empty_computer_is_known_to_be_empty(person: Person):
    """Looking shows that there is nothing, and what there is to download."""
    assert not person.shelf.shelf.is_known
    person.shelf.look().result()
    shelf = person.shown[-1]
    assert (shelf.is_known, shelf.models) == (True, ())
    assert [offer.name for offer in shelf.offers][:3] == ["tiny.en", "tiny", "base.en"]
    assert "Measure a model" in shelf.recommendation.reason


def test_a_download_is_shown_from_beginning_to_end(person: Person):
    """It waits, runs with growing figures, and then the model stands among the others and is no longer offered."""
    person.shelf.download("small").result()
    works = [shelf.work("download", "small") for shelf in person.shown]
    states = [work.state for work in works if work is not None]
    assert states[0] == "waiting"
    assert "running" in states
    assert works[-1] is None
    assert person.names == ["small"]
    assert "small" not in {offer.name for offer in person.shelf.shelf.offers}
    assert person.told == []


def test_a_paused_download_goes_on_in_the_next_program(person: Person, hub: FakeHub, tmp_path: Path):
    """What is here is shown as paused, also by a program that is started later, which fetches the rest alone."""
    hub.stall_after = 400_000
    running = person.shelf.download("small")
    assert hub.stalled.wait(10)
    person.shelf.pause("small")
    hub.go_on.set()
    running.result()
    paused = person.shelf.shelf.work("download", "small")
    assert paused is not None
    assert paused.state == "paused"
    person.shelf.close()
    later = Person(tmp_path, hub.endpoint)
    later.shelf.look().result()
    assert later.shelf.shelf.work("download", "small") == paused
    hub.stall_after = None
    later.shelf.download("small").result()
    later.shelf.close()
    assert later.names == ["small"]
    (wanted,) = hub.ranges
    assert 0 < int(wanted.removeprefix("bytes=").rstrip("-")) <= paused.done


def test_closing_pauses_a_download(person: Person, hub: FakeHub, tmp_path: Path):
    """Nothing that has arrived is lost when the window is closed."""
    hub.stall_after = 400_000
    person.shelf.download("small")
    assert hub.stalled.wait(10)
    hub.go_on.set()
    person.shelf.close()
    later = Person(tmp_path, hub.endpoint)
    later.shelf.look().result()
    found = later.shelf.shelf.work("download", "small")
    later.shelf.close()
    assert found is None or found.state == "paused"
    assert found is not None or later.names == ["small"]


def test_a_cancelled_download_leaves_nothing(person: Person, hub: FakeHub, tmp_path: Path):
    """What has arrived is deleted once the download has let go of it."""
    hub.stall_after = 400_000
    running = person.shelf.download("small")
    assert hub.stalled.wait(10)
    discarded = person.shelf.discard("small")
    hub.go_on.set()
    running.result()
    discarded.result()
    assert person.shelf.shelf.works == ()
    assert list((tmp_path / "models").iterdir()) == []


def test_a_waiting_download_can_be_taken_back(person: Person, hub: FakeHub):
    """The second one waits for the first; pausing it takes it off the list at once, and it can be asked for again."""
    hub.stall_after = 400_000
    first = person.shelf.download("small")
    assert hub.stalled.wait(10)
    second = person.shelf.download("tiny")
    waiting = person.shelf.shelf.work("download", "tiny")
    assert waiting is not None
    assert waiting.state == "waiting"
    person.shelf.pause("tiny")
    assert person.shelf.shelf.work("download", "tiny") is None
    again = person.shelf.download("tiny")
    hub.stall_after = None
    hub.go_on.set()
    for future in (first, second, again):
        future.result()
    assert person.names == ["small", "tiny"]


def test_a_hub_out_of_reach_is_told(tmp_path: Path):
    """The sentence reaches the person, and nothing goes on."""
    person = Person(tmp_path, "http://127.0.0.1:9")
    person.shelf.download("small").result()
    person.shelf.close()
    assert "could not be downloaded" in person.told[0]
    assert person.shelf.shelf.works == ()


def test_a_folder_that_cannot_be_read_is_told(tmp_path: Path):
    """What the system says becomes a sentence."""
    person = Person(tmp_path)

    def unreadable() -> None:
        raise PermissionError(13, "Permission denied")

    person.store.installed = unreadable
    person.shelf.look().result()
    person.shelf.close()
    assert "cannot be read (Permission denied). Nothing in it was changed." in person.told[0]


def test_a_folder_is_imported_with_progress(person: Person, tmp_path: Path):
    """The copy is shown while it is made; a folder without a model is refused with a sentence."""
    person.shelf.import_folder(model_in(tmp_path / "given" / "my-model")).result()
    assert person.names == ["my-model"]
    assert any(shelf.work("import", "my-model") for shelf in person.shown)
    (tmp_path / "empty").mkdir()
    person.shelf.import_folder(tmp_path / "empty").result()
    assert "is not a faster-whisper model" in person.told[0]


def test_an_import_that_waits_can_be_stopped(person: Person, tmp_path: Path):
    """Nothing of it is copied."""
    given = model_in(tmp_path / "given" / "my-model")
    person.shelf.on_changed = lambda shelf: (
        person.shelf.stop_import("my-model") if shelf.work("import", "my-model") else None
    )
    person.shelf.import_folder(given).result()
    person.shelf.on_changed = person.shown.append
    person.shelf.look().result()
    assert person.names == []
    assert person.told == []


def test_a_model_is_removed_unless_it_is_in_use(person: Person, tmp_path: Path):
    """The model in use says why it stays; another one goes from the disk."""
    for name in ("in-use", "other"):
        person.shelf.import_folder(model_in(tmp_path / "given" / name)).result()
    assert [shown.why_kept for shown in person.shelf.shelf.models] == [
        "It is the speech model in use: use another one first.",
        "",
    ]
    for name in ("in-use", "other"):
        person.shelf.remove(name).result()
    assert person.names == ["in-use"]
    assert "“in-use” was not removed" in person.told[0]


def measured(name: str, factor: float) -> str:
    """Return the line that a measurement ends with."""
    return trial_line(Trial(name, "cpu", "int8", "", 10.0, 0.5, 10.0 * factor, None, None))


def program(*lines: str, then: str = "") -> Callable[..., tuple[str, ...]]:
    """Return a command that writes lines, and then does something else."""
    written = "".join(f"print({line!r}, flush=True)\n" for line in lines)
    return lambda *_: (sys.executable, "-c", f"import sys, time\n{written}{then}")


def test_a_measurement_is_kept_and_leads_to_a_recommendation(tmp_path: Path):
    """Its steps are shown, its result has the day, and the model is recommended for it."""
    person = Person(tmp_path, program=program(as_line(step="measuring"), measured("my-model", 0.1)))
    person.shelf.import_folder(model_in(tmp_path / "given" / "my-model")).result()
    person.shelf.measure("my-model").result()
    steps = [work.step for shelf in person.shown if (work := shelf.work("measure", "my-model")) is not None]
    assert "measuring" in steps
    (shown,) = person.shelf.shelf.models
    assert shown.speed is not None
    assert (shown.speed.real_time_factor, shown.speed.measured_on) == (0.1, "2026-11-26")
    assert person.shelf.shelf.recommendation.model == "my-model"
    person.shelf.remove("my-model").result()
    person.shelf.close()
    assert "my-model" not in (tmp_path / "models" / "speeds.json").read_text(encoding="utf-8")


def test_a_measurement_can_be_stopped(tmp_path: Path):
    """It ends at once, and nobody is told of a fault."""
    person = Person(tmp_path, program=program(as_line(step="measuring"), then="time.sleep(60)"))
    person.shelf.on_changed = lambda shelf: (
        person.shelf.stop_measuring("my-model")
        if (work := shelf.work("measure", "my-model")) is not None and work.step
        else None
    )
    person.shelf.measure("my-model").result(timeout=30)
    person.shelf.close()
    assert person.shelf.shelf.works == ()
    assert person.told == []


def test_a_measurement_that_fails_is_told(tmp_path: Path):
    """The sentence says what happened."""
    person = Person(tmp_path, program=program(as_line(error="The model “my-model” is not installed.")))
    person.shelf.measure("my-model").result()
    person.shelf.close()
    assert person.told == ["The model “my-model” is not installed."]

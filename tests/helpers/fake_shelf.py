"""The shelf of models without disk, network or processes: a test says what is on it and what goes on."""

from __future__ import annotations

from concurrent.futures import Future
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from mockvoice.model_shelf import Shelf, ShelfModel, Work
from mockvoice.transcription.models import InstalledModel
from mockvoice.transcription.offers import open_offers
from mockvoice.transcription.speed import Recommendation, Speed

if TYPE_CHECKING:
    from collections.abc import Callable

    from mockvoice.errors import MockVoiceError

FOLDER = "/home/person/.cache/mockvoice/models"
BASE_SPEED = Speed("base", "cpu", "int8", 0.13, "2026-11-20")


def shelf_model(
    name: str,
    title: str,
    size: int,
    *,
    source: str = "",
    is_in_use: bool = False,
    speed: Speed | None = None,
) -> ShelfModel:
    """Make a model that was imported from `source`, or that comes with MockVoice where there is none."""
    is_multilingual = not name.endswith(".en")
    model = InstalledModel(name, title, "speech", "MIT", "folder", Path(name), size, is_multilingual, source)
    reason = "" if source and not is_in_use else "It is the speech model in use: use another one first."
    return ShelfModel(
        model,
        is_in_use=is_in_use,
        comes_along=not source,
        why_kept=reason if source else "It comes with MockVoice and stays with it.",
        speed=speed,
    )


def usual_shelf() -> Shelf:
    """Make a shelf with three models, of which one was measured."""
    return Shelf(
        is_known=True,
        folder=FOLDER,
        models=(
            shelf_model("base", "Whisper base, multilingual", 152_000_000, is_in_use=True, speed=BASE_SPEED),
            shelf_model("tiny.en", "Whisper tiny, English", 78_000_000),
            shelf_model("my-own", "my-own, imported", 484_000_000, source="the folder /home/person/my-own"),
        ),
        offers=open_offers(("base", "tiny.en")),
        recommendation=Recommendation(
            "base",
            "“base” is the largest model measured here that keeps up while you speak: it needs 13 % of the time that "
            "you do, where up to 35 % leaves room for the rest. A 2-minute answer takes 16 s on the processor.",
        ),
    )


class FakeShelf:
    """Notes what was asked for; a test changes what is on the shelf with `show`."""

    def __init__(self) -> None:
        self.on_changed: Callable[[Shelf], None] = lambda _: None
        self.on_failed: Callable[[MockVoiceError], None] = lambda _: None
        self.shelf = usual_shelf()
        self.calls: list[tuple[str, str]] = []
        self.looked = 0

    def show(self, **changes: object) -> None:
        """Put something else on the shelf, and tell."""
        self.shelf = replace(self.shelf, **changes)
        self.on_changed(self.shelf)

    def work(self, kind: str, name: str, state: str = "running", **more: object) -> None:
        """Let one thing go on."""
        self.show(works=(Work(kind, name, state, **more),))

    def look(self) -> Future[None]:
        """Note that it was asked for."""
        self.looked += 1
        return self._done()

    def download(self, name: str) -> Future[None]:
        """Note what was asked for."""
        return self._note("download", name)

    def pause(self, name: str) -> None:
        """Note what was asked for."""
        self._note("pause", name)

    def discard(self, name: str) -> Future[None]:
        """Note what was asked for."""
        return self._note("discard", name)

    def import_folder(self, folder: Path) -> Future[None]:
        """Note what was asked for."""
        return self._note("import", str(folder))

    def stop_import(self, name: str) -> None:
        """Note what was asked for."""
        self._note("stop import", name)

    def measure(self, name: str) -> Future[None]:
        """Note what was asked for."""
        return self._note("measure", name)

    def stop_measuring(self, name: str) -> None:
        """Note what was asked for."""
        self._note("stop measuring", name)

    def remove(self, name: str) -> Future[None]:
        """Note what was asked for."""
        return self._note("remove", name)

    def _note(self, call: str, name: str) -> Future[None]:
        self.calls.append((call, name))
        return self._done()

    @staticmethod
    def _done() -> Future[None]:
        future: Future[None] = Future()
        future.set_result(None)
        return future

"""Everything that can be done with speech models beside using one: look, download, import, measure, remove.

All of it runs in the background. What comes of it is told by callbacks, which run where `post` puts them.
"""

from __future__ import annotations

import threading
import time
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import partial
from typing import TYPE_CHECKING, Any, Literal, TypeVar

from mockvoice.errors import MockVoiceError, ModelError, StoppedError
from mockvoice.transcription.download import discard_download, download_model, unfinished_downloads
from mockvoice.transcription.offers import open_offers
from mockvoice.transcription.speed import Recommendation, SpeedBook, recommend
from mockvoice.transcription.trial_process import TrialProcess

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from mockvoice.settings import Settings
    from mockvoice.transcription.models import InstalledModel, ModelStore
    from mockvoice.transcription.offers import Offer
    from mockvoice.transcription.speed import Speed

T = TypeVar("T")
Kind = Literal["download", "import", "measure"]
State = Literal["waiting", "running", "paused"]

_TELL_EVERY_S = 0.1


@dataclass(frozen=True, slots=True)
class Work:
    """Something that goes on with a model.

    Attributes:
        name: The model's.
        done: Bytes that are here; of a measurement 0.
        total: Bytes in all; 0 where that is not known, and for a measurement.
        step: What a measurement is at, as a phrase: "loading it".
    """

    kind: Kind
    name: str
    state: State
    done: int = 0
    total: int = 0
    step: str = ""


@dataclass(frozen=True, slots=True)
class ShelfModel:
    """A speech model on this computer.

    Attributes:
        comes_along: Whether it comes with MockVoice.
        why_kept: Why it cannot be removed, as a sentence; "" where it can.
        speed: How fast it was; None where it was not measured.
    """

    model: InstalledModel
    is_in_use: bool
    comes_along: bool
    why_kept: str
    speed: Speed | None


@dataclass(frozen=True, slots=True)
class Shelf:
    """All that the page of models shows.

    Attributes:
        is_known: Whether the computer was looked at yet.
        folder: Where models are kept.
        works: What goes on; paused downloads are among them.
    """

    is_known: bool = False
    folder: str = ""
    models: tuple[ShelfModel, ...] = ()
    offers: tuple[Offer, ...] = ()
    works: tuple[Work, ...] = ()
    recommendation: Recommendation = field(default_factory=lambda: Recommendation(None, ""))

    def work(self, kind: Kind, name: str) -> Work | None:
        """Return what of this kind goes on with the model `name`."""
        return next((work for work in self.works if (work.kind, work.name) == (kind, name)), None)


def _ignore_shelf(_shelf: Shelf) -> None:
    return None


def _ignore_error(_error: MockVoiceError) -> None:
    return None


def _today() -> date:
    return datetime.now().astimezone().date()


class ModelShelf:
    """The models of one person, and the work on them. Its methods return at once, from every thread.

    Args:
        store: Where models lie.
        settings: Returns what the person chose.
        post: Runs a callback; by default in the thread where something happened.
        endpoint: Of a hub other than the usual one.
        make_trial: Makes a measurement.
        today: Returns the day.

    Attributes:
        on_changed: Told of every change, a few times a second at most while something goes on.
        on_failed: Told what did not work out, for the person to read.
    """

    def __init__(
        self,
        store: ModelStore,
        settings: Callable[[], Settings],
        *,
        post: Callable[[Callable[[], None]], None] | None = None,
        endpoint: str | None = None,
        make_trial: Callable[..., TrialProcess] = TrialProcess,
        today: Callable[[], date] = _today,
    ) -> None:
        self.on_changed: Callable[[Shelf], None] = _ignore_shelf
        self.on_failed: Callable[[MockVoiceError], None] = _ignore_error
        self._store = store
        self._speeds = SpeedBook(store.folder)
        self._settings = settings
        self._post = post or _run_now
        self._endpoint = endpoint
        self._make_trial = make_trial
        self._today = today
        self._lock = threading.Lock()
        self._shelf = Shelf(folder=str(store.folder))
        self._stops: dict[tuple[Kind, str], Callable[[], None]] = {}
        self._discarded: set[str] = set()
        self._told_at = 0.0
        self._files = ThreadPoolExecutor(max_workers=1, thread_name_prefix="models")
        self._network = ThreadPoolExecutor(max_workers=1, thread_name_prefix="download")
        self._trials = ThreadPoolExecutor(max_workers=1, thread_name_prefix="measure")

    @property
    def shelf(self) -> Shelf:
        """What is known now."""
        with self._lock:
            return self._shelf

    def look(self) -> Future[None]:
        """Look at what lies on this computer."""
        return self._submit(self._files, self._look)

    def download(self, name: str) -> Future[None]:
        """Fetch a model, or go on with a download that was paused; one after another."""
        known = self.shelf.work("download", name)
        if known is not None and known.state != "paused":
            return _done()
        stop = threading.Event()
        self._begin(Work("download", name, "waiting", *((known.done, known.total) if known else (0, 0))), stop.set)
        return self._submit(self._network, partial(self._download, name, stop))

    def pause(self, name: str) -> None:
        """Stop a download; what has arrived is kept, also when the program is closed."""
        self._stop("download", name)

    def discard(self, name: str) -> Future[None]:
        """Stop a download and throw away what has arrived."""
        work = self.shelf.work("download", name)
        with self._lock:
            self._discarded.add(name)
        self.pause(name)
        # Behind a download that runs, which has let go of its files by then.
        is_running = work is not None and work.state == "running"
        return self._submit(self._network if is_running else self._files, self._discard_pending)

    def import_folder(self, folder: Path) -> Future[None]:
        """Copy a model from a folder."""
        name = self._store.name_for(folder)
        stop = threading.Event()
        self._begin(Work("import", name, "waiting"), stop.set)
        return self._submit(self._files, partial(self._import, folder, name, stop))

    def stop_import(self, name: str) -> None:
        """End an import; nothing of it is kept."""
        self._stop("import", name)

    def measure(self, name: str) -> Future[None]:
        """Measure how fast a model is on ten seconds of speech, in a process of its own; one after another."""
        if self.shelf.work("measure", name) is not None:
            return _done()
        settings = self._settings()
        trial = self._make_trial(self._store.folder, name, device=settings.device, compute_type=settings.compute_type)
        self._begin(Work("measure", name, "waiting"), trial.stop)
        return self._submit(self._trials, partial(self._measure, name, trial))

    def stop_measuring(self, name: str) -> None:
        """End a measurement; an earlier one still holds."""
        self._stop("measure", name)

    def remove(self, name: str) -> Future[None]:
        """Delete a model from the disk, unless it is in use or comes with MockVoice."""
        return self._submit(self._files, partial(self._remove, name))

    def close(self) -> None:
        """Pause downloads, end everything else and wait for it."""
        with self._lock:
            stops = tuple(self._stops.values())
        for stop in stops:
            stop()
        for executor in (self._network, self._trials, self._files):
            executor.shutdown(cancel_futures=True)

    # Inside: everything below runs on one of the workers

    def _look(self) -> None:
        in_use = self._settings().speech_model
        speeds = self._speeds.load()
        try:
            found = tuple(model for model in self._store.installed() if model.purpose == "speech")
        except OSError as error:
            raise ModelError(
                f"The folder of models, {self._store.folder}, cannot be read ({error.strerror or error}).",
                kept="Nothing in it was changed.",
                mend="Make it readable, then open this page again.",
            ) from error
        models = tuple(
            ShelfModel(
                model,
                is_in_use=model.name == in_use,
                comes_along=self._store.comes_along(model.name),
                why_kept=self._store.why_kept(model, in_use=in_use),
                speed=speeds.get(model.name),
            )
            for model in found
        )
        unfinished = {download.name: download for download in unfinished_downloads(self._store)}
        with self._lock:
            going_on = tuple(work for work in self._shelf.works if work.state != "paused")
            busy = {work.name for work in going_on if work.kind == "download"}
            paused = tuple(
                Work("download", name, "paused", one.arrived, one.size)
                for name, one in unfinished.items()
                if name not in busy and name not in self._discarded
            )
            self._shelf = replace(
                self._shelf,
                is_known=True,
                models=models,
                offers=open_offers(model.name for model in found),
                works=(*going_on, *paused),
                recommendation=recommend(found, speeds, self._settings().answer_language),
            )
        self._tell()

    def _download(self, name: str, stop: threading.Event) -> None:
        self._ending("download", name, stop.set, lambda: self._fetch(name, stop))

    def _fetch(self, name: str, stop: threading.Event) -> None:
        watch = self._watcher("download", name, stop)
        watch(0, 0)
        download_model(self._store, name, on_progress=watch, endpoint=self._endpoint)

    def _discard_pending(self) -> None:
        with self._lock:
            names = tuple(self._discarded)
            self._discarded.clear()
        for name in names:
            discard_download(self._store, name)
        self._look()

    def _import(self, folder: Path, name: str, stop: threading.Event) -> None:
        watch = self._watcher("import", name, stop)
        self._ending("import", name, stop.set, lambda: self._store.import_folder(folder, name, on_progress=watch))

    def _measure(self, name: str, trial: TrialProcess) -> None:
        def run() -> None:
            measured = trial.run(lambda step: self._change("measure", name, state="running", step=step))
            self._speeds.keep(measured, self._today())

        self._ending("measure", name, trial.stop, run)

    def _remove(self, name: str) -> None:
        self._store.remove(name, in_use=self._settings().speech_model)
        self._speeds.forget(name)
        self._look()

    def _ending(self, kind: Kind, name: str, stop: Callable[[], None], work: Callable[[], object]) -> None:
        """Do work and take it off the shelf, whatever comes of it; a person who stops it need not be told so."""
        try:
            work()
        except StoppedError:
            pass
        finally:
            with self._lock:
                # Otherwise it was stopped while it waited, and another of that name has been begun since.
                if self._stops.get((kind, name)) == stop:
                    self._take_off(kind, name)
            self._look()

    def _take_off(self, kind: Kind, name: str) -> None:
        self._stops.pop((kind, name), None)
        works = tuple(one for one in self._shelf.works if (one.kind, one.name) != (kind, name))
        self._shelf = replace(self._shelf, works=works)

    def _watcher(self, kind: Kind, name: str, stop: threading.Event) -> Callable[[int, int], None]:
        def watch(done: int, total: int) -> None:
            if stop.is_set():
                raise StoppedError(f"The {kind} of “{name}” was stopped.")
            known = {"done": done, "total": total} if total else {}
            self._change(kind, name, state="running", **known)

        return watch

    def _begin(self, work: Work, stop: Callable[[], None]) -> None:
        with self._lock:
            others = tuple(one for one in self._shelf.works if (one.kind, one.name) != (work.kind, work.name))
            self._stops[work.kind, work.name] = stop
            self._discarded.discard(work.name)
            self._shelf = replace(self._shelf, works=(*others, work))
        self._tell()

    def _change(self, kind: Kind, name: str, **changes: Any) -> None:
        with self._lock:
            before = self._shelf.work(kind, name)
            works = tuple(replace(one, **changes) if one is before else one for one in self._shelf.works)
            self._shelf = replace(self._shelf, works=works)
            now = time.monotonic()
            is_news = before is None or {"state", "step"} & {
                key for key, value in changes.items() if getattr(before, key) != value
            }
            if not is_news and now - self._told_at < _TELL_EVERY_S:
                return
            self._told_at = now
        self._tell()

    def _stop(self, kind: Kind, name: str) -> None:
        with self._lock:
            stop = self._stops.get((kind, name))
            work = self._shelf.work(kind, name)
            is_waiting = work is not None and work.state == "waiting"
            if is_waiting:
                self._take_off(kind, name)
        if stop is not None:
            stop()
        if is_waiting:
            self.look()

    def _tell(self) -> None:
        shelf = self.shelf
        self._post(lambda: self.on_changed(shelf))

    def _submit(self, executor: ThreadPoolExecutor, job: Callable[[], None]) -> Future[None]:
        def run() -> None:
            try:
                job()
            except MockVoiceError as error:
                told = error  # Python forgets the name `error` after the block
                self._post(lambda: self.on_failed(told))
            except Exception as error:
                self._post(partial(_raise, error))  # a bug: it is reported where the window sees it
                raise

        return executor.submit(run)


def _run_now(call: Callable[[], None]) -> None:
    call()


def _raise(error: BaseException) -> None:
    raise error


def _done() -> Future[None]:
    future: Future[None] = Future()
    future.set_result(None)
    return future

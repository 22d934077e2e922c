"""The lines of the page of models: one that is installed, one that can be downloaded, one that is being imported."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from mockvoice.ui import wording
from mockvoice.ui.language import tr
from mockvoice.ui.widgets.key_button import KeyButton
from mockvoice.ui.widgets.shelf_row import ShelfRow

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mockvoice.model_shelf import ShelfModel, Work
    from mockvoice.transcription.offers import Offer
    from mockvoice.transcription.speed import Speed

IN_USE, RECOMMENDED = "In use", "Recommended"
NOT_MEASURED = "Not measured yet."


class InstalledRow(ShelfRow):
    """A model on this computer. Signals carry its name."""

    use_requested = Signal(str)
    measure_requested = Signal(str)
    stop_requested = Signal(str)
    remove_requested = Signal(str)

    def __init__(self, shown: ShelfModel, parent: QWidget | None = None) -> None:
        self.name = shown.model.name
        self.use_button = _button("Use", self.name)
        self.measure_button = _button("Measure", self.name)
        self.stop_button = _button("Stop", self.name, accessible=f"Stop measuring {self.name}")
        self.remove_button = _button("Remove", self.name, kind="danger")
        buttons = (self.use_button, self.measure_button, self.stop_button, self.remove_button)
        super().__init__(shown.model.title, buttons, parent)
        self.use_button.clicked.connect(lambda: self.use_requested.emit(self.name))
        self.measure_button.clicked.connect(lambda: self.measure_requested.emit(self.name))
        self.stop_button.clicked.connect(lambda: self.stop_requested.emit(self.name))
        self.remove_button.clicked.connect(lambda: self.remove_requested.emit(self.name))

    def show_model(self, shown: ShelfModel, measuring: Work | None, *, is_recommended: bool, today: date) -> None:
        """Show what is known of it, and how far a measurement is."""
        model = shown.model
        came = "comes with MockVoice" if shown.comes_along else f"from {model.source}" if model.source else "imported"
        licence = f"licence {model.licence}" if model.licence != "unknown" else "licence not known"
        facts = (model.name, wording.size(model.size), _languages(is_multilingual=model.is_multilingual), licence, came)
        self.mark(*((IN_USE,) if shown.is_in_use else ()), *((RECOMMENDED,) if is_recommended else ()))
        self.say(" · ".join(facts), _speed_words(shown.speed, today) if measuring is None else _measuring(measuring))
        self.show_progress(None, is_going_on=measuring is not None and measuring.state == "running")
        self.remove_button.setToolTip(tr(shown.why_kept))
        self.offer(
            *(() if shown.is_in_use else (self.use_button,)),
            self.measure_button if measuring is None else self.stop_button,
            *(() if shown.comes_along else (self.remove_button,)),
        )


class OfferRow(ShelfRow):
    """A model that can be downloaded. Signals carry its name."""

    download_requested = Signal(str)
    pause_requested = Signal(str)
    discard_requested = Signal(str)

    def __init__(self, offer: Offer, parent: QWidget | None = None) -> None:
        self.name = offer.name
        self._offer = offer
        self.download_button = _button("Download", self.name)
        self.resume_button = _button("Resume", self.name, accessible=f"Resume the download of {self.name}")
        self.pause_button = _button("Pause", self.name, accessible=f"Pause the download of {self.name}")
        self.cancel_button = _button("Cancel", self.name, accessible=f"Cancel the download of {self.name}")
        buttons = (self.download_button, self.resume_button, self.pause_button, self.cancel_button)
        super().__init__(offer.title, buttons, parent)
        self.download_button.clicked.connect(lambda: self.download_requested.emit(self.name))
        self.resume_button.clicked.connect(lambda: self.download_requested.emit(self.name))
        self.pause_button.clicked.connect(lambda: self.pause_requested.emit(self.name))
        self.cancel_button.clicked.connect(lambda: self.discard_requested.emit(self.name))

    def show_work(self, work: Work | None) -> None:
        """Show how far its download is; None where there is none."""
        offer = self._offer
        languages = _languages(is_multilingual=offer.is_multilingual)
        facts = f"{offer.name} · {wording.size(offer.size)} · {languages} · licence {offer.licence}"
        self.say(facts, "" if work is None else _download_words(work))
        is_going_on = work is not None and (work.state != "waiting" or work.total > 0)
        self.show_progress(_share(work), is_going_on=is_going_on)
        if work is None:
            self.offer(self.download_button)
        else:
            self.offer(self.resume_button if work.state == "paused" else self.pause_button, self.cancel_button)


class ImportRow(ShelfRow):
    """A model that is being copied from a folder. The signal carries its name."""

    stop_requested = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        self.name = name
        self.stop_button = _button("Cancel", name, accessible=f"Cancel the import of {name}")
        super().__init__(name, (self.stop_button,), parent)
        self.stop_button.clicked.connect(lambda: self.stop_requested.emit(self.name))

    def show_work(self, work: Work) -> None:
        """Show how far the copy is."""
        copied = f"{wording.size(work.done)} of {wording.size(work.total)} copied" if work.total else "waiting to begin"
        self.say(f"Importing: {copied}.")
        self.show_progress(_share(work))
        self.offer(self.stop_button)


def _button(text: str, name: str, *, accessible: str = "", kind: str = "plain") -> KeyButton:
    button = KeyButton(text, kind=kind)
    button.setAccessibleName(accessible or f"{text} {name}")
    return button


def _languages(*, is_multilingual: bool) -> str:
    return "99 languages" if is_multilingual else "English only"


def _speed_words(speed: Speed | None, today: date) -> str:
    if speed is None:
        return NOT_MEASURED
    return f"{speed.sentence} Measured {wording.on_day(date.fromisoformat(speed.measured_on), today)}."


def _measuring(work: Work) -> str:
    if work.state == "waiting":
        return "Measuring begins when the one before it is done."
    return f"Measuring on ten seconds of speech: {work.step or 'starting'} …"


def _download_words(work: Work) -> str:
    arrived = f"{wording.size(work.done)} of {wording.size(work.total)} are here" if work.total else ""
    if work.state == "paused":
        return f"Paused. {arrived}, and it goes on there, also after MockVoice was closed."
    if work.state == "waiting":
        return "Begins when the download before it is done."
    if not arrived:
        return "Asking the hub …"
    if work.done >= work.total:
        return "Everything is here. Checking every file …"
    return f"{arrived}, {work.done / work.total * 100:.0f} %."


def _share(work: Work | None) -> float | None:
    return work.done / work.total if work is not None and work.total else None

"""What was measured of the speech models on this computer, and which one suits it."""

from __future__ import annotations

import json
import logging
import os
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from mockvoice.transcription.languages import AUTO
from mockvoice.transcription.offers import OFFERS, parameters_m

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from pathlib import Path

    from mockvoice.transcription.models import InstalledModel
    from mockvoice.transcription.trial import Trial

SPEEDS = "speeds.json"
LIVE_LIMIT = 0.35
"""A model that needs no more than this share of the time in which a person speaks keeps up with them, also with other
programs beside it and where a sentence has to be decoded twice for its fillers."""
ANSWER_S = 120.0
"""The length of an answer in the sentences for the person."""

_BYTES_PER_PARAMETER = 2
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Speed:
    """How fast a model was.

    Attributes:
        real_time_factor: Seconds of decoding for a second of speech, fillers included.
        measured_on: The day, as "2026-11-26".
    """

    model: str
    device: str
    compute_type: str
    real_time_factor: float
    measured_on: str

    @property
    def answer_s(self) -> float:
        """How long a 2-minute answer takes, in seconds."""
        return self.real_time_factor * ANSWER_S

    @property
    def sentence(self) -> str:
        """The same in words: "A 2-minute answer takes 7 s on the processor."."""
        place = "graphics card" if self.device == "cuda" else "processor"
        return f"A 2-minute answer takes {duration_words(self.answer_s)} on the {place}."


@dataclass(frozen=True, slots=True)
class Recommendation:
    """The model that suits this computer, None where nothing was measured that could, and why, in sentences."""

    model: str | None
    reason: str


class SpeedBook:
    """Keeps the last measurement of each model in one small file beside the models."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / SPEEDS

    def load(self) -> dict[str, Speed]:
        """Return what is known, by model. A file that cannot be read counts as empty."""
        try:
            entries = json.loads(self.path.read_text(encoding="utf-8"))["speeds"]
            return {speed.model: speed for speed in (_speed(entry) for entry in entries)}
        except FileNotFoundError:
            return {}
        except (OSError, ValueError, KeyError, TypeError):
            _log.warning("%s cannot be read", self.path, exc_info=True)
            return {}

    def keep(self, trial: Trial, today: date) -> Speed:
        """Write down a trial in place of the model's earlier one. A disk that does not take it costs the file alone."""
        speed = Speed(
            trial.model, trial.device, trial.compute_type, round(trial.real_time_factor, 4), today.isoformat()
        )
        self._write({**self.load(), speed.model: speed})
        return speed

    def forget(self, model: str) -> None:
        """Leave out a model that was removed."""
        known = self.load()
        if known.pop(model, None) is not None:
            self._write(known)

    def _write(self, speeds: dict[str, Speed]) -> None:
        fresh = self.path.with_name(f".{SPEEDS}.{os.getpid()}")
        body = {"speeds": [asdict(speed) for speed in speeds.values()]}
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            fresh.write_text(json.dumps(body, indent=2) + "\n", encoding="utf-8")
            fresh.replace(self.path)
        except OSError:
            _log.warning("%s cannot be written", self.path, exc_info=True)


def recommend(models: Iterable[InstalledModel], speeds: dict[str, Speed], language: str) -> Recommendation:
    """Return the largest measured model that keeps up while a person speaks `language` (a code, or "auto").

    Larger models hear better (Radford et al. 2022, figure 4), as long as they are fast enough.
    """
    hearing = [model for model in models if language == "en" or model.is_multilingual]
    measured = [model for model in hearing if model.name in speeds]
    if not measured:
        what = "a model" if language == "en" else "a multilingual model"
        return Recommendation(None, f"Measure {what} to learn which one suits this computer; it takes seconds.")
    fast = [model for model in measured if speeds[model.name].real_time_factor <= LIVE_LIMIT]
    if not fast:
        best = min(measured, key=lambda model: speeds[model.name].real_time_factor)
        return Recommendation(best.name, _too_slow(best, speeds[best.name]))
    best = max(fast, key=lambda model: (_size_m(model), _suits_english(model.name, language)))
    return Recommendation(best.name, _keeps_up(best, speeds, measured, language))


def duration_words(seconds: float) -> str:
    """Write a time that a computer takes: "under a second", "7 s", "2 min 5 s"."""
    if seconds < 1.0:
        return "under a second"
    whole = round(seconds)
    minutes, rest = divmod(whole, 60)
    if not minutes:
        return f"{whole} s"
    return f"{minutes} min {rest} s" if rest else f"{minutes} min"


def _keeps_up(best: InstalledModel, speeds: dict[str, Speed], measured: list[InstalledModel], language: str) -> str:
    speed = speeds[best.name]
    share = f"{speed.real_time_factor:.0%}".replace("%", " %")
    most = f"{LIVE_LIMIT * 100:.0f} %"
    keeps_up = (
        f"“{best.name}” is the largest model measured here that keeps up while you speak: it needs {share} of the time "
        f"that you do, where up to {most} leaves room for the rest. {speed.sentence}"
    )
    sentences = [keeps_up]
    slow = [model for model in measured if speeds[model.name].real_time_factor > LIVE_LIMIT]
    if slow:
        names = " and ".join(f"“{model.name}”" for model in slow)
        sentences.append(f"{names} {'is' if len(slow) == 1 else 'are'} too slow for that.")
    hint = _next_one(best, speed, {model.name for model in measured}, language)
    return " ".join([*sentences, hint] if hint else sentences)


def _next_one(best: InstalledModel, speed: Speed, measured: set[str], language: str) -> str:
    """Return a sentence on the next larger model, where its size lets one expect that it keeps up as well."""
    size = _size_m(best)
    names = {offer.name for offer in OFFERS}
    for offer in OFFERS:
        larger = parameters_m(offer.name) or 0
        is_open = offer.name not in measured and f"{offer.name}-hub" not in measured
        suits = offer.is_multilingual if language != "en" else f"{offer.name}.en" not in names
        if larger > size and suits and is_open:
            expected = speed.real_time_factor * larger / size
            if expected <= LIVE_LIMIT:
                takes = duration_words(expected * ANSWER_S)
                return (
                    f"By its size “{offer.name}” would take about {takes}, which keeps up too: measure it to be sure."
                )
            return ""
    return ""


def _too_slow(best: InstalledModel, speed: Speed) -> str:
    return (
        f"“{best.name}” is the fastest model measured here, but it does not keep up while you speak. {speed.sentence} "
        "The report comes later then, and nothing is lost. A smaller model may do better."
    )


def _size_m(model: InstalledModel) -> float:
    return parameters_m(model.name) or model.size / _BYTES_PER_PARAMETER / 1e6


def _suits_english(name: str, language: str) -> bool:
    return name.endswith(".en") and language not in {AUTO, ""}


def _speed(entry: dict[str, Any]) -> Speed:
    return Speed(
        model=str(entry["model"]),
        device=str(entry["device"]),
        compute_type=str(entry["compute_type"]),
        real_time_factor=float(entry["real_time_factor"]),
        measured_on=str(entry["measured_on"]),
    )

"""When a sound file was recorded, from what it says of itself."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

_EARLIEST: Final = datetime(1990, 1, 1, tzinfo=UTC)
"""What is dated earlier was dated by a clock that had not been set."""


def recorded_at(said: Mapping[str, str]) -> datetime | None:
    """The moment of recording that a file names, aware; None where it names none, or one that cannot be.

    Args:
        said: What the file says of itself, by keys in lower case, as phones, recorders and music programs write it. A
            day without a time is taken for its noon, in this computer's time zone.
    """
    for key in ("com.apple.quicktime.creationdate", "creation_time", "date", "tdrc", "icrd"):
        moment = _moment(said.get(key, ""))
        # A broadcast wave has the day in "date" and the time of day alone in "creation_time".
        if moment is not None and key == "date" and len(said[key].strip()) <= len("2026-03-01"):
            moment = _at_time(moment, said.get("creation_time", ""))
        if moment is not None and _EARLIEST <= moment <= datetime.now(UTC) + timedelta(days=1):
            return moment
    return None


def _moment(text: str) -> datetime | None:
    """A written moment; noon where there is only a day, and None for a year alone and what is no moment."""
    text = text.strip().replace("/", "-").replace(":", "-", 2 if text[4:5] == ":" else 0)
    if len(text) < len("20260301"):
        return None
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    if len(text) <= len("2026-03-01"):
        return datetime.combine(moment.date(), time(12)).astimezone()
    return moment if moment.tzinfo is not None else moment.replace(tzinfo=UTC)


def _at_time(day: datetime, text: str) -> datetime:
    try:
        return datetime.combine(day.date(), time.fromisoformat(text.strip())).astimezone()
    except ValueError:
        return day

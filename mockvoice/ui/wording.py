"""Times, days and counts in words, as every page writes them.

Counts are written in English and translated on their way to the screen (see `mockvoice/ui/language.py`); days and times
of day are written by the locale.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, QTime

from mockvoice.ui.language import locale, tr

if TYPE_CHECKING:
    from datetime import date, datetime

_DAYS_OF_A_WEEK = 7
_MEGABYTES_OF_A_GIGABYTE = 999.5
_NOT_SCORED = "not scored"
_YEAR = re.compile(r",? ?\by+\b")
_WEEKDAY = re.compile(r"\bdddd,? ?")


def clock(seconds: float) -> str:
    """Write a length or a place in a recording, in seconds, as "1:58" or "1:02:03"."""
    whole = max(0, int(seconds))
    hours, rest = divmod(whole, 3600)
    if hours:
        return f"{hours}:{rest // 60:02}:{rest % 60:02}"
    return f"{rest // 60}:{rest % 60:02}"


def clock_aloud(seconds: float) -> str:
    """Write seconds as a screen reader should say them: "1 minute 58 seconds"."""
    minutes, rest = divmod(max(0, int(seconds)), 60)
    parts = [count(minutes, "minute")] if minutes else []
    if rest or not minutes:
        parts.append(count(rest, "second"))
    return " ".join(parts)


def count(number: int, thing: str, things: str | None = None) -> str:
    """Write "1 answer" or "5 answers"; `things` where the plural is not `thing` with an s."""
    return f"{number} {thing if number == 1 else things or thing + 's'}"


def times(number: int) -> str:
    """Write "once", "twice" or "3 times"."""
    return {1: "once", 2: "twice"}.get(number, f"{number} times")


def written(text: str, language: str) -> str:
    """Write words that are kept in lower case as they are written: in English "I mean", elsewhere unchanged."""
    return re.sub(r"\bi\b", "I", text) if language.partition("-")[0] == "en" else text


def day(when: date, today: date) -> str:
    """Write a day as a person says it: "Today", "Yesterday", "Monday", "Monday 3 March", "3 March 2025"."""
    ago = (today - when).days
    if ago == 0:
        return tr("Today")
    if ago == 1:
        return tr("Yesterday")
    if 1 < ago < _DAYS_OF_A_WEEK:
        return _written(when, "dddd")
    if when.year == today.year:
        return _written(when, _YEAR.sub("", _long_form()))
    return _written(when, _WEEKDAY.sub("", _long_form()))


def moment(local: datetime, today: date) -> str:
    """Write a moment, given in local time, inside a line: "today 18:40", "Monday 3 March, 18:40"."""
    near = _near(local.date(), today)
    return f"{tr(near)} {time_of_day(local)}" if near else f"{day(local.date(), today)}, {time_of_day(local)}"


def since(when: date, today: date) -> str:
    """Write a day as it stands after "since": "earlier today", "yesterday", "Monday 3 March"."""
    near = _near(when, today)
    return tr("earlier today" if near == "today" else near) if near else day(when, today)


def on_day(when: date, today: date) -> str:
    """Write a day as it stands after a verb: "today", "yesterday", "on Monday", "on 3 March 2025"."""
    near = _near(when, today)
    return tr(near) if near else tr("on {day}").format(day=day(when, today))


def date_and_time(local: datetime) -> str:
    """Write a moment, given in local time, in full: "3 March 2025, 18:40"."""
    return f"{_written(local.date(), _WEEKDAY.sub('', _long_form()))}, {time_of_day(local)}"


def size(count_bytes: int) -> str:
    """Write a size on the disk as "78 MB" or "1.6 GB"; a unit is a power of ten."""
    megabytes = count_bytes / 1e6
    if megabytes >= _MEGABYTES_OF_A_GIGABYTE:
        return f"{locale().toString(megabytes / 1000, 'f', 1)} GB"
    return f"{megabytes:.0f} MB"


def time_of_day(when: datetime) -> str:
    """Write the time of day of `when` as "18:40"."""
    if _is_house_style():
        return f"{when.hour}:{when.minute:02}"
    return locale().toString(QTime(when.hour, when.minute), QLocale.FormatType.ShortFormat)


def points(value: int | None) -> str:
    """Write a score of 0 to 100, or that there is none."""
    return _NOT_SCORED if value is None else str(value)


def _near(when: date, today: date) -> str:
    """Return "today" or "yesterday" inside a sentence; "" for any other day."""
    return {0: "today", 1: "yesterday"}.get((today - when).days, "")


def _is_house_style() -> bool:
    """Return whether nobody's locale holds: dates are then written as in Britain."""
    return locale().language() is QLocale.Language.C


def _long_form() -> str:
    """Return how the locale writes a whole date, in Qt's letters."""
    return "dddd d MMMM yyyy" if _is_house_style() else locale().dateFormat(QLocale.FormatType.LongFormat)


def _written(when: date, form: str) -> str:
    at = QDate(when.year, when.month, when.day)
    return (QLocale(QLocale.Language.English) if _is_house_style() else locale()).toString(at, form)

"""Times, days and counts in words, as every page writes them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date, datetime

_DAYS_OF_A_WEEK = 7
_MEGABYTES_OF_A_GIGABYTE = 999.5
_NOT_SCORED = "not scored"


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
        return "Today"
    if ago == 1:
        return "Yesterday"
    if 1 < ago < _DAYS_OF_A_WEEK:
        return f"{when:%A}"
    if when.year == today.year:
        return f"{when:%A} {when.day} {when:%B}"
    return f"{when.day} {when:%B} {when.year}"


def moment(local: datetime, today: date) -> str:
    """Write a moment, given in local time, inside a line: "today 18:40", "Monday 3 March, 18:40"."""
    words = day(local.date(), today)
    near = words in ("Today", "Yesterday")
    return f"{words.lower() if near else words}{' ' if near else ', '}{time_of_day(local)}"


def since(when: date, today: date) -> str:
    """Write a day as it stands after "since": "earlier today", "yesterday", "Monday 3 March"."""
    words = day(when, today)
    return {"Today": "earlier today", "Yesterday": "yesterday"}.get(words, words)


def on_day(when: date, today: date) -> str:
    """Write a day as it stands after a verb: "today", "yesterday", "on Monday", "on 3 March 2025"."""
    words = day(when, today)
    return {"Today": "today", "Yesterday": "yesterday"}.get(words, f"on {words}")


def size(count_bytes: int) -> str:
    """Write a size on the disk as "78 MB" or "1.6 GB"; a unit is a power of ten."""
    megabytes = count_bytes / 1e6
    return f"{megabytes / 1000:.1f} GB" if megabytes >= _MEGABYTES_OF_A_GIGABYTE else f"{megabytes:.0f} MB"


def time_of_day(when: datetime) -> str:
    """Write the time of day of `when` as "18:40"."""
    return f"{when.hour}:{when.minute:02}"


def points(value: int | None) -> str:
    """Write a score of 0 to 100, or that there is none."""
    return _NOT_SCORED if value is None else str(value)

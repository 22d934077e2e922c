"""The history as a table for spreadsheets (CSV, RFC 4180)."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import fields
from datetime import datetime
from typing import TYPE_CHECKING, Final

from mockvoice.reports.export_printable import one_line
from mockvoice.storage.history_rows import HistoryRow

if TYPE_CHECKING:
    from collections.abc import Iterable

COLUMNS: Final = tuple(field.name for field in fields(HistoryRow))

_FORMULA: Final = re.compile(r"^[\s']*[=+\-@\uff1d\uff0b\uff0d\uff20]")


def to_csv(rows: Iterable[HistoryRow]) -> str:
    """Return a line of names and a line for each answer; what was not measured is empty.

    A text that a spreadsheet would take for a formula gets an apostrophe before it, as OWASP advises (CSV Injection).
    """
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    for row in rows:
        writer.writerow([_cell(getattr(row, name)) for name in COLUMNS])
    return out.getvalue()


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.isoformat(timespec="seconds")
    if isinstance(value, float):
        return f"{value:.3f}".rstrip("0").rstrip(".")
    if isinstance(value, int):
        return str(value)
    text = one_line(str(value))
    return f"'{text}" if _FORMULA.match(text) else text

"""Standard output and standard error, whatever they are connected to."""

from __future__ import annotations

import codecs
import io
import json
import sys

import click


def never_fail_on_a_letter() -> None:
    """Let a terminal or pipe that is not in UTF-8 show a question mark for a letter that it does not have."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def echo_json(value: object) -> None:
    """Print `value` as JSON; where standard output is not in UTF-8, in letters that every encoding has."""
    click.echo(json.dumps(value, ensure_ascii=not _is_utf8(), indent=2))


def _is_utf8() -> bool:
    try:
        return codecs.lookup(sys.stdout.encoding or "ascii").name == "utf-8"
    except LookupError:
        return False

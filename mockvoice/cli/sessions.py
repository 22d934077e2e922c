"""`mockvoice sessions`: what was practised."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from mockvoice.analysis.disagreement import disagreements
from mockvoice.analysis.report import to_json_object
from mockvoice.cli.context import CommandContext, pass_command_context
from mockvoice.cli.report_text import clock, report_text
from mockvoice.cli.terminal import echo_json
from mockvoice.storage.answers import Answers
from mockvoice.storage.database import Database
from mockvoice.storage.library import PAGE_SIZE, Library

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from mockvoice.storage.library import SessionSummary

_ALL = 10**9
NOTHING_YET = "Nothing was practised yet. Run “mockvoice” and answer a question."


@click.group()
def sessions() -> None:
    """List past sessions and show their answers."""


@sessions.command("list")
@click.option("--limit", default=20, show_default=True, type=click.IntRange(1), help="How many, newest first.")
@pass_command_context
def list_sessions(context: CommandContext, limit: int) -> None:
    """List past sessions, newest first."""
    if not context.paths.database.exists():
        click.echo(NOTHING_YET)
        return
    database = Database.open(context.paths.database)
    try:
        shown = 0
        for session in _newest_first(Library(database), limit):
            shown += 1
            overall = "-" if session.mean_overall is None else str(session.mean_overall)
            when = session.started_at.astimezone().strftime("%Y-%m-%d %H:%M")
            count = "1 answer" if session.answer_count == 1 else f"{session.answer_count} answers"
            click.echo(f"{session.id[:8]}  {when}  {session.pack_title}  {count}  {overall}")
        if not shown:
            click.echo(NOTHING_YET)
    finally:
        database.close()


@sessions.command("show")
@click.argument("wanted", metavar="ID")
@click.option("--json", "as_json", is_flag=True, help="Print the reports as a JSON list.")
@pass_command_context
def show(context: CommandContext, wanted: str, *, as_json: bool) -> None:
    """Show a session, or one answer, by its id or the beginning of it."""
    if not context.paths.database.exists():
        raise click.ClickException(NOTHING_YET)
    database = Database.open(context.paths.database)
    try:
        library, answers = Library(database), Answers(database)
        found = [answers.load(answer_id) for answer_id in library.find_answers(wanted)]
        if not found:
            raise click.ClickException(
                f"No session or answer has an id that begins with “{wanted}”; see “mockvoice sessions list”."
            )
        if as_json:
            reports = [None if answer.scorecard is None else to_json_object(answer.scorecard) for answer in found]
            echo_json(reports)
            return
        for answer in found:
            when = answer.asked_at.astimezone().strftime("%Y-%m-%d %H:%M")
            click.echo(f"{answer.id[:8]}  {when}  attempt {answer.attempt}  {clock(answer.duration_s)}")
            for fault in answer.faults:
                click.echo(f"Fault of the recording: {fault}")
            if answer.scorecard is None:
                click.echo(f"{answer.question.text}\n\nNot scored yet.\n")
            else:
                click.echo(report_text(answer.scorecard, answer.question) + "\n")
    finally:
        database.close()


@sessions.command("verdicts")
@click.option("--out", type=click.Path(dir_okay=False, writable=True), help="Write to this file rather than print.")
@pass_command_context
def verdicts(context: CommandContext, out: str | None) -> None:
    """Export where you judged a concept otherwise than MockVoice, one JSON object a line.

    Each line holds question, concept and words, and both verdicts: training data, if you wish to give it away. Nothing
    is sent anywhere.
    """
    lines = []
    if context.paths.database.exists():
        database = Database.open(context.paths.database)
        try:
            library, answers = Library(database), Answers(database)
            ids = [answer.id for one in _newest_first(library, _ALL) for answer in library.answers(one.id)]
            for answer in map(answers.load, ids):
                if answer.scorecard is not None:
                    rows = disagreements(answer.scorecard, answer.question)
                    lines += [json.dumps(asdict(row), ensure_ascii=False) for row in rows]
        finally:
            database.close()
    if out is None:
        for line in lines:
            click.echo(line)
    else:
        Path(out).write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    noun = "verdict" if len(lines) == 1 else "verdicts"
    click.echo(f"{len(lines)} {noun} of your own" + ("." if out is None else f" written to {out}."), err=True)


def _newest_first(library: Library, limit: int) -> Iterator[SessionSummary]:
    before: datetime | None = None
    left = limit
    while left > 0:
        page = library.sessions(limit=min(left, PAGE_SIZE), before=before)
        yield from page
        if not page:
            return
        left -= len(page)
        before = page[-1].started_at

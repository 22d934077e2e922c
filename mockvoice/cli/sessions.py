"""`mockvoice sessions`: what was practised."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from mockvoice.analysis.report import to_json_object
from mockvoice.cli.context import CommandContext, pass_command_context
from mockvoice.cli.report_text import clock, report_text
from mockvoice.cli.terminal import echo_json
from mockvoice.storage.answers import Answers
from mockvoice.storage.database import Database
from mockvoice.storage.library import Library

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from mockvoice.storage.library import SessionSummary

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


def _newest_first(library: Library, limit: int) -> Iterator[SessionSummary]:
    before: datetime | None = None
    left = limit
    while left > 0:
        page = library.sessions(limit=left, before=before)
        yield from page
        if not page:
            return
        left -= len(page)
        before = page[-1].started_at

"""`mockvoice interviews`: which there are, and the reports of past ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from mockvoice.cli.context import CommandContext, pass_command_context
from mockvoice.cli.terminal import echo_json
from mockvoice.interview.presets import own_presets, shipped_presets
from mockvoice.interview_desk import record_of
from mockvoice.reports.interview_report import make_report, to_json_object
from mockvoice.reports.interview_text import interview_text
from mockvoice.reports.next_practice import next_practice
from mockvoice.storage.answers import Answers
from mockvoice.storage.database import Database
from mockvoice.storage.interviews import Interviews
from mockvoice.storage.library import PAGE_SIZE, Library

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mockvoice.reports.interview_report import InterviewReport

NOTHING_YET = "No interview was held yet. Run “mockvoice” and begin one under Interviews."


@click.group()
def interviews() -> None:
    """List the interviews to choose from, and show the reports of past ones."""


@interviews.command("list")
@pass_command_context
def list_presets(context: CommandContext) -> None:
    """List the interviews to choose from: id, length, title. The window holds them."""
    own, problems = own_presets(context.paths.interviews)
    presets = (*shipped_presets(), *own)
    width = max(len(preset.id) for preset in presets)
    for preset in presets:
        click.echo(f"{preset.id:<{width}}  {preset.minutes:>3} min  {preset.title}")
    for problem in problems:
        click.echo(problem.sentence, err=True)


@interviews.command("report")
@click.argument("wanted", metavar="ID")
@click.option("--json", "as_json", is_flag=True, help="Print the report as JSON.")
@pass_command_context
def report(context: CommandContext, wanted: str, *, as_json: bool) -> None:
    """Show the report of an interview, by its id or the beginning of it ("mockvoice sessions list" shows ids).

    Strengths and areas to improve come with the words that prove them, scores with their reasons.
    """
    if not context.paths.database.exists():
        raise click.ClickException(NOTHING_YET)
    database = Database.open(context.paths.database)
    try:
        made = _report_of(database, wanted)
    finally:
        database.close()
    if as_json:
        echo_json(to_json_object(made))
    else:
        click.echo(interview_text(made, next_practice(made, context.engine.packs)))


def _report_of(database: Database, wanted: str) -> InterviewReport:
    found = list(_sessions(database, wanted.strip().lower()))
    if not found:
        what = f"No session has an id that begins with “{wanted}”; see “mockvoice sessions list”."
        raise click.ClickException(what)
    if len(found) > 1:
        ids = ", ".join(session_id[:12] for session_id in found)
        raise click.ClickException(f"More than one session has an id that begins with “{wanted}”: {ids}.")
    stored = Interviews(database).load(found[0])
    if stored is None:
        what = f"This session was no interview; “mockvoice sessions show {found[0][:8]}” shows its answers."
        raise click.ClickException(what)
    answers = Answers(database)
    return make_report(record_of(stored, [answers.load(each) for each in Interviews(database).answer_ids(found[0])]))


def _sessions(database: Database, prefix: str) -> Iterator[str]:
    """Yield the ids of the sessions that begin so, newest first; none for an empty beginning."""
    library = Library(database)
    before = None
    while prefix and (page := library.sessions(limit=PAGE_SIZE, before=before)):
        yield from (session.id for session in page if session.id.startswith(prefix))
        before = page[-1].started_at

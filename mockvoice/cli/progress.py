"""`mockvoice progress`: how practice is going."""

from __future__ import annotations

import click

from mockvoice.cli.context import CommandContext, pass_command_context
from mockvoice.cli.terminal import echo_json
from mockvoice.reports.progress import look_at_progress, make_progress
from mockvoice.reports.progress_parts import SessionKind, Span, Wish
from mockvoice.reports.progress_text import progress_text, to_json_object
from mockvoice.storage import times
from mockvoice.storage.database import Database
from mockvoice.storage.progress import Timeline


@click.command()
@click.option(
    "--span",
    type=click.Choice([str(span) for span in Span]),
    default=str(Span.QUARTER),
    show_default=True,
    help="How far back: the last 30 or 90 days, the last year, or everything.",
)
@click.option("--pack", "pack_id", help="Only answers to questions of the pack with this id.")
@click.option("--topic", help="Only answers to questions of this topic.")
@click.option(
    "--kind",
    type=click.Choice([str(kind) for kind in SessionKind]),
    default=str(SessionKind.ALL),
    show_default=True,
    help="Only answers given in interviews, or only those outside.",
)
@click.option("--json", "as_json", is_flag=True, help="Print everything as JSON.")
@pass_command_context
def progress(
    context: CommandContext, span: str, pack_id: str | None, topic: str | None, kind: str, *, as_json: bool
) -> None:
    """Show scores, fillers, pace, personal bests and what was missed most, over time."""
    wish = Wish(Span(span), pack_id, topic, SessionKind(kind))
    now = times.now()
    found = make_progress(wish, (), now=now)
    if context.paths.database.exists():
        database = Database.open(context.paths.database)
        try:
            found = look_at_progress(Timeline(database), wish, now=now)
        finally:
            database.close()
    if as_json:
        echo_json(to_json_object(found))
    else:
        click.echo(progress_text(found))

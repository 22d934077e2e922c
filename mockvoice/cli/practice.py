"""`mockvoice practice`: what is due, what to practise today, and what is missed again and again."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from mockvoice.cli.context import CommandContext, pass_command_context
from mockvoice.cli.terminal import echo_json
from mockvoice.practice.catalogue import speaking_minutes
from mockvoice.practice.schedule import ReviewSchedule
from mockvoice.practice.today import MIX_MINUTES, look_at_today
from mockvoice.storage import times
from mockvoice.storage.database import Database
from mockvoice.storage.practice import Practice

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mockvoice.practice.queue import QueueItem
    from mockvoice.practice.today import PracticeDay

NOTHING_YET = "Nothing was practised yet. Run “mockvoice” and answer a question."


@click.group()
def practice() -> None:
    """Show what is due, what to practise today, and your weak spots."""


@practice.command("today")
@click.option(
    "--minutes", default=MIX_MINUTES, show_default=True, type=click.FloatRange(1), help="So much speaking at most."
)
@click.option("--json", "as_json", is_flag=True, help="Print a JSON object.")
@pass_command_context
def today(context: CommandContext, minutes: float, *, as_json: bool) -> None:
    """Show what to practise today: due questions, weak spots and new questions in turn, each with the reason."""
    with _day(context, minutes) as day:
        streak = day.streak
        if as_json:
            echo_json(
                {
                    "questions": _as_objects(day.mix),
                    "streak_days": streak.length_days,
                    "longest_streak_days": streak.longest_days,
                    "practised_today": streak.practised_today,
                }
            )
            return
        _print(day.mix, "There are no questions to practise; see “mockvoice packs list”.")
        if streak.longest_days:
            done = "today is done" if streak.practised_today else "not practised today"
            click.echo(f"Streak: {_count(streak.length_days, 'day')}, {done}. Longest: {streak.longest_days}.")


@practice.command("due")
@click.option("--json", "as_json", is_flag=True, help="Print a JSON list.")
@pass_command_context
def due(context: CommandContext, *, as_json: bool) -> None:
    """List the questions that are due today, the most overdue first."""
    with _day(context) as day:
        if as_json:
            echo_json(_as_objects(day.due))
            return
        following = f" The next question comes back on {day.next_due:%Y-%m-%d}." if day.next_due else ""
        _print(day.due, f"Nothing is due today.{following}" if day.remembered_count else NOTHING_YET)


@practice.command("weak")
@click.option("--limit", default=10, show_default=True, type=click.IntRange(1), help="How many, the surest first.")
@click.option("--json", "as_json", is_flag=True, help="Print a JSON list.")
@pass_command_context
def weak(context: CommandContext, limit: int, *, as_json: bool) -> None:
    """List what you miss again and again, the surest first."""
    with _day(context) as day:
        spots = day.spots[:limit]
        if as_json:
            echo_json(
                [
                    {
                        "sort": spot.sort,
                        "name": spot.name,
                        "stage": spot.stage,
                        "missed": spot.missed,
                        "answers": spot.answers,
                        "sureness": round(spot.sureness, 4),
                        "questions": list(spot.question_keys),
                        "sentence": spot.sentence,
                    }
                    for spot in spots
                ]
            )
            return
        for spot in spots:
            click.echo(spot.sentence)
        if not spots:
            click.echo("Nothing is missed again and again. It takes three answers that speak of a thing to say so.")


@contextmanager
def _day(context: CommandContext, minutes: float = MIX_MINUTES) -> Iterator[PracticeDay]:
    """Open the history, bring it up to date, and give what practice remembers; an empty history where there is none."""
    engine, path = context.engine, context.paths.database
    schedule = ReviewSchedule(lambda: engine.settings.retention, lambda: engine.packs)
    last = engine.settings.last_pack_id
    database = Database.open(path) if path.exists() else Database.in_memory()
    with database:
        remembered = Practice(database, schedule)
        remembered.catch_up()
        preferred = (last,) if last else ()
        yield look_at_today(remembered, engine.packs, now=times.now(), minutes=minutes, preferred_packs=preferred)


def _print(items: Sequence[QueueItem], where_none: str) -> None:
    for item in items:
        click.echo(f"{item.asked.key}  {item.reason}\n    {item.asked.question.text}")
    if items:
        minutes = speaking_minutes(item.asked.question for item in items)
        click.echo(f"{_count(len(items), 'question')}, about {_count(minutes, 'minute')} of speaking.")
    else:
        click.echo(where_none)


def _as_objects(items: Sequence[QueueItem]) -> list[dict[str, str]]:
    return [
        {
            "question": item.asked.key,
            "pack": item.asked.pack_title,
            "text": item.asked.question.text,
            "why": item.why,
            "reason": item.reason,
        }
        for item in items
    ]


def _count(number: int, thing: str) -> str:
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"

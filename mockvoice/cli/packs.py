"""`mockvoice packs`: what can be asked."""

from __future__ import annotations

from pathlib import Path

import click

from mockvoice.cli.context import CommandContext, pass_command_context
from mockvoice.cli.terminal import echo_json
from mockvoice.errors import PackError
from mockvoice.packs.reader import find_question, read_pack


@click.group()
def packs() -> None:
    """List, show and check question packs."""


@packs.command("list")
@click.option("--json", "as_json", is_flag=True, help="Print a JSON list.")
@pass_command_context
def list_packs(context: CommandContext, *, as_json: bool) -> None:
    """List all packs with their questions."""
    found = context.engine.packs
    if as_json:
        rows = [
            {
                "id": pack.id,
                "title": pack.title,
                "version": pack.version,
                "questions": [{"id": question.id, "text": question.text} for question in pack.questions],
            }
            for pack in found
        ]
        echo_json(rows)
        return
    if not found:
        click.echo(f"No packs yet. Put a pack into {context.paths.packs}.")
    for pack in found:
        click.echo(f"{pack.id}  {pack.title}, version {pack.version}, {len(pack.questions)} questions")
        for question in pack.questions:
            click.echo(f"    {question.id}  {question.text}")


@packs.command("show")
@click.argument("wanted", metavar="ID")
@pass_command_context
def show(context: CommandContext, wanted: str) -> None:
    """Show a pack, or a question with what a strong answer contains."""
    pack = next((pack for pack in context.engine.packs if pack.id == wanted), None)
    if pack is not None:
        click.echo(f"{pack.title}, version {pack.version}\n{pack.description}\n")
        for question in pack.questions:
            click.echo(f"{question.id}  {question.topic}, {question.target_s} s\n    {question.text}")
        return
    question = find_question(context.engine.packs, wanted)
    click.echo(f"{question.text}\n\nTopic: {question.topic}. Aim for {question.target_s} s.\n\nConcepts")
    for concept in question.concepts:
        click.echo(f"  {concept.name} (weight {concept.weight:g})\n      {concept.description}")
    if question.model_answer:
        click.echo(f"\nA strong answer\n{question.model_answer}")
    if question.follow_ups:
        click.echo("\nFollow-ups")
        for follow_up in question.follow_ups:
            click.echo(f"  {follow_up.text}")


@packs.command("validate")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
def validate(files: tuple[Path, ...]) -> None:
    """Check pack FILES; every problem is named with its line and field. Exits with 1 where there is one."""
    failed = 0
    for path in files:
        try:
            pack = read_pack(path)
        except PackError as error:
            failed += 1
            click.echo(error.sentence, err=True)
        else:
            click.echo(f"{path}: {pack.title}, {len(pack.questions)} questions, sound.")
    if failed:
        raise click.exceptions.Exit(1)

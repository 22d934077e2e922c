"""`mockvoice packs`: what can be asked, and whether it is worth asking."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from mockvoice.cli import pack_files
from mockvoice.cli.context import CommandContext, pass_command_context
from mockvoice.cli.terminal import echo_json
from mockvoice.errors import ModelError, PackError
from mockvoice.packs.importers.files import read_packs
from mockvoice.packs.reader import find_question

if TYPE_CHECKING:
    from mockvoice.analysis.pack_check import QuestionCheck

_COLUMNS = "{:<52} {:>5} {:>7} {:>6} {:>7}"


@click.group()
def packs() -> None:
    """List, show, make, check, take in and give away question packs."""


for command in (pack_files.new, pack_files.import_files, pack_files.export, pack_files.schema):
    packs.add_command(command)


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
        click.echo(f"{pack.id}  {pack.title}, version {pack.version}, {_count(len(pack.questions))}")
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
    """Check pack FILES, and archives and folders of them; every problem is named with its line and field.

    Exits with 1 where there is one.
    """
    failed = 0
    for path in files:
        try:
            for pack in read_packs(path):
                click.echo(f"{path}: {pack.title}, {_count(len(pack.questions))}, sound.")
        except PackError as error:
            failed += 1
            click.echo(error.sentence, err=True)
    if failed:
        raise click.exceptions.Exit(1)


@packs.command("check")
@click.argument("files", nargs=-1, type=click.Path(path_type=Path))
@pass_command_context
def check(context: CommandContext, files: tuple[Path, ...]) -> None:
    """Judge the questions of pack FILES, or of all packs, with the scorer that judges answers.

    For each question: how much of its concepts' weight its own model answer covers (at least 90 %), and the answers to
    other questions of its topic (at most 25 %, on the median); whether a follow-up gives its own answer away; whether
    another question is nearly the same; whether all can be read aloud; and whether the model answer fits the target
    time at 150 words a minute. A question takes about a second of one core. Exits with 1 where something has to be
    mended.
    """
    # What judges answers is loaded for the check alone.
    from mockvoice.analysis.pack_check import check_packs  # noqa: PLC0415

    chosen = tuple(pack for path in files for pack in read_packs(path)) if files else context.engine.packs
    scorer, embedder = context.engine.judge(), context.engine.embedder()
    if scorer is None or embedder is None:
        raise context.engine.judge_error or context.engine.embedder_error or ModelError("There is no judge of content.")
    count = sum(len(pack.questions) for pack in chosen)
    with click.progressbar(
        check_packs(chosen, scorer, embedder, workers=os.cpu_count() or 1),
        length=count,
        label="Judging",
        file=sys.stderr,
    ) as judged:
        found = list(judged)
    click.echo(_COLUMNS.format("question", "own", "others", "time", "target"))
    for question in found:
        _tell(question)
    faulty = sum(bool(question.problems) for question in found)
    click.echo(f"{_count(len(found))}, {faulty or 'none'} to be mended.")
    if faulty:
        raise click.exceptions.Exit(1)


def _count(number: int) -> str:
    return f"{number} question{'' if number == 1 else 's'}"


def _tell(found: QuestionCheck) -> None:
    """Print one row of the table, and below it what has to be mended."""
    shares = ["-" if share is None else f"{share:.0%}" for share in (found.own_share, found.others_share)]
    click.echo(_COLUMNS.format(found.id, *shares, f"{found.answer_s:.0f} s", f"{found.target_s} s"))
    for problem in found.problems:
        click.echo(f"    {problem}")

"""`mockvoice packs`: packs made, taken in and given away."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from mockvoice.cli.context import CommandContext, pass_command_context
from mockvoice.cli.terminal import echo_json
from mockvoice.errors import PackError
from mockvoice.pack_desk import EXPORTS, write_packs
from mockvoice.packs.drafts import slug
from mockvoice.packs.importers.files import read_drafts
from mockvoice.packs.importers.table import FIELDS
from mockvoice.packs.problems import quoted
from mockvoice.packs.reader import pack_json_schema
from mockvoice.packs.writing import selection

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mockvoice.packs.drafts import Draft
    from mockvoice.packs.library import Change
    from mockvoice.packs.model import Pack

_EXAMPLE = """\
id: {name}
title: {title}
version: "1.0"
format: 2
language: en
author: Your name
licence: CC-BY-4.0
description: >-
  What this pack asks, and whom it suits.

questions:
  - id: first-question
    text: A report that took two seconds yesterday takes two minutes today. How do you find out why?
    stage: phone-screen
    topic: databases
    difficulty: mid
    kind: scenario
    target_s: 60
    concepts:
      - id: what-changed
        name: Ask what changed since yesterday
        description: >-
          Asks first what is different from yesterday, such as a release, more data, other parameters or another load on
          the machine.
        phrasings:
          - First I'd ask what changed since yesterday.
          - Maybe there was a release, or somebody loaded a lot of data.
        terms: [what changed, release, more data, since yesterday]
        weight: 2
        essential: true
      - id: query-plan
        name: Look at the query plan
        description: Looks at the plan that the database chose, and compares it with the plan of a fast run.
        phrasings:
          - I'd look at the query plan to see where the time goes.
          - Explain analyse tells me whether it still uses the index.
        terms: [query plan, explain, full table scan]
    model_answer: >-
      First I would ask what changed since yesterday. Was there a release, is there more data, does something else run
      on the machine? Then I would look at the query plan that the database chose, and compare it with the one of a fast
      run. If it reads the whole table where it used an index before, the statistics are probably out of date.
    follow_ups:
      - text: The plan is the same as yesterday. What do you look at next?
        probes: query-plan
        concepts:
          - id: waiting
            name: See whether it waits for others
            description: Looks whether the query waits for locks or for the disk rather than working.
            phrasings:
              - Maybe it isn't working at all, it's waiting for somebody else's lock.
              - I'd look at what the session is waiting for.
            terms: [lock, waiting, blocked]
    mistakes:
      - statement: I would add an index on every column, that always helps.
        correction: Each index costs at every write. First find out what has become slow, and why.
    hints: [Think of what the database decides anew each time.]
    sources: ["Your database's manual, the chapter on its planner"]
"""


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--title", default="My question pack", help="Of the pack.")
def new(file: Path, title: str) -> None:
    """Write a pack to FILE that is sound and has one question, to be changed."""
    if file.exists():
        raise PackError(f"There is a file {quoted(str(file), longest=400)} already.", mend="Choose another name.")
    name = slug(file.stem) or "my-pack"
    text = _EXAMPLE.format(name=name, title=" ".join(title.split()).replace(": ", ", ") or "My question pack")
    try:
        file.write_text(text, encoding="utf-8")
    except OSError as error:
        what = f"The file {quoted(str(file), longest=400)} cannot be written."
        raise PackError(what, mend="Check that the folder is there and that you may write to it.") from error
    click.echo(f"{file} is written. Change it, and look with `mockvoice packs check {file}` how good it is.")


@click.command()
def schema() -> None:
    """Print the JSON Schema of a pack, with which editors complete and check it."""
    echo_json(pack_json_schema())


@click.command("import")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--column", "columns", multiple=True, metavar="NAME=FIELD", help="What a column of a table is.")
@click.option("--propose-concepts", is_flag=True, help="Make concepts of model answers where there are none.")
@click.option("--replace", is_flag=True, help="Take out questions of a pack that its new version lacks.")
@click.option("--dry-run", is_flag=True, help="Say what would be taken in, and change nothing.")
@pass_command_context
def import_files(
    context: CommandContext,
    files: tuple[Path, ...],
    columns: tuple[str, ...],
    *,
    propose_concepts: bool,
    replace: bool,
    dry_run: bool,
) -> None:
    """Take questions in from FILES: packs (YAML, JSON, .zip), tables, Markdown, Anki packages, plain text.

    What is sound is taken in; what is not is listed with its line and why. A pack that is there already is updated by
    its questions' ids; past answers stay as they are. Exits with 1 where something was left out.
    """
    mapping = _mapping(columns)
    left_out = False
    for path in files:
        for draft in read_drafts(path, mapping):
            left_out = left_out or bool(draft.problems)
            _tell_what_is_left_out(draft)
            if draft.pack is not None:
                change = context.engine.library.change_by(draft.pack)
                if not dry_run:
                    context.engine.library.take_in(draft.pack, keeps_gone=not replace, proposes=propose_concepts)
                elif change.is_shipped:
                    raise context.engine.library.shipped_error(draft.pack)
                done = " Nothing was changed." if dry_run else ""
                found = f"{draft.source}: {draft.pack.title} ({draft.pack.id})"
                click.echo(f"{found}: {_in_words(change, replaces=replace)}{done}")
    if left_out:
        raise click.exceptions.Exit(1)


@click.command()
@click.argument("wanted", nargs=-1, required=True, metavar="ID...")
@click.option(
    "--to", "file", required=True, type=click.Path(path_type=Path), help="The file; its ending says the kind."
)
@click.option("--title", default="", help="Of the new pack, where questions are chosen.")
@pass_command_context
def export(context: CommandContext, wanted: tuple[str, ...], file: Path, title: str) -> None:
    """Write packs, or questions as a new pack, to a file: .yaml, .json, .csv, .apkg, or .zip for several packs.

    Each ID is a pack's, or "pack/question" for a single question.
    """
    if file.suffix.lower() not in EXPORTS:
        raise click.UsageError(f"The file must end in one of {', '.join(EXPORTS)}.")
    packs = _chosen(context.engine.packs, wanted, slug(file.stem) or "selection", title or file.stem)
    if len(packs) > 1 and file.suffix.lower() != ".zip":
        raise click.UsageError("Several packs go into one .zip file.")
    write_packs(packs, file)
    count = sum(len(pack.questions) for pack in packs)
    click.echo(f"{file}: {count} question{'s' if count > 1 else ''}.")


def _mapping(columns: tuple[str, ...]) -> dict[str, str] | None:
    """Return fields by column; None where they are to be guessed."""
    found = {}
    for column in columns:
        name, _, field = column.rpartition("=")
        if field not in FIELDS or not name:
            raise click.UsageError(f"Write --column NAME=FIELD; the fields are {', '.join(FIELDS)}.")
        found[name.strip()] = field
    return found or None


def _tell_what_is_left_out(draft: Draft) -> None:
    for problem in draft.problems:
        click.echo(f"{draft.source}: left out: {problem}", err=True)
    if draft.pack is None:
        click.echo(f"{draft.source}: nothing to take in.", err=True)


def _in_words(change: Change, *, replaces: bool) -> str:
    gone = "taken out" if replaces else "kept that the file lacks"
    counts = ((change.new, "new"), (change.changed, "changed"), (change.same, "as before"), (change.gone, gone))
    return ", ".join(f"{len(ids)} {word}" for ids, word in counts if ids) + "."


def _chosen(packs: Sequence[Pack], wanted: tuple[str, ...], name: str, title: str) -> list[Pack]:
    by_id = {pack.id: pack for pack in packs}
    questions = {f"{pack.id}/{question.id}" for pack in packs for question in pack.questions}
    if unknown := [each for each in wanted if each not in by_id and each not in questions]:
        what = f"There is no pack and no question {quoted(unknown[0])}."
        raise PackError(what, mend="The command mockvoice packs list shows what there is.")
    if all(each in by_id for each in wanted):
        return [by_id[each] for each in dict.fromkeys(wanted)]
    single = [
        found
        for each in wanted
        for found in ([f"{each}/{q.id}" for q in by_id[each].questions] if each in by_id else [each])
    ]
    return [selection(packs, list(dict.fromkeys(single)), name=name, title=title)]

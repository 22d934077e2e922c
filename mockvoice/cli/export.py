"""`mockvoice export` and `mockvoice history`: what can be taken away, backed up, put back and erased."""

from __future__ import annotations

import sys
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from mockvoice.cli.context import CommandContext, pass_command_context
from mockvoice.export_desk import ANSWER_KINDS, SESSION_KINDS, Exporter, file_name
from mockvoice.interview_desk import finished_interview
from mockvoice.storage.backup import back_up, look_at, takes_passphrase
from mockvoice.storage.database import Database
from mockvoice.storage.erasing import UNTIL_SCORED, copies_of, erase_history
from mockvoice.storage.history_rows import find_session
from mockvoice.storage.restoring import restore as restore_backup
from mockvoice.storage.worker import DatabaseWorker

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from mockvoice.storage.backup import Backup
    from mockvoice.storage.worker import Stores

NOTHING_YET = "Nothing was practised yet. Run “mockvoice” and answer a question."
_FORMATS = tuple(dict.fromkeys(kind[1:] for kind in (*ANSWER_KINDS, *SESSION_KINDS) if kind != ".pdf"))
_PATH = click.Path(dir_okay=False, path_type=Path)


@click.command("export")
@click.argument("wanted", metavar="ANSWER|SESSION")
@click.option("--format", "kind", type=click.Choice(_FORMATS), help="What to write; the file's ending says it too.")
@click.option("--to", "target", type=_PATH, help="The file; without it, one with a telling name in this folder.")
@click.option("--no-sound", is_flag=True, help="Leave the recordings out of an HTML report.")
@pass_command_context
def export(context: CommandContext, wanted: str, kind: str | None, target: Path | None, *, no_sound: bool) -> None:
    """Write an answer or a session to a file, by its id or the beginning of it ("mockvoice sessions list" shows ids).

    An answer can be html, md, json, txt, srt, vtt, flac or wav, a session html, md, json or zip (with the recordings
    and subtitles of all its answers). PDF is made in the window; an HTML report can be printed too.
    """
    suffix = f".{kind}" if kind else (target.suffix.lower() if target else ".html")
    if target is not None and kind and target.suffix.lower() != suffix:
        raise click.UsageError(f"“{target.name}” does not end with {suffix}.")
    with _stores(context) as fetch:
        session_id, answer_id = _found(fetch, wanted)
        kinds = SESSION_KINDS if session_id else ANSWER_KINDS
        if suffix not in kinds or suffix == ".pdf":
            what = "A session" if session_id else "An answer"
            known = ", ".join(name[1:] for name in kinds if name != ".pdf")
            raise click.ClickException(
                f"{what} cannot be written as {suffix[1:] or 'that'} here; choose among {known}."
            )
        exporter = Exporter(fetch, lambda each: fetch(lambda stores: finished_interview(stores, each)))
        if session_id:
            paper = exporter.session(session_id)
            path = target or Path(file_name(paper.title, paper.started_at, suffix))
            exporter.write_session(session_id, path, with_sound=not no_sound)
        else:
            answer = exporter.answer(answer_id)
            path = target or Path(file_name(answer.question.text, answer.asked_at, suffix))
            exporter.write_answer(answer_id, path, with_sound=not no_sound)
    click.echo(f"Written to {path}.")


@click.group()
def history() -> None:
    """Back the history up, put a backup back, write it as a table, and erase what is in it."""


@history.command("csv")
@click.argument("target", metavar="FILE", type=_PATH)
@pass_command_context
def csv_table(context: CommandContext, target: Path) -> None:
    """Write every answer as a line of a table for spreadsheets."""
    with _stores(context) as fetch:
        count = Exporter(fetch, lambda _: None).write_history(target)
    click.echo(f"{_counted(count, 'answer')} written to {target}.")


@history.command()
@click.argument("target", metavar="FILE", type=_PATH)
@click.option("--encrypt", is_flag=True, help="Seal the backup by a passphrase, which is asked for.")
@click.option("--passphrase-file", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="Read it here.")
@pass_command_context
def backup(context: CommandContext, target: Path, passphrase_file: Path | None, *, encrypt: bool) -> None:
    """Write everything into one file: the history with its sound, settings, own packs, interviews and fillers.

    It can be made while the window is open. Speech models, voices and the log are not in it, nor is what was deleted.
    Without the passphrase nobody can open a sealed backup, you neither.
    """
    passphrase = _passphrase(passphrase_file, is_new=True) if encrypt or passphrase_file else ""
    with _progress("Backing up") as on_progress:
        made = back_up(context.paths, target, passphrase=passphrase, on_progress=on_progress)
    click.echo(f"{_described(made)} Written to {made.path}, and read back whole.")


@history.command()
@click.argument("source", metavar="FILE", type=_PATH)
@click.option("--passphrase-file", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="Read it here.")
@click.option("--yes", is_flag=True, help="Do not ask.")
@pass_command_context
def restore(context: CommandContext, source: Path, passphrase_file: Path | None, *, yes: bool) -> None:
    """Put a backup in place of the history; what is there now is renamed and never lost. Close the window first."""
    passphrase = _passphrase(passphrase_file, is_new=False) if passphrase_file or takes_passphrase(source) else ""
    found = look_at(source, passphrase=passphrase)
    click.echo(f"Backup of {found.manifest.made_at.astimezone():%Y-%m-%d %H:%M}: {_described(found)}", err=True)
    if not yes:
        click.confirm("Put it in place of the history that is there now? That one is kept beside it", abort=True)
    with _progress("Restoring") as on_progress:
        done = restore_backup(context.paths, source, passphrase=passphrase, on_progress=on_progress)
    click.echo("Restored.")
    for path in (*(() if done.history_aside is None else (done.history_aside,)), *done.others_aside):
        click.echo(f"Kept: {path}")


@history.command()
@click.argument("wanted", metavar="[ANSWER|SESSION]", required=False)
@click.option("--sound", is_flag=True, help="Erase only the sound of the answer or session; words and scores stay.")
@click.option("--deleted", is_flag=True, help="Erase what was deleted in the window and can still be brought back.")
@click.option("--sound-older-than", "days", type=click.IntRange(0), metavar="DAYS", help="Erase old sound.")
@click.option("--everything", is_flag=True, help="Erase the whole history and begin an empty one.")
@click.option("--copies", is_flag=True, help="With --everything: older copies beside the history too.")
@click.option("--yes", is_flag=True, help="Do not ask.")
@pass_command_context
def erase(
    context: CommandContext,
    wanted: str | None,
    days: int | None,
    *,
    sound: bool,
    deleted: bool,
    everything: bool,
    copies: bool,
    yes: bool,
) -> None:
    """Erase for good: an answer, a session, their sound, old sound, or everything. Close the window first.

    The file is written anew without it and holds none of its bytes. This cannot be taken back; backups that you made
    still hold it.
    """
    if sum((wanted is not None, deleted, days is not None, everything)) != 1:
        raise click.UsageError("Name an answer or session, or give one of --deleted, --sound-older-than, --everything.")
    if (sound and wanted is None) or (copies and not everything):
        raise click.UsageError("--sound goes with an answer or session, --copies with --everything.")
    if everything:
        _erase_everything(context, with_copies=copies, yes=yes)
        return
    with _stores(context, exclusive=True) as fetch:
        if wanted is not None:
            _erase_wanted(fetch, wanted, sound_only=sound, yes=yes)
        elif days is not None:
            keep_days = days
            tally = fetch(lambda stores: stores.erasing.old_sounds(keep_days))
            which = "all scored answers" if keep_days == UNTIL_SCORED else f"scored answers older than {keep_days} days"
            _ask(yes, f"Erase the sound of {tally.count} ({which}, {tally.size_bytes / 1e6:.0f} MB)?")
            fetch(lambda stores: stores.erasing.erase_old_sounds(keep_days))
        gone = fetch(lambda stores: stores.erasing.erase_marked(rewrite=True))
    counted = f"{_counted(gone.answer_count, 'answer')} and {_counted(gone.sound_count, 'recording')}"
    click.echo(f"Erased; of what had been deleted, {counted}.")


def _erase_wanted(fetch: _Fetch, wanted: str, *, sound_only: bool, yes: bool) -> None:
    session_id, answer_id = _found(fetch, wanted)
    ids = fetch(lambda stores: stores.interviews.answer_ids(session_id)) if session_id else (answer_id,)
    what = f"the session with {_counted(len(ids), 'answer')}" if session_id else "the answer"
    _ask(yes, f"Erase {'the sound of ' if sound_only else ''}{what} for good?")
    for each in ids:
        if sound_only:
            fetch(lambda stores, answer=each: stores.erasing.delete_sound(answer))
        else:
            fetch(lambda stores, answer=each: stores.answers.delete_answer(answer))
    if session_id and not sound_only:
        fetch(lambda stores: stores.answers.delete_session(session_id))


def _erase_everything(context: CommandContext, *, with_copies: bool, yes: bool) -> None:
    found = copies_of(context.paths.database)
    if found and not with_copies:
        click.echo("These older copies stay; --copies erases them too:", err=True)
        for copy in found:
            click.echo(f"  {copy}", err=True)
    _ask(yes, "Erase the whole history for good?")
    size = erase_history(context.paths.database, with_copies=with_copies)
    click.echo(f"Erased {size / 1e6:.1f} MB. Own packs, interviews and settings are still there.")


_Fetch = Any  # a function that runs a job on the open history and returns what the job returns


@contextmanager
def _stores(context: CommandContext, *, exclusive: bool = False) -> Iterator[_Fetch]:
    if not context.paths.database.exists():
        raise click.ClickException(NOTHING_YET)
    worker = DatabaseWorker(lambda: Database.open(context.paths.database, exclusive=exclusive))
    with closing(worker):

        def fetch(job: Callable[[Stores], object]) -> object:
            return worker.submit(job).result()

        yield fetch


def _found(fetch: _Fetch, wanted: str) -> tuple[str, str]:
    """Return the id of the one session, or else of the one answer, that begins so; the other is empty."""
    sessions = fetch(lambda stores: find_session(stores.database, wanted))
    answers = () if sessions else fetch(lambda stores: stores.library.find_answers(wanted))
    ids = sessions or answers
    if not ids:
        raise click.ClickException(
            f"No session or answer has an id that begins with “{wanted}”; see “mockvoice sessions list”."
        )
    if len(ids) > 1:
        raise click.ClickException(f"“{wanted}” begins {len(ids)} ids; give more letters of the one that you mean.")
    return (ids[0], "") if sessions else ("", ids[0])


def _passphrase(file: Path | None, *, is_new: bool) -> str:
    if file is not None:
        text = file.read_text(encoding="utf-8").rstrip("\r\n")
        if not text:
            raise click.ClickException(f"There is no passphrase in {file}.")
        return text
    return str(click.prompt("Passphrase", hide_input=True, confirmation_prompt=is_new, err=True))


@contextmanager
def _progress(told: str) -> Iterator[Callable[[float], None]]:
    with click.progressbar(length=1000, label=told, file=sys.stderr) as bar:
        yield lambda share: bar.update(max(0, round(1000 * share) - bar.pos))


def _described(backup_file: Backup) -> str:
    manifest = backup_file.manifest
    sound = f"{manifest.sound_s / 60:.0f} minutes of sound"
    sealed = ", sealed by a passphrase" if backup_file.is_sealed else ""
    answers = _counted(manifest.tables.get("answers", 0), "answer")
    packs = _counted(manifest.count("packs"), "own pack")
    return f"{answers}, {sound}, {packs}, {backup_file.size_bytes / 1e6:.1f} MB{sealed}."


def _ask(yes: bool, question: str) -> None:  # noqa: FBT001 - reads as it is asked
    if not yes:
        click.confirm(f"{question} This cannot be taken back", abort=True)


def _counted(number: int, thing: str) -> str:
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"

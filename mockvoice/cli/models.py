"""`mockvoice models`: the speech and content models on this computer, and those that can be had."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from mockvoice.cli.context import CommandContext, pass_command_context
from mockvoice.errors import ModelError, StoppedError
from mockvoice.transcription.download import (
    REPOSITORIES,
    UnfinishedDownload,
    discard_download,
    download_model,
    unfinished_downloads,
)
from mockvoice.transcription.models import ModelStore
from mockvoice.transcription.offers import open_offers
from mockvoice.transcription.speed import SpeedBook

if TYPE_CHECKING:
    from mockvoice.transcription.models import InstalledModel
    from mockvoice.transcription.offers import Offer
    from mockvoice.transcription.speed import Speed

NO_MODELS = "No models yet. Run “make run”, or import one with “mockvoice models import FOLDER”."


@click.group()
def models() -> None:
    """List, check, import, download and remove models."""


@models.command("list")
@click.option("--all", "shows_offers", is_flag=True, help="Also those that can be downloaded.")
@pass_command_context
def list_models(context: CommandContext, *, shows_offers: bool) -> None:
    """List the models on this computer."""
    store = ModelStore(context.paths.models)
    found = store.installed()
    speeds = SpeedBook(store.folder).load()
    if not found:
        click.echo(NO_MODELS)
    for model in found:
        came = "comes with MockVoice" if store.comes_along(model.name) else f"from {model.source or 'an import'}"
        click.echo(_line(model, came, speeds.get(model.name)))
    for unfinished in unfinished_downloads(store):
        click.echo(f"{_paused(unfinished)} Go on with “mockvoice models download {unfinished.name}”.")
    if shows_offers:
        click.echo("\nTo download:")
        for offer in open_offers(model.name for model in found):
            click.echo(_offer_line(offer))


@models.command("verify")
@click.argument("names", nargs=-1)
@pass_command_context
def verify(context: CommandContext, names: tuple[str, ...]) -> None:
    """Check every file of NAMES, or of all models, against its SHA-256. Exits with 1 where one is not sound."""
    store = ModelStore(context.paths.models)
    wanted = names or tuple(model.name for model in store.installed())
    if not wanted:
        raise click.ClickException(NO_MODELS)
    failed = False
    for name in wanted:
        try:
            path = store.verify(name)
        except ModelError as error:
            failed = True
            click.echo(error.sentence, err=True)
        else:
            click.echo(f"{name}: sound, in {path}.")
    if failed:
        raise click.exceptions.Exit(1)


@models.command("prepare")
@click.argument("names", nargs=-1)
@pass_command_context
def prepare(context: CommandContext, names: tuple[str, ...]) -> None:
    """Make NAMES, or all models that came with MockVoice, ready: join parts and check them."""
    store = ModelStore(context.paths.models)
    for name in names or tuple(model.name for model in store.installed()):
        click.echo(f"{name}: ready in {store.resolve(name)}.")


@models.command("import")
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--name", help="What to call it; the folder's own name otherwise.")
@pass_command_context
def import_model(context: CommandContext, folder: Path, name: str | None) -> None:
    """Copy a faster-whisper model from FOLDER into MockVoice's own place."""
    store = ModelStore(context.paths.models)
    kept_as = name or store.name_for(folder)
    with click.progressbar(length=1, label="Copying", file=sys.stderr) as bar:

        def show(copied: int, total: int) -> None:
            bar.length = total
            bar.update(copied - bar.pos)

        target = store.import_folder(folder, kept_as, on_progress=show)
    click.echo(f"Imported into {target}. Choose “{kept_as}” as the speech model in the settings.")


@models.command("download")
@click.argument("name", type=click.Choice(sorted(REPOSITORIES)))
@pass_command_context
def download(context: CommandContext, name: str) -> None:
    """Fetch the model NAME from its hub. This is the one command that uses the network.

    Ctrl-C pauses it: what has arrived is kept, and the same command goes on there. `mockvoice models remove NAME`
    throws it away.
    """
    store = ModelStore(context.paths.models)
    try:
        with click.progressbar(length=1, label=f"Downloading {name}", file=sys.stderr) as bar:

            def show(arrived: int, total: int) -> None:
                bar.length = total
                bar.update(arrived - bar.pos)

            target = download_model(store, name, on_progress=show)
    except KeyboardInterrupt as error:
        unfinished = next((one for one in unfinished_downloads(store) if one.name == name), None)
        kept = "Nothing has arrived yet." if unfinished is None else _paused(unfinished)
        raise StoppedError(
            f"The download of “{name}” was stopped.", kept=kept, mend="The same command goes on where it stopped."
        ) from error
    click.echo(f"Downloaded into {target}. Choose “{target.name}” as the speech model in the settings.")


@models.command("remove")
@click.argument("name")
@click.option("--yes", is_flag=True, help="Do not ask.")
@pass_command_context
def remove(context: CommandContext, name: str, *, yes: bool) -> None:
    """Delete the model NAME, or what has arrived of its download, from the disk.

    The model in use and those that come with MockVoice are not removed.
    """
    store = ModelStore(context.paths.models)
    unfinished = next((one for one in unfinished_downloads(store) if one.name == name), None)
    model = next((model for model in store.installed() if model.name == name), None)
    if model is None and unfinished is not None:
        if yes or click.confirm(f"Throw away the {_megabytes(unfinished.arrived)} of “{name}”?", err=True):
            discard_download(store, name)
            click.echo(f"Removed what had arrived of “{name}”.")
        return
    in_use = context.engine.settings.speech_model
    if model is not None and not store.why_kept(model, in_use=in_use) and not yes:
        click.confirm(f"Delete “{name}” ({_megabytes(model.size)}) from the disk?", abort=True, err=True)
    store.remove(name, in_use=in_use)
    SpeedBook(store.folder).forget(name)
    click.echo(f"Removed “{name}”.")


def _line(model: InstalledModel, came: str, speed: Speed | None) -> str:
    text = (
        f"{model.name:<16} {model.purpose:<8} {_megabytes(model.size):>8}  {model.licence:<11} {model.title} ({came})"
    )
    return text if speed is None else f"{text}. {speed.sentence}"


def _offer_line(offer: Offer) -> str:
    return f"{offer.name:<16} {'speech':<8} {_megabytes(offer.size):>8}  {offer.licence:<11} {offer.title}"


def _paused(unfinished: UnfinishedDownload) -> str:
    arrived, size = _megabytes(unfinished.arrived), _megabytes(unfinished.size)
    return f"Of “{unfinished.name}” {arrived} of {size} are here."


def _megabytes(size: int) -> str:
    return f"{size / 1_000_000:.0f} MB"

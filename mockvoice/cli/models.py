"""`mockvoice models`: the speech and content models on this computer."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from mockvoice.cli.context import CommandContext, pass_command_context
from mockvoice.errors import ModelError
from mockvoice.transcription.download import REPOSITORIES, download_model
from mockvoice.transcription.models import ModelStore

NO_MODELS = "No models yet. Run “make run”, or import one with “mockvoice models import FOLDER”."


@click.group()
def models() -> None:
    """List, check, import and download models."""


@models.command("list")
@pass_command_context
def list_models(context: CommandContext) -> None:
    """List the models on this computer."""
    found = ModelStore(context.paths.models).installed()
    if not found:
        click.echo(NO_MODELS)
    for model in found:
        size = f"{model.size / 1_000_000:.0f} MB"
        click.echo(f"{model.name:<16} {model.purpose:<8} {size:>8}  {model.licence:<11} {model.title} ({model.origin})")


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
    kept_as = name or folder.resolve().name
    target = ModelStore(context.paths.models).import_folder(folder, kept_as)
    click.echo(f"Imported into {target}. Choose “{kept_as}” as the speech model in the settings.")


@models.command("download")
@click.argument("name", type=click.Choice(sorted(REPOSITORIES)))
@pass_command_context
def download(context: CommandContext, name: str) -> None:
    """Fetch the model NAME from its hub. This is the one command that uses the network."""
    with click.progressbar(length=1, label=f"Downloading {name}", file=sys.stderr) as bar:

        def show(arrived: int, total: int) -> None:
            bar.length = total
            bar.update(max(0, arrived - bar.pos))

        target = download_model(ModelStore(context.paths.models), name, on_progress=show)
    click.echo(f"Downloaded into {target}. Choose “{target.name}” as the speech model in the settings.")

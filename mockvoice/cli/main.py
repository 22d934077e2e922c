"""The group of all commands, and how errors and bugs reach the terminal."""

# ruff: noqa: PLC0415 (each command imports what it needs, and no command what another needs)
from __future__ import annotations

import logging
import sys
from typing import TYPE_CHECKING, Any

import click

from mockvoice import __version__
from mockvoice.cli.context import CommandContext
from mockvoice.cli.terminal import never_fail_on_a_letter
from mockvoice.errors import MockVoiceError

if TYPE_CHECKING:
    from collections.abc import Callable


def _bench() -> click.Command:
    from mockvoice.cli.bench import bench

    return bench


def _code_worker() -> click.Command:
    from mockvoice.cli.code import code_worker

    return code_worker


def _demo() -> click.Command:
    from mockvoice.cli.score import demo

    return demo


def _doctor() -> click.Command:
    from mockvoice.cli.doctor import doctor

    return doctor


def _export() -> click.Command:
    from mockvoice.cli.export import export

    return export


def _history() -> click.Command:
    from mockvoice.cli.export import history

    return history


def _import() -> click.Command:
    from mockvoice.cli.search import import_recordings

    return import_recordings


def _interviews() -> click.Command:
    from mockvoice.cli.interviews import interviews

    return interviews


def _model_trial() -> click.Command:
    from mockvoice.cli.bench import model_trial

    return model_trial


def _models() -> click.Command:
    from mockvoice.cli.models import models

    return models


def _packs() -> click.Command:
    from mockvoice.cli.packs import packs

    return packs


def _practice() -> click.Command:
    from mockvoice.cli.practice import practice

    return practice


def _progress() -> click.Command:
    from mockvoice.cli.progress import progress

    return progress


def _score() -> click.Command:
    from mockvoice.cli.score import score

    return score


def _search() -> click.Command:
    from mockvoice.cli.search import search

    return search


def _sessions() -> click.Command:
    from mockvoice.cli.sessions import sessions

    return sessions


def _voice_worker() -> click.Command:
    from mockvoice.cli.voice import voice_worker

    return voice_worker


COMMANDS: dict[str, Callable[[], click.Command]] = {
    "bench": _bench,
    "code-worker": _code_worker,
    "demo": _demo,
    "doctor": _doctor,
    "export": _export,
    "history": _history,
    "import": _import,
    "interviews": _interviews,
    "model-trial": _model_trial,
    "models": _models,
    "packs": _packs,
    "practice": _practice,
    "progress": _progress,
    "score": _score,
    "search": _search,
    "sessions": _sessions,
    "voice-worker": _voice_worker,
}
"""Each command with what imports it: the list of packs need not wait for what a transcription takes."""


class _Commands(click.Group):
    """Imports a command when it is asked for, and shows an error that the person can mend without a traceback."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """All names, in the order of the help text."""
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name; None where there is none."""
        del ctx
        load = COMMANDS.get(cmd_name)
        return None if load is None else load()

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; its own errors are shown as sentences."""
        try:
            return super().invoke(ctx)
        except MockVoiceError as error:
            raise click.ClickException(error.sentence) from error


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="mockvoice")
@click.option("--verbose", "-v", is_flag=True, help="Say more on standard error about what is being done.")
@click.pass_context
def main(context: click.Context, *, verbose: bool) -> None:
    """Rehearse spoken interviews on your own computer.

    Without a command the window opens. Nothing leaves this computer.
    """
    never_fail_on_a_letter()
    logging.basicConfig(level=logging.DEBUG if verbose else logging.ERROR, stream=sys.stderr)
    context.obj = CommandContext()

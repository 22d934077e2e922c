"""The group of all commands, and how errors and bugs reach the terminal."""

from __future__ import annotations

import logging
import sys
from typing import Any

import click

from mockvoice import __version__
from mockvoice.cli.context import CommandContext
from mockvoice.cli.doctor import doctor
from mockvoice.cli.models import models
from mockvoice.cli.packs import packs
from mockvoice.cli.score import demo, score
from mockvoice.cli.sessions import sessions
from mockvoice.cli.voice import voice_worker
from mockvoice.errors import MockVoiceError


class _SpokenErrors(click.Group):
    """Shows an error that the person can mend as its sentences, without a traceback."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except MockVoiceError as error:
            raise click.ClickException(error.sentence) from error


@click.group(cls=_SpokenErrors, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="mockvoice")
@click.option("--verbose", "-v", is_flag=True, help="Say more on standard error about what is being done.")
@click.pass_context
def main(context: click.Context, *, verbose: bool) -> None:
    """Rehearse spoken interviews on your own computer.

    Without a command the window opens. Nothing leaves this computer.
    """
    logging.basicConfig(level=logging.DEBUG if verbose else logging.ERROR, stream=sys.stderr)
    context.obj = CommandContext()


for _command in (score, demo, packs, sessions, models, doctor, voice_worker):
    main.add_command(_command)

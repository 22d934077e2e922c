"""The process in which the system's voice runs; started by MockVoice itself, in a bundle without a Python."""

from __future__ import annotations

import click

from mockvoice.voice import worker


@click.command("voice-worker", hidden=True)
def voice_worker() -> None:
    """Meet the requests whose folders come on standard input."""
    worker.main()

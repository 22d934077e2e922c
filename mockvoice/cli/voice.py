"""The process in which the system's voice runs; started by MockVoice itself."""

from __future__ import annotations

import click

from mockvoice.voice import worker


@click.command("voice-worker", hidden=True)
def voice_worker() -> None:
    """Speak lines that come on standard input."""
    worker.main()

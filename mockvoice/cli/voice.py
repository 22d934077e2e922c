"""The process in which the system's voice runs; started by MockVoice itself, in a bundle without a Python."""

from __future__ import annotations

from pathlib import Path

import click

from mockvoice.voice import worker


@click.command("voice-worker", hidden=True)
@click.argument("folder", type=click.Path(path_type=Path))
def voice_worker(folder: Path) -> None:
    """Meet the request that lies in FOLDER."""
    worker.main(folder)

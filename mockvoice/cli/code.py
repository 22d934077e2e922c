"""The process in which code under test runs; started by MockVoice itself, in a bundle without a Python."""

from __future__ import annotations

import click

from mockvoice.coding import worker


@click.command("code-worker", hidden=True)
def code_worker() -> None:
    """Meet the request that stands on the standard input."""
    worker.main()

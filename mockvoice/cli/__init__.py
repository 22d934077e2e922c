"""The command line. It never imports Qt."""

from __future__ import annotations

from mockvoice.cli.main import main

__all__ = ["main"]

"""What every command is handed."""

from __future__ import annotations

import click

from mockvoice.engine import Engine
from mockvoice.paths import Paths


class CommandContext:
    """Makes the engine when a command first needs it."""

    def __init__(self, paths: Paths | None = None) -> None:
        self.paths = paths or Paths.default()
        self._engine: Engine | None = None

    @property
    def engine(self) -> Engine:
        """Settings, packs and models; what was wrong with them is told once on standard error."""
        if self._engine is None:
            self._engine = Engine(self.paths)
            for problem in self._engine.problems:
                click.echo(problem.sentence, err=True)
        return self._engine


pass_command_context = click.make_pass_decorator(CommandContext, ensure=True)

"""A model's folder that is there whole or not at all."""

from __future__ import annotations

import os
import shutil
import time
from typing import TYPE_CHECKING, Self

from mockvoice.errors import DiskFullError

if TYPE_CHECKING:
    from pathlib import Path

LEFT_BEHIND_AFTER_S = 3600.0
"""A passing folder that nothing was added to for so long belongs to a program that was killed."""


class FreshFolder:
    """A folder under a passing name; it takes its real name on `keep` and vanishes otherwise.

    Two programs may prepare the same model at once: the later one replaces what the earlier one made. What a program
    that was killed left behind is removed by the next one, once it is old enough to be nobody's work.
    """

    def __init__(self, target: Path) -> None:
        self._target = target
        self.path = target.with_name(f".{target.name}.{os.getpid()}")

    def __enter__(self) -> Self:
        """Make the passing folder, empty. Raises DiskFullError."""
        try:
            self._remove_leftovers()
            shutil.rmtree(self.path, ignore_errors=True)
            self.path.mkdir(parents=True)
        except OSError as error:
            raise unwritable(self._target, error) from error
        return self

    def keep(self) -> None:
        """Give the folder its real name."""
        if self._target.exists():
            shutil.rmtree(self._target)
        self.path.replace(self._target)

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, _trace: object) -> None:
        """Remove what was not kept; an OSError of the block becomes DiskFullError."""
        shutil.rmtree(self.path, ignore_errors=True)
        if isinstance(error, OSError):
            raise unwritable(self._target, error) from error

    def _remove_leftovers(self) -> None:
        """Remove this model's passing folders of an hour ago and older."""
        for folder in self._target.parent.glob(f".{self._target.name}.*"):
            is_passing = folder.name.rpartition(".")[2].isdecimal()
            if is_passing and time.time() - folder.stat().st_mtime > LEFT_BEHIND_AFTER_S:
                shutil.rmtree(folder, ignore_errors=True)


def unwritable(target: Path, error: OSError) -> DiskFullError:
    """Return the error of a model that the disk did not take."""
    return DiskFullError(
        f"The model could not be written to {target} ({error.strerror or error}).",
        kept="What was there before is unchanged.",
        mend="Make room or make the folder writable, then try again.",
    )

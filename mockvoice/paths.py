"""Where things lie: what ships with the program, and what belongs to the person."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path

from platformdirs import PlatformDirs

HOME_VARIABLE = "MOCKVOICE_HOME"
"""Environment variable: one folder for everything of the person's (a portable installation, a test)."""


def shipped(name: str) -> Path:
    """Return the path of a file or folder that ships with the program, such as "assets" or "question_packs".

    It is found in a frozen bundle, in an installed package and in a checkout alike.
    """
    bundle = getattr(sys, "_MEIPASS", None)
    if bundle is not None:
        return Path(bundle) / "_data" / name
    package = Path(__file__).resolve().parent
    installed = package / "_data" / name
    return installed if installed.exists() else package.parent / name


def asset(name: str) -> Path:
    """Return the path of a file in `assets/`, such as "icons/play.svg"."""
    return shipped("assets") / name


def is_frozen() -> bool:
    """Whether the program runs from a bundle, without a Python of its own."""
    return getattr(sys, "frozen", False) is True


def self_command(*arguments: str) -> tuple[str, ...]:
    """Return the command line that starts this program again with `arguments`, in a bundle and in a checkout."""
    if is_frozen():
        return (sys.executable, *arguments)
    return (sys.executable, "-m", "mockvoice", *arguments)


@dataclass(frozen=True, slots=True)
class Paths:
    """The person's own folders."""

    data: Path
    config: Path
    cache: Path
    logs: Path

    @classmethod
    def default(cls) -> Paths:
        """Return the platform's usual folders, or those below `MOCKVOICE_HOME` where that is set."""
        home = os.environ.get(HOME_VARIABLE)
        if home:
            return cls.below(Path(home))
        dirs = PlatformDirs("mockvoice", appauthor=False)
        return cls(
            data=Path(dirs.user_data_dir),
            config=Path(dirs.user_config_dir),
            cache=Path(dirs.user_cache_dir),
            logs=Path(dirs.user_log_dir),
        )

    @classmethod
    def below(cls, folder: Path) -> Paths:
        """Return the same folders, all below one."""
        root = folder.expanduser().resolve()
        return cls(data=root / "data", config=root / "config", cache=root / "cache", logs=root / "logs")

    @property
    def database(self) -> Path:
        """The one SQLite file."""
        return self.data / "mockvoice.db"

    @property
    def settings(self) -> Path:
        """The settings file."""
        return self.config / "settings.json"

    @property
    def fillers(self) -> Path:
        """The person's own lists of fillers, one file for each language ("en.yaml")."""
        return self.config / "fillers"

    @property
    def packs(self) -> Path:
        """The person's own question packs."""
        return self.data / "packs"

    @property
    def interviews(self) -> Path:
        """The person's own interviews, one file each."""
        return self.config / "interviews"

    @property
    def models(self) -> Path:
        """Models that were joined, imported or downloaded."""
        return self.cache / "models"

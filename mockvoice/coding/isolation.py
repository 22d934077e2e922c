"""How code under test is kept from the rest of the computer, best first, and what the person is told about it."""

from __future__ import annotations

import os
import shutil
import sys
import sysconfig
from pathlib import Path
from typing import TYPE_CHECKING

from mockvoice.coding.confinement import MEMORY, NETWORK, PROCESSES
from mockvoice.coding.request import WORK

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mockvoice.coding.result import Isolation

_OF_THE_SYSTEM = (
    "/usr",
    "/bin",
    "/sbin",
    "/lib",
    "/lib32",
    "/lib64",
    "/etc/ld.so.cache",
    "/etc/alternatives",
    "/nix/store",
    "/gnu/store",
)
_NAMES = {"bubblewrap": "with bubblewrap", "namespaces": "in Linux namespaces"}


def ways() -> tuple[Isolation, ...]:
    """Return what may work on this computer, best first; whether it does, only trying tells."""
    if not sys.platform.startswith("linux"):
        return ("limits",)
    return ("bubblewrap", "namespaces", "limits") if shutil.which("bwrap") else ("namespaces", "limits")


def visible_paths(package_root: Path) -> tuple[str, ...]:
    """Return what the process must be able to read: the system's libraries, this Python, and this package.

    Args:
        package_root: The folder that holds the package `mockvoice`.
    """
    bundle = getattr(sys, "_MEIPASS", None)
    if bundle is not None:
        own = [str(Path(sys.executable).parent), bundle]
    else:
        paths = sysconfig.get_paths()
        own = [sys.prefix, sys.base_prefix, str(package_root / "mockvoice")]
        own += [paths[name] for name in ("stdlib", "platstdlib", "purelib", "platlib")]
    own += [os.path.realpath(path) for path in own]
    home = Path.home()
    wanted = sorted({*_OF_THE_SYSTEM, *(path for path in own if not home.is_relative_to(path))})
    kept: list[str] = []
    for path in wanted:
        if Path(path).exists() and not any(Path(path).is_relative_to(above) for above in kept):
            kept.append(path)
    return tuple(kept)


def bubblewrap_command(command: Sequence[str], visible: Sequence[str], *, room_bytes: int) -> tuple[str, ...]:
    """Return the command that runs `command` in bubblewrap (0.7 or newer, for the size of its work folder)."""
    shown = [word for path in visible for word in ("--ro-bind", path, path)]
    return (
        shutil.which("bwrap") or "bwrap",
        *("--unshare-all", "--die-with-parent", "--new-session", "--cap-drop", "ALL"),
        *shown,
        *("--dev", "/dev", "--size", str(room_bytes), "--tmpfs", WORK, "--remount-ro", "/", "--chdir", WORK),
        "--",
        *command,
    )


def statement(isolation: Isolation, limited: Sequence[str]) -> str:
    """Return a sentence or two for the person about what kept the code from the rest of the computer.

    Args:
        isolation: The kind of it.
        limited: What the process says that it is limited in beside time.
    """
    within = _listed(["time", *(name for name in (MEMORY, PROCESSES) if name in limited)], "and")
    if isolation in _NAMES:
        return f"Your code ran apart from your files and the network ({_NAMES[isolation]}), with limits on {within}."
    reachable = _listed(["your files", *(["the network"] if NETWORK not in limited else [])], "and")
    without = ", and without the network" if NETWORK in limited else ""
    why = "Linux namespaces are not available" if sys.platform.startswith("linux") else "only Linux has the means"
    return (
        f"Your code ran with limits on {within}{without}. It was not kept apart from {reachable}, "
        f"because {why}: run only code and packs that you trust."
    )


def _listed(names: Sequence[str], last: str) -> str:
    *head, tail = names
    return f"{', '.join(head)} {last} {tail}" if head else tail

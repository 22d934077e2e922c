"""Limits that a process puts on itself before it runs somebody's code, as far as the system has them."""

from __future__ import annotations

import contextlib
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from mockvoice.coding.seccomp import refuse_dangerous_calls

if TYPE_CHECKING:
    from mockvoice.coding.request import Limits

MEMORY: Final = "memory"
PROCESSES: Final = "new processes"
NETWORK: Final = "network"

_MOST_OPEN_FILES = 64


def confine(limits: Limits) -> tuple[str, ...]:
    """Limit this process for good. Returns what is limited beside time: some of `MEMORY`, `PROCESSES`, `NETWORK`."""
    if sys.platform == "win32":
        from mockvoice.coding.job_object import confine_by_job  # noqa: PLC0415 (Windows alone has jobs)

        return (MEMORY, PROCESSES) if confine_by_job(limits.memory_bytes, limits.cpu_s) else ()
    return _confine_by_resources(limits)


def _confine_by_resources(limits: Limits) -> tuple[str, ...]:
    import resource  # noqa: PLC0415 (Windows does not have it)

    used_s = sum(resource.getrusage(resource.RUSAGE_SELF)[:2])
    _limit(resource.RLIMIT_CPU, int(used_s + limits.cpu_s) + 1)
    _limit(resource.RLIMIT_CORE, 0)
    _limit(resource.RLIMIT_FSIZE, limits.file_bytes)
    _limit(resource.RLIMIT_NOFILE, _MOST_OPEN_FILES)
    applied = []
    used_bytes = _address_space_bytes()
    if used_bytes is not None and _limit(resource.RLIMIT_AS, used_bytes + limits.memory_bytes):
        applied.append(MEMORY)
    if refuse_dangerous_calls():
        applied += [PROCESSES, NETWORK]
    elif os.getuid() != 0 and _limit(resource.RLIMIT_NPROC, 0):  # the limit does not hold for root
        applied.append(PROCESSES)
    return tuple(applied)


def _limit(kind: int, most: int) -> bool:
    """Set a limit, or leave a lower one; False where the system does not take it."""
    import resource  # noqa: PLC0415 (Windows does not have it)

    with contextlib.suppress(OSError, ValueError):
        hard = resource.getrlimit(kind)[1]
        most = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(kind, (most, most))
        return True
    return False


def _address_space_bytes() -> int | None:
    """Return how large this process's address space is; None where the system does not tell as Linux does."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    except (OSError, ValueError):
        return _BASE_BYTES if sys.platform.startswith("linux") else None
    return pages * os.sysconf("SC_PAGE_SIZE")


_BASE_BYTES: Final = 512 * 1024 * 1024
"""For Python with NumPy, where /proc is not there to be asked."""

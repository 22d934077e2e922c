"""The most memory that this process has held so far."""

from __future__ import annotations

import ctypes
import sys
from pathlib import Path

_STATUS = Path("/proc/self/status")


def peak_memory_bytes() -> int | None:
    """Return the process's peak resident memory in bytes; None where the system does not tell it.

    On Linux /proc is asked: what `getrusage` tells there includes the memory of the program that started this one.
    """
    if sys.platform == "win32":
        return _peak_on_windows()
    if _STATUS.exists():
        lines = _STATUS.read_text(encoding="utf-8").splitlines()
        return next((int(line.split()[1]) * 1024 for line in lines if line.startswith("VmHWM:")), None)
    import resource  # noqa: PLC0415 (Windows has none)

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024


class _Counters(ctypes.Structure):
    """PROCESS_MEMORY_COUNTERS of the Windows API."""

    _fields_ = (
        ("size", ctypes.c_uint32),
        ("page_faults", ctypes.c_uint32),
        ("peak_working_set", ctypes.c_size_t),
        ("rest", ctypes.c_size_t * 7),
    )


def _peak_on_windows() -> int | None:
    windll = ctypes.__dict__["windll"]  # Windows alone has it
    counters = _Counters(size=ctypes.sizeof(_Counters))
    current = windll.kernel32.GetCurrentProcess
    current.restype = ctypes.c_void_p
    ask = windll.psapi.GetProcessMemoryInfo
    ask.argtypes = (ctypes.c_void_p, ctypes.POINTER(_Counters), ctypes.c_uint32)
    return int(counters.peak_working_set) if ask(current(), ctypes.byref(counters), counters.size) else None

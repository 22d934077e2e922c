"""Runs before everything else in the bundle: PortAudio is taken from the bundle itself.

sounddevice 0.5 asks ctypes for the library; on Linux that needs ldconfig, gcc or ld and sees only what the system has.
To check when sounddevice or PyInstaller is upgraded: whether a bundle finds its own PortAudio without this.
"""

import ctypes.util
import sys
from pathlib import Path

_find_in_system = ctypes.util.find_library


def _find_library(name: str) -> str | None:
    if name == "portaudio":
        own = Path(getattr(sys, "_MEIPASS", "")) / "libportaudio.so.2"
        if own.is_file():
            return str(own)
    return _find_in_system(name)


ctypes.util.find_library = _find_library

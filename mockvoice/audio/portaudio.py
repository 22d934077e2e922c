"""PortAudio, opened late and read again only while nothing streams.

Importing sounddevice starts PortAudio, which asks every sound device for its abilities and can take seconds. That is
why it is imported at the first use and not with this package: the window is on the screen long before.
"""

from __future__ import annotations

import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

_lock = threading.RLock()
_open_streams: set[int] = set()


class PortAudioMissingError(Exception):
    """The PortAudio library is not installed or does not start."""


@contextmanager
def portaudio() -> Iterator[Any]:
    """The sounddevice module, for as long as the block runs safe from a new scan by another thread.

    Raises:
        PortAudioMissingError: PortAudio is not installed, or no part of it starts.
    """
    with _lock:
        try:
            import sounddevice  # noqa: PLC0415, the import itself starts PortAudio
        except OSError as error:
            raise PortAudioMissingError(str(error)) from error
        yield sounddevice


def open_stream(stream: Any) -> None:
    """Count `stream` as open, so that no scan pulls PortAudio from under it. Call inside `portaudio`."""
    with _lock:
        _open_streams.add(id(stream))


def close_stream(stream: Any) -> None:
    """End and close `stream` at once, whatever state it is in. Blocks for some milliseconds; may be called twice."""
    with portaudio() as sounddevice:
        try:
            stream.close(ignore_errors=True)
        except sounddevice.PortAudioError:
            pass  # a device that is gone cannot be closed, and there is nothing left to free
        finally:
            _open_streams.discard(id(stream))


def rescan() -> bool:
    """Let PortAudio look for devices again; it reads them once, when it starts.

    Returns:
        False where a stream is open and the known devices had to stay.

    Raises:
        PortAudioMissingError: As `portaudio`.
    """
    with portaudio() as sounddevice:
        if _open_streams:
            return False
        # sounddevice 0.5.6 has no public way to do this; its documentation points to these two. To be checked when it
        # is upgraded.
        sounddevice._terminate()  # noqa: SLF001
        sounddevice._initialize()  # noqa: SLF001
        return True

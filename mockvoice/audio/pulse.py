"""What the sound server of a Linux desktop knows and PortAudio cannot say.

PulseAudio and PipeWire hide devices behind one name ("default"). When a microphone is unplugged they move a running
recording to another source in silence, often to what the loudspeaker plays, and PortAudio goes on as if nothing had
happened. So we ask the server itself which source feeds this process, through libpulse, which is there wherever such a
server is in use. Only the leading fields of its structures are declared: they have not moved since version 1.0 (2011).
"""

from __future__ import annotations

import ctypes
import ctypes.util
import os
import sys
import time
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Callable

_CONTEXT_NO_AUTOSPAWN: Final = 1
_CONTEXT_READY: Final = 4
_CONTEXT_FAILED: Final = 5
_OPERATION_RUNNING: Final = 0
_NO_INDEX: Final = 0xFFFF_FFFF
_CHANNELS_MAX: Final = 32
_ANSWER_WITHIN_S: Final = 1.0
_POLL_US: Final = 100_000


@dataclass(frozen=True, slots=True)
class Source:
    """Something that the server can record from."""

    index: int
    name: str
    is_monitor: bool
    """It gives what a loudspeaker plays."""


@dataclass(frozen=True, slots=True)
class Sources:
    """What the server said at one moment."""

    all: tuple[Source, ...]
    default_name: str
    in_use: frozenset[int]
    """Indices of the sources that this process records from."""


class _SampleSpec(ctypes.Structure):
    _fields_ = (("format", ctypes.c_int), ("rate", ctypes.c_uint32), ("channels", ctypes.c_uint8))


class _ChannelMap(ctypes.Structure):
    _fields_ = (("channels", ctypes.c_uint8), ("map", ctypes.c_int * _CHANNELS_MAX))


class _Volume(ctypes.Structure):
    _fields_ = (("channels", ctypes.c_uint8), ("values", ctypes.c_uint32 * _CHANNELS_MAX))


class _SourceInfo(ctypes.Structure):
    _fields_ = (
        ("name", ctypes.c_char_p),
        ("index", ctypes.c_uint32),
        ("description", ctypes.c_char_p),
        ("sample_spec", _SampleSpec),
        ("channel_map", _ChannelMap),
        ("owner_module", ctypes.c_uint32),
        ("volume", _Volume),
        ("mute", ctypes.c_int),
        ("monitor_of_sink", ctypes.c_uint32),
    )


class _SourceOutputInfo(ctypes.Structure):
    _fields_ = (
        ("index", ctypes.c_uint32),
        ("name", ctypes.c_char_p),
        ("owner_module", ctypes.c_uint32),
        ("client", ctypes.c_uint32),
        ("source", ctypes.c_uint32),
        ("sample_spec", _SampleSpec),
        ("channel_map", _ChannelMap),
        ("buffer_usec", ctypes.c_uint64),
        ("source_usec", ctypes.c_uint64),
        ("resample_method", ctypes.c_char_p),
        ("driver", ctypes.c_char_p),
        ("proplist", ctypes.c_void_p),
    )


class _ServerInfo(ctypes.Structure):
    _fields_ = (
        ("user_name", ctypes.c_char_p),
        ("host_name", ctypes.c_char_p),
        ("server_version", ctypes.c_char_p),
        ("server_name", ctypes.c_char_p),
        ("sample_spec", _SampleSpec),
        ("default_sink_name", ctypes.c_char_p),
        ("default_source_name", ctypes.c_char_p),
    )


_on_source = ctypes.CFUNCTYPE(None, ctypes.c_void_p, ctypes.POINTER(_SourceInfo), ctypes.c_int, ctypes.c_void_p)
_on_output = ctypes.CFUNCTYPE(None, ctypes.c_void_p, ctypes.POINTER(_SourceOutputInfo), ctypes.c_int, ctypes.c_void_p)
_on_server = ctypes.CFUNCTYPE(None, ctypes.c_void_p, ctypes.POINTER(_ServerInfo), ctypes.c_void_p)


class PulseConnection:
    """A connection to the sound server, used by one thread at a time.

    Raises:
        ConnectionError: There is no libpulse, no server, or it does not answer within a second.
    """

    def __init__(self) -> None:
        library = _libpulse()
        if library is None:
            raise ConnectionError("there is no libpulse")
        self._library = library
        self._loop = library.pa_mainloop_new()
        self._context = library.pa_context_new(library.pa_mainloop_get_api(self._loop), b"MockVoice")
        try:
            if library.pa_context_connect(self._context, None, _CONTEXT_NO_AUTOSPAWN, None) < 0:
                raise ConnectionError("the sound server cannot be reached")  # noqa: TRY301, the handler frees
            self._run_until(self._is_ready)
        except ConnectionError:
            self.close()
            raise

    def close(self) -> None:
        """Let go of the server. May be called twice."""
        if self._context is None:
            return
        self._library.pa_context_disconnect(self._context)
        self._library.pa_context_unref(self._context)
        self._library.pa_mainloop_free(self._loop)
        self._context = self._loop = None

    def sources(self) -> Sources:
        """What can be recorded from now, and what this process records from.

        Raises:
            ConnectionError: The server is gone or does not answer within a second.
        """
        found: list[Source] = []
        in_use: set[int] = set()
        default_names: list[str] = []
        library = self._library

        def take_source(_context: Any, info: Any, end: int, _data: Any) -> None:
            if not end:
                source = info.contents
                is_monitor = source.monitor_of_sink != _NO_INDEX
                found.append(Source(source.index, source.name.decode(errors="replace"), is_monitor))

        def take_output(_context: Any, info: Any, end: int, _data: Any) -> None:
            if not end:
                process_id = library.pa_proplist_gets(info.contents.proplist, b"application.process.id")
                if process_id == str(os.getpid()).encode():
                    in_use.add(info.contents.source)

        def take_server(_context: Any, info: Any, _data: Any) -> None:
            name = info.contents.default_source_name if info else None
            default_names.append((name or b"").decode(errors="replace"))

        callbacks = (_on_source(take_source), _on_output(take_output), _on_server(take_server))
        self._ask(library.pa_context_get_source_info_list, callbacks[0])
        self._ask(library.pa_context_get_source_output_info_list, callbacks[1])
        self._ask(library.pa_context_get_server_info, callbacks[2])
        return Sources(tuple(found), "".join(default_names[:1]), frozenset(in_use))

    def _ask(self, question: Any, callback: Any) -> None:
        operation = question(self._context, callback, None)
        if not operation:
            raise ConnectionError("the sound server is gone")
        try:
            self._run_until(lambda: self._library.pa_operation_get_state(operation) != _OPERATION_RUNNING)
        finally:
            self._library.pa_operation_cancel(operation)
            self._library.pa_operation_unref(operation)

    def _is_ready(self) -> bool:
        return bool(self._library.pa_context_get_state(self._context) == _CONTEXT_READY)

    def _run_until(self, is_done: Callable[[], bool]) -> None:
        until = time.monotonic() + _ANSWER_WITHIN_S
        while not is_done():
            if self._library.pa_context_get_state(self._context) >= _CONTEXT_FAILED or time.monotonic() > until:
                raise ConnectionError("the sound server does not answer")
            if (
                self._library.pa_mainloop_prepare(self._loop, _POLL_US) < 0
                or self._library.pa_mainloop_poll(self._loop) < 0
                or self._library.pa_mainloop_dispatch(self._loop) < 0
            ):
                raise ConnectionError("the sound server is gone")


def has_microphone() -> bool | None:
    """Whether the server records from a microphone by default; None where there is no such server to ask."""
    try:
        connection = PulseConnection()
    except ConnectionError:
        return None
    try:
        sources = connection.sources()
    except ConnectionError:
        return None
    finally:
        connection.close()
    return any(source.name == sources.default_name and not source.is_monitor for source in sources.all)


@cache
def _libpulse() -> Any:
    """The library with its signatures set, or None."""
    if sys.platform != "linux":
        return None
    try:
        library = ctypes.CDLL("libpulse.so.0")
    except OSError:
        return None
    pointer, text, number = ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int
    signatures: dict[str, tuple[Any, tuple[Any, ...]]] = {
        "pa_mainloop_new": (pointer, ()),
        "pa_mainloop_get_api": (pointer, (pointer,)),
        "pa_mainloop_free": (None, (pointer,)),
        "pa_mainloop_prepare": (number, (pointer, number)),
        "pa_mainloop_poll": (number, (pointer,)),
        "pa_mainloop_dispatch": (number, (pointer,)),
        "pa_context_new": (pointer, (pointer, text)),
        "pa_context_connect": (number, (pointer, text, number, pointer)),
        "pa_context_get_state": (number, (pointer,)),
        "pa_context_disconnect": (None, (pointer,)),
        "pa_context_unref": (None, (pointer,)),
        "pa_context_get_source_info_list": (pointer, (pointer, _on_source, pointer)),
        "pa_context_get_source_output_info_list": (pointer, (pointer, _on_output, pointer)),
        "pa_context_get_server_info": (pointer, (pointer, _on_server, pointer)),
        "pa_operation_get_state": (number, (pointer,)),
        "pa_operation_cancel": (None, (pointer,)),
        "pa_operation_unref": (None, (pointer,)),
        "pa_proplist_gets": (text, (pointer, text)),
    }
    for name, (result, arguments) in signatures.items():
        function = getattr(library, name)
        function.restype, function.argtypes = result, arguments
    return library

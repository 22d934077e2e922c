"""A server on loopback that answers the coach as a test tells it to, well or badly."""

from __future__ import annotations

import contextlib
import json
import socket
import struct
import threading
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Self

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

DRIP_S = 0.01
PATIENCE_S = 30.0


@dataclass(frozen=True, slots=True)
class Asked:
    """One request as it came in."""

    line: str
    headers: dict[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        """Its body."""
        return json.loads(self.body)

    @property
    def prompt(self) -> str:
        """The last message of its chat."""
        return str(self.json["messages"][-1]["content"])


def answer(body: bytes, *, status: str = "200 OK", kind: str = "application/json", more: str = "") -> bytes:
    """Return a whole answer in HTTP; `more` holds further header lines, each with its end."""
    head = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n{more}\r\n"
    return head.encode() + body


def chat(text: str) -> bytes:
    """Return the answer of a model that writes `text`."""
    return answer(json.dumps({"choices": [{"index": 0, "message": {"role": "assistant", "content": text}}]}).encode())


def models(*names: str) -> bytes:
    """Return a list of models."""
    return answer(json.dumps({"object": "list", "data": [{"id": name, "object": "model"} for name in names]}).encode())


@dataclass
class CoachServer:
    """Gives each request the next of its answers; one that is callable gets the connection and does as it likes.

    Without an answer left it keeps still until the test is over.
    """

    answers: list[bytes | Callable[[CoachServer, socket.socket], None]] = field(default_factory=list)
    asked: list[Asked] = field(default_factory=list)
    arrived: threading.Event = field(default_factory=threading.Event)
    is_over: threading.Event = field(default_factory=threading.Event)

    def __post_init__(self) -> None:
        """Take a free port."""
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._open: list[socket.socket] = []
        self._threads: list[threading.Thread] = []
        self._acceptor = threading.Thread(target=self._accept)

    @property
    def port(self) -> int:
        """Where it listens."""
        return int(self._listener.getsockname()[1])

    @property
    def url(self) -> str:
        """Its address."""
        return f"http://127.0.0.1:{self.port}"

    def __enter__(self) -> Self:
        """Begin to listen."""
        self._acceptor.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close every connection and end every thread."""
        self.is_over.set()
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._acceptor.join()
        self._listener.close()
        for connection in self._open:
            with contextlib.suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)
        for thread in self._threads:
            thread.join()
        for connection in self._open:
            connection.close()

    def _accept(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            self._open.append(connection)
            thread = threading.Thread(target=self._serve, args=(connection,))
            self._threads.append(thread)
            thread.start()

    def _serve(self, connection: socket.socket) -> None:
        try:
            self.asked.append(_read(connection))
            self.arrived.set()
            if not self.answers:
                self.is_over.wait(PATIENCE_S)
                return
            reply = self.answers.pop(0)
            if isinstance(reply, bytes):
                connection.sendall(reply)
            else:
                reply(self, connection)
            connection.shutdown(socket.SHUT_WR)
        except OSError:
            return


def _read(connection: socket.socket) -> Asked:
    taken = b""
    while b"\r\n\r\n" not in taken:
        more = connection.recv(65_536)
        if not more:
            raise ConnectionError
        taken += more
    head, _, body = taken.partition(b"\r\n\r\n")
    line, *rest = head.decode("latin-1").split("\r\n")
    headers = {name.lower(): value.strip() for name, _, value in (each.partition(":") for each in rest)}
    while len(body) < int(headers.get("content-length", 0)):
        body += connection.recv(65_536)
    return Asked(line, headers, body)


def drip_body(server: CoachServer, connection: socket.socket) -> None:
    """Send an answer a byte at a time, without end."""
    connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n")
    _drip(server, connection, b" ")


def drip_head(server: CoachServer, connection: socket.socket) -> None:
    """Send a header line a byte at a time, without end."""
    connection.sendall(b"HTTP/1.1 200 OK\r\nX-Long: ")
    _drip(server, connection, b"x")


def go_on_forever(server: CoachServer, connection: socket.socket) -> None:
    """Say "100 Continue" again and again."""
    _drip(server, connection, b"HTTP/1.1 100 Continue\r\n\r\n")


def flood(server: CoachServer, connection: socket.socket) -> None:
    """Send a body without end, as fast as it is taken."""
    connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n")
    while not server.is_over.is_set():
        connection.sendall(b" " * 65_536)


def flood_head(server: CoachServer, connection: socket.socket) -> None:
    """Send header lines without end."""
    connection.sendall(b"HTTP/1.1 200 OK\r\n")
    while not server.is_over.is_set():
        connection.sendall(b"X-More: and more\r\n" * 1_000)


def reset(_server: CoachServer, connection: socket.socket) -> None:
    """Break the connection off in mid-answer, the hard way."""
    connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{")
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    connection.close()


def hang_up(_server: CoachServer, connection: socket.socket) -> None:
    """Close without a word."""
    connection.shutdown(socket.SHUT_RDWR)


def _drip(server: CoachServer, connection: socket.socket, piece: bytes) -> None:
    while not server.is_over.wait(DRIP_S):
        connection.sendall(piece)

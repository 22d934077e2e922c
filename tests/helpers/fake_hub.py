"""A model hub on the loopback interface that answers as much as a download needs."""

from __future__ import annotations

import hashlib
import json
import sys
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

COMMIT = "0123456789abcdef0123456789abcdef01234567"


class FakeHub:
    """Serves one repository's files.

    Attributes:
        files: By name; large ones (model.bin) count as LFS files, with a SHA-256.
        cut_after: Break the connection after so many bytes of model.bin; None delivers all of it.
        lie_about: The name of a file whose announced checksum is wrong.
        stall_after: Wait after so many bytes of a file until `go_on` is set; None delivers without waiting.
        stalled: Set while it waits.
        ranges: The byte ranges that were asked for, to see that a download went on where it stopped.
    """

    def __init__(self, files: dict[str, bytes]) -> None:
        self.files = files
        self.cut_after: int | None = None
        self.lie_about: str | None = None
        self.stall_after: int | None = None
        self.stalled = threading.Event()
        self.go_on = threading.Event()
        self.ranges: list[str] = []
        self.endpoint = ""

    @contextmanager
    def running(self) -> Iterator[FakeHub]:
        """Serve until the block ends."""
        server = _Server(("127.0.0.1", 0), _handler(self))
        self.endpoint = f"http://127.0.0.1:{server.server_port}"
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        try:
            yield self
        finally:
            self.go_on.set()
            server.shutdown()
            thread.join()
            server.server_close()

    def digest(self, name: str) -> str:
        """Return the checksum that is announced for a file."""
        data = self.files[name] + (b"!" if name == self.lie_about else b"")
        if name == "model.bin":
            return hashlib.sha256(data).hexdigest()
        return hashlib.sha1(b"blob %d\0" % len(data) + data, usedforsecurity=False).hexdigest()

    def info(self) -> dict[str, Any]:
        """Return the repository's description."""
        siblings = []
        for name, data in self.files.items():
            entry: dict[str, Any] = {"rfilename": name, "size": len(data), "blobId": self.digest(name)}
            if name == "model.bin":
                entry["blobId"] = "0" * 40
                entry["lfs"] = {"sha256": self.digest(name), "size": len(data), "pointerSize": 134}
            siblings.append(entry)
        return {"id": "made/up", "sha": COMMIT, "siblings": siblings, "tags": [], "private": False, "downloads": 0}


class _Server(ThreadingHTTPServer):
    """Says nothing of connections that somebody broke off, which is what some tests are about."""

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Report what is a fault of the hub's own."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


def _handler(hub: FakeHub) -> type[BaseHTTPRequestHandler]:
    return type("Handler", (_Handler,), {"hub": hub})


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    hub: FakeHub

    def do_GET(self) -> None:
        """Answer with the description, a file, or a part of one."""
        if self.path.startswith("/api/models/"):
            self._send(200, json.dumps(self.hub.info()).encode(), {"Content-Type": "application/json"})
            return
        name = self.path.rsplit("/", 1)[-1]
        if name not in self.hub.files:
            self._send(404, b"", {})
            return
        data = self.hub.files[name]
        wanted = self.headers.get("Range")
        if wanted:
            self.hub.ranges.append(wanted)
            start = int(wanted.removeprefix("bytes=").split("-")[0])
            self._send(206, data[start:], {"Content-Range": f"bytes {start}-{len(data) - 1}/{len(data)}"})
            return
        self._send(200, data, {}, cut=self.hub.cut_after if name == "model.bin" else None)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 (the base class names it so)
        """Say nothing."""

    def _send(self, status: int, body: bytes, headers: dict[str, str], *, cut: int | None = None) -> None:
        self.send_response(status)
        for key, value in headers.items():
            self.send_header(key, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        stall = self.hub.stall_after
        try:
            if stall is not None and stall < len(body):
                self.wfile.write(body[:stall])
                self.hub.stalled.set()
                self.hub.go_on.wait(30)
                body = body[stall:]
            self.wfile.write(body[:cut])
        except ConnectionError:  # whoever asked has gone
            self.close_connection = True
        else:
            self.close_connection = cut is not None

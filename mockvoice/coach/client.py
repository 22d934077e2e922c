"""Asks a server on this computer that speaks the OpenAI-compatible API (Ollama, llama.cpp, LM Studio).

The standard library's `http.client` follows no redirect and knows no proxy, and addresses are literal, so a request
can go nowhere else. What comes back is trusted in nothing: its time, its size and its shape are bounded.
"""

from __future__ import annotations

import json
import socket
import threading
import time
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException, HTTPResponse
from typing import TYPE_CHECKING, Annotated, Final

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from mockvoice.coach.address import loopback_endpoint
from mockvoice.errors import CoachError, MockVoiceError, StoppedError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

CONNECT_WITHIN_S: Final = 1.0
MOST_BYTES: Final = 1_048_576
MOST_MODELS: Final = 200
KEPT: Final = "Scores and reports do not need the coach; nothing was lost."
_OK: Final = 200
_REDIRECTS: Final = range(300, 400)
_NOT_FOUND: Final = 404
_TEMPERATURE_AGAIN: Final = 0.7


@dataclass(frozen=True, slots=True)
class Message:
    """One message of a chat; `role` is "system", "user" or "assistant"."""

    role: str
    content: str


class _Shape(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore", strict=True)


class _Model(_Shape):
    id: Annotated[str, StringConstraints(min_length=1, max_length=300, pattern=r"^\P{C}+$")]


class _Models(_Shape):
    data: list[_Model]


class _Content(_Shape):
    content: str


class _Choice(_Shape):
    message: _Content


class _Chat(_Shape):
    choices: Annotated[list[_Choice], Field(min_length=1)]


class Stop:
    """Lets one thread end what another asks the server for; for one request after another."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._connection: socket.socket | None = None
        self._is_asked = False

    @property
    def is_asked(self) -> bool:
        """Whether it was asked for."""
        return self._is_asked

    def ask(self) -> None:
        """End the request that runs, and every later one, with StoppedError. Callable from every thread."""
        with self._lock:
            self._is_asked = True
            if self._connection is not None:
                _break_off(self._connection)

    @contextmanager
    def over(self, connection: socket.socket) -> Iterator[None]:
        """Let `ask` break off a connection while the block runs."""
        with self._lock:
            if self._is_asked:
                _break_off(connection)
            self._connection = connection
        try:
            yield
        finally:
            with self._lock:
                self._connection = None


class CoachClient:
    """Talks to one server.

    Args:
        address: As the person wrote it. Raises CoachError where it is not on this computer.
    """

    def __init__(self, address: str) -> None:
        self._endpoint = loopback_endpoint(address)

    @property
    def shown(self) -> str:
        """The server's address as a person may read it."""
        return self._endpoint.shown

    def models(self, *, within_s: float, stop: Stop | None = None) -> tuple[str, ...]:
        """Return the names of the server's models, each once, at most 200. Raises CoachError or StoppedError."""
        body = self._request("GET", "/models", None, within_s=within_s, stop=stop or Stop())
        try:
            listed = _Models.model_validate_json(body)
        except ValidationError as error:
            raise self._not_understood() from error
        return tuple(dict.fromkeys(model.id for model in listed.data))[:MOST_MODELS]

    def chat(
        self,
        model: str,
        messages: Sequence[Message],
        *,
        most_tokens: int,
        within_s: float,
        tries: int = 0,
        stop: Stop | None = None,
    ) -> str:
        """Return what a model answers, as it came. Raises CoachError or StoppedError.

        Args:
            model: Its name on the server.
            messages: What it is asked.
            most_tokens: After so many it is to end.
            within_s: All of it, from the connection to the last byte, takes no longer.
            tries: How often the same was asked before; at first the likeliest words are asked for, then others.
            stop: Ends it early.
        """
        asked = {
            "model": model,
            "messages": [{"role": message.role, "content": message.content} for message in messages],
            "max_tokens": most_tokens,
            "temperature": _TEMPERATURE_AGAIN if tries else 0,
            "seed": tries + 1,
            "stream": False,
        }
        body = self._request("POST", "/chat/completions", asked, within_s=within_s, stop=stop or Stop())
        try:
            return _Chat.model_validate_json(body).choices[0].message.content
        except ValidationError as error:
            raise self._not_understood() from error

    def _request(self, method: str, path: str, asked: object, *, within_s: float, stop: Stop) -> bytes:
        ends_s = time.monotonic() + within_s
        connection = self._connect(ends_s)
        late = threading.Event()

        def end() -> None:
            late.set()
            _break_off(connection)

        watchdog = threading.Timer(max(0.0, ends_s - time.monotonic()), end)
        watchdog.daemon = True
        try:
            with stop.over(connection):
                watchdog.start()
                try:
                    return self._exchange(connection, method, path, asked)
                except MockVoiceError:
                    raise
                except (OSError, HTTPException) as error:
                    raise CoachError(
                        f"The server at {self.shown} broke off.", kept=KEPT, mend="Try again, or start it anew."
                    ) from error
                finally:
                    watchdog.cancel()
                    watchdog.join()
                    # What was read of a connection that was broken off looks like an end, so these go first.
                    if stop.is_asked:
                        raise StoppedError("The coach was stopped.") from None
                    if late.is_set():
                        raise self._late() from None
        finally:
            connection.close()

    def _connect(self, ends_s: float) -> socket.socket:
        refusal: OSError | None = None
        for host in self._endpoint.hosts:
            left_s = min(CONNECT_WITHIN_S, ends_s - time.monotonic())
            if left_s <= 0:
                break
            try:
                connection = socket.create_connection((host, self._endpoint.port), timeout=left_s)
            except OSError as error:
                refusal = error
                continue
            connection.settimeout(max(0.001, ends_s - time.monotonic()))
            return connection
        raise CoachError(
            f"No server answers at {self.shown}.",
            kept=KEPT,
            mend="Start it, or check the address in the settings under Coach.",
        ) from refusal

    def _exchange(self, connection: socket.socket, method: str, path: str, asked: object) -> bytes:
        body = None if asked is None else json.dumps(asked).encode()
        headers = {"Accept": "application/json", "Connection": "close"}
        if body is not None:
            headers["Content-Type"] = "application/json"
        talk = HTTPConnection(self._endpoint.hosts[0], self._endpoint.port)
        talk.auto_open = 0
        talk.sock = connection
        try:
            talk.request(method, f"{self._endpoint.root}{path}", body=body, headers=headers)
            with talk.getresponse() as response:
                self._require_json(response)
                answer = response.read(MOST_BYTES + 1)
        finally:
            talk.close()
        if len(answer) > MOST_BYTES:
            raise CoachError(
                f"The server at {self.shown} sent more than an answer can hold.",
                kept=KEPT,
                mend="Check which program listens there.",
            )
        return answer

    def _require_json(self, response: HTTPResponse) -> None:
        if response.status in _REDIRECTS:
            raise CoachError(
                f"The server at {self.shown} sends on to another address, which MockVoice does not follow.",
                kept=KEPT,
                mend="Name the language model's own address in the settings under Coach.",
            )
        if response.status == _NOT_FOUND:
            raise CoachError(
                f"The server at {self.shown} has no such model or no such service.",
                kept=KEPT,
                mend="Choose a model that it offers in the settings under Coach.",
            )
        if response.status != _OK:
            raise CoachError(
                f"The server at {self.shown} reports a fault (status {response.status}).",
                kept=KEPT,
                mend="Look at its own messages, or choose another model.",
            )
        if response.headers.get_content_type() != "application/json":
            raise self._not_understood()

    def _not_understood(self) -> CoachError:
        return CoachError(
            f"What answers at {self.shown} does not speak as a server for language models does.",
            kept=KEPT,
            mend="Check the address and the port in the settings under Coach.",
        )

    def _late(self) -> CoachError:
        return CoachError(
            f"The server at {self.shown} took too long.",
            kept=KEPT,
            mend="A smaller model answers faster.",
        )


def _break_off(connection: socket.socket) -> None:
    """End a connection, whoever waits for it; unlike closing, this wakes a thread that reads."""
    try:
        connection.shutdown(socket.SHUT_RDWR)
    except OSError:
        return  # it is gone already

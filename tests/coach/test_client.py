"""A server on this computer is asked, and nothing that it does can hurt."""

from __future__ import annotations

import json
import socket
import threading
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest

from mockvoice.coach.client import MOST_BYTES, MOST_MODELS, CoachClient, Message, Stop
from mockvoice.errors import CoachError, StoppedError
from tests.helpers.coach_server import (
    CoachServer,
    answer,
    chat,
    drip_body,
    drip_head,
    flood,
    flood_head,
    go_on_forever,
    hang_up,
    models,
    reset,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

LONG_S = 20.0
SHORT_S = 0.3
MESSAGES = (Message("system", "Be brief."), Message("user", "Hello?"))


@pytest.fixture
def server() -> Iterator[CoachServer]:
    """A server of the test's own."""
    with CoachServer() as made:
        yield made


def ask(server: CoachServer, *, within_s: float = LONG_S, stop: Stop | None = None) -> str:
    """Ask it for a chat."""
    return CoachClient(server.url).chat("m", MESSAGES, most_tokens=40, within_s=within_s, stop=stop)


def test_a_chat_is_asked_for_as_the_api_wants_it(server: CoachServer):
    """Path, headers and body are those of the chat completions that all such servers know, without streaming."""
    server.answers.append(chat("Hello."))
    assert ask(server) == "Hello."
    (asked,) = server.asked
    assert asked.line == "POST /v1/chat/completions HTTP/1.1"
    assert asked.headers["host"] == f"127.0.0.1:{server.port}"
    assert asked.headers["content-type"] == "application/json"
    assert asked.json == {
        "model": "m",
        "messages": [{"role": "system", "content": "Be brief."}, {"role": "user", "content": "Hello?"}],
        "max_tokens": 40,
        "temperature": 0,
        "seed": 1,
        "stream": False,
    }


def test_models_are_listed(server: CoachServer):
    """Each name comes once, in the server's order, and not without end."""
    server.answers += [models("b", "a", "b"), models(*(f"m{number}" for number in range(500)))]
    client = CoachClient(server.url)
    assert client.models(within_s=LONG_S) == ("b", "a")
    assert len(client.models(within_s=LONG_S)) == MOST_MODELS
    assert server.asked[0].line == "GET /v1/models HTTP/1.1"


def test_localhost_is_looked_up_nowhere(server: CoachServer, monkeypatch: pytest.MonkeyPatch):
    """The name stands for the loopback addresses, whatever the system's tables say of it."""

    def never(host: str, *_arguments: object, **_named: object) -> list[object]:
        assert host in {"127.0.0.1", "::1"}
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", server.port))]

    monkeypatch.setattr(socket, "getaddrinfo", never)
    server.answers.append(chat("Hello."))
    client = CoachClient(f"http://localhost:{server.port}")
    assert client.chat("m", MESSAGES, most_tokens=40, within_s=LONG_S) == "Hello."


def test_no_proxy_is_asked(server: CoachServer, monkeypatch: pytest.MonkeyPatch):
    """A proxy that the environment names hears nothing."""
    with CoachServer() as proxy:
        for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
            monkeypatch.setenv(name, proxy.url)
        monkeypatch.setenv("no_proxy", "")
        server.answers.append(chat("Hello."))
        assert ask(server) == "Hello."
        assert proxy.asked == []


@pytest.mark.parametrize("status", ["301 Moved", "302 Found", "303 See Other", "307 Temporary", "308 Permanent"])
def test_no_redirect_is_followed(server: CoachServer, status: str):
    """Wherever a server points, nobody goes there, and the sentence says why."""
    with CoachServer([chat("Got you.")]) as other:
        server.answers.append(answer(b"{}", status=status, more=f"Location: {other.url}/v1/chat/completions\r\n"))
        with pytest.raises(CoachError, match="sends on to another address"):
            ask(server)
        assert other.asked == []


def test_nobody_there(server: CoachServer):
    """A port on which nothing listens is told with its address."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    with pytest.raises(CoachError, match=f"No server answers at http://localhost:{port}.") as told:
        CoachClient(f"localhost:{port}").chat("m", MESSAGES, most_tokens=40, within_s=LONG_S)
    assert "nothing was lost" in told.value.sentence
    assert server.asked == []


NONSENSE: dict[str, bytes | Callable[[CoachServer, socket.socket], None]] = {
    "no JSON": answer(b"hello"),
    "nothing": answer(b""),
    "a list": answer(b"[]"),
    "half of it": answer(b'{"choices": [{"message": {"content": "Hel'),
    "no choices": answer(b'{"choices": []}'),
    "choices of another kind": answer(b'{"choices": "none"}'),
    "no message": answer(b'{"choices": [{}]}'),
    "no content": answer(b'{"choices": [{"message": {"content": null}}]}'),
    "a number": answer(b'{"choices": [{"message": {"content": 100}}]}'),
    "deeper than anybody reads": answer(b"[" * 100_000),
    "a huge number": answer(b'{"choices": ' + b"9" * 100_000 + b"}"),
    "not UTF-8": answer(b'{"choices": [{"message": {"content": "\xff\xfe"}}]}'),
    "half a surrogate": answer(b'{"choices": [{"message": {"content": "\\ud800"}}]}'),
    "a page": answer(b"<html><body>Welcome</body></html>", kind="text/html"),
    "JSON called text": answer(b'{"choices": [{"message": {"content": "x"}}]}', kind="text/plain"),
    "an event stream": answer(b"data: {}\n\n", kind="text/event-stream"),
    "a fault": answer(b'{"error": "out of memory"}', status="500 Internal Server Error"),
    "no such model": answer(b'{"error": "no model"}', status="404 Not Found"),
    "too many requests": answer(b"{}", status="429 Too Many Requests"),
    "an empty success": answer(b"", status="204 No Content"),
    "another protocol": b"SSH-2.0-OpenSSH_9.9\r\n",
    "a bad status": b"HTTP/1.1 abc\r\n\r\n",
    "a bad length": b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: -5\r\n\r\n{}",
    "bad chunks": b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}",
    "a line without end": b"HTTP/1.1 200 OK\r\nX: " + b"x" * 100_000,
    "less than it said": b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{",
    "a body without end": flood,
    "headers without end": flood_head,
    "a broken line": reset,
    "silence and goodbye": hang_up,
}


@pytest.mark.parametrize("reply", NONSENSE.values(), ids=NONSENSE.keys())
def test_nonsense_is_an_error_for_the_person(
    server: CoachServer, reply: bytes | Callable[[CoachServer, socket.socket], None]
):
    """Whatever a server sends, there is a sentence that says so and that nothing was lost."""
    server.answers.append(reply)
    with pytest.raises(CoachError, match=server.url) as told:
        ask(server)
    assert "nothing was lost" in told.value.sentence
    assert told.value.mend


@pytest.mark.parametrize("listed", [b'{"data": [{"id": "a\\nb"}]}', b'{"data": [{"id": ""}]}', b'{"data": {}}', b"{}"])
def test_models_without_proper_names_are_an_error(server: CoachServer, listed: bytes):
    """A list whose names could not be shown on a line is no list of models."""
    server.answers.append(answer(listed))
    with pytest.raises(CoachError, match="does not speak"):
        CoachClient(server.url).models(within_s=LONG_S)


def test_an_answer_of_the_largest_size_is_taken(server: CoachServer):
    """The bound is on what is more than that."""
    padding = b" " * (MOST_BYTES - len(chat("Hello.").partition(b"\r\n\r\n")[2]))
    body = chat("Hello.").partition(b"\r\n\r\n")[2] + padding
    server.answers += [answer(body), answer(body + b" ")]
    assert ask(server) == "Hello."
    with pytest.raises(CoachError, match="more than an answer can hold"):
        ask(server)


@pytest.mark.parametrize("reply", [None, drip_body, drip_head, go_on_forever], ids=lambda reply: str(reply)[:20])
def test_a_slow_server_is_left(server: CoachServer, reply: Callable[[CoachServer, socket.socket], None] | None):
    """The time is bounded as a whole: a byte now and then does not stretch it."""
    if reply is not None:
        server.answers.append(reply)
    with pytest.raises(CoachError, match="took too long"):
        ask(server, within_s=SHORT_S)


@pytest.mark.parametrize("reply", [None, drip_body, drip_head], ids=lambda reply: str(reply)[:20])
def test_it_can_be_stopped(server: CoachServer, reply: Callable[[CoachServer, socket.socket], None] | None):
    """A stop from another thread ends the wait at once, and later requests of the same stop do not begin."""
    if reply is not None:
        server.answers.append(reply)
    stop = Stop()
    with ThreadPoolExecutor(1) as worker:
        job = worker.submit(ask, server, stop=stop)
        assert server.arrived.wait(LONG_S)
        stop.ask()
        with pytest.raises(StoppedError):
            job.result(LONG_S)
    with pytest.raises(StoppedError):
        ask(server, stop=stop)
    assert stop.is_asked


def test_no_thread_is_left_behind(server: CoachServer):
    """What watched over a request ends with it."""
    server.answers += [chat("Hello."), hang_up]
    before = {thread for thread in threading.enumerate() if isinstance(thread, threading.Timer)}
    ask(server)
    with pytest.raises(CoachError):
        ask(server)
    assert {thread for thread in threading.enumerate() if isinstance(thread, threading.Timer)} == before


def test_the_persons_words_stay_data(server: CoachServer):
    """Line breaks and quotation marks of a message cannot leave their place in the request."""
    server.answers.append(chat("Hello."))
    wild = 'x"}],"model":"other"}\r\n\r\nDELETE / HTTP/1.1\r\n\x00'
    CoachClient(server.url).chat("m", (Message("user", wild),), most_tokens=40, within_s=LONG_S)
    assert json.loads(server.asked[0].body)["messages"] == [{"role": "user", "content": wild}]

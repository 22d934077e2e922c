"""The coach's server is on this computer, or there is none."""

from __future__ import annotations

import ipaddress

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mockvoice.coach.address import Endpoint, loopback_endpoint
from mockvoice.errors import CoachError

BOTH = ("127.0.0.1", "::1")

ALLOWED = {
    "http://localhost:11434": Endpoint(BOTH, 11434, "/v1", "http://localhost:11434"),
    "localhost:1234": Endpoint(BOTH, 1234, "/v1", "http://localhost:1234"),
    "HTTP://LocalHost:1234/": Endpoint(BOTH, 1234, "/v1", "http://localhost:1234"),
    " http://127.0.0.1:8080/v1 ": Endpoint(("127.0.0.1",), 8080, "/v1", "http://127.0.0.1:8080"),
    "http://127.8.9.10:8080/v1/": Endpoint(("127.8.9.10",), 8080, "/v1", "http://127.8.9.10:8080"),
    "http://127.0.0.1:8080/v1/chat/completions": Endpoint(("127.0.0.1",), 8080, "/v1", "http://127.0.0.1:8080"),
    "http://localhost:8080/openai/v1": Endpoint(BOTH, 8080, "/openai/v1", "http://localhost:8080/openai"),
    "http://[::1]:8080": Endpoint(("::1",), 8080, "/v1", "http://[::1]:8080"),
    "[0:0:0:0:0:0:0:1]:8080": Endpoint(("::1",), 8080, "/v1", "http://[0:0:0:0:0:0:0:1]:8080"),
    "http://localhost": Endpoint(BOTH, 80, "/v1", "http://localhost:80"),
}

REFUSED = (
    "",
    " ",
    "http://",
    "example.org",
    "https://localhost:8080",
    "ftp://localhost:21",
    "file:///etc/hosts",
    "http://192.168.1.20:11434",
    "http://10.0.0.1",
    "http://126.255.255.255",
    "http://128.0.0.1",
    "http://0.0.0.0:11434",
    "http://[::]:11434",
    "http://127.0.0.1.evil.example:11434",
    "http://localhost.evil.example",
    "http://localhost.",
    "http://evil-localhost",
    "http://localhostx",
    "http://localhost@evil.example",
    "http://localhost:11434@evil.example/v1",
    "http://evil.example@localhost:11434",
    "http://user:secret@127.0.0.1:11434",
    "http://127.0.0.1:11434#@evil.example",
    "http://127.0.0.1:11434?@evil.example",
    "http://127.0.0.1\\@evil.example",
    "http:\\\\127.0.0.1",
    "//127.0.0.1:11434",
    "http:///127.0.0.1",
    "http://127.0.0.1:11434/../../x",
    "http://127.0.0.1:11434/%2e%2e/x",
    "http://127.0.0.1:11434//evil.example",
    "http://[::ffff:127.0.0.1]:11434",
    "http://[::ffff:7f00:1]:11434",
    "http://[::ffff:c0a8:114]:11434",
    "http://[64:ff9b::7f00:1]",
    "http://[fe80::1%25eth0]",
    "http://[::1%lo]",
    "http://[::1",
    "http://::1:11434",
    "http://2130706433:11434",
    "http://0x7f000001",
    "http://0x7f.0.0.1",
    "http://0177.0.0.1",
    "http://127.1",
    "http://127.0.1",
    "http://127.0.0.256",
    "http://127.0.0.01",
    "http://127.0.0.1.",
    "http://127.0.0.\N{FULLWIDTH DIGIT ONE}",
    "http://127\N{IDEOGRAPHIC FULL STOP}0.0.1",
    "http://\N{CIRCLED LATIN SMALL LETTER L}ocalhost",
    "http://loca\N{LATIN SMALL LETTER LONG S}host",
    "http://localhost:0",
    "http://localhost:65536",
    "http://localhost:-1",
    "http://localhost:",
    "http://localhost:80:90",
    "http://localhost:\N{ARABIC-INDIC DIGIT EIGHT}0",
    "http://local host",
    "http://localhost\r\nHost: evil.example",
    "http://localhost:80/\r\nX: y",
    "http://localhost\n",
    "http://localhost\t",
    "\x00http://localhost",
    "http://localhost/" + "a" * 300,
)


@pytest.mark.parametrize(("address", "endpoint"), ALLOWED.items(), ids=ALLOWED.keys())
def test_this_computer_is_understood(address: str, endpoint: Endpoint):
    """Everything that a person writes for a server of their own leads there, with or without the API's path."""
    assert loopback_endpoint(address) == endpoint


@pytest.mark.parametrize("address", REFUSED, ids=ascii)
def test_everything_else_is_refused(address: str):
    """Other hosts, and all that only looks like this computer, give a sentence and no connection."""
    with pytest.raises(CoachError, match="must be on this computer") as refused:
        loopback_endpoint(address)
    assert "Nothing was sent." in refused.value.sentence


HOST_LIKE = st.text(alphabet="localhost127.0:[]@/\\%#?evilcom xf\u2460\uff0e", max_size=40)


@given(address=st.one_of(st.text(max_size=60), HOST_LIKE, HOST_LIKE.map(lambda rest: f"http://127.0.0.1{rest}")))
@example(address="http://127.0.0.1:80.evil.com")
def test_what_is_accepted_is_loopback(address: str):
    """Whatever is written, either it is refused or every host that would be asked is a loopback address."""
    try:
        endpoint = loopback_endpoint(address)
    except CoachError:
        return
    assert all(ipaddress.ip_address(host).is_loopback for host in endpoint.hosts)
    assert 0 < endpoint.port <= 65_535
    assert endpoint.root.endswith("/v1")
    assert not set(endpoint.root) & set(" \r\n\\@?#%:")

"""Where the coach's server may be: on this computer, and nowhere else.

The address is read by a grammar that holds only what is allowed, rather than by a parser of all URLs, so that nothing
can look like this computer to one reader and like another to the next. No name is ever looked up: "localhost" stands
for the two loopback addresses, whatever the system's own tables say.
"""

from __future__ import annotations

import ipaddress
import re
from dataclasses import dataclass
from typing import Final

from mockvoice.errors import CoachError

MOST_CHARACTERS: Final = 300
_PORT: Final = 80
_MOST_PORT: Final = 65_535
_ADDRESS: Final = re.compile(
    r"(?:[Hh][Tt][Tt][Pp]://)?"
    r"(?P<host>[Ll][Oo][Cc][Aa][Ll][Hh][Oo][Ss][Tt]|[0-9]{1,3}(?:\.[0-9]{1,3}){3}|\[[0-9A-Fa-f:]{2,45}\])"
    r"(?::(?P<port>[0-9]{1,5}))?"
    r"(?P<path>(?:/[A-Za-z0-9_~-]+)*)/?"
)
_BOTH: Final = ("127.0.0.1", "::1")
_API: Final = "/v1"


@dataclass(frozen=True, slots=True)
class Endpoint:
    """A server on this computer.

    Attributes:
        hosts: Literal loopback addresses to try, in order.
        root: The path below which the API's paths begin, without a slash at its end ("/v1").
        shown: The address as the person may read it.
    """

    hosts: tuple[str, ...]
    port: int
    root: str
    shown: str


def loopback_endpoint(address: str) -> Endpoint:
    """Return what an address leads to. Raises CoachError for every address that is not surely on this computer.

    Args:
        address: As the person wrote it, with or without "http://" and "/v1".
    """
    text = address.strip(" ")
    found = _ADDRESS.fullmatch(text) if len(text) <= MOST_CHARACTERS else None
    if found is None:
        raise _refusal()
    port = int(found["port"] or _PORT)
    hosts = _loopback_hosts(found["host"].lower())
    if not hosts or not 0 < port <= _MOST_PORT:
        raise _refusal()
    path = found["path"].removesuffix("/chat/completions").removesuffix(_API)
    return Endpoint(hosts, port, f"{path}{_API}", f"http://{found['host'].lower()}:{port}{path}")


def _loopback_hosts(host: str) -> tuple[str, ...]:
    if host == "localhost":
        return _BOTH
    try:
        if host.startswith("["):
            literal = ipaddress.IPv6Address(host[1:-1])
            return (str(literal),) if literal == ipaddress.IPv6Address("::1") else ()
        address = ipaddress.IPv4Address(host)
    except ValueError:
        return ()
    return (str(address),) if address in ipaddress.IPv4Network("127.0.0.0/8") else ()


def _refusal() -> CoachError:
    return CoachError(
        "The coach's address must be on this computer, such as http://localhost:11434.",
        kept="Nothing was sent.",
        mend="Write localhost, an address that begins with 127, or [::1], and the port on which the server listens.",
    )

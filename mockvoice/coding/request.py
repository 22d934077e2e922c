"""What is asked of the process that runs somebody's code, and the lines in which it answers."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from typing import Any, Final

COMMAND: Final = "code-worker"
"""The hidden command that reads a request and writes lines of JSON."""

WORK: Final = "/code"
"""The only folder that can be written to, in a room of its own."""

MEGABYTE: Final = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """What code under test may use.

    Attributes:
        wall_s: From when its process is ready to when it is ended.
        cpu_s: Processor time.
        memory_bytes: Address space beyond what Python and NumPy take.
        file_bytes: The largest file that it may write, and the room for all of them where it has a room of its own.
        output_chars: What it prints beyond that is dropped.
    """

    wall_s: float = 10.0
    cpu_s: float = 10.0
    memory_bytes: int = 512 * MEGABYTE
    file_bytes: int = 8 * MEGABYTE
    output_chars: int = 10_000


@dataclass(frozen=True, slots=True)
class Request:
    """One run.

    Attributes:
        language: "python" or "sql".
        code: The person's.
        tests: Python functions named `test_…`.
        entry: The only name of the code that the tests see; every one of its names where it is empty.
        setup: SQL that makes the tables, before each query.
        room: Whether the process makes a room of its own first.
        visible: What can be read in that room.
    """

    language: str
    code: str
    tests: str
    entry: str = ""
    setup: str = ""
    room: bool = False
    visible: tuple[str, ...] = ()
    limits: Limits = field(default_factory=Limits)

    def to_json(self) -> str:
        """Return the request as JSON."""
        return json.dumps(asdict(self))

    @classmethod
    def from_json(cls, text: str) -> Request:
        """Return the request that `to_json` wrote."""
        fields: dict[str, Any] = json.loads(text)
        return cls(**fields | {"limits": Limits(**fields["limits"]), "visible": tuple(fields["visible"])})

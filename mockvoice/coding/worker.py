"""The process that runs somebody's code: it reads a request, limits itself, and answers in lines of JSON.

What it says, in this order: `{"refused": reason}` where the system gives it no room of its own, or `{"ready": [what is
limited]}`; then what `mockvoice.coding.trial` tells; then `{"done": true}`. What the code prints never gets into these
lines.
"""

from __future__ import annotations

import contextlib
import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mockvoice.coding import trial
from mockvoice.coding.confinement import confine
from mockvoice.coding.namespaces import enter
from mockvoice.coding.request import WORK, Request

if TYPE_CHECKING:
    from mockvoice.coding.trial import Tell


def main() -> None:
    """Meet the request that stands on the standard input; then the process ends, whatever the code left running."""
    tell = _own_line_out()
    request = Request.from_json(sys.stdin.buffer.read().decode())
    if request.room:
        try:
            enter(request.visible, WORK, room_bytes=request.limits.file_bytes)
        except OSError as error:
            tell(refused=str(error))
            os._exit(0)
    os.environ |= {"HOME": (here := str(Path.cwd())), "TMPDIR": here}
    if request.language == "python":
        with contextlib.suppress(ImportError):  # loading it costs time and memory that are not the code's
            import numpy  # noqa: F401, ICN001, PLC0415
    tell(ready=confine(request.limits))
    trial.try_code(request, tell)
    tell(done=True)
    os._exit(0)


def _own_line_out() -> Tell:
    """Return what sends a fact to where the standard output led, which then leads nowhere, as the error output does."""
    kept = os.dup(1)
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (1, 2):
        os.dup2(nowhere, stream)
    write, dumps = os.write, json.dumps

    def tell(**fact: Any) -> None:
        data = memoryview(dumps(fact).encode() + b"\n")
        while data:
            data = data[write(kept, data) :]

    return tell


if __name__ == "__main__":
    main()

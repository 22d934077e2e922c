"""How MockVoice and a speaking process talk to each other: the process's side.

A request is a folder. `request.json` lies in it; its path is a line on the process's standard input. The process meets
it, leaves `answer.json` in the same folder, and `speech.wav` where there was something to say, and writes a line on its
standard output. It ends when its standard input does, that is, with MockVoice.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

REQUEST_NAME: Final = "request.json"
ANSWER_NAME: Final = "answer.json"
SPEECH_NAME: Final = "speech.wav"

NO_ENGINE: Final = "no engine"
NO_VOICE: Final = "no voice"
NOT_SPOKEN: Final = "not spoken"
NO_ANSWER: Final = "no answer"
"""What went wrong: with all texts, with this voice, with this text; and, told by MockVoice, a process that ended."""

Request = dict[str, Any]
"""`{"do": "list"}`, `{"do": "load", "voice_id"}` or `{"do": "speak", "text", "voice_id", "rate_wpm"}`."""

Answer = dict[str, Any]
"""`{"voices": [{id, name, language}]}`, `{"voice_id"}`, or `{"error", "kind"}` with one of the first three kinds."""

Meet = Callable[[Request, Path], Answer]
"""Meets a request; what is spoken goes into the file that it is given. Raises RefusedError."""

_STDIN, _STDOUT, _STDERR = 0, 1, 2


class RefusedError(Exception):
    """The request cannot be met.

    Args:
        kind: One of the first three kinds above.
        reason: Goes on after a colon.
    """

    def __init__(self, kind: str, reason: str) -> None:
        super().__init__(reason)
        self.kind = kind


def serve(meet: Meet) -> None:
    """Meet every request that comes on standard input, until it ends."""
    requests = os.fdopen(os.dup(_STDIN), encoding="utf-8")
    replies = os.fdopen(os.dup(_STDOUT), "w", encoding="utf-8")
    # Speech engines write to the standard output, which belongs to the replies alone.
    os.dup2(_STDERR, _STDOUT)
    with requests, replies:
        for line in requests:
            answer_in(Path(line.rstrip("\n")), meet)
            replies.write("met\n")
            replies.flush()


def answer_in(folder: Path, meet: Meet) -> None:
    """Meet the request that lies in `folder`, and leave the answer there."""
    request = json.loads((folder / REQUEST_NAME).read_text(encoding="utf-8"))
    try:
        answer = meet(request, folder / SPEECH_NAME)
    except RefusedError as error:
        answer = {"error": str(error), "kind": error.kind}
    (folder / ANSWER_NAME).write_text(json.dumps(answer), encoding="utf-8")

"""The process that speaks: one request, one answer, then it ends.

pyttsx3 drives the system's speech engine, and engines hang, crash, write to the standard output and keep state between
utterances. A process for each utterance (its start takes less than a tenth of a second) makes all of that harmless. It
is given a folder with `request.json` and leaves `answer.json` there, and `speech.wav` where there was something to say;
no standard stream is needed, since a bundle without a console has none.
"""

from __future__ import annotations

import json
import sys
import threading
from pathlib import Path
from typing import Any, Final

REQUEST_NAME: Final = "request.json"
ANSWER_NAME: Final = "answer.json"
SPEECH_NAME: Final = "speech.wav"

NO_ENGINE: Final = "no engine"
NO_VOICE: Final = "no voice"
NOT_SPOKEN: Final = "not spoken"

_PREFERRED_LANGUAGE: Final = "en"

# With eSpeak, runAndWait of pyttsx3 2.99 returns 10 ms after speaking began on another thread: a long text is not yet
# written then. When it is upgraded: does a text of 400 words still fail without the waiting?
_UNAWAITED_DRIVER: Final = "espeak"


class _RefusedError(Exception):
    """The request cannot be met; `kind` is one of the three words above."""

    def __init__(self, kind: str, reason: str) -> None:
        super().__init__(reason)
        self.kind = kind


def main(folder: Path) -> None:
    """Read the request in `folder`, meet it, and write the answer.

    A request is `{"do": "list"}` or `{"do": "speak", "text", "voice_id", "rate_wpm"}`. The answer is
    `{"voices": [{id, name, language}]}`, `{"voice_id"}`, or `{"error", "kind"}`.
    """
    request = json.loads((folder / REQUEST_NAME).read_text(encoding="utf-8"))
    try:
        engine, errors = _start_engine()
        if request["do"] == "list":
            answer: dict[str, Any] = {"voices": _voices(engine)}
        else:
            answer = _speak(engine, errors, request, folder / SPEECH_NAME)
    except _RefusedError as error:
        answer = {"error": str(error), "kind": error.kind}
    (folder / ANSWER_NAME).write_text(json.dumps(answer), encoding="utf-8")


def _start_engine() -> tuple[Any, list[Exception]]:
    """The engine, and a list in which it leaves the errors that it does not raise."""
    try:
        import pyttsx3  # noqa: PLC0415, the import itself loads the engine's library

        engine = pyttsx3.init()
    except Exception as error:  # pyttsx3's drivers raise whatever their system raises
        raise _RefusedError(NO_ENGINE, f"{error}") from error
    errors: list[Exception] = []
    engine.connect("error", lambda name, exception: errors.append(exception))  # noqa: ARG005, called by these names
    return engine, errors


def _voices(engine: Any) -> list[dict[str, str]]:
    voices = [
        {"id": str(voice.id), "name": str(voice.name or voice.id), "language": _language(voice)}
        for voice in engine.getProperty("voices")
    ]
    if not voices:
        raise _RefusedError(NO_VOICE, "the speech engine has no voice")
    return voices


def _speak(engine: Any, errors: list[Exception], request: dict[str, Any], path: Path) -> dict[str, Any]:
    voice_id = request["voice_id"] or _preferred_voice_id(engine)
    if voice_id is not None and voice_id not in [voice["id"] for voice in _voices(engine)]:
        raise _RefusedError(NO_VOICE, f"the voice “{voice_id}” is not on this computer")
    if voice_id is not None:
        engine.setProperty("voice", voice_id)
    finished = threading.Event()
    engine.connect("finished-utterance", lambda name, completed: finished.set())  # noqa: ARG005, called by these names
    # pyttsx3 2.99 queues a property until the first utterance is asked for; its errors come with the others.
    engine.setProperty("rate", int(request["rate_wpm"]))
    engine.save_to_file(request["text"], str(path))
    engine.runAndWait()
    if engine.driver_name == _UNAWAITED_DRIVER and not errors:
        finished.wait()
    if errors:
        raise _RefusedError(NOT_SPOKEN, "; ".join(str(error) for error in errors))
    if not path.exists():
        raise _RefusedError(NOT_SPOKEN, "the speech engine wrote nothing")
    return {"voice_id": voice_id}


def _preferred_voice_id(engine: Any) -> str | None:
    """The system's own voice (None) if it speaks English, as the questions do, else the first one that does."""
    voices = _voices(engine)
    current = str(engine.getProperty("voice") or "")
    english = [voice["id"] for voice in voices if voice["language"].lower().startswith(_PREFERRED_LANGUAGE)]
    if not english or not current or current in english:
        return None
    return english[0]


def _language(voice: Any) -> str:
    """The first language of a voice, for example "en-gb"; empty where the engine does not say."""
    language = next(iter(voice.languages or ()), "")
    text = language.decode(errors="ignore") if isinstance(language, bytes) else str(language)
    return "".join(letter for letter in text if letter.isprintable()).replace("_", "-")


if __name__ == "__main__":
    main(Path(sys.argv[1]))

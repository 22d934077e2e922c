"""The process in which the system's voice speaks.

pyttsx3 drives the system's speech engine, and engines hang, crash, write to the standard output and keep state between
utterances. A process for each utterance makes all of that harmless. It loads the engine before it is asked for
anything, so that one that was started ahead speaks at once.
"""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any, Final

from mockvoice.voice.requests import NO_ENGINE, NO_VOICE, NOT_SPOKEN, Answer, RefusedError, Request, serve

if TYPE_CHECKING:
    from pathlib import Path

_PREFERRED_LANGUAGE: Final = "en"

# With eSpeak, runAndWait of pyttsx3 2.99 returns 10 ms after speaking began on another thread: a long text is not yet
# written then. When it is upgraded: does a text of 400 words still fail without the waiting?
_UNAWAITED_DRIVER: Final = "espeak"


class SystemVoices:
    """The system's speech engine, loaded at once; where that fails, every request is refused for the same reason."""

    def __init__(self) -> None:
        self._errors: list[Exception] = []
        self._engine: Any = None
        self._reason = ""
        try:
            import pyttsx3  # noqa: PLC0415, the import itself loads the engine's library

            self._engine = pyttsx3.init()
        except Exception as error:  # noqa: BLE001, pyttsx3's drivers raise whatever their system raises
            self._reason = f"{error}"
        else:
            # pyttsx3 reports by this notice what it does not raise, and calls it by these names.
            self._engine.connect("error", lambda name, exception: self._errors.append(exception))  # noqa: ARG005

    def meet(self, request: Request, path: Path) -> Answer:
        """List the voices, or speak into `path`. Raises RefusedError."""
        if self._engine is None:
            raise RefusedError(NO_ENGINE, self._reason)
        if request["do"] == "list":
            return {"voices": _voices(self._engine)}
        return _speak(self._engine, self._errors, request, path)


def main() -> None:
    """Load the engine, then speak until standard input ends."""
    serve(SystemVoices().meet)


def _voices(engine: Any) -> list[dict[str, str]]:
    voices = [
        {"id": str(voice.id), "name": str(voice.name or voice.id), "language": _language(voice)}
        for voice in engine.getProperty("voices")
    ]
    if not voices:
        raise RefusedError(NO_VOICE, "the speech engine has no voice")
    return voices


def _speak(engine: Any, errors: list[Exception], request: Request, path: Path) -> Answer:
    voice_id = request["voice_id"] or _preferred_voice_id(engine)
    if voice_id is not None and voice_id not in [voice["id"] for voice in _voices(engine)]:
        raise RefusedError(NO_VOICE, f"the voice “{voice_id}” is not on this computer")
    if voice_id is not None:
        engine.setProperty("voice", voice_id)
    finished = threading.Event()
    engine.connect("finished-utterance", lambda name, completed: finished.set())  # noqa: ARG005, called by these names
    # pyttsx3 2.99 queues a property until the first utterance is asked for; its errors come with the others.
    rate_wpm = int(request["rate_wpm"])
    engine.setProperty("rate", rate_wpm)
    if engine.driver_name == _UNAWAITED_DRIVER:
        _set_rate_for_sure(rate_wpm)
    engine.save_to_file(request["text"], str(path))
    engine.runAndWait()
    if engine.driver_name == _UNAWAITED_DRIVER and not errors:
        finished.wait()
    if errors:
        raise RefusedError(NOT_SPOKEN, "; ".join(str(error) for error in errors))
    if not path.exists():
        raise RefusedError(NOT_SPOKEN, "the speech engine wrote nothing")
    return {"voice_id": voice_id}


def _set_rate_for_sure(rate_wpm: int) -> None:
    """Set eSpeak's rate, and wait until it holds.

    runAndWait of pyttsx3 2.99 sets the rate on eSpeak's own thread, then cancels whatever that thread has not done yet,
    and speaks at eSpeak's 200 words a minute. When it is upgraded: does the test of a process that waits pass without?
    """
    from pyttsx3.drivers import _espeak  # noqa: PLC0415, the import itself loads the engine's library

    _espeak.SetParameter(_espeak.RATE, rate_wpm, 0)
    _espeak.Synchronize()


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
    main()

"""The process that speaks, with an engine that does as the test says."""

from __future__ import annotations

import json
import sys
from types import ModuleType, SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest

from mockvoice.voice.requests import ANSWER_NAME, REQUEST_NAME, SPEECH_NAME, answer_in
from mockvoice.voice.worker import SystemVoices

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

VOICES = [
    SimpleNamespace(id="de", name="Anna", languages=[b"\x05de"]),
    SimpleNamespace(id="uk", name="Daniel", languages=["en_GB"]),
    SimpleNamespace(id="us", name=None, languages=["en_US"]),
    SimpleNamespace(id="quiet", name="Quiet", languages=[]),
]


class FakeEngine:
    """What pyttsx3.init gives, as far as it is used; it waits for its own end, as on macOS and Windows."""

    driver_name = "fake"

    def __init__(self, own_voice: str | None = "de") -> None:
        self.properties: dict[str, Any] = {"voices": VOICES, "voice": own_voice}
        self.fails = False
        self._notices: dict[str, Callable[..., None]] = {}
        self._queue: list[tuple[str, str]] = []

    def connect(self, topic: str, notice: Callable[..., None]) -> None:
        """Register a notice."""
        self._notices[topic] = notice

    def getProperty(self, name: str) -> Any:  # noqa: N802, pyttsx3's name
        """A property."""
        return self.properties[name]

    def setProperty(self, name: str, value: Any) -> None:  # noqa: N802, pyttsx3's name
        """Set a property."""
        self.properties[name] = value

    def save_to_file(self, text: str, filename: str) -> None:
        """Ask for an utterance."""
        self._queue.append((text, filename))

    def runAndWait(self) -> None:  # noqa: N802, pyttsx3's name
        """Speak it."""
        for text, filename in self._queue:
            if self.fails:
                self._notices["error"](name=None, exception=ValueError("out of breath"))
                return
            with open(filename, "w", encoding="utf-8") as file:  # noqa: PTH123, as pyttsx3 does it
                file.write(text)
            self._notices["finished-utterance"](name=None, completed=True)


@pytest.fixture
def ask(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[FakeEngine, dict[str, Any]], dict[str, Any]]:
    """Lets the worker meet a request with an engine."""

    def meet(engine: FakeEngine, request: dict[str, Any]) -> dict[str, Any]:
        module = ModuleType("pyttsx3")
        module.init = lambda: engine  # type: ignore[attr-defined]
        monkeypatch.setitem(sys.modules, "pyttsx3", module)
        (tmp_path / REQUEST_NAME).write_text(json.dumps(request), encoding="utf-8")
        answer_in(tmp_path, SystemVoices().meet)
        return json.loads((tmp_path / ANSWER_NAME).read_text(encoding="utf-8"))

    return meet


def speak(voice_id: str | None = None) -> dict[str, Any]:
    """A request to speak."""
    return {"do": "speak", "text": "Hello", "voice_id": voice_id, "rate_wpm": 170}


def test_lists_voices_of_every_system(ask: Callable[..., dict[str, Any]]):
    """Names that are missing and languages as bytes, with underscores, or not at all, come out clean."""
    assert ask(FakeEngine(), {"do": "list"}) == {
        "voices": [
            {"id": "de", "name": "Anna", "language": "de"},
            {"id": "uk", "name": "Daniel", "language": "en-GB"},
            {"id": "us", "name": "us", "language": "en-US"},
            {"id": "quiet", "name": "Quiet", "language": ""},
        ]
    }


@pytest.mark.parametrize(
    ("own_voice", "chosen", "used"),
    [("de", None, "uk"), ("us", None, "us"), (None, None, None), ("de", "de", "de"), ("uk", "quiet", "quiet")],
)
def test_chooses_a_voice(
    ask: Callable[..., dict[str, Any]], tmp_path: Path, own_voice: str | None, chosen: str | None, used: str | None
):
    """The chosen voice is used; without a choice the system's own, unless it does not speak English."""
    engine = FakeEngine(own_voice)
    assert "error" not in ask(engine, speak(chosen))
    assert engine.properties["voice"] == used
    assert engine.properties["rate"] == 170
    assert (tmp_path / SPEECH_NAME).read_text() == "Hello"


def test_tells_what_the_engine_only_notifies(ask: Callable[..., dict[str, Any]]):
    """pyttsx3 reports its errors by a notice and goes on; the worker makes them its answer."""
    engine = FakeEngine()
    engine.fails = True
    assert ask(engine, speak()) == {"error": "out of breath", "kind": "not spoken"}

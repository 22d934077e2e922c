"""Tests of mockvoice.interview.quiet_recorder."""

from __future__ import annotations

import pytest

from mockvoice.errors import NoMicrophoneError
from mockvoice.interview.quiet_recorder import QuietRecorder
from tests.helpers.session_parts import ScriptedRecorder


class Log:
    """An interviewer and the sink of a recorder, who note what happens in order."""

    def __init__(self) -> None:
        self.events: list[str] = []

    def begin_listening(self) -> None:
        """Note it."""
        self.events.append("silent")

    def end_listening(self) -> None:
        """Note it."""
        self.events.append("speaks")


class LoggedRecorder(ScriptedRecorder):
    """A recorder that notes when it opens and closes."""

    def __init__(self, log: Log, *, broken: bool = False) -> None:
        super().__init__(lambda _sequence, _block: None, lambda _error: None, broken=broken)
        self._log = log

    def start(self) -> None:
        """Open."""
        self._log.events.append("opened")
        super().start()

    def stop(self):
        """Close."""
        self._log.events.append("closed")
        return super().stop()


def test_the_interviewer_is_silent_around_the_whole_recording() -> None:
    """Silence begins before the microphone opens and ends after it was closed, once, however often it is stopped."""
    log = Log()
    recorder = QuietRecorder(LoggedRecorder(log), log)
    recorder.start()
    assert recorder.meter.rms_dbfs == -30.0
    assert recorder.stop().sample_count == 0
    recorder.stop()
    assert log.events == ["silent", "opened", "closed", "speaks", "closed"]


def test_without_a_microphone_the_interviewer_speaks_again() -> None:
    """A microphone that does not open leaves nobody silent."""
    log = Log()
    with pytest.raises(NoMicrophoneError):
        QuietRecorder(LoggedRecorder(log, broken=True), log).start()
    assert log.events == ["silent", "opened", "speaks"]

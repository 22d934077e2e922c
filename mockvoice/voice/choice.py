"""All voices as one: the system's, and neural ones where there are any; who cannot speak is spoken for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from mockvoice.errors import VoiceError
from mockvoice.voice.neural import PREFIX
from mockvoice.voice.process import UnspokenError
from mockvoice.voice.requests import NOT_SPOKEN

if TYPE_CHECKING:
    from collections.abc import Callable

    from mockvoice.voice.speaker import Speaker, Speech, Voice

_INSTALL: Final = "How natural voices are installed stands in docs/install.md; or choose another voice in the settings."
_OTHER_VOICE: Final = "The system's voice reads the questions instead."


def _ignore(_error: VoiceError) -> None:
    return None


class ChoiceOfVoices:
    """A `Speaker` that hands each text to the speaker whose voice was chosen.

    Where a neural voice cannot speak a text, the system's voice does, and `on_replaced` is told why, on the thread that
    asked. If more than the one text was at fault, the system's voice goes on speaking for it, without another attempt,
    until `voices` is called again.

    Args:
        system: The system's voices.
        neural: Neural voices; None where they are not installed.
    """

    def __init__(self, system: Speaker, neural: Speaker | None = None) -> None:
        self.on_replaced: Callable[[VoiceError], None] = _ignore
        self._system = system
        self._neural = neural
        self._silent: dict[str, str] = {}

    def get_ready(self, voice_id: str | None = None) -> None:
        """Do now what would make the first utterance slow. Never raises."""
        self._system.get_ready()
        speaker, _ = self._speaker_of(voice_id)
        if speaker is not self._system:
            speaker.get_ready(voice_id)

    def replacement(self, voice_id: str | None) -> VoiceError | None:
        """Return why another voice than the chosen one would speak now; None where the chosen one would."""
        return self._speaker_of(voice_id)[1]

    def voices(self) -> tuple[Voice, ...]:
        """Neural voices first, then those of the system that speak English, then all others.

        Raises:
            VoiceError: There is no voice at all.
        """
        self._silent.clear()
        neural = self._neural.voices() if self._neural is not None else ()
        try:
            system = self._system.voices()
        except VoiceError:
            if not neural:
                raise
            system = ()
        return (*neural, *sorted(system, key=lambda voice: not voice.language.lower().startswith("en")))

    def synthesise(self, text: str, *, voice_id: str | None = None, rate_wpm: int = 170) -> Speech:
        """Speak `text` into memory, in the chosen voice or in the system's own. Raises VoiceError."""
        speaker, error = self._speaker_of(voice_id)
        if error is None:
            try:
                return speaker.synthesise(text, voice_id=voice_id, rate_wpm=rate_wpm)
            except UnspokenError as raised:
                if speaker is self._system or voice_id is None:
                    raise
                if raised.kind != NOT_SPOKEN:
                    self._silent[voice_id] = raised.reason
                error = _replaced(raised.reason)
        speech = self._system.synthesise(text, rate_wpm=rate_wpm)
        self.on_replaced(error)
        return speech

    def close(self) -> None:
        """End whatever is being spoken. Never raises."""
        self._system.close()
        if self._neural is not None:
            self._neural.close()

    def _speaker_of(self, voice_id: str | None) -> tuple[Speaker, VoiceError | None]:
        """The speaker of a voice, or the system's and why it speaks for another."""
        if voice_id is None or not voice_id.startswith(PREFIX):
            return self._system, None
        if self._neural is None:
            return self._system, VoiceError(
                f"The natural voice “{voice_id.removeprefix(PREFIX)}” is not installed here.",
                kept=_OTHER_VOICE,
                mend=_INSTALL,
            )
        if voice_id in self._silent:
            return self._system, _replaced(self._silent[voice_id])
        return self._neural, None


def _replaced(reason: str) -> VoiceError:
    return VoiceError(f"The natural voice could not speak: {reason}.", kept=_OTHER_VOICE, mend=_INSTALL)

"""What can go wrong that a person can mend.

Every error here is a few sentences for the person: what happened, what was kept and what to do. The window and the
command line show the same text. A bug is not one of these: it is logged whole.
"""

from __future__ import annotations


class MockVoiceError(Exception):
    """Something happened that the person can understand and mend.

    Args:
        what: What happened, as a whole sentence.
        kept: What was kept, as a whole sentence; empty where nothing was at stake.
        mend: What to do now, as a whole sentence.
    """

    def __init__(self, what: str, *, kept: str = "", mend: str = "") -> None:
        super().__init__(" ".join(part for part in (what, kept, mend) if part))
        self.what = what
        self.kept = kept
        self.mend = mend

    @property
    def sentence(self) -> str:
        """All parts as one text, in the order what, kept, mend."""
        return str(self)


class PackError(MockVoiceError):
    """A question pack cannot be used."""


class InterviewFileError(MockVoiceError):
    """An interview of the person's own cannot be read or written."""


class QuestionNotFoundError(MockVoiceError):
    """No pack has a question of that id."""


class AudioError(MockVoiceError):
    """A sound device or a sound file cannot be used."""


class NoMicrophoneError(AudioError):
    """There is no microphone, or it cannot be opened."""


class MicrophoneLostError(AudioError):
    """The microphone stopped delivering in mid-recording."""


class NoLoudspeakerError(AudioError):
    """There is no loudspeaker, or it cannot be opened."""


class AudioFileError(AudioError):
    """A sound file is empty, too long, or no sound at all."""


class VoiceError(MockVoiceError):
    """The question cannot be read aloud."""


class ModelError(MockVoiceError):
    """A speech or language model is missing, truncated, altered or cannot be loaded."""


class LanguageError(ModelError):
    """A speech model cannot hear the language that it is asked for."""


class StoppedError(MockVoiceError):
    """The person stopped something that takes a while."""


class TranscriptionError(MockVoiceError):
    """A recording could not be turned into words."""


class CoachError(MockVoiceError):
    """The local language model cannot be asked, or did not answer as it should."""


class CodingError(MockVoiceError):
    """Code cannot be run, or what was typed cannot be read back."""


class StorageError(MockVoiceError):
    """The history file cannot be used as asked."""


class DatabaseInUseError(StorageError):
    """Another window or program holds the history file."""


class DatabaseDamagedError(StorageError):
    """The history file is not a sound SQLite file."""


class DatabaseTooNewError(StorageError):
    """The history file was written by a newer version of MockVoice."""


class DiskFullError(StorageError):
    """There is no room left to write to."""


class BackupError(StorageError):
    """A backup cannot be made, or is none that can be restored."""


class ComparisonError(MockVoiceError):
    """Two answers cannot be held against each other."""


class ExportError(MockVoiceError):
    """An answer or the history cannot be written to a file as asked."""


class SettingsError(MockVoiceError):
    """The settings file cannot be read or written."""

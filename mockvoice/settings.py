"""What the person chose, kept in one small JSON file."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from mockvoice.errors import SettingsError
from mockvoice.whole_file import write_whole

if TYPE_CHECKING:
    from pathlib import Path


class Settings(BaseModel):
    """All choices, with the values they have before the person chose anything.

    A value that this version does not know is ignored, so that a newer version's file can be read.
    """

    model_config = ConfigDict(frozen=True, extra="ignore")

    theme: Literal["system", "light", "dark"] = "system"
    font_scale: float = Field(default=1.0, ge=0.8, le=2.0)
    reduced_motion: Literal["system", "on", "off"] = "system"
    ui_language: Literal["system", "en", "de"] = "system"
    input_device: str | None = None
    output_device: str | None = None
    read_aloud: bool = True
    voice_id: str | None = None
    voice_rate_wpm: int = Field(default=170, ge=80, le=350)
    voice_volume: float = Field(default=1.0, ge=0.0, le=1.0)
    captions: bool = True
    live_words: bool = True
    live_pace: bool = True
    live_fillers: bool = True
    speech_model: str = "base"
    answer_language: str = Field(default="en", pattern="^(auto|[a-z]{2,3})$")
    device: Literal["auto", "cpu", "cuda"] = "auto"
    compute_type: Literal["auto", "float16", "int8_float16"] = "auto"
    last_pack_id: str | None = None
    last_interview_id: str | None = None
    question_count: int = Field(default=5, ge=1, le=50)
    retention: float = Field(default=0.9, ge=0.7, le=0.97)
    coach_url: str = ""
    coach_model: str = ""
    keep_audio_days: int | None = Field(default=None, ge=0, le=36_500)
    hidden_lanes: tuple[str, ...] = ()
    follow_transcript: bool = True
    skip_silence_s: float | None = Field(default=None, ge=0.25, le=10.0)
    window_geometry: str = ""


class SettingsFile:
    """Reads and writes the settings file. A file that cannot be read is set aside, never overwritten."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def load(self) -> tuple[Settings, SettingsError | None]:
        """Return the settings and, where the file could not be read, what happened to it.

        The unreadable file is renamed beside itself; where even that fails, nothing is touched and the person is told.
        """
        try:
            text = self.path.read_text(encoding="utf-8-sig")  # Windows editors begin a file with a byte order mark
        except FileNotFoundError:
            return Settings(), None
        except (OSError, UnicodeDecodeError) as error:
            return Settings(), self._set_aside(str(error))
        try:
            return Settings.model_validate(json.loads(text)), None
        except ValidationError as error:
            first = error.errors()[0]
            where = ".".join(str(part) for part in first["loc"]) or "the whole file"
            return Settings(), self._set_aside(f"{where}: {first['msg']}")
        except (ValueError, RecursionError) as error:
            return Settings(), self._set_aside(str(error))

    def save(self, settings: Settings) -> None:
        """Write `settings` in one step, so that the old file or the new one is there. Raises SettingsError."""
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            write_whole(self.path, (settings.model_dump_json(indent=2) + "\n").encode())
        except OSError as error:
            raise SettingsError(
                f"The settings could not be saved in {self.path} ({error.strerror or error}).",
                kept="They hold until MockVoice is closed.",
                mend="Make room or make the folder writable, then change a setting again.",
            ) from error

    def _set_aside(self, reason: str) -> SettingsError:
        aside = self._free_name()
        try:
            self.path.replace(aside)
        except OSError:
            return SettingsError(
                f"The settings file {self.path} could not be read ({reason}).",
                kept="It was left as it is.",
                mend="MockVoice runs with its usual settings; move the file away or make it readable to keep new ones.",
            )
        return SettingsError(
            f"The settings file could not be read ({reason}).",
            kept=f"It was kept as {aside}.",
            mend="MockVoice runs with its usual settings; choose yours again, or mend that file and put it back.",
        )

    def _free_name(self) -> Path:
        number = 1
        while True:
            name = self.path.with_name(f"{self.path.stem}.unreadable-{number}{self.path.suffix}")
            if not name.exists():
                return name
            number += 1

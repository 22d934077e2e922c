"""`mockvoice doctor`: can practice start on this computer, and if not, what to do."""

from __future__ import annotations

import os
import platform
import sqlite3
from dataclasses import dataclass
from importlib import metadata
from typing import TYPE_CHECKING

import click

from mockvoice import __version__
from mockvoice.audio.devices import find_input, find_output, list_devices
from mockvoice.cli.context import CommandContext, pass_command_context
from mockvoice.errors import MockVoiceError, StorageError
from mockvoice.paths import HOME_VARIABLE, is_frozen, self_command
from mockvoice.storage.database import Database
from mockvoice.transcription.models import ModelStore
from mockvoice.voice.system import SystemSpeaker

if TYPE_CHECKING:
    from collections.abc import Callable

    from mockvoice.engine import Engine

LIBRARIES = ("faster-whisper", "ctranslate2", "onnxruntime", "av", "sounddevice", "pyttsx3", "PySide6-Essentials")


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at.

    Attributes:
        needed: Whether practice is impossible without it.
    """

    name: str
    ok: bool
    text: str
    needed: bool = True


@click.command()
@pass_command_context
def doctor(context: CommandContext) -> None:
    """Look at devices, voices, models, CUDA, where the speech model runs, the history file and versions.

    Exits with 1 when practice is impossible, and says how to mend it.
    """
    impossible = False
    for finding in findings(context):
        mark = "ok     " if finding.ok else ("MISSING" if finding.needed else "without")
        click.echo(f"{mark}  {finding.name:<12}  {finding.text}")
        impossible = impossible or (finding.needed and not finding.ok)
    click.echo()
    if impossible:
        click.echo("Practice is impossible until what is marked MISSING is mended.")
        raise click.exceptions.Exit(1)
    click.echo("Everything that practice needs is there.")


def findings(context: CommandContext) -> list[Finding]:
    """Look at everything and return what was found, in the order in which it is shown."""
    engine = context.engine
    store = ModelStore(context.paths.models)
    speech_model = engine.settings.speech_model
    return [
        Finding("versions", ok=True, text=_versions()),
        _look("microphone", lambda: find_input(engine.settings.input_device).name),
        _look("loudspeaker", lambda: find_output(engine.settings.output_device).name, needed=False),
        _devices(),
        _look("voice", _voices, needed=False),
        _look("speech model", lambda: f"{speech_model} in {store.resolve(speech_model)}, every file checked"),
        _look("content model", lambda: f"minilm in {store.resolve('minilm')}, every file checked", needed=False),
        _look("judge", lambda: _judge(engine), needed=False),
        _cuda(),
        _placement(engine),
        _look("history", lambda: _history(context)),
        Finding("settings", ok=True, text=str(context.paths.settings)),
        Finding(
            "packs",
            ok=bool(engine.packs),
            text=", ".join(f"{pack.title} ({len(pack.questions)})" for pack in engine.packs)
            or f"No packs. Put one into {context.paths.packs}.",
        ),
    ]


def _look(name: str, look: Callable[[], str], *, needed: bool = True) -> Finding:
    try:
        return Finding(name, ok=True, text=look(), needed=needed)
    except MockVoiceError as error:
        return Finding(name, ok=False, text=error.sentence, needed=needed)


def _judge(engine: Engine) -> str:
    engine.judge()
    if engine.judge_error is not None:
        raise engine.judge_error
    return "loaded; content is judged by what was meant"


def _versions() -> str:
    versions = [f"MockVoice {__version__}", f"Python {platform.python_version()}", f"SQLite {sqlite3.sqlite_version}"]
    for library in LIBRARIES:
        try:
            versions.append(f"{library} {metadata.version(library)}")
        except metadata.PackageNotFoundError:
            versions.append(f"{library} (version unknown)")
    return ", ".join(versions)


def _voices() -> str:
    speaker = SystemSpeaker(command=self_command("voice-worker")) if is_frozen() else SystemSpeaker()
    try:
        voices = speaker.voices()
    finally:
        speaker.close()
    english = [voice.name for voice in voices if voice.language.startswith("en")]
    return f"{len(voices)} voices, {len(english)} of them English"


def _devices() -> Finding:
    names = [device.name for device in list_devices()]
    return Finding("devices", ok=bool(names), text=", ".join(names) or "none", needed=False)


def _cuda() -> Finding:
    try:
        # Imported here because it takes longer than all other commands together, and may be what is broken.
        from mockvoice.transcription.whisper import cuda_device_count  # noqa: PLC0415
    except (ImportError, OSError) as error:
        text = f"faster-whisper cannot be started ({error}). Run “make run” again, or install MockVoice anew."
        return Finding("CUDA", ok=False, text=text)
    count = cuda_device_count()
    if count == 0:
        return Finding("CUDA", ok=False, text="no device that CTranslate2 can use; the processor does it", needed=False)
    return Finding("CUDA", ok=True, text=f"{count} device{'s' if count > 1 else ''}", needed=False)


def _placement(engine: Engine) -> Finding:
    """Load the speech model as practice does, and tell where it runs."""
    try:
        place = engine.transcriber().placement
    except (MockVoiceError, ImportError, OSError) as error:
        text = error.sentence if isinstance(error, MockVoiceError) else f"faster-whisper cannot be started ({error})."
        return Finding("runs on", ok=False, text=text, needed=False)
    return Finding("runs on", ok=not place.note, text=f"{place.words}. {place.note}".removesuffix(" "), needed=False)


def _history(context: CommandContext) -> str:
    path = context.paths.database
    if not path.exists():
        folder = next(parent for parent in path.parents if parent.exists())
        if not folder.is_dir() or not os.access(folder, os.W_OK | os.X_OK):
            raise StorageError(
                f"The history {path} cannot be made, because nothing can be written to {folder}.",
                mend=f"Make that folder writable, or name another place in {HOME_VARIABLE}.",
            )
        return f"{path} (made when you first practise)"
    database = Database.open(path)
    database.close()
    return f"{path}, {path.stat().st_size / 1_000_000:.1f} MB"

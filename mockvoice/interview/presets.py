"""Interviews to choose from: those that ship, and the person's own, which are copied, changed and deleted.

Those that ship lie in `assets/interviews/`, the person's own in a folder beside the settings. Both are YAML in the same
format, which docs/interviews.md explains.
"""

from __future__ import annotations

import itertools
from functools import lru_cache
from typing import TYPE_CHECKING

from pydantic import ValidationError

from mockvoice.errors import InterviewFileError
from mockvoice.interview.preset_files import read_preset, retitled, to_yaml
from mockvoice.interview.preset_model import Mode, Preset, Round
from mockvoice.packs.drafts import slug
from mockvoice.packs.problems import quoted
from mockvoice.paths import asset
from mockvoice.whole_file import write_whole

if TYPE_CHECKING:
    from pathlib import Path

__all__ = [
    "Mode",
    "Preset",
    "Round",
    "copy_preset",
    "delete_preset",
    "own_presets",
    "put_back",
    "save_preset",
    "shipped_presets",
]

_SUFFIXES = frozenset({".yaml", ".yml"})

_ORDER = (
    "daily-drill",
    "recruiter-screen",
    "technical-phone-screen",
    "ml-breadth",
    "ml-depth",
    "coding-talked-through",
    "system-design",
    "behavioural",
    "take-home-review",
    "explain-to-a-stakeholder",
    "on-site-day",
)


@lru_cache(maxsize=1)
def shipped_presets() -> tuple[Preset, ...]:
    """Return the interviews that ship, in the order in which they are offered: a process of hiring from its start."""
    found, problems = _read_all(asset("interviews"))
    if problems:
        raise problems[0]
    places = {name: place for place, name in enumerate(_ORDER)}
    return tuple(sorted((preset for preset, _ in found), key=lambda preset: places[preset.id]))


def own_presets(folder: Path) -> tuple[tuple[Preset, ...], tuple[InterviewFileError, ...]]:
    """Return the person's own interviews and an error for each file that was left out; none where there is no folder.

    Files that end in .yaml or .yml are read in the order of their names. One whose id is taken already, by an interview
    that ships or by an earlier file, is left out. An error's text names the file, the field and what to do.
    """
    found, problems = _read_all(folder)
    taken = dict.fromkeys((preset.id for preset in shipped_presets()), "an interview that ships with MockVoice")
    sound: list[Preset] = []
    for preset, path in found:
        if preset.id in taken:
            problems.append(_taken_error(path, preset.id, taken[preset.id]))
        else:
            taken[preset.id] = quoted(str(path), longest=400)
            sound.append(preset)
    return tuple(sound), tuple(problems)


def save_preset(preset: Preset, folder: Path) -> Path:
    """Write an interview of the person's own, in the place of its earlier version; return the file.

    Raises:
        InterviewFileError: An interview that ships has this id, or the file cannot be written; nothing is changed.
    """
    if any(preset.id == shipped.id for shipped in shipped_presets()):
        what = f"An interview with the id {quoted(preset.id)} ships with MockVoice."
        raise InterviewFileError(what, kept="Nothing was changed.", mend="Make a copy of it under another title.")
    path = _path_of(preset.id, folder) or folder / f"{preset.id}.yaml"
    _write(path, to_yaml(preset).encode())
    return path


def copy_preset(preset: Preset, folder: Path, title: str) -> Path:
    """Write a copy of an interview under another title, with a free id made from it; return the new file.

    The comments of the file that it comes from stay, where that is one that ships or lies in `folder`.

    Raises:
        InterviewFileError: The title is empty or too long, or the file cannot be written; nothing is changed.
    """
    taken = {shipped.id for shipped in shipped_presets()} | {own.id for own, _ in _read_all(folder)[0]}
    if folder.is_dir():
        taken |= {path.stem for path in folder.iterdir()}
    wanted = slug(title) or "my-interview"
    ids = itertools.chain([wanted], (f"{wanted}-{count}" for count in itertools.count(2)))
    try:
        copied = Preset.model_validate(
            dict(preset) | {"id": next(name for name in ids if name not in taken), "title": title}
        )
    except ValidationError as error:
        what = f"The title {quoted(title)} cannot be used."
        raise InterviewFileError(what, kept="Nothing was copied.", mend="Give one of 1 to 120 characters.") from error
    path = folder / f"{copied.id}.yaml"
    _write(path, _text_of_copy(preset, copied, folder).encode())
    return path


def delete_preset(preset_id: str, folder: Path) -> bytes | None:
    """Delete an own interview's file; return its content, so that it can be put back; None where there is none.

    Raises:
        InterviewFileError: It cannot be deleted.
    """
    path = _path_of(preset_id, folder)
    if path is None:
        return None
    try:
        content = path.read_bytes()
        path.unlink()
    except OSError as error:
        what = f"The interview {quoted(preset_id)} cannot be deleted."
        raise InterviewFileError(what, kept="It is still there.", mend="See whether you may write there.") from error
    return content


def put_back(preset_id: str, content: bytes, folder: Path) -> Path:
    """Write an own interview's file as `delete_preset` returned it; return the file. Raises InterviewFileError."""
    path = folder / f"{preset_id}.yaml"
    _write(path, content)
    return path


def _read_all(folder: Path) -> tuple[list[tuple[Preset, Path]], list[InterviewFileError]]:
    """Return every sound interview of a folder with its file, and what was wrong with the others."""
    try:
        paths = sorted(path for path in folder.iterdir() if path.suffix.lower() in _SUFFIXES and path.name[0] != ".")
    except FileNotFoundError:
        return [], []
    except OSError:
        what = f"The folder of interviews {quoted(str(folder), longest=400)} cannot be read."
        return [], [InterviewFileError(what, mend="Check that it is a folder and that you may open it.")]
    found: list[tuple[Preset, Path]] = []
    problems: list[InterviewFileError] = []
    for path in paths:
        try:
            found.append((read_preset(path), path))
        except InterviewFileError as error:
            problems.append(error)
    return found, problems


def _path_of(preset_id: str, folder: Path) -> Path | None:
    return next((path for preset, path in _read_all(folder)[0] if preset.id == preset_id), None)


def _text_of_copy(preset: Preset, copied: Preset, folder: Path) -> str:
    """Return the file that `preset` comes from with the copy's id and title; written anew where none says the same."""
    for path in (asset(f"interviews/{preset.id}.yaml"), _path_of(preset.id, folder)):
        if path is not None and path.is_file() and read_preset(path) == preset:
            text = retitled(path.read_text(encoding="utf-8-sig"), copied)
            if text is not None:
                return text
    return to_yaml(copied)


def _taken_error(path: Path, preset_id: str, owner: str) -> InterviewFileError:
    what = (
        f"The interview {quoted(str(path), longest=400)} was left out, because its id {quoted(preset_id)} is already "
        f"that of {owner}."
    )
    return InterviewFileError(what, mend='Change the field "id" in the file, or delete the file.')


def _write(path: Path, content: bytes) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, content)
    except OSError as error:
        what = f"The interview cannot be written to {quoted(str(path), longest=400)}."
        raise InterviewFileError(
            what, kept="Nothing was changed.", mend="See whether the disk is full or you may not write there."
        ) from error

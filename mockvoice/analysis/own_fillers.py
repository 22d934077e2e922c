"""A person's own list of fillers, as the window changes it: the file that `filler_words` reads, written.

What the window does not know of the file (rules, other lists) is kept as it is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby
from typing import TYPE_CHECKING, Any

import yaml

from mockvoice.analysis.filler_words import filler_words, shipped_filler_words
from mockvoice.analysis.speech import spoken_form
from mockvoice.errors import SettingsError
from mockvoice.whole_file import write_whole

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

MOST_WORDS, MOST_LETTERS = 5, 40
HEADER = "# Your own list of fillers. MockVoice's window writes this file; docs/scoring.md says how to do it by hand.\n"

_SIMPLE = re.compile(r"([^\W\d_]|[-'])([+*?]|\{\d+,?\d*\})?")
_WORDS = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*(?: [^\W\d_]+(?:['-][^\W\d_]+)*)*")


class EntryKind(StrEnum):
    """Which list of the file an entry stands in; the value is that list's name."""

    FILLED_PAUSE = "filled_pauses"
    MARKER = "discourse_markers"
    RESTART = "restart_phrases"


@dataclass(frozen=True, slots=True)
class Entry:
    """One filler of a list.

    Attributes:
        text: As it stands in the file: a phrase, or a filled pause's expression.
        is_counted: Whether it counts now.
        has_rules: Whether it counts only in some places.
    """

    kind: EntryKind
    text: str
    is_counted: bool = True
    has_rules: bool = False

    @property
    def shown(self) -> str:
        """What a person reads: the phrase, or the forms of a filled pause ("um, uhm")."""
        return forms_of(self.text) if self.kind is EntryKind.FILLED_PAUSE else self.text


@dataclass(frozen=True, slots=True)
class FillerList:
    """All fillers of a language.

    Attributes:
        shipped: Those that come with MockVoice; none where it ships no list.
        own: The person's own.
        is_alone: Whether only the person's own count, and no shipped one.
    """

    language: str
    shipped: tuple[Entry, ...]
    own: tuple[Entry, ...]
    is_alone: bool = False


class OwnFillers:
    """The file of one language.

    Args:
        folder: Where a person's own lists lie; made when first written to.
        language: ISO 639-1 code.
    """

    def __init__(self, folder: Path, language: str) -> None:
        self.language = language
        self.path = folder / f"{language}.yaml"

    def read(self) -> FillerList:
        """Return both lists. Raises SettingsError where the person's own file cannot be used."""
        filler_words(self.language, self.path.parent)
        document = self._document()
        without = {str(text).casefold() for text in document.get("without") or ()}
        is_alone = bool(document.get("replace"))
        shipped = tuple(
            Entry(kind, text, is_counted=not is_alone and not _left_out(kind, text, without), has_rules=has_rules)
            for kind, text, has_rules in self._shipped()
        )
        own = tuple(_own_entry(kind, item) for kind in EntryKind for item in document.get(kind.value) or ())
        return FillerList(self.language, shipped, own, is_alone)

    def text(self) -> str | None:
        """Return what the file holds, for `restore`; None where there is no file. Raises SettingsError."""
        try:
            return self.path.read_text(encoding="utf-8")
        except FileNotFoundError:
            return None
        except (OSError, UnicodeDecodeError) as error:
            raise _unreadable(self.path, error) from error

    def restore(self, text: str | None) -> None:
        """Put back what `text` returned. Raises SettingsError."""
        if text is None:
            self._remove()
        else:
            self._write(text)

    def count(self, entry: Entry, *, is_counted: bool) -> None:
        """Let a shipped entry count, or not. Raises SettingsError."""

        def change(document: dict[str, Any]) -> None:
            without = [str(text).casefold() for text in document.get("without") or ()]
            kept = [text for text in without if not _left_out(entry.kind, entry.text, {text})]
            document["without"] = kept if is_counted else [*kept, entry.text.casefold()]

        self._change(change)

    def count_shipped(self, *, is_counted: bool) -> None:
        """Let the shipped list count, or only the person's own. Raises SettingsError."""
        self._change(lambda document: document.update(replace=not is_counted))

    def add(self, text: str, kind: EntryKind) -> Entry:
        """Add a phrase, or a filled pause in all its lengths, and return it. Raises SettingsError, or ValueError.

        A phrase counts wherever it is said. ValueError where `problem_with` would name a problem.
        """
        problem = problem_with(text, kind, self.read())
        if problem is not None:
            raise ValueError(problem or "nothing to add")
        plain = normalised(text)
        item = stretched(plain) if kind is EntryKind.FILLED_PAUSE else plain
        self._change(lambda document: document.update({kind.value: [*(document.get(kind.value) or ()), item]}))
        return Entry(kind, item)

    def remove(self, entry: Entry) -> None:
        """Take one of the person's own out. Raises SettingsError."""

        def change(document: dict[str, Any]) -> None:
            items = document.get(entry.kind.value) or ()
            document[entry.kind.value] = [item for item in items if _own_entry(entry.kind, item).text != entry.text]

        self._change(change)

    def forget(self) -> None:
        """Go back to the shipped list; what was written by hand is kept beside. Raises SettingsError."""
        self._keep_what_is_by_hand()
        self._remove()

    def set_aside(self) -> Path:
        """Rename a file that cannot be used, so that a new one can begin; return its new place.

        Raises SettingsError.
        """
        aside = _free_name(self.path, "unusable")
        try:
            self.path.replace(aside)
        except OSError as error:
            raise _unwritable(self.path, error) from error
        return aside

    def _shipped(self) -> list[tuple[EntryKind, str, bool]]:
        words = shipped_filler_words(self.language)
        if words is None:
            return []
        return [
            *((EntryKind.FILLED_PAUSE, expression, False) for expression in words.filled_pauses),
            *((EntryKind.MARKER, marker.phrase, True) for marker in words.discourse_markers),
            *((EntryKind.RESTART, phrase, False) for phrase in words.restart_phrases),
        ]

    def _document(self) -> dict[str, Any]:
        loaded = yaml.safe_load(self.text() or "")
        return dict(loaded) if isinstance(loaded, dict) else {}

    def _change(self, change: Callable[[dict[str, Any]], None]) -> None:
        filler_words(self.language, self.path.parent)
        document = self._document()
        self._keep_what_is_by_hand()
        change(document)
        document = {name: value for name, value in document.items() if value not in ([], None, False)}
        if document:
            self._write(_dumped(document))
        else:
            self._remove()

    def _keep_what_is_by_hand(self) -> None:
        """Copy a file whose comments and layout would be lost."""
        text = self.text()
        if text is None or text == _dumped(self._document()):
            return
        aside = _free_name(self.path, "by-hand")
        try:
            aside.write_text(text, encoding="utf-8")
        except OSError as error:
            raise _unwritable(aside, error) from error

    def _write(self, text: str) -> None:
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            write_whole(self.path, text.encode())
        except OSError as error:
            raise _unwritable(self.path, error) from error

    def _remove(self) -> None:
        try:
            self.path.unlink(missing_ok=True)
        except OSError as error:
            raise _unwritable(self.path, error) from error


def normalised(text: str) -> str:
    """Return typed words as they are compared: in lower case, with single blanks and straight apostrophes."""
    return " ".join(text.replace("\u2019", "'").casefold().split())


def problem_with(text: str, kind: EntryKind, known: FillerList) -> str | None:
    """Return why typed words cannot be added, "" where nothing was typed; None where they can."""
    plain = normalised(text)
    if not plain:
        return ""
    if not _WORDS.fullmatch(plain) or any(spoken_form(word) != word for word in plain.split()):
        return "Only letters, with apostrophes and hyphens inside a word."
    if len(plain.split()) > MOST_WORDS or len(plain) > MOST_LETTERS:
        return f"At most {MOST_WORDS} words and {MOST_LETTERS} letters."
    if kind is EntryKind.FILLED_PAUSE and " " in plain:
        return "A filled pause is one sound. For several words choose “Word or phrase”."
    return _problem_with_known(plain, known)


def forms_of(expression: str) -> str:
    """Return the shortest form of a filled pause's expression, and the one with all its letters where they differ.

    An expression that is more than letters with repetitions is returned as it is.
    """
    parts = list(_SIMPLE.finditer(expression))
    if "".join(part.group() for part in parts) != expression:
        return expression
    short = "".join(part[1] * _least(part[2] or "", is_letter=part[1].isalpha()) for part in parts)
    long = "".join(part[1] * max(1, _least(part[2] or "", is_letter=False)) for part in parts)
    return short if short == long else f"{short}, {long}"


def stretched(word: str) -> str:
    """Return an expression for a word however long its letters are drawn: "ayy" becomes "a+y+"."""
    runs = ("".join(run) for _, run in groupby(word))
    return "".join(f"{run[0]}+" if run.isalpha() else re.escape(run) for run in runs)


def _problem_with_known(plain: str, known: FillerList) -> str | None:
    if any(_is_same(entry, plain) for entry in known.own):
        return "It is on your list already."
    shipped = next((entry for entry in known.shipped if _is_same(entry, plain)), None)
    if shipped is None or known.is_alone:
        return None
    if shipped.is_counted:
        return "It is on the shipped list and counts where it only fills."
    return "It is on the shipped list, switched off: switch it on there."


def _least(repetition: str, *, is_letter: bool) -> int:
    if repetition in {"*", "?"}:
        return 0 if is_letter else 1
    return int(re.findall(r"\d+", repetition)[0]) if repetition.startswith("{") else 1


def _left_out(kind: EntryKind, text: str, without: set[str]) -> bool:
    if text.casefold() in without:
        return True
    return kind is EntryKind.FILLED_PAUSE and any(re.fullmatch(text, form) for form in without)


def _is_same(entry: Entry, plain: str) -> bool:
    if entry.kind is EntryKind.FILLED_PAUSE:
        return bool(re.fullmatch(entry.text, plain))
    return entry.text == plain


def _own_entry(kind: EntryKind, item: object) -> Entry:
    if isinstance(item, dict):
        return Entry(kind, str(item.get("phrase", "")).casefold(), has_rules=True)
    return Entry(kind, str(item) if kind is EntryKind.FILLED_PAUSE else str(item).casefold())


def _dumped(document: dict[str, Any]) -> str:
    return HEADER + yaml.safe_dump(document, sort_keys=False, allow_unicode=True)


def _free_name(path: Path, word: str) -> Path:
    number = 1
    while (name := path.with_name(f"{path.name}.{word}-{number}")).exists():
        number += 1
    return name


def _unreadable(path: Path, error: Exception) -> SettingsError:
    return SettingsError(
        f"Your own list of fillers, {path.name}, cannot be read ({error}).",
        kept="Fillers are counted by the list that ships with MockVoice; your file was left as it is.",
        mend=f"Mend {path}, or move it away.",
    )


def _unwritable(path: Path, error: OSError) -> SettingsError:
    return SettingsError(
        f"Your list of fillers could not be saved in {path} ({error.strerror or error}).",
        kept="The list that was there before still counts.",
        mend="Make room or make the folder writable, then try again.",
    )

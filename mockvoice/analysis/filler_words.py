"""The words that may be fillers, read from assets/fillers."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Annotated, Literal

import yaml
from pydantic import AfterValidator, BaseModel, ConfigDict

from mockvoice.paths import asset

if TYPE_CHECKING:
    from pathlib import Path


def _forms(phrase: str) -> tuple[str, ...]:
    return tuple(phrase.casefold().split())


Place = Literal["anywhere", "set_off", "opens", "reopens", "closes", "joined"]
Form = Annotated[str, AfterValidator(str.casefold)]


class _Entry(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class DiscourseMarker(_Entry):
    """A phrase that is a filler in some places; the file says what each place means.

    Attributes:
        not_after: Words after which it is none.
        not_before: Words or phrases before which it is none.
    """

    phrase: Form
    places: frozenset[Place]
    not_after: frozenset[Form] = frozenset()
    not_before: frozenset[Form] = frozenset()

    @property
    def forms(self) -> tuple[str, ...]:
        """Its words."""
        return _forms(self.phrase)


class FillerWords(_Entry):
    """All that the search for fillers knows of one language; the file's comments explain each list."""

    filled_pauses: tuple[str, ...]
    never_before: dict[Form, frozenset[Form]]
    discourse_markers: tuple[DiscourseMarker, ...]
    joining: frozenset[Form]
    legitimate_doubles: frozenset[Form]
    pairing: frozenset[Form]
    numerals: frozenset[Form]
    restart_phrases: tuple[Form, ...]
    pronouns: frozenset[Form]
    auxiliaries: frozenset[Form]
    asking: frozenset[Form]


def read_filler_words(path: Path) -> FillerWords:
    """Return the words of one file. Raises ValueError or OSError where it does not hold what it should."""
    return FillerWords.model_validate(yaml.safe_load(path.read_text(encoding="utf-8")))


def _primary(language: str) -> str:
    return language.partition("-")[0].casefold()


@lru_cache(maxsize=8)
def shipped_filler_words(language: str) -> FillerWords | None:
    """Return the words that ship with the program for a language ("en", "en-GB"); None where there are none."""
    path = asset(f"fillers/{_primary(language)}.yaml")
    return read_filler_words(path) if path.is_file() else None


@lru_cache(maxsize=1)
def english() -> FillerWords:
    """Return the English words that ship with the program."""
    return read_filler_words(asset("fillers/en.yaml"))

"""The words that may be fillers: those that ship, in assets/fillers, and a person's own.

A language is a data file: assets/fillers/LANGUAGE.yaml, or LANGUAGE.yaml among the person's own.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Annotated, Literal

import yaml
from pydantic import AfterValidator, BaseModel, ConfigDict, ValidationError, field_validator

from mockvoice.analysis.filler_context import ContextModel, read_context_model
from mockvoice.errors import SettingsError
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
    """All that the search for fillers knows of one language; the file's comments explain each list.

    Attributes:
        context_model: Name of the file beside the list that holds the trained model, or None: the rules alone decide.
        never: Filled pauses that the person does not want counted.
        own: Markers that the person listed, and that the model therefore does not judge.
    """

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
    context_model: str | None = None
    never: frozenset[Form] = frozenset()
    own: frozenset[Form] = frozenset()


def read_filler_words(path: Path) -> FillerWords:
    """Return the words of one file. Raises ValueError or OSError where it does not hold what it should."""
    return FillerWords.model_validate(yaml.safe_load(path.read_text(encoding="utf-8")))


class OwnFillerWords(_Entry):
    """A person's own list for one language: what is added to the shipped one, or stands in its place.

    Attributes:
        replace: Whether the shipped list is left out altogether.
        without: Fillers of the shipped list that shall not count ("actually", "so yeah", "um"); a filled pause's whole
            expression ("u+h*m+") leaves all its forms out.
        discourse_markers: In full, as in the shipped list, or a bare phrase that counts wherever it is said.
    """

    replace: bool = False
    without: frozenset[Form] = frozenset()
    filled_pauses: tuple[str, ...] = ()
    discourse_markers: tuple[DiscourseMarker, ...] = ()
    never_before: dict[Form, frozenset[Form]] = {}
    joining: frozenset[Form] = frozenset()
    legitimate_doubles: frozenset[Form] = frozenset()
    pairing: frozenset[Form] = frozenset()
    numerals: frozenset[Form] = frozenset()
    restart_phrases: tuple[Form, ...] = ()
    pronouns: frozenset[Form] = frozenset()
    auxiliaries: frozenset[Form] = frozenset()
    asking: frozenset[Form] = frozenset()

    @field_validator("discourse_markers", mode="before")
    @classmethod
    def _bare_phrases(cls, markers: object) -> object:
        if not isinstance(markers, list):
            return markers
        return [{"phrase": entry, "places": ["anywhere"]} if isinstance(entry, str) else entry for entry in markers]

    @field_validator("filled_pauses")
    @classmethod
    def _sound_expressions(cls, expressions: tuple[str, ...]) -> tuple[str, ...]:
        for expression in expressions:
            try:
                re.compile(expression)
            except re.error as error:
                raise ValueError(f"{expression!r} is no regular expression: {error}") from error
        return expressions

    def joined_to(self, shipped: FillerWords | None) -> FillerWords:
        """Return the list that results; a marker that both have is taken from this one."""
        if shipped is None or self.replace:
            own = {
                name: getattr(self, name) for name in FillerWords.model_fields if name in OwnFillerWords.model_fields
            }
            return FillerWords(**own, never=self.without)
        ours = {marker.phrase for marker in self.discourse_markers} | self.without
        kept = tuple(marker for marker in shipped.discourse_markers if marker.phrase not in ours)
        return FillerWords(
            filled_pauses=(*(p for p in shipped.filled_pauses if p not in self.without), *self.filled_pauses),
            never_before={**shipped.never_before, **self.never_before},
            discourse_markers=(*kept, *self.discourse_markers),
            joining=shipped.joining | self.joining,
            legitimate_doubles=shipped.legitimate_doubles | self.legitimate_doubles,
            pairing=shipped.pairing | self.pairing,
            numerals=shipped.numerals | self.numerals,
            restart_phrases=(*(p for p in shipped.restart_phrases if p not in self.without), *self.restart_phrases),
            pronouns=shipped.pronouns | self.pronouns,
            auxiliaries=shipped.auxiliaries | self.auxiliaries,
            asking=shipped.asking | self.asking,
            context_model=shipped.context_model,
            never=shipped.never | self.without,
            own=shipped.own | {marker.phrase for marker in self.discourse_markers},
        )


@lru_cache(maxsize=8)
def shipped_filler_words(language: str) -> FillerWords | None:
    """Return the words that ship with the program for a language ("en", "en-GB"); None where there are none."""
    path = asset(f"fillers/{_primary(language)}.yaml")
    return read_filler_words(path) if path.is_file() else None


@lru_cache(maxsize=8)
def context_model(name: str) -> ContextModel:
    """Return the trained model in assets/fillers/`name`."""
    return read_context_model(asset(f"fillers/{name}"))


@lru_cache(maxsize=1)
def english() -> FillerWords:
    """Return the English words that ship with the program."""
    return read_filler_words(asset("fillers/en.yaml"))


def filler_words(language: str, folder: Path) -> FillerWords | None:
    """Return the words for a language, with the person's own of `folder`/LANGUAGE.yaml; None where neither has any.

    Raises:
        SettingsError: The person's own file cannot be read or does not hold what it should.
    """
    shipped = shipped_filler_words(language)
    path = folder / f"{_primary(language)}.yaml"
    if not path.is_file():
        return shipped
    try:
        own = OwnFillerWords.model_validate(yaml.safe_load(path.read_text(encoding="utf-8")) or {})
    except (OSError, UnicodeDecodeError, yaml.YAMLError, ValidationError) as error:
        raise SettingsError(
            f"Your own list of fillers, {path.name}, cannot be used: {_first_fault(error)}",
            kept="Fillers are counted by the list that ships with MockVoice; your file was left as it is.",
            mend=f"Mend {path}, or move it away.",
        ) from error
    return own.joined_to(shipped)


def _first_fault(error: Exception) -> str:
    if isinstance(error, ValidationError):
        fault = error.errors(include_url=False)[0]
        place = ".".join(str(part) for part in fault["loc"])
        return f"{place}: {fault['msg']}." if place else f"{fault['msg']}."
    return f"{error}."


def _primary(language: str) -> str:
    return language.partition("-")[0].casefold()

"""The name of a concept as a part of a sentence.

Names are written for a report: some are things ("data leakage"), some steps ("Compare with a baseline", "Asks for the
deadline"), and many whole statements ("Long vectors win the dot product"). Each sort needs sentences of its own; what
cannot be told for certain counts as a statement, which is read out as it stands and so is never wrong.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

import yaml
from pydantic import BaseModel, ConfigDict

from mockvoice.paths import asset

if TYPE_CHECKING:
    from mockvoice.packs.model import Question

MissedSort = Literal["thing", "step", "note"]

_MOST_THING_WORDS = 2
_ARTICLES = frozenset({"a", "an", "the"})
_IS_NO_PLURAL = ("ss", "us", "is", "ics")
_UNSPEAKABLE = re.compile(r"[^\w ,.?'-]|_")
_SPACE = re.compile(r"\s+")
_AFTER_JOIN = re.compile(r"(?:, | and | but | then )(\w+)")
_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")


class StepWords(BaseModel):
    """Verbs that begin the name of a step.

    Attributes:
        always: Verbs that are nothing else.
        before_object: Verbs only where one of `objects` follows.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    always: frozenset[str]
    before_object: frozenset[str]
    objects: frozenset[str]


class NameWords(BaseModel):
    """The words that tell the sorts of names apart, from assets/interviewer/names.yaml."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    steps: StepWords
    own_words: frozenset[str]
    not_in_things: frozenset[str]


@lru_cache(maxsize=1)
def english_name_words() -> NameWords:
    """Return the words that ship with the program."""
    return NameWords.model_validate(yaml.safe_load(asset("interviewer/names.yaml").read_text(encoding="utf-8")))


def missed_sort(name: str) -> tuple[MissedSort, str]:
    """Return of which sort a concept's name is, and the name as it is said: that of a step as an infinitive."""
    said = speakable(name)
    first, _, rest = said.partition(" ")
    verb = _step_verb(first.lower(), rest.lower())
    if verb is not None:
        return "step", f"{verb} {rest}".strip()
    return ("thing" if _is_thing(said) else "note"), said


def in_sentence(name: str, question: Question) -> str:
    """Return a name as it stands within a sentence: with a small first letter, unless the question writes it large."""
    first = name.split(" ", 1)[0] if name else ""
    bare = first.rstrip(",").removesuffix("'s").removesuffix("'")
    if not bare or any(letter.isupper() for letter in bare[1:]) or bare == "I" or bare.startswith("I'"):
        return name
    if len(bare) == 1 and bare not in "Aa":
        return name
    texts = [question.text, question.model_answer]
    for concept in question.concepts:
        texts += [concept.description, *concept.phrasings, *concept.all_terms]
    within = "\n".join(texts)
    is_name = re.search(rf"[a-z,] {re.escape(bare)}\b", within) and not re.search(
        rf"\b{re.escape(bare.lower())}\b", within
    )
    return name if is_name else f"{name[0].lower()}{name[1:]}"


def speakable(text: str) -> str:
    """Return a text on one line, without signs that are not read aloud and without a full stop at its end."""
    plain = text.replace("&", " and ").replace("/", " or ").replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")
    plain = plain.replace("(", ", ").replace("+", " plus ")
    plain = _SPACE.sub(" ", _UNSPEAKABLE.sub(" ", plain)).replace(" ,", ",")
    return plain.strip(" ,.-").rstrip("?").strip()


def _step_verb(first: str, rest: str) -> str | None:
    """Return the infinitive of a name's first word, where it begins a step; None where it does not."""
    words = english_name_words()
    following = [word.rstrip(",") for word in rest.split(" ")]
    if not words.own_words.isdisjoint(following):
        return None
    if first in words.steps.always or (first in words.steps.before_object and following[0] in words.steps.objects):
        return first
    # A second verb in the third person could not stay as it is.
    if any(_infinitive(word, before_object=True) for word in _AFTER_JOIN.findall(rest)):
        return None
    return _infinitive(first, before_object=following[0] in words.steps.objects - {"that"} or first == "shows")


def _infinitive(word: str, *, before_object: bool) -> str | None:
    """Return the verb of a step that `word` is in the third person; None where it is none."""
    steps = english_name_words().steps
    verbs = steps.always | steps.before_object if before_object else steps.always
    return next((form for form in _infinitives(word) if form in verbs), None)


def _infinitives(word: str) -> tuple[str, ...]:
    """Return what a word in the third person may come from: "asks", "fetches", "clarifies"."""
    if not word.endswith("s") or word.endswith("ss"):
        return ()
    forms = [word[:-1]]
    if word.endswith("ies"):
        forms.append(f"{word[:-3]}y")
    elif word.endswith("es"):
        forms.append(word[:-2])
    return tuple(forms)


def _is_thing(name: str) -> bool:
    """Return whether a name is one or two words, with or without an article, that can only be a thing."""
    words = [word.lower() for word in name.split(" ")]
    if words[0] in _ARTICLES:
        words = words[1:]
    return (
        1 <= len(words) <= _MOST_THING_WORDS
        and all(_WORD.fullmatch(word) for word in words)
        and not any(word in english_name_words().not_in_things or word.endswith("ly") for word in words)
        and not any(_looks_inflected(word) for word in words)
        and words[0] not in _verbs()
    )


def _looks_inflected(word: str) -> bool:
    """Return whether a word may be a plural, before which or as which a verb may stand: "trees overfit", "it fits"."""
    return word.endswith("s") and not word.endswith(_IS_NO_PLURAL)


def _verbs() -> frozenset[str]:
    return english_name_words().steps.always | english_name_words().steps.before_object

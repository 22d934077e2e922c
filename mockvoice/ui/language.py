"""The window's language.

The code is written in English throughout. What a person reads is looked up on its way to the screen: `tr` gives the
text of the chosen language for an English one, from Qt's translation files in `assets/translations` (the English text
is the key, as in every such file). Texts with something put into them are found by their template: "Swap “um” for a
breath" is "Swap “{word}” for a breath", and what stands for `{word}` is put into the translated template. So sentences
that are made without Qt, such as those of the scoring, and sentences that were stored long ago in English are
translated as well. Why so, and what else was looked at: docs/decisions/0016-languages.md.
"""

from __future__ import annotations

import logging
import re
from dataclasses import dataclass
from functools import cache, lru_cache
from string import Formatter
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator

from mockvoice.paths import asset

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QCoreApplication

Wish = Literal["system", "en", "de"]

LANGUAGES = {"en": "English", "de": "Deutsch"}
"""Every language of the window, by code, with its own name."""

CONTEXT = "MockVoice"
"""The one context of the translation files: equal English texts have equal translations."""

_ENGLISH = "en"
_DEEPEST, _LOOSE_DEPTH = 5, 3
_NUMBER = "[-\N{MINUS SIGN}]?\\d[\\d.,]*"
_STRUCTURE = ("\n", " · ", " | ")
_SENTENCE_END = re.compile(r"(?<=[.!?…:]) (?=[^\W_])|(?<=[.!?…]”) ")
_LOOSE = (" → ", ", ", "; ", ": ")
_LETTER = re.compile(r"[^\W\d_]")
_QUOTED = re.compile(r"“[^“”]*”|„[^„“]*“")
_TAIL = re.compile(r"(?: \(\d+\)|[.!?:;,…])$")
_SURE_LETTERS = 6
_SURE_MARKS = re.compile(r"[:“]")
_MOST_SENTENCES = 4
_SHORT = 60
_UNIT_LETTERS = 2
_DECIMAL = re.compile(r"(?<![\w.])(\d+)\.(\d+)(?![\w.])")


@dataclass(frozen=True, slots=True)
class Template:
    """An English text with places for something.

    Attributes:
        source: As it stands in the translation file, with places as "{name}"; "{n}" stands for a number.
        anchor: Its longest piece without places, by which it is ruled out quickly.
        letters: How many letters it has outside its places.
        is_sure: Whether a text that has its form is a case of it, whatever stands in its places: " and " alone says
            nothing of a text.
    """

    source: str
    anchor: str
    letters: int
    is_sure: bool

    @classmethod
    def of(cls, source: str) -> Template:
        """Read a template."""
        pieces = [literal for literal, *_ in Formatter().parse(source)]
        letters = sum(len(_LETTER.findall(piece)) for piece in pieces)
        is_sure = letters >= _SURE_LETTERS or any(_SURE_MARKS.search(piece) for piece in pieces)
        return cls(source, max(pieces, key=len), letters, is_sure)

    def fields_in(self, text: str) -> dict[str, str] | None:
        """Return what stands for each place in `text`, or None where `text` is no case of this template."""
        if self.anchor not in text:
            return None
        found = _pattern(self.source).fullmatch(text)
        return None if found is None else found.groupdict()


@cache
def _pattern(source: str) -> re.Pattern[str]:
    """Return what a template matches; of places that touch one another the first takes all of it."""
    parts: list[str] = []
    pieces = list(Formatter().parse(source))
    for place, (literal, name, _, _) in enumerate(pieces):
        parts.append(re.escape(literal))
        if name is None:
            continue
        if place > 0 and not literal:
            taken = ""
        elif is_number(name):
            taken = _NUMBER
        else:
            is_edge = place == len(pieces) - 1 or (place == 0 and not literal)
            taken = ".*?" if is_edge else ".+?"  # what stands at an edge may be missing
        parts.append(f"(?P<{name}>{taken})")
    return re.compile("".join(parts), re.DOTALL)


def _letters(text: str) -> int:
    """Return how many letters of `text` are there to be translated; what is quoted is as somebody said it."""
    return len(_LETTER.findall(_QUOTED.sub("", text)))


def is_number(place: str) -> bool:
    """Return whether a place of that name ("n", "n2") takes numbers alone."""
    return place.rstrip("0123456789") == "n"


class Catalogue:
    """The texts of one language.

    Args:
        code: "de".
    """

    def __init__(self, code: str) -> None:
        self.code = code
        self.translator = QTranslator()
        if not self.translator.load(str(asset(f"translations/mockvoice_{code}.qm"))):
            raise FileNotFoundError(f"There is no translation for “{code}”.")
        lines = asset("translations/templates.txt").read_text(encoding="utf-8").splitlines()
        found = (Template.of(line.replace("\\n", "\n")) for line in lines if line)
        self._templates = sorted(found, key=lambda template: -template.letters)
        self._decimal_point = QLocale(code).decimalPoint()
        self._marks = QLocale(code).quoteString("|").split("|")
        self.best = lru_cache(maxsize=8192)(self._best)

    def translated(self, text: str) -> str:
        """Return `text` in this language, as much of it as is known."""
        return self.best(text, 0)[0]

    def exact(self, source: str) -> str:
        """Return the translation of an English text or template as it stands; "" where there is none."""
        found: str | None = self.translator.translate(CONTEXT, source)
        return found or ""

    def _best(self, text: str, depth: int) -> tuple[str, int]:
        """Return the best translation of `text`, and how many of its letters stay as they are."""
        letters = _letters(text)
        if not letters:
            return self._number(self._quotes(text)), 0
        known = self.exact(text) or self._by_first_letter(text)
        if known:
            return known, 0
        best = (text, letters)
        if depth < _DEEPEST:
            for found in self._ways(text, depth):
                if found[1] < best[1]:
                    best = found
                if not best[1]:
                    break
        if best[0] == text and letters <= _UNIT_LETTERS:
            return self._number(self._quotes(text)), 0
        return best

    def _ways(self, text: str, depth: int) -> Iterator[tuple[str, int]]:
        bare = text.strip()
        if bare != text:
            inner, left = self.best(bare, depth + 1)
            yield text.replace(bare, inner, 1), left
            return
        for mark in _STRUCTURE:
            if mark in text:
                yield self._joined(mark, text.split(mark), depth)
                return
        yield from self._by_templates(text, depth)
        if _SENTENCE_END.search(text):
            yield self._by_sentences(_SENTENCE_END.split(text), depth)
        tail = _TAIL.search(text)
        if tail is not None:
            inner, left = self.best(text[: tail.start()], depth + 1)
            yield inner + tail.group(), left
        for mark in _LOOSE if depth < _LOOSE_DEPTH else ():
            if mark in text:
                yield self._joined(mark, text.split(mark), depth)

    def _by_templates(self, text: str, depth: int) -> Iterator[tuple[str, int]]:
        for template in self._templates:
            fields = template.fields_in(text)
            target = self.exact(template.source) if fields is not None else ""
            if fields is None or not target or (not template.is_sure and len(text) > _SHORT):
                continue
            made, left, own = self._filled(target, fields, depth)
            if template.is_sure or not own:
                yield made, left

    def _filled(self, target: str, fields: dict[str, str], depth: int) -> tuple[str, int, int]:
        """Put what was found into the translated template; a place written "{name!s}" takes it as it is.

        Returns:
            The text, how many letters of it should have been translated and were not, and how many are as they were.
        """
        made: list[str] = []
        ready: dict[str, str] = {}
        left = own = 0
        kept = {name for _, name, _, conversion in Formatter().parse(target) if name and conversion == "s"}
        for name, value in fields.items():
            ready[name], missing = (value, 0) if name in kept or not value else self.best(value, depth + 1)
            left += missing
            own += _letters(value) if name in kept else missing
        for literal, place, _, _ in Formatter().parse(target):
            made.append(literal)
            if place is not None:
                made.append(ready[place])
        return "".join(made), left, own

    def _by_sentences(self, sentences: list[str], depth: int) -> tuple[str, int]:
        """Translate sentence by sentence, where some of them are known as one text only."""
        made: list[str] = []
        left = 0
        while sentences:
            longest = min(len(sentences) - 1 if not made else len(sentences), _MOST_SENTENCES)
            for count in range(longest, 0, -1):
                text, missing = self.best(" ".join(sentences[:count]), depth + 1)
                if not missing or count == 1:
                    break
            made.append(text)
            left += missing
            sentences = sentences[count:]
        return " ".join(made), left

    def _joined(self, mark: str, parts: list[str], depth: int) -> tuple[str, int]:
        found = [self.best(part, depth + 1) if part else ("", 0) for part in parts]
        return mark.join(text for text, _ in found), sum(left for _, left in found)

    def _by_first_letter(self, text: str) -> str:
        """Translate what is known with a small first letter, or a large one."""
        first = text[0]
        other = first.lower() if first.isupper() else first.upper()
        known = self.exact(other + text[1:]) if other != first else ""
        if known and first.isupper():
            return known[0].upper() + known[1:]
        return known

    def _quotes(self, text: str) -> str:
        if self._marks[0] in text:
            return text
        return text.replace("“", self._marks[0]).replace("”", self._marks[1])

    def _number(self, text: str) -> str:
        return _DECIMAL.sub(rf"\1{self._decimal_point}\2", text)


class _State:
    """What holds now."""

    def __init__(self) -> None:
        self.catalogue: Catalogue | None = None
        self.installed: list[QTranslator] = []
        self.locale: QLocale | None = None


@cache
def _state() -> _State:
    return _State()


def language() -> str:
    """Return the code of the window's language."""
    catalogue = _state().catalogue
    return _ENGLISH if catalogue is None else catalogue.code


def locale() -> QLocale:
    """Return how dates and numbers are written: as the system does, where it speaks the window's language."""
    return _state().locale or QLocale.c()


def tr(text: str) -> str:
    """Return what the person reads for an English text; the text itself where the window is English."""
    catalogue = _state().catalogue
    return text if catalogue is None or not text else catalogue.translated(text)


def code_for(wish: Wish, system: QLocale | None = None) -> str:
    """Return the language that a wish comes to: of the system's languages the first that there is, or English."""
    if wish != "system":
        return wish
    wanted = (name.partition("-")[0] for name in (system or QLocale.system()).uiLanguages())
    return next((code for code in wanted if code in LANGUAGES), _ENGLISH)


def use_language(application: QCoreApplication, wish: Wish) -> None:
    """Let everything that is built from now on speak the language of `wish`, Qt's own dialogs included.

    What is on the screen already keeps its language. Where the language's file is missing, it is English, and logged.
    """
    code = code_for(wish)
    state = _state()
    for translator in state.installed:
        application.removeTranslator(translator)
    state.installed.clear()
    state.catalogue = None
    if code != _ENGLISH:
        try:
            state.catalogue = Catalogue(code)
        except OSError:
            logging.getLogger("mockvoice").exception("The window speaks English, for want of another language's file")
            code = _ENGLISH
    system = QLocale.system()
    speaks = QLocale.languageToCode(system.language()) == code
    state.locale = system if speaks else None if code == _ENGLISH else QLocale(code)
    QLocale.setDefault(state.locale or QLocale.c())
    if state.catalogue is None:
        return
    of_qt = QTranslator()
    if of_qt.load(f"qtbase_{code}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        state.installed.append(of_qt)
    state.installed.append(state.catalogue.translator)
    for translator in state.installed:
        application.installTranslator(translator)


class Worded:
    """Mixed into a widget before its Qt class.

    The code gives and reads the widget's words in English; the person sees and hears them in the window's language.
    """

    _english = ""

    def setText(self, text: str) -> None:
        """Show a text."""
        self._english = text
        super().setText(tr(text))  # type: ignore[misc]

    def text(self) -> str:
        """Return the text as it was given, in English."""
        return self._english

    def setToolTip(self, text: str) -> None:
        """Explain it to the pointer."""
        super().setToolTip(tr(text))  # type: ignore[misc]

    def setAccessibleName(self, name: str) -> None:
        """Name it for screen readers."""
        super().setAccessibleName(tr(name))  # type: ignore[misc]

    def setAccessibleDescription(self, text: str) -> None:
        """Describe it for screen readers."""
        super().setAccessibleDescription(tr(text))  # type: ignore[misc]

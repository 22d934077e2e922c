"""How somebody speaks, counted in one answer: fillers by place, hedges, words, the longest sentence, beginning and end.

What is counted here of each answer is added up over many of them by `mockvoice.reports.patterns`.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Annotated, Final

import yaml
from pydantic import AfterValidator, BaseModel, ConfigDict

from mockvoice.analysis.scorecard import FillerKind, FillerPlace
from mockvoice.analysis.speech import prepare
from mockvoice.analysis.stems import plain_words
from mockvoice.paths import asset

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mockvoice.analysis.scorecard import FillerEvent, Structure
    from mockvoice.analysis.speech import Speech, Token
    from mockvoice.transcription.transcript import Word

RULES: Final = 1
"""Goes up with every change that makes the same answer count otherwise, so that what is stored is counted anew."""

LONGEST_QUOTE: Final = 24
"""In words: more of a sentence is not kept, but heard by playing it."""

Phrase = Annotated[str, AfterValidator(str.casefold)]


@dataclass(frozen=True, slots=True)
class FillerCount:
    """A filler in one sort of place.

    Attributes:
        place: None where the report does not tell.
        first_s: Where it was first said there, in seconds; None where the words carry no times.
    """

    text: str
    kind: FillerKind
    place: FillerPlace | None
    count: int
    first_s: float | None


@dataclass(frozen=True, slots=True)
class HedgeCount:
    """A phrase that weakens a claim; `first_s` is where it was first said, in seconds."""

    phrase: str
    count: int
    first_s: float | None


@dataclass(frozen=True, slots=True)
class SaidSentence:
    """A sentence as it was heard.

    Attributes:
        text: Cut at "…" after 24 words.
        word_count: Of the whole sentence.
        at_s: Where it begins, in seconds; None where the words carry no times.
    """

    text: str
    word_count: int
    at_s: float | None


@dataclass(frozen=True, slots=True)
class Habits:
    """What was counted in one answer in which something was said.

    Attributes:
        word_count: Spoken words, fillers among them.
        hedges: None where the language has no list of them.
        words: How often each word was said that belongs to no filler, in lower case.
        longest: The longest sentence; None where punctuation is too scarce to tell sentences.
        opening: The first sentence.
        first_words: The first one or two words that are no filled pause, in lower case.
        opens_with_filler: Whether a filler stands before everything else.
        opens_with_point: Whether the opening makes a point of the question; None where that was not measured.
        closing: The last sentence; None where there is but one.
        closes_with_summary: Whether the end sums up; None where that was not measured.
        trails_off: Whether it ends on a filler or on words such as "so yeah"; None without a list of them.
    """

    language: str
    word_count: int
    fillers: tuple[FillerCount, ...]
    hedges: tuple[HedgeCount, ...] | None
    words: dict[str, int]
    longest: SaidSentence | None
    opening: SaidSentence
    first_words: str
    opens_with_filler: bool
    opens_with_point: bool | None
    closing: SaidSentence | None
    closes_with_summary: bool | None
    trails_off: bool | None


class HedgeWords(BaseModel):
    """One language's hedges and trailing ends; the file's comments explain each list."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    hedges: tuple[Phrase, ...]
    not_after: dict[Phrase, frozenset[Phrase]]
    trailing: tuple[Phrase, ...]


@lru_cache(maxsize=8)
def hedge_words(language: str) -> HedgeWords | None:
    """Return a language's ("en", "en-GB") hedges; None where there is no list."""
    path = asset(f"hedges/{language.partition('-')[0].casefold()}.yaml")
    return HedgeWords.model_validate(yaml.safe_load(path.read_text(encoding="utf-8"))) if path.is_file() else None


def habits_of(
    words: Sequence[Word], fillers: Sequence[FillerEvent], structure: Structure | None, language: str
) -> Habits | None:
    """Return what is counted in an answer; None where no word was said.

    Args:
        words: All that was heard.
        fillers: Those that the report counts; their words count neither as hedges nor as words.
        structure: Tells what opening and closing are worth; None where it was not measured.
        language: Of the words ("en").
    """
    speech = prepare(words)
    if not speech.tokens:
        return None
    known = hedge_words(language)
    taken = {index for event in fillers for index in range(event.first_word, event.last_word + 1)}
    spoken = [token for token in speech.tokens if token.index not in taken]
    sentences = [said_sentence(speech, first, last) for first, last in speech.sentences]
    filled = {e.first_word for e in fillers if e.kind is FillerKind.FILLED_PAUSE}
    first = [token.form for token in speech.tokens if token.index not in filled][:2]
    return Habits(
        language=language,
        word_count=len(speech.tokens),
        fillers=_fillers(fillers),
        hedges=None if known is None else tuple(_hedges(speech.tokens, taken, known)),
        words=dict(Counter(word for token in spoken for word in plain_words(token.form))),
        longest=max(sentences, key=lambda one: one.word_count) if speech.is_punctuated else None,
        opening=sentences[0],
        first_words=" ".join(first),
        opens_with_filler=speech.tokens[0].index in taken,
        opens_with_point=None if structure is None else structure.opening is not None,
        closing=sentences[-1] if len(sentences) > 1 else None,
        closes_with_summary=None if structure is None else structure.closing is not None,
        trails_off=None if known is None else _trails_off(speech.tokens, taken, known),
    )


def said_sentence(speech: Speech, first: int, last: int) -> SaidSentence:
    """Return tokens[first] to tokens[last] as a sentence."""
    whole = speech.evidence(first, last).text.split()
    text = " ".join(whole[:LONGEST_QUOTE]) + (" …" if len(whole) > LONGEST_QUOTE else "")
    return SaidSentence(text, last - first + 1, speech.tokens[first].start_s)


def _fillers(events: Sequence[FillerEvent]) -> tuple[FillerCount, ...]:
    found: dict[tuple[str, FillerKind, FillerPlace | None], list[float | None]] = {}
    for event in events:
        found.setdefault((event.text, event.kind, event.place), []).append(event.start_s)
    return tuple(FillerCount(*key, len(times), times[0]) for key, times in found.items())


def _hedges(tokens: Sequence[Token], taken: set[int], known: HedgeWords) -> Iterator[HedgeCount]:
    found: dict[str, list[float | None]] = {}
    phrases = sorted((tuple(phrase.split()) for phrase in known.hedges), key=len, reverse=True)
    forms = [token.form for token in tokens]
    place = 0
    while place < len(tokens):
        length = 1
        for phrase in phrases:
            if tuple(forms[place : place + len(phrase)]) != phrase:
                continue
            name = " ".join(phrase)
            is_filler = any(token.index in taken for token in tokens[place : place + len(phrase)])
            before = forms[place - 1] if place else ""
            if not is_filler and before not in known.not_after.get(name, frozenset()):
                found.setdefault(name, []).append(tokens[place].start_s)
                length = len(phrase)
                break
        place += length
    for name, times in found.items():
        yield HedgeCount(name, len(times), times[0])


def _trails_off(tokens: Sequence[Token], taken: set[int], known: HedgeWords) -> bool:
    if tokens[-1].index in taken:
        return True
    said = [token.form for token in tokens if token.index not in taken]
    return any(said[-len(words) :] == words for words in (phrase.split() for phrase in known.trailing))

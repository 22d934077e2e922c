"""Tests of mockvoice.transcription.languages."""

from __future__ import annotations

import pytest
from faster_whisper.tokenizer import _LANGUAGE_CODES as KNOWN_TO_WHISPER

from mockvoice.errors import LanguageError
from mockvoice.transcription.languages import AUTO, LANGUAGES, require_language


def test_the_languages_are_those_of_faster_whisper() -> None:
    """None is missing and none is made up, and they stand in the order of their names."""
    assert set(LANGUAGES) == set(KNOWN_TO_WHISPER)
    assert list(LANGUAGES.values()) == sorted(LANGUAGES.values())


def test_an_english_model_refuses_other_languages_with_a_sentence() -> None:
    """The sentence names the model, the language and what to do."""
    with pytest.raises(LanguageError, match=r"“tiny\.en” hears English only, and German was chosen.*multilingual"):
        require_language("tiny.en", "de", is_multilingual=False)


@pytest.mark.parametrize("language", ["en", AUTO])
def test_an_english_model_hears_english(language: str) -> None:
    """English is heard, and where the language is told from the sound, it is English."""
    require_language("tiny.en", language, is_multilingual=False)


def test_a_multilingual_model_hears_what_whisper_knows() -> None:
    """A code that nobody knows is refused all the same."""
    require_language("base", "de", is_multilingual=True)
    with pytest.raises(LanguageError, match=r"“xx” is no language"):
        require_language("base", "xx", is_multilingual=True)

"""Files made to use up time or memory are refused before they do."""

from __future__ import annotations

import tracemalloc
from typing import TYPE_CHECKING

import pytest

from mockvoice.errors import PackError
from mockvoice.packs.reader import read_pack

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Write = Callable[..., Path]

MEBIBYTE = 1024**2
HEAD = 'id: large\ntitle: A large pack\nversion: "1.0"\nquestions:\n'

LAUGHS = "a0: &a0 [ha, ha, ha, ha, ha, ha, ha, ha, ha]\n" + "".join(
    f"a{level}: &a{level} [{', '.join([f'*a{level - 1}'] * 9)}]\n" for level in range(1, 12)
)

BOMBS = {
    "billion laughs": (LAUGHS, "anchor"),
    "quadratic blow-up": ("a: &a " + "x" * MEBIBYTE + "\nb: [" + "*a," * 100_000 + "]\n", "anchor"),
    "alias to itself": ("&a [*a]\n", "anchor"),
    "deep brackets": ("[" * 8 * MEBIBYTE, "nested more than 10 deep"),
    "deep braces": ("{a: " * 2 * MEBIBYTE, "nested more than 10 deep"),
    "deep hyphens": ("- " * 4 * MEBIBYTE, "nested more than 10 deep"),
    "deep explicit keys": ("? " * 4 * MEBIBYTE, "name of a field"),
    "directives without end": ("%TAG !a! b\n" * MEBIBYTE, "percent sign"),
    "directives after the document": ("a: b\n...\n" + "%TAG !a! b\n" * MEBIBYTE, "percent sign"),
    "many entries": ("a: [" + "b," * 4 * MEBIBYTE + "]", "more than 1,000 entries"),
    "many fields": ("a: 1\n" * 2 * MEBIBYTE, "more than 1,500,000 values"),
    "many anchors": ("&a " * MEBIBYTE, "anchor"),
    "long number": (f"{HEAD.replace('1.0', 'x')}  - target_s: {'9' * MEBIBYTE}\n", "must be a whole number"),
    "long name of a field": ("n" * 1000 + ": 1\n", "is not known here"),
    "a file above the limit": ("#" * 16 * MEBIBYTE + "\n", "larger than 16 MB"),
}


@pytest.mark.parametrize(("text", "reason"), BOMBS.values(), ids=BOMBS)
def test_a_bomb_is_refused(write: Write, text: str, reason: str):
    """Each file is refused for its own reason, in a text that stays short."""
    with pytest.raises(PackError) as caught:
        read_pack(write(text))
    assert reason in str(caught.value)
    assert len(str(caught.value)) < 6000


def test_a_hundred_thousand_questions_are_refused_at_the_first_too_many(write: Write):
    """The reader stops at question ten thousand and one, and holds little until then."""
    path = write(HEAD + "".join(f"  - {{id: q{count}, text: What is it?}}\n" for count in range(100_000)))
    tracemalloc.start()
    try:
        with pytest.raises(PackError) as caught:
            read_pack(path)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert 'line 10005, field "questions": the list has more than 10,000 entries' in str(caught.value)
    assert peak < 64 * MEBIBYTE


def test_ten_thousand_questions_are_read(write: Write, sound_pack: str):
    """The largest pack that is allowed is read whole."""
    question = sound_pack[sound_pack.index("  - id: leakage") :]
    text = HEAD + "".join(question.replace("id: leakage", f"id: q{count}") for count in range(10_000))
    assert len(read_pack(write(text)).questions) == 10_000

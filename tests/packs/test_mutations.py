"""Whatever happens to a pack's text, reading it gives a pack or a pack error."""

from __future__ import annotations

import json
import random
import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mockvoice.errors import PackError
from mockvoice.packs.model import Pack
from mockvoice.packs.reader import read_pack

if TYPE_CHECKING:
    from pathlib import Path

FRAGMENTS = (
    *("\t", "\n", "  ", "- ", ": ", "? ", "#", "'", '"', "[", "]", "{", "}", ",", "|\n", ">-\n", "%", "@", "`", "~"),
    *("&a ", "*a", "!!python/name:os.system ", "!x ", "<<: ", "---\n", "...\n", "\\", '"\\x00"', '"\\ud800"', "\x00"),
    *("\x85", "\u2028", "\ufeff", "\ufffe", "é", "\U0001f600", "0x1F", "1e999", ".nan", "null", "true", "9" * 50),
)


@pytest.fixture(scope="module")
def scratch(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One file that every example overwrites."""
    return tmp_path_factory.mktemp("mutated") / "pack.yaml"


def read(path: Path, content: bytes) -> None:
    """Read the content as a pack; a pack error must name the file and be a whole text."""
    path.write_bytes(content)
    try:
        pack = read_pack(path)
    except PackError as error:
        text = str(error)
        assert "pack.yaml" in text
        assert "\n\n" not in text
        assert all(letter.isprintable() or letter == "\n" for letter in text)
        assert not re.search(r"\b(None|tuple|dict|pydantic|Traceback)\b", text)
    else:
        assert type(pack) is Pack
        assert pack.questions


def mutated(text: str, seed: int, change_count: int) -> str:
    """The text after some random changes: pieces taken out, put in, doubled or moved."""
    chance = random.Random(seed)  # noqa: S311 - a reproducible choice of changes, not a secret
    for _ in range(change_count):
        start = chance.randrange(len(text) + 1)
        end = min(len(text), start + chance.choice((0, 1, 1, 2, 8, 40, 400)))
        kind = chance.randrange(5)
        if kind == 0:
            text = text[:start] + text[end:]
        elif kind == 1:
            text = text[:start] + chance.choice(FRAGMENTS) + text[start:]
        elif kind == 2:
            text = text[:start] + chance.choice(FRAGMENTS) + text[end:]
        elif kind == 3:
            text = text[:end] + text[start:]
        else:
            lines = text.splitlines(keepends=True) or [""]
            moved = lines.pop(chance.randrange(len(lines)))
            lines.insert(chance.randrange(len(lines) + 1), moved)
            text = "".join(lines)
    return text


@settings(max_examples=800, deadline=None)
@given(seed=st.integers(0, 2**32), change_count=st.integers(1, 6))
def test_a_mutated_pack_is_a_pack_or_a_pack_error(scratch: Path, sound_pack: str, seed: int, change_count: int):
    """No change to a sound pack's text brings out anything but a pack or a pack error."""
    read(scratch, mutated(sound_pack, seed, change_count).encode("utf-8", "surrogatepass"))


@settings(max_examples=100, deadline=None)
@given(content=st.binary(max_size=200))
def test_bytes_are_a_pack_error(scratch: Path, content: bytes):
    """No string of bytes brings out anything else."""
    read(scratch, content)


plain_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=10), inner, max_size=3),
    max_leaves=8,
)


@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_a_wrong_value_anywhere_is_a_pack_error(scratch: Path, data: st.DataObject):
    """Any value in the place of any field's value gives a pack or a pack error (the file is written as JSON)."""
    concept = {"id": "c", "name": "n", "description": "d", "phrasings": ["a", "b"], "terms": ["t"], "weight": 1}
    question = {"id": "q", "text": "t", "concepts": [concept], "model_answer": "m", "follow_ups": ["f"], "target_s": 60}
    pack = {"id": "p", "title": "t", "version": "1", "questions": [question]}
    owner = data.draw(st.sampled_from([pack, question, concept]))
    owner[data.draw(st.sampled_from(sorted(owner)))] = data.draw(plain_values)
    read(scratch, json.dumps(pack, ensure_ascii=data.draw(st.booleans())).encode("utf-8", "surrogatepass"))

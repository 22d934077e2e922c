"""Whether a file has remarks in it is told from all that only looks like them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mockvoice.packs.library import Library
from mockvoice.packs.reader import load_packs
from mockvoice.packs.writing import to_yaml
from mockvoice.packs.yaml_source import has_comments
from mockvoice.paths import shipped

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    "text",
    [
        "# first\na: b\n",
        "a: b # why\n",
        "a: b\n\n   # indented\nc: d\n",
        "a: [b, # why\n  c]\n",
        "a: >- # why\n  b\nc: d\n",
        "a: |\n  b\n# after a block\nc: d\n",
        "a: b\n# at the end",
        "é: ü\nb: 'c' # after letters of two bytes\n",
    ],
)
def test_a_remark_is_seen(text: str):
    """Wherever it stands."""
    assert has_comments(text)


@pytest.mark.parametrize(
    "text",
    [
        "a: b#c\n",
        'a: "# quoted"\n',
        "a: '# quoted'\n",
        "a: |\n  # code\n  x = 1 # still code\nb: c\n",
        "a: >-\n  one # two\n\n  # three\n",
        "- '#'\n- \"b\\\n  # c\"\n",
    ],
)
def test_a_sign_in_a_text_is_no_remark(text: str):
    """In quotes, in a block, or in the middle of a word."""
    assert not has_comments(text)


def test_what_the_program_writes_has_no_remarks():
    """Whatever stands in a pack, code with remarks of its own included."""
    for pack in load_packs([shipped("question_packs")])[0]:
        assert not has_comments(to_yaml(pack))


def test_a_library_looks_into_the_file_of_an_own_pack(tmp_path: Path, sound_pack: str):
    """One that is not there has none."""
    library = Library(tmp_path, ())
    assert not library.has_comments("small")
    (tmp_path / "mine.yaml").write_text(sound_pack, encoding="utf-8")
    assert not library.has_comments("small")
    (tmp_path / "mine.yaml").write_text(f"# mine\n{sound_pack}", encoding="utf-8")
    assert library.has_comments("small")

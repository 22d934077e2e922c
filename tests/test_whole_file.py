"""A file is there as it was or as it shall be."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mockvoice.whole_file import write_whole

if TYPE_CHECKING:
    from pathlib import Path


def test_a_file_is_written_in_the_place_of_another(tmp_path: Path):
    """And nothing lies beside it."""
    path = tmp_path / "a.txt"
    for content in (b"one", b"two"):
        write_whole(path, content)
        assert path.read_bytes() == content
    assert list(tmp_path.iterdir()) == [path]


def test_what_was_there_stays_where_nothing_can_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Half a file is neither there nor left behind."""
    path = tmp_path / "a.txt"
    write_whole(path, b"one")

    def fail(descriptor: int) -> None:
        raise OSError(28, f"No space left on device {descriptor}")

    monkeypatch.setattr("os.fsync", fail)
    with pytest.raises(OSError, match="No space"):
        write_whole(path, b"two")
    assert path.read_bytes() == b"one"
    assert list(tmp_path.iterdir()) == [path]

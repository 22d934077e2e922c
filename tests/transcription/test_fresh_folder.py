"""Tests of mockvoice.transcription.fresh_folder."""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING

import pytest

from mockvoice.errors import DiskFullError
from mockvoice.transcription.fresh_folder import LEFT_BEHIND_AFTER_S, FreshFolder

if TYPE_CHECKING:
    from pathlib import Path


def test_a_kept_folder_takes_the_place_of_the_old_one(tmp_path: Path):
    """Only what was kept is there afterwards."""
    (tmp_path / "base").mkdir()
    (tmp_path / "base" / "old").touch()
    with FreshFolder(tmp_path / "base") as fresh:
        (fresh.path / "new").touch()
        fresh.keep()
    assert [path.name for path in tmp_path.iterdir()] == ["base"]
    assert [path.name for path in (tmp_path / "base").iterdir()] == ["new"]


def test_a_folder_that_is_not_kept_vanishes(tmp_path: Path):
    """What was there before stays, and what the disk refuses is a sentence."""
    (tmp_path / "base").mkdir()
    with pytest.raises(DiskFullError, match="could not be written"), FreshFolder(tmp_path / "base") as fresh:
        (fresh.path / "missing" / "half").touch()
    assert [path.name for path in tmp_path.iterdir()] == ["base"]


def test_what_a_killed_program_left_behind_is_removed(tmp_path: Path):
    """An old passing folder goes; a young one, a broken-off download and another model's stay."""
    old = time.time() - LEFT_BEHIND_AFTER_S - 60
    for name, moment in ((".base.11", old), (".base.12", time.time()), (".base.download", old), (".tiny.13", old)):
        (tmp_path / name).mkdir()
        os.utime(tmp_path / name, (moment, moment))
    with FreshFolder(tmp_path / "base") as fresh:
        fresh.keep()
    assert sorted(path.name for path in tmp_path.iterdir()) == [".base.12", ".base.download", ".tiny.13", "base"]

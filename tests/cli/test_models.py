"""Tests of `mockvoice models`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from mockvoice.cli import main

if TYPE_CHECKING:
    from pathlib import Path

    from mockvoice.paths import Paths


def test_the_models_that_came_along_are_listed() -> None:
    """Name, purpose, size and licence of each."""
    result = CliRunner().invoke(main, ["models", "list"])
    assert result.exit_code == 0
    for part in ("base", "tiny.en", "minilm", "150 MB", "Apache-2.0"):
        assert part in result.stdout


@pytest.mark.slow
def test_sound_models_are_verified_and_prepared(home: Paths) -> None:
    """Every file matches, and preparing joins the parts into the person's cache."""
    assert CliRunner().invoke(main, ["models", "verify"]).exit_code == 0
    assert CliRunner().invoke(main, ["models", "prepare", "base"]).exit_code == 0
    assert (home.models / "base" / "model.bin").stat().st_size == 145_217_607
    assert CliRunner().invoke(main, ["models", "verify", "base"]).exit_code == 0


def test_a_damaged_model_makes_verify_fail(home: Paths) -> None:
    """An altered copy is named, and the exit status is 1."""
    folder = home.models / "base"
    folder.mkdir(parents=True)
    (folder / "model.bin").write_bytes(b"altered")
    result = CliRunner().invoke(main, ["models", "verify", "base"])
    assert result.exit_code == 1
    assert "model.bin" in result.stderr


def test_a_folder_is_imported_under_its_name(tmp_path: Path, home: Paths) -> None:
    """The copy lies in the person's cache and is listed."""
    given = tmp_path / "my-model"
    given.mkdir()
    for name in ("model.bin", "config.json", "tokenizer.json", "vocabulary.json"):
        (given / name).write_text(name, encoding="utf-8")
    result = CliRunner().invoke(main, ["models", "import", str(given)])
    assert result.exit_code == 0, result.output
    assert (home.models / "my-model" / "model.bin").is_file()
    assert "my-model" in CliRunner().invoke(main, ["models", "list"]).stdout


def test_a_folder_without_a_model_is_a_sentence(tmp_path: Path) -> None:
    """Nothing is imported from an empty folder."""
    result = CliRunner().invoke(main, ["models", "import", str(tmp_path)])
    assert result.exit_code == 1
    assert "not a faster-whisper model" in result.stderr

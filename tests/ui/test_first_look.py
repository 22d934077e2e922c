"""What the window takes from the settings before they are read."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from mockvoice.settings import Settings, SettingsFile
from mockvoice.ui.first_look import FirstLook, read_first_look

if TYPE_CHECKING:
    from pathlib import Path


def test_saved_settings_are_seen(tmp_path: Path):
    """Theme, font size and place are the ones that the program saved."""
    path = tmp_path / "settings.json"
    SettingsFile(path).save(Settings(theme="dark", font_scale=1.5, window_geometry="AdnQ"))
    assert read_first_look(path) == FirstLook("dark", 1.5, "AdnQ")


def test_without_a_file_it_is_the_usual_look(tmp_path: Path):
    """A first start has the usual look."""
    assert read_first_look(tmp_path / "none.json") == FirstLook()


@pytest.mark.parametrize("text", ["", "{", "[1]", "\x00", "7", "[" * 100_000])
def test_a_broken_file_is_no_error_here(tmp_path: Path, text: str):
    """A file that cannot be read gives the usual look; who reads it in earnest says so."""
    path = tmp_path / "settings.json"
    path.write_text(text)
    assert read_first_look(path) == FirstLook()


@pytest.mark.parametrize(
    "found",
    [{"theme": "pink"}, {"theme": 3}, {"font_scale": 9}, {"font_scale": "big"}, {"window_geometry": 1}],
)
def test_values_that_make_no_sense_are_left_out(tmp_path: Path, found: dict[str, Any]):
    """A value outside what a person can choose is replaced by the usual one."""
    path = tmp_path / "settings.json"
    path.write_text(json.dumps(found))
    assert read_first_look(path) == FirstLook()

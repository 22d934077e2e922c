"""Tests of mockvoice.settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mockvoice.errors import SettingsError
from mockvoice.settings import Settings, SettingsFile

if TYPE_CHECKING:
    from pathlib import Path

BROKEN = {
    "not JSON": b"{theme: dark",
    "empty": b"",
    "a list": b"[1, 2]",
    "not text": b"\xff\xfe\x00garbage\x81",
    "a wrong value": b'{"theme": "purple"}',
    "a size out of range": b'{"font_scale": 99}',
    "nested too deeply": b"[" * 100_000,
}


def test_saved_settings_are_read_back(tmp_path: Path) -> None:
    """What was saved is what is loaded."""
    file = SettingsFile(tmp_path / "deep" / "settings.json")
    chosen = Settings(theme="dark", font_scale=1.5, input_device="Headset", last_pack_id="ml-foundations")
    file.save(chosen)
    assert file.load() == (chosen, None)


def test_no_file_means_the_usual_settings(tmp_path: Path) -> None:
    """A first start is no fault."""
    assert SettingsFile(tmp_path / "settings.json").load() == (Settings(), None)


def test_a_newer_versions_setting_is_passed_over(tmp_path: Path) -> None:
    """A setting that this version does not know does not spoil the others."""
    path = tmp_path / "settings.json"
    path.write_text('{"theme": "light", "hologram": true}', encoding="utf-8")
    assert SettingsFile(path).load() == (Settings(theme="light"), None)


def test_a_file_of_a_windows_editor_is_read(tmp_path: Path) -> None:
    """A byte order mark at the start is no fault."""
    path = tmp_path / "settings.json"
    path.write_bytes(b'\xef\xbb\xbf{"theme": "light"}\r\n')
    assert SettingsFile(path).load() == (Settings(theme="light"), None)


@pytest.mark.parametrize("content", BROKEN.values(), ids=BROKEN.keys())
def test_an_unreadable_file_is_kept_and_told(tmp_path: Path, content: bytes) -> None:
    """The broken file's bytes survive under another name that the sentence gives, and saving anew works."""
    path = tmp_path / "settings.json"
    path.write_bytes(content)
    file = SettingsFile(path)
    settings, error = file.load()
    assert settings == Settings()
    assert isinstance(error, SettingsError)
    aside = tmp_path / "settings.unreadable-1.json"
    assert str(aside) in error.sentence
    assert aside.read_bytes() == content
    file.save(Settings(theme="dark"))
    assert file.load() == (Settings(theme="dark"), None)
    assert aside.read_bytes() == content


def test_a_second_unreadable_file_does_not_replace_the_first(tmp_path: Path) -> None:
    """Each broken file gets a name of its own."""
    path = tmp_path / "settings.json"
    for content in ("first", "second"):
        path.write_text(content, encoding="utf-8")
        SettingsFile(path).load()
    kept = sorted(entry.read_text(encoding="utf-8") for entry in tmp_path.glob("settings.unreadable-*.json"))
    assert kept == ["first", "second"]


def test_settings_that_cannot_be_saved_are_an_error_for_the_person(tmp_path: Path) -> None:
    """A file in place of the folder gives a sentence with the path."""
    (tmp_path / "blocked").write_text("a file", encoding="utf-8")
    path = tmp_path / "blocked" / "settings.json"
    with pytest.raises(SettingsError, match=r"blocked"):
        SettingsFile(path).save(Settings())


@given(content=st.binary(max_size=200))
def test_no_content_breaks_the_start(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    """Whatever bytes the file holds, there are settings, and the bytes are still somewhere."""
    folder = tmp_path_factory.mktemp("settings")
    path = folder / "settings.json"
    path.write_bytes(content)
    settings, _ = SettingsFile(path).load()
    assert isinstance(settings, Settings)
    assert content in [entry.read_bytes() for entry in folder.iterdir()]

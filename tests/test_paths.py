"""Where a person's things lie."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mockvoice.paths import HOME_VARIABLE, Paths

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_everything_lies_below_the_named_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """One variable moves all of a person's things, each to a place of its own."""
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path))
    paths = Paths.default()
    places = {paths.database, paths.settings, paths.fillers, paths.packs, paths.interviews, paths.models}
    assert len(places) == 6
    assert all(place.is_relative_to(tmp_path.resolve()) for place in places)


def test_own_interviews_lie_beside_the_settings(tmp_path: Path):
    """They are written by hand like the settings, and copied with them."""
    paths = Paths.below(tmp_path)
    assert paths.interviews == paths.settings.parent / "interviews"

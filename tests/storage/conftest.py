"""Histories to test with."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mockvoice.storage.database import Database

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def database() -> Iterator[Database]:
    """An empty history in memory."""
    with Database.in_memory() as opened:
        yield opened


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a history may be made."""
    return tmp_path / "history" / "mockvoice.db"

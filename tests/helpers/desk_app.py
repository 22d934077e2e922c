"""A program from memory whose packs lie in a real folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mockvoice.pack_desk import PackDesk
from mockvoice.packs.library import Library
from mockvoice.packs.reader import load_packs
from tests.helpers.fake_app import FakeApp

if TYPE_CHECKING:
    from concurrent.futures import Future
    from pathlib import Path

    from mockvoice.packs.model import Pack


class DeskApp(FakeApp):
    """Two packs ship; the person's own ones lie in `folder`."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.shipped = self.packs
        self.library = Library(folder, (own.id for own in self.shipped))
        self.desk = PackDesk(self.library, self.reload)
        self.heard: list[str] = []

    def reload(self) -> None:
        """Read the folder again."""
        self.packs = (*self.shipped, *load_packs([self.library.folder])[0])

    def owns(self, asked: Pack) -> bool:
        """Whether it is no shipped one."""
        return self.library.owns(asked)

    def hear_text(self, text: str) -> Future[None]:
        """Note what was to be heard."""
        self.heard.append(text)
        return self._done(None)

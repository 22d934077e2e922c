"""Where to write a pack, and as what kind of file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from mockvoice.pack_desk import EXPORTS

if TYPE_CHECKING:
    from mockvoice.packs.model import Pack

_USUAL = ".yaml"


class ExportDialog(QFileDialog):
    """Asks for a file; the kind that is chosen sets the ending of a name without one."""

    chosen = Signal(object)
    """Carries the Path."""

    def __init__(self, parent: QWidget, pack: Pack) -> None:
        kinds = ";;".join(f"{name} (*{suffix})" for suffix, name in EXPORTS.items())
        super().__init__(parent, f"Export “{pack.title}”", f"{pack.id}{_USUAL}", kinds)
        self.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self.setDefaultSuffix(_USUAL.removeprefix("."))
        self.filterSelected.connect(self._follow_kind)
        self.fileSelected.connect(self._report)

    def _follow_kind(self, kind: str) -> None:
        suffix = next((suffix for suffix, name in EXPORTS.items() if kind.startswith(f"{name} (")), _USUAL)
        self.setDefaultSuffix(suffix.removeprefix("."))

    def _report(self, name: str) -> None:
        self.chosen.emit(Path(name))


def with_ending(path: Path) -> Path:
    """Return a path that ends as a kind of file does; as a pack where it ends otherwise."""
    return path if path.suffix.lower() in EXPORTS else path.with_name(f"{path.name}{_USUAL}")

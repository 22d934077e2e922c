"""What is to be shown: pack, topic, kind of session and span of time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from mockvoice.reports.progress_parts import SessionKind, Span, Wish
from mockvoice.ui.accessible import label_for_readers
from mockvoice.ui.language import tr
from mockvoice.ui.theme import scaled, theme_changed
from mockvoice.ui.widgets.flow import FlowLayout

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_SPANS = {
    Span.MONTH: "Last 30 days",
    Span.QUARTER: "Last 90 days",
    Span.YEAR: "Last year",
    Span.ALL: "Everything",
}
_KINDS = {
    SessionKind.ALL: "Practice and interviews",
    SessionKind.PRACTICE: "Practice only",
    SessionKind.INTERVIEW: "Interviews only",
}
_WIDEST_PX = 250


class WishBar(QWidget):
    """Four lists to choose from."""

    wish_changed = Signal(object)
    """Carries the Wish; emitted when the person chose, not when it was set."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wish = Wish()
        self.pack, self.topic, self.kind, self.span = (
            _list(name) for name in ("Pack", "Topic", "Kind of session", "Span of time")
        )
        _fill(self.kind, list(_KINDS.items()))
        _fill(self.span, list(_SPANS.items()))
        row = FlowLayout(self, gap_px=8)
        for field in (self.span, self.pack, self.topic, self.kind):
            row.addWidget(field)
            label_for_readers(field)
            field.activated.connect(self._choose)
        theme_changed().connect(self.fit)
        self.show_choices((), (), {})
        self.fit()

    @property
    def wish(self) -> Wish:
        """What is chosen."""
        return self._wish

    def set_wish(self, wish: Wish) -> None:
        """Let a wish hold."""
        self._wish = wish
        for field, value in self._fields(wish):
            field.setCurrentIndex(max(0, field.findData(value)) if value is not None else 0)

    def show_choices(self, pack_ids: Sequence[str], topics: Sequence[str], titles: Mapping[str, str]) -> None:
        """Offer packs, named by `titles` as far as those know them, and topics; what is chosen stays offered."""
        packs = list(dict.fromkeys([*pack_ids, *([self._wish.pack_id] if self._wish.pack_id else [])]))
        packs.sort(key=lambda pack_id: titles.get(pack_id, pack_id).casefold())
        named = list(dict.fromkeys([*topics, *([self._wish.topic] if self._wish.topic else [])]))
        _fill(self.pack, [(None, "All packs"), *((pack_id, titles.get(pack_id, pack_id)) for pack_id in packs)])
        _fill(self.topic, [(None, "All topics"), *((topic, topic) for topic in named)])
        self.set_wish(self._wish)

    def fit(self) -> None:
        """Keep long names from widening the page."""
        for field in (self.pack, self.topic):
            field.setMaximumWidth(scaled(_WIDEST_PX))

    def _choose(self) -> None:
        pack_id = self.pack.currentData()
        topic = self.topic.currentData() if pack_id == self._wish.pack_id else None
        self._wish = Wish(Span(self.span.currentData()), pack_id, topic, SessionKind(self.kind.currentData()))
        self.wish_changed.emit(self._wish)

    def _fields(self, wish: Wish) -> tuple[tuple[QComboBox, object], ...]:
        return ((self.pack, wish.pack_id), (self.topic, wish.topic), (self.kind, wish.kind), (self.span, wish.span))


def _list(name: str) -> QComboBox:
    field = QComboBox()
    field.setAccessibleName(tr(name))
    field.setToolTip(tr(name))
    field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
    return field


def _fill(field: QComboBox, entries: Sequence[tuple[Any, str]]) -> None:
    field.clear()
    for value, text in entries:
        field.addItem(tr(text), value)

"""Where Tab leads: down the window as it is read, whatever was put there later."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QTextEdit,
    QWidget,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QLayout

_MARGIN_PX = 24


def move_focus(window: QWidget, *, forward: bool) -> bool:
    """Give the focus to the next control of `window` in reading order, or to the one before; False where there is none.

    Qt's own order is that in which the widgets were made, so a notice that is posted later would come last although it
    stands on top.
    """
    everything = list(_in_reading_order(window))
    focus = QApplication.focusWidget()
    start = everything.index(focus) if focus in everything else -1
    after, before = everything[start + 1 :], everything[: max(start, 0)]
    way = [*after, *before] if forward else [*reversed(before), *reversed(after)]
    target = next((widget for widget in way if _takes_tab(widget)), None)
    if target is None:
        return False
    target.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
    _bring_into_sight(target)
    return True


def _in_reading_order(widget: QWidget) -> Iterator[QWidget]:
    """Yield `widget` and what is on it, as the layouts have it; what is hidden is left out."""
    yield widget
    for child in _children(widget):
        if child.isVisible():
            yield from _in_reading_order(child)


def _children(widget: QWidget) -> Iterator[QWidget]:
    if isinstance(widget, QAbstractItemView | QTextEdit):
        return
    if isinstance(widget, QSplitter):
        yield from filter(None, map(widget.widget, range(widget.count())))
        return
    if isinstance(widget, QScrollArea):
        inside = widget.widget()
    elif isinstance(widget, QStackedWidget):
        inside = widget.currentWidget()
    else:
        layout = widget.layout()
        yield from () if layout is None else _widgets(layout)
        return
    if inside is not None:
        yield inside


def _widgets(layout: QLayout) -> Iterator[QWidget]:
    for index in range(layout.count()):
        item = layout.itemAt(index)
        if item is None:
            continue
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            yield widget
        elif inner is not None:
            yield from _widgets(inner)


def _takes_tab(widget: QWidget) -> bool:
    """Return whether Tab stops there: of a row of alternatives at the chosen one, from where the arrows lead on."""
    if isinstance(widget, QAbstractButton):
        group = widget.group()
        if group is not None and group.checkedButton() is not None:
            return widget.isEnabled() and widget.isChecked()
    wanted = Qt.FocusPolicy.TabFocus
    return widget.focusPolicy() & wanted == wanted and widget.isEnabled() and widget.focusProxy() is None


def _bring_into_sight(widget: QWidget) -> None:
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(widget, 0, _MARGIN_PX)
        above = above.parentWidget()

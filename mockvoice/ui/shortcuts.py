"""Which keys do what on the screen, read from the shortcuts and buttons themselves, so that no list goes out of date.

Three kinds of thing say what a key does: a `QShortcut` by its `whatsThis`, a `KeyButton` by its text, and a widget that
takes keys itself by what `explain` was told of it. A shortcut without words of its own borrows those of the button on
the page that names the same key.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from mockvoice.ui.language import tr
from mockvoice.ui.widgets.key_button import KeyButton

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

_EXPLAINED = "explainedKeys"


@dataclass(frozen=True, slots=True)
class KeyHint:
    """What keys do.

    Attributes:
        keys: As they stand on a keyboard, each of which does it: ("Space",), ("Ctrl+Shift+Return", "Space").
        text: What they do.
    """

    keys: tuple[str, ...]
    text: str


def bind(
    where: QWidget,
    keys: str | Qt.Key | QKeySequence.StandardKey,
    text: str,
    call: Callable[[], object],
    *,
    context: Qt.ShortcutContext = Qt.ShortcutContext.WidgetWithChildrenShortcut,
    repeats: bool = False,
) -> QShortcut:
    """Let keys do something while `where` is on the screen.

    Args:
        where: Where they hold.
        keys: "Ctrl+F", a key, or one of Qt's standard keys.
        text: What they do, as it stands in the sheet of shortcuts.
        call: Does it.
        context: Whether the focus must be in `where`, or anywhere in its window.
        repeats: Whether it is done again while the keys are held down.
    """
    shortcut = QShortcut(QKeySequence(keys), where)
    shortcut.setWhatsThis(tr(text))
    shortcut.setContext(context)
    shortcut.setAutoRepeat(repeats)
    shortcut.activated.connect(call)
    return shortcut


def explain(widget: QWidget, *hints: tuple[str, str]) -> None:
    """Say which keys `widget` takes itself while it has the focus: pairs of keys ("Left / Right") and what they do."""
    widget.setProperty(_EXPLAINED, [list(hint) for hint in hints])


def hints_on(page: QWidget) -> tuple[KeyHint, ...]:
    """Return what keys do on `page` as it is shown now, in the order in which it was built; one line for each deed."""
    buttons = [button for button in page.findChildren(KeyButton) if button.key and _is_there(button)]
    names = {_shown(button.key): button.accessibleName() or button.text() for button in buttons}
    found = [(key, text) for key, text in names.items() if text]
    for shortcut in _shortcuts(page):
        keys = _shown(shortcut.key())
        text = shortcut.whatsThis() or names.get(keys, "")
        if text:
            found.append((keys, text))
    for widget in (page, *page.findChildren(QWidget)):
        explained = widget.property(_EXPLAINED)
        if explained and _is_there(widget):
            found.extend((keys, text) for keys, text in explained)
    return _merged(found)


def without_words(page: QWidget) -> tuple[str, ...]:
    """Return the keys of those shortcuts on `page` of which nobody says what they do."""
    told = {keys for hint in hints_on(page) for keys in hint.keys}
    told |= {_shown(button.key) for button in page.findChildren(KeyButton) if button.key}  # hidden: not now
    return tuple(_shown(shortcut.key()) for shortcut in _shortcuts(page) if _shown(shortcut.key()) not in told)


def _shortcuts(page: QWidget) -> Iterator[QShortcut]:
    for shortcut in page.findChildren(QShortcut):
        owner = shortcut.parent()
        if shortcut.isEnabled() and isinstance(owner, QWidget) and _is_there(owner):
            yield shortcut


def _is_there(widget: QWidget) -> bool:
    return widget.isVisible()


def _shown(keys: str | QKeySequence) -> str:
    text = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
    return text or (keys if isinstance(keys, str) else "")


def _merged(found: Iterable[tuple[str, str]]) -> tuple[KeyHint, ...]:
    """Join keys that do the same."""
    by_text: dict[str, list[str]] = {}
    for keys, text in found:
        known = by_text.setdefault(text, [])
        if keys not in known:
            known.append(keys)
    return tuple(KeyHint(tuple(keys), text) for text, keys in by_text.items())


def everywhere(rail: Sequence[str]) -> tuple[KeyHint, ...]:
    """Return what holds on every page: the usual ways through a window, and the pages of the rail by number."""
    pages = tuple(KeyHint((_shown(f"Ctrl+{number}"),), f"Open {name}") for number, name in enumerate(rail, start=1))
    return (
        KeyHint(("Tab",), "To the next control"),
        KeyHint((_shown("Shift+Tab"),), "To the control before"),
        KeyHint(("Space", "Return"), "Press the button that has the focus"),
        KeyHint(("↑ ↓ ← →",), "Choose among alternatives, move in a list or a chart"),
        KeyHint(("Esc",), "Close a window in front, and change nothing"),
        *pages,
        KeyHint((_shown("Ctrl+K"),), "Search everything that was asked, said and noted"),
        KeyHint(("?", "F1"), "Show this sheet"),
    )

"""What widgets are for screen readers, where Qt cannot know it by itself.

Qt takes a button for a button by its class. A widget of our own that is painted by hand, or put together from others,
says by `speak_as` what it is: a chart, a row of a list, a button with a menu.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QKeyEvent
from PySide6.QtWidgets import QAccessibleWidget, QComboBox, QLabel, QWidget

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QAccessibleInterface

_ROLE = "accessibleRole"
_DIRECT = Qt.FindChildOption.FindDirectChildrenOnly


def speak_as(widget: QWidget, role: QAccessible.Role) -> None:
    """Let screen readers take `widget` for `role`; called in its constructor, before anybody looks at it.

    A widget that is a button does on Return what a press does: a screen reader's press is handed on to it as that key.
    """
    tell_roles()
    widget.setProperty(_ROLE, role.value)


def label_for_readers(box: QComboBox) -> None:
    """Give a drop-down list that has no visible label one that only screen readers find.

    On Linux, Qt (6.11) calls such a list by what is chosen in it and leaves its accessible name unread; a label beside
    it is the only way to say what is chosen.
    """
    above = box.parentWidget()
    if above is None or any(label.buddy() is box for label in above.findChildren(QLabel, options=_DIRECT)):
        return
    made = QLabel(above)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setText(box.accessibleName())
    made.setBuddy(box)
    made.hide()


@cache
def tell_roles() -> None:
    """Let Qt ask for the roles that `speak_as` noted; the first call does it."""
    QAccessible.installFactory(_interface)


class _Spoken(QAccessibleWidget):
    """A widget in the role that it said it has."""

    def actionNames(self) -> list[str]:
        """Return that a button can be pressed."""
        pressable = self.role() is QAccessible.Role.Button
        press = QAccessibleActionInterface.pressAction()
        return [press, *super().actionNames()] if pressable else super().actionNames()

    def doAction(self, actionName: str) -> None:  # noqa: N803 (Qt's own name)
        """Press it by the key that presses it."""
        if actionName != QAccessibleActionInterface.pressAction():
            super().doAction(actionName)
            return
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)
            QCoreApplication.sendEvent(self.widget(), event)


def _interface(_class_name: str, thing: QObject) -> QAccessibleInterface | None:
    """Return what Qt shows of `thing` to screen readers, or None where Qt knows better."""
    if not isinstance(thing, QWidget):
        return None
    role = thing.property(_ROLE)
    return None if role is None else _Spoken(thing, QAccessible.Role(role))

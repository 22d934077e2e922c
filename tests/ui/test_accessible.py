"""What a widget of our own is for screen readers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtWidgets import QComboBox, QLabel, QVBoxLayout, QWidget

from mockvoice.ui.accessible import label_for_readers, speak_as

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


class Row(QWidget):
    """A row that Return opens."""

    def __init__(self) -> None:
        super().__init__()
        self.opened = 0
        self.setAccessibleName("Row")
        speak_as(self, QAccessible.Role.Button)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's own name)
        """Open."""
        self.opened += event.key() == Qt.Key.Key_Return


def test_a_widget_says_what_it_is(qtbot: QtBot):
    """Its role and its name are those that were given."""
    row = Row()
    qtbot.addWidget(row)
    interface = QAccessible.queryAccessibleInterface(row)
    assert interface is not None
    assert (interface.role(), interface.text(QAccessible.Text.Name)) == (QAccessible.Role.Button, "Row")


def test_a_screen_reader_can_press_what_says_that_it_is_a_button(qtbot: QtBot):
    """The press arrives as the key that does the same."""
    row = Row()
    qtbot.addWidget(row)
    interface = QAccessible.queryAccessibleInterface(row)
    assert interface is not None
    actions = interface.actionInterface()
    assert "Press" in actions.actionNames()
    actions.doAction("Press")
    assert row.opened == 1


def test_a_list_without_a_label_gets_one_that_is_not_seen(qtbot: QtBot):
    """A drop-down list is called by its label, of which there is one, however often it is shown."""
    above = QWidget()
    qtbot.addWidget(above)
    box = QComboBox()
    box.addItem("English")
    box.setAccessibleName("Language")
    QVBoxLayout(above).addWidget(box)
    label_for_readers(box)
    label_for_readers(box)
    interface = QAccessible.queryAccessibleInterface(box)
    assert interface is not None
    labels = [other.text(QAccessible.Text.Name) for other, _ in interface.relations(QAccessible.RelationFlag.Label)]
    assert labels == ["Language"]
    assert all(label.isHidden() for label in above.findChildren(QLabel))

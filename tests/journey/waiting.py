"""Letting the window live for a while."""

from __future__ import annotations

from PySide6.QtCore import QEventLoop, QTimer


def pause(duration_ms: int) -> None:
    """Let the window live for a while. QTest.qWait would keep the interpreter to itself and hold up the workers."""
    loop = QEventLoop()
    QTimer.singleShot(duration_ms, loop.quit)
    loop.exec()

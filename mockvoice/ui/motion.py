"""Whether things on the screen may move by themselves.

MockVoice itself slides and fades nothing; what moves by itself is Qt's doing: menus and tooltips that fade in, controls
that glide from one state to the next, a bar that runs to and fro while nobody knows how long something takes, and the
blinking caret. Under reduced motion all of that stands still. What is heard and measured (the level, the clock, the
word that is spoken) goes on being shown: it is what the person looks at.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStyle, QStyleFactory

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QProgressBar

    MotionWish = Literal["system", "on", "off"]

STILL_RULE = "* { widget-animation-duration: 0; }"
"""Rule of the style sheet under which Qt's controls change at once."""

_EFFECTS = (
    Qt.UIEffect.UI_AnimateMenu,
    Qt.UIEffect.UI_FadeMenu,
    Qt.UIEffect.UI_AnimateCombo,
    Qt.UIEffect.UI_AnimateTooltip,
    Qt.UIEffect.UI_FadeTooltip,
)


@dataclass(slots=True)
class _Motion:
    is_reduced: bool = False
    effects: tuple[Qt.UIEffect, ...] = ()
    caret_ms: int | None = None


@cache
def _motion() -> _Motion:
    return _Motion()


def is_reduced() -> bool:
    """Return whether nothing may move by itself now."""
    return _motion().is_reduced


@cache
def system_wants_less() -> bool:
    """Return whether the system asks for less motion, as far as Qt knows: it reads Windows' and KDE's setting."""
    style = QStyleFactory.create("Fusion")
    return style is not None and style.styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) == 0


def apply_motion(application: QApplication, wish: MotionWish) -> None:
    """Let Qt move things, or not; the style sheet follows with the next `apply_theme`.

    Args:
        application: Every window of it.
        wish: "system" follows the system, "on" reduces motion, "off" lets things move.
    """
    motion = _motion()
    if motion.caret_ms is None:
        motion.caret_ms = application.cursorFlashTime()
        motion.effects = tuple(effect for effect in _EFFECTS if application.isEffectEnabled(effect))
    motion.is_reduced = system_wants_less() if wish == "system" else wish == "on"
    for effect in motion.effects:
        application.setEffectEnabled(effect, not motion.is_reduced)
    application.setCursorFlashTime(0 if motion.is_reduced else motion.caret_ms)


def show_busy(bar: QProgressBar) -> None:
    """Let `bar` say that something goes on for nobody knows how long: it runs to and fro, or stands half full."""
    if is_reduced():
        bar.setRange(0, 2)
        bar.setValue(1)
    else:
        bar.setRange(0, 0)

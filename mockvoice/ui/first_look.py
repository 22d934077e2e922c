"""How the window looks before the settings are read in earnest.

The window is on the screen before the rest of the program is loaded. So that it comes up in the right colours and
language, at the right size and place, a few values are taken from the settings file as it lies there. What cannot be
read is left at its usual value without a word: the program reads the whole file right afterwards, and tells what is
wrong with it.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from mockvoice.ui.language import Wish
    from mockvoice.ui.theme import Theme

_SMALLEST_SCALE, _LARGEST_SCALE = 0.8, 2.0


@dataclass(frozen=True, slots=True)
class FirstLook:
    """What the first picture of the window needs.

    Attributes:
        geometry: The window's place as Qt wrote it, in base64; "" for the usual one.
    """

    theme: Theme = "system"
    font_scale: float = 1.0
    geometry: str = ""
    language: Wish = "system"


def read_first_look(settings_path: Path) -> FirstLook:
    """Return what the settings file says of the window's look, with usual values for what it does not say."""
    try:
        found = json.loads(settings_path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return FirstLook()
    if not isinstance(found, dict):
        return FirstLook()
    theme, scale, geometry = found.get("theme"), found.get("font_scale"), found.get("window_geometry")
    language = found.get("ui_language")
    if not isinstance(scale, int | float) or not _SMALLEST_SCALE <= scale <= _LARGEST_SCALE:
        scale = 1.0
    return FirstLook(
        theme=theme if theme in ("light", "dark") else "system",
        font_scale=float(scale),
        geometry=geometry if isinstance(geometry, str) else "",
        language=language if language in ("en", "de") else "system",
    )

"""Takes the pictures of the window in docs/screens from the last test run, which leaves them in artefacts/screens.

    python packaging/screens.py

Each is written with 256 colours, which is a third of the size and looks the same.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

ROOT = Path(__file__).parent.parent
TAKEN = ROOT / "artefacts" / "screens"
KEPT = ROOT / "docs" / "screens"
SIZE = "1280x800"
NAMES = {
    "start-with-history": "practice",
    "interviews": "interviews",
    "interview-opening": "interview",
    "interview-live": "answering",
    "interview-notes": "interview-report",
    "review": "review",
    "packs": "packs",
    "sessions": "sessions",
    "progress": "progress",
    "settings": "settings",
}
"""What the test run calls a picture, and what docs/screens calls it."""


def main() -> int:
    """Copy every picture, light and dark; return 1 where one is missing."""
    KEPT.mkdir(exist_ok=True)
    missing = 0
    for taken, kept in NAMES.items():
        for theme in ("light", "dark"):
            source = TAKEN / f"{taken}-{theme}-{SIZE}.png"
            image = QImage(str(source))
            if image.isNull():
                print(f"{source.name} is not there; run the tests first.")
                missing += 1
                continue
            image.convertToFormat(QImage.Format.Format_Indexed8, Qt.ImageConversionFlag.AvoidDither).save(
                str(KEPT / f"{kept}-{theme}.png")
            )
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())

"""Takes the pictures of the window in docs/screens from the last test run, which leaves them in artefacts/screens."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

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
            if source.is_file():
                shutil.copyfile(source, KEPT / f"{kept}-{theme}.png")
            else:
                print(f"{source.name} is not there; run the tests first.")
                missing += 1
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())

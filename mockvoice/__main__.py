"""`mockvoice` alone opens the window; with anything after it, the command line takes over."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mockvoice.app import App


def main() -> None:
    """Start MockVoice. The program's exit status is the window's or the command's."""
    if len(sys.argv) > 1:
        from mockvoice.cli import main as command_line  # noqa: PLC0415 (neither half pays for the other's imports)

        command_line(prog_name="mockvoice")
        return
    if not has_display():
        sys.exit(
            "There is no display to open the window on; “mockvoice demo” (or “make demo”) scores the built-in spoken "
            "answer in this terminal."
        )
    from mockvoice.ui.main_window import run  # noqa: PLC0415 (the command line works without Qt)

    sys.exit(run(build_app))


def build_app() -> App:
    """Return the whole program with its real parts. Loading them takes much longer than drawing a window."""
    from mockvoice.app import App  # noqa: PLC0415 (the window is on the screen before the program is loaded)

    return App.build()


def has_display() -> bool:
    """Whether a window can be opened; where it cannot, Qt would end the program without a word of use."""
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return not sys.platform.startswith("linux") or any(os.environ.get(name) for name in names)


if __name__ == "__main__":
    main()

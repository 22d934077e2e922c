"""`mockvoice` alone opens the window; with anything after it, the command line takes over."""

from __future__ import annotations

import os
import sys


def main() -> None:
    """Start MockVoice. The program's exit status is the window's or the command's."""
    if len(sys.argv) > 1:
        from mockvoice.cli import main as command_line  # noqa: PLC0415 (neither half pays for the other's imports)

        command_line(prog_name="mockvoice")
        return
    if sys.platform.startswith("linux") and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        sys.exit(
            "There is no display to open the window on; “mockvoice demo” (or “make demo”) scores the built-in spoken "
            "answer in this terminal."
        )
    from mockvoice.app import App  # noqa: PLC0415 (the command line works without Qt)
    from mockvoice.ui.main_window import run  # noqa: PLC0415

    sys.exit(run(App.build()))


if __name__ == "__main__":
    main()

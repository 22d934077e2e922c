"""Tests of mockvoice.transcription.peak_memory."""

from __future__ import annotations

import subprocess
import sys

from mockvoice.transcription.peak_memory import peak_memory_bytes

PROGRAM = """
from mockvoice.transcription.peak_memory import peak_memory_bytes
before = peak_memory_bytes()
held = b"x" * 100_000_000
del held
print(before, peak_memory_bytes())
"""


def test_what_was_held_for_a_moment_counts() -> None:
    """The peak is that of the new process alone, however much the one that started it holds."""
    held = bytearray(b"x" * 300_000_000)
    done = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True)
    before, after = (int(figure) for figure in done.stdout.split())
    assert before < 100e6
    assert 90e6 < after - before < 130e6
    assert (peak_memory_bytes() or 0) > len(held)

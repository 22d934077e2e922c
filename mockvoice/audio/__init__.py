"""Microphone, loudspeaker and sound files."""

from typing import Final

SAMPLE_RATE_HZ: Final = 16_000
"""The one sample rate that recordings have inside the program."""

"""Microphone, loudspeaker and sound files."""

from mockvoice.audio.codec import SAMPLE_RATE_HZ

__all__ = ["SAMPLE_RATE_HZ"]

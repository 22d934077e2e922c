"""Coding talked through: what was typed beside the recording, its tests, and what both together show."""

"""The interviewer's voice."""

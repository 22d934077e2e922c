"""The course of an interview, without a window."""

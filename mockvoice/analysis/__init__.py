"""From words and sound to a scorecard: pure functions, no devices, no files."""

"""From sound to words with times."""

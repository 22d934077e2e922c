"""What the window says of delivery: a scorecard's figures in words, each with the places that it came from."""

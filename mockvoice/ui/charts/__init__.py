"""Charts that are painted, walked with the arrow keys, and shown as tables."""

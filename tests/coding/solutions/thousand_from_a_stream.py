"""Reservoir sampling, algorithm R."""


class Reservoir:
    """A fair sample of a stream."""

    def __init__(self, size, rng):
        self.size = size
        self.rng = rng
        self.sample = []
        self.seen = 0

    def add(self, message):
        """Take a message."""
        self.seen += 1
        if len(self.sample) < self.size:
            self.sample.append(message)
            return
        place = self.rng.randrange(self.seen)
        if place < self.size:
            self.sample[place] = message

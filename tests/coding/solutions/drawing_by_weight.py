"""Running totals and a binary search."""

import numpy as np


class WeightedDraw:
    """Draws positions in proportion to weights."""

    def __init__(self, weights):
        self.totals = np.cumsum(np.asarray(weights, dtype=float))

    def draw(self, count, rng):
        """Return positions."""
        places = rng.random(count) * self.totals[-1]
        found = np.searchsorted(self.totals, places, side="right")
        last = np.searchsorted(self.totals, self.totals[-1])
        return np.minimum(found, last)

"""Welford's update, and Chan's for joining."""


class RunningVariance:
    """Variance in one pass."""

    def __init__(self):
        self.count = 0
        self.mean = 0.0
        self.squares = 0.0

    def add(self, value):
        """Take a value."""
        self.count += 1
        step = value - self.mean
        self.mean += step / self.count
        self.squares += step * (value - self.mean)

    def variance(self):
        """Return the variance."""
        return self.squares / self.count if self.count else None

    def merge(self, other):
        """Take in another one."""
        count = self.count + other.count
        if not other.count:
            return
        step = other.mean - self.mean
        self.squares += other.squares + step * step * self.count * other.count / count
        self.mean += step * other.count / count
        self.count = count

"""HyperLogLog with linear counting for small numbers (Flajolet and others, 2007)."""

import hashlib
import math


def hashed(visitor):
    """Return 64 evenly spread bits."""
    return int.from_bytes(hashlib.blake2b(visitor.encode(), digest_size=8).digest(), "big")


class Sketch:
    """Estimates how many different visitors it has seen."""

    def __init__(self, register_count=1024):
        self.registers = bytearray(register_count)

    def add(self, visitor):
        """See a visitor."""
        rest, place = divmod(hashed(visitor), len(self.registers))
        bits = 64 - int(math.log2(len(self.registers)))
        rank = bits - rest.bit_length() + 1
        self.registers[place] = max(self.registers[place], rank)

    def count(self):
        """Return the estimate."""
        size = len(self.registers)
        estimate = 0.7213 / (1 + 1.079 / size) * size**2 / sum(2.0**-rank for rank in self.registers)
        empty = self.registers.count(0)
        if estimate <= 2.5 * size and empty:
            return size * math.log(size / empty)
        return estimate

    def merge(self, other):
        """Take in another sketch."""
        self.registers = bytearray(max(pair) for pair in zip(self.registers, other.registers, strict=True))

"""A sum and a count for each customer."""

import math


def averages(lines):
    """Return averages and the number of bad lines."""
    sums, counts, bad = {}, {}, 0
    for line in lines:
        fields = line.strip().split(",")
        try:
            customer, _, text = fields
            value = float(text)
        except ValueError:
            bad += 1
            continue
        if not customer or not math.isfinite(value):
            bad += 1
            continue
        sums[customer] = sums.get(customer, 0.0) + value
        counts[customer] = counts.get(customer, 0) + 1
    return {customer: total / counts[customer] for customer, total in sums.items()}, bad

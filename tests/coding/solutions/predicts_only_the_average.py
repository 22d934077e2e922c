"""Shapes are checked before anything is subtracted."""

import numpy as np


def mean_squared_error(predictions, targets):
    """Return the mean squared error."""
    return float(np.mean((_flat(predictions, len(targets)) - _flat(targets, len(targets))) ** 2))


def _flat(values, count):
    values = np.asarray(values)
    if values.shape not in {(count,), (count, 1)}:
        raise ValueError(f"wanted {count} values, got an array of shape {values.shape}")
    return values.ravel()

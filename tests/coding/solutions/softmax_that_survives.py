"""The largest score is subtracted first."""

import numpy as np


def softmax(scores, axis=-1):
    """Return probabilities."""
    scores = np.asarray(scores, dtype=float)
    largest = scores.max(axis=axis, keepdims=True)
    weights = np.exp(scores - np.where(np.isfinite(largest), largest, 0))
    total = weights.sum(axis=axis, keepdims=True)
    return weights / np.where(total > 0, total, 1)

"""Sums and counts per centre, chunk by chunk."""

import numpy as np


def k_means_round(chunks, centres):
    """Return the new centres and the squared error of one round."""
    centres = np.asarray(centres, dtype=float)
    sums = np.zeros_like(centres)
    counts = np.zeros(len(centres))
    error = 0.0
    for chunk in chunks:
        points = np.asarray(chunk, dtype=float)
        squares = ((points[:, None, :] - centres[None]) ** 2).sum(axis=2)
        nearest = squares.argmin(axis=1)
        error += squares[np.arange(len(points)), nearest].sum()
        np.add.at(sums, nearest, points)
        counts += np.bincount(nearest, minlength=len(centres))
    moved = centres.copy()
    has_points = counts > 0
    moved[has_points] = sums[has_points] / counts[has_points, None]
    return moved, float(error)

"""One matrix product for each block of queries."""

import numpy as np


def distances(queries, vectors):
    """Return all distances."""
    queries, vectors = np.asarray(queries, dtype=float), np.asarray(vectors, dtype=float)
    result = np.empty((len(queries), len(vectors)))
    vector_squares = (vectors**2).sum(axis=1)
    for begin in range(0, len(queries), 256):
        block = queries[begin : begin + 256]
        squares = (block**2).sum(axis=1)[:, None] + vector_squares - 2 * block @ vectors.T
        result[begin : begin + 256] = np.sqrt(np.maximum(squares, 0))
    return result

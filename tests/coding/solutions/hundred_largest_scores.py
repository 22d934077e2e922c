"""A min-heap of the best so far."""

import heapq


def largest(scores, count):
    """Return the largest scores, the largest first."""
    heap = []
    for score in scores:
        if len(heap) < count:
            heapq.heappush(heap, score)
        elif score > heap[0]:
            heapq.heapreplace(heap, score)
    return sorted(heap, reverse=True)

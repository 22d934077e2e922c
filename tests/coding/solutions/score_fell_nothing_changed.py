"""Halving the range."""


def first_bad(commits, is_good):
    """Return the first bad commit."""
    least, most = 0, len(commits)
    while least < most:
        middle = (least + most) // 2
        if is_good(commits[middle]):
            least = middle + 1
        else:
            most = middle
    return commits[least] if least < len(commits) else None

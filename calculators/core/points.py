"""Points and the ranks that they give."""

__all__ = ["TENTHS_IN_POINT", "ranks_of"]

TENTHS_IN_POINT = 10


def ranks_of(points: list[int]) -> dict[int, int]:
    """Return the rank of every number of points: one more than how many have more.

    >>> ranks_of([10, 30, 10, 20])
    {30: 1, 20: 2, 10: 3}
    """
    found: dict[int, int] = {}
    for place, value in enumerate(sorted(points, reverse=True)):
        if value not in found:
            found[value] = place + 1
    return found

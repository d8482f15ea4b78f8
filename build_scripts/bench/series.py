"""Repeated measurements, and how two of them compare."""

from __future__ import annotations

import statistics
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Series:
    """What was measured, in the order of the runs; never empty."""

    values: tuple[float, ...]

    @staticmethod
    def of(values: Iterable[float]) -> Series:
        """A series of what was measured.

        Raises:
            ValueError: nothing was measured.
        """
        found = tuple(values)
        if not found:
            message = "nothing was measured"
            raise ValueError(message)
        return Series(found)

    @property
    def median(self) -> float:
        """The middle value, or the mean of the two middle ones."""
        return statistics.median(self.values)

    @property
    def least(self) -> float:
        """The smallest value."""
        return min(self.values)

    @property
    def most(self) -> float:
        """The largest value."""
        return max(self.values)

    def ratio(self, reference: Series) -> float:
        """This median by the other's."""
        return self.median / reference.median

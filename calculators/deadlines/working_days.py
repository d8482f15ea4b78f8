"""Working days of Kazakhstan, counted by a table of days off.

The table (`parameters/days_off.json`) says which days from Monday to Friday are no working days
between its first and last year, and which days of the weekend were worked instead of another day.
Beyond its years nothing is counted.
"""

from calculators.core import dates

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculators.shapes import Record

__all__ = ["WorkingDays", "weekday"]

DAYS_IN_WEEK = 7
SATURDAY = 5


def weekday(day: int) -> int:
    """Return the day of the week: 0 is Monday.

    >>> weekday(dates.parse("2026-11-29")), weekday(dates.parse("2026-11-30"))
    (6, 0)
    """
    return (day - 1) % DAYS_IN_WEEK


class WorkingDays:
    """A table of days off, ready for counting."""

    def __init__(self, table: "Record") -> None:
        """Take the table as it stands in `parameters/days_off.json`."""
        self.first = dates.day_number(table["from"], 1, 1)
        self.after = dates.day_number(table["to"] + 1, 1, 1)
        self.unmoved = dates.day_number(table["moved_to"] + 1, 1, 1)
        self.holidays = {dates.parse(day): True for day in table["off"]}
        self.worked = {dates.parse(day): True for day in table["worked"]}
        self.estimated = [dates.parse(day) for day in table["estimated"]]

    def covers(self, day: int) -> bool:
        """Say whether the table holds the day's year."""
        return self.first <= day < self.after

    def off(self, day: int) -> str:
        """Return why a day is no working day: `weekend`, `holiday`; empty if it is one."""
        if day in self.holidays:
            return "holiday"
        if weekday(day) >= SATURDAY and day not in self.worked:
            return "weekend"
        return ""

    def count(self, day: int, number: int, step: int) -> "int | None":
        """Return the day on which the last of some working days falls.

        Args:
            day: The day from which is counted; it is not counted itself.
            number: How many working days.
            step: 1 to count on, -1 to count back.

        Returns:
            The day, or None if the counting leaves the table.
        """
        left = number
        while left:
            day += step
            if not self.covers(day):
                return None
            if not self.off(day):
                left -= 1
        return day

    def doubts(self, first: int, last: int) -> "Record":
        """Return what is not sure about the days from one to the other.

        Returns:
            `estimated`: holidays whose day is only estimated; `moved`: whether days of rest may
            have been moved that the table does not know.
        """
        low, high = min(first, last), max(first, last)
        return {
            "estimated": [day for day in self.estimated if low <= day <= high],
            "moved": high >= self.unmoved,
        }

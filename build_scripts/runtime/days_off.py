"""Kazakhstan's days off as a small table, from the library `holidays`.

The calculators count working days by it and hold neither a library nor a clock, so it is a file
among their numbers. ``python -m build_scripts.runtime.days_off`` writes it anew; a test tells when
a newer library would.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import holidays

from build_scripts.text_files import write_text

PLACE = "calculators/deadlines/parameters/days_off.json"
FIRST, LAST = 2020, 2030
_ESTIMATED = "(estimated)"
_SATURDAY = 5


def days_off_table(first: int = FIRST, last: int = LAST) -> dict[str, Any]:
    """The days off of some years.

    Args:
        first: the first year.
        last: the last year.

    Returns:
        `from`, `to`: the years; `moved_to`: the last year whose moved days of rest are known;
        `off`: days from Monday to Friday that are no working days; `worked`: days of the weekend
        that were working days; `estimated`: holidays whose day is not announced yet.
    """
    named = holidays.country_holidays("KZ", years=range(first, last + 1), language="en_US")
    years = [day for day in named if first <= day.year <= last]
    worked = sorted(day for day in named.weekend_workdays if first <= day.year <= last)
    return {
        "id": "days_off",
        "library": "holidays",
        "from": first,
        "to": last,
        "moved_to": max(day.year for day in worked),
        "off": [day.isoformat() for day in sorted(years) if day.weekday() < _SATURDAY],
        "worked": [day.isoformat() for day in worked],
        "estimated": [day.isoformat() for day in sorted(years) if named[day].endswith(_ESTIMATED)],
    }


def days_off_text() -> str:
    """The table as the text of its file."""
    return json.dumps(days_off_table(), indent=2) + "\n"


if __name__ == "__main__":
    write_text(Path(PLACE), days_off_text())

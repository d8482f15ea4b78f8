"""Calendar days as whole numbers, and months counted along a ruler.

A day is its number in the Gregorian calendar: 1 is 1 January of year 1 (the same count as
`datetime.date.toordinal`, which MicroPython lacks). A period is kept as its first day and the day
AFTER its last one, so that its length is a plain difference.
"""

from calculators.core import rational

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculators.shapes import Fraction, Terms

__all__ = [
    "MONTHS_IN_YEAR",
    "Ruler",
    "add_months",
    "day_number",
    "days_in_month",
    "is_iso_shape",
    "is_local_shape",
    "iso",
    "iso_of_local",
    "months_between",
    "parse",
    "parts",
]

MONTHS_IN_YEAR = 12
FEBRUARY = 2
SHORT_MONTHS = (4, 6, 9, 11)
DAYS_IN_400_YEARS = 146097
DAYS_IN_100_YEARS = 36524
DAYS_IN_4_YEARS = 1461
DAYS_IN_YEAR = 365
MOST_KNOWN = 2000
KNOWN_PARTS: "dict[int, tuple[int, int, int]]" = {}
KNOWN_DAYS: "dict[str, int]" = {}
"""Days worked out before: a table of graduates asks for the same few hundred again and again."""


def is_leap(year: int) -> bool:
    """Say whether the year has a 29 February.

    >>> is_leap(2024), is_leap(1900), is_leap(2000)
    (True, False, True)
    """
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in_month(year: int, month: int) -> int:
    """Return how many days the month has."""
    if month == FEBRUARY:
        return 29 if is_leap(year) else 28
    return 30 if month in SHORT_MONTHS else 31


def day_number(year: int, month: int, day: int) -> int:
    """Return the number of a day.

    Raises:
        ValueError: There is no such day.

    >>> day_number(1, 1, 1), day_number(2024, 2, 29)
    (1, 738945)
    >>> day_number(2023, 2, 29)
    Traceback (most recent call last):
    ...
    ValueError: no such day: 2023-2-29
    """
    if year < 1 or not 1 <= month <= MONTHS_IN_YEAR or not 1 <= day <= days_in_month(year, month):
        message = f"no such day: {year}-{month}-{day}"
        raise ValueError(message)
    before = year - 1
    total = before * DAYS_IN_YEAR + before // 4 - before // 100 + before // 400
    leap_day = 1 if month > FEBRUARY and is_leap(year) else 0
    return total + DAYS_BEFORE[month - 1] + leap_day + day


def days_before() -> list[int]:
    """Return how many days of a common year stand before each month."""
    found = [0]
    for month in range(1, MONTHS_IN_YEAR):
        found.append(found[-1] + days_in_month(1, month))
    return found


DAYS_BEFORE = days_before()


def parts(number: int) -> tuple[int, int, int]:
    """Return year, month and day of a day number.

    >>> parts(738945)
    (2024, 2, 29)
    """
    if number not in KNOWN_PARTS:
        if len(KNOWN_PARTS) == MOST_KNOWN:
            KNOWN_PARTS.clear()
        KNOWN_PARTS[number] = parts_anew(number)
    return KNOWN_PARTS[number]


def parts_anew(number: int) -> tuple[int, int, int]:
    """Return year, month and day of a day number, worked out."""
    rest = number - 1
    cycles, rest = divmod(rest, DAYS_IN_400_YEARS)
    centuries = min(rest // DAYS_IN_100_YEARS, 3)
    rest -= centuries * DAYS_IN_100_YEARS
    fours, rest = divmod(rest, DAYS_IN_4_YEARS)
    ones = min(rest // DAYS_IN_YEAR, 3)
    rest -= ones * DAYS_IN_YEAR
    year = cycles * 400 + centuries * 100 + fours * 4 + ones + 1
    if rest >= DAYS_BEFORE[FEBRUARY] and is_leap(year):
        if rest == DAYS_BEFORE[FEBRUARY]:
            return (year, FEBRUARY, days_in_month(year, FEBRUARY))
        rest -= 1
    # A month has at most as many days as the first, so this is the month or the one before it.
    month = rest // DAYS_BEFORE[1] + 1
    if month < MONTHS_IN_YEAR and rest >= DAYS_BEFORE[month]:
        month += 1
    return (year, month, rest - DAYS_BEFORE[month - 1] + 1)


def is_iso_shape(text: str) -> bool:
    """Say whether the text looks like YYYY-MM-DD, without asking whether the day exists.

    >>> is_iso_shape("2023-02-29"), is_iso_shape("29.02.2023")
    (True, False)
    """
    if len(text) != len("YYYY-MM-DD") or text[4] != "-" or text[7] != "-":
        return False
    return (text[:4] + text[5:7] + text[8:]).strip("0123456789") == ""


def is_local_shape(text: str) -> bool:
    """Say whether the text looks like DD.MM.YYYY, without asking whether the day exists.

    >>> is_local_shape("30.06.2024"), is_local_shape("30.6.2024"), is_local_shape("2024-06-30")
    (True, False, False)
    """
    return "-" not in text and is_iso_shape("-".join(reversed(text.split("."))))


def iso_of_local(text: str) -> "str | None":
    """Return the ISO date of a text of the form DD.MM.YYYY; None if there is no such day.

    >>> iso_of_local("30.06.2024"), iso_of_local("31.06.2024")
    ('2024-06-30', None)
    """
    day, month, year = [int(piece) for piece in text.split(".")]
    try:
        return iso(day_number(year, month, day))
    except ValueError:
        return None


def parse(text: str) -> int:
    """Return the day number of an ISO date.

    Raises:
        ValueError: The text is no ISO date, or the day does not exist.

    >>> parse("2024-02-29")
    738945
    >>> parse("29.02.2024")
    Traceback (most recent call last):
    ...
    ValueError: not a date of the form YYYY-MM-DD: 29.02.2024
    """
    if text in KNOWN_DAYS:
        return KNOWN_DAYS[text]
    if not is_iso_shape(text):
        message = f"not a date of the form YYYY-MM-DD: {text}"
        raise ValueError(message)
    day = day_number(int(text[:4]), int(text[5:7]), int(text[8:]))
    if len(KNOWN_DAYS) == MOST_KNOWN:
        KNOWN_DAYS.clear()
    KNOWN_DAYS[text] = day
    return day


def iso(number: int) -> str:
    """Return the ISO date of a day number.

    >>> iso(738945)
    '2024-02-29'
    """
    year, month, day = parts(number)
    return f"{year:04d}-{month:02d}-{day:02d}"


def add_months(number: int, months: int) -> int:
    """Return the same day of a later month, or that month's last day where it has no such day.

    >>> iso(add_months(parse("2024-01-31"), 1)), iso(add_months(parse("2023-01-31"), 1))
    ('2024-02-29', '2023-02-28')
    >>> iso(add_months(parse("2024-02-29"), 36))
    '2027-02-28'
    """
    year, month, day = parts(number)
    year, month = divmod(year * MONTHS_IN_YEAR + month - 1 + months, MONTHS_IN_YEAR)
    month += 1
    return day_number(year, month, min(day, days_in_month(year, month)))


def months_between(start: int, stop: int) -> "Terms":
    """Return whole months and leftover days from start (counted) to stop (not counted).

    >>> months_between(parse("2024-09-01"), parse("2025-11-13"))
    {'months': 14, 'days': 12}
    """
    first, last = parts(start), parts(stop)
    months = (last[0] - first[0]) * MONTHS_IN_YEAR + last[1] - first[1]
    if add_months(start, months) > stop:
        months -= 1
    return {"months": months, "days": stop - add_months(start, months)}


class Ruler:
    """Months counted from one first day, so that every day has an exact place in months.

    A whole month runs from the anchor's day of the month to the same day of the next month (see
    `add_months`). A day inside a month adds its part of that very month: a fortnight of February
    weighs more than a fortnight of March. Places add up without a gap, however a stretch is cut.

    >>> ruler = Ruler(parse("2019-09-01"))
    >>> ruler.place(parse("2021-09-01")), ruler.place(parse("2021-09-16"))
    ((24, 1), (49, 2))
    >>> iso(ruler.day((72, 5)))
    '2020-11-13'
    """

    def __init__(self, anchor: int) -> None:
        """Take the first day, as a day number."""
        self.anchor = anchor

    def place(self, day: int) -> "Fraction":
        """Return how many months lie between the anchor and the day.

        Args:
            day: A day number, not before the anchor.
        """
        whole = months_between(self.anchor, day)
        start = add_months(self.anchor, whole["months"])
        length = add_months(self.anchor, whole["months"] + 1) - start
        return rational.fraction(whole["months"] * length + whole["days"], length)

    def day(self, place: "Fraction") -> int:
        """Return the first day not before the place: a part of a day counts as a whole day."""
        months = rational.floor(place)
        start = add_months(self.anchor, months)
        length = add_months(self.anchor, months + 1) - start
        part = rational.sub(place, (months, 1))
        return start + rational.ceiling(rational.multiply(part, (length, 1)))

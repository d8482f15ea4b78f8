"""Words of one language: message look-up, values put in, dates, lengths of time, sums.

A message may hold places such as `{sum|money}`: the value named `sum`, written as money. Formats:

- `{x}` as it is; `{x|date}`, `{x|date_at}`, `{x|date_to}`, `{x|date_from}`, `{x|month_from}` an
  ISO date, `{x|day}`, `{x|day_to}` one without its year;
- `{x|length}`, `{x|length_from}`, `{x|length_to}`, `{x|length_from_years}` months and days;
- `{x|months}` an exact number of months, `{x|number}` an exact number, `{x|factor}` the same inside
  a formula, `{x|percent}` a share, `{x|score}` a mean as a fraction and a decimal number,
  `{x|decimal}` as the latter only; `{x|several}` texts parted by semicolons;
- `{x|money}` tiyn, `{x|points}` tenths of a point, `{x|count:unit.day}` a number with its unit;
- `{x|word:choice.level}` the message `choice.level.<x>`; `{x|labels}` a list of message keys;
- `{x|choices}` options with their codes; `{x|list}` a list of plain values.
"""

from calculators.core import dates
from calculators.core.money import TIYN_IN_TENGE
from calculators.core.points import TENTHS_IN_POINT

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from calculators.shapes import Record

__all__ = ["Words"]

NARROW_SPACE = "\u00a0"
GROUP = 3
DECIMAL_COMMA = ","
HUNDRED = 100
MEAN_SCALE = 10_000
"""A mean is shown to four decimals."""


class Words:
    """The messages of one language."""

    def __init__(self, table: dict[str, str], lang: str) -> None:
        """Take the message table and the language's code (`kk` or `ru`)."""
        self.table = table
        self.lang = lang

    def has(self, key: str) -> bool:
        """Say whether a message exists."""
        return key in self.table

    def say(self, key: str, params: "Record | None" = None) -> str:
        """Return a message with its values put in.

        Raises:
            KeyError: The message, or a value that it needs, is missing.
        """
        pieces = self.table[key].split("{")
        text = pieces[0]
        for piece in pieces[1:]:
            place, _, rest = piece.partition("}")
            name, _, style = place.partition("|")
            text += self.write((params or {})[name], style) + rest
        return text

    def write(self, value: object, style: str) -> str:
        """Return one value in one of the formats."""
        name, _, argument = style.partition(":")
        if name == "word":
            return self.say(argument + "." + str(value))
        if name == "count":
            return self.count(value, argument)
        if name == "":
            return str(value)
        return STYLES[name](self, value)

    def date(self, value: object, suffix: str = "") -> str:
        """Return an ISO date in words; `suffix` picks the Kazakh case (`.at`, `.to`, `.from`)."""
        year, month, day = dates.parts(dates.parse(str(value)))
        params = {"year": year, "month": self.say(f"month.{month}{suffix}"), "day": day}
        return self.say("format.date", params)

    def date_at(self, value: object) -> str:
        """Return a date as the day on which something happened."""
        return self.date(value, ".at")

    def date_to(self, value: object) -> str:
        """Return a date as the limit of a period."""
        return self.date(value, ".to")

    def date_from(self, value: object) -> str:
        """Return a date as the beginning of a period."""
        return self.date(value, ".from")

    def day(self, value: object, suffix: str = "") -> str:
        """Return an ISO date without its year."""
        _, month, day = dates.parts(dates.parse(str(value)))
        return self.say("format.day", {"day": day, "month": self.say(f"month.{month}{suffix}")})

    def day_to(self, value: object) -> str:
        """Return an ISO date without its year as the limit of a period."""
        return self.day(value, ".to")

    def month_from(self, value: object) -> str:
        """Return a date's month and year as the beginning of a period."""
        year, month, _ = dates.parts(dates.parse(str(value)))
        params = {"year": year, "month": self.say(f"month.{month}.from")}
        return self.say("format.month_from", params)

    def count(self, value: object, unit: str) -> str:
        """Return a number with its unit in the right form.

        Russian has three forms (one, few, many); Kazakh has one.
        """
        number = int(str(value))
        return f"{number}{NARROW_SPACE}{self.form(number, unit)}"

    def form(self, number: int, unit: str) -> str:
        """Return the unit's form for a number."""
        forms = self.table[unit].split(",")
        if len(forms) == 1:
            return forms[0]
        tens, ones = number % 100, number % 10
        if ones == 1 and tens != 11:  # noqa: PLR2004 - the grammar of Russian numerals
            return forms[0]
        few = 2 <= ones <= 4 and not 12 <= tens <= 14  # noqa: PLR2004 - as above
        return forms[1] if few else forms[2]

    def length(self, value: "Record", case: str = "", *, years: bool = True) -> str:
        """Return months and days; whole years are added in brackets."""
        months, days = value["months"], value["days"]
        months_case = case if days == 0 or self.lang == "ru" else ""
        parts = []
        if months or not days:
            parts.append(self.count(months, "unit.month" + months_case))
        if days:
            parts.append(self.count(days, "unit.day" + case))
        text = " ".join(parts)
        if years and days == 0 and months and months % dates.MONTHS_IN_YEAR == 0:
            whole = self.count(months // dates.MONTHS_IN_YEAR, "unit.year" + case)
            text += self.say("format.years", {"years": whole})
        return text

    def length_from(self, value: "Record") -> str:
        """Return a length after "from" (Russian: also after "to")."""
        return self.length(value, ".from", years=False)

    def length_to(self, value: "Record") -> str:
        """Return a length before the Kazakh word for "up to"."""
        return self.length(value, ".to", years=False)

    def length_from_years(self, value: "Record") -> str:
        """Return a length in the Russian genitive, years added."""
        return self.length(value, ".from")

    def number(self, value: "list[int]") -> str:
        """Return an exact number: whole part and fraction, such as 14 2/5."""
        numerator, denominator = value
        whole, rest = divmod(numerator, denominator)
        if rest == 0:
            return str(whole)
        part = f"{rest}/{denominator}"
        return f"{whole}{NARROW_SPACE}{part}" if whole else part

    def factor(self, value: "list[int]") -> str:
        """Return an exact number inside a formula: a fraction in brackets, such as (14 2/5)."""
        text = self.number(value)
        return text if value[0] % value[1] == 0 else f"({text})"

    def months(self, value: "list[int]") -> str:
        """Return an exact number of months; a fraction takes the form of "few"."""
        if value[1] == 1:
            return self.count(value[0], "unit.month")
        return self.number(value) + NARROW_SPACE + self.form(2, "unit.month")

    def percent(self, value: "list[int]") -> str:
        """Return a share in per cent, cut to two decimals."""
        hundredths = value[0] * HUNDRED * HUNDRED // value[1]
        return self.say("format.percent", {"number": self.decimals(hundredths, HUNDRED)})

    def decimal(self, value: "list[int]") -> str:
        """Return an exact number as a decimal one, to four places, a half up."""
        numerator, denominator = value
        rounded = (2 * numerator * MEAN_SCALE + denominator) // (2 * denominator)
        return self.decimals(rounded, MEAN_SCALE)

    def score(self, value: "list[int]") -> str:
        """Return a mean as a fraction and a decimal number, such as 14/3 ≈ 4,6667."""
        numerator, denominator = value
        if denominator == 1:
            return str(numerator)
        exact = numerator * MEAN_SCALE % denominator == 0
        params = {"fraction": f"{numerator}/{denominator}", "decimal": self.decimal(value)}
        return self.say("format.score" if exact else "format.score_endless", params)

    def money(self, value: int) -> str:
        """Return a sum of tiyn in tenge, thousands apart."""
        whole, part = divmod(value, TIYN_IN_TENGE)
        digits = str(whole)
        groups: list[str] = []
        while len(digits) > GROUP:
            groups.insert(0, digits[-GROUP:])
            digits = digits[:-GROUP]
        groups.insert(0, digits)
        text = NARROW_SPACE.join(groups)
        if part:
            text += DECIMAL_COMMA + f"{part:02d}"
        return self.say("format.money", {"sum": text})

    def points(self, value: int) -> str:
        """Return tenths of a point as points."""
        return self.decimals(value, TENTHS_IN_POINT)

    def decimals(self, value: int, scale: int) -> str:
        """Return value / scale with a decimal comma and no idle zeros."""
        whole, part = divmod(value, scale)
        if part == 0:
            return str(whole)
        digits = str(part)
        digits = "0" * (len(str(scale)) - 1 - len(digits)) + digits
        while digits[-1] == "0":
            digits = digits[:-1]
        return f"{whole}{DECIMAL_COMMA}{digits}"

    def labels(self, value: "list[str]") -> str:
        """Return messages in a row."""
        return "; ".join([self.say(key) for key in value])

    def choices(self, value: "list[Record]") -> str:
        """Return options in a row, each one's code and what it stands for."""
        return "; ".join([item["value"] + " – " + self.say(item["label"]) for item in value])

    def several(self, value: "list[str]") -> str:
        """Return texts in a row, parted by semicolons."""
        return "; ".join(value)

    def plain_list(self, value: "list[object]") -> str:
        """Return plain values in a row."""
        return ", ".join([str(item) for item in value])


STYLES: "dict[str, Callable[[Words, Any], str]]" = {
    "date": Words.date,
    "date_at": Words.date_at,
    "date_to": Words.date_to,
    "date_from": Words.date_from,
    "day": Words.day,
    "day_to": Words.day_to,
    "month_from": Words.month_from,
    "length": Words.length,
    "length_from": Words.length_from,
    "length_to": Words.length_to,
    "length_from_years": Words.length_from_years,
    "months": Words.months,
    "number": Words.number,
    "factor": Words.factor,
    "percent": Words.percent,
    "decimal": Words.decimal,
    "score": Words.score,
    "money": Words.money,
    "points": Words.points,
    "labels": Words.labels,
    "choices": Words.choices,
    "list": Words.plain_list,
    "several": Words.several,
}

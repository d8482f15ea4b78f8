"""Values by year printed behind an indicator: ``(2023 ж. – 63 %, 2024 ж. – 64 %)``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

_YEAR = r"20\d\d\s?[жг]\.\s?[-–—]\s?"
_LIST = re.compile(rf"\s*\((?=\s?{_YEAR})(?P<values>[^()]*)\)[;.]?$")
_VALUE = re.compile(
    rf"(?P<year>20\d\d)\s?[жг]\.\s?[-–—]\s?"
    r"(?P<value>\d{1,3}(?:[  ]\d{3})+(?!\d)|\d+(?:,\d+)?)"
    rf"\s*(?P<unit>[^,]*?)\s*(?:,\s*(?={_YEAR})|$)"
)
_SPACES = re.compile(r"\s")


@dataclass(frozen=True, slots=True)
class Yearly:
    """An indicator taken apart."""

    name: str
    """The words before the list of values."""
    unit: str
    """The unit as printed behind the first value."""
    values: Mapping[str, str]
    """Decimal strings with a point, by year."""


def read_yearly(text: str) -> Yearly | None:
    """An indicator's name, unit and values; None where a value can't be read.

    >>> read_yearly("Үлесі (2023 ж. – 7,1 %, 2029ж. - 10 %);")
    Yearly(name='Үлесі', unit='%', values={'2023': '7.1', '2029': '10'})
    >>> read_yearly("Саны (2023 ж. – 10 000 орын)").values
    {'2023': '10000'}
    >>> read_yearly("Үлесі (2023 ж. – көп)") is None
    True
    """
    found = _LIST.search(text)
    if not found:
        return None
    values: dict[str, str] = {}
    unit, end = "", 0
    printed = found["values"].strip()
    for value in _VALUE.finditer(printed):
        if value.start() != end or value["year"] in values:
            return None
        end = value.end()
        values[value["year"]] = _SPACES.sub("", value["value"]).replace(",", ".")
        unit = unit or value["unit"]
    if end != len(printed):
        return None
    return Yearly(text[: found.start()], unit, values)

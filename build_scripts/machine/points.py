"""What an option of a questionnaire is worth, as it is printed at its end."""

from __future__ import annotations

import re
from dataclasses import dataclass

_POINTS = re.compile(
    r"^(?P<condition>.*\S)\s*[-–—]\s*(?P<points>\d+(?:[.,]\d+)?)\s*"
    r"(?:балл(?:а|ов|дар)?|ұпай)\s*[;.,]?$",
    re.DOTALL,
)
_DASH = re.compile(r"^[-–—]\s*")


@dataclass(frozen=True, slots=True)
class Scored:
    """An option taken apart."""

    condition: str
    """The words before the points, without the dash between them."""
    points: str
    """Decimal string with a point: ``0.5``."""


def read_points(text: str) -> Scored | None:
    """An option's condition and points; None where the text ends without points.

    >>> read_points("1-0,3 балл;")
    Scored(condition='1', points='0.3')
    >>> read_points("2-3 жеңімпаз - 0,7 ұпай;")
    Scored(condition='2-3 жеңімпаз', points='0.7')
    >>> read_points("жоқ") is None
    True
    """
    found = _POINTS.match(text)
    if not found:
        return None
    return Scored(found["condition"], found["points"].replace(",", "."))


def without_dash(text: str) -> str:
    """A list item without the dash printed before it.

    >>> without_dash("- барлық құжаттар")
    'барлық құжаттар'
    """
    return _DASH.sub("", text)

"""The identifier of an act in the official database, where its pattern is known.

A letter for what the act is (V: registered with the Ministry of Justice, whatever its form; Z:
law; K: code; P: decree of the Government; U: decree of the President), the last two digits of
the year, and the number: that of the registration for V, else the act's own without the Roman
number of the chamber. Since 2011 the number has eight digits; before, seven and an underscore.

Known pairs: V2300033291, V1800017705, V2000021506 (orders 403, 578, 457), P2300000248, P2300000765,
Z070000319_ (law 319-III of 2007), K1500000414 (code 414-V of 2015), Z2600000290.
"""

from __future__ import annotations

import re

EIGHT_DIGITS_SINCE = 2011
_DIGITS = re.compile(r"\d+")


def official_id(
    letter: str | None, date: str, number: str | None, registration: tuple[str, str] | None
) -> str | None:
    """The identifier; None where no pattern is known.

    Args:
        letter: of the form, see `build_scripts.corpus.forms`.
        date: ISO date of adoption.
        number: the act's own number.
        registration: number and ISO date of its registration.

    >>> official_id(None, "2023-08-11", "403", ("33291", "2023-08-17"))
    'V2300033291'
    >>> official_id("Z", "2007-07-27", "319-III", None)
    'Z070000319_'
    """
    if registration:
        letter, (number, date) = "V", registration
    digits = _DIGITS.match(number or "")
    if not letter or not digits:
        return None
    year = int(date[:4])
    if year >= EIGHT_DIGITS_SINCE:
        return f"{letter}{year % 100:02}{int(digits[0]):08}"
    return f"{letter}{year % 100:02}{int(digits[0]):07}_"

"""CSV files that a clerk opens in Excel by a double click, both languages side by side.

Excel with Kazakh or Russian settings parts columns at semicolons and reads a decimal comma, and it
needs a mark to know UTF-8; programs take the JSON files, where numbers are strings with a point.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence

DELIMITER = ";"
_MARK = "﻿"
_FORMULA = re.compile(r"^[=+@-](?!\d+(?:,\d+)?$)")
_DATE = re.compile(r"^\d{1,4}[-./]\d{1,2}(?:[-./]\d{1,4})?\.?$")


def csv_bytes(header: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """A CSV file with one header row (quoted as in RFC 4180, lines end with CR LF)."""
    file = io.StringIO()
    writer = csv.writer(file, delimiter=DELIMITER, lineterminator="\r\n")
    writer.writerow([guarded(cell) for cell in header])
    writer.writerows([guarded(cell) for cell in row] for row in rows)
    return (_MARK + file.getvalue()).encode("utf-8")


def guarded(cell: str) -> str:
    """A cell that Excel shows as it stands.

    What Excel would run as a formula or turn into a date begins with an apostrophe.

    >>> guarded("13-1"), guarded("- тізім"), guarded("0,5"), guarded("-5")
    ("'13-1", "'- тізім", '0,5', '-5')
    """
    return f"'{cell}" if _FORMULA.match(cell) or _DATE.match(cell) else cell


def decimal_comma(number: str | None) -> str:
    """A decimal string with a comma; empty for None.

    >>> decimal_comma("85.5"), decimal_comma(None)
    ('85,5', '')
    """
    return (number or "").replace(".", ",")

"""Values by year, printed in brackets behind an indicator, as a small table."""

from __future__ import annotations

import re

from build_scripts.pages.markup import escape, tag

_YEAR = r"20\d\d\s?[жг]\."
_LIST = re.compile(rf"\s*\((?P<values>{_YEAR}[^()]*)\)(?P<rest>[;.]?)$")
_VALUE = re.compile(rf"(?P<year>{_YEAR})\s?[-–—]\s?(?P<value>.+?)\s*(?:,\s*(?={_YEAR})|$)")


def split_yearly(text: str) -> tuple[str, list[tuple[str, str]]]:
    """An indicator's name and its values by year, as printed.

    Text that is not built so is returned whole, without values.

    >>> split_yearly("Үлесі (2023 ж. – 7,1 %, 2024ж. - 10 000 орын);")
    ('Үлесі', [('2023 ж.', '7,1 %'), ('2024ж.', '10 000 орын')])
    >>> split_yearly("Үлесі (көп)")
    ('Үлесі (көп)', [])
    """
    found = _LIST.search(text)
    if not found:
        return text, []
    values: list[tuple[str, str]] = []
    end = 0
    for value in _VALUE.finditer(found["values"]):
        if value.start() != end:
            return text, []
        values.append((value["year"], value["value"]))
        end = value.end()
    return (text[: found.start()], values) if end == len(found["values"]) else (text, [])


def years_html(values: list[tuple[str, str]], caption: str) -> str:
    """The values as a table with the years as row headers."""
    rows = "".join(
        tag("tr", tag("th", escape(year), scope="row") + tag("td", escape(value)))
        for year, value in values
    )
    head = tag("caption", escape(caption), class_="vh")
    return tag("table", head + tag("tbody", rows), class_="years")

"""Acts as titles and footnotes name them: kind, date and number are enough for an address."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import quote

from build_scripts.months import RUSSIAN_OF

_TITLE = re.compile(
    r"^(?P<kind>Приказ|Постановление|Закон|Кодекс|Указ|Конституционный закон)\b.*?"
    r"\bот (?P<day>\d{1,2}) (?P<month>[а-я]+) (?P<year>\d{4}) года № ?(?P<number>[\w-]+)"
)
_KINDS = {
    "Приказ": "order",
    "Постановление": "decree",
    "Закон": "law",
    "Конституционный закон": "law",
    "Кодекс": "code",
    "Указ": "edict",
}
_NOTED = re.compile(
    r"(?:(?P<day>\d\d)\.(?P<month>\d\d)\.(?P<year>\d{4})|"
    r"(?P<year2>\d{4})\.(?P<month2>\d\d)\.(?P<day2>\d\d)) № ?(?P<number>\d+(?:-[IVXLCІХ]+)?)"
)
_CYRILLIC_NUMERALS = str.maketrans("ІХС", "IXC")
_IN_NOTES = (
    ("decree", re.compile(r"қаулы|постановлени", re.IGNORECASE)),
    ("order", re.compile(r"бұйры|приказ", re.IGNORECASE)),
    ("edict", re.compile(r"жарлы|указ", re.IGNORECASE)),
)


@dataclass(frozen=True, slots=True, order=True)
class NamedAct:
    """An act known by name only."""

    date: str
    """ISO date of adoption."""
    number: str
    kind: str
    """``order``, ``decree``, ``law``, ``code``, ``edict`` or ``act``."""

    @property
    def work_uri(self) -> str:
        """The address of the work: ``/akn/kz/act/order/2018-10-18/578``."""
        return f"/akn/kz/act/{self.kind}/{self.date}/{quote(self.number, safe='-')}"


def named_in_title(title: str) -> NamedAct | None:
    """The act a Russian title names; None where it has no date and number.

    >>> named_in_title("Приказ Министра от 18 октября 2018 года № 578 «Об утверждении»")
    NamedAct(date='2018-10-18', number='578', kind='order')
    """
    found = _TITLE.search(title)
    if not found or found["month"] not in RUSSIAN_OF:
        return None
    month = RUSSIAN_OF.index(found["month"]) + 1
    date = f"{found['year']}-{month:02}-{int(found['day']):02}"
    return NamedAct(date, found["number"], _KINDS[found["kind"]])


def named_in_note(text: str) -> tuple[NamedAct, ...]:
    """The amending acts a footnote names, in its order; numbers of laws end in Roman numerals.

    >>> named_in_note("ҚР Үкіметінің 14.06.2024 № 471 қаулысымен.")
    (NamedAct(date='2024-06-14', number='471', kind='decree'),)
    >>> named_in_note("ҚР 2011.10.24 № 487-ІV Заңымен")[0].number
    '487-IV'
    """
    named = []
    for found in _NOTED.finditer(text):
        number = found["number"].translate(_CYRILLIC_NUMERALS)
        parts = [found[name] or found[f"{name}2"] for name in ("year", "month", "day")]
        kind = next((kind for kind, words in _IN_NOTES if words.search(text)), "act")
        named.append(NamedAct("-".join(parts), number, "law" if "-" in number else kind))
    return tuple(named)

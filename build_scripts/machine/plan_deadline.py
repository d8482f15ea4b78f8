"""Terms of an action plan: ``2024 – 2029 жылдардағы сәуір`` is April of each of six years."""

from __future__ import annotations

import re
from dataclasses import dataclass

from build_scripts.months import KAZAKH, RUSSIAN

_MONTHS = {"kk": KAZAKH, "ru": RUSSIAN}
_YEARS = r"(?P<first>20\d\d)(?:\s*[-–—]\s*(?P<last>20\d\d))?"
_PATTERNS = {
    "kk": re.compile(rf"^{_YEARS} жыл(?:ғы|дардағы|дарғы) (?P<month>\w+)$"),
    "ru": re.compile(rf"^(?P<month>\w+) {_YEARS} (?:года|годов)$"),
}


@dataclass(frozen=True, slots=True)
class PlanDeadline:
    """Months of years by whose end something is done."""

    months: tuple[int, ...]
    years: tuple[int, ...]


def read_plan_deadline(text: str, language: str) -> PlanDeadline | None:
    """Months and years of a term; None where it is printed in another way.

    >>> read_plan_deadline("2024 – 2026 жылдардағы сәуір", "kk")
    PlanDeadline(months=(4,), years=(2024, 2025, 2026))
    >>> read_plan_deadline("декабрь 2023 года", "ru")
    PlanDeadline(months=(12,), years=(2023,))
    >>> read_plan_deadline("постоянно", "ru") is None
    True
    """
    found = _PATTERNS[language].match(text.strip())
    months = _MONTHS[language]
    if not found or found["month"] not in months:
        return None
    first = int(found["first"])
    last = int(found["last"] or first)
    if last < first:
        return None
    return PlanDeadline((months.index(found["month"]) + 1,), tuple(range(first, last + 1)))

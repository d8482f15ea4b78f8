"""A ministry's table of graduates, made by rule, to measure how long the whole list takes.

The same count always gives the same table. The people are like those whom the calculators' cases
tell: levels, grounds, one or two periods of study, work or none, jobs that ended and jobs that go
on. Heads and cells are written as a registry would write them, in words and dates of the country.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

from build_scripts.bench.processes import Taken, taken

TODAY = "2026-11-21"
"""The day that the table is answered for."""
_HEAD = (
    "ФИО;Уровень;Квота;Группа специальностей;Дата окончания;"
    "Период 1: Первый день;Период 1: Последний день;Период 1: Кто платил за обучение;"
    "Период 2: Первый день;Период 2: Последний день;Период 2: Кто платил за обучение;"
    "Период 2: Что изменилось в начале периода;Начало работы;Конец работы;вид работы"
)
_LEVELS = ("бакалавр", "магистратура", "PhD")
_QUOTAS = ("грант", "сельская квота", "Серпін")
_SPECIALTIES = ("педагогическая", "медицина", "техническая", "другое", "ветеринария")
_YEARS = (2021, 2026)
_STUDY_YEARS, _PAID_YEARS = 4, 2
_TWO_PERIODS, _WORKS, _GOES_ON = 0.3, 0.7, 0.6
"""Shares of the graduates: changed to the grant, found work, still work there."""


@dataclass(frozen=True, slots=True)
class BigTable:
    """A whole list answered on the command line."""

    rows: int
    taken: Taken


def measure_table(root: Path, rows: int) -> BigTable:
    """Answers a table of so many graduates as a ministry would: from a file into a file.

    Args:
        root: the repository.
        rows: how many graduates the table holds.

    Raises:
        CommandError: the table was not answered to its last row.
    """
    with tempfile.TemporaryDirectory(prefix="bench-") as name:
        table, answers = Path(name, "graduates.csv"), Path(name, "answers.csv")
        write_graduates(table, rows)
        command = ["calculators", "obligation", "--input", str(table), "--output", str(answers)]
        return BigTable(rows, taken(root, [*command, "--today", TODAY]))


def write_graduates(table: Path, count: int) -> None:
    """Writes a table of so many graduates, UTF-8, a semicolon between the cells."""
    with table.open("w", encoding="utf-8", newline="") as file:
        file.write(_HEAD + "\r\n")
        random = Random(count)  # noqa: S311 - nothing secret comes of it
        file.writelines(";".join(row) + "\r\n" for row in _rows(random, count))


def _rows(random: Random, count: int) -> Iterator[list[str]]:
    for number in range(count):
        year = random.randint(*_YEARS)
        graduated = _day(random, (1, 30), (6, 7), year)
        yield [
            f"Выпускник {number + 1}",
            random.choice(_LEVELS),
            random.choice(_QUOTAS),
            random.choice(_SPECIALTIES),
            graduated,
            *_study(random, graduated, year - _STUDY_YEARS),
            *_work(random, year),
        ]


def _study(random: Random, graduated: str, begun: int) -> list[str]:
    first = _day(random, (1, 25), (9, 9), begun)
    if random.random() > _TWO_PERIODS:
        return [first, graduated, "грант", "", "", "", ""]
    changed = begun + _PAID_YEARS
    paid = [first, f"30.06.{changed}", "платно"]
    return [*paid, _day(random, (1, 9), (9, 9), changed), graduated, "грант", "перевод на грант"]


def _work(random: Random, graduated: int) -> list[str]:
    if random.random() > _WORKS:
        return ["", "", ""]
    end = "" if random.random() < _GOES_ON else _day(random, (1, 28), (5, 5), graduated + 1)
    return [_day(random, (1, 28), (8, 12), graduated), end, "трудовой договор"]


def _day(random: Random, days: tuple[int, int], months: tuple[int, int], year: int) -> str:
    return f"{random.randint(*days):02d}.{random.randint(*months):02d}.{year}"

"""The calculators against `reference.py`, on inputs that nobody chose.

The inputs are random but repeatable (fixed seeds). Days near the ends of months are drawn more
often than others: there months are counted wrongly, if anywhere.
"""

from __future__ import annotations

import calendar
import datetime as dt
import random
from typing import Any

import pytest
import reference

from calculators import bundle
from calculators.core import dates
from calculators.core.terms import term_of
from calculators.obligation import compute as obligation
from calculators.reimbursement import compute as reimbursement

LAW = bundle.load()["parameters"]
INPUTS = 20_000
WHOLE_ANSWERS = 1_500
FULL_TERMS = (36, 24)
CHANGES = {
    ("state", "state"): [None, "same", "after_leave", "reinstated_current", "reinstated_next"],
    ("paid", "paid"): [None, "same", "after_leave", "reinstated_current", "reinstated_next"],
    ("paid", "state"): [None, "transfer_in", "reinstated_current", "reinstated_next"],
    ("state", "paid"): [None, "transfer_out", "reinstated_current", "reinstated_next"],
}
GAPS = (0, 0, 0, 1, 2, 15, 30, 31, 61, 62, 92, 200)


def near_an_edge(chance: random.Random, first: dt.date, last: dt.date) -> dt.date:
    """Return a day between two others, half of the time one at the end or the start of a month."""
    day = first + dt.timedelta(days=chance.randint(0, (last - first).days))
    if chance.random() < 0.5:
        length = calendar.monthrange(day.year, day.month)[1]
        day = day.replace(day=chance.choice([1, 2, 15, min(30, length), length - 1, length]))
    return min(max(day, first), last)


def random_periods(chance: random.Random) -> list[dict[str, Any]]:
    """Return one to five periods of study in order, with gaps, transfers and reinstatements."""
    start = near_an_edge(chance, dt.date(2015, 1, 1), dt.date(2030, 12, 31))
    periods: list[dict[str, Any]] = []
    for index in range(chance.randint(1, 5)):
        length = chance.choice([1, 27, 28, 29, 30, 31, 59, 150, 303, 304, 365, 366, 700, 1500])
        first = start + dt.timedelta(days=length - 1)
        last = first + dt.timedelta(days=chance.choice([0, 0, 45]))
        end = near_an_edge(chance, first, last)
        period: dict[str, Any] = {
            "start": start,
            "end": end,
            "funding": chance.choice(["state", "state", "paid"]),
        }
        if index:
            pair = (periods[-1]["funding"], period["funding"])
            change = chance.choice(CHANGES[pair])
            if change is not None:
                period["change"] = change
        periods.append(period)
        start = end + dt.timedelta(days=1 + chance.choice(GAPS))
    if all(item["funding"] == "paid" for item in periods):
        periods[0]["funding"] = "state"
        for item in periods:
            item.pop("change", None)
    return periods


def as_numbers(items: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return items whose days are the day numbers of the calculators."""
    return [
        {
            key: value.toordinal() if isinstance(value, dt.date) else value
            for key, value in item.items()
        }
        for item in items
    ]


def random_work(
    chance: random.Random, graduated: dt.date, today: dt.date
) -> list[tuple[dt.date, dt.date | None]]:
    """Return jobs: before the end of study, overlapping, with gaps, planned, or going on."""
    jobs: list[tuple[dt.date, dt.date | None]] = []
    earliest = graduated - dt.timedelta(days=200)
    for _ in range(chance.randint(0, 5)):
        start = near_an_edge(chance, earliest, today)
        end = near_an_edge(chance, start, start + dt.timedelta(days=chance.choice([5, 60, 900])))
        jobs.append((start, None if chance.random() < 0.1 else end))
    return jobs


@pytest.mark.slow
def test_twenty_thousand_terms_are_those_of_point_9() -> None:
    chance = random.Random(9)
    seen = {"proportional": 0, "full": 0, "rounded": 0}
    for _ in range(INPUTS):
        periods, z = random_periods(chance), chance.choice(FULL_TERMS)
        study = {"graduated": dates.parse("2026-06-30"), "periods": as_numbers(periods)}
        found = term_of(study, z, LAW)
        assert found["months"] == reference.term(periods, z), periods
        if found["cases"]:
            assert (found["y"], found["x"]) == reference.study_months(periods), periods
            seen["proportional"] += 1
            seen["rounded"] += found["y"] * z % found["x"] != 0
        else:
            seen["full"] += 1
    assert min(seen.values()) > INPUTS // 10, seen


def test_twenty_thousand_refunds_are_those_of_point_37() -> None:
    chance = random.Random(37)
    nothing, part = 0, 0
    for _ in range(INPUTS):
        z, d = chance.randint(1, 36), chance.randint(0, 40)
        tenge = chance.choice([1, 999, 10**6 + 1, chance.randint(1, 10**7)])
        data = {
            "today": dates.parse("2026-11-29"),
            "term": z,
            "worked_months": d,
            "expenses_total": tenge * 100,
        }
        answer = reimbursement.compute(data, LAW)["outcomes"][0]
        expected = reference.refund(z, d, tenge)
        assert answer["sum"] == expected * 100, (z, d, tenge)
        nothing += expected == 0
        part += 0 < expected < tenge
    assert nothing > INPUTS // 20
    assert part > INPUTS // 5


def test_months_worked_are_those_of_point_37() -> None:
    chance = random.Random(28)
    graduated, today = dt.date(2023, 6, 30), dt.date(2026, 11, 29)
    for _ in range(WHOLE_ANSWERS):
        jobs = random_work(chance, graduated, today)
        rows = [{"start": start} | ({} if end is None else {"end": end}) for start, end in jobs]
        data = {
            "today": today.toordinal(),
            "graduated": graduated.toordinal(),
            "term": 36,
            "expenses_total": 360_000_000,
            "work": as_numbers(rows),
        }
        worked = [(start, end or today) for start, end in jobs]
        d = reference.worked_months(worked, graduated, today)
        answer = reimbursement.compute(data, LAW)["outcomes"][0]
        assert answer["d"] == min(d, 36), jobs
        assert answer["sum"] == reference.refund(36, d, 3_600_000) * 100, jobs


def random_pauses(chance: random.Random, graduated: dt.date) -> list[tuple[dt.date, dt.date]]:
    """Return no, one or two services, which the count of the term leaves out (point 19)."""
    found = []
    for _ in range(chance.choice([0, 0, 1, 2])):
        first = near_an_edge(chance, graduated, graduated + dt.timedelta(days=2000))
        found.append((first, first + dt.timedelta(days=chance.choice([0, 30, 364]))))
    return found


def expected_end(
    jobs: list[tuple[dt.date, dt.date | None]],
    pauses: list[tuple[dt.date, dt.date]],
    days: dict[str, dt.date],
    length: int,
) -> tuple[dt.date, str]:
    """Return the last day and its basis: by the jobs, by going on after them, or by a first job.

    Args:
        jobs: First and last day; a job without a last day goes on.
        pauses: Days that do not count.
        days: `graduated`, `today`, `start` (the day on which a first job is assumed to begin).
        length: The term in months.
    """
    given = [day for pair in jobs + pauses for day in pair if day is not None]
    never = reference.add_months(max([*given, *days.values()]), length + 26)
    stated = [(first, last or never) for first, last in jobs]
    counted = reference.counted(stated, days["graduated"], pauses, never)
    last = reference.last_day(counted, length)
    if last is not None:
        return last, "worked" if last <= days["today"] else "continuing"
    after = max(days["today"], counted[-1][1]) + reference.DAY if counted else days["start"]
    assumed = reference.counted([*stated, (after, never)], days["graduated"], pauses, never)
    found = reference.last_day(assumed, length)
    assert found is not None
    return found, "if_resume" if counted else "if_start"


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_the_last_day_is_the_day_on_which_the_walked_days_fill_the_term(seed: int) -> None:
    chance = random.Random(seed)
    seen: dict[str, int] = {}
    for _ in range(WHOLE_ANSWERS // 15):
        graduated = near_an_edge(chance, dt.date(2024, 1, 1), dt.date(2026, 12, 31))
        today = graduated + dt.timedelta(days=chance.randint(1, 2000))
        jobs, pauses = random_work(chance, graduated, today), random_pauses(chance, graduated)
        rows = [
            {"start": first, "kind": "labour"} | ({} if last is None else {"end": last})
            for first, last in jobs
        ]
        period = {"start": graduated - dt.timedelta(days=1400), "end": graduated}
        study = {
            "route": "state_order",
            "level": "bachelor",
            "specialty": "other",
            "graduated": graduated.toordinal(),
            "periods": as_numbers([{**period, "funding": "state"}]),
        }
        events = [
            {"type": "conscript_service", "date": first, "until": last} for first, last in pauses
        ]
        data = {
            "today": today.toordinal(),
            "studies": [study],
            "work": as_numbers(rows),
            "events": as_numbers(events),
        }
        answer = obligation.compute(data, LAW)["studies"][0]
        by = dt.date.fromisoformat(answer["start"]["day"] or graduated.isoformat())
        days = {"graduated": graduated, "today": today, "start": max(by, today)}
        last, basis = expected_end(jobs, pauses, days, 36)
        found = answer["forecast"]
        assert (found["end"], found["basis"]) == (last.isoformat(), basis), (jobs, pauses, days)
        assert found["done"] == (basis == "worked")
        seen[basis] = seen.get(basis, 0) + 1
    assert len(seen) == 4, seen

"""Properties that hold for every input."""

from __future__ import annotations

import datetime as dt
import itertools
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from calculators import bundle
from calculators.core import dates, money, obligation, rational, reimbursement
from calculators.core.dates import Ruler

LAW = bundle.load()["parameters"]
DAYS = st.integers(dates.parse("1990-01-01"), dates.parse("2100-12-31"))
TODAY = dates.parse("2050-01-01")
GRADUATED = dates.parse("2026-06-30")
STUDY_STARTS = dates.parse("2021-09-01")


@given(DAYS)
def test_days_agree_with_the_standard_library(day: int) -> None:
    standard = dt.date.fromordinal(day)
    assert dates.iso(day) == standard.isoformat()
    assert dates.parse(standard.isoformat()) == day


@given(DAYS, st.integers(0, 600))
def test_months_are_added_in_order_and_clamped_to_the_month(day: int, months: int) -> None:
    later = dates.add_months(day, months)
    year, month, number = dates.parts(later)
    start = dates.parts(day)
    assert (year - start[0]) * 12 + month - start[1] == months
    assert number == min(start[2], dates.days_in_month(year, month))
    assert dates.add_months(day, months + 1) > later


@given(DAYS, st.integers(0, 20000))
def test_months_between_leads_back(day: int, distance: int) -> None:
    length = dates.months_between(day, day + distance)
    assert dates.add_months(day, length["months"]) + length["days"] == day + distance
    assert 0 <= length["days"] <= 31


@given(DAYS, st.integers(0, 5000), st.integers(0, 5000))
def test_the_ruler_rises_and_leads_back(anchor: int, first: int, second: int) -> None:
    ruler = Ruler(anchor)
    near, far = sorted((anchor + first, anchor + second))
    assert rational.compare(ruler.place(near), ruler.place(far)) == (-1 if near < far else 0)
    assert ruler.day(ruler.place(near)) == near


@st.composite
def mixed_studies(draw: st.DrawFn) -> dict[str, Any]:
    """A study with several periods, neighbours differing in funding, by semesters or by dates."""
    cuts = draw(st.lists(st.integers(1, 1700), min_size=1, max_size=5, unique=True))
    edges = [STUDY_STARTS] + [STUDY_STARTS + cut for cut in sorted(cuts)] + [GRADUATED]
    funding = draw(st.sampled_from(["state", "paid"]))
    semesters = draw(st.booleans())
    periods = []
    for start, stop in itertools.pairwise(edges):
        period = {"start": start, "end": stop - 1, "funding": funding}
        if semesters:
            period["semesters"] = draw(st.integers(1, 8))
        periods.append(period)
        funding = "paid" if funding == "state" else "state"
    study = {
        "level": draw(st.sampled_from(["bachelor", "master", "residency", "phd"])),
        "route": draw(st.sampled_from(["state_order", "rural_quota", "serpin"])),
        "specialty": draw(st.sampled_from(["pedagogical", "technical", "agricultural", "other"])),
        "graduated": GRADUATED,
        "periods": periods,
    }
    if draw(st.booleans()):
        study["programme_semesters"] = draw(st.integers(1, 20))
    return study


def answer(study: dict[str, Any], work: list[dict[str, Any]] | None = None) -> dict[str, Any]:
    """Return the result for one study."""
    data = {"today": TODAY, "studies": [study], "work": work or []}
    return obligation.compute(data, LAW)["studies"][0]


def same_readings(
    one: dict[str, Any], other: dict[str, Any]
) -> list[tuple[dict[str, Any], dict[str, Any]]]:
    """Return the readings that two results share, in pairs.

    Readings by academic years are there only where they differ from those by the calendar.
    """
    others = {item["id"]: item for item in other["readings"]}
    pairs = [(item, others[item["id"]]) for item in one["readings"] if item["id"] in others]
    assert {item["id"] for item, _ in pairs} >= {"A", "B"}
    return pairs


@given(mixed_studies())
def test_no_reading_is_negative_or_above_the_full_term(study: dict[str, Any]) -> None:
    result = answer(study)
    assert {item["id"] for item in result["readings"]} >= {"A", "B"}
    for item in result["readings"]:
        exact = tuple(item["exact"])
        assert rational.compare((0, 1), exact) < 0
        assert rational.compare(exact, (result["full_term"], 1)) <= 0
        assert (item["months"], item["days"]) <= (result["full_term"], 0)


@given(mixed_studies(), st.data())
def test_more_grant_time_never_shortens_the_term(
    study: dict[str, Any], data: st.DataObject
) -> None:
    paid = [i for i, period in enumerate(study["periods"]) if period["funding"] == "paid"]
    chosen = data.draw(st.sampled_from(paid))
    changed = [dict(period) for period in study["periods"]]
    changed[chosen]["funding"] = "state"
    if all(period["funding"] == "state" for period in changed):
        return
    before, after = answer(study), answer({**study, "periods": changed})
    for old, new in same_readings(before, after):
        assert rational.compare(tuple(old["exact"]), tuple(new["exact"])) <= 0
        assert old["end"] <= new["end"]


@given(st.integers(1, 1700), st.integers(1, 1700))
def test_an_earlier_transfer_to_the_grant_never_shortens_the_term(one: int, other: int) -> None:
    early, late = sorted((one, other))
    ends = []
    for cut in (late, early):
        border = STUDY_STARTS + cut
        periods = [
            {"start": STUDY_STARTS, "end": border - 1, "funding": "paid"},
            {"start": border, "end": GRADUATED, "funding": "state"},
        ]
        study = {
            "level": "bachelor",
            "route": "state_order",
            "specialty": "other",
            "graduated": GRADUATED,
            "periods": periods,
        }
        ends.append(answer(study))
    for shorter, longer in same_readings(ends[0], ends[1]):
        assert rational.compare(tuple(shorter["exact"]), tuple(longer["exact"])) <= 0


@given(st.lists(st.integers(1, 6), min_size=2, max_size=5).filter(lambda parts: sum(parts) >= 6))
def test_both_readings_meet_at_full_grant_study_of_the_full_term(parts: list[int]) -> None:
    periods = []
    start = STUDY_STARTS
    for index, semesters in enumerate(parts):
        period = {"start": start, "end": start + 100, "funding": "state", "semesters": semesters}
        if index:
            period["change"] = "reinstated_next"
        periods.append(period)
        start += 200
    study = {
        "level": "bachelor",
        "route": "state_order",
        "specialty": "other",
        "graduated": GRADUATED,
        "periods": periods,
    }
    readings = {item["id"]: item for item in answer(study)["readings"]}
    assert readings["A"]["exact"] == readings["B"]["exact"] == [36, 1]


@st.composite
def work_histories(draw: st.DrawFn) -> list[dict[str, int]]:
    """Jobs after the graduation that do not overlap."""
    cuts = sorted(draw(st.lists(st.integers(0, 2500), max_size=8, unique=True)))
    pairs = zip(cuts[::2], cuts[1::2], strict=False)
    return [{"start": GRADUATED + a, "end": GRADUATED + b - 1} for a, b in pairs]


@given(mixed_studies(), work_histories())
def test_work_leaves_between_nothing_and_the_whole_term(
    study: dict[str, Any], work: list[dict[str, int]]
) -> None:
    for item in answer(study, work)["readings"]:
        share = tuple(item["worked_share"])
        assert rational.compare((0, 1), share) <= 0 <= rational.compare((1, 1), share)
        assert item["done"] == (share == (1, 1))
        assert item["done"] == (item["left"] == {"months": 0, "days": 0})
        assert item["start"] <= item["end"]


@given(work_histories(), st.integers(1, 2500), st.integers(0, 10**12))
def test_more_work_never_raises_the_debt(
    work: list[dict[str, int]], extra: int, expenses: int
) -> None:
    last = work[-1]["end"] if work else GRADUATED
    more = [*work, {"start": last + 2, "end": last + 2 + extra}]
    data = {
        "today": TODAY,
        "graduated": GRADUATED,
        "expenses_total": expenses,
        "terms": [{"reading": "general", "months": 36}],
    }
    before = reimbursement.compute({**data, "work": work}, LAW)["readings"][0]
    after = reimbursement.compute({**data, "work": more}, LAW)["readings"][0]
    assert 0 <= after["sum"] <= before["sum"] <= expenses + before["sum"] % 100 + 100


@given(work_histories(), st.data())
def test_where_a_job_is_cut_does_not_matter(
    work: list[dict[str, int]], data: st.DataObject
) -> None:
    long = [item for item in work if item["end"] > item["start"]]
    if not long:
        return
    job = data.draw(st.sampled_from(long))
    cut = data.draw(st.integers(job["start"], job["end"] - 1))
    pieces = [item for item in work if item is not job]
    pieces += [{"start": job["start"], "end": cut}, {"start": cut + 1, "end": job["end"]}]
    case = {
        "today": TODAY,
        "graduated": GRADUATED,
        "expenses_total": 10**8,
        "terms": [{"reading": "general", "months": 36}],
    }
    whole = reimbursement.compute({**case, "work": work}, LAW)
    cut_up = reimbursement.compute({**case, "work": pieces}, LAW)
    assert whole["worked"] == cut_up["worked"]


@given(st.integers(0, 10**15), st.integers(0, 2000), st.integers(1, 2000))
def test_the_debt_is_exact_and_within_the_expenses(expenses: int, worked: int, term: int) -> None:
    share, exact = reimbursement.debt(expenses, (worked, 1), (term, 1))
    assert rational.compare(exact, (expenses, 1)) <= 0 <= rational.compare(exact, (0, 1))
    assert rational.add(exact, rational.multiply((expenses, 1), share)) == (expenses, 1)
    rounded = money.rounded(exact, 1)
    assert abs(rounded * exact[1] - exact[0]) * 2 <= exact[1]

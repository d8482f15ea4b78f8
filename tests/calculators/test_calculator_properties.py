"""Properties that hold for every input."""

from __future__ import annotations

import datetime as dt
import itertools
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from calculators import bundle
from calculators.core import dates, rational
from calculators.core.dates import Ruler
from calculators.obligation import compute as obligation
from calculators.reimbursement import compute as reimbursement

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
    """A study with several periods, neighbours differing in funding, with or without gaps."""
    cuts = draw(st.lists(st.integers(1, 1700), min_size=1, max_size=5, unique=True))
    edges = [STUDY_STARTS] + [STUDY_STARTS + cut for cut in sorted(cuts)] + [GRADUATED]
    funding = draw(st.sampled_from(["state", "paid"]))
    periods = []
    for start, stop in itertools.pairwise(edges):
        gap = draw(st.sampled_from([0, 0, 1, 31]))
        end = max(start, stop - 1 - gap)
        periods.append({"start": start, "end": end, "funding": funding})
        funding = "paid" if funding == "state" else "state"
    return {
        "level": draw(st.sampled_from(["bachelor", "master", "residency", "phd"])),
        "route": draw(st.sampled_from(["state_order", "rural_quota", "serpin"])),
        "specialty": draw(st.sampled_from(["pedagogical", "technical", "agricultural", "other"])),
        "graduated": GRADUATED,
        "periods": periods,
    }


def answer(
    study: dict[str, Any], work: list[dict[str, Any]] | None = None, today: int = TODAY
) -> dict[str, Any]:
    """Return the result for one study."""
    data = {"today": today, "studies": [study], "work": work or []}
    return obligation.compute(data, LAW)["studies"][0]


@given(mixed_studies())
def test_no_term_is_below_one_month_or_above_the_full_one(study: dict[str, Any]) -> None:
    """Point 9: "within the term provided for in points 3 to 8", in whole months."""
    term = answer(study)["term"]
    months = [term["months"], *[item["months"] for item in term["other_counts"]]]
    assert all(1 <= item <= term["z"] for item in months)
    assert len(set(months)) == len(months)


@given(mixed_studies(), st.data())
def test_more_time_on_the_state_order_never_shortens_the_term(
    study: dict[str, Any], data: st.DataObject
) -> None:
    paid = [i for i, period in enumerate(study["periods"]) if period["funding"] == "paid"]
    chosen = data.draw(st.sampled_from(paid))
    changed = [dict(period) for period in study["periods"]]
    changed[chosen]["funding"] = "state"
    before, after = answer(study)["term"], answer({**study, "periods": changed})["term"]
    assert before["months"] <= after["months"]


@given(st.integers(1, 1700), st.integers(1, 1700))
def test_an_earlier_transfer_to_the_state_order_never_shortens_the_term(
    one: int, other: int
) -> None:
    terms = []
    for cut in sorted((one, other)):
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
        terms.append(answer(study)["term"]["months"])
    assert terms[0] >= terms[1]


@given(st.integers(1, 1700), st.integers(1, 200))
def test_a_timely_return_with_all_study_on_the_state_order_owes_the_full_term(
    cut: int, gap: int
) -> None:
    """Point 9, subpoint 3: y = x, so T = z."""
    periods = [
        {"start": STUDY_STARTS, "end": STUDY_STARTS + cut, "funding": "state"},
        {
            "start": STUDY_STARTS + cut + gap,
            "end": GRADUATED + 400,
            "funding": "state",
            "change": "reinstated_next",
        },
    ]
    study = {
        "level": "bachelor",
        "route": "state_order",
        "specialty": "other",
        "graduated": GRADUATED + 400,
        "periods": periods,
    }
    term = answer(study)["term"]
    assert (term["cases"], term["y"], term["months"]) == (["case_back"], term["x"], term["z"])


@st.composite
def work_histories(draw: st.DrawFn) -> list[dict[str, int]]:
    """Jobs after the graduation that do not overlap."""
    cuts = sorted(draw(st.lists(st.integers(0, 2500), max_size=8, unique=True)))
    pairs = zip(cuts[::2], cuts[1::2], strict=False)
    return [{"start": GRADUATED + a, "end": GRADUATED + b - 1} for a, b in pairs]


SIMPLE = {
    "level": "bachelor",
    "route": "state_order",
    "specialty": "other",
    "graduated": GRADUATED,
    "periods": [{"start": STUDY_STARTS, "end": GRADUATED, "funding": "state"}],
}


def labour(work: list[dict[str, int]]) -> list[dict[str, Any]]:
    """Return the jobs as rows that surely count."""
    return [{**item, "kind": "labour"} for item in work]


@given(work_histories(), st.integers(0, 3000))
def test_the_count_stays_within_the_term(work: list[dict[str, int]], after: int) -> None:
    found = answer(SIMPLE, labour(work), GRADUATED + after)["forecast"]
    assert 0 <= found["d"] <= 36
    assert found["done"] == (found["basis"] == "worked")
    assert found["done"] == (found["left"] == {"months": 0, "days": 0})
    assert found["done"] == (found["end"] <= dates.iso(GRADUATED + after))
    assert found["start"] <= found["end"]


@given(work_histories(), st.integers(1, 2500), st.integers(0, 3000))
def test_more_work_never_moves_the_last_day_back_nor_lowers_d(
    work: list[dict[str, int]], extra: int, after: int
) -> None:
    today = GRADUATED + after
    last = work[-1]["end"] if work else GRADUATED
    more = [*work, {"start": last + 1, "end": last + extra}]
    before = answer(SIMPLE, labour(work), today)["forecast"]
    later = answer(SIMPLE, labour(more), today)["forecast"]
    assert later["d"] >= before["d"]
    assert before["done"] <= later["done"]


@given(st.integers(0, 900), st.integers(0, 900))
def test_a_job_that_goes_on_has_the_same_last_day_on_every_day(first: int, later: int) -> None:
    work: list[dict[str, Any]] = [{"start": GRADUATED + 60, "kind": "labour"}]
    near, far = sorted((first, later))
    ends = {answer(SIMPLE, work, GRADUATED + day)["forecast"]["end"] for day in (near, far)}
    assert len(ends) == 1


@given(st.integers(70, 2000))
def test_starting_today_is_the_forecast_of_who_has_not_started(after: int) -> None:
    today = GRADUATED + after
    started = answer(SIMPLE, [{"start": today, "kind": "labour"}], today)["forecast"]
    waiting = answer(SIMPLE, [], today)["forecast"]
    assert (started["start"], started["end"]) == (waiting["start"], waiting["end"])


def sum_of(work: list[dict[str, int]], expenses: int, term: int = 36) -> int:
    """Return S1 in tiyn."""
    data = {
        "today": TODAY,
        "graduated": GRADUATED,
        "expenses_total": expenses,
        "term": term,
        "work": work,
    }
    found: int = reimbursement.compute(data, LAW)["outcomes"][0]["sum"]
    return found


@given(work_histories(), st.integers(1, 2500), st.integers(0, 10**12))
def test_more_work_never_raises_the_refund(
    work: list[dict[str, int]], extra: int, expenses: int
) -> None:
    last = work[-1]["end"] if work else GRADUATED
    more = [*work, {"start": last + 2, "end": last + 2 + extra}]
    assert 0 <= sum_of(more, expenses) <= sum_of(work, expenses) <= expenses + 100


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
    assert sum_of(work, 10**8) == sum_of(pieces, 10**8)
    whole, parts = answer(SIMPLE, labour(work)), answer(SIMPLE, labour(pieces))
    assert whole["forecast"] == parts["forecast"]


@given(st.integers(0, 10**15), st.integers(1, 36), st.integers(0, 40))
def test_the_refund_is_exact_and_within_the_expenses(expenses: int, z: int, d: int) -> None:
    rounded = reimbursement.refund(z, d, expenses, 1)
    assert 0 <= rounded <= expenses
    assert abs(rounded * z - max(z - d, 0) * expenses) * 2 <= z


@given(st.integers(0, 10**10), st.integers(1, 36), st.integers(0, 35))
def test_the_refund_falls_with_every_month(tenge: int, z: int, d: int) -> None:
    assert reimbursement.refund(z, d + 1, tenge, 100) <= reimbursement.refund(z, d, tenge, 100)

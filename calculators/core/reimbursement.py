"""The sum to reimburse to the budget for the part of the term that was not worked.

Basis: Law on Education, art. 47, points 17-3 to 17-5. The law says "in proportion to the period
actually worked" and gives no formula. Read so that more work cannot mean a bigger debt, the sum is
the expenses times the share that was NOT worked; the result says that this is a reading.
"""

from calculators.core import dates, money, rational
from calculators.core.dates import Ruler, add_months
from calculators.core.notes import note
from calculators.core.terms import rule_holds, rule_is_uncertain
from calculators.core.work import spans, worked_months

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculators.shapes import Fraction, Note, Record

__all__ = ["compute", "debt"]

ENDINGS = {
    "exemption": ("law_17_3_exempt", "law_17_2"),
    "disability": ("law_17_3_disability",),
}
END_GROUNDS = (
    ("end.done", "law_17_3_done"),
    ("end.death", "law_17_3_death"),
    ("end.disability", "law_17_3_disability"),
    ("end.exempt", "law_17_3_exempt"),
)
NOT_FOUND = (
    "stipend",
    "payment_term",
    "where",
    "instalments",
    "who_calculates",
    "formula",
    "edition",
)


def compute(data: "Record", law: "Record") -> "Record":
    """Answer one case.

    Args:
        data: A clean input without faults (see `schema/reimbursement.json`).
        law: All parameters.

    Returns:
        The result described in the README of the package; sums are in tiyn.
    """
    expenses = expenses_of(data)
    unit = rounding_unit(data)
    work = spans(data.get("work", []), data["today"], data["graduated"])
    worked = worked_months(work)
    rule = law["proportional_refund_rule"]
    holds = rule_holds(rule, data["graduated"])
    ended = data.get("ended", "no")
    anchor = work[0]["start"] if work else data["graduated"]
    readings = [reading_of(term, expenses, worked, anchor, unit) for term in data["terms"]]
    done = all(item["share_left"][0] == 0 for item in readings)
    for item in readings:
        present = item["sum"]
        item["sum_if_present_wording"] = None if holds else present
        if ended != "no":
            item["sum"] = 0
        elif not holds and item["share_left"][0] != 0:
            item["sum"] = expenses
    sums = sorted(item["sum"] for item in readings)
    return {
        "calculator": "reimbursement",
        "format": 1,
        "today": dates.iso(data["today"]),
        "status": status_of(ended, done=done),
        "expenses": expenses,
        "rounding_unit": unit,
        "rule": "proportional" if holds else "full_before_2021",
        "worked": [worked[0], worked[1]],
        "readings": readings,
        "range": {"low": sums[0], "high": sums[-1]},
        "range_if_present_wording": None if holds else range_if_present(readings),
        "steps": steps_of(data, readings, ended, holds=holds),
        "deviating": deviating_of(ended),
        "ends": [note(key, {}, [ref]) for key, ref in END_GROUNDS],
        "warnings": [] if ended != "no" else warnings_of(data, rule, work, holds=holds),
        "missing": [] if "stipend" in data or ended != "no" else [note("missing.stipend")],
        "not_covered": [note("not_covered.refund_" + key) for key in NOT_FOUND],
        "next": [note("next.operator", {}, ["law_17_monitoring", "slide_contacts"])],
    }


def range_if_present(readings: "list[Record]") -> "Record":
    """Return the smallest and the largest sum that the present wording of the law would give."""
    sums = sorted(item["sum_if_present_wording"] for item in readings)
    return {"low": sums[0], "high": sums[-1]}


def expenses_of(data: "Record") -> int:
    """Return all expenses in tiyn: one sum, or the sum of the years."""
    if "expenses_total" in data:
        total: int = data["expenses_total"]
        return total
    return sum(item["amount"] for item in data["expenses_by_year"])


def rounding_unit(data: "Record") -> int:
    """Return the unit of rounding: a tenge, or a tiyn if some sum was given in tiyn."""
    sums = [item["amount"] for item in data.get("expenses_by_year", [])]
    sums.append(data.get("expenses_total", 0))
    whole = all(item % money.TIYN_IN_TENGE == 0 for item in sums)
    return money.TIYN_IN_TENGE if whole else 1


def term_in_months(term: "Record", anchor: int) -> "Fraction":
    """Return a term of months and days as an exact number of months.

    The days are a part of the calendar month in which they fall, counted from the anchor.
    """
    stop = add_months(anchor, term["months"]) + term.get("days", 0)
    return Ruler(anchor).place(stop)


def debt(expenses: int, worked: "Fraction", required: "Fraction") -> "tuple[Fraction, Fraction]":
    """Return the worked share and the exact sum to reimburse, in tiyn.

    sum = expenses x (1 - worked / required), never below zero.

    >>> debt(360000, (12, 1), (36, 1))
    ((1, 3), (240000, 1))
    >>> debt(360000, (40, 1), (36, 1))
    ((1, 1), (0, 1))
    """
    share = rational.smaller(rational.divide(worked, required), (1, 1))
    left = rational.sub((1, 1), share)
    return share, rational.multiply((expenses, 1), left)


def reading_of(
    term: "Record", expenses: int, worked: "Fraction", anchor: int, unit: int
) -> "Record":
    """Return the worked share and the sum for one required term.

    Args:
        term: The required term as it was put in.
        expenses: All expenses in tiyn.
        worked: The months worked.
        anchor: The first day of work; without work the graduation, where it does not matter.
        unit: The unit of rounding in tiyn.
    """
    required = term_in_months(term, anchor)
    share, exact = debt(expenses, worked, required)
    left = rational.sub((1, 1), share)
    return {
        "id": term["reading"],
        "months": term["months"],
        "days": term.get("days", 0),
        "required": [required[0], required[1]],
        "share_worked": [share[0], share[1]],
        "share_left": [left[0], left[1]],
        "exact": [exact[0], exact[1]],
        "sum": money.rounded(exact, unit),
    }


def deviating_of(ended: str) -> "list[Note]":
    """Return the slides' Kazakh wording, which no sum follows; nothing where the debt has ended."""
    if ended != "no":
        return []
    return [note("deviating.time_studied", {}, ["slide_formula", "law_17_4_share"])]


def status_of(ended: str, *, done: bool) -> str:
    """Return `ended`, `fulfilled` or `due`."""
    if ended != "no":
        return "ended"
    return "fulfilled" if done else "due"


def steps_of(data: "Record", readings: "list[Record]", ended: str, *, holds: bool) -> "list[Note]":
    """Return the steps, each with its clauses and the numbers put in."""
    steps = [note("step.refund.duty", {}, ["law_17_4_duty"])]
    if ended != "no":
        steps.append(note("step.refund.ended." + ended, {}, list(ENDINGS[ended])))
        return steps
    steps.append(note("step.refund.expenses", {"expenses": expenses_of(data)}))
    if holds:
        steps.append(note("step.refund.rule", {}, ["law_17_4_share", "our_unworked"]))
    else:
        steps.append(note("step.refund.full_before", {}, ["law_2020", "law_410"]))
    work = spans(data.get("work", []), data["today"], data["graduated"])
    worked = worked_months(work)
    for item in readings:
        params = {
            "reading": item["id"],
            "expenses": expenses_of(data),
            "worked": [worked[0], worked[1]],
            "required": item["required"],
            "share": item["share_left"],
            "sum": item["sum"] if holds else item["sum_if_present_wording"],
        }
        key = "formula" if holds else "formula_if_present"
        if item["share_left"][0] == 0:
            key = "formula_done"
        steps.append(note("step.refund." + key, params, ["law_17_4_share", "our_unworked"]))
    if rounding_unit(data) == 1:
        steps.append(note("step.refund.rounding_tiyn"))
    else:
        steps.append(note("step.refund.rounding_tenge"))
    return steps


def warnings_of(
    data: "Record", rule: "Record", work: "list[Record]", *, holds: bool
) -> "list[Note]":
    """Return the warnings."""
    found = [
        note("warning.refund_sum_source"),
        note("warning.refund_no_limitation", {}, ["law_17_5"]),
        note("warning.refund_slides", {}, ["slide_formula", "law_17_4_share"]),
    ]
    if data["today"] < data["graduated"]:
        params = {"date": dates.iso(data["graduated"])}
        found.append(note("warning.not_graduated_yet", params))
    if rule_is_uncertain(rule, data["graduated"]):
        found.append(note("warning.rule_window", {"date": rule["values"][0]["from"]}, ["law_410"]))
    if not holds:
        found.append(note("warning.refund_before_2021", {}, ["law_2020", "law_17_4_share"]))
    if data.get("stipend") in ("included", "unknown"):
        found.append(note("warning.stipend_" + data["stipend"], {}, ["law_17_4_duty"]))
    if work:
        found.append(note("warning.work_counts"))
    if len(data["terms"]) > 1:
        found.append(note("warning.refund_readings", {}, ["law_17_proportion"]))
    return found

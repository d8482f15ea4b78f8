"""The sum to reimburse to the budget: S1 = (z - d) * S / z (order No. 403, point 37).

z is the term in months (36, 24, or the T of point 9), d the months actually worked, whole and
rounded up, S the budget money for the whole study on the state order. The rounding of S1 is not
stated: ours is to a tenge. Until January 2021 the Law knew no proportion.
"""

from calculators.core import dates, money, months, rational
from calculators.core.notes import note
from calculators.core.terms import rule_holds, rule_is_uncertain
from calculators.core.work import worked_until

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculators.shapes import Note, Record

__all__ = ["compute", "refund"]

ENDINGS = {
    "exemption": ["law_17_3_exempt", "law_17_2"],
    "disability": ["law_17_3_disability"],
}


def compute(data: "Record", law: "Record") -> "Record":
    """Answer one case, as far as what was given goes.

    Args:
        data: A clean input without faults (see `schema/reimbursement.json`).
        law: All parameters.

    Returns:
        The result described in the README of the package; sums are in tiyn.
    """
    expenses, d = expenses_of(data), worked_of(data)
    unit = rounding_unit(data)
    terms = [data["term"]] if "term" in data else full_terms(law)
    rule = law["proportional_refund_rule"]
    holds = "graduated" not in data or rule_holds(rule, data["graduated"])
    ended = data.get("ended", "no")
    outcomes = [outcome_of(term, d, expenses, unit, holds=holds, ended=ended) for term in terms]
    result: Record = {
        "calculator": "reimbursement",
        "format": 2,
        "today": dates.iso(data["today"]),
        "rule": "proportional" if holds else "full_before_2021",
        "expenses": expenses,
        "rounding_unit": unit,
        "outcomes": outcomes,
    }
    result["status"] = status_of(result, ended)
    result["steps"] = steps_of(result, ended)
    result["notes"] = notes_of(data, result, law)
    result["missing"] = missing_of(data, ended)
    return result


def full_terms(law: "Record") -> list[int]:
    """Return the full terms of the Rules, longest first: what z can be where it was not given."""
    found = {law[name]["values"][-1]["value"] for name in ("term_state_other", "term_serpin")}
    return sorted(found, reverse=True)


def expenses_of(data: "Record") -> "int | None":
    """Return all expenses in tiyn: one sum, or the sum of the years; None if not given."""
    if "expenses_total" in data:
        total: int = data["expenses_total"]
        return total
    years = data.get("expenses_by_year", [])
    return sum(item["amount"] for item in years) if years else None


def worked_of(data: "Record") -> int:
    """Return d in whole months, rounded up: as stated, or from the periods of work."""
    if "worked_months" in data:
        stated: int = data["worked_months"]
        return stated
    return months.whole_months(worked_until(spans_of(data), data["today"]))


def spans_of(data: "Record") -> "list[tuple[int, int, bool]]":
    """Return the periods of work, clipped to the end of study where it is known."""
    found = []
    for row in data.get("work", []):
        start = max(row["start"], data.get("graduated", row["start"]))
        stop = row["end"] + 1 if "end" in row else 0
        if stop == 0 or stop > start:
            found.append((start, stop, stop == 0))
    return found


def rounding_unit(data: "Record") -> int:
    """Return the unit of rounding: a tenge, or a tiyn if some sum was given in tiyn."""
    sums = [item["amount"] for item in data.get("expenses_by_year", [])]
    sums.append(data.get("expenses_total", 0))
    whole = all(item % money.TIYN_IN_TENGE == 0 for item in sums)
    return money.TIYN_IN_TENGE if whole else 1


def refund(z: int, d: int, s: int, unit: int) -> int:
    """Return S1 = (z - d) * S / z in tiyn, rounded to the unit, a half up; never below zero.

    >>> refund(36, 12, 36000000, 100), refund(36, 40, 36000000, 100)
    (24000000, 0)
    """
    left = max(z - d, 0)
    return money.rounded(rational.fraction(left * s, z), unit)


def outcome_of(
    z: int, d: int, expenses: "int | None", unit: int, *, holds: bool, ended: str
) -> "Record":
    """Return the sum for one z: `z`, `d`, `sum`, `per_month`, `by_formula` (None if S is unknown).

    Args:
        z: The term in months.
        d: The months worked.
        expenses: All expenses in tiyn, or None.
        unit: The unit of rounding in tiyn.
        holds: Whether the Law had a proportion when the person finished.
        ended: How the duty ended, or `no`.
    """
    counted = min(d, z)
    found: Record = {"z": z, "d": counted, "sum": None, "per_month": None, "by_formula": None}
    if expenses is None:
        return found
    found["by_formula"] = refund(z, counted, expenses, unit)
    found["per_month"] = money.rounded(rational.fraction(expenses, z), unit)
    found["sum"] = found["by_formula"]
    if ended != "no":
        found["sum"] = 0
    elif not holds and counted < z:
        found["sum"] = expenses
    return found


def status_of(result: "Record", ended: str) -> str:
    """Return `ended`, `fulfilled`, `due`, or `unknown` where no expenses were given."""
    if ended != "no":
        return "ended"
    if all(item["d"] >= item["z"] for item in result["outcomes"]):
        return "fulfilled"
    return "unknown" if result["expenses"] is None else "due"


def steps_of(result: "Record", ended: str) -> "list[Note]":
    """Return the steps: the duty, the formula, the numbers put in, the rounding."""
    steps = [note("step.refund.duty", {}, ["rules_36", "law_17_4_duty"])]
    if ended != "no":
        return steps + [note("step.refund.ended." + ended, {}, ENDINGS[ended])]
    steps.append(note("step.refund.rule", {}, ["rules_37_formula"]))
    for item in result["outcomes"]:
        params = {"z": item["z"], "d": item["d"]}
        steps.append(note("step.refund.z", params, ["rules_37_z"]))
    first = result["outcomes"][0]
    steps.append(note("step.refund.d", {"d": first["d"]}, ["rules_37_d"]))
    if result["expenses"] is None:
        return steps
    steps.append(note("step.refund.s", {"expenses": result["expenses"]}, ["rules_37_s"]))
    for item in result["outcomes"]:
        params = {
            "z": item["z"],
            "d": item["d"],
            "expenses": result["expenses"],
            "sum": item["by_formula"],
        }
        steps.append(note("step.refund.formula", params, ["rules_37_formula"]))
    unit = "tenge" if result["rounding_unit"] != 1 else "tiyn"
    steps.append(note("step.refund.rounding_" + unit))
    return steps


def notes_of(data: "Record", result: "Record", law: "Record") -> "list[Note]":
    """Return what a reader must know beside the sum."""
    if result["status"] == "ended":
        return []
    rule = law["proportional_refund_rule"]
    graduated = data.get("graduated")
    found = []
    if graduated is not None and data["today"] < graduated:
        found.append(note("warning.not_graduated_yet", {"date": dates.iso(graduated)}))
    if graduated is not None and rule_is_uncertain(rule, graduated):
        found.append(note("warning.rule_window", {"date": rule["values"][0]["from"]}, ["law_410"]))
    if result["rule"] != "proportional":
        found.append(note("warning.refund_before_2021", {}, ["law_2020", "law_17_4_share"]))
    found.append(note("warning.refund_no_limitation", {}, ["law_17_5"]))
    return found


def missing_of(data: "Record", ended: str) -> "list[Note]":
    """Return what was not given and would complete the answer."""
    if ended != "no":
        return []
    found = []
    if expenses_of(data) is None:
        found.append(note("missing.expenses"))
    if "term" not in data:
        found.append(note("missing.term"))
    return found

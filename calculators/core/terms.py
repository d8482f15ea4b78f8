"""The length of the obligation: the full term and every reading of the proportional rule.

Art. 47, point 17 says "in proportion to the time actually studied on the state order, within the
term set by the authorised body" and gives no arithmetic. Reading A takes the time studied itself,
capped at the full term. Reading B takes that share of the full term which the state-funded time is
of the whole study. Neither is proven; both are returned. Where no semesters are stated, nothing
says whether the summer belongs to the study: both are then returned by the calendar and, if that
differs, by academic years too.
"""

from calculators.core import dates, rational
from calculators.core.parameters import entry_at, value_of
from calculators.core.study import measure, spans_by_years

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculators.shapes import Fraction, Record

__all__ = [
    "BY_YEARS",
    "academic_months",
    "deviating_terms",
    "full_term",
    "proportional_terms",
    "rule_holds",
    "rule_is_uncertain",
]

BY_YEARS = "_years"
"""What the id of a reading ends with whose time of study is counted by academic years."""


def full_term(category: "Record", graduated: int, law: "Record") -> "Record | None":
    """Return the dated entry of the category's full term, or None where no source gives one."""
    if category["term"] is None:
        return None
    return entry_at(law[category["term"]], graduated)


def rule_holds(rule: "Record", graduated: int) -> bool:
    """Say whether a rule stood in the law on the day of graduation."""
    return entry_at(rule, graduated) is not None


def rule_is_uncertain(rule: "Record", graduated: int) -> bool:
    """Say whether the day falls where the rule's first day in force is not known exactly."""
    window = rule["uncertain"]
    return dates.parse(window["from"]) <= graduated <= dates.parse(window["to"])


def proportional_terms(study: "Record", term: int, law: "Record") -> "list[tuple[str, Fraction]]":
    """Return every reading of the proportional rule as (reading id, exact months).

    Args:
        study: A clean study.
        term: The full term in months.
        law: All parameters.
    """
    semester = value_of(law["semester"])
    found = terms_of_count(study, term, measure(study["periods"], semester), semester)
    years = academic_months(study, law)
    if years is not None:
        others = terms_of_count(study, term, years, semester)
        if others != found:
            found.extend([(name + BY_YEARS, months) for name, months in others])
    return found


def academic_months(study: "Record", law: "Record") -> "tuple[Fraction, Fraction] | None":
    """Return months on the state order and in all by academic years, where only dates are known."""
    starts = law["semester_starts"]["values"][0]["value"]
    return spans_by_years(study["periods"], starts, value_of(law["semester"]))


def terms_of_count(
    study: "Record", term: int, count: "tuple[Fraction, Fraction]", semester: int
) -> "list[tuple[str, Fraction]]":
    """Return the readings that follow from one way to count the time of study.

    Args:
        study: A clean study.
        term: The full term in months.
        count: Months on the state order and months in all.
        semester: How many months a semester counts for.
    """
    state, total = count
    full: Fraction = (term, 1)
    found = [
        ("A", rational.smaller(state, full)),
        ("B", rational.multiply(full, rational.divide(state, total))),
    ]
    if "programme_semesters" in study:
        programme: Fraction = (study["programme_semesters"] * semester, 1)
        if rational.compare(programme, total) != 0:
            share = rational.smaller(rational.divide(state, programme), (1, 1))
            found.append(("B_norm", rational.multiply(full, share)))
    return found


def deviating_terms(study: "Record", category: "Record", law: "Record") -> "list[Record]":
    """Return other full terms that statements name, each with its support.

    They are shown beside the answer and do not enter its range. Where two texts of the law itself
    differ (`conflicts` of a term's entry), both are readings and the range spans them.
    """
    found = []
    for rule in law["categories"]["deviating"]:
        if study["level"] in rule["levels"] and category["id"] in rule["categories"]:
            other = law[rule["parameter"]]["values"][0]
            found.append({"id": rule["id"], "months": other["value"], "refs": other["refs"]})
    return found

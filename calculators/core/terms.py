"""The length of the obligation: the full term and every reading of the proportional rule.

Art. 47, point 17 says "in proportion to the time actually studied on the state order, within the
term set by the authorised body" and gives no arithmetic. Reading A takes the time studied itself,
capped at the full term. Reading B takes that share of the full term which the state-funded time is
of the whole study. Neither is proven; both are returned.
"""

from calculators.core import dates, rational
from calculators.core.parameters import entry_at, value_of
from calculators.core.study import measure

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculators.shapes import Fraction, Record

__all__ = ["deviating_terms", "full_term", "proportional_terms", "rule_holds", "rule_is_uncertain"]


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
    state, total = measure(study["periods"], semester)
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

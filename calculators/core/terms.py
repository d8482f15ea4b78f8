"""The length of the obligation: z of points 3 to 8 and T = y / x * z of point 9 of the Rules.

Order No. 403 of 11 August 2023 rounds y, x and T up to whole months; its formula is the same in all
its editions. Before the order the Law said "in proportion" without a formula (from January 2021),
and before that nothing: the full term.
"""

from calculators.core import dates
from calculators.core.parameters import entry_at
from calculators.core.study import counts, proportional_cases

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculators.shapes import Record

__all__ = ["basis_of", "full_term", "rounded_up", "rule_holds", "rule_is_uncertain", "term_of"]


def full_term(category: "Record", graduated: int, law: "Record") -> "Record | None":
    """Return the dated entry of the category's full term, or None where no source gives one."""
    if category["term"] is None:
        return None
    return entry_at(law[category["term"]], graduated)


def rule_holds(rule: "Record", day: int) -> bool:
    """Say whether a rule stood in the law on a day."""
    return entry_at(rule, day) is not None


def rule_is_uncertain(rule: "Record", day: int) -> bool:
    """Say whether the day falls where the rule's first day in force is not known exactly."""
    window = rule["uncertain"]
    return dates.parse(window["from"]) <= day <= dates.parse(window["to"])


def basis_of(graduated: int, law: "Record") -> str:
    """Return what the proportional term of a graduate rests on.

    Returns:
        `rules` (order No. 403 stood), `law_only` (the Law said "in proportion", the formula is
        later), `before` (no proportion at all).
    """
    if rule_holds(law["rules_403"], graduated):
        return "rules"
    return "law_only" if rule_holds(law["proportional_work_rule"], graduated) else "before"


def rounded_up(y: int, x: int, z: int) -> int:
    """Return T = y / x * z in whole months, rounded up (order No. 403, point 9).

    >>> rounded_up(24, 48, 36), rounded_up(23, 47, 36)
    (18, 18)
    """
    return -(-y * z // x)


def term_of(study: "Record", z: int, law: "Record") -> "Record":
    """Return the term of one study with all that it is computed from.

    Args:
        study: A clean study with some time on the state order.
        z: The full term in months.
        law: All parameters.

    Returns:
        `months` (the term that is answered), `z`, `cases`, `basis`; where the study is a
        proportional one, `y`, `x`, `formula` (T by the formula) and `other_counts`, the counts
        that no text excludes and that give another T.
    """
    cases = proportional_cases(study["periods"])
    found: Record = {
        "months": z,
        "z": z,
        "cases": cases,
        "basis": basis_of(study["graduated"], law),
        "other_counts": [],
    }
    if not cases:
        return found
    ways = counts(study["periods"])
    _, y, x = ways[0]
    formula = rounded_up(y, x, z)
    found["y"], found["x"], found["formula"] = y, x, formula
    if found["basis"] != "before":
        found["months"] = formula
    seen = [formula]
    for name, other_y, other_x in ways[1:]:
        other = min(rounded_up(other_y, other_x, z), z)
        if other not in seen:
            seen.append(other)
            found["other_counts"].append({"id": name, "y": other_y, "x": other_x, "months": other})
    return found

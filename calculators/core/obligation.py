"""The obligation to work: whether, how long, where, from when, until when, what is left.

Basis: Law on Education, art. 47, points 17 to 17-3. Every sentence of the result names the clauses
and statements it rests on; the words come from the message tables.
"""

from calculators.core import dates
from calculators.core.handover import reimbursement_input
from calculators.core.notes import note
from calculators.core.obligation_notes import missing_of, next_steps, not_covered
from calculators.core.one_study import study_result

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculators.shapes import Note, Record

__all__ = ["compute"]

BINDING = ("owed", "open", "fulfilled", "ended")


def compute(data: "Record", law: "Record") -> "Record":
    """Answer one case.

    Args:
        data: A clean input without faults (see `schema/obligation.json`).
        law: All parameters.

    Returns:
        The result described in the README of the package.
    """
    studies = [study_result(data, index, law) for index in range(len(data["studies"]))]
    binding = [item["index"] for item in studies if item["status"] in BINDING]
    main = binding[-1] if binding else len(studies) - 1
    warnings = []
    for item in studies:
        warnings.extend(item.pop("warnings"))
    return {
        "calculator": "obligation",
        "format": 1,
        "today": dates.iso(data["today"]),
        "status": studies[main]["status"],
        "main": main,
        "studies": studies,
        "together": together(binding),
        "warnings": warnings,
        "missing": missing_of(data, studies),
        "not_covered": not_covered(studies),
        "next": next_steps(studies[main], law, data["today"]),
        "reimbursement": reimbursement_input(data, studies[main]),
    }


def together(binding: list[int]) -> "list[Note]":
    """Say how the obligations of several studies combine; no source sums them."""
    if len(binding) <= 1:
        return []
    return [
        note("together.exempt_earlier", {}, ["law_17_2_study", "law_17_3_exempt"]),
        note("together.not_summed", {"count": len(binding)}, ["outside_program"]),
    ]

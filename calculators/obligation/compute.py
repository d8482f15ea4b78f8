"""The obligation to work: whether, how long, where, from when, until when, what to do.

Basis: Law on Education, art. 47, points 17 to 17-3, and the Rules (order No. 403 of 11 August 2023,
edition of 20 October 2025). Every sentence of the result names the clauses it rests on; the words
come from the message tables.
"""

from calculators.core import dates
from calculators.core.notes import note
from calculators.obligation.handover import reimbursement_input
from calculators.obligation.one_study import study_result

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculators.shapes import Note, Record

__all__ = ["compute"]

BINDING = ("owed", "open", "left", "refused", "fulfilled", "ended")
"""Statuses in the order in which a study is the one that is asked about."""


def compute(data: "Record", law: "Record") -> "Record":
    """Answer one case.

    Args:
        data: A clean input without faults (see `schema/obligation.json`).
        law: All parameters.

    Returns:
        The result described in the README of the package.
    """
    studies = [study_result(data, index, law) for index in range(len(data["studies"]))]
    main = main_study(studies)
    return {
        "calculator": "obligation",
        "format": 2,
        "today": dates.iso(data["today"]),
        "status": studies[main]["status"],
        "main": main,
        "studies": studies,
        "together": together(studies),
        "reimbursement": reimbursement_input(data, studies[main]),
    }


def main_study(studies: "list[Record]") -> int:
    """Return which study the first sentence is about: the last one with a duty still to be met."""
    for group in (("owed", "open"), BINDING):
        found = [item["index"] for item in studies if item["status"] in group]
        if found:
            return int(found[-1])
    return len(studies) - 1


def together(studies: "list[Record]") -> "list[Note]":
    """Say how the duties of several studies combine; no text sums them."""
    owed = [item for item in studies if item["status"] in ("owed", "open")]
    if len(owed) <= 1:
        return []
    earlier = owed[0]
    freed = [
        ground
        for ground in earlier["grounds"]
        if ground["event"] < 0 and ground["status"] == "may_apply"
    ]
    found = []
    if freed:
        found.append(note("together.exempt_earlier", {}, ["law_17_2_study", "law_17_3_exempt"]))
    found.append(note("together.not_summed", {"count": len(owed)}))
    return found

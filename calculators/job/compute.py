"""Does my job count? One row of work against points 3 to 8, 13, 20 and 28 of the Rules."""

from calculators.core.categories import fitting_category
from calculators.core.place import verdict

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculators.shapes import Record

__all__ = ["compute"]

PAPERS = {
    "labour": "labour",
    "civil": "civil",
    "sole_trader": "sole",
    "private_practice": "sole",
    "seeker_referred": "seeker",
}


def compute(data: "Record", law: "Record") -> "Record":
    """Answer one case.

    Args:
        data: A clean input without faults (see `schema/job.json`).
        law: All parameters.

    Returns:
        `counts` (`yes`, `no`, `open`), `reasons` (notes), `asks` (unanswered questions), `papers`
        (which papers prove the work), `category`, `refs` (the clause of the place).
    """
    category = fitting_category(data, law["categories"]["categories"])
    found = verdict(data, data, category, law)
    return {
        "calculator": "job",
        "format": 1,
        "category": category["id"],
        "counts": found["counts"],
        "reasons": found["reasons"],
        "asks": found["asks"],
        "papers": PAPERS.get(data["kind"], "none"),
        "refs": category["place_refs"],
    }

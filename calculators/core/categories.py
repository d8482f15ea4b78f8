"""Which paragraph of art. 47, point 17 a study falls under, and since when it binds.

The categories themselves (levels, ways in, specialties, clauses) stand in
`parameters/categories.json`; the first one that fits counts.
"""

from calculators.core import dates

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculators.shapes import Record

__all__ = ["category_of", "is_usual_route", "since"]


def category_of(study: "Record", categories: "list[Record]") -> "Record":
    """Return the first category whose levels, ways in and specialties fit.

    Raises:
        LookupError: No category fits: the data file is incomplete.
    """
    for category in categories:
        fits = study["level"] in category["levels"]
        for key, allowed in (("route", "routes"), ("specialty", "specialties")):
            fits = fits and (category[allowed] is None or study[key] in category[allowed])
        if fits:
            return category
    message = (
        "no category for " + study["level"] + ", " + study["route"] + ", " + study["specialty"]
    )
    raise LookupError(message)


def is_usual_route(study: "Record", usual: "Record") -> bool:
    """Say whether the way in is one that the level is known to have."""
    return study["route"] in usual[study["level"]]


def since(category: "Record", study: "Record") -> "tuple[str, Record | None]":
    """Say whether the category already bound this person.

    Returns:
        `yes`, `no` or `open`, and the dated entry that decides. `open`: the source names a year
        without saying whether entry or graduation counts, and the year lies between the two.
    """
    intake = study["periods"][0]["start"]
    for entry in category["since"]:
        if study["specialty"] not in entry["specialties"]:
            continue
        day = dates.parse(entry["date"])
        counted = study["graduated"] if entry["by"] == "graduation" else intake
        if counted >= day:
            return "yes", entry
        if entry["by"] == "unstated" and study["graduated"] >= day:
            return "open", entry
        return "no", entry
    return "yes", None

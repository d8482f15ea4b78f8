"""Which paragraph of art. 47, point 17 a study falls under, and since when it binds.

The categories themselves (levels, ways in, specialties, clauses) stand in
`parameters/categories.json`; the first one that fits counts.
"""

from calculators.core import dates

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculators.shapes import Record

__all__ = ["category_of", "fitting_category", "is_usual_route", "since"]


def category_of(study: "Record", categories: "list[Record]") -> "tuple[Record, Record]":
    """Return the category that binds a study, and the first one that fits it at all.

    A category fits if its levels, ways in and specialties do. The first fitting one that surely
    bound the person counts; else the first that perhaps did; else the first. So a rural-quota
    graduate whose quota rule came later still falls under the general rule of the state order.

    Raises:
        LookupError: No category fits: the data file is incomplete.
    """
    fitting = [item for item in categories if fits(study, item)]
    for wanted in ("yes", "open"):
        for item in fitting:
            if since(item, study)[0] == wanted:
                return item, fitting[0]
    if fitting:
        return fitting[0], fitting[0]
    message = (
        "no category for " + study["level"] + ", " + study["route"] + ", " + study["specialty"]
    )
    raise LookupError(message)


def fitting_category(study: "Record", categories: "list[Record]") -> "Record":
    """Return the first category that a level, a way in and a specialty fit, whatever the time."""
    return [item for item in categories if fits(study, item)][0]  # noqa: RUF015 - no next() default


def fits(study: "Record", category: "Record") -> bool:
    """Say whether a category covers the study's level, way in and specialty."""
    return (
        study["level"] in category["levels"]
        and (category["routes"] is None or study["route"] in category["routes"])
        and (category["specialties"] is None or study["specialty"] in category["specialties"])
    )


def is_usual_route(study: "Record", usual: "Record") -> bool:
    """Say whether the way in is one that the level is known to have."""
    return study["route"] in usual[study["level"]]


def since(category: "Record", study: "Record") -> "tuple[str, Record | None]":
    """Say whether the category already bound this person.

    Returns:
        `yes`, `no` or `open`, and the dated entry that decides. `open`: the source names a year
        without saying whether entry or graduation counts, and the year lies between the two; or
        it names the intake, and the person entered before it but came to the grant after it.
    """
    intake = study["periods"][0]["start"]
    grants = [item["start"] for item in study["periods"] if item["funding"] == "state"]
    for entry in category["since"]:
        if study["specialty"] not in entry["specialties"]:
            continue
        day = dates.parse(entry["date"])
        counted = study["graduated"] if entry["by"] == "graduation" else intake
        if counted >= day:
            return "yes", entry
        if entry["by"] == "unstated" and study["graduated"] >= day:
            return "open", entry
        if entry["by"] == "intake" and grants and grants[0] >= day:
            return "open", entry
        return "no", entry
    return "yes", None

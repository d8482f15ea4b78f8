"""Whether a job counts for the work-off: its kind, its place, its papers.

Rests on order No. 403: points 3 to 8 (where), 13 (a change by one's own choice), 20 (the career
centre's register with the commission's referral), 28 (from which paper the term counts). No text
says whether the job must match the specialty, or anything of remote work.
"""

from calculators.core.notes import note

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculators.shapes import Note, Record

__all__ = ["PLACED", "verdict"]

PLACED = ("labour", "civil", "sole_trader", "private_practice")
"""Kinds of work that count from their own paper and stand at a place."""


def verdict(row: "Record", study: "Record", category: "Record", law: "Record") -> "Record":
    """Say whether one row of work counts.

    Args:
        row: A clean row of work.
        study: The study whose duty is asked about.
        category: Its category.
        law: All parameters.

    Returns:
        `counts` (`yes`, `no`, `open`: something was not answered), `reasons` (notes with clauses),
        `asks` (keys of the unanswered questions).
    """
    rules = law["work_that_counts"]
    kind = row.get("kind")
    if kind is None:
        return result("open", [note("job.kind_open", {}, rules["kinds_refs"])], ["kind"])
    known = {item["id"]: item for item in rules["kinds"]}[kind]
    reasons = [note("job.kind." + kind, {}, known["refs"])]
    if not known["counts"]:
        return result("no", reasons, [])
    if kind not in PLACED:
        return result("yes", reasons, [])
    place = place_verdict(row, study, category)
    if row.get("remote"):
        place["reasons"].append(note("job.remote", {}, category["place_refs"]))
        if place["counts"] == "yes" and category["place"] != "any":
            place["counts"] = "open"
    place["reasons"] = reasons + place["reasons"]
    return place


def result(counts: str, reasons: "list[Note]", asks: list[str]) -> "Record":
    """Return a verdict."""
    return {"counts": counts, "reasons": reasons, "asks": asks}


def place_verdict(row: "Record", study: "Record", category: "Record") -> "Record":
    """Say whether the place meets points 3 to 8; what was not answered leaves it open."""
    refs = category["place_refs"]
    wanted = category["place_asks"]
    allowed = organisations(study, category)
    asks = [key for key in wanted if key not in row]
    wrong = []
    if "rural" in wanted and row.get("rural") == "no":
        wrong.append(note("job.not_rural", {}, refs))
    if "organisation" in wanted and "organisation" in row and row["organisation"] not in allowed:
        params = {"organisation": row["organisation"], "place": category["id"]}
        wrong.append(note("job.wrong_organisation", params, refs))
    if "region" in wanted and row.get("region") == "elsewhere":
        wrong.append(note("job.wrong_region", {}, refs))
    if wrong:
        return result("no", wrong, [])
    if asks:
        return result("open", [note("job.place_open." + category["place"], {}, refs)], asks)
    return result("yes", [note("job.place." + category["place"], {}, refs)], [])


def organisations(study: "Record", category: "Record") -> list[str]:
    """Return the kinds of organisation where the duty of this study can be worked off."""
    found = category["organisations"]
    if isinstance(found, dict):
        return list(found[study["specialty"]])
    return list(found)

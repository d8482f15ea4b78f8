"""The days of admission: which window is open on a day, and what comes after it.

The windows stand in `parameters/admission.json`, each with its clause, as days of "the calendar
year" of admission.
"""

from calculators.core import dates

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculators.shapes import Record

__all__ = ["dates_of"]

APPLY = "apply"


def dates_of(data: "Record", choices: "list[Record]", windows: "list[Record]") -> "Record":
    """Return every date that concerns an applicant, in the order of their last days.

    The year is today's, or the next one if all its dates are over.

    Args:
        data: The clean input.
        choices: Results of the chosen specialties: `kind`, `outside`.
        windows: The parameter's windows.

    Returns:
        `today`, `year`, `dates` (`id`, `what`, `from` or null, `to`, `before`, `state`, `choices`,
        `refs`), and `apply`: those of them in which applications are taken.
    """
    today = data["today"]
    concerned = []
    for window in windows:
        indexes = [choice["index"] for choice in choices if concerns(window["when"], data, choice)]
        if indexes:
            concerned.append((window, indexes))
    year = dates.parts(today)[0]
    found = [dated(window, indexes, year, today) for window, indexes in concerned]
    if all(item["state"] == "past" for item in found):
        year += 1
        found = [dated(window, indexes, year, today) for window, indexes in concerned]
    order = sorted([(item["to"], item["from"] or "", place) for place, item in enumerate(found)])
    found = [found[place] for _, _, place in order]
    return {
        "today": dates.iso(today),
        "year": year,
        "dates": found,
        "apply": [item for item in found if item["what"] == APPLY],
    }


def concerns(when: "Record", data: "Record", choice: "Record") -> bool:
    """Say whether a window is one of an applicant's choice.

    `when` holds answers by field, `kind` of the specialty, `contest` (whether there is one), and
    truths of `english`, `culture`, `quota` and `by_application`.
    """
    facts = {
        "programme": data["programme"],
        "funding": data["funding"],
        "mode": data["mode"],
        "kind": choice["kind"],
        "contest": data["programme"] != "worker" and not choice["outside"],
        "english": data.get("english", False),
        "culture": data.get("culture", False),
        "quota": data.get("quota") is not None,
    }
    return all(facts[key] in when[key] for key in when)


def dated(window: "Record", indexes: list[int], year: int, today: int) -> "Record":
    """Return a window in a year, and what it is today."""
    last = dates.parse(f"{year}-{window['to']}")
    first = dates.parse(f"{year}-{window['from']}") if "from" in window else None
    state = "open"
    if last < today or (window.get("before") and last == today):
        state = "past"
    elif first is None or first > today:
        state = "coming"
    return {
        "id": window["id"],
        "what": window["what"],
        "from": None if first is None else dates.iso(first),
        "to": dates.iso(last),
        "before": window.get("before", False),
        "state": state,
        "choices": indexes,
        "refs": window["refs"],
    }

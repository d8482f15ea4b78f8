"""Look-up of the law's numbers, which stand in dated parameter files.

A parameter holds `values`: entries with `from` (ISO date), `value`, `strength` and `clause`. An
entry holds from its date until the next entry's date.
"""

from calculators.core import dates

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculators.shapes import Record

__all__ = ["entry_at", "refs_of", "value_of"]


def entry_at(parameter: "Record", day: int) -> "Record | None":
    """Return the entry that holds on a day, or None before the first one."""
    found = None
    for entry in parameter["values"]:
        if dates.parse(entry["from"]) <= day:
            found = entry
    return found


def value_of(parameter: "Record") -> int:
    """Return the value of a parameter that has one entry only.

    Raises:
        ValueError: The parameter changes in time: ask `entry_at`.
    """
    if len(parameter["values"]) != 1:
        message = "the parameter has several dated values: " + parameter["id"]
        raise ValueError(message)
    value: int = parameter["values"][0]["value"]
    return value


def refs_of(entry: "Record") -> list[str]:
    """Return the ids of the clauses and statements an entry rests on."""
    refs: list[str] = list(entry["refs"])
    return refs

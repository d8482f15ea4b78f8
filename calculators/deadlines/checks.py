"""Faults of a chain's dates that no single field shows: their order and the longest time."""

from calculators.core import dates
from calculators.core.faults import fault
from calculators.deadlines.chains import chain_named
from calculators.deadlines.compute import given, start_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculators.shapes import Fault, Record

__all__ = ["check_deadlines"]


def check_deadlines(data: "Record", law: "Record") -> "list[Fault]":
    """Return the faults between the dates of a procedure.

    Args:
        data: The clean input; a value with a fault of its own is not in it.
        law: All parameters.
    """
    if "procedure" not in data:
        return []
    chain = chain_named(law, data["procedure"])
    known = given(data, chain)
    return order_faults(chain, known) + length_faults(chain, known)


def order_faults(chain: "Record", known: "Record") -> "list[Fault]":
    """Return a fault for each date before the one that it must follow (`not_before`)."""
    faults = []
    for item in chain["inputs"]:
        first = known.get(item.get("not_before", ""))
        day = known.get(item["key"])
        if first is not None and day is not None and day < first:
            label = f"field.deadlines.{chain['id']}.{item['not_before']}"
            params = {"label": label, "date": dates.iso(first), "value": dates.iso(day)}
            faults.append(fault(f"{chain['id']}_{item['key']}", "deadlines_order", params))
    return faults


def length_faults(chain: "Record", known: "Record") -> "list[Fault]":
    """Return the fault of a time that has more months than the chain's monthly steps take."""
    most = chain.get("most_months")
    ends = [step["until"] for step in chain["steps"] if "until" in step]
    if most is None or ends[0] not in known:
        return []
    entry = chain["inputs"][0]
    if entry["key"] not in known:
        return []
    first = start_of(entry, known[entry["key"]])
    if known[ends[0]] <= dates.add_months(first, most):
        return []
    return [fault(f"{chain['id']}_{ends[0]}", "deadlines_too_long", {"max": most})]

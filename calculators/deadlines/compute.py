"""All days of a procedure, from its first date on.

A step is counted from the day that the reader gives or, where none is given, from the last day of
the step before it. The day of an event is not counted: counting begins on the next one. A day that
falls on a day off stays where it is and is marked.
"""

from calculators.core import dates
from calculators.core.notes import note
from calculators.deadlines.chains import chain_named, refs_of, step_key
from calculators.deadlines.working_days import WorkingDays, weekday

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculators.shapes import Note, Record

__all__ = ["compute", "given", "item_of", "months_of"]

AFTER, BEFORE, WITHIN = "after", "before", "within"
YEAR = "year"
FAR = dates.parse("9999-12-31")
"""A day after all others."""


def compute(data: "Record", law: "Record") -> "Record":
    """Answer one case.

    Args:
        data: A clean input without faults (see `chains.deadlines_schema`).
        law: All parameters.

    Returns:
        `procedure`; `items` in order of time, those without a day last: `step`, `key` (message),
        `first` (of a time between two days, else None), `date` (ISO or None), `weekday`,
        `off` (`weekend`, `holiday` or empty), `way`, `count`,
        `unit`, `anchor` (ISO of the day counted from, or None), `chained` (that day is
        another step's last one), `whole_year` (it is the beginning of a year), `monthly`,
        `every` (1, or 3 where `monthly` is a day behind each quarter),
        `till`, `stated`,
        `waits` (the input without which it has no day), `beyond` (the table ends before it),
        `refs`; `next` and `last` (positions in `items` or None); `notes`; `today`.
    """
    chain = chain_named(law, data["procedure"])
    table = WorkingDays(law["days_off"])
    items = dated_steps(chain, given(data, chain), table)
    for item in items:
        item["off"] = table.off(item["date"]) if item["date"] is not None else ""
    places = sorted([(day_or_last(item), index) for index, item in enumerate(items)])
    items = [items[index] for _, index in places]
    dated = [index for index, item in enumerate(items) if item["date"] is not None]
    ahead = [index for index in dated if items[index]["date"] >= data["today"]]
    notes = notes_of(items, table, law["days_off"])
    for item in items:
        for key in ("first", "date", "anchor"):
            item[key] = None if item[key] is None else dates.iso(item[key])
    return {
        "calculator": "deadlines",
        "format": 1,
        "today": dates.iso(data["today"]),
        "procedure": chain["id"],
        "items": items,
        "next": ahead[0] if ahead else None,
        "last": dated[-1] if dated else None,
        "notes": notes,
    }


def given(data: "Record", chain: "Record") -> "Record":
    """Return what was filled in, by the chain's own names of inputs."""
    names = [(item["key"], chain["id"] + "_" + item["key"]) for item in chain["inputs"]]
    return {key: data[name] for key, name in names if name in data}


def start_of(entry: "Record", value: int) -> int:
    """Return the day that an input gives to count from: of a year, the day before it begins."""
    return dates.day_number(value, 1, 1) - 1 if entry["type"] == "int" else value


def day_or_last(item: "Record") -> int:
    """Return a day to sort by: what has none comes last."""
    day: int = FAR if item["date"] is None else item["date"]
    return day


def dated_steps(chain: "Record", known: "Record", table: "WorkingDays") -> "list[Record]":
    """Return the items of all steps that apply, in the order of the chain, days as numbers."""
    days: Record = {
        entry["key"]: start_of(entry, known[entry["key"]])
        for entry in chain["inputs"]
        if entry["key"] in known and entry["type"] in ("date", "int")
    }
    items: list[Record] = []
    waits: Record = {}
    for step in chain["steps"]:
        rule = step.get("only_if")
        if rule is not None and known.get(rule["input"]) not in rule["in"]:
            continue
        found = step_items(chain, step, known, days, table)
        if found[0]["date"] is None:
            found[0]["waits"] = waiting(chain, step, known, waits)
            waits[step["id"]] = found[0]["waits"]
        else:
            days[step["id"]] = found[0]["date"]
        items.extend(found)
    return items


def waiting(chain: "Record", step: "Record", known: "Record", waits: "Record") -> str:
    """Return the key of the input that a step without a day waits for; empty if none would help."""
    inputs = [item["key"] for item in chain["inputs"]]
    for name in step["from"]:
        if name in inputs and name not in known:
            return str(name)
        if waits.get(name):
            return str(waits[name])
    return ""


def step_items(
    chain: "Record", step: "Record", known: "Record", days: "Record", table: "WorkingDays"
) -> "list[Record]":
    """Return a step's item, or one a month."""
    names = [name for name in step.get("from", []) if name in days]
    anchor: int | None = days[names[0]] if names else None
    if "date" in step:
        year = known[step["year"]] + (1 if step.get("next_year") else 0)
        first, between, end = step["date"].partition("/")
        found = item_of(chain, step, fixed_day(end or first, year), None)
        found["first"] = fixed_day(first, year) if between else None
        return [found]
    if anchor is None:
        return [item_of(chain, step, None, None)]
    if "monthly" in step:
        last = max(known.get(step["until"], anchor), anchor)  # one report is due in any case
        months = months_of(anchor, last, step["monthly"], step.get("every", 1))
        return [item_of(chain, step, day, anchor) for day in months]
    day = counted(step, anchor, table)
    found = item_of(chain, step, day, anchor)
    found["beyond"] = day is None
    found["chained"] = all(names[0] != entry["key"] for entry in chain["inputs"])
    found["whole_year"] = names[0] == step["from"][0] and is_year(chain, names[0])
    return [found]


def is_year(chain: "Record", name: str) -> bool:
    """Say whether a name is that of an input which is a year."""
    return any(item["key"] == name and item["type"] == "int" for item in chain["inputs"])


def item_of(chain: "Record", step: "Record", day: "int | None", anchor: "int | None") -> "Record":
    """Return one item with its day."""
    return {
        "step": step["id"],
        "key": step_key(chain, step),
        "first": None,
        "date": day,
        "weekday": None if day is None else weekday(day),
        "way": step.get("way", WITHIN),
        "count": step.get("count"),
        "unit": step.get("unit"),
        "anchor": anchor,
        "whole_year": False,
        "chained": False,
        "monthly": step.get("monthly"),
        "every": step.get("every", 1),
        "till": step.get("till", False),
        "stated": step.get("stated", True),
        "waits": "",
        "beyond": False,
        "refs": refs_of(chain, step),
    }


def fixed_day(text: str, year: int) -> int:
    """Return a day of a year.

    >>> dates.iso(fixed_day("--07-01", 2026))
    '2026-07-01'
    """
    month, _, day = text.lstrip("-").partition("-")
    return dates.day_number(year, int(month), int(day))


def months_of(first: int, last: int, day: int, every: int = 1) -> list[int]:
    """Return a day of each month that follows a month, or a quarter, of the time.

    Args:
        first: the first day of the time.
        last: its last day.
        day: the day of the month.
        every: of how many months a report is: 1, or 3 for a quarter of the year.

    >>> time = dates.parse("2025-11-20"), dates.parse("2026-01-15")
    >>> [dates.iso(number) for number in months_of(*time, 5)]
    ['2025-12-05', '2026-01-05', '2026-02-05']
    >>> [dates.iso(number) for number in months_of(*time, 3, 3)]
    ['2026-01-03', '2026-04-03']
    """
    found = []
    for count in range(reports_until(first, every), reports_until(last, every) + 1):
        year, month = divmod((count + 1) * every, dates.MONTHS_IN_YEAR)
        found.append(dates.day_number(year, month + 1, day))
    return found


def reports_until(day: int, every: int) -> int:
    """Return how many whole times of `every` months there were before the one of a day."""
    year, month, _ = dates.parts(day)
    return (year * dates.MONTHS_IN_YEAR + month - 1) // every


def counted(step: "Record", anchor: int, table: "WorkingDays") -> "int | None":
    """Return the day that a step's time leads to; None if the table of days off ends before it."""
    way, unit, number = step.get("way", WITHIN), step["unit"], step["count"]
    direction = -1 if way == BEFORE else 1
    if unit == "working-day":
        return table.count(anchor, number, direction)
    months = {"month": 1, YEAR: dates.MONTHS_IN_YEAR}
    if unit in months:
        day = dates.add_months(anchor, direction * number * months[unit])
    else:
        day = anchor + direction * number
    return day + 1 if way == AFTER else day


def notes_of(items: "list[Record]", table: "WorkingDays", facts: "Record") -> "list[Note]":
    """Return what the reader has to know about the counting of these days."""
    by_working_days = [
        item for item in items if item["unit"] == "working-day" and item["anchor"] is not None
    ]
    found = []
    if any(item["anchor"] is not None and not item["monthly"] for item in items):
        found.append(note("deadlines.note.event_day"))
    if any(item["chained"] for item in items):
        found.append(note("deadlines.note.last_days"))
    if any(item["off"] for item in items):
        found.append(note("deadlines.note.off"))
    if any(item["till"] for item in items):
        found.append(note("deadlines.note.till"))
    if by_working_days:
        years = {"from": facts["from"], "to": facts["to"], "moved_to": facts["moved_to"]}
        found.append(note("deadlines.note.table", years))
    doubts = [
        table.doubts(item["anchor"], item["date"])
        for item in by_working_days
        if item["date"] is not None
    ]
    if any(doubt["moved"] for doubt in doubts):
        found.append(note("deadlines.note.moved", {"moved_to": facts["moved_to"]}))
    estimated = sorted({day: True for doubt in doubts for day in doubt["estimated"]})
    found.extend([note("deadlines.note.estimated", {"date": dates.iso(day)}) for day in estimated])
    ends = [item for item in items if item["beyond"]]
    ends += [i for i in items if i["date"] is not None and not table.covers(i["date"])]
    if ends:
        found.append(note("deadlines.note.beyond", {"to": facts["to"]}))
    return found

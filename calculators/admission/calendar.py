"""The days of admission that are not over as a calendar."""

from calculators.calendar_file import PLACE, address
from calculators.core import dates
from calculators.fragment import checksum, encode

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculators.render.words import Words
    from calculators.shapes import Record, Schema

__all__ = ["calendar_of"]

LONG_STRETCH = 14
"""So many days are no single event any more."""


def calendar_of(asked: "Record", schema: "Schema", words: "Words") -> "Record":
    """Return the calendar's name, its file and its events; see `calculators.api.calendar`."""
    mark = checksum(encode(schema, {"choices": asked["payload"].get("choices", [])}))
    return {
        "name": words.say("calendar.name.admission"),
        "file": words.say("calendar.file.admission"),
        "events": admission_events(asked["result"], words, asked["sources"], asked["links"], mark),
    }


def admission_events(
    result: "Record", words: "Words", sources: "dict[str, Record]", links: "Record", mark: str
) -> "list[Record]":
    """Return the days of admission that are not over as events.

    A stretch of some days is one event; a long one has an event on its first and on its last day.

    Args:
        result: A result of the calculator `admission`.
        words: The messages of a language.
        sources: Clauses by id.
        links: Addresses of clauses by `act#eid`; where one is missing, the act's official page.
        mark: What tells one reader's events from another's, and tells nothing else.
    """
    events: list[Record] = []
    for item in result["dates"]:
        if item["state"] == "past":
            continue
        for part, first, last in parts_of(item):
            if last < dates.parse(result["today"]):
                continue
            events.append(
                {
                    "uid": f"{mark}-{result['year']}-{item['id']}-{part}@{PLACE}",
                    "date": dates.iso(first),
                    "last": dates.iso(last),
                    "summary": words.say("adm.event." + part, {"what": item["what"]}),
                    "description": admission_description(item, words, sources),
                    "url": address(item["refs"], sources, links, words.lang),
                }
            )
    return events


def parts_of(item: "Record") -> "list[tuple[str, int, int]]":
    """Return the events of a date: what each is, its first and its last day."""
    last = dates.parse(item["to"])
    if item["from"] is None:
        day = last - 1 if item["before"] else last
        return [("last", day, day)]
    first = dates.parse(item["from"])
    if last - first < LONG_STRETCH:
        return [("whole", first, last)]
    return [("first", first, first), ("last", last, last)]


def admission_description(item: "Record", words: "Words", sources: "dict[str, Record]") -> str:
    """Return what a date is and the clauses it rests on."""
    titles = [sources[ref]["title"][words.lang] for ref in item["refs"]]
    lines = [words.say("adm.event.whole", item), words.say("calendar.refs", {"list": titles})]
    return "\n".join(lines) + "\n\n" + words.say("adm.unofficial")

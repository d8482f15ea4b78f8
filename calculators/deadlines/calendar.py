"""The dated steps of a procedure as a calendar."""

from calculators.calendar_file import PLACE, address, basic, description
from calculators.fragment import checksum, encode

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculators.render.words import Words
    from calculators.shapes import Record, Schema

__all__ = ["calendar_of"]


def calendar_of(asked: "Record", schema: "Schema", words: "Words") -> "Record":
    """Return the calendar's name, its file and its events; see `calculators.api.calendar`."""
    payload, result = asked["payload"], asked["result"]
    about = {key: payload[key] for key in payload if key != "today"}
    mark = checksum(encode(schema, about))
    title = words.say("choice.procedure." + result["procedure"])
    return {
        "name": words.say("deadlines.calendar.name", {"title": title}),
        "file": words.say("deadlines.calendar.file"),
        "events": steps_as_events(result, words, asked["sources"], asked["links"], mark),
    }


def steps_as_events(
    result: "Record", words: "Words", sources: "dict[str, Record]", links: "Record", mark: str
) -> "list[Record]":
    """Return the dated steps of a procedure as events.

    Args:
        result: A result of the calculator `deadlines`.
        words: The messages of a language.
        sources: Clauses by id.
        links: Addresses of clauses by `act#eid`; where one is missing, the act's official page.
        mark: What tells one reader's events from another's, and tells nothing else.
    """
    events: list[Record] = []
    for item in result["items"]:
        if item["date"] is None:
            continue
        day = "-" + basic(item["date"]) if item["monthly"] else ""
        text = description({"key": item["key"], "params": {}, "refs": item["refs"]}, words, sources)
        if item["off"]:
            text += "\n" + words.say("deadlines.note.off")
        events.append(
            {
                "uid": f"{mark}-{result['procedure']}-{item['step']}{day}@{PLACE}",
                "date": item["date"],
                "summary": words.say(item["key"]),
                "description": text + "\n\n" + words.say("general.unofficial"),
                "url": address(item["refs"], sources, links, words.lang),
            }
        )
    return events

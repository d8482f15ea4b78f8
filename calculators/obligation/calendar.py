"""The dated duties of a graduate as a calendar."""

from calculators.calendar_file import PLACE, address, basic, description
from calculators.fragment import checksum, encode

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculators.render.words import Words
    from calculators.shapes import Record, Schema

__all__ = ["calendar_of"]

REPEATED = ("duty.proof",)
"""Duties that one study has several times: their day is a part of the event's identifier."""


def calendar_of(asked: "Record", schema: "Schema", words: "Words") -> "Record":
    """Return the calendar's name, its file and its events; see `calculators.api.calendar`."""
    mark = checksum(encode(schema, {"studies": asked["payload"].get("studies", [])}))
    return {
        "name": words.say("calendar.name"),
        "file": words.say("calendar.file"),
        "events": events_of(asked["result"], words, asked["sources"], asked["links"], mark),
    }


def events_of(
    result: "Record", words: "Words", sources: "dict[str, Record]", links: "Record", mark: str
) -> "list[Record]":
    """Return the dated duties of an obligation's result as events.

    Args:
        result: A result of the calculator `obligation`.
        words: The messages of a language.
        sources: Clauses and statements by id.
        links: Addresses of clauses by `act#eid`; where one is missing, the act's official page.
        mark: What tells one reader's events from another's, and tells nothing else.
    """
    events: list[Record] = []
    for study in result["studies"]:
        dated = [duty for duty in study.get("duties", []) if duty["date"]]
        rules = [duty for duty in study.get("duties", []) if not duty["date"]]
        for place, duty in enumerate(dated):
            day = "-" + basic(duty["date"]) if duty["key"] in REPEATED else ""
            text = description(duty, words, sources)
            if place == 0 and rules:
                text += "\n\n" + standing_rules(rules, words)
            events.append(
                {
                    "uid": f"{mark}-{study['index'] + 1}-{duty['key']}{day}@{PLACE}",
                    "date": duty["date"],
                    "summary": bare(words.say(duty["key"], duty["params"])),
                    "description": text + "\n\n" + words.say("general.unofficial"),
                    "url": address(duty["refs"], sources, links, words.lang),
                }
            )
    return events


def standing_rules(rules: "list[Record]", words: "Words") -> str:
    """Return the duties that have no day of their own, a line each."""
    lines = [words.say("calendar.rules")]
    return "\n".join(lines + ["– " + words.say(rule["key"], rule["params"]) for rule in rules])


def bare(text: str) -> str:
    """Return a sentence without its full stop, as the title of an event."""
    return text[:-1] if text[-1:] == "." else text

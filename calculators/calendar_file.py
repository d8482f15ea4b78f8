"""Dated duties, and the days of admission, as an iCalendar file (RFC 5545).

Each duty is a single event that lasts its whole day: half-yearly proofs move with leave and
service, so no rule of repetition would stay right. An event has an alarm some days before, names
its clause and leads to it. Its identifier comes from the study, the duty and, where a duty comes
several times, the day: a file made anew replaces the events of the earlier one, and nothing of it
tells who asked.
"""

from calculators.core import dates
from calculators.render.blocks import act_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculators.render.words import Words
    from calculators.shapes import Record

__all__ = [
    "admission_events",
    "calendar_text",
    "events_of",
    "folded_line",
    "property_text",
    "steps_as_events",
]

LINE_END = "\r\n"
LONGEST_LINE = 75
"""Octets of a line without its end (RFC 5545, 3.1)."""
ONE_OCTET, TWO_OCTETS, THREE_OCTETS = 0x80, 0x800, 0x10000
"""The first letters that need more than one, two and three octets in UTF-8."""
MOST_OCTETS = 4
FIRST_PRINTABLE = 0x20
DELETE = 0x7F
ALARM_DAYS = 7
LONG_STRETCH = 14
"""So many days are no single event any more."""
PRODUCT = "-//kz-study-law//calculators//"
PLACE = "kz-study-law"
OFFICIAL = {"kk": "https://adilet.zan.kz/kaz/docs/", "ru": "https://adilet.zan.kz/rus/docs/"}
OFFICIAL_LENGTH = len("V2300033291")
DIGITS = "0123456789"
REPEATED = ("duty.proof",)
"""Duties that one study has several times: their day is a part of the event's identifier."""


def calendar_text(name: str, today: str, lang: str, events: "list[Record]") -> str:
    """Return a calendar as text.

    Args:
        name: What the calendar is called.
        today: The ISO date on which it is made.
        lang: `kk` or `ru`.
        events: `uid`, `date` (ISO), `summary`, `description`, `url` (may be empty), and `last` for
            one that lasts longer than its day.

    Returns:
        The file's text; lines end as the standard wants them.
    """
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:" + PRODUCT + lang.upper(),
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        "X-WR-CALNAME:" + property_text(name),
    ]
    for event in events:
        lines.extend(event_lines(event, today))
    lines.append("END:VCALENDAR")
    return LINE_END.join([folded_line(line) for line in lines]) + LINE_END


def event_lines(event: "Record", today: str) -> list[str]:
    """Return the lines of one event, not yet folded."""
    last = dates.parse(event["last"] if "last" in event else event["date"])
    lines = [
        "BEGIN:VEVENT",
        "UID:" + property_text(event["uid"]),
        "DTSTAMP:" + basic(today) + "T000000Z",
        "DTSTART;VALUE=DATE:" + basic(event["date"]),
        "DTEND;VALUE=DATE:" + basic(dates.iso(last + 1)),
        "SUMMARY:" + property_text(event["summary"]),
        "DESCRIPTION:" + property_text(event["description"]),
        "TRANSP:TRANSPARENT",
    ]
    if event["url"]:
        lines.append("URL:" + event["url"])
    alarm = [
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        f"TRIGGER:-P{ALARM_DAYS}D",
        "DESCRIPTION:" + property_text(event["summary"]),
        "END:VALARM",
    ]
    return lines + alarm + ["END:VEVENT"]


def basic(day: str) -> str:
    """Return an ISO date without its dashes.

    >>> basic("2026-09-01")
    '20260901'
    """
    return day.replace("-", "")


def property_text(text: str) -> str:
    r"""Return a text as the value of a property (RFC 5545, 3.3.11), control characters left out.

    >>> property_text("a, b; c")
    'a\\, b\\; c'
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\\", "\\\\")
    text = text.replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")
    return "".join([c for c in text if ord(c) >= FIRST_PRINTABLE and ord(c) != DELETE])


def folded_line(line: str) -> str:
    """Return a line folded so that no part is longer than the standard allows.

    A part after the first begins with a space, which counts; no letter is split.
    """
    parts = []
    part = ""
    room = LONGEST_LINE
    for letter in line:
        size = octets(letter)
        if size > room:
            parts.append(part)
            part, room = " ", LONGEST_LINE - 1
        part += letter
        room -= size
    return LINE_END.join(parts + [part])


def octets(letter: str) -> int:
    """Return how many octets a letter takes in UTF-8.

    >>> octets("a"), octets("ә"), octets("₸")
    (1, 2, 3)
    """
    code = ord(letter)
    for size, limit in enumerate((ONE_OCTET, TWO_OCTETS, THREE_OCTETS), 1):
        if code < limit:
            return size
    return MOST_OCTETS


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


def description(duty: "Record", words: "Words", sources: "dict[str, Record]") -> str:
    """Return what a duty says and the clauses it rests on."""
    titles = [sources[ref]["title"][words.lang] for ref in duty["refs"] if ref in sources]
    lines = [words.say(duty["key"], duty["params"])]
    if titles:
        lines.append(words.say("calendar.refs", {"list": titles}))
    return "\n".join(lines)


def standing_rules(rules: "list[Record]", words: "Words") -> str:
    """Return the duties that have no day of their own, a line each."""
    lines = [words.say("calendar.rules")]
    return "\n".join(lines + ["– " + words.say(rule["key"], rule["params"]) for rule in rules])


def bare(text: str) -> str:
    """Return a sentence without its full stop, as the title of an event."""
    return text[:-1] if text[-1:] == "." else text


def address(refs: "list[str]", sources: "dict[str, Record]", links: "Record", lang: str) -> str:
    """Return where the first clause of a duty can be read; empty if nowhere is known."""
    places = [sources[ref]["source"] for ref in refs if "source" in sources.get(ref, {})]
    for place in places:
        eid = place.get("quote_eid", {}).get(lang, place["eid"])
        act = act_of(place)
        for key in (f"{act}#{eid}", f"{act}#{place['eid']}"):
            if is_address(links.get(key)):
                return str(links[key])
    for place in places:
        if is_official(place["act"]):
            return OFFICIAL[lang] + str(place["act"])
    return ""


def is_address(value: object) -> bool:
    """Say whether a value can stand as an address in the file."""
    if not isinstance(value, str) or value.partition("://")[0] not in ("http", "https"):
        return False
    return all(FIRST_PRINTABLE < ord(c) < DELETE for c in value)


def is_official(act: str) -> bool:
    """Say whether an act's id is one of the official database.

    >>> is_official("V2300033291"), is_official("zan-195557")
    (True, False)
    """
    digits = act[1:].rstrip("_")
    return len(act) == OFFICIAL_LENGTH and act[:1].isalpha() and all(c in DIGITS for c in digits)

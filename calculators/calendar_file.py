"""Dated events as an iCalendar file (RFC 5545); each calculator makes its own.

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
    "PLACE",
    "address",
    "basic",
    "calendar_text",
    "description",
    "folded_line",
    "property_text",
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
PRODUCT = "-//kz-study-law//calculators//"
PLACE = "kz-study-law"
OFFICIAL = {"kk": "https://adilet.zan.kz/kaz/docs/", "ru": "https://adilet.zan.kz/rus/docs/"}
OFFICIAL_LENGTH = len("V2300033291")
DIGITS = "0123456789"


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


def description(duty: "Record", words: "Words", sources: "dict[str, Record]") -> str:
    """Return what a duty says and the clauses it rests on."""
    titles = [sources[ref]["title"][words.lang] for ref in duty["refs"] if ref in sources]
    lines = [words.say(duty["key"], duty["params"])]
    if titles:
        lines.append(words.say("calendar.refs", {"list": titles}))
    return "\n".join(lines)


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

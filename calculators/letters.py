"""Letters of a graduate to the distribution commission and to the operator, as plain text.

The texts stand in `calculators/letters.json`, in both languages, each with the clause it rests on
and that clause's words. A letter is a sample: what the calculator knows (days, the ground) is
filled in, everything else is a blank to fill in by hand. Names are never asked for.
"""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculators.render.words import Words
    from calculators.shapes import Record

__all__ = ["BLANK", "letter_text", "letters_for"]

BLANK = "________"
SERVICE, STUDY = "conscript_service", "further_study"
LEAVES = ("child_leave", "study_leave", "other_leave")
HELPFUL = ("may_apply", "open")
PLACES = (
    "graduated",
    "ground",
    "event_date",
    "event_until",
    "work_start",
    "old_end",
    "job_start",
    "leave_start",
    "leave_end",
    "term",
    "last_day",
)
"""What a letter may have filled in."""


def letters_for(
    result: "Record",
    payload: "Record",
    words: "Words",
    letters: "Record",
    sources: "dict[str, Record]",
) -> "list[Record]":
    """Return all letters of one case, those that its answers call for first.

    Args:
        result: A result of the calculator `obligation`.
        payload: The input that it answers.
        words: The messages of a language.
        letters: The letters' texts.
        sources: Clauses and statements by id.

    Returns:
        Letters: `id`, `title`, `when` (a sentence), `fits` (whether the answers call for it),
        `act` and `eid` (the clause whose words it quotes), `text`.
    """
    study = result["studies"][result["main"]]
    events = [item for item in payload.get("events", []) if isinstance(item, dict)]
    work = [row for row in payload.get("work", []) if isinstance(row, dict)]
    found = []
    for letter in letters["letters"]:
        known = facts(letter["id"], study, events, work, words, sources)
        text = letter_text(letter, known, letters, words.lang)
        found.append(
            {
                "id": letter["id"],
                "title": letter["title"][words.lang],
                "when": letter["when"][words.lang],
                "fits": fits(letter["id"], study, events, work),
                "act": letter["source"]["act"],
                "eid": letter["source"]["eid"],
                "text": text,
            }
        )
    return [item for item in found if item["fits"]] + [item for item in found if not item["fits"]]


def letter_text(letter: "Record", known: "dict[str, str]", letters: "Record", lang: str) -> str:
    """Return one letter as text; what is not known is a blank."""
    attached = letters["attached"][lang].replace("{attached}", letter["attached"][lang])
    text = letter["text"][lang].replace("{quote}", letter["source"]["quote"][lang])
    parts = [
        letters["sample"][lang],
        letters["heads"][letter["to"]][lang],
        letter["title"][lang],
        letters["about"][lang],
        text,
        attached,
        letters["ends"][lang],
    ]
    whole = "\n\n".join(parts)
    for place in PLACES:
        whole = whole.replace("{" + place + "}", known.get(place) or BLANK)
    return whole.replace("\u00a0", " ")


def facts(
    name: str,
    study: "Record",
    events: "list[Record]",
    work: "list[Record]",
    words: "Words",
    sources: "dict[str, Record]",
) -> "dict[str, str]":
    """Return what is known of a letter's places, in words."""
    helpful = [item for item in study["grounds"] if is_exemption(item)]
    event = event_of(name, helpful, events)
    leave = ([item for item in events if item.get("type") in LEAVES] or [{}])[-1]
    starts = sorted([str(row["start"]).strip() for row in work])
    ends = sorted([str(row["end"]).strip() for row in work if row.get("end")])
    days = {
        "graduated": study.get("graduated"),
        "event_date": event.get("date"),
        "event_until": event.get("until"),
        "work_start": starts[0] if starts else None,
        "job_start": starts[-1] if len(starts) > 1 else None,
        "old_end": ends[-1] if ends and len(starts) > 1 else None,
        "leave_start": leave.get("date"),
        "leave_end": leave.get("until"),
        "last_day": (study.get("forecast") or {}).get("end"),
    }
    known = {key: words.date_at(str(day).strip()) for key, day in days.items() if day}
    if study.get("term"):
        known["term"] = words.count(study["term"]["months"], "unit.month")
    if helpful:
        refs = [ref for ref in helpful[0]["refs"] if "source" in sources.get(ref, {})]
        known["ground"] = "; ".join([cited(sources[ref], words.lang) for ref in refs])
    return known


def event_of(name: str, helpful: "list[Record]", events: "list[Record]") -> "Record":
    """Return the event that a letter is about, nothing if none was given."""
    if name == "exemption":
        places = [item["event"] for item in helpful if 0 <= item["event"] < len(events)]
        return events[places[0]] if places else {}
    wanted: tuple[str, ...] = (STUDY,) if name == "deferment_study" else (SERVICE,)
    if name in ("deferment_given", "deferment_over"):
        wanted = (SERVICE, STUDY)
    return ([item for item in events if item.get("type") in wanted] or [{}])[0]


def is_exemption(ground: "Record") -> bool:
    """Say whether a ground may lead to an exemption by the commission."""
    return ground["kind"] == "exemption" and ground["status"] in HELPFUL


def cited(source: "Record", lang: str) -> str:
    """Return a clause's title and its words."""
    quote = source["source"]["quote"].get(lang, "")
    title: str = source["title"][lang]
    return title + (f": «{quote}»" if quote else "")


def fits(name: str, study: "Record", events: "list[Record]", work: "list[Record]") -> bool:
    """Say whether the answers of a case call for a letter."""
    kinds = [item.get("type") for item in events]
    abroad = any(item.get("abroad") in (True, "true", "yes", "1") for item in events)
    done = bool((study.get("forecast") or {}).get("done"))
    called = {
        "exemption": any(is_exemption(item) for item in study["grounds"]),
        "deferment_service": SERVICE in kinds,
        "drafted": SERVICE in kinds,
        "deferment_study": STUDY in kinds and abroad,
        "deferment_given": SERVICE in kinds or (STUDY in kinds and abroad),
        "started": bool(work),
        "half_year": bool(work) and not done,
        "new_job": len(work) > 1,
        "long_leave": any(kind in LEAVES for kind in kinds),
        "final": done,
    }
    return called.get(name, False)

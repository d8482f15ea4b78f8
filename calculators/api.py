"""Text in, text out: the interface for a browser's worker and for other programs.

`run` answers one input; `calculators.batch` answers many, `calculators.links` keeps a form in a
link. All take and return text, never raise on bad input and never keep anything of it. Where the
package's data files cannot be read from disk (MicroPython), `configure` takes them as one JSON text
first.
"""

import json

from calculators import engine
from calculators.core.faults import fault

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from calculators.shapes import Bundle, Fault, Record

__all__ = [
    "MOST_CHARACTERS",
    "calendar",
    "configure",
    "current_bundle",
    "forget",
    "language",
    "letters",
    "read",
    "run",
    "write",
]

MOST_CHARACTERS = 4_000_000
"""The longest input of a single case: a megabyte pasted into one field is named at that field."""

_state: "dict[str, Bundle]" = {}


def configure(bundle_json: str) -> None:
    """Take all data files as one JSON text (see `calculators.bundle.load`)."""
    _state["bundle"] = json.loads(bundle_json)


def forget() -> None:
    """Drop the data files, so that the next call reads them anew."""
    _state.clear()


def current_bundle() -> "Bundle":
    """Return the data files; they are read once, from the package if nothing was configured."""
    if "bundle" not in _state:
        from calculators.bundle import load

        _state["bundle"] = load()
    return _state["bundle"]


def run(name: str, payload_json: str, lang: str) -> str:
    """Answer one case.

    Args:
        name: A calculator, the name of its folder.
        payload_json: The input as JSON text.
        lang: `kk` or `ru`; anything else is answered in Kazakh.

    Returns:
        The answer of `calculators.engine.answer` as JSON text.
    """
    bundle, lang = current_bundle(), language(lang)
    payload, trouble = read(payload_json, MOST_CHARACTERS)
    if trouble is not None:
        return write(engine.failure([trouble], bundle, name, lang))
    return write(engine.answer(bundle, name, payload, lang))


def calendar(name: str, payload_json: str, lang: str, links_json: str = "{}") -> str:
    """Return the dates of one case as a calendar file.

    Args:
        name: A calculator whose record has a `calendar`; the others have no dates.
        payload_json: The input as JSON text.
        lang: `kk` or `ru`.
        links_json: Addresses of clauses by `act#eid` as JSON text; where one is missing, the event
            leads to the act's page in the official database.

    Returns:
        `{"ok": true, "text", "file", "count"}`: the file's text, its name, how many events it has;
        or an answer with faults.
    """
    from calculators.calendar_file import calendar_text

    bundle, lang = current_bundle(), language(lang)
    payload, links, answer = answer_with(name, payload_json, links_json, lang)
    if not answer["ok"]:
        return write(answer)
    words = engine.words_of(bundle, name, lang)
    asked: Record = {
        "payload": payload,
        "result": answer["result"],
        "sources": {item["id"]: item for item in engine.sources_of(bundle, name)},
        "links": links,
    }
    record, schema = engine.record_of(name), engine.schema_of(bundle, name)
    made: Record = {
        "name": words.say("calendar.name"),
        "file": words.say("calendar.file"),
        "events": [],
    }
    if "calendar" in record and schema is not None:
        made = record["calendar"](asked, schema, words)
    text = calendar_text(made["name"], today_of(payload, answer["result"]), lang, made["events"])
    return write({"ok": True, "text": text, "file": made["file"], "count": len(made["events"])})


def letters(name: str, payload_json: str, lang: str, letters_json: str = "") -> str:
    """Return sample letters for one case.

    Args:
        name: A calculator whose record says that it has `letters`; the others have none.
        payload_json: The input as JSON text.
        lang: `kk` or `ru`.
        letters_json: The letters' texts as JSON text, where the package's files cannot be read:
            the content of `calculators/letters.json`, one language of it is enough.

    Returns:
        `{"ok": true, "letters": [...]}` (see `calculators.letters.letters_for`), or an answer with
        faults.
    """
    from calculators.letters import letters_for

    bundle, lang = current_bundle(), language(lang)
    payload, _, answer = answer_with(name, payload_json, "{}", lang)
    if not answer["ok"]:
        return write(answer)
    texts, trouble = read(letters_json, MOST_CHARACTERS) if letters_json else (None, None)
    if texts is None and trouble is None:
        from calculators.bundle import load_letters

        texts = load_letters()
    if trouble is not None or not isinstance(texts, dict):
        return write(engine.failure([trouble or fault("", "bad_json")], bundle, name, lang))
    sources = {item["id"]: item for item in engine.sources_of(bundle, name)}
    words = engine.words_of(bundle, name, lang)
    known = engine.record_of(name).get("letters", False)
    found = letters_for(answer["result"], payload, words, texts, sources) if known else []
    return write({"ok": True, "letters": found})


def answer_with(
    name: str, payload_json: str, links_json: str, lang: str
) -> "tuple[Record, Record, Record]":
    """Return an input, the addresses given with it, and the answer without words."""
    bundle = current_bundle()
    payload, trouble = read(payload_json, MOST_CHARACTERS)
    links, unread = read(links_json, MOST_CHARACTERS)
    if trouble is not None or unread is not None:
        problems = [item for item in (trouble, unread) if item is not None]
        return {}, {}, engine.failure(problems, bundle, name, lang)
    answer = engine.answer(bundle, name, payload, lang, in_words=False)
    whole: Any = payload if isinstance(payload, dict) else {}
    places: Any = links if isinstance(links, dict) else {}
    return whole, places, answer


def today_of(payload: "Record", result: "Record") -> str:
    """Return the day of an answer as an ISO date."""
    day = result.get("today", payload.get("today"))
    return day.strip() if isinstance(day, str) else ""


def language(lang: str) -> str:
    """Return a language that the messages have: Russian if asked for, else Kazakh."""
    return lang if lang == "ru" else "kk"


def read(text: str, limit: int) -> "tuple[object, Fault | None]":
    """Return a JSON text's value, or the fault that says why there is none.

    Args:
        text: JSON.
        limit: The most characters that are read.
    """
    if len(text) > limit:
        return None, fault("", "too_large", {"max": limit})
    try:
        return json.loads(text), None
    except (ValueError, RuntimeError):  # RuntimeError: nested too deeply
        return None, fault("", "bad_json")


def write(answer: "Record") -> str:
    """Return an answer as JSON text."""
    return json.dumps(answer)

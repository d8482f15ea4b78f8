"""The days of a procedure in words."""

from calculators.deadlines.chains import chain_messages, chain_named
from calculators.render.blocks import folded, list_block, notes_block, sentence, table_block
from calculators.render.letters import SMALL
from calculators.render.words import Words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculators.shapes import Record

__all__ = ["limit", "render", "with_chains"]

COLUMNS = ["column.when", "column.step", "column.who", "column.limit"]


def with_chains(words: "Words", law: "Record") -> "Words":
    """Return the messages together with the chains' own words."""
    table = dict(words.table)
    table.update(chain_messages(law, words.lang))
    return Words(table, words.lang)


def render(result: "Record", words: "Words", law: "Record") -> "list[Record]":
    """Return the next day and the last one, all days as a table, what to know about them."""
    chain = chain_named(law, result["procedure"])
    who = {step["id"]: step["who"][words.lang] for step in chain["steps"]}
    first = lead(result, chain, who, words)
    blocks = [list_block(words, "calculator.deadlines", first, "lead")]
    rows = [row_of(item, chain, who[item["step"]], words) for item in result["items"]]
    blocks.append(table_block(words, "days", COLUMNS, rows))
    notes = notes_block(words, "notes", result["notes"])
    notes[0]["items"].append(sentence(words.say("general.unofficial")))
    return blocks + folded(notes)


def lead(
    result: "Record", chain: "Record", who: "dict[str, str]", words: "Words"
) -> "list[Record]":
    """Return the next day and what is due on it, the last day, what else to know at once."""
    items = result["items"]
    found = []
    if result["next"] is not None:
        item = items[result["next"]]
        params = {"who": who[item["step"]], "what": small_first(words.say(item["key"]))}
        found.append(told("deadlines.lead.next", item, words))
        found.append(sentence(words.say("deadlines.lead.what", params)))
    elif result["last"] is not None:
        found.append(sentence(words.say("deadlines.lead.over")))
    else:
        found.append(sentence(words.say("deadlines.lead.beyond")))
    if result["last"] is not None and result["last"] != result["next"]:
        found.append(told("deadlines.lead.last", items[result["last"]], words))
    open_ = [item for item in items if item["waits"]]
    if "note" in chain:
        found.append(sentence(chain["note"][words.lang]))
    elif open_:
        found.append(sentence(words.say("deadlines.lead.open", {"count": len(open_)})))
    return found


def told(key: str, item: "Record", words: "Words") -> "Record":
    """Return one sentence of the lead about the day of a step."""
    return sentence(words.say(key, {"when": when(item, words)}), item["refs"])


def small_first(text: str) -> str:
    """Return a text that begins with a small letter.

    >>> small_first("Издает приказ")
    'издает приказ'
    """
    return SMALL.get(text[:1], text[:1]) + text[1:]


def when(item: "Record", words: "Words") -> str:
    """Return a date with its day of the week, and whether it is a day off."""
    key = "deadlines.when." + item["off"] if item["off"] else "deadlines.when"
    text = words.say(key, {"date": item["date"], "day": item["weekday"]})
    if item["first"] is None:
        return text
    return words.say("deadlines.window", {"first": item["first"], "last": text})


def row_of(item: "Record", chain: "Record", who: str, words: "Words") -> "Record":
    """Return one row of the table."""
    if item["date"] is not None:
        day = when(item, words)
    elif item["waits"]:
        label = "field.deadlines." + chain["id"] + "." + item["waits"]
        day = words.say("deadlines.no_date", {"label": words.say(label)})
    else:
        day = words.say("deadlines.beyond")
    cells = [day, words.say(item["key"]), who, limit(item, words)]
    return {"cells": cells, "refs": item["refs"], "date": item["date"]}


def limit(item: "Record", words: "Words") -> str:
    """Return how long a step takes, and from which day it was counted."""
    if item["monthly"]:
        monthly = "monthly_till" if item["till"] else "monthly"
        kind = "quarterly" if item["every"] > 1 else monthly
        return words.say("deadlines.limit." + kind, {"day": item["monthly"]})
    if item["count"] is None:
        return words.say("deadlines.limit.fixed_till" if item["till"] else "deadlines.limit.fixed")
    length = words.say("deadlines.length." + item["unit"], {"count": item["count"]})
    if item["whole_year"]:
        text = words.say("deadlines.limit.year_start", {"length": length})
    elif item["anchor"] is None:
        text = words.say("deadlines.limit." + item["way"] + ".alone", {"length": length})
    else:
        params = {"length": length, "from": item["anchor"]}
        text = words.say("deadlines.limit." + item["way"], params)
    return text if item["stated"] else text + words.say("deadlines.limit.not_stated")

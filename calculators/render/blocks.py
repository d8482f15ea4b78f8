"""Building bricks of a rendered answer.

A block is `{"id", "kind", "title", "items"}`; kinds are `lead` and `list` (items are sentences) and
`table` (with `columns` and `rows`). A sentence is `{"text", "refs"}`, a row `{"cells", "refs"}`;
`refs` are ids of sources, whose addresses and quotes stand in the answer's `sources`.
"""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculators.render.words import Words
    from calculators.shapes import Note, Record

__all__ = [
    "contacts_block",
    "folded",
    "list_block",
    "notes_block",
    "sentence",
    "source_list",
    "table_block",
]


def sentence(text: str, refs: "list[str] | None" = None) -> "Record":
    """Return one sentence with its sources."""
    return {"text": text, "refs": refs or []}


def list_block(words: "Words", name: str, items: "list[Record]", kind: str = "list") -> "Record":
    """Return a block of sentences titled by the message `block.<name>` or `<name>`."""
    key = "block." + name
    title = words.say(key) if words.has(key) else words.say(name) if words.has(name) else ""
    return {"id": name, "kind": kind, "title": title, "items": items}


def folded(blocks: "list[Record]") -> "list[Record]":
    """Mark blocks of which a page shows the title only, until it is opened."""
    for block in blocks:
        block["folded"] = True
    return blocks


def notes_block(words: "Words", name: str, notes: "list[Note]") -> "list[Record]":
    """Return notes as a block, or no block if there is nothing to say."""
    if not notes:
        return []
    items = [sentence(words.say(item["key"], item["params"]), item["refs"]) for item in notes]
    return [list_block(words, name, items)]


def table_block(words: "Words", name: str, columns: list[str], rows: "list[Record]") -> "Record":
    """Return a table; column titles are message keys."""
    block = list_block(words, name, [], "table")
    block["columns"] = [words.say(key) for key in columns]
    block["rows"] = rows
    return block


def contacts_block(words: "Words", law: "Record") -> "Record":
    """Return the operator's contacts, taken from the slides."""
    items = []
    for contact in law["contacts"]["contacts"]:
        text = words.say("contact." + contact["kind"], {"value": contact["value"][words.lang]})
        item = sentence(text, ["slide_contacts"])
        if "href" in contact:
            item["href"] = contact["href"]
        items.append(item)
    return list_block(words, "contacts", items)


def source_list(
    blocks: "list[Record]", words: "Words", known: "list[Record]", editions: "dict[str, str]"
) -> "list[Record]":
    """Return every source that the blocks name: address, quote, strength and where to look.

    A clause has `act`, `eid` and `quote`; another source may have `url` and `date`.

    Args:
        blocks: The rendered answer.
        words: The messages of the reader's language.
        known: All sources there are.
        editions: The day of the newest edition by act; an act without one is not in it.
    """
    wanted: list[str] = []
    for block in blocks:
        for item in block["items"] + block.get("rows", []):
            wanted.extend(ref for ref in item["refs"] if ref not in wanted)
    by_id = {item["id"]: item for item in known}
    return [source_of(by_id[ref], words, editions) for ref in wanted]


def act_of(place: "Record") -> str:
    """Return the act of a clause; an older edition names its day, too.

    >>> act_of({"act": "Z070000319_", "edition": "2020-06-10"}), act_of({"act": "A"})
    ('Z070000319_@2020-06-10', 'A')
    """
    act = str(place["act"])
    return act + "@" + place["edition"] if "edition" in place else act


def source_of(entry: "Record", words: "Words", editions: "dict[str, str]") -> "Record":
    """Return one source in the reader's language, with the edition that it is quoted from."""
    result = {
        "id": entry["id"],
        "strength": entry["strength"],
        "strength_text": words.say("strength." + entry["strength"]),
        "title": entry["title"][words.lang],
    }
    place = entry.get("source")
    if place is not None:
        result["act"] = act_of(place)
        result["eid"] = place.get("quote_eid", {}).get(words.lang, place["eid"])
        result["quote"] = place["quote"][words.lang]
        day = place.get("edition", editions.get(place["act"]))
        if day is not None:
            result["edition"] = day
            result["edition_text"] = words.say("general.edition", {"day": day})
        if "within" in place:
            result["within"] = place["within"]
    for key in ("url", "date", "last_verified_on"):
        if key in entry:
            value = entry[key]
            result[key] = value[words.lang] if isinstance(value, dict) else value
    return result

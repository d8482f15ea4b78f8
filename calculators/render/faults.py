"""Faults in words: where and what."""

from calculators.render.letters import codes_only

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculators.render.words import Words
    from calculators.shapes import Fault, Field, Record

__all__ = ["fault_words", "place_words"]

ARROW = " → "
OF_TABLE = ".table"
"""Ends the key of a message that says what a table's cell may hold."""


def place_words(path: str, fields: "list[Field]", words: "Words") -> str:
    """Return a fault's path as labels: "Study 1 → Period 2 → First day".

    Parts of the path that the schema does not know are left out.
    """
    names: list[str] = []
    here = fields
    field: Field | None = None
    for part in path.split("."):
        if part and all(c in "0123456789" for c in part) and field is not None and "item" in field:
            names[-1] = words.say(field["item"], {"number": int(part) + 1})
            continue
        found = [item for item in here if item["key"] == part]
        if not found:
            break
        field = found[0]
        names.append(words.say(field["label"]))
        here = field.get("fields", [])
    return ARROW.join(names)


def fault_words(
    faults: "list[Fault]", fields: "list[Field]", words: "Words", *, of_table: bool = False
) -> "list[Record]":
    """Return the faults with `where` (labels) and `text` (the words) added."""
    return [
        {
            "path": item["path"],
            "code": item["code"],
            "params": item["params"],
            "where": place_words(item["path"], fields, words),
            "text": words.say(message(item, words, of_table=of_table), item["params"]),
        }
        for item in faults
    ]


def message(item: "Fault", words: "Words", *, of_table: bool) -> str:
    """Return the key of a fault's message: a table takes more than other inputs do."""
    key = "fault." + item["code"]
    if not of_table or not words.has(key + OF_TABLE):
        return key
    if codes_only(item["params"].get("choices", []), words.table):
        return key
    return key + OF_TABLE

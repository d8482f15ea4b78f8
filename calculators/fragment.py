"""A form in the fragment of a link (`#...`), half filled or whole.

Form of the text, ASCII only:

    o1.t=20261121&s0.l=b&s0.p0.a=20220901&~=SUM

- `o1.`: the calculator's code and the version of its schema;
- pairs `path=value` joined by `&`, in the schema's order; a path joins the fields' short names by
  dots, an item of a list adds its position from zero to the list's short name;
- values: a date as YYYYMMDD, a choice by its short name, yes and no as 1 and 0, everything else
  percent-encoded UTF-8. A value that its type cannot write (a half-typed date) is `!` and the
  percent-encoded text as typed;
- `~`: the checksum of all that stands before `&~=`: h = 0, then h = (31 h + code) mod 1000003 for
  each character, in base 36.

What cannot be read back is reported; what can be read is kept.

A link of an earlier version of the schema is read by its entry in the schema's `old`, which
`old_links.json` in the calculator's folder holds:

- `version`;
- `dropped`: inputs that are no more, each with `field` (as the schema had it), `within` (the lists
  that lead to it) and `code`; if a link holds one, the fault `fragment_old.<code>` says so;
- `taken`: the value of a dropped list's only item becomes an input of today: `to` (today's input),
  `list`, `value` (the item's member), on condition that the member `where` is one of `in` and the
  member `unless` is empty or zero.

The choices, types and short names of all other inputs only ever grow, so they are read as today's.
"""

from calculators.core.dates import is_iso_shape
from calculators.core.faults import fault, shown

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from calculators.shapes import Fault, Field, Record, Schema

__all__ = ["LONGEST", "checksum", "decode", "encode"]

LONGEST = 100_000
"""The longest fragment that is read."""
DIGITS = "0123456789"
BASE_36 = DIGITS + "abcdefghijklmnopqrstuvwxyz"
UNRESERVED = BASE_36 + "ABCDEFGHIJKLMNOPQRSTUVWXYZ-_."
HASH_FACTOR, HASH_MODULUS = 31, 1_000_003
RAW = "!"
SUM_KEY = "~"
DATE_LENGTH = 8
HEX = 16
PAIR = 2


def checksum(text: str) -> str:
    """Return the checksum of an ASCII text.

    >>> checksum("o1.t=20261121")
    'jv2w'
    """
    value = 0
    for character in text:
        value = (value * HASH_FACTOR + ord(character)) % HASH_MODULUS
    digits = ""
    while value or not digits:
        value, rest = divmod(value, len(BASE_36))
        digits = BASE_36[rest] + digits
    return digits


def quote(text: str) -> str:
    """Return a text percent-encoded, as JavaScript's encodeURIComponent reads it back."""
    pieces = []
    for byte in text.encode("utf-8"):
        character = chr(byte)
        pieces.append(character if character in UNRESERVED else f"%{byte:02X}")
    return "".join(pieces)


def unquote(text: str) -> "str | None":
    """Return a percent-encoded text decoded, or None if it is damaged."""
    found = bytearray()
    index = 0
    while index < len(text):
        if text[index] == "%":
            pair = text[index + 1 : index + 1 + PAIR]
            if len(pair) != PAIR or any(c.lower() not in BASE_36[:HEX] for c in pair):
                return None
            found.append(int(pair, HEX))
            index += 1 + PAIR
        elif text[index] in UNRESERVED:
            found.append(ord(text[index]))
            index += 1
        else:
            return None
    try:
        return bytes(found).decode("utf-8")
    except ValueError:  # UnicodeError is a ValueError
        return None


def encode(schema: "Schema", data: "Record") -> str:
    """Return the fragment (without `#`) of a form.

    Args:
        schema: The calculator's schema.
        data: What was typed so far: texts, numbers, yes and no; empty rows are dropped.
    """
    pairs: list[str] = []
    encode_fields(schema["fields"], data, "", pairs)
    head = schema["code"] + str(schema["version"]) + "."
    body = head + "&".join(pairs)
    return body + ("&" if pairs else "") + SUM_KEY + "=" + checksum(body)


def encode_fields(fields: "list[Field]", data: "Record", prefix: str, pairs: list[str]) -> int:
    """Add the pairs of one object; return how many were added."""
    before = len(pairs)
    for field in fields:
        value = data.get(field["key"])
        path = prefix + field["short"]
        if field["type"] == "list":
            position = 0
            for item in value if isinstance(value, list) else []:
                inner = f"{path}{position}."
                if isinstance(item, dict) and encode_fields(field["fields"], item, inner, pairs):
                    position += 1
        elif field["type"] == "group":
            encode_fields(
                field["fields"], value if isinstance(value, dict) else {}, path + ".", pairs
            )
        elif value is not None and value != "":
            pairs.append(path + "=" + encode_value(field, value))
    return len(pairs) - before


def encode_value(field: "Field", value: object) -> str:
    """Return one value in the form its type has, or `!` and the text as typed."""
    kind = field["type"]
    if kind == "bool" and isinstance(value, bool):
        return "1" if value else "0"
    if kind == "date" and isinstance(value, str) and is_iso_shape(value):
        return value.replace("-", "")
    if kind == "choice":
        for choice in field["choices"]:
            if choice["value"] == value:
                return str(choice["short"])
    if kind in ("int", "money", "decimal", "text") and not isinstance(value, bool):
        return quote(str(value))
    return RAW + quote(str(value))


def decode(schema: "Schema", text: str) -> "tuple[Record, list[Fault]]":
    """Read a fragment back.

    Args:
        schema: The calculator's schema.
        text: The fragment, with or without `#`.

    Returns:
        The form's data (dates in ISO form, numbers and sums as texts) and what could not be read.
    """
    text = text[1:] if text[:1] == "#" else text
    if len(text) > LONGEST:
        return {}, [fault("", "fragment_too_long")]
    head, _, body = text.partition(".")
    if head[:1] != schema["code"]:
        return {}, [fault("", "fragment_calculator", {"value": shown(head)})]
    old: Record = {"dropped": [], "taken": []}
    faults: list[Fault] = []
    if head[1:] != str(schema["version"]):
        known = [item for item in schema.get("old", []) if str(item["version"]) == head[1:]]
        if not known:
            return {}, [fault("", "fragment_version", {"value": shown(head[1:])})]
        old = known[0]
        faults.append(fault("", "fragment_older"))
    fields = with_dropped(schema["fields"], old["dropped"], [])
    data: Record = {}
    pairs = body.split("&")
    name, _, given = pairs[-1].partition("=")
    if name == SUM_KEY:
        pairs = pairs[:-1]
    expected = checksum(head + "." + "&".join(pairs))
    if name != SUM_KEY or given != expected:
        faults.append(fault("", "fragment_checksum"))
    for pair in pairs:
        if pair:
            decode_pair(fields, pair, data, faults)
    found = compact(fields, data, "", faults)
    faults.extend(carry_over(found, old))
    return found, faults


def with_dropped(
    fields: "list[Field]", dropped: "list[Record]", within: list[str]
) -> "list[Field]":
    """Return the fields of an earlier version: today's, and those dropped since."""
    found: list[Field] = []
    for field in fields:
        if any(item["within"] for item in dropped) and "fields" in field:
            inner = with_dropped(field["fields"], dropped, within + [field["key"]])
            copy: Any = dict(field)
            copy["fields"] = inner
            field = copy  # noqa: PLW2901 - the copy takes its place
        found.append(field)
    return found + [item["field"] for item in dropped if item["within"] == within]


def carry_over(data: "Record", old: "Record") -> "list[Fault]":
    """Take dropped inputs out of a form; return a fault for each kind that it held."""
    kept = [item["list"] for item in old["taken"] if take(data, item)]
    faults = []
    for item in old["dropped"]:
        key = item["field"]["key"]
        holders = [data]
        for name in item["within"]:
            holders = [inner for holder in holders for inner in holder.get(name, [])]
        found = [holder for holder in holders if holder.pop(key, None) is not None]
        if found and key not in kept:
            faults.append(fault("", "fragment_old." + item["code"]))
    return faults


def take(data: "Record", item: "Record") -> bool:
    """Put a dropped list's value into the input of today that means the same; say whether."""
    rows = data.get(item["list"], [])
    if len(rows) != 1 or rows[0].get(item["where"]) not in item["in"]:
        return False
    if not rows[0].get(item["value"]) or rows[0].get(item["unless"], "0") != "0":
        return False
    data[item["to"]] = rows[0][item["value"]]
    return True


def decode_pair(fields: "list[Field]", pair: str, data: "Record", faults: "list[Fault]") -> None:
    """Put one pair into the data; lists are kept as {position: item} until `compact`."""
    path, equals, text = pair.partition("=")
    if not equals:
        faults.append(fault("", "fragment_syntax", {"value": shown(pair)}))
        return
    here, place, field = fields, data, None
    for token in path.split("."):
        short = token.rstrip(DIGITS)
        found = [item for item in here if item["short"] == token and item["type"] != "list"]
        if not found and short != token:
            found = [item for item in here if item["short"] == short and item["type"] == "list"]
        if not found or (field is not None and field["type"] not in ("list", "group")):
            faults.append(fault("", "fragment_key", {"value": shown(path)}))
            return
        field = found[0]
        if field["type"] == "list":
            position = token[len(short) :]
            too_far = len(position) > len(str(field["max_items"]))
            if too_far or int(position) >= field["max_items"]:
                faults.append(fault("", "fragment_key", {"value": shown(path)}))
                return
            place = place.setdefault(field["key"], {}).setdefault(int(position), {})
        elif field["type"] == "group":
            place = place.setdefault(field["key"], {})
        here = field.get("fields", [])
    if field is None or field["type"] in ("list", "group") or field["key"] in place:
        faults.append(fault("", "fragment_key", {"value": shown(path)}))
        return
    value = decode_value(field, text)
    if value is None:
        faults.append(fault("", "fragment_value", {"value": shown(pair)}))
    else:
        place[field["key"]] = value


def decode_value(field: "Field", text: str) -> "str | bool | None":
    """Return one value, or None if the text is damaged."""
    if text[:1] == RAW:
        return unquote(text[1:])
    kind = field["type"]
    if kind == "bool":
        return {"1": True, "0": False}.get(text)
    if kind == "date":
        return decode_date(text)
    if kind == "choice":
        return decode_choice(field, text)
    return unquote(text) or None


def decode_date(text: str) -> "str | None":
    """Return YYYYMMDD as an ISO date (the day need not exist), or None."""
    if len(text) != DATE_LENGTH or any(c not in DIGITS for c in text):
        return None
    return text[:4] + "-" + text[4:6] + "-" + text[6:]


def decode_choice(field: "Field", text: str) -> "str | None":
    """Return the choice with a short name, or None."""
    for choice in field["choices"]:
        if choice["short"] == text:
            return str(choice["value"])
    return None


def compact(fields: "list[Field]", data: "Record", path: str, faults: "list[Fault]") -> "Record":
    """Turn {position: item} into lists and report positions that are missing."""
    result: Record = {}
    for field in fields:
        key = field["key"]
        if key not in data:
            continue
        here = f"{path}.{key}" if path else key
        if field["type"] == "list":
            items = data[key]
            order = sorted(items)
            missing = [number for number in range(order[-1]) if number not in items]
            faults.extend(fault(here, "fragment_gap", {"number": n + 1}) for n in missing)
            result[key] = [
                compact(field["fields"], items[number], f"{here}.{index}", faults)
                for index, number in enumerate(order)
            ]
        elif field["type"] == "group":
            result[key] = compact(field["fields"], data[key], here, faults)
        else:
            result[key] = data[key]
    return result

"""A group of specialties by the code of an educational programme.

The codes are those of the public classifier of training (`parameters/programme_codes.json`): level
(6B, 7M, 7R, 8D) and field (two digits) begin each. No text of the Rules ties the classifier's
fields to "pedagogical, medical, ... specialties", so a group found here is a suggestion: the
university decides. Groups of programmes (`B001`, `M045`) and older codes (`5B...`) stay unknown.
"""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculators.shapes import Record

__all__ = ["plain_code", "specialty_of"]

LATIN = {"В": "B", "М": "M", "А": "A", "в": "B", "м": "M", "b": "B", "m": "M", "r": "R", "d": "D"}
"""Letters of codes as keyboards of here write them; the first ones are Cyrillic."""
LATIN["Д"] = LATIN["д"] = "D"
LATIN["Р"] = LATIN["р"] = "R"
IDLE = (" ", "\u00a0", "-", "–", ".", "№")
DIGITS = "0123456789"
LEVEL = len("6B")
FIELD = len("6B01")
LONGEST = 200


def plain_code(text: str) -> str:
    """Return the code that a text begins with, in Latin letters; empty if it begins with none.

    >>> plain_code("6В01101 – Педагогика и психология"), plain_code("педагогика")
    ('6B01101', '')
    """
    code = ""
    for place, letter in enumerate(text.strip()[:LONGEST]):
        sign = LATIN.get(letter, letter)
        if letter in IDLE and len(code) < FIELD:
            continue
        if sign in DIGITS or (place and len(code) == 1 and sign in "BMRD"):
            code += sign
        else:
            break
    return code if len(code) >= FIELD and code[1] not in DIGITS else ""


def specialty_of(text: str, codes: "Record") -> "Record":
    """Return the group of specialties that a programme's code suggests.

    Args:
        text: The code, with or without the programme's name after it.
        codes: The parameter `programme_codes`.

    Returns:
        `group` (a value of the input `specialty`, None if none is suggested), `certainty`
        (`suggested`; `open`: the classifier's field fits several groups; `unknown`: no such code),
        `candidates` (the groups it may be), `title` (the field's name by language, or None).
    """
    code = plain_code(text)
    for field in codes["fields"]:
        if code and code[:LEVEL] in field["levels"] and code[LEVEL:FIELD] == field["field"]:
            group = field["group"]
            return {
                "group": group,
                "certainty": codes["certainty"] if group is not None else "open",
                "candidates": field.get("candidates", [group]),
                "title": field["title"],
            }
    return {"group": None, "certainty": "unknown", "candidates": [], "title": None}

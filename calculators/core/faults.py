"""Mistakes in the input, as data.

A fault names its place, its kind and the values that its words need. The words themselves stand in
the message tables under `fault.<code>`.
"""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculators.shapes import Fault, Record

__all__ = ["LONGEST_ECHO", "BadInput", "fault", "join", "shown"]

LONGEST_ECHO = 40
"""So many characters of a wrong value are repeated back to the reader."""

WRITTEN = {
    "None": "null",
    "True": "true",
    "False": "false",
    "nan": "NaN",
    "inf": "Infinity",
    "-inf": "-Infinity",
}
"""How JSON writes what Python writes in another way."""


class BadInput(Exception):  # noqa: N818 - the name says what it is to the reader of a message
    """The input has faults; `faults` holds them all."""

    def __init__(self, faults: "list[Fault]") -> None:
        """Keep the faults and put their places and codes into the message."""
        super().__init__("; ".join(item["path"] + ": " + item["code"] for item in faults))
        self.faults = faults


def fault(path: str, code: str, params: "Record | None" = None) -> "Fault":
    """Return one fault."""
    return {"path": path, "code": code, "params": params or {}}


def join(path: str, key: "str | int") -> str:
    """Return the path of a member.

    >>> join("studies", 0), join("", "today")
    ('studies.0', 'today')
    """
    return f"{path}.{key}" if path else str(key)


def shown(value: object) -> str:
    """Return a wrong value as a short text for the fault's words, written as JSON writes it.

    >>> shown(True), shown(float("nan")), shown("x" * 50) == "x" * 40 + "..."
    ('true', 'NaN', True)
    """
    if isinstance(value, dict):
        return "{...}"
    if isinstance(value, list):
        return "[...]"
    if isinstance(value, int) and abs(value) >= 10**LONGEST_ECHO:
        return "-..." if value < 0 else "..."
    text = str(value)
    if not isinstance(value, str):
        text = WRITTEN.get(text, text)
    return text if len(text) <= LONGEST_ECHO else text[:LONGEST_ECHO] + "..."

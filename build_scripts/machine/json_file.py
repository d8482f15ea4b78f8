"""JSON as the site serves it: UTF-8, keys in the order they are written, equal bytes each time."""

from __future__ import annotations

import json
import re
from typing import Any

type Json = dict[str, Any]
"""A JSON object."""


_PAIR = re.compile(r"\[\n *(\d+),\n *(\d+)\n *\]")
"""A pair of numbers on lines of its own; a string never holds a line end, so it can't match."""


def json_bytes(data: Json) -> bytes:
    """A JSON file; one space of indentation keeps it readable and its differences small."""
    text = json.dumps(data, ensure_ascii=False, indent=1)
    return (_PAIR.sub(r"[\1, \2]", text) + "\n").encode("utf-8")

"""JSON as the site serves it: UTF-8, keys in the order they are written, equal bytes each time."""

from __future__ import annotations

import json
from typing import Any

type Json = dict[str, Any]
"""A JSON object."""


def json_bytes(data: Json) -> bytes:
    """A JSON file; one space of indentation keeps it readable and its differences small."""
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode("utf-8")

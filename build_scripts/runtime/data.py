"""The calculators' data in one language, as both interpreters take them."""

from __future__ import annotations

import json

from calculators import bundle

_TITLES = "source."
"""Messages that are needed in both languages: the questionnaire titles its sources in both."""


def bundle_json(language: str) -> bytes:
    """Schemas, numbers, the questionnaire, and the messages of one language.

    Args:
        language: ``kk`` or ``ru``.
    """
    data = bundle.load()
    messages = {
        name: {
            key: text for key, text in table.items() if name == language or key.startswith(_TITLES)
        }
        for name, table in data["messages"].items()
    }
    own = {**data, "messages": messages}
    return json.dumps(own, ensure_ascii=False, separators=(",", ":")).encode()

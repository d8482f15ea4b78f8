"""The calculators' data in one language, as both interpreters take them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from build_scripts.corpus.meta import LANGUAGES
from calculators import bundle

ALL = "all"
"""Stands for all three calculators, where a table may be of any of them."""
_QUESTIONNAIRE = "questionnaire"
_OWN_NUMBERS, _OWN_MESSAGES = "questionnaire_", "q."
_EMPTY_SOURCES: Mapping[str, Any] = {"clauses": {"clauses": []}, "statements": {"statements": []}}


def bundle_json(language: str, name: str = ALL) -> bytes:
    """What a page in one language needs to answer.

    Args:
        language: ``kk`` or ``ru``.
        name: the calculator, or `ALL`.
    """
    data = bundle.load()
    data["messages"] = {language: data["messages"][language]}
    if name == _QUESTIONNAIRE:
        own = {k: v for k, v in data["parameters"].items() if k.startswith(_OWN_NUMBERS)}
        data["parameters"] = own | dict(_EMPTY_SOURCES)
        data["schema"] = {}
    elif name != ALL:
        numbers = data["parameters"].items()
        data["parameters"] = {k: v for k, v in numbers if not k.startswith(_OWN_NUMBERS)}
        data["questionnaire"] = None
        data["schema"] = {name: data["schema"][name]}
        table = data["messages"][language]
        data["messages"][language] = {
            key: text for key, text in table.items() if not key.startswith(_OWN_MESSAGES)
        }
    return json.dumps(_spoken(data, language), ensure_ascii=False, separators=(",", ":")).encode()


def _spoken(value: Any, language: str) -> Any:  # noqa: ANN401 - any JSON
    """Data without the texts of the other language."""
    if isinstance(value, dict):
        if set(value) == set(LANGUAGES):
            return {language: value[language]}
        return {key: _spoken(item, language) for key, item in value.items()}
    if isinstance(value, list):
        return [_spoken(item, language) for item in value]
    return value

"""The calculators' data in one language, as both interpreters take them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from build_scripts.corpus.meta import LANGUAGES
from calculators import bundle, engine
from calculators.engine import NAMES

if TYPE_CHECKING:
    from calculators.shapes import Field

ALL = "all"
"""Stands for all three calculators, where a table may be of any of them."""
_QUESTIONNAIRE = "questionnaire"
_OWN_NUMBERS, _OWN_MESSAGES = "questionnaire_", "q."
_DEADLINES, _CHAINS = "deadlines", ("chain_", "days_off")
"""A calculator that needs no numbers but the chains and the table of days off, and it alone."""
_DAYS_MESSAGES = ("deadlines.", "field.deadlines.", "weekday.")
_SHARED_MESSAGES = (
    *("general.", "calculator.", "calendar.", "strength.", "fault.", "block.", "column."),
    *("field.today", "format.", "month.", "unit."),
)
"""Beginnings of messages that only `_DEADLINES` says, and of all others that it says."""
_YES_AND_NO = ("general.yes", "general.no")
_EMPTY_SOURCES: Mapping[str, Any] = {"clauses": {"clauses": []}, "statements": {"statements": []}}


def bundle_json(language: str, name: str = ALL) -> bytes:
    """What a page in one language needs to answer.

    Args:
        language: ``kk`` or ``ru``.
        name: the calculator, or `ALL`.
    """
    data = bundle.load()
    if name == ALL:
        data["cells"] = {
            other: _cell_words(data, other) for other in LANGUAGES if other != language
        }
    data["messages"] = {language: data["messages"][language]}
    if name != ALL:
        del data["table_words"]
    if name == _QUESTIONNAIRE:
        own = {k: v for k, v in data["parameters"].items() if k.startswith(_OWN_NUMBERS)}
        data["parameters"] = own | dict(_EMPTY_SOURCES)
        data["schema"] = {}
    elif name != ALL:
        numbers = data["parameters"].items()
        chains = name == _DEADLINES
        data["parameters"] = {
            k: v
            for k, v in numbers
            if not k.startswith(_OWN_NUMBERS) and k.startswith(_CHAINS) == chains
        }
        data["questionnaire"] = None
        data["schema"] = {} if chains else {name: data["schema"][name]}
        table = data["messages"][language]
        data["messages"][language] = {
            key: text
            for key, text in table.items()
            if key.startswith(_DAYS_MESSAGES + (_SHARED_MESSAGES if chains else ())) == chains
            and not key.startswith(_OWN_MESSAGES)
        }
    return json.dumps(_spoken(data, language), ensure_ascii=False, separators=(",", ":")).encode()


def letters_json(language: str) -> bytes:
    """The texts of the sample letters, which a page fetches when a reader opens them.

    Args:
        language: ``kk`` or ``ru``.
    """
    texts = _spoken(bundle.load_letters(), language)
    return json.dumps(texts, ensure_ascii=False, separators=(",", ":")).encode()


def _cell_words(data: Any, language: str) -> dict[str, str]:  # noqa: ANN401 - any JSON
    """What a table's header and cells may hold in a language instead of names and codes."""
    found: dict[str, str] = {}
    for name in NAMES:
        table = engine.words_of(data, name, language).table
        schema = engine.schema_of(data, name)
        assert schema is not None
        keys = [*_YES_AND_NO, *_labels(schema["fields"])]
        found |= {key: table[key] for key in keys}
    return found


def _labels(fields: Sequence[Field]) -> Iterator[str]:
    """Keys of the words of all options, and of the names of inputs."""
    for field in fields:
        yield field["label"]
        if "item" in field:
            yield field["item"]
        yield from (choice["label"] for choice in field.get("choices", []))
        yield from _labels(field.get("fields", []))


def _spoken(value: Any, language: str) -> Any:  # noqa: ANN401 - any JSON
    """Data without the texts of the other language."""
    if isinstance(value, dict):
        if set(value) == set(LANGUAGES):
            return {language: value[language]}
        return {key: _spoken(item, language) for key, item in value.items()}
    if isinstance(value, list):
        return [_spoken(item, language) for item in value]
    return value

"""The calculators' data in one language, as both interpreters take them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from build_scripts.corpus.meta import LANGUAGES
from calculators import bundle, engine

if TYPE_CHECKING:
    from calculators.shapes import Field

ALL = "all"
"""Stands for all calculators, where a table may be of any of them."""
_YES_AND_NO = ("general.yes", "general.no")
_EDITIONS = "editions"
"""The newest edition of each act: every calculator names it with its sources."""
_NO_SOURCES: Mapping[str, Any] = {"clauses": {"clauses": []}, "statements": {"statements": []}}


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
        _keep_own(data, name, language)
    return json.dumps(_spoken(data, language), ensure_ascii=False, separators=(",", ":")).encode()


def _keep_own(data: Any, name: str, language: str) -> None:  # noqa: ANN401 - any JSON
    """Takes out of all data what only other calculators need."""
    others = [other for other in data["calculators"] if other != name]
    data["calculators"] = [name]
    data["schema"] = {key: schema for key, schema in data["schema"].items() if key == name}
    data["messages"] = {language: bundle.messages_for(name, language)}
    own = {_EDITIONS: data["parameters"][_EDITIONS]} | bundle.own_parameters(name)
    if "family" in engine.record_of(name):
        strange = {key for other in others for key in bundle.own_parameters(other)}
        own |= {key: value for key, value in data["parameters"].items() if key not in strange}
    data["parameters"] = dict(_NO_SOURCES) | own
    for other in others:
        data.pop(other, None)


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
    for name in bundle.names():
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

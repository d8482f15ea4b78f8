"""All data files of the package as one object."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

    from calculators.shapes import Bundle

__all__ = ["load", "load_letters"]

LANGUAGES = ("kk", "ru")
ANNEX = "questionnaire.json"
ADMISSION = "admission.json"
LETTERS = "letters.json"
TABLE_WORDS, MIGRATIONS = "table_words.json", "migrations.json"


def load(annex: dict[str, Any] | None = None) -> Bundle:
    """Read schemas, messages, parameters and the questionnaire's annex from the package.

    Args:
        annex: The parsed annex, if it is not to be taken from the package's own file.

    Returns:
        `{"schema": {...}, "messages": {"kk", "ru"}, "parameters": {...}, "questionnaire",
        "admission", "table_words"}`; the questionnaire and the applicants' data are None where the
        package was built without them. A schema holds as `old` how links of its earlier versions
        are read (`calculators.fragment`).
    """
    root = files("calculators")
    if annex is None:
        annex = packed(root / ANNEX)
    schemas = folder(root / "schema")
    for name, old in json.loads((root / MIGRATIONS).read_text(encoding="utf-8")).items():
        schemas[name]["old"] = old
    return {
        "schema": schemas,
        "messages": {lang: folder(root / "messages")[lang] for lang in LANGUAGES},
        "parameters": folder(root / "parameters"),
        "questionnaire": annex,
        "admission": packed(root / ADMISSION),
        "table_words": json.loads((root / TABLE_WORDS).read_text(encoding="utf-8")),
    }


def load_letters() -> dict[str, Any]:
    """Return the texts of the letters: pages load them only when a reader asks for a letter."""
    text = (files("calculators") / LETTERS).read_text(encoding="utf-8")
    found: dict[str, Any] = json.loads(text)
    return found


def packed(place: Traversable) -> Any:  # noqa: ANN401 - any JSON
    """Return what a file of the package holds; None where the package has no such file."""
    return json.loads(place.read_text(encoding="utf-8")) if place.is_file() else None


def folder(place: Traversable) -> dict[str, Any]:
    """Return the JSON files of a folder by their names, in the names' order."""
    found = {item.name: item for item in place.iterdir() if item.name.endswith(".json")}
    return {
        name.removesuffix(".json"): json.loads(found[name].read_text(encoding="utf-8"))
        for name in sorted(found)
    }

"""All data files of the package as one object, and which calculators there are."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import calculators
from calculators.engine import record_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from calculators.shapes import Bundle

__all__ = ["folder_of", "load", "load_letters", "messages_for", "names", "own_parameters"]

LANGUAGES = ("kk", "ru")
RECORD, SCHEMA, OLD_LINKS, TAKEN = "record.py", "schema.json", "old_links.json", "taken.json"
PARAMETERS, MESSAGES, GENERAL = "parameters", "messages", "general"
LETTERS, TABLE_WORDS = "letters.json", "table_words.json"


def names() -> tuple[str, ...]:
    """Return the calculators in the order in which all are listed: folders that hold a record."""
    found = [record.parent.name for root in roots() for record in root.glob(f"*/{RECORD}")]
    return tuple(sorted(found, key=place_of))


def place_of(name: str) -> int:
    """Return a calculator's place among all."""
    return record_of(name)["place"]


def roots() -> Iterator[Path]:
    """Yield the folders that Python finds the package's modules in."""
    yield from (Path(folder) for folder in calculators.__path__)


def folder_of(name: str) -> Path:
    """Return a calculator's folder."""
    return next(root / name for root in roots() if (root / name / RECORD).is_file())


def load(taken: dict[str, Any] | None = None) -> Bundle:
    """Read all data files from the package.

    Args:
        taken: What calculators rest on of the parsed acts, by their names, where it is not to be
            taken from the package's own files.

    Returns:
        `{"calculators": names, "schema": by name, "messages": {"kk", "ru"}, "parameters",
        "table_words"}`, the files of the calculators' folders among them; and by a calculator's
        name what its `taken.json` holds, where it has one. A schema holds as `old` how links of its
        earlier versions are read (`calculators.fragment`).
    """
    root = Path(calculators.__path__[0])
    known = names()
    found: Bundle = {
        "calculators": list(known),
        "schema": {name: schema for name in known if (schema := schema_in(folder_of(name)))},
        "messages": {lang: {} for lang in LANGUAGES},
        "parameters": folder(root / PARAMETERS),
        "table_words": read(root / TABLE_WORDS),
    }
    for name in known:
        found["parameters"] |= own_parameters(name)
        for lang in LANGUAGES:
            found["messages"][lang] |= messages_for(name, lang)
        place = folder_of(name) / TAKEN
        if place.is_file():
            found[name] = read(place)
    return found | (taken or {})


def schema_in(place: Path) -> dict[str, Any]:
    """Return the schema that a calculator's folder holds; empty if it is made from the law."""
    if not (place / SCHEMA).is_file():
        return {}
    old = place / OLD_LINKS
    found: dict[str, Any] = read(place / SCHEMA)
    return found | {"old": read(old)} if old.is_file() else found


def own_parameters(name: str) -> dict[str, Any]:
    """Return the numbers of the law that one calculator only has."""
    place = folder_of(name) / PARAMETERS
    return folder(place) if place.is_dir() else {}


def messages_for(name: str, lang: str) -> dict[str, str]:
    """Return all that a calculator says: what every one says, what its family does, its own."""
    shared = Path(calculators.__path__[0]) / MESSAGES
    family = record_of(name).get("family")
    places = [shared / f"{GENERAL}.{lang}.json", folder_of(name) / f"{MESSAGES}.{lang}.json"]
    if family is not None:
        places.insert(1, shared / f"{family}.{lang}.json")
    return {key: text for place in places for key, text in read(place).items()}


def load_letters() -> dict[str, Any]:
    """Return the texts of the letters: pages load them only when a reader asks for a letter."""
    found: dict[str, Any] = read(Path(calculators.__path__[0]) / LETTERS)
    return found


def read(place: Path) -> Any:  # noqa: ANN401 - any JSON
    """Return what a JSON file holds."""
    return json.loads(place.read_text(encoding="utf-8"))


def folder(place: Path) -> dict[str, Any]:
    """Return the JSON files of a folder by their names, in the names' order."""
    return {path.stem: read(path) for path in sorted(place.glob("*.json"))}

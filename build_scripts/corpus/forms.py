"""What acts are called: the forms and types of the open corpus, from a table of data."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from ruamel.yaml import YAML

from build_scripts.corpus.meta import Meta, Words
from build_scripts.yaml_schema import plain

TABLE = "build_scripts/corpus/forms.yaml"


@cache
def _tables() -> Mapping[str, Mapping[str, Mapping[str, str]]]:
    text = files("build_scripts.corpus").joinpath("forms.yaml").read_text(encoding="utf-8")
    loaded: Any = plain(YAML(typ="rt").load(text))
    tables: Mapping[str, Mapping[str, Mapping[str, str]]] = loaded
    return tables


def forms() -> tuple[str, ...]:
    """The codes of forms."""
    return tuple(_tables()["forms"])


def types() -> tuple[str, ...]:
    """The codes of types: those of the forms, and of what an act approves."""
    return (*forms(), *_tables()["types"])


def kind_of(form: str) -> str:
    """How the site groups acts of a form: ``law``, ``decree`` or ``order``."""
    return _tables()["forms"][form]["kind"]


def name_of(form: str) -> Words:
    """The form's name in both languages."""
    entry = _tables()["forms"][form]
    return Words(entry["kk"], entry["ru"])


def form_name(meta: Meta, language: str) -> str:
    """What an act is called in a language; empty where its file tells the kind only."""
    return name_of(meta.form)[language] if meta.form else ""


def letter_of(form: str) -> str | None:
    """The letter of the form in identifiers of the official database."""
    return _tables()["forms"][form].get("letter")

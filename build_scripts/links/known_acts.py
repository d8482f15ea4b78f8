"""Acts whose identifier in the official database is known, and their official pages."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from ruamel.yaml import YAML

from build_scripts.corpus.acts import Act, Corpus
from build_scripts.links.mention import Base
from build_scripts.links.other_acts import find_documents, registrations
from build_scripts.yaml_schema import plain

type Dated = Callable[[Act], Iterable[tuple[list[Base], list[tuple[Base, str]]]]]
"""Finds the dated acts that the units of an act name."""
_FOLDERS = {"kk": "kaz", "ru": "rus"}
_IDENTIFIER = re.compile(r"[VPZKU]\d{9}(?:\d|_)|[VPZKU]\d{8,9}_")


@dataclass(frozen=True)
class KnownActs:
    """What identifies an act outside its own text."""

    by_title: Mapping[tuple[str, str], str | None]
    """Identifier by language and folded title; None where no page is known for sure."""
    by_date: Mapping[tuple[str, str], str]
    """Identifier by date and number."""
    phrases: Mapping[str, Mapping[str, str]]
    """By language: pattern of an unquoted name, and the title it stands for."""
    named_in: Mapping[str, frozenset[tuple[str, str]]]
    """By id of an act of the site: date and number of every act that its text names."""

    def identify(self, base: Base, language: str) -> str | None:
        """Identifier of a named or dated act; None where it is not known."""
        if base.kind == "law":
            return self.by_title.get((language, _folded(base.name)))
        if base.kind == "dated":
            return self.by_date.get((base.date, base.name))
        return None


def official_page(act: str | None, language: str) -> str | None:
    """Address of an act in the official database.

    >>> official_page("V2300033298", "kk")
    'https://adilet.zan.kz/kaz/docs/V2300033298'
    """
    if act is None or not _IDENTIFIER.fullmatch(act):
        return None
    return f"https://adilet.zan.kz/{_FOLDERS[language]}/docs/{act}"


def identifier(date: str, registration: str) -> str:
    """Identifier of a registered act of a ministry: letter, year, number of the registration.

    >>> identifier("2018-10-18", "17705")
    'V1800017705'
    """
    return f"V{date[2:4]}{int(registration):08}"


@cache
def _data() -> dict[str, Any]:
    text = files("build_scripts.links").joinpath("other_acts.yaml").read_text(encoding="utf-8")
    data: dict[str, Any] = plain(YAML(typ="rt").load(text))
    return data


def _folded(title: str) -> str:
    return re.sub(r"\s+", " ", title).strip().casefold()


def known_acts(corpus: Corpus, dated: Dated | None = None) -> KnownActs:
    """Collects what is known from the data file, the metadata and the registration numbers.

    Args:
        corpus: all acts.
        dated: tells the dated acts that an act names, where that was found out before.
    """
    dated = dated or dated_acts
    data = _data()
    doubtful = {(entry["date"], entry["number"]) for entry in data["doubtful_registrations"]}
    by_date = {(entry["date"], entry["number"]): entry["id"] for entry in data["dated"]}
    by_date.update(_from_metadata(corpus))
    named_in: dict[str, frozenset[tuple[str, str]]] = {}
    for act in corpus.acts.values():
        named: set[tuple[str, str]] = set()
        for documents, registered in dated(act):
            named.update((base.date, base.name) for base in documents)
            for base, number in registered:
                if (base.date, base.name) not in doubtful:
                    by_date.setdefault((base.date, base.name), identifier(base.date, number))
        named_in[act.id] = frozenset(named)
    return KnownActs(_titles(corpus, data), by_date, _phrases(data), named_in)


def _titles(corpus: Corpus, data: dict[str, Any]) -> dict[tuple[str, str], str | None]:
    """Laws and codes by language and folded title."""
    titles: dict[tuple[str, str], str | None] = {
        (language, _folded(title)): entry.get("id")
        for entry in data["named"]
        for language, title in entry["titles"].items()
    }
    for act in corpus.acts.values():
        if act.meta.kind == "law":
            titles["kk", _folded(act.meta.title.kk)] = act.id
            titles["ru", _folded(act.meta.title.ru)] = act.id
    return titles


def _phrases(data: dict[str, Any]) -> dict[str, dict[str, str]]:
    """Patterns of unquoted names, by language, with the title each stands for."""
    phrases: dict[str, dict[str, str]] = {"kk": {}, "ru": {}}
    for entry in data["named"]:
        for language, listed in entry.get("phrases", {}).items():
            for phrase in listed:
                pattern = re.escape(phrase).replace(r"\*", r"\w*")
                phrases[language][rf"(?<!\w){pattern}"] = entry["titles"][language]
    return phrases


def _from_metadata(corpus: Corpus) -> Iterator[tuple[tuple[str, str], str]]:
    """Date and number of the acts of the site, and of those that they amend."""
    for act in corpus.acts.values():
        for other in (*act.meta.amends, *act.meta.amended_by):
            for document in find_documents(other.title.kk, "kk", {}):
                if other.id and document.base.kind == "dated":
                    yield (document.base.date, document.base.name), other.id
    for act in corpus.acts.values():
        if act.meta.number and act.meta.date:
            yield (act.meta.date, act.meta.number), act.id


def dated_acts(act: Act) -> Iterator[tuple[list[Base], list[tuple[Base, str]]]]:
    """For each unit: the dated acts it names, and those with a registration number."""
    for language, root in act.texts.items():
        for unit in root.walk():
            documents = find_documents(unit.text, language, {})
            bases = [d.base for d in documents if d.base.kind == "dated"]
            yield bases, list(registrations(unit.text, language, documents))

"""The glossary: Kazakh and Russian terms, what they are, and where they are defined."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from build_scripts.corpus.acts import SOURCES, Corpus
from build_scripts.corpus.meta import Words
from build_scripts.faults import Fault
from build_scripts.translation.clauses import is_translated_here, own_text
from build_scripts.translation.words import (
    Form,
    cut,
    kazakh_form,
    parse_form,
    russian_form,
    stands_in,
)
from build_scripts.yaml_files import line_of
from build_scripts.yaml_schema import load_checked, plain

FILE = f"{SOURCES}/glossary.yaml"
KINDS = ("term", "abbreviation", "body", "act", "name", "document", "phrase")
"""Kinds of entries, in the order in which a page lists them."""


@dataclass(frozen=True)
class Entry:
    """One term in both languages."""

    kk: str
    ru: str
    kind: str
    """One of `KINDS`."""
    what: Words
    """What it is, in one sentence for readers."""
    at: str
    """``ACT#id`` of the clause that defines it or uses it first."""
    keeps_kazakh: bool = False
    """Whether the name stays in Kazakh in a Russian text."""
    kk_forms: tuple[str, ...] = ()
    """Further Kazakh forms, such as ``білім беру ұйым*``."""
    ru_forms: tuple[str, ...] = ()
    """Further accepted Russian renderings and forms."""
    line: int | None = None
    """Line of the entry in glossary.yaml."""

    @cached_property
    def kazakh(self) -> tuple[Form, ...]:
        """The forms by which the term is known in a Kazakh text."""
        return (kazakh_form(self.kk), *map(parse_form, self.kk_forms))

    @cached_property
    def russian(self) -> tuple[Form, ...]:
        """The forms that are accepted in a Russian text."""
        return (russian_form(self.ru), *map(parse_form, self.ru_forms))

    @property
    def spellings(self) -> tuple[str, ...]:
        """How a name that stays in Kazakh is printed."""
        return (self.kk, *self.kk_forms)

    def spelt_in(self, text: str) -> bool:
        """Whether a name that stays in Kazakh is printed in a text."""
        return any(spelling in text for spelling in self.spellings)

    def stands_in(self, text: str, language: str) -> bool:
        """Whether the term is in a text of one language."""
        if self.keeps_kazakh:
            return self.spelt_in(text)
        return stands_in(self.kazakh if language == "kk" else self.russian, cut(text))


@dataclass(frozen=True)
class Glossary:
    """All entries, in the order of the file."""

    entries: tuple[Entry, ...] = ()

    @cached_property
    def names(self) -> tuple[str, ...]:
        """Names that stay in Kazakh in a Russian text, the longest first."""
        kept = {name for entry in self.entries if entry.keeps_kazakh for name in entry.spellings}
        return tuple(sorted(kept, key=lambda name: (-len(name), name)))


def load_glossary(root: Path) -> Glossary:
    """Reads source_texts/glossary.yaml.

    Args:
        root: the repository.

    Raises:
        BadInputError: with every fault of the file.
    """
    document = load_checked(root / FILE, "glossary.schema.json", FILE)
    return Glossary(
        tuple(
            _entry(item, line_of(document["terms"], index))
            for index, item in enumerate(plain(document["terms"]))
        )
    )


def _entry(item: Mapping[str, Any], line: int | None) -> Entry:
    forms = item.get("forms", {})
    return Entry(
        kk=item["kk"],
        ru=item["ru"],
        kind=item["kind"],
        what=Words(item["what"]["kk"], item["what"]["ru"]),
        at=item["at"],
        keeps_kazakh=item.get("keeps_kazakh", False),
        kk_forms=tuple(forms.get("kk", ())),
        ru_forms=tuple(forms.get("ru", ())),
        line=line,
    )


def check_glossary(glossary: Glossary, corpus: Corpus) -> list[Fault]:
    """Faults of the glossary against the texts.

    Every entry has a Kazakh term of its own, and its clause exists and holds the term, in our own
    translations the Russian one too; a name that stays in Kazakh is spelt the same in both.
    """
    seen: dict[str, Entry] = {}
    faults: list[Fault] = []
    for entry in glossary.entries:
        first = seen.setdefault(entry.kk.lower(), entry)
        if first is not entry:
            problem = f"the term {entry.kk} is listed twice, first on line {first.line}."
            faults.append(_fault(entry, problem, "keep one of the two."))
        faults.extend(_fault(entry, *pair) for pair in _place_faults(entry, corpus))
        if entry.keeps_kazakh and entry.ru != entry.kk:
            problem = f"the name {entry.ru} stays in Kazakh, but kk is {entry.kk}."
            faults.append(_fault(entry, problem, "spell both the same, or drop keeps_kazakh."))
    return faults


def _place_faults(entry: Entry, corpus: Corpus) -> Iterator[tuple[str, str]]:
    act_id, _, eid = entry.at.partition("#")
    act = corpus.acts.get(act_id)
    kazakh = act.unit(eid, "kk") if act else None
    if act is None or kazakh is None:
        problem = f"the term {entry.kk} is placed at {entry.at}, which does not exist."
        yield problem, "write ACT#id of the clause that defines the term or uses it first."
        return
    if not entry.stands_in(own_text(kazakh), "kk"):
        yield f"the term {entry.kk} is not in {entry.at}.", "name a clause that has it."
    russian = act.unit(eid, "ru") if is_translated_here(act) else None
    if russian is not None and not entry.stands_in(own_text(russian), "ru"):
        problem = f"the Russian {entry.ru} is not in {entry.at}."
        yield problem, "name a clause that has it, or add the form that stands there."


def _fault(entry: Entry, problem: str, remedy: str) -> Fault:
    return Fault(FILE, problem, remedy, entry.line)

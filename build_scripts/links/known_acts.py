"""Acts whose identifier in the official database is known, and their official pages."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from ruamel.yaml import YAML

from build_scripts.corpus.acts import Act, Corpus
from build_scripts.corpus.meta import Meta
from build_scripts.links.laws import (
    LawAct,
    act_meant,
    bare_number,
    derived_id,
    folded,
    read_laws,
    whole_id,
)
from build_scripts.links.mention import Base
from build_scripts.links.other_acts import find_documents, registrations
from build_scripts.links.readable import readable
from build_scripts.months import KAZAKH, RUSSIAN, RUSSIAN_OF
from build_scripts.yaml_schema import plain

type Dated = Callable[[Act], Iterable[tuple[list[Base], list[tuple[Base, str]]]]]
"""Finds the dated acts that the units of an act name."""
_FOLDERS = {"kk": "kaz", "ru": "rus"}
_OLD_IDS_UNTIL = "2011"
"""Orders registered before this year have an underscore behind seven digits."""
_IDENTIFIER = re.compile(r"[VPZKU]\d{9}(?:\d|_)|[VPZKU]\d{8,9}_")


@dataclass(frozen=True)
class KnownActs:
    """What identifies an act outside its own text."""

    laws: Mapping[tuple[str, str], Sequence[LawAct]]
    """By language and folded title: the codes and laws that have borne it."""
    by_date: Mapping[tuple[str, str], Sequence[str]]
    """Identifiers by date and bare number."""
    held: Mapping[str, Meta]
    """The acts of this site."""
    phrases: Mapping[str, Mapping[str, str]]
    """By language: pattern of an unquoted name, and the title it stands for."""
    named_in: Mapping[str, frozenset[tuple[str, str]]]
    """By id of an act of the site: date and number of every act that its text names."""

    def identify(self, base: Base, language: str, on: str = "", article: str = "") -> str | None:
        """Identifier of a named or dated act; None where it is not known.

        Args:
            base: the name.
            language: language of the text that names it.
            on: day of the citing text, which decides between acts of one name.
            article: number of the article cited, which decides between parts of a code.
        """
        if base.printed:
            return whole_id(base.printed)
        if base.kind == "law":
            acts = self.laws.get((language, folded(base.name)), ())
            meant = act_meant(acts, base.date, on, article, base.issuer)
            return meant.id if meant else None
        if base.kind == "dated":
            fitting = self.by_date.get((base.date, bare_number(base.name)), ())
            found = next((act for act in fitting if self._issued(act, base, language)), None)
            return found or derived_id(base.form, base.date, base.name)
        return None

    def _issued(self, act: str, base: Base, language: str) -> bool:
        """Whether an act of this site is of the kind and the body that the words name."""
        meta = self.held.get(act)
        if meta is None or not base.form:
            return True
        if meta.kind in _KINDS and base.form not in _KINDS[meta.kind]:
            return False
        local = base.form == "other"
        return not (local or meta.kind == "order") or _same_body(base.issuer, meta, language)


_KINDS = {"law": {"law"}, "decree": {"decree", "edict", "other"}, "order": {"order", "other"}}
"""Forms that name each kind of act."""
_STEM = 5


def _stems(words: str) -> frozenset[str]:
    return frozenset(word[:_STEM].casefold() for word in re.findall(r"[^\W\d_]{5,}", words))


_EVERYWHERE = _stems(
    "Республика Республики Казахстан Қазақстан Министр министерство министрлік приказ приказом"
    " бұйрық бұйрығы исполняющего обязанности міндетін атқарушы решение шешім"
    " Акима әкімі жылғы жылдың"
) | _stems(" ".join((*KAZAKH, *RUSSIAN, *RUSSIAN_OF)))


def _same_body(words: str, meta: Meta, language: str) -> bool:
    """Whether words share a stem with the body of an order: Министра науки, Министр науки.

    Words that name no body, and a body whose name isn't known in the language, say nothing.
    """
    body = _stems(meta.body[language]) - _EVERYWHERE
    said = _stems(words) - _EVERYWHERE
    if language == "kk" and meta.body.kk == meta.body.ru:
        return True
    return not body or not said or bool(said & body)


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
    old = date < _OLD_IDS_UNTIL
    return f"V{date[2:4]}{int(registration):0{7 if old else 8}}{'_' if old else ''}"


@cache
def _data() -> dict[str, Any]:
    text = files("build_scripts.links").joinpath("other_acts.yaml").read_text(encoding="utf-8")
    data: dict[str, Any] = plain(YAML(typ="rt").load(text))
    return data


def known_acts(corpus: Corpus, dated: Dated | None = None) -> KnownActs:
    """Collects what is known from the data file, the metadata and the registration numbers.

    Args:
        corpus: all acts.
        dated: tells the dated acts that an act names, where that was found out before.
    """
    dated = dated or dated_acts
    data = _data()
    doubtful = {(entry["date"], entry["number"]) for entry in data["doubtful_registrations"]}
    by_date: dict[tuple[str, str], list[str]] = {}
    listed = [((entry["date"], entry["number"]), entry["id"]) for entry in data["dated"]]
    for (date, number), act_id in (*_of_laws(), *listed, *_from_metadata(corpus)):
        held = by_date.setdefault((date, bare_number(number)), [])
        if act_id not in held:
            held.insert(0, act_id)
    named_in: dict[str, frozenset[tuple[str, str]]] = {}
    for act in corpus.acts.values():
        named: set[tuple[str, str]] = set()
        for documents, registered in dated(act):
            named.update((base.date, base.name) for base in documents)
            for base, number in registered:
                if (base.date, base.name) not in doubtful and base.form in {"order", "other"}:
                    by_date.setdefault((base.date, base.name), [identifier(base.date, number)])
        named_in[act.id] = frozenset(named)
    held_acts = {act.id: act.meta for act in corpus.acts.values()}
    phrases = {
        language: {**patterns, **_phrases(data)[language]}
        for language, patterns in read_laws()[1].items()
    }
    return KnownActs(_titles(corpus, data), by_date, held_acts, phrases, named_in)


def _of_laws() -> Iterator[tuple[tuple[str, str], str]]:
    for acts in read_laws()[0].values():
        yield from (((act.date, act.number), act.id) for act in acts if act.id and act.number)


def _titles(corpus: Corpus, data: dict[str, Any]) -> dict[tuple[str, str], Sequence[LawAct]]:
    """Laws and codes by language and folded title: those listed, and those of the site."""
    titles: dict[tuple[str, str], Sequence[LawAct]] = {
        (language, folded(title)): (LawAct("", "", entry.get("id"), ""),)
        for entry in data["named"]
        for language, title in entry["titles"].items()
    }
    titles.update(read_laws()[0])
    for act in corpus.acts.values():
        meta = act.meta
        if meta.kind == "law":
            date = meta.date or ""
            own = LawAct(date, bare_number(meta.number or ""), act.id, meta.in_force_from or date)
            for language in ("kk", "ru"):
                key = language, folded(meta.title[language])
                others = [law for law in titles.get(key, ()) if law.date != date]
                titles[key] = (*others, own)
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
            text = readable(unit.text)
            documents = find_documents(text, language, {})
            bases = [d.base for d in documents if d.base.kind == "dated" and not d.base.approved]
            yield bases, list(registrations(text, language, documents))

"""Who adopts acts: the names of bodies in both languages, from a table that grows by data."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from ruamel.yaml import YAML

from build_scripts.corpus.meta import Words
from build_scripts.yaml_schema import plain

TABLE = "build_scripts/corpus/bodies.yaml"
_OFFICES = {
    "Министра": Words("министрі", "Министр"),
    "Министерства": Words("министрлігі", "Министерство"),
    "Вице-министра": Words("вице-министрі", "Вице-министр"),
}
_LOCAL = {
    "акима": Words("әкімі", "Аким"),
    "акимата": Words("әкімдігі", "Акимат"),
    "маслихата": Words("мәслихаты", "Маслихат"),
}
"""Bodies of a region or a city, by their first word in the genitive."""
_ACTING = Words("міндетін атқарушы", "исполняющий обязанности")
_COUNTRY_GENITIVE = "Республики Казахстан"
_FIRST_WORDS = {
    "Председателя": "Председатель",
    "Руководителя": "Руководитель",
    "Начальника": "Начальник",
    "Директора": "Директор",
    "Комитета": "Комитет",
    "Агентства": "Агентство",
    "Акимата": "Акимат",
    "Акима": "Аким",
    "Маслихата": "Маслихат",
    "Правления": "Правление",
    "Совета": "Совет",
    "Комиссии": "Комиссия",
}


@cache
def _tables() -> Mapping[str, Any]:
    text = files("build_scripts.corpus").joinpath("bodies.yaml").read_text(encoding="utf-8")
    loaded: Mapping[str, Any] = plain(YAML(typ="rt").load(text))
    return loaded


def _same(one: str, other: str) -> bool:
    return _folded(one) == _folded(other)


def _folded(text: str) -> str:
    return " ".join(text.replace("–", "-").casefold().split())


def body_of(genitive: str, codes: Iterable[str], *, acting: bool = False) -> Words | None:
    """A body in the nominative of both languages; None where the table does not have it.

    Args:
        genitive: as a requisite names it, ``Министра просвещения Республики Казахстан``.
        codes: the corpus's codes of the body, asked where the requisite names none.
        acting: whether a person acted for the office.

    >>> body_of("Министра просвещения Республики Казахстан", []).kk
    'Қазақстан Республикасы Оқу-ағарту министрі'
    """
    if _same(genitive, _COUNTRY_GENITIVE):  # a law is the state's own
        return Words(_tables()["country"]["kk"], "Республика Казахстан")
    found = _listed(genitive) or _ministry(genitive) or _local(genitive)
    if found is None and not genitive:
        found = _by_code(set(codes))
    if found and acting:
        return acting_for(found, genitive)
    return found


def acting_for(body: Words, genitive: str) -> Words:
    """Who acted for an office: ``Исполняющий обязанности Министра ...``."""
    return Words(f"{possessor(body.kk)} {_ACTING.kk}", f"{_ACTING.ru.capitalize()} {genitive}")


def possessor(body: str) -> str:
    """A Kazakh body as possessor: ``... министрі`` -> ``... министрінің``.

    A possessor before it loses its own genitive, as official titles write it.
    """
    bare = re.sub(r"\b(Республикасы|облысы|қаласы)ның ", r"\1 ", body)
    return f"{bare}ның" if bare.endswith(("ы", "а")) else f"{bare}нің"


def nominative(genitive: str) -> str:
    """A Russian body in the nominative, as far as its first word tells; else as it is."""
    first, space, rest = genitive.partition(" ")
    office = _OFFICES[first].ru if first in _OFFICES else _FIRST_WORDS.get(first, first)
    return office + space + rest


def _listed(genitive: str) -> Words | None:
    for entry in _tables()["bodies"]:
        if _same(entry["genitive"], genitive):
            return Words(entry["kk"], entry["ru"])
    return None


def _ministry(genitive: str) -> Words | None:
    first, _, rest = genitive.partition(" ")
    field = rest.removesuffix(_COUNTRY_GENITIVE).strip()
    if first not in _OFFICES:
        return None
    for entry in _tables()["ministries"]:
        if _same(entry["genitive"], field):
            return _office(first, entry)
    return None


def _local(genitive: str) -> Words | None:
    """Akim, akimat or maslikhat of a region or a city of the table."""
    first, _, place = genitive.partition(" ")
    office = _LOCAL.get(first.casefold())
    for entry in _tables()["places"] if office else ():
        if office and _same(entry["genitive"], place):
            return Words(f"{possessor(entry['kk'])} {office.kk}", f"{office.ru} {place}")
    return None


def _office(first: str, entry: Mapping[str, Any]) -> Words:
    office = _OFFICES[first]
    return Words(
        f"{_tables()['country']['kk']} {entry['kk']} {office.kk}",
        f"{office.ru} {entry['genitive']} {_COUNTRY_GENITIVE}",
    )


def _by_code(codes: set[str]) -> Words | None:
    """The body that a code means, where the act names none itself."""
    for entry in _tables()["bodies"]:
        if codes & set(entry.get("codes", ())):
            return Words(entry["kk"], entry["ru"])
    for entry in _tables()["ministries"]:
        if codes & set(entry.get("codes", ())):
            return _office("Министра", entry)
    return None

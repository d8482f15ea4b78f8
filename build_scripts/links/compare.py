"""Proves that both languages of an act point to the same targets."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Protocol

from ruamel.yaml import YAML

from build_scripts.corpus.acts import SOURCES
from build_scripts.corpus.meta import FILES
from build_scripts.faults import Fault
from build_scripts.links.model import ActLinks, Links
from build_scripts.yaml_schema import plain


class _InLanguage(Protocol):
    @property
    def language(self) -> str: ...


def compare_languages(links: Links) -> list[Fault]:
    """Differences between the Kazakh and the Russian references, terms, deadlines, amendments.

    Args:
        links: as `find_links` gives them; an act in one language has nothing to compare.

    Returns:
        A fault for each unit in which the languages differ, except where `differences.yaml` says
        that the text stands elsewhere in the other language.
    """
    faults: list[Fault] = []
    for act, found in links.items():
        if {item.language for item in _items(found)} == {"kk", "ru"}:
            faults.extend(_of_act(act, found))
    return faults


def _items(links: ActLinks) -> Iterator[_InLanguage]:
    yield from links.references
    yield from links.terms
    yield from links.deadlines
    yield from links.amendments


def _of_act(act: str, links: ActLinks) -> Iterator[Fault]:
    kinds: tuple[tuple[str, Iterable[tuple[str, str, Hashable]]], ...] = (
        (
            "references",
            ((r.language, r.source, (r.scope, r.act, r.to)) for r in links.references),
        ),
        ("terms", ((t.language, t.defined_at, (t.key, t.kind)) for t in links.terms)),
        ("deadlines", ((d.language, d.source, (d.amount, d.unit)) for d in links.deadlines)),
        (
            "amendments",
            (
                (
                    a.language,
                    a.eid,
                    (
                        a.action,
                        a.target_kind,
                        a.target_num,
                        a.target_indent,
                        a.target_part,
                        a.act,
                        a.new_text,
                    ),
                )
                for a in links.amendments
            ),
        ),
    )
    for kind, entries in kinds:
        yield from _compare(act, kind, entries)


def _compare(act: str, kind: str, entries: Iterable[tuple[str, str, Hashable]]) -> Iterator[Fault]:
    moved = _moved().get(act, {})
    counts: dict[str, dict[str, Counter[Hashable]]] = {}
    for language, unit, value in entries:
        place = moved.get(unit, unit) if language == "kk" else unit
        languages = counts.setdefault(place, {"kk": Counter(), "ru": Counter()})
        languages[language][value] += 1
    for place, languages in counts.items():
        kazakh, russian = languages["kk"] - languages["ru"], languages["ru"] - languages["kk"]
        if kazakh or russian:
            yield Fault(
                f"{SOURCES}/{act}/{FILES['ru']}",
                f"the {kind} of {place} differ: only in Kazakh {_list(kazakh)};"
                f" only in Russian {_list(russian)}.",
                "correct the text, or list the difference with its reason in"
                " build_scripts/links/differences.yaml.",
                key=place,
            )


def _list(values: Counter[Hashable]) -> str:
    return ", ".join(sorted(map(str, values.elements()))) or "nothing"


@cache
def _moved() -> Mapping[str, Mapping[str, str]]:
    """By act: the Russian unit that holds the words of a Kazakh one."""
    text = files("build_scripts.links").joinpath("differences.yaml").read_text(encoding="utf-8")
    data = plain(YAML(typ="rt").load(text))
    return {entry["act"]: entry["units"] for entry in data["moved"]}

"""Proves that both languages of an act point to the same targets."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Mapping
from typing import Protocol

from build_scripts.corpus.acts import SOURCES
from build_scripts.corpus.meta import FILES
from build_scripts.faults import Fault
from build_scripts.links.model import ActLinks, Links


class _InLanguage(Protocol):
    @property
    def language(self) -> str: ...


def compare_languages(
    links: Links, moved: Mapping[str, Mapping[str, str]] | None = None
) -> list[Fault]:
    """Differences between the Kazakh and the Russian references, terms, deadlines, amendments.

    Args:
        links: as `find_links` gives them; an act in one language has nothing to compare.
        moved: by act, the Russian unit that holds the words of a Kazakh one.

    Returns:
        A fault for each unit in which the languages differ, except where the text stands elsewhere
        in the other language.
    """
    faults: list[Fault] = []
    for act, found in links.items():
        if {item.language for item in _items(found)} == {"kk", "ru"}:
            faults.extend(_of_act(act, found, (moved or {}).get(act, {})))
    return faults


def _items(links: ActLinks) -> Iterator[_InLanguage]:
    yield from links.references
    yield from links.terms
    yield from links.deadlines
    yield from links.amendments


def _of_act(act: str, links: ActLinks, moved: Mapping[str, str]) -> Iterator[Fault]:
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
        yield from _compare(act, kind, entries, moved)


def _compare(
    act: str,
    kind: str,
    entries: Iterable[tuple[str, str, Hashable]],
    moved: Mapping[str, str],
) -> Iterator[Fault]:
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
                "correct the text, or list below moved in site.yaml beside it which Russian unit"
                " holds the words of the Kazakh one.",
                key=place,
            )


def _list(values: Counter[Hashable]) -> str:
    return ", ".join(sorted(map(str, values.elements()))) or "nothing"

"""What a person may look at, and nothing has to be mended: it keeps no act from the site."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from build_scripts.corpus.acts import Act, Corpus
from build_scripts.corpus.side_file import FILE as SIDE_FILE
from build_scripts.faults import Fault
from build_scripts.links.compare import compare_languages
from build_scripts.links.model import Links
from build_scripts.translation.official import differences

_SHOWN = 5
"""Clauses that one line names."""


def notices(corpus: Corpus, links: Links) -> list[Fault]:
    """One line for each cause, over all acts."""
    different = link_differences(corpus, links)
    return [
        notice
        for act in corpus.acts.values()
        for notice in (
            *act.meta.asks,
            *differences(act),
            *(act.faults if act.official else ()),
            *_of_links(act, [fault for fault in different if _act_of(fault) == act.id]),
        )
    ]


def link_differences(corpus: Corpus, links: Links) -> list[Fault]:
    """Where the references, terms, deadlines or amendments of the two languages differ."""
    moved = {act.id: act.meta.moved for act in corpus.acts.values()}
    return compare_languages(links, moved)


def link_faults(corpus: Corpus, links: Links) -> list[Fault]:
    """Such differences in acts, and in clauses of them, whose words can be mended here."""
    return [
        fault
        for fault in link_differences(corpus, links)
        if not corpus.acts[_act_of(fault)].official
        and fault.key not in links[_act_of(fault)].official
    ]


def _act_of(fault: Fault) -> str:
    return fault.file.split("/")[-2]


def _of_links(act: Act, faults: Sequence[Fault]) -> Iterator[Fault]:
    """One line for all clauses of an official text whose links differ."""
    accepted = {difference.at for difference in act.meta.differences}
    places = list(dict.fromkeys(fault.key for fault in faults if fault.key not in accepted))
    if act.official and places:
        shown = ", ".join(str(place) for place in places[:_SHOWN])
        more = f" and {len(places) - _SHOWN} more" if len(places) > _SHOWN else ""
        problem = f"references, terms or time limits differ from kaz.md in {shown}{more}."
        remedy = f"compare the clauses; list a difference of the official texts in {SIDE_FILE}."
        yield Fault(faults[0].file, problem, remedy)

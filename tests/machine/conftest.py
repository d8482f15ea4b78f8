"""What the tests of the machine formats share: page plans, links made by hand, produced files."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from build_scripts.act.parse import parse_text
from build_scripts.corpus.acts import Act, Corpus
from build_scripts.corpus.notes import EditorNote
from build_scripts.links.model import (
    ActLinks,
    Amendment,
    Deadline,
    Links,
    Reference,
    Term,
    TermUse,
)
from build_scripts.machine.changes.diff import diff
from build_scripts.machine.changes.releases import Release, next_release
from build_scripts.machine.changes.snapshot import EMPTY, snapshot
from build_scripts.machine.files import machine_files
from build_scripts.machine.site import Site
from build_scripts.pages.plan import PagePlan, plan_pages

SITE = "https://law.example.kz/edu/"
ORDER = "V2500035694"


def spanned(act: Act, language: str, eid: str, words: str) -> tuple[int, int]:
    """Where words stand in a unit's text."""
    start = act.units[language][eid].text.index(words)
    return start, start + len(words)


@pytest.fixture(scope="session")
def plans(corpus: Corpus) -> Mapping[str, PagePlan]:
    return {act.id: plan_pages(act) for act in corpus.acts.values()}


@pytest.fixture(scope="session")
def site(plans: Mapping[str, PagePlan]) -> Site:
    return Site.at(SITE, plans)


@pytest.fixture(scope="session")
def links(corpus: Corpus) -> Links:
    """A few records of each kind in order No. 20, in Kazakh."""
    act = corpus.acts[ORDER]
    point53, point16 = "para_1__mod_14__para_53", "para_1__mod_7__para_16"
    preamble = "para_1__mod_1__al_1"

    def reference(eid: str, words: str, scope: str, target: str | None, **more: str) -> Reference:
        start, end = spanned(act, "kk", eid, words)
        return Reference(eid, "kk", start, end, words, scope, more.get("act"), target)

    start, end = spanned(act, "kk", point53, "осы Қағидалардың 9-тармағында")
    term_start, term_end = spanned(act, "kk", point16, "Портал")
    return {
        ORDER: ActLinks(
            references=(
                reference(
                    point53,
                    "осы Қағидалардың 9-тармағында",
                    "internal",
                    "para_1__mod_5__para_9",
                    act=ORDER,
                ),
                reference(
                    preamble,
                    '"Білім туралы" Қазақстан Республикасы Заңының',
                    "internal",
                    "chp_5",
                    act="Z070000319_",
                ),
                reference(preamble, "5-бабының 29) тармақшасына", "external", None),
                reference("para_1", "бұйрығына", "amended-act", None, act="V1800017705"),
            ),
            terms=(
                Term("t1", "kk", "Портал", "веб-портал", "att_1__tr_2__td_3", "short-name"),
                Term("t1", "ru", "Портал", "веб-портал", "att_1__tr_2__td_3", "short-name"),
            ),
            uses=(
                TermUse("t1", point16, "kk", term_start, term_end),
                TermUse("t1", point53, "kk", start + 1, end - 1),
            ),
            deadlines=(
                Deadline(point53, "kk", 0, 7, "ТжКОББ ", "ТжКОББ ұйымдары", "", "3", "day", ""),
            ),
            amendments=(
                Amendment(
                    "para_1__mod_3",
                    "reword",
                    "3-тармақтың екінші абзацы",
                    "kk",
                    "point",
                    ("3",),
                    "2",
                    "rules",
                    "V1800017705",
                    ("para_1__mod_3__al_1", "para_1__mod_3__al_2"),
                ),
                Amendment(
                    "para_1__mod_1",
                    "reword",
                    "бұйрықтың кіріспесі",
                    "kk",
                    "preamble",
                    (),
                    "",
                    "order",
                    "V1800017705",
                    ("para_1__mod_1__al_1",),
                ),
            ),
        )
    }


@pytest.fixture(scope="session")
def releases(corpus: Corpus) -> tuple[Release, ...]:
    return (next_release("2026-11-21", diff(EMPTY, snapshot(corpus)), ()),)


@pytest.fixture(scope="session")
def produced(
    corpus: Corpus,
    links: Links,
    plans: Mapping[str, PagePlan],
    releases: tuple[Release, ...],
) -> dict[str, bytes]:
    return machine_files(corpus, links, plans, SITE, releases)


@pytest.fixture(scope="session")
def make_act(corpus: Corpus) -> Callable[..., Act]:
    """Makes an act of two short texts, with the metadata of order No. 20."""

    def make(kazakh: str, russian: str | None, *notes: EditorNote) -> Act:
        texts = {"kk": parse_text(kazakh, "kaz.md").act}
        if russian is not None:
            texts["ru"] = parse_text(russian, "rus.md").act
        folder = Path("source_texts") / ORDER
        return Act(folder, corpus.acts[ORDER].meta, texts, notes)

    return make

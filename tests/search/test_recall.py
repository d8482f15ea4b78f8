"""Whether people find what they look for: queries of three sources, a third of them unseen.

Printed for both parts; the floors hold for both. A result counts where it is an expected clause, or
shows one inside itself: a smaller unit folded into it.
"""

from __future__ import annotations

from collections import Counter

import pytest

from build_scripts.links.find import find_links
from build_scripts.search.build import build_search
from tests.search.asked import asked
from tests.search.conftest import ROOT

SOON, FIRST = 3, 10
LEAST_QUERIES = 300
FLOORS = {"seen": (0.92, 0.96), "unseen": (0.87, 0.92)}
ASK = """
const { openStore } = await import("ASSETS/store.mjs");
const { Lookup } = await import("ASSETS/lookup.mjs");
const { answer } = await import("ASSETS/answer.mjs");
const { described } = await import("ASSETS/view.mjs");
const load = async (name) => JSON.parse(readFileSync(`${input.folder}/search/${name}`, "utf8"));
const lookup = new Lookup(await openStore(load), input.language);
const answers = [];
for (const query of input.queries) {
  const { hits } = await answer(lookup, query);
  const shown = await described(lookup, hits.slice(0, 10),
    { root: "http://localhost/", language: input.language, site: "" });
  answers.push(shown.map(({ keys }) => keys));
}
console.log(JSON.stringify(answers));
"""


@pytest.fixture(scope="module")
def folder(corpus, plans, tmp_path_factory):
    """The built site where there is one, else an index of the bare texts."""
    if (ROOT / "site" / "search" / "start.json").is_file():
        return ROOT / "site"
    made = tmp_path_factory.mktemp("recall")
    build_search(corpus, plans, find_links(corpus), made)
    return made


@pytest.fixture(scope="module")
def asked_in(corpus):
    """The queries of each language."""
    return {language: asked(corpus, language) for language in ("kk", "ru")}


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_queries_find_their_clauses(language, asked_in, folder, node, tell):
    queries = asked_in[language]
    assert len({one.text for one in queries}) >= LEAST_QUERIES
    data = {"folder": str(folder), "language": language, "queries": [one.text for one in queries]}
    ranks = [rank(one, found) for one, found in zip(queries, node(ASK, data), strict=True)]
    for part, unseen in (("seen", False), ("unseen", True)):
        chosen = [(one, at) for one, at in zip(queries, ranks, strict=True) if one.unseen == unseen]
        soon = sum(at < SOON for _, at in chosen) / len(chosen)
        first = sum(at < FIRST for _, at in chosen) / len(chosen)
        tell(
            f"search recall, {language}, {part}: {soon:.1%} among the first {SOON}, {first:.1%} "
            f"among the first {FIRST}, of {len(chosen)} queries ({by_source(chosen)})"
        )
        assert soon >= FLOORS[part][0]
        assert first >= FLOORS[part][1]


def rank(one, found):
    """Place of the first result that is or shows an expected clause; many if there is none."""
    places = (at for at, keys in enumerate(found) if not one.clauses.isdisjoint(keys))
    return next(places, 1000)


def by_source(chosen):
    """How many of each source are among the first three."""
    wanted = Counter(one.source for one, _ in chosen)
    met = Counter(one.source for one, at in chosen if at < SOON)
    return ", ".join(f"{source} {met[source]} of {count}" for source, count in wanted.items())


def test_the_parts_are_drawn_by_hash_alone(asked_in):
    for queries in asked_in.values():
        share = sum(one.unseen for one in queries) / len(queries)
        assert 0.25 < share < 0.42

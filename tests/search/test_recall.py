"""Whether people find what they look for: the lists of queries, in a real browser."""

from __future__ import annotations

import pytest
from ruamel.yaml import YAML

from tests.search.conftest import HERE

pytestmark = pytest.mark.browser
FIRST = 10
LEAST = 0.95
SOON = 3
LEAST_SOON = 0.9
ASK = """
async ([base, language, queries]) => {
  const [{ ask, index, root }, { described }] = await Promise.all([
    import(`${base}assets/search/session.mjs`), import(`${base}assets/search/view.mjs`)]);
  const answers = [];
  for (const query of queries) {
    const { hits } = await ask(language, query);
    const shown = await described(await index(language), hits.slice(0, 10),
      { root, language, site: "" });
    answers.push(shown.map(({ key, href }) => ({ key, href })));
  }
  return answers;
}
"""


def load(language):
    path = HERE / f"queries.{language}.yaml"
    data = YAML(typ="safe").load(path.read_text(encoding="utf-8"))
    assert len(data["queries"]) >= 120
    return data["acts"], data["queries"]


def clause(reference, acts, corpus):
    """``L#art47.17`` as the key of a result: ``Z070000319_#chp_6__art_47__para_17``."""
    short, _, name = reference.partition("#")
    act = corpus.acts[acts[short]]
    if not name:
        return f"{act.id}#"
    eid = name if name in act.units["kk"] else act.by_alias.get(name)
    assert eid, f"{reference}: there is no such clause"
    return f"{act.id}#{eid}"


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_queries_find_their_clauses(language, corpus, searchable, page, tell):
    acts, queries = load(language)
    page.goto(f"{searchable.address}{language}/search/")
    asked = [str(entry["q"]) for entry in queries]
    answers = page.evaluate(ASK, [searchable.address, language, asked])
    wanted = found = soon = 0
    missed = []
    for entry, answer in zip(queries, answers, strict=True):
        keys = [result["key"] for result in answer[:FIRST]]
        sets = [[reference] for reference in entry.get("find", [])]
        sets += [entry["any"]] if "any" in entry else []
        assert sets, f"{entry['q']}: no clause is named"
        for references in sets:
            wanted += 1
            clauses = {clause(reference, acts, corpus) for reference in references}
            soon += not clauses.isdisjoint(keys[:SOON])
            if not clauses.isdisjoint(keys):
                found += 1
            else:
                missed.append(f"  {entry['q']}: {' | '.join(references)}")
    recall = found / wanted
    place = "built site" if (searchable.folder / "index.html").exists() else "bare texts"
    told = (
        f"search recall, {language}, {place}: {recall:.1%} ({found} of {wanted} clauses among the "
        f"first {FIRST}, {soon / wanted:.1%} among the first {SOON}; {len(queries)} queries)"
    )
    tell("\n".join((told, *missed)))
    assert recall >= LEAST
    assert soon / wanted >= LEAST_SOON


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_results_link_to_the_clause(language, corpus, plans, served, page):
    page.goto(f"{served.address}{language}/search/")
    answers = page.evaluate(ASK, [served.address, language, ["17-2", "квота", "№ 20"]])
    for result in (result for answer in answers for result in answer):
        act, _, eid = result["key"].partition("#")
        path = plans[act].path(eid) if eid else f"acts/{act}/"
        assert result["href"] == f"{served.address}{language}/{path}"

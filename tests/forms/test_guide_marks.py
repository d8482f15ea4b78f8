"""Guides that show clauses and chains: word for word, with their places; bad marks are told."""

from __future__ import annotations

import pytest
from lxml import html

from build_scripts.faults import BadInputError
from build_scripts.forms.clauses import Clauses
from build_scripts.forms.guides import guide
from build_scripts.pages.library import Library

LANGUAGES = ("kk", "ru")
MONITORING, RULES = "V2300033348", "att_1__chp_2__para_"
PAGE = "guides/monitoring/"


@pytest.mark.parametrize("language", LANGUAGES)
def test_clauses_stand_word_for_word_and_lead_to_their_page(
    library: Library, language: str
) -> None:
    eids = [f"{RULES}5", f"{RULES}9__al_2"]
    text = f"## Т\n\n<!-- clauses {MONITORING} {' '.join(eids)} -->\n"
    made = html.fromstring(guide(text, Clauses(library, language), PAGE, "docs/x.md"))
    act = library.acts[MONITORING].act
    said = [" ".join(p.text_content().split()) for p in made.xpath(".//blockquote/p")]
    assert said == [" ".join(act.unit(eid, language).text.split()) for eid in eids]
    links = made.xpath(".//blockquote/footer/a/@href")
    assert links == [f"../../{library.address(MONITORING, eid)}" for eid in eids]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_chain_is_a_table_of_its_steps(library: Library, language: str) -> None:
    clauses = Clauses(library, language)
    made = html.fromstring(guide("<!-- chain monitoring -->", clauses, PAGE, "docs/x.md"))
    chain = clauses.data["parameters"]["chain_monitoring"]
    heads = [" ".join(cell.text_content().split()) for cell in made.xpath(".//tbody//th")]
    assert heads == [step["what"][language] for step in chain["steps"]]
    assert len(made.xpath(".//tbody//a[@data-quote]")) == len(heads)


@pytest.mark.parametrize(
    ("mark", "problem"),
    [
        ("<!-- chain monitorings -->", "there is no chain 'monitorings'"),
        ("<!-- clauses V2300033348 para_99 -->", "there is no clause V2300033348#para_99"),
        ("<!-- clauses V9999999999 para_1 -->", "there is no clause V9999999999#para_1"),
    ],
)
def test_a_mark_that_names_nothing_is_told_with_its_line(
    library: Library, mark: str, problem: str
) -> None:
    with pytest.raises(BadInputError) as told:
        guide(f"# Т\n\n{mark}\n", Clauses(library, "ru"), PAGE, "docs/ru/guides/x.md")
    (fault,) = told.value.faults
    assert problem in fault.problem
    assert (fault.file, fault.line) == ("docs/ru/guides/x.md", 3)

"""Order No. 403: its ids are cited by the calculators, and stay."""

from __future__ import annotations

import pytest

from build_scripts.corpus.acts import Corpus

ORDER = "V2300033291"
RULES = "att_1"


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_the_rules_have_37_points_and_three_annexes(corpus: Corpus, language: str) -> None:
    rules = corpus.acts[ORDER].units[language][RULES]
    points = [u for chapter in rules.children for u in chapter.children if u.kind == "point"]
    assert [unit.number for unit in points] == [str(number) for number in range(1, 38)]
    assert [unit.eid for unit in rules.children if unit.kind == "annex"] == [
        f"{RULES}__att_{number}" for number in (1, 2, 3)
    ]


@pytest.mark.parametrize(
    ("point", "symbols"), [("chp_2__para_9", "Tyxz"), ("chp_4__para_37", "SdzS")]
)
@pytest.mark.parametrize("language", ["kk", "ru"])
def test_both_formulas_have_a_legend(
    corpus: Corpus, language: str, point: str, symbols: str
) -> None:
    units = corpus.acts[ORDER].units[language]
    formula = f"{RULES}__{point}__formula_1"
    legend = [unit for unit in units[formula].children if unit.kind == "legend"]
    assert [unit.eid for unit in legend] == [
        f"{formula}__legend_{number}" for number in range(1, len(symbols) + 1)
    ]


def test_the_commitment_has_seventeen_duties(corpus: Corpus) -> None:
    for language in ("kk", "ru"):
        units = corpus.acts[ORDER].units[language]
        duties = [f"{RULES}__att_2__al_2__subpara_{number}" for number in range(1, 18)]
        assert all(eid in units for eid in duties)

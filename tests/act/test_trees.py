from __future__ import annotations

import html
import re
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from build_scripts.act.kinds import KINDS
from build_scripts.act.parse import parse_text
from build_scripts.checks.losses import repeated_numbers
from build_scripts.corpus.acts import Corpus
from build_scripts.corpus.meta import FILES
from tests.support import Case, print_tree, read_cases

HERE = Path(__file__).parent


@pytest.mark.parametrize("case", read_cases(HERE / "trees.md"), ids=lambda case: case.name)
def test_tree(case: Case) -> None:
    assert print_tree(parse_text(case.text, "case").act) == case.expected


@pytest.mark.parametrize("case", read_cases(HERE / "corpus.md"), ids=lambda case: case.name)
def test_tree_of_the_open_corpus(case: Case) -> None:
    assert print_tree(parse_text(case.text, "case").act) == case.expected


@pytest.mark.parametrize("case", read_cases(HERE / "amending.md"), ids=lambda case: case.name)
def test_amending_tree(case: Case) -> None:
    assert print_tree(parse_text(case.text, "case", amending=True).act) == case.expected


COUNTS = {
    "V2500035694": {"amendment": 21, "row": 10, "agreed": 5, "annex": 1},
    "V2000021506": {"amendment": 16, "criterion": 25, "option": 84, "evidence": 25, "annex": 3},
    "V2300033348": {"amendment": 2, "chapter": 2, "annex": 1},
    "P2300000248": {
        "part": 6,
        "indicator": 21,
        "result": 9,
        "swot-list": 12,
        "plan-row": 144,
        "abbreviation": 57,
        "plan-indicator": 21,
    },
    "fincenter-work-off": {"slide": 15},
    "Z070000319_": {"article": 2, "point": 29},
}


@pytest.mark.parametrize("act", COUNTS)
@pytest.mark.parametrize("language", ["kk", "ru"])
def test_everything_the_law_holds_is_found(corpus: Corpus, act: str, language: str) -> None:
    found = Counter(unit.kind for unit in corpus.acts[act].texts[language].walk())
    assert {kind: found[kind] for kind in COUNTS[act]} == COUNTS[act]


def test_the_rules_of_order_439_have_ten_points(corpus: Corpus) -> None:
    units = corpus.acts["V2300033348"].units["kk"]
    points = [
        unit.number
        for eid, unit in units.items()
        if eid.startswith("att_1") and unit.kind == "point"
    ]
    assert points == [str(number) for number in range(1, 11)]


def test_the_plan_has_144_rows_of_five_columns(corpus: Corpus) -> None:
    rows = [u for u in corpus.acts["P2300000248"].units["kk"].values() if u.kind == "plan-row"]
    assert [row.number for row in rows] == [str(number) for number in range(1, 145)]
    assert {len(row.children) + 1 for row in rows} == {5}


@pytest.mark.parametrize("act", COUNTS)
def test_both_languages_have_the_same_ids_and_aliases(corpus: Corpus, act: str) -> None:
    kazakh, russian = corpus.acts[act].units["kk"], corpus.acts[act].units["ru"]
    assert list(kazakh) == list(russian)
    assert [u.alias for u in kazakh.values()] == [u.alias for u in russian.values()]
    assert [u.kind for u in kazakh.values()] == [u.kind for u in russian.values()]


@pytest.mark.parametrize("act", COUNTS)
def test_ids_and_aliases_are_unique(corpus: Corpus, act: str) -> None:
    units = list(corpus.acts[act].texts["kk"].walk())
    assert corpus.acts[act].faults == ()
    aliases = [unit.alias for unit in units if unit.alias]
    assert len(aliases) == len(set(aliases))


@pytest.mark.parametrize(
    ("act", "alias", "words"),
    [
        ("V2500035694", "p12.2", "шетелдік орта"),
        ("V2500035694", "p64", "Білім басқармасы"),
        ("V2000021506", "p54-1", "Халықты жұмыспен қамту орталықтары ай сайынғы"),
        ("V2000021506", "c20.3", "2-3-0,7 балл"),
        ("V2300033348", "p9", "күнтізбелік 10 (он) күн"),
        ("V2300033348", "o4", "алғашқы ресми жарияланған"),
        ("P2300000248", "i18-1", "сату көлемі"),
        ("P2300000248", "row102", "Отандас"),
        ("Z070000319_", "art47.17-4.a2", "жұмыспен өтелген кезеңге мөлшерлес"),
        ("fincenter-work-off", "s15.2", "fincenterkz@mail.ru"),
    ],
)
def test_an_alias_means_the_clause_a_person_would_expect(
    corpus: Corpus, act: str, alias: str, words: str
) -> None:
    found = corpus.acts[act]
    unit = found.unit(found.by_alias[alias], "kk")
    assert unit is not None
    assert words in unit.full_text()


PIECES = """
# ¦## 3-тарау. ¦### 40-бап. ¦12. ¦54-1. ¦   1) ¦2) ¦   - ¦– ¦> *¦*¦   > "12. ¦::: swot
::: questionnaire¦:::¦::: slide 3¦| | |⏎| --- | --- |⏎| 1 | а<br>1) б |⏎¦<a id="st4"></a>
<!-- no text in this language -->¦[…]¦[8] ¦Күшті жақтары¦Нысаналы 1-индикатор.
жаңа редакцияда жазылсын:¦\\*¦**¦_____¦ ¦```¦<table>¦<table><tr><td rowspan="2">¦</table>
а) ¦16.1. ¦T = y / х ¦мұндағы: ¦y – ¦«12. ¦.»;¦формула: ¦**5-бап. ¦## I бөлім. ¦## Мазмұны
> *Қағидаларға 1-қосымша¦> *Бұйрықпен бекітілген*⏎⏎## Қағидалар ¦П О Л О Ж Е Н И Е¦15\\. ¦I. Жалпы
"""
SOUP = st.lists(
    st.sampled_from(
        [piece.replace("⏎", "\n") for line in PIECES.splitlines() for piece in line.split("¦")]
    )
)


@settings(max_examples=150, deadline=None)
@given(SOUP, st.booleans())
def test_any_text_gives_a_tree(pieces: list[str], amending: bool) -> None:
    text = "\n\n".join(f"{piece}мәтін" if piece.strip() else piece for piece in pieces)
    parsed = parse_text(text, "soup", amending=amending)
    assert all(unit.kind in KINDS for unit in parsed.act.walk())
    assert all(unit.eid for unit in parsed.act.walk() if unit.kind != "act")


def test_a_container_that_is_never_closed_is_reported() -> None:
    parsed = parse_text("1. Мәтін.\n\n::: swot\n\nКүшті жақтары\n", "kaz.md")
    assert [(fault.line, fault.problem) for fault in parsed.faults] == [
        (3, "a container is never closed.")
    ]


def test_a_number_that_is_printed_again_gets_an_id_of_its_own() -> None:
    act = parse_text("5. Бірінші.\n\n5. Екінші.\n\n   1) Үшінші.\n", "kaz.md").act
    ids = [unit.eid for unit in act.walk() if unit.eid]
    assert ids == ["para_5", "para_5-again-2", "para_5-again-2__subpara_1"]
    assert [(fault.line, fault.problem) for fault in repeated_numbers(act, "kaz.md")] == [
        (3, "the number 5. is printed twice, first on line 1.")
    ]


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_every_text_stands_on_the_lines_of_its_unit(corpus: Corpus, language: str) -> None:
    for act in (act for act in corpus.acts.values() if language in act.texts):
        source = (act.folder / FILES[language]).read_text(encoding="utf-8").split("\n")
        for unit in act.units[language].values():
            printed = _letters("".join(source[unit.first - 1 : unit.last]))
            for words in (unit.num, unit.heading, unit.text):
                assert _letters(words) in printed, (act.id, unit.eid, unit.first, unit.last)


def _letters(text: str) -> str:
    return re.sub(r"<[^>]*>|[^\w]|_", "", html.unescape(text))

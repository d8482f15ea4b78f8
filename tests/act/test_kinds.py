"""One record is enough: a kind that no file names is read, cited, found and written everywhere."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

import pytest
from lxml import etree

from build_scripts.act.footnotes import read_footnote
from build_scripts.act.kinds import (
    KINDS,
    PRINTED,
    TITLE,
    Alias,
    Asked,
    Cited,
    Kind,
    Printed,
    Result,
    numbered,
    ranked,
)
from build_scripts.act.parse import parse_text
from build_scripts.corpus.acts import SOURCES, Act, Corpus
from build_scripts.corpus.load_meta import load_meta
from build_scripts.editions.clauses import clauses_of
from build_scripts.links.grammar import GRAMMARS, grammars
from build_scripts.links.model import ActLinks
from build_scripts.machine.act_json import act_json
from build_scripts.machine.akn.document import act_xml
from build_scripts.machine.akn.meta import Document
from build_scripts.machine.akn.validate import validate
from build_scripts.machine.json_file import json_bytes
from build_scripts.machine.markdown import markdown_files
from build_scripts.machine.schemas import check_files
from build_scripts.machine.site import Site
from build_scripts.pages.blocks import Heading
from build_scripts.pages.cite import citation, short_name
from build_scripts.pages.library import Library
from build_scripts.pages.pairs import pair_act
from build_scripts.pages.plan import MAX_LETTERS, plan_pages
from build_scripts.pages.text_page import text_pages
from build_scripts.search.entries import act_pages
from build_scripts.search.rules import rules_data
from tests.conftest import ROOT

ORDER = "V2300033291"
EID, ALIAS = "chp_1__division_2", "ch1.div2"
DIVISION = Kind(
    name="division",
    element="division",
    alias=Alias("div"),
    passed_over=True,
    rank=35,
    printed=Printed("бөлімше", ("Отдел",), plain=TITLE),
    cited=Cited(("бөлімше",), ("отдел",), 2),
    clause=True,
    headed=True,
    cuttable=True,
    akn="division",
    names=numbered("бөлімше", "бөлімшесі", "отдел", "отдела", soft=True),
    asked=Asked(("бөлімше",), ("отдел*",), alone=9),
    result=Result(1, 90, label=PRINTED),
)
"""Between a chapter and a section."""
TEXTS = {
    "kk": (
        "# Қағидалар\n\n## 1-тарау. Жалпы\n\n### 1-бөлімше. Қабылдау\n\n1. Бір.\n\n"
        "### 2-бөлімше. Төлем тәртібі\n\n#### 1-параграф. Мерзім\n\n2. Екі.\n\n"
        "## 2-тарау. Соңғы\n\n3. Үш.\n"
    ),
    "ru": (
        "# Правила\n\n## Глава 1. Общее\n\n### Отдел 1. Прием\n\n1. Один.\n\n"
        "### Отдел 2. Порядок оплаты\n\n#### Параграф 1. Срок\n\n2. Два.\n\n"
        "## Глава 2. Прочее\n\n3. Три.\n"
    ),
}


class Made:
    """An act with the new kind, and what the rooms make of it."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        folder = ROOT / SOURCES / ORDER
        parsed = {language: parse_text(text, language) for language, text in texts.items()}
        trees = {language: one.act for language, one in parsed.items()}
        self.act = Act(folder, load_meta(folder, "meta.yaml"), trees)
        self.plan = plan_pages(self.act)
        self.site = Site.at("https://law.example.kz/", {ORDER: self.plan})

    @cached_property
    def library(self) -> Library:
        return Library.of(Corpus(ROOT, {ORDER: self.act}), {ORDER: self.plan}, {}, {}, {})


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> Made:
    monkeypatch.setitem(KINDS, DIVISION.name, DIVISION)
    return Made(TEXTS)


def test_without_its_record_no_text_has_the_kind() -> None:
    kinds = {unit.kind for unit in Made(TEXTS).act.texts["ru"].walk()}
    assert "division" not in kinds
    assert "subheading" in kinds


@pytest.mark.parametrize("language", TEXTS)
def test_it_is_read_with_its_place_id_and_alias(made: Made, language: str) -> None:
    units = made.act.units[language]
    unit = units[EID]
    assert (unit.kind, unit.number, unit.alias) == ("division", "2", ALIAS)
    assert [child.eid for child in unit.children] == [f"{EID}__sec_1"]
    assert units[f"{EID}__para_2"].alias == "p2"
    assert units["chp_2__para_3"].alias == "p3"
    assert set(made.act.units["kk"]) == set(made.act.units["ru"])


@pytest.mark.parametrize(
    ("text", "num"), [("2-БӨЛІМШЕ. Төлем тәртібі", "2-БӨЛІМШЕ."), ("Отдел II. Оплата", "Отдел II.")]
)
def test_a_heading_without_marks_is_read(made: Made, text: str, num: str) -> None:
    act = parse_text(f"# Атауы\n\n1. Бір.\n\n{text}\n\n2. Екі.\n", "rus.md").act
    unit = next(unit for unit in act.walk() if unit.kind == "division")
    assert (unit.num, unit.eid) == (num, "division_2")
    assert [child.kind for child in unit.children] == ["point"]


def test_it_is_cited_in_both_languages(made: Made) -> None:
    pairs = {pair.eid: pair for pair in pair_act(made.act).walk()}
    cited = citation(pairs[EID], made.act.meta, {})
    assert cited.kk.endswith(" 1-тарауының 2-бөлімшесі")
    assert cited.ru.startswith("отдел 2 главы 1 ")
    assert citation(pairs[f"{EID}__sec_1"], made.act.meta, {}).ru.startswith(
        "параграф 1 отдела 2 главы 1 "
    )
    assert [short_name(pairs[EID], language) for language in TEXTS] == [
        "1-тарау, 2-бөлімше",
        "глава 1, отдел 2",
    ]
    assert short_name(pairs[f"{EID}__para_2"], "ru") == "пункт 2"


def test_it_stands_on_its_page_as_a_heading(made: Made) -> None:
    [page] = text_pages(made.library, made.library.acts[ORDER], "ru")
    levels = {block.eid: block.level for block in page.blocks if isinstance(block, Heading)}
    assert levels["chp_1"] + 1 == levels[EID] == levels[f"{EID}__sec_1"] - 1
    headings = {block.eid: block.label for block in page.blocks if isinstance(block, Heading)}
    assert headings[EID] == "Отдел 2. Порядок оплаты"


def test_a_long_text_is_cut_where_it_begins(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(KINDS, DIVISION.name, DIVISION)
    long = "Сөз. " * (MAX_LETTERS // 6)
    texts = {language: text.replace("2. ", f"2. {long}") for language, text in TEXTS.items()}
    made = Made({language: text.replace("1. ", f"1. {long}") for language, text in texts.items()})
    assert made.plan.page_of[EID] == "chapter-1-division-2"


@pytest.mark.parametrize("language", TEXTS)
def test_its_json_follows_the_published_schema(made: Made, language: str) -> None:
    data = act_json(made.act, language, ActLinks(), made.site)
    path = f"api/acts/{ORDER}/{language}.json"
    assert check_files({path: json_bytes(data)}) == []
    assert [unit["kind"] for unit in data["units"][1]["children"]] == ["division", "division"]


def test_the_schema_refuses_a_kind_without_a_record(
    made: Made, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = json_bytes(act_json(made.act, "ru", ActLinks(), made.site))
    monkeypatch.delitem(KINDS, DIVISION.name)
    assert "division" in check_files({f"api/acts/{ORDER}/ru.json": data})[0].problem


@pytest.mark.parametrize("language", TEXTS)
def test_its_xml_is_valid(made: Made, language: str) -> None:
    data = act_xml(Document(made.act, language, ActLinks(), {}, made.site.url))
    assert validate(data, "act.xml") == []
    element = etree.fromstring(data).find(f".//{{*}}division[@eId='{EID}']")
    assert element is not None
    assert element.findtext("{*}num") in {"2-бөлімше.", "Отдел 2."}


def test_its_markdown_has_a_heading_with_its_names(made: Made) -> None:
    [text] = [data.decode() for path, data in markdown_files(made.act, made.site) if "kk/" in path]
    names = f'<a id="{EID}"></a><a id="{ALIAS}"></a>'
    assert f"### {names}2-бөлімше. Төлем тәртібі" in text


@pytest.mark.parametrize(
    ("language", "label"), [("kk", "2-бөлімше. Төлем тәртібі"), ("ru", "Отдел 2. Порядок оплаты")]
)
def test_the_search_finds_it_and_leads_to_it(made: Made, language: str, label: str) -> None:
    _, page = act_pages(made.act, made.plan, language)
    entry = next(entry for entry in page.entries if entry.eid == EID)
    assert (entry.label, entry.record, entry.rank) == (label, True, 110 * 90 // 100)
    rules = rules_data(language)
    assert rules["places"]["division"] in {"отдел*", "+бөлімше ~болимше"}
    assert rules["kinds"]["elements"]["division"] == "division"
    order = rules["kinds"]["order"]
    assert order.index("chapter") < order.index("division") < order.index("article")
    assert rules["kinds"]["alone"][-1] == "division"


@pytest.mark.parametrize(
    ("language", "text"), [("kk", "2-бөлімшенің талаптары"), ("ru", "требования отдела 2")]
)
def test_texts_refer_to_it(language: str, text: str) -> None:
    with_it = grammars([*KINDS.values(), DIVISION])[language]
    found = [kind for kind, level in with_it.levels.items() if level.search(text)]
    assert found == ["division"]
    assert not [kind for kind, level in GRAMMARS[language].levels.items() if level.search(text)]


@pytest.mark.parametrize(
    "text", ["Сноска. Отдел 2 исключен приказом", "Ескерту. 2-бөлімше алып тасталды - ҚР"]
)
def test_footnotes_speak_of_it(made: Made, text: str) -> None:
    assert read_footnote(text).target == (("division", "2"),)


def test_editions_are_compared_by_it(made: Made) -> None:
    assert clauses_of(made.act.texts["ru"])[EID] == ("Порядок оплаты",)


# --- every record ------------------------------------------------------------------------------


def test_names_and_elements_tell_kinds_apart() -> None:
    assert all(name == kind.name for name, kind in KINDS.items())
    numbered_through = [kind.alias.word for kind in KINDS.values() if kind.alias and kind.through]
    assert len(numbered_through) == len(set(numbered_through))
    assert list(ranked()) == ["part", "subpart", "chapter", "section", "article"]


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_a_record_is_whole(kind: Kind) -> None:
    assert bool(kind.rank) <= bool(kind.printed and kind.akn and kind.headed and kind.clause)
    assert bool(kind.cited or kind.asked or kind.through) <= bool(kind.names)
    assert bool(kind.names) <= bool(kind.alias or kind.name in {"point", "amendment"})
    assert bool(kind.plural) <= bool(kind.cited)
    assert kind.passes <= set(KINDS)
    if kind.names:
        forms = kind.names
        assert all(forms)
        assert len({"{n}" in form or "{o}" in form for form in forms}) == 1


def test_words_of_readers_are_in_their_own_language() -> None:
    """A Kazakh word has a Russian one beside it, and the other way round."""
    for kind in KINDS.values():
        for both in (kind.jump, kind.plural, kind.result.label):
            assert both is None or all(both), kind.name
        if kind.asked:
            assert bool(kind.asked.kk) == bool(kind.asked.ru), kind.name
        assert kind.cited is None or all((kind.cited.kk, kind.cited.ru)), kind.name

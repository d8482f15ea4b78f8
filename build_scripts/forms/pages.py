"""The calculators' pages: hand-written text with forms, rules and examples put in.

The text stands in docs/kk/calculators and docs/ru/calculators. Marks in it: ``<!-- form -->``,
``<!-- rules -->``, ``<!-- examples -->``, ``<!-- columns -->``; and ``[[source]]`` or
``[[source|words]]``, a link to the clause of a source of calculators/parameters.

What stands below the heading of the rules, and of the examples, becomes a page of its own
(`build_scripts.forms.further`): a phone's reader comes for the form and the answer.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from build_scripts.faults import BadInputError, Fault
from build_scripts.forms.clauses import Clauses
from build_scripts.forms.examples import Example, examples_html, load_examples
from build_scripts.forms.fields import Look
from build_scripts.forms.form import form_html, frame_html
from build_scripts.forms.further import PARTS, further_links, split
from build_scripts.forms.guides import guide, is_guide
from build_scripts.forms.interview import entries, load_plans
from build_scripts.forms.page_data import (
    FOLDER,
    batch_data,
    calculator_data,
    data_html,
    offline_data,
)
from build_scripts.forms.programmes import programmes_html
from build_scripts.forms.rules import points, rules_html
from build_scripts.forms.tables import batch_html, columns_html, example_tables
from build_scripts.forms.words import word
from build_scripts.pages.library import Library
from build_scripts.pages.markup import relative
from build_scripts.runtime.cases import Case
from build_scripts.runtime.files import Runtime
from build_scripts.runtime.scripts import asked_by
from calculators import engine

if TYPE_CHECKING:
    from calculators.shapes import Field, Record

_APPLICANTS = "admission"
_BATCH, _INDEX = "batch", "index"
_EITHER = frozenset({"expenses_total", "expenses_by_year"})
_EARLY = "here"
"""Runs before the entry scripts: it starts the interpreters."""


def calculator_pages(
    library: Library,
    language: str,
    written: Mapping[str, str],
    runtime: Runtime,
    cases: Sequence[Case],
) -> dict[str, str]:
    """The Markdown of every calculator's page, and of every guide, in one language.

    Args:
        library: all acts, for the addresses of clauses.
        language: ``kk`` or ``ru``.
        written: hand-written Markdown by file name below the documents of the language; those
            outside ``calculators/`` are left alone, but for guides.
        runtime: what the pages load.
        cases: all test cases, for the worked examples.

    Returns:
        Markdown by file name.

    Raises:
        BadInputError: a page is missing, or names a source that does not exist.
    """
    clauses = Clauses(library, language)
    examples = load_examples(cases)
    pages = {}
    for name in (_INDEX, *engine.NAMES, *entries(), _BATCH):
        file = f"{FOLDER}{name}.md"
        if file not in written:
            place = f"docs/{language}/{file}"
            raise BadInputError(
                [Fault(place, "the page is missing.", "write it in both languages.")]
            )
        page = FOLDER if name == _INDEX else f"{FOLDER}{name}/"
        main, parts = split(written[file], name, language)
        texts = {file: (main, page)} | {
            f"{FOLDER}{name}/{part}.md": (text, f"{page}{part}/") for part, text in parts.items()
        }
        for path, (text, own) in texts.items():
            linked = clauses.linked(text, own, f"docs/{language}/{file}")
            html = _parts(name, clauses, runtime, examples, own, list(parts))
            pages[path] = _filled(linked, html)
    for file, text in written.items():
        if is_guide(text):
            own = f"{file.removesuffix('.md')}/"
            pages[file] = guide(text, clauses, own, f"docs/{language}/{file}")
    return pages


def _filled(text: str, parts: Mapping[str, Callable[[], str]]) -> str:
    """Text with HTML in place of its marks; what no mark asks for is not made."""
    for mark, make in parts.items():
        if f"<!-- {mark} -->" in text:
            text = text.replace(f"<!-- {mark} -->", f'<div class="calculator">{make()}</div>')
    return text


def _parts(
    name: str,
    clauses: Clauses,
    runtime: Runtime,
    examples: Sequence[Example],
    own: str,
    further: Sequence[str],
) -> dict[str, Callable[[], str]]:
    """What makes the HTML of each mark; none holds an empty line, which would end it for Markdown.

    Args:
        name: the page: a calculator, an entry into an interview, the index or the tables.
        clauses: sources and their addresses, and the language.
        runtime: what the pages load.
        examples: of any calculator.
        own: address of the page that is made, which may be a part of the named one.
        further: the parts that stand on pages of their own.
    """
    language = clauses.language
    if name == _INDEX:
        data = offline_data(clauses, runtime)
        stored = _head("stored", FOLDER, runtime) + _stored_html(language)
        return {"form": lambda: data_html(data) + stored}
    if name == _BATCH:
        return {
            "form": lambda: _batch(clauses, runtime, examples),
            "columns": lambda: columns_html(clauses),
        }
    calculator = entries().get(name, name)
    style = _style(own, runtime)
    to_main = f"{relative(own, f'{FOLDER}{calculator}/')}"
    return {
        "form": lambda: _form(name, clauses, runtime, further),
        "rules": lambda: style + rules_html(calculator, clauses, own),
        "examples": lambda: style + examples_html(calculator, examples, clauses, own, to_main),
    }


def _batch(clauses: Clauses, runtime: Runtime, examples: Sequence[Example]) -> str:
    data = batch_data(clauses, runtime, example_tables(examples, clauses))
    return data_html(data) + _head("table", f"{FOLDER}{_BATCH}/", runtime) + batch_html(clauses)


def _form(name: str, clauses: Clauses, runtime: Runtime, further: Sequence[str]) -> str:
    """A calculator's form, or an interview that begins at a part of it."""
    calculator = entries().get(name, name)
    page = f"{FOLDER}{name}/"
    schema = engine.schema_of(clauses.data, calculator)
    assert schema is not None
    plan = load_plans(clauses.data)[calculator]
    entry = name if name != calculator else ""
    links = further_links(
        PARTS if entry else further, relative(page, f"{FOLDER}{calculator}/"), clauses.language
    )
    privacy = f'<p class="privacy">{word("privacy", clauses.language)}</p>'
    form = form_html(schema, _look(calculator, clauses, page))
    data = calculator_data(calculator, clauses, runtime, page, plan, entry)
    return (
        data_html(data)
        + _head(_entry(calculator, runtime), page, runtime)
        + privacy
        + frame_html(form, clauses.language, links)
    )


def _entry(calculator: str, runtime: Runtime) -> str:
    """The module that begins a calculator's page: its own one, if it shows more than others do."""
    own = f"page-{calculator}"
    return own if f"{runtime.calculators}{own}.mjs" in runtime.files else "page-plain"


def _head(entry: str, page: str, runtime: Runtime) -> str:
    """Style sheet and scripts of a page; what the entry imports is fetched along with it."""
    folder = _folder(page, runtime)
    modules = asked_by(entry, lambda name: runtime.text(f"{name}.mjs"))
    preloads = "".join(f'<link rel="modulepreload" href="{folder}{name}.mjs">' for name in modules)
    early = f'<script type="module" async src="{folder}{_EARLY}.mjs"></script>'
    return (
        f'{_style(page, runtime)}<script src="{folder}guard.js"></script>'
        f"{early if entry != 'stored' else ''}{preloads}"
        f'<script type="module" src="{folder}{entry}.mjs"></script>'
    )


def _style(page: str, runtime: Runtime) -> str:
    return f'<link rel="stylesheet" href="{_folder(page, runtime)}calculators.css">'


def _folder(page: str, runtime: Runtime) -> str:
    return f"{relative(page, '')}../{runtime.calculators}"


def _stored_html(language: str) -> str:
    return (
        '<p class="stored" role="status"></p><p class="buttons">'
        f'<button type="button" class="remove-stored" hidden>{word("offline_remove", language)}'
        "</button> "
        f'<button type="button" class="restore-stored" hidden>{word("offline_restore", language)}'
        "</button></p>"
    )


def _subjects(name: str, clauses: Clauses) -> frozenset[str]:
    """Keys of the marks of applicants: what a page asks for there, it needs."""
    if name != _APPLICANTS:
        return frozenset()
    schema = engine.schema_of(clauses.data, name)
    assert schema is not None
    [marks] = [field for field in schema["fields"] if field["key"] == "marks"]
    return frozenset(field["key"] for field in marks["fields"])


def _look(name: str, clauses: Clauses, page: str) -> Look:
    words = engine.words_of(clauses.data, name, clauses.language)
    annex = clauses.data["questionnaire"]
    if name != "questionnaire" or annex is None:
        readers_first = ["today"]
        codes = clauses.data["parameters"]["programme_codes"]

        def below(field: Field) -> str:
            if field["key"] != "specialty":
                return ""
            return programmes_html(codes, words, clauses.language)

        return Look(
            words,
            clauses.language,
            below=below,
            order=readers_first,
            either=_EITHER,
            asked=_subjects(name, clauses),
        )
    criteria = {f"c{item['num']}": item for item in annex["criteria"]}
    sources = clauses.sources(name)

    def beside(field: Field) -> str:
        number = field["key"].removeprefix("c")
        text = word("clause_of_criterion", clauses.language, num=number)
        return f'<p class="basis">{clauses.link(sources[f"criterion.{number}"], page, text)}</p>'

    def choice(_field: Field, chosen: Record) -> str:
        _, number, _, option = chosen["label"].split(".")
        found = criteria[f"c{number}"]["options"][int(option) - 1]
        return f' <b class="points">{points(found, words)}</b>'

    groups = clauses.data["parameters"]["questionnaire_groups"]["groups"]
    titles = {f"c{item['criteria'][0]}": words.say(f"q.group.{item['id']}") for item in groups}
    return Look(
        words,
        clauses.language,
        beside,
        choice,
        sections=titles,
        order=[f"c{number}" for group in groups for number in group["criteria"]],
    )

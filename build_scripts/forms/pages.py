"""The calculators' pages: hand-written text with forms, rules and examples put in.

The text stands in the calculator's folder (`build_scripts.forms.written`), that of the list and of
the tables in docs/kk/calculators and docs/ru/calculators. Marks in it: ``<!-- form -->``,
``<!-- rules -->``, ``<!-- examples -->``, ``<!-- columns -->``; and ``[[source]]`` or
``[[source|words]]``, a link to the clause of a source of calculators/parameters.

What stands below the heading of the rules, and of the examples, becomes a page of its own
(`build_scripts.forms.further`): a phone's reader comes for the form and the answer.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from build_scripts.faults import BadInputError, Fault
from build_scripts.forms.clauses import Clauses
from build_scripts.forms.examples import Example, examples_html, load_examples
from build_scripts.forms.fields import Look
from build_scripts.forms.form import form_html, frame_html
from build_scripts.forms.further import PARTS, further_links, split
from build_scripts.forms.guides import guide, is_guide
from build_scripts.forms.interview import entries, load_plan
from build_scripts.forms.own import own_of
from build_scripts.forms.page_data import (
    FOLDER,
    batch_data,
    calculator_data,
    data_html,
    offline_data,
)
from build_scripts.forms.tables import batch_html, columns_html, example_tables
from build_scripts.forms.words import word
from build_scripts.forms.written import source_of
from build_scripts.pages.library import Library
from build_scripts.pages.markup import relative
from build_scripts.runtime.cases import Case
from build_scripts.runtime.files import Runtime
from build_scripts.runtime.scripts import asked_by
from calculators import bundle, engine

_BATCH, _INDEX = "batch", "index"
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
    for name in (_INDEX, *bundle.names(), *entries(), _BATCH):
        file = f"{FOLDER}{name}.md"
        if file not in written:
            place = source_of(language, file)
            raise BadInputError(
                [Fault(place, "the page is missing.", "write it in both languages.")]
            )
        page = FOLDER if name == _INDEX else f"{FOLDER}{name}/"
        main, parts = split(written[file], name, language)
        texts = {file: (main, page)} | {
            f"{FOLDER}{name}/{part}.md": (text, f"{page}{part}/") for part, text in parts.items()
        }
        for path, (text, own) in texts.items():
            linked = clauses.linked(text, own, source_of(language, file))
            html = _parts(name, clauses, runtime, examples, own, list(parts))
            pages[path] = _filled(linked, html)
    for file, text in written.items():
        if is_guide(text):
            own = f"{file.removesuffix('.md')}/"
            pages[file] = guide(text, clauses, own, source_of(language, file))
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
        "rules": lambda: style + _rules(calculator, clauses, own),
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
    plan = load_plan(calculator, clauses.data)
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


def _look(name: str, clauses: Clauses, page: str) -> Look:
    """With what a calculator's form is written."""
    words = engine.words_of(clauses.data, name, clauses.language)
    make = own_of(name).look
    return Look(words, clauses.language) if make is None else make(clauses, words, page)


def _rules(name: str, clauses: Clauses, page: str) -> str:
    """The rules of a calculator; empty where its own module has none."""
    make = own_of(name).rules
    words = engine.words_of(clauses.data, name, clauses.language)
    return "" if make is None else "".join(make(clauses, words, page))

"""The calculators' pages: hand-written text with forms, rules and examples put in.

The text stands in docs/kk/calculators and docs/ru/calculators. Marks in it: ``<!-- form -->``,
``<!-- rules -->``, ``<!-- examples -->``, ``<!-- columns -->``; and ``[[source]]`` or
``[[source|words]]``, a link to the clause of a source of calculators/parameters.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from build_scripts.faults import BadInputError, Fault
from build_scripts.forms.clauses import Clauses
from build_scripts.forms.examples import Example, examples_html, load_examples
from build_scripts.forms.fields import Look
from build_scripts.forms.form import form_html, frame_html
from build_scripts.forms.page_data import (
    FOLDER,
    batch_data,
    calculator_data,
    data_html,
    offline_data,
)
from build_scripts.forms.rules import points, rules_html
from build_scripts.forms.tables import batch_html, columns_html, example_tables
from build_scripts.forms.words import word
from build_scripts.pages.library import Library
from build_scripts.pages.markup import relative
from build_scripts.runtime.cases import Case
from build_scripts.runtime.files import Runtime
from calculators import engine

if TYPE_CHECKING:
    from calculators.shapes import Field, Record

_BATCH, _INDEX = "batch", "index"
_EITHER = frozenset({"expenses_total", "expenses_by_year"})
_EARLY = "here"
"""Runs before the entry scripts: it starts the interpreters."""
_MODULES = {
    "calculator": (
        *("dom", "load", "engine", "form", "faults", "fragment", "answer", "same", "status"),
        *("tools", "entered", "picture", "picture-bars", "picture-obligation", "offline"),
    ),
    "table": ("dom", "load", "engine", "status", "rows", "offline"),
    "stored": ("dom", "offline"),
}
"""Entry scripts, and modules that are fetched along with each instead of after it."""


def calculator_pages(
    library: Library,
    language: str,
    written: Mapping[str, str],
    runtime: Runtime,
    cases: Sequence[Case],
) -> dict[str, str]:
    """The Markdown of every calculator's page in one language.

    Args:
        library: all acts, for the addresses of clauses.
        language: ``kk`` or ``ru``.
        written: hand-written Markdown by file name below the documents of the language; those
            outside ``calculators/`` are left alone.
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
    for name in (_INDEX, *engine.NAMES, _BATCH):
        file = f"{FOLDER}{name}.md"
        if file not in written:
            place = f"docs/{language}/{file}"
            raise BadInputError(
                [Fault(place, "the page is missing.", "write it in both languages.")]
            )
        page = FOLDER if name == _INDEX else f"{FOLDER}{name}/"
        text = clauses.linked(written[file], page, f"docs/{language}/{file}")
        for mark, html in _parts(name, clauses, runtime, examples).items():
            text = text.replace(f"<!-- {mark} -->", f'<div class="calculator">{html}</div>')
        pages[file] = text
    return pages


def _parts(
    name: str, clauses: Clauses, runtime: Runtime, examples: Sequence[Example]
) -> dict[str, str]:
    """HTML by mark; none holds an empty line, which would end it for Markdown."""
    language = clauses.language
    if name == _INDEX:
        data_element = data_html(offline_data(clauses, runtime))
        return {"form": data_element + _head("stored", FOLDER, runtime) + _stored_html(language)}
    page = f"{FOLDER}{name}/"
    if name == _BATCH:
        data = batch_data(clauses, runtime, example_tables(examples, clauses))
        form = data_html(data) + _head("table", page, runtime) + batch_html(clauses)
        return {"form": form, "columns": columns_html(clauses)}
    schema = engine.schema_of(clauses.data, name)
    assert schema is not None
    form = frame_html(form_html(schema, _look(name, clauses, page)), language)
    privacy = f'<p class="privacy">{word("privacy", language)}</p>'
    data_element = data_html(calculator_data(name, clauses, runtime))
    return {
        "form": data_element + _head("calculator", page, runtime) + privacy + form,
        "rules": rules_html(name, clauses, page),
        "examples": examples_html(name, examples, clauses, page),
    }


def _head(entry: str, page: str, runtime: Runtime) -> str:
    """Style sheet and scripts of a page."""
    folder = f"{relative(page, '')}../{runtime.calculators}"
    preloads = "".join(
        f'<link rel="modulepreload" href="{folder}{name}.mjs">' for name in _MODULES[entry]
    )
    early = f'<script type="module" async src="{folder}{_EARLY}.mjs"></script>'
    return (
        f'<link rel="stylesheet" href="{folder}calculators.css">'
        f"{early if entry != 'stored' else ''}{preloads}"
        f'<script type="module" src="{folder}{entry}.mjs"></script>'
    )


def _stored_html(language: str) -> str:
    return (
        '<p class="stored" role="status"></p><p class="buttons">'
        f'<button type="button" class="remove-stored" hidden>{word("offline_remove", language)}'
        "</button> "
        f'<button type="button" class="restore-stored" hidden>{word("offline_restore", language)}'
        "</button></p>"
    )


def _look(name: str, clauses: Clauses, page: str) -> Look:
    words = engine.words_of(clauses.data, name, clauses.language)
    annex = clauses.data["questionnaire"]
    if name != "questionnaire" or annex is None:
        readers_first = ["today"]
        return Look(words, clauses.language, order=readers_first, either=_EITHER)
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
    return Look(
        words,
        clauses.language,
        beside,
        choice,
        {f"c{group['criteria'][0]}": words.say(f"q.group.{group['id']}") for group in groups},
        [f"c{number}" for group in groups for number in group["criteria"]],
    )

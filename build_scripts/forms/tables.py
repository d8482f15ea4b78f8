"""The page for tables of many people or colleges: its form, its columns, and a filled example."""

from __future__ import annotations

import base64
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from build_scripts.forms.clauses import Clauses
from build_scripts.forms.examples import Example
from build_scripts.forms.form import UNSENT
from build_scripts.forms.page_data import template
from build_scripts.forms.rules import table_html
from build_scripts.forms.words import word
from build_scripts.pages.markup import escape
from calculators import batch, bundle, engine
from calculators.csv_text import naming, offered, row_fields, write_table

if TYPE_CHECKING:
    from calculators.render.words import Words
    from calculators.shapes import Field, Schema

_EXAMPLES = 4
_FIRST_CODE = 101
_BYTE_ORDER_MARK = "\ufeff"


def batch_html(clauses: Clauses) -> str:
    """The form for a table, and where its results appear."""
    language = clauses.language

    def say(key: str) -> str:
        return word(f"batch_{key}", language)

    radios = "".join(
        f'<label class="tick" for="b-{name}"><input type="radio" name="calculator" id="b-{name}" '
        f'value="{name}"{" checked" if name == bundle.names()[0] else ""}> '
        f"<span>{_title(name, clauses)}</span></label>"
        for name in bundle.names()
    )
    links = "".join(
        f'<li><a download="{name}.csv" href="{_download(template(name))}">'
        f"{say('template')}: {_title(name, clauses)}</a></li>"
        for name in bundle.names()
    )
    return (
        f'<noscript><p class="note">{word("no_script", language)}</p></noscript>'
        f'<form class="table-form" {UNSENT} novalidate autocomplete="off">'
        f'<fieldset class="field"><legend>{say("calculator")}</legend>{radios}</fieldset>'
        f'<ul class="templates">{links}</ul>'
        f'<div class="field drop"><label for="b-text">{say("text")}</label>'
        f'<p class="help" id="b-text-help">{say("text_help")}</p>'
        '<p class="fault" id="b-text-fault" hidden></p>'
        '<textarea id="b-text" rows="8" spellcheck="false" '
        'aria-describedby="b-text-help b-text-fault"></textarea>'
        f'<p><label class="file" for="b-file">{say("file")}</label> '
        '<input type="file" id="b-file" accept=".csv,.txt,.tsv,text/csv,text/plain"> '
        f"<span>{say('drop')}</span></p></div>"
        f'<p class="buttons"><button type="submit">{say("run")}</button> '
        f'<button type="button" class="example">{say("example")}</button> '
        f'<button type="button" class="stop" hidden>{say("stop")}</button></p></form>'
        '<section class="result" aria-labelledby="answer-title" tabindex="-1">'
        f'<h2 id="answer-title">{say("results")}</h2>'
        '<div class="engine" role="status"></div>'
        '<div class="faults" tabindex="-1" hidden></div>'
        '<div class="progress" role="status"></div>'
        '<div class="answer"></div></section>'
    )


def columns_html(clauses: Clauses) -> str:
    """What the columns of each table mean, and what is written into them."""
    language = clauses.language
    titles = [word(f"batch_{key}", language) for key in ("column", "meaning", "values")]
    parts = []
    for name in bundle.names():
        words = engine.words_of(clauses.data, name, language)
        schema = engine.schema_of(clauses.data, name)
        assert schema is not None
        described = [_naming(schema, language), *_columns(row_fields(schema), words, language)]
        rows = [
            [f"<code>{column}</code>", escape(meaning), escape(values)]
            for column, meaning, values in described
        ]
        title = word("batch_columns", language, name=_title(name, clauses))
        parts.append(
            f'<details class="block"><summary>{title}</summary>{table_html(titles, rows)}</details>'
        )
    return "".join(parts)


def example_tables(examples: Sequence[Example], clauses: Clauses) -> dict[str, str]:
    """A filled table by calculator: the first examples of each, named by codes."""
    found = {}
    for name in bundle.names():
        schema = engine.schema_of(clauses.data, name)
        assert schema is not None
        inputs = [e.case.inputs for e in examples if e.case.calculator == name][:_EXAMPLES]
        if "row_of" in schema:
            inputs = [row for case in inputs for row in case[schema["row_of"]]]
        cells = [
            {naming(schema)[0]: f"A-{number}"} | dict(_cells(case, ""))
            for number, case in enumerate(inputs, _FIRST_CODE)
        ]
        used = {column for row in cells for column in row}
        header = [column for column in offered(schema) if column in used]
        rows = [[row.get(column, "") for column in header] for row in cells]
        found[name] = write_table(header, rows, batch.SPREADSHEET_DELIMITER)
    return found


def _cells(data: Mapping[str, Any], prefix: str) -> Iterator[tuple[str, str]]:
    for key, value in data.items():
        name = f"{prefix}{key}"
        if isinstance(value, list):
            for number, item in enumerate(value, 1):
                yield from _cells(item, f"{name}.{number}.")
        elif isinstance(value, dict):
            yield from _cells(value, f"{name}.")
        elif isinstance(value, bool):
            yield name, "yes" if value else "no"
        else:
            yield name, str(value)


def _naming(schema: Schema, language: str) -> tuple[str, str, str]:
    """The column that names a row, as the others are described."""
    first, *others = naming(schema)
    values = word("value_naming", language, others="; ".join(others))
    return first, word("batch_naming", language), values


def _columns(
    fields: Sequence[Field], words: Words, language: str, prefix: str = "", where: str = ""
) -> Iterator[tuple[str, str, str]]:
    for field in fields:
        name, label = f"{prefix}{field['key']}", words.say(field["label"])
        if field["type"] == "list":
            row = words.say(field["item"], {"number": 1})
            inner = field["fields"]
            yield from _columns(inner, words, language, f"{name}.1.", f"{where}{row}: ")
        elif field["type"] == "group":
            yield from _columns(field["fields"], words, language, f"{name}.", f"{label} ")
        else:
            yield name, f"{where}{label}", _values(field, words, language)


def _values(field: Field, words: Words, language: str) -> str:
    if field["type"] == "choice":
        return "; ".join(f"{c['value']} – {words.say(c['label'])}" for c in field["choices"])
    bounds = {key: field[key] for key in ("min", "max") if key in field}
    return word(f"value_{field['type']}", language, **bounds)


def _title(name: str, clauses: Clauses) -> str:
    return escape(engine.words_of(clauses.data, name, clauses.language).say(f"calculator.{name}"))


def _download(text: str) -> str:
    encoded = base64.b64encode((_BYTE_ORDER_MARK + text).encode()).decode()
    return f"data:text/csv;charset=utf-8;base64,{encoded}"

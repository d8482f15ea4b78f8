"""Worked examples: cases that `examples.yaml` of a calculator names, answered for its page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from build_scripts.corpus.meta import Words as Titles
from build_scripts.faults import BadInputError, Fault
from build_scripts.forms.clauses import Clauses
from build_scripts.forms.own import own_of
from build_scripts.forms.rules import table_html
from build_scripts.forms.words import word
from build_scripts.pages.markup import escape, tag
from build_scripts.runtime.cases import Case
from build_scripts.yaml_files import line_of, load_yaml
from calculators import bundle, engine
from calculators.fragment import encode

if TYPE_CHECKING:
    from calculators.render.words import Words
    from calculators.shapes import Field, Record

_FILE = "examples.yaml"


@dataclass(frozen=True, slots=True)
class Example:
    """A case with a title for readers."""

    case: Case
    title: Titles


def load_examples(cases: Sequence[Case]) -> list[Example]:
    """The chosen cases in their order.

    Raises:
        BadInputError: the list names a case that does not exist.
    """
    known = {(case.calculator, case.name): case for case in cases}
    found, faults = [], []
    for name in bundle.names():
        told = f"calculators/{name}/{_FILE}"
        for item in load_yaml(bundle.folder_of(name) / _FILE, told):
            case = known.get((name, item["case"]))
            if case is None:
                problem = f"there is no case {item['case']!r}."
                mend = f"name a case of calculators/{name}/cases."
                faults.append(Fault(told, problem, mend, line_of(item, "case")))
            else:
                found.append(Example(case, Titles(item["kk"], item["ru"])))
    if faults:
        raise BadInputError(faults)
    return found


def examples_html(
    name: str, examples: Sequence[Example], clauses: Clauses, page: str, form: str = ""
) -> str:
    """All examples of a calculator: a table of cases and answers, then each in full.

    Args:
        name: the calculator.
        examples: of any calculator.
        clauses: sources and their addresses, and the language.
        page: the page that holds them, below the language folder.
        form: address of the page with the form, as seen from there.
    """
    language = clauses.language
    rows, parts = [], []
    for example in examples:
        if example.case.calculator != name:
            continue
        answer = engine.answer(clauses.data, name, example.case.inputs, language)
        assert answer["ok"], example.case.name
        title = escape(example.title[language])
        lead = next(block for block in answer["blocks"] if block["kind"] == "lead")
        said = "".join(tag("p", escape(item["text"])) for item in lead["items"])
        rows.append([title, said])
        parts.append(_in_full(title, example.case, answer, clauses, page, form))
    titles = [word("example_case", language), word("example_answer", language)]
    return table_html(titles, rows) + "".join(parts)


def _in_full(title: str, case: Case, answer: Record, clauses: Clauses, page: str, form: str) -> str:
    language = clauses.language
    words = engine.words_of(clauses.data, case.calculator, language)
    schema = engine.schema_of(clauses.data, case.calculator)
    assert schema is not None
    blocks = {block["id"]: block for block in answer["blocks"]}
    own = own_of(case.calculator)
    if own.answered in blocks:
        block = blocks[own.answered]
        shown = [0, *range(2, len(block["columns"]))]
        rows = [[escape(row["cells"][n]) for n in shown] for row in block["rows"]]
        inner = table_html([escape(block["columns"][n]) for n in shown], rows)
    else:
        titles = [word("example_field", language), word("example_value", language)]
        inputs = [
            [escape(a), escape(b)] for a, b in inputs_in_words(schema["fields"], case.inputs, words)
        ]
        inner = table_html(titles, inputs, word("example_inputs", language))
        if own.steps in blocks:
            inner += tag("h3", word("example_steps", language))
            inner += _steps(blocks[own.steps], case.calculator, clauses, page)
    link = f'<a href="{form}#{escape(encode(schema, case.inputs))}" class="open-example">'
    inner += tag("p", f"{link}{word('example_open', language)}</a>", class_="with-script")
    return f'<details class="block"><summary>{title}</summary>{inner}</details>'


def _steps(block: Mapping[str, Any], name: str, clauses: Clauses, page: str) -> str:
    known = clauses.sources(name)
    lines = []
    for item in block["items"]:
        links = "; ".join(clauses.link(known[ref], page) for ref in item["refs"])
        basis = f'<span class="bases">{links}</span>' if links else ""
        lines.append(tag("li", escape(item["text"]) + basis))
    return tag("ol", "".join(lines))


def inputs_in_words(
    fields: Sequence[Field], data: Mapping[str, Any], words: Words, where: str = ""
) -> Iterator[tuple[str, str]]:
    """What was put into a form, as labels and values in the form's order.

    Args:
        fields: the holder's fields.
        data: the holder's values.
        words: the calculator's messages.
        where: names of the rows above, in words.
    """
    for field in fields:
        value = data.get(field["key"])
        if value is None:
            continue
        label = words.say(field["label"])
        if field["type"] == "list":
            for number, item in enumerate(value, 1):
                row = words.say(field["item"], {"number": number})
                yield from inputs_in_words(field["fields"], item, words, f"{where}{row}: ")
        elif field["type"] == "group":
            yield from inputs_in_words(field["fields"], value, words, f"{where}{label}: ")
        else:
            yield where + label, value_in_words(field, value, words)


def value_in_words(field: Field, value: object, words: Words) -> str:
    """One value as a reader writes it."""
    match field["type"]:
        case "choice":
            labels = {choice["value"]: choice["label"] for choice in field["choices"]}
            return words.say(labels[str(value)])
        case "date":
            return words.write(value, "date")
        case "bool":
            return words.say("general.yes" if value else "general.no")
        case _:
            return str(value)

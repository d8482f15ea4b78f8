"""Forms made from the schemas, and what surrounds them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from lxml import html

from build_scripts.faults import BadInputError
from build_scripts.forms import calculator_pages
from build_scripts.pages.library import Library
from build_scripts.runtime import Runtime
from build_scripts.runtime.cases import Case
from calculators import bundle, engine
from calculators.bundle import names

NAMES = names()
pytestmark = pytest.mark.slow

LANGUAGES = ("kk", "ru")
PAGES = [(name, language) for name in NAMES for language in LANGUAGES]
CONTROLS = ".//input | .//select"
Pages = Mapping[str, Mapping[str, str]]


def form_of(pages: Pages, name: str, language: str) -> Any:
    """The form of a page."""
    (form,) = html.fromstring(pages[language][f"calculators/{name}.md"]).xpath("//form")
    return form


def of_class(tree: Any, name: str) -> list[Any]:
    """Elements of a class."""
    found: list[Any] = tree.xpath(f'.//*[contains(concat(" ", @class, " "), " {name} ")]')
    return found


def leaves(fields: list[Any], prefix: str = "") -> Iterator[tuple[str, Any]]:
    """Single fields with the names that they have in the first row of every list."""
    for field in fields:
        path = f"{prefix}{field['key']}"
        if field["type"] == "list":
            yield from leaves(field["fields"], f"{path}.0.")
        elif field["type"] == "group":
            yield from leaves(field["fields"], f"{path}.")
        else:
            yield path, field


@pytest.mark.parametrize(("name", "language"), PAGES)
def test_a_page_knows_how_older_links_are_read(pages: Pages, name: str, language: str) -> None:
    page = html.fromstring(pages[language][f"calculators/{name}.md"])
    (data,) = page.xpath('//script[@id="calculator-data"]')
    schema = engine.schema_of(bundle.load(), name)
    assert schema
    assert json.loads(data.text)["schema"].get("old") == schema.get("old")


@pytest.mark.parametrize(("name", "language"), PAGES)
def test_every_field_of_the_schema_has_its_control(pages: Pages, name: str, language: str) -> None:
    form = form_of(pages, name, language)
    schema = engine.schema_of(bundle.load(), name)
    assert schema
    controls = {control.get("name") for control in form.xpath(CONTROLS)}
    assert controls == {path for path, _ in leaves(schema["fields"])}
    for path, field in leaves(schema["fields"]):
        found = form.xpath(f'.//*[@name="{path}"]')
        kind = found[0].get("type", found[0].tag)
        assert kind in KINDS[field["type"]], path
        if field["type"] == "choice":
            given = [o.get("value") for o in (found[0] if kind == "select" else found)]
            offered = [choice["value"] for choice in field["choices"]]
            assert [value for value in given if value] == offered, path


KINDS = {
    "date": {"date"},
    "int": {"text"},
    "decimal": {"text"},
    "money": {"text"},
    "text": {"text"},
    "bool": {"checkbox"},
    "choice": {"radio", "select"},
}


@pytest.mark.parametrize(("name", "language"), PAGES)
def test_every_control_has_a_label_and_a_place_for_its_fault(
    pages: Pages, name: str, language: str
) -> None:
    form = form_of(pages, name, language)
    ids = [element.get("id") for element in form.xpath(".//*[@id]")]
    assert len(ids) == len(set(ids))
    for control in form.xpath(CONTROLS):
        labels = form.xpath(f'.//label[@for="{control.get("id")}"]')
        assert len(labels) == 1
        assert labels[0].text_content().strip()
        holder = control
        if control.get("type") == "radio":
            (holder,) = control.xpath("ancestor::fieldset[@data-key][1]")
        described = holder.get("aria-describedby").split()
        assert set(described) <= set(ids)
        assert described[-1].endswith("-fault")


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_of_two_fields_is_not_called_optional(pages: Pages, language: str) -> None:
    form = form_of(pages, "reimbursement", language)
    said = {"kk": "(екеуінің бірі)", "ru": "(одно из двух)"}[language]
    marked = [mark for mark in of_class(form, "optional") if mark.text_content() == said]
    keys = {mark.xpath("ancestor::*[@data-key][1]")[0].get("data-key") for mark in marked}
    assert keys == {"expenses_total", "expenses_by_year"}


@pytest.mark.parametrize(("name", "language"), PAGES)
def test_the_page_names_its_own_data_and_clauses(pages: Pages, name: str, language: str) -> None:
    tree = html.fromstring(pages[language][f"calculators/{name}.md"])
    (script,) = tree.xpath('.//script[@id="calculator-data"]')
    data = json.loads(script.text)
    assert data["runtime"]["small"][-1][0].endswith(f"/data.{name}.{language}.json")
    assert data["schema"]["id"] == name
    assert all(address.startswith("acts/") for address in data["clauses"].values())
    assert tree.xpath(".//noscript/p")


@pytest.mark.parametrize(("name", "language"), PAGES)
def test_examples_are_answered_and_can_be_opened(
    pages: Pages, written: Pages, name: str, language: str
) -> None:
    file = f"calculators/{name}/examples.md"
    assert "open-example" not in pages[language][f"calculators/{name}.md"]
    if "{ #examples }" not in written[language][f"calculators/{name}.md"]:
        assert file not in pages[language]
        return
    tree = html.fromstring(pages[language][file])
    links = [link.get("href") for link in of_class(tree, "open-example")]
    assert 6 <= len(links) == len(set(links))
    assert all(re.match(r"\.\./#[a-z]\d\.", link) for link in links)


@pytest.mark.parametrize(("name", "language"), PAGES)
def test_rules_stand_on_a_page_of_their_own_that_is_linked(
    pages: Pages, written: Pages, name: str, language: str
) -> None:
    main = html.fromstring(pages[language][f"calculators/{name}.md"])
    has_rules = f"calculators/{name}/rules.md" in pages[language]
    assert has_rules == ("{ #rules }" in written[language][f"calculators/{name}.md"])
    assert bool(main.xpath('.//li[@id="rules"]/a[@href="rules/"]')) == has_rules
    if has_rules:
        rules = html.fromstring(pages[language][f"calculators/{name}/rules.md"])
        assert of_class(rules, "formula") or rules.xpath(".//table")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_for_many_ships_data_for_all(pages: Pages, language: str) -> None:
    tree = html.fromstring(pages[language]["calculators/batch.md"])
    data = json.loads(tree.xpath('string(.//script[@id="calculator-data"])'))
    assert data["runtime"]["small"][-1][0].endswith(f"/data.all.{language}.json")
    assert data["examples"].keys() == set(NAMES)
    assert len(tree.xpath(".//ul/li/a[@download]")) == len(NAMES)


def test_a_missing_page_is_named(
    library: Library, written: Pages, runtime: Runtime, cases: list[Case]
) -> None:
    some = {k: v for k, v in written["ru"].items() if k != "calculators/batch.md"}
    with pytest.raises(BadInputError) as caught:
        calculator_pages(library, "ru", some, runtime, cases)
    assert caught.value.faults[0].file == "docs/ru/calculators/batch.md"


def test_an_unknown_source_is_named_with_its_line(
    library: Library, written: Pages, runtime: Runtime, cases: list[Case]
) -> None:
    file = "calculators/obligation.md"
    some = {**written["kk"], file: "# T\n\n[[law_17_no_such|сөз]]\n"}
    with pytest.raises(BadInputError) as caught:
        calculator_pages(library, "kk", some, runtime, cases)
    (fault,) = caught.value.faults
    assert (fault.file, fault.line) == ("calculators/obligation/page.kk.md", 3)
    assert "law_17_no_such" in fault.problem

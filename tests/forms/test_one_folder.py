"""A calculator is added by one folder, and shared code knows no calculator by its name."""

from __future__ import annotations

import ast
import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from lxml import html

import calculators
from build_scripts.commands.documents import written_pages
from build_scripts.forms import calculator_pages
from build_scripts.forms.written import calculator_texts, source_of
from build_scripts.pages.library import Library
from build_scripts.pages.site_pages import Site, own_files, site_menu
from build_scripts.runtime import Runtime, load_cases
from build_scripts.runtime.compile import node
from build_scripts.runtime.data import bundle_json
from build_scripts.runtime.files import MICROPYTHON
from build_scripts.runtime.portable import own_sources, shared_sources
from calculators import __main__ as command_line
from calculators import api, batch, bundle
from tests.conftest import ROOT

sys.path.insert(0, str(ROOT / "tests" / "calculators"))
from calculator_cases import differences
from calculator_cases import load_cases as whole_cases

TOY = ROOT / "tests" / "fixtures" / "toy"
LANGUAGES = ("kk", "ru")
TITLES = {"kk": "Екі еселеу", "ru": "Удвоение"}


@pytest.fixture
def toy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The folder of a seventh calculator; that it stands there is all that makes it one."""
    folder = tmp_path / "toy"
    shutil.copytree(TOY, folder)
    monkeypatch.setattr(calculators, "__path__", [*calculators.__path__, str(tmp_path)])
    api.forget()
    yield folder
    api.forget()
    for name in [name for name in sys.modules if name.startswith("calculators.toy")]:
        del sys.modules[name]


def test_its_cases_are_found_and_answered(toy: Path) -> None:
    cases = whole_cases("toy")
    assert [case.name for case in load_cases(ROOT) if case.calculator == "toy"] == [
        case["name"] for case in cases
    ]
    for case in cases:
        for language in LANGUAGES:
            answer = json.loads(api.run("toy", json.dumps(case["inputs"]), language))
            assert differences(case, answer) == []


def test_the_command_line_answers_it(toy: Path, capsys: Any, tmp_path: Path) -> None:
    case = tmp_path / "case.yaml"
    case.write_text("number: 21\n")
    assert command_line.main(["toy", "--input", str(case), "--lang", "ru"]) == 0
    assert "Вдвое больше: 42." in capsys.readouterr().out
    case.write_text("number: 13\n")
    assert command_line.main(["toy", "--input", str(case), "--lang", "ru"]) == 2
    assert "число 13 не удваивается" in capsys.readouterr().err


def test_a_page_that_is_not_written_is_named_by_its_place(toy: Path) -> None:
    (toy / "page.kk.md").unlink()
    assert source_of("kk", "calculators/toy.md") == "calculators/toy/page.kk.md"
    assert "calculators/toy.md" not in calculator_texts("kk")


def test_a_table_of_it_has_its_columns(toy: Path) -> None:
    answer = json.loads(batch.run_csv("toy", "id;Число\nА;5\nБ;x\n", "ru"))
    rows = [line.split(",") for line in answer["csv"].lstrip("\ufeff").splitlines()]
    assert rows[0] == ["faults", "id", "row", "ok", "double"]
    assert rows[1] == ["", "А", "1", "1", "10"]
    assert rows[2][1:] == ["Б", "2", "0", ""]


@pytest.mark.slow
def test_its_page_has_a_form_an_example_and_a_place_in_the_menu(
    library: Library, runtime: Runtime, toy: Path
) -> None:
    for language in LANGUAGES:
        written = written_pages(ROOT, language)
        pages = calculator_pages(
            library, language, written, with_data(runtime, language), load_cases(ROOT)
        )
        page = html.fromstring(pages["calculators/toy.md"])
        assert page.xpath('//form//input[@name="number"]')
        assert page.xpath('//form//fieldset[@data-key="others"]/button[@class="add"]')
        data = json.loads(page.xpath('string(//script[@id="calculator-data"])'))
        assert data["schema"]["id"] == "toy"
        example = html.fromstring(pages["calculators/toy/examples.md"])
        assert example.xpath('//a[@class="open-example"]')
        table = html.fromstring(pages["calculators/batch.md"])
        assert table.xpath('//input[@name="calculator"][@value="toy"]')
        site = Site(library, language, written)
        own = own_files(site)
        assert f'<a href="toy/">{TITLES[language]}</a>' in own["calculators/index.md"]
        [folder] = [row for row in site_menu(own, language) if row[1] == "calculators/"]
        assert [TITLES[language], "calculators/toy/", []] in folder[2]


def with_data(runtime: Runtime, language: str) -> Runtime:
    """The runtime as it is made with the toy: its code and its data are two files more."""
    name = f"{runtime.calculators}data.toy.{language}.json"
    code = f"{runtime.calculators}core.toy.json"
    more = {name: bundle_json(language, "toy"), code: b"", f"{name}.br": b"", f"{code}.br": b""}
    return replace(runtime, files={**runtime.files, **more})


@pytest.mark.slow
def test_a_phone_answers_each_calculator_without_the_others(toy: Path) -> None:
    """With the sources and the data that its page loads: MicroPython finds nothing else."""
    for name in bundle.names():
        case = next(case for case in load_cases(ROOT) if case.calculator == name)
        task = {
            "interpreter": str(ROOT / MICROPYTHON),
            "files": shared_sources(ROOT) | own_sources(name),
            "bundle": bundle_json("ru", name).decode(),
            "calls": [["calculators.api", "run", name, case.payload, "ru"]],
        }
        script = str(ROOT / "tests" / "calculators" / "micropython.mjs")
        run = subprocess.run(
            [node(), script], input=json.dumps(task), capture_output=True, text=True, check=True
        )
        [answer] = json.loads(run.stdout)
        assert json.loads(answer) == json.loads(api.run(name, case.payload, "ru"))


SHARED = (
    *("calculators/*.py", "calculators/core/*.py", "calculators/render/*.py"),
    *("build_scripts/runtime/*.py", "build_scripts/forms/*.py", "build_scripts/pages/*.py"),
    "build_scripts/forms/own/__init__.py",
)
ALLOWED = {
    ("calculators/__main__.py", "questionnaire"): "--annex names another text of its annex",
    ("calculators/core/place.py", "job"): "messages on work begin so, whoever says them",
    ("build_scripts/runtime/days_off.py", "deadlines"): "the file that it renews",
    ("build_scripts/forms/guides.py", "deadlines"): "guides show a procedure's steps",
    ("build_scripts/pages/blocks.py", "questionnaire"): "a kind of unit in an act",
    ("build_scripts/pages/overview_page.py", "deadlines"): "time limits of an act",
    ("build_scripts/pages/words.py", "deadlines"): "time limits of an act",
    ("build_scripts/pages/site_pages.py", "questionnaire"): "a guide of this name",
}


def test_shared_code_names_no_calculator() -> None:
    found = {
        (path.relative_to(ROOT).as_posix(), name)
        for pattern in SHARED
        for path in ROOT.glob(pattern)
        for text in texts(path)
        for name in bundle.names()
        if re.search(rf"\b{name}\b", text)
    }
    assert found == set(ALLOWED)


def texts(path: Path) -> Iterator[str]:
    """The constants of a module and the modules that it imports; what only people read is not."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    notes = {id(part.value) for part in ast.walk(tree) if isinstance(part, ast.Expr)}
    for part in ast.walk(tree):
        if isinstance(part, ast.Constant) and isinstance(part.value, str):
            yield "" if id(part) in notes else part.value
        elif isinstance(part, ast.ImportFrom):
            yield f"{part.module} {' '.join(alias.name for alias in part.names)}"
        elif isinstance(part, ast.Import):
            yield " ".join(alias.name for alias in part.names)

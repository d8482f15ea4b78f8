"""``bench``: the build, a list of graduates, page weights, a first search, cold starts."""

from __future__ import annotations

import argparse
import dataclasses
import json
from collections.abc import Iterable, Sequence
from pathlib import Path

from playwright.sync_api import sync_playwright

from build_scripts.bench import report
from build_scripts.bench.browser import find_chromium
from build_scripts.bench.building import measure_build, measure_growth
from build_scripts.bench.cold import Tools, measure_cold, measure_loads
from build_scripts.bench.devices import DESKTOP, PHONE
from build_scripts.bench.graduates import measure_table
from build_scripts.bench.limits import GRADUATES, MANY, VERY_MANY, exit_code
from build_scripts.bench.question import make_question
from build_scripts.bench.results import Machine, Results, verdicts
from build_scripts.bench.searching import measure_searches
from build_scripts.bench.server import BROTLI, GZIP, Files
from build_scripts.bench.variants import LINES, Variant, pyodide_variants, site_variant
from build_scripts.bench.visits import measure_visits
from build_scripts.bench.weights import heaviest_text, weigh
from build_scripts.commands.assemble import SITE, WORK
from build_scripts.commands.output import say
from build_scripts.corpus.meta import LANGUAGES
from build_scripts.faults import BadInputError, Fault, ProjectError
from build_scripts.runtime.files import MICROPYTHON
from build_scripts.runtime.keep import Store
from build_scripts.text_files import write_text

PARTS = ("build", "growth", "table", "weights", "search", "runtime")
BUILD, GROWTH, TABLE, WEIGHTS, SEARCH, RUNTIME = PARTS
_RUNS = 10
_SEARCHES = 3
_CALCULATOR = "calculators/obligation/"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the command's arguments."""
    parser.add_argument(
        "--runs", type=_positive, default=_RUNS, help="cold starts of each kind (%(default)s)"
    )
    parser.add_argument(
        "--acts",
        type=_positive,
        nargs="+",
        default=[MANY, VERY_MANY],
        help="how many acts the sites have that growth is measured with (300 1000)",
    )
    parser.add_argument(
        "--rows",
        type=_positive,
        default=GRADUATES,
        help="graduates of the table that is answered on the command line (%(default)s)",
    )
    parser.add_argument("--only", choices=PARTS, help="measure one part (default: all)")
    parser.add_argument(
        "--line",
        choices=tuple(LINES),
        default="present",
        help="'next' measures the other line of Pyodide beside the chosen one",
    )
    parser.add_argument("--json", type=Path, metavar="FILE", help="write all figures to a file")


def run(arguments: argparse.Namespace, root: Path) -> int:
    """Measures and prints; returns 1 if a limit is broken."""
    parts = [arguments.only] if arguments.only else list(PARTS)
    _require(root, parts, arguments.line)
    results = Results(Machine.here())
    _print(report.machine_lines(results.machine))
    try:
        if BUILD in parts:
            results = _build(results, root)
        if GROWTH in parts:
            results = _growth(results, root, arguments.acts)
        if TABLE in parts:
            results = _table(results, root, arguments.rows)
        if WEIGHTS in parts:
            results = _weights(results, root)
        if SEARCH in parts:
            results = _searches(results, root)
        if RUNTIME in parts:
            results = _runtime(results, root, arguments)
    except BadInputError:
        raise
    except ProjectError as error:
        fault = Fault("bench", str(error), "mend what failed, then measure again.")
        raise BadInputError([fault]) from error
    _print(report.verdict_lines(results))
    if arguments.json:
        write_text(arguments.json, json.dumps(results.as_json(), indent=1) + "\n")
    return exit_code(verdicts(results))


def _build(results: Results, root: Path) -> Results:
    times = measure_build(root)
    _print(report.build_lines(times))
    return dataclasses.replace(results, build=times)


def _growth(results: Results, root: Path, counts: Iterable[int]) -> Results:
    found = []
    for count in counts:
        found.append(measure_growth(root, count))
        _print([report.growth_line(found[-1])])
    return dataclasses.replace(results, growth=tuple(found))


def _table(results: Results, root: Path, rows: int) -> Results:
    table = measure_table(root, rows)
    _print(report.table_lines(table))
    return dataclasses.replace(results, table=table)


def _weights(results: Results, root: Path) -> Results:
    folder = root / SITE
    pages = tuple(weigh(folder))
    _print(report.weight_lines(pages))
    paths = [
        path
        for language in LANGUAGES
        for path in (
            f"{language}/",
            heaviest_text(pages, language).path,
            f"{language}/{_CALCULATOR}",
        )
    ]
    with sync_playwright() as playwright:
        files = Files(folder, {}, _store(root), GZIP)
        visits = measure_visits(Tools(playwright.chromium, find_chromium(), files), paths)
    _print(report.visit_lines(visits))
    return dataclasses.replace(results, pages=pages, visits=tuple(visits))


def _searches(results: Results, root: Path) -> Results:
    with sync_playwright() as playwright:
        files = Files(root / SITE, {}, _store(root), GZIP)
        tools = Tools(playwright.chromium, find_chromium(), files)
        found = measure_searches(tools, PHONE, _SEARCHES)
    _print(report.search_lines(str(PHONE), found))
    return dataclasses.replace(results, searches=tuple(found))


def _runtime(results: Results, root: Path, arguments: argparse.Namespace) -> Results:
    question = make_question(root)
    lines = dict.fromkeys(("present", arguments.line))
    variants: list[Variant] = [site_variant(question)]
    for line in lines:
        variants += pyodide_variants(root, LINES[line], question)
    more = {path: data for variant in variants for path, data in variant.files.items()}
    with sync_playwright() as playwright:
        files = Files(root / SITE, more, _store(root), BROTLI)
        tools = Tools(playwright.chromium, find_chromium(), files)
        loads = measure_loads(tools, variants, question)
        _print(report.load_lines(loads))
        for device in (DESKTOP, PHONE):
            starts = measure_cold(tools, variants, question, device, arguments.runs)
            _print(report.cold_lines(str(device), starts))
            results = dataclasses.replace(results, cold=(*results.cold, *starts))
    return dataclasses.replace(results, loads=tuple(loads))


def _require(root: Path, parts: Sequence[str], line: str) -> None:
    """Everything that the parts need is there.

    Raises:
        BadInputError: something is missing; names all of it.
    """
    faults: list[Fault] = []
    if not {*parts} <= {WEIGHTS, TABLE, SEARCH}:
        faults += [
            Fault(folder, "the package is missing.", "run 'make setup'.")
            for folder in dict.fromkeys((LINES["present"], LINES[line], MICROPYTHON))
            if not (root / folder / "package.json").is_file()
        ]
    if not {*parts} <= {BUILD, GROWTH, TABLE}:
        if not (root / SITE / "index.html").is_file():
            faults.append(Fault(SITE, "the site is not built.", "run 'make site' first."))
        try:
            find_chromium()
        except BadInputError as error:
            faults += error.faults
    if faults:
        raise BadInputError(faults)


def _store(root: Path) -> Store:
    return Store(root / WORK / "kept")


def _positive(text: str) -> int:
    if not text.isdecimal() or int(text) == 0:
        message = f"'{text}' is no whole number from 1"
        raise argparse.ArgumentTypeError(message)
    return int(text)


def _print(lines: Iterable[str]) -> None:
    for line in lines:
        say(line)

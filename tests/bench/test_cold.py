"""Cold starts: what a run says, what is no valid run, and a real one."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from build_scripts.bench import cold
from build_scripts.bench.cold import AnswerError, Tools, measure_cold, measure_loads
from build_scripts.bench.devices import DESKTOP
from build_scripts.bench.question import Question, make_question
from build_scripts.bench.server import BROTLI, GZIP, Files, Sent
from build_scripts.bench.variants import (
    COMPILED,
    LINES,
    SHIPPED,
    SITE,
    Variant,
    pyodide_variants,
    site_variant,
)
from build_scripts.bench.visits import measure_visits
from build_scripts.runtime.keep import Store
from calculators import api

QUESTION = Question("obligation", "ru", "{}", "x=1", "Срок: 36\u00a0месяцев.")


def sent(moment: float, size: int, path: str = "a.mjs") -> Sent:
    return Sent(moment, size, path, "text/javascript", kept=False)


def test_bytes_are_counted_up_to_each_answer():
    marks = cold._Marks(asked=10_000, first=10_500, confirmed=12_000, words="")
    pieces = [sent(9.9, 5), sent(10.2, 100), sent(10.5, 20), sent(11, 3000), sent(12.1, 70_000)]
    run = cold._run(marks, pieces)
    assert (run.first, run.confirmed) == (0.5, 2.0)
    assert (run.page_bytes, run.first_bytes, run.confirmed_bytes) == (5, 125, 3125)


def examine(words: str, path: str = "a.mjs", kind: str = SITE) -> None:
    variant = Variant(kind, "ours", "kk/", "x=1", {})
    cold._examine(variant, QUESTION, cold._Marks(0, 0, 0, words), [sent(0, 1, path)])


def test_the_answer_may_go_on_behind_its_first_words():
    examine("Срок: 36 месяцев. Основание: пункт 17")


def test_another_answer_is_no_run():
    with pytest.raises(AnswerError, match="instead of"):
        examine("Срок: 24 месяца.")


def test_a_fall_back_to_the_whole_library_is_no_run_of_ours():
    with pytest.raises(AnswerError, match="fell back"):
        examine(QUESTION.words, "assets/runtime-1/python_stdlib.zip")
    examine(QUESTION.words, "bench/shipped/python_stdlib.zip", SHIPPED)


def test_the_question_is_answered_by_cpython(root: Path):
    question = make_question(root)
    answer = json.loads(api.run(*question.call))
    assert answer["ok"]
    assert question.words in json.dumps(answer, ensure_ascii=False)
    assert question.words


@pytest.fixture(scope="module")
def question(root: Path) -> Question:
    return make_question(root)


@pytest.fixture(scope="module")
def variants(root: Path, question: Question) -> list[Variant]:
    return [site_variant(question), *pyodide_variants(root, LINES["present"], question)]


@pytest.fixture
def site(root: Path) -> Path:
    folder = root / "site"
    assert (folder / "index.html").is_file(), "build the site first: make site"
    return folder


@pytest.fixture
def store(root: Path) -> Store:
    return Store(root / "build" / "kept")


@pytest.fixture
def tools(
    site: Path, store: Store, variants: list[Variant], chromium: Browser, chromium_path: str
) -> Tools:
    more = {path: data for variant in variants for path, data in variant.files.items()}
    return Tools(chromium.browser_type, chromium_path, Files(site, more, store, BROTLI))


@pytest.mark.browser
@pytest.mark.slow
@pytest.mark.timeout(400)
def test_one_real_round(tools: Tools, variants: list[Variant], question: Question):
    loads = {load.variant: load for load in measure_loads(tools, variants, question)}
    starts = {s.kind: s.runs[0] for s in measure_cold(tools, variants, question, DESKTOP, 1)}
    assert set(starts) == {SITE, SHIPPED, COMPILED}
    ours, shipped = starts[SITE], starts[SHIPPED]
    assert 0 < ours.first < ours.confirmed
    assert shipped.confirmed == pytest.approx(shipped.first, abs=0.05)
    assert ours.page_bytes < ours.first_bytes <= ours.confirmed_bytes < shipped.first_bytes
    for variant in variants:
        load = loads[variant.name]
        assert load.brotli < load.gzip < load.plain
        assert starts[variant.kind].confirmed_bytes <= load.brotli * 1.02


@pytest.mark.browser
def test_a_first_visit_brings_no_interpreter(
    site: Path, store: Store, chromium: Browser, chromium_path: str, question: Question
):
    tools = Tools(chromium.browser_type, chromium_path, Files(site, {}, store, GZIP))
    home, calculator = measure_visits(tools, ["kk/", question.page])
    assert home.kept == 0 < calculator.kept
    for visit in (home, calculator):
        assert 0 < visit.html < 60_000
        assert visit.css > 0
        assert visit.scripts > 0
        assert visit.other < 20_000

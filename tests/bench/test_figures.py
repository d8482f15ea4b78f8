"""Medians, ratios, limits and the exit code."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from build_scripts.bench import limits, report
from build_scripts.bench.building import BuildTimes, Growth
from build_scripts.bench.cold import ColdStart, Run
from build_scripts.bench.limits import Limit, Verdict, exit_code
from build_scripts.bench.processes import Taken
from build_scripts.bench.results import Machine, Results, ratios, verdicts
from build_scripts.bench.searching import Search
from build_scripts.bench.series import Series
from build_scripts.bench.variants import COMPILED, SHIPPED, SITE
from build_scripts.bench.weights import PageWeight


def test_a_median_is_the_middle_value():
    series = Series.of([9.0, 1.0, 2.0])
    assert (series.median, series.least, series.most) == (2.0, 1.0, 9.0)


def test_a_median_of_an_even_number_lies_between_the_middle_values():
    assert Series.of([4.0, 1.0, 2.0, 9.0]).median == 3.0


def test_one_outlier_does_not_change_a_ratio():
    assert Series.of([1, 1, 50]).ratio(Series.of([4, 4, 4])) == 0.25


def test_nothing_measured_is_no_series():
    with pytest.raises(ValueError, match="nothing was measured"):
        Series.of([])


BINDING = Limit("what", 0.5, "source")
GOAL = Limit("what", 0.35, "goal", binding=False)


def test_a_figure_at_the_limit_keeps_it():
    assert Verdict(BINDING, 0.5).kept
    assert not Verdict(BINDING, 0.501).kept


@pytest.mark.parametrize(
    ("found", "code"),
    [
        ([], 0),
        ([Verdict(BINDING, 0.4), Verdict(GOAL, 0.4)], 0),
        ([Verdict(BINDING, 0.6), Verdict(GOAL, 0.1)], 1),
    ],
)
def test_only_a_broken_limit_fails(found: list[Verdict], code: int):
    assert exit_code(found) == code


@pytest.mark.parametrize(
    ("verdict", "line"),
    [
        (Verdict(BINDING, 0.6, "phone"), "BROKEN: what (phone): 0.6, at most 0.5 (source)"),
        (Verdict(GOAL, 0.4), "goal missed: what: 0.4, at most 0.35 (goal)"),
        (Verdict(limits.PAGE_BYTES, 59_000), "59,000, at most 60,000 (issue 2, pages)"),
    ],
)
def test_a_verdict_names_figure_limit_and_source(verdict: Verdict, line: str):
    assert str(verdict).endswith(line)


def start(name: str, kind: str, *runs: tuple[float, float, int, int]) -> ColdStart:
    return ColdStart(name, kind, "phone", tuple(Run(*run, page_bytes=10) for run in runs))


OURS = start("ours", SITE, (1, 4, 100, 600), (2, 5, 100, 600), (9, 9, 100, 600))
PLAIN = start("plain", SHIPPED, (10, 10, 1000, 1000), (8, 8, 1000, 1000), (10, 10, 1000, 1000))
CUT = start("cut", COMPILED, (5, 5, 500, 500))


def test_every_runtime_is_compared_with_pyodide_as_shipped():
    found = {ratio.what: (ratio.time, ratio.size) for ratio in ratios([OURS, PLAIN, CUT])}
    assert found == {
        "ours, first answer": (0.2, 0.1),
        "ours, confirmed by Pyodide": (0.5, 0.6),
        "cut": (0.5, 0.5),
    }


SITE_300 = Growth(300, Taken(50, 90), Taken(4, 5), Taken(9, 11), 400_000_000, 9000)
SITE_1000 = Growth(1000, Taken(170, 300), Taken(9, 12), Taken(20, 25), 800_000_000, 30_000)


def results(ours: ColdStart = OURS, page: int = 50_000) -> Results:
    return Results(
        Machine("3.13.0", 2, 0.1),
        build=BuildTimes(Taken(20, 30), Taken(9, 12), Taken(5, 5)),
        growth=(SITE_300, SITE_1000),
        pages=(PageWeight("kk/", "home", 6000), PageWeight("kk/glossary/", "glossary", page)),
        cold=(ours, PLAIN, CUT),
    )


def test_the_limits_are_judged_on_the_first_answer():
    found = {verdict.limit: verdict.figure for verdict in verdicts(results())}
    assert found[limits.FIRST_ANSWER_TIME] == 0.2
    assert found[limits.FIRST_ANSWER_BYTES] == 0.1
    assert found[limits.WARM_BUILD_SECONDS] == 9
    assert exit_code(verdicts(results())) == 0


@pytest.mark.parametrize(
    "broken",
    [
        results(start("ours", SITE, (6, 6, 100, 100))),
        results(start("ours", SITE, (1, 1, 900, 900))),
        results(page=60_001),
    ],
)
def test_each_limit_can_break(broken: Results):
    assert exit_code(verdicts(broken)) == 1
    told = [line for line in report.verdict_lines(broken) if "BROKEN" in line]
    assert len(told) == 1


def test_growth_is_judged_at_the_size_that_the_goals_name():
    found = {verdict.limit: verdict for verdict in verdicts(results())}
    assert found[limits.MANY_COLD_SECONDS].figure == 50
    assert found[limits.MANY_CHANGED_SECONDS].figure == 9
    assert found[limits.MANY_BYTES].figure == 400_000_000
    assert found[limits.FLAT_COST].figure == pytest.approx(1)
    slower = replace(SITE_1000, cold=Taken(200, 400))
    missed = verdicts(replace(results(), growth=(SITE_300, slower)))
    assert [verdict.limit for verdict in missed if not verdict.kept] == [limits.FLAT_COST]
    assert "400 MB, 9,000 files" in report.growth_line(SITE_300)


def test_a_search_is_judged_by_its_goals():
    soon = Search("kk", "typed", 0.9, 60_000, 9, 0.0)
    late = Search("ru", "typed", 1.9, 210_000, 9, 0.2)
    measured = replace(results(), searches=(soon, late))
    missed = [verdict for verdict in verdicts(measured) if not verdict.kept]
    assert {verdict.case for verdict in missed} == {"ru, typed"}
    assert len(missed) == 3
    assert exit_code(missed) == 0
    assert any("kk, typed" in line and "0.90" in line for line in report.search_lines("", [soon]))


def test_the_report_shows_medians_with_their_span():
    lines = list(report.cold_lines("phone", [OURS, PLAIN, CUT]))
    assert any("ours, first answer" in line and "2.00 (1.00 to 9.00)" in line for line in lines)
    assert any("against plain:" in line for line in lines)
    assert any("cut" in line and "0.50 x time" in line for line in lines)


def test_all_figures_are_written_as_json():
    found = json.loads(json.dumps(results().as_json()))
    assert found["medians"][0]["first"] == 2
    assert found["cold"][0]["runs"][2]["first"] == 9
    assert {verdict["kept"] for verdict in found["verdicts"]} == {True}


def test_a_busy_machine_is_told():
    assert any("busy" in line for line in report.machine_lines(Machine("3.13.0", 2, 8.0)))
    assert not any("busy" in line for line in report.machine_lines(Machine("3.13.0", 2, 0.2)))

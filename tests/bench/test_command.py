"""The command: its parts, its faults, and the build in a copy."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from build_scripts.__main__ import main
from build_scripts.bench.building import BuildTimes, Growth, measure_build
from build_scripts.bench.graduates import BigTable, measure_table, write_graduates
from build_scripts.bench.processes import CommandError, Taken
from build_scripts.commands import bench

ROOT = Path(__file__).parents[2]
_BUILDER = """
import pathlib, sys
kept = pathlib.Path("build/kept")
if sys.argv[1] == "build":
    kept.mkdir(parents=True, exist_ok=True)
    tools, found = pathlib.Path("node_modules/x").read_text(), len(list(kept.iterdir()))
    with open({log!r}, "a") as log:
        print(found, tools, file=log)
    (kept / f"{{found}}").touch()
sys.exit(int(sys.argv[1] == {failing!r}))
"""


def repository(folder: Path, failing: str = "") -> Path:
    """A repository whose build writes down what it found in build/kept, and in node_modules/x."""
    root = folder / "repository"
    for name in ("build_scripts", "node_modules", "build/kept", "site"):
        (root / name).mkdir(parents=True)
    (root / "build" / "kept" / "old").touch()
    (root / "node_modules" / "x").write_text("tools", encoding="utf-8")
    text = _BUILDER.format(log=str(folder / "log"), failing=failing)
    (root / "build_scripts" / "__main__.py").write_text(text, encoding="utf-8")
    return root


def test_the_first_build_in_the_copy_finds_nothing_kept(tmp_path: Path):
    times = measure_build(repository(tmp_path))
    assert (tmp_path / "log").read_text().splitlines() == ["0 tools", "1 tools"]
    assert all(each.wall > 0 for each in (times.cold, times.warm, times.check))


def test_the_repository_itself_stays_as_it_was(tmp_path: Path):
    root = repository(tmp_path)
    before = sorted(root.rglob("*"))
    measure_build(root)
    assert sorted(root.rglob("*")) == before


@pytest.mark.parametrize("failing", ["build", "check"])
def test_a_failed_command_is_named(tmp_path: Path, failing: str):
    with pytest.raises(CommandError, match=f"'build_scripts {failing}' failed"):
        measure_build(repository(tmp_path, failing))


def test_everything_that_is_missing_is_named_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.setenv("CHROMIUM", str(tmp_path / "none"))
    assert main(["bench"], tmp_path) == 2
    told = capsys.readouterr().err
    for part in ("node_modules/pyodide:", "micropython", "site:", "CHROMIUM=", "make setup"):
        assert part in told
    assert "Traceback" not in told


def test_a_missing_second_line_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("CHROMIUM", "sh")
    assert main(["bench", "--only", "runtime", "--line", "next"], tmp_path) == 2
    assert "pyodide-next" in capsys.readouterr().err


def test_no_chromium_at_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert main(["bench", "--only", "weights"], tmp_path) == 2
    assert "Chromium was not found" in capsys.readouterr().err


@pytest.mark.parametrize("value", ["0", "-1", "x", "1.5"])
def test_runs_are_a_whole_number(value: str, capsys: pytest.CaptureFixture[str]):
    with pytest.raises(SystemExit) as caught:
        main(["bench", f"--runs={value}"])
    assert caught.value.code == 2
    assert "no whole number" in capsys.readouterr().err


@pytest.fixture
def with_tools(tmp_path: Path) -> Path:
    for folder in (bench.LINES["present"], bench.MICROPYTHON):
        (tmp_path / folder).mkdir(parents=True)
        (tmp_path / folder / "package.json").write_text("{}", encoding="utf-8")
    return tmp_path


def test_a_missed_goal_does_not_fail_and_json_is_written(
    with_tools: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    times = BuildTimes(Taken(60, 70), Taken(20, 30), Taken(5, 5))
    monkeypatch.setattr(bench, "measure_build", lambda root: times)
    file = with_tools / "out" / "figures.json"
    assert main(["bench", "--only", "build", "--json", str(file)], with_tools) == 0
    assert "goal missed: seconds of a warm build: 20, at most 10" in capsys.readouterr().out
    assert json.loads(file.read_text())["build"]["warm"] == {
        "wall": 20,
        "processor": 30,
        "memory": 0,
    }


def test_growth_is_measured_at_every_size_asked_for(
    with_tools: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    def grown(root: Path, count: int) -> Growth:
        return Growth(count, Taken(90, 100), Taken(5, 5), Taken(8, 9), 1_000_000, 50)

    monkeypatch.setattr(bench, "measure_growth", grown)
    assert main(["bench", "--only", "growth", "--acts", "100", "300"], with_tools) == 0
    told = capsys.readouterr().out
    assert "100 acts, seconds (processor seconds): no act kept 90.0 (100.0)" in told
    assert "goal missed: seconds of a build with no act kept (300 acts): 90" in told
    assert "kept: seconds of a build after one change (300 acts): 8" in told


def test_the_table_is_answered_to_its_last_row():
    found = measure_table(ROOT, 3)
    assert found.rows == 3
    assert found.taken.wall > 0
    assert found.taken.memory > 1_000_000


def test_a_table_has_every_row_and_is_the_same_each_time(tmp_path: Path):
    first, second = tmp_path / "1.csv", tmp_path / "2.csv"
    for file in (first, second):
        write_graduates(file, 500)
    assert first.read_bytes() == second.read_bytes()
    rows = list(csv.DictReader(first.read_text(encoding="utf-8").splitlines(), delimiter=";"))
    assert len(rows) == 500
    for column in ("Период 2: Первый день", "Начало работы", "Конец работы"):
        assert {bool(row[column]) for row in rows} == {True, False}


@pytest.mark.parametrize(("seconds", "told"), [(59, "kept"), (61, "goal missed")])
def test_the_table_alone_needs_neither_site_nor_browser(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    seconds: float,
    told: str,
):
    def answered(root: Path, rows: int) -> BigTable:
        return BigTable(rows, Taken(seconds, 100, 60_000_000))

    monkeypatch.setattr(bench, "measure_table", answered)
    assert main(["bench", "--only", "table"], tmp_path) == 0
    out = capsys.readouterr().out
    assert f"Table of 183,000 graduates on the command line: {seconds:.1f} s" in out
    assert f"{told}: seconds of a whole list on the command line (183,000 graduates)" in out


def test_a_failed_build_is_a_fault(
    with_tools: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    def fail(root: Path) -> BuildTimes:
        message = "'build' failed"
        raise CommandError(message)

    monkeypatch.setattr(bench, "measure_build", fail)
    assert main(["bench", "--only", "build"], with_tools) == 2
    assert "bench: 'build' failed" in capsys.readouterr().err

"""The command: what it tells of an order at hand, and of one that is not."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from build_scripts.__main__ import EXIT_BAD_INPUT, main
from build_scripts.corpus.acts import SOURCES
from tests.conftest import ROOT

ORDER, RULES, MONITORING = "V2500035694", "V1800017705", "V2300033348"


@pytest.fixture(scope="module")
def texts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An order, what it changes, and an order whose changed act is not at hand."""
    root = tmp_path_factory.mktemp("amend")
    for name in (ORDER, RULES, MONITORING):
        shutil.copytree(ROOT / SOURCES / name, root / SOURCES / name)
    return root


def test_an_order_is_carried_out_on_the_newest_edition(
    texts: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["amend", ORDER, "--words"], texts) == 0
    told = capsys.readouterr().out
    for language in ("kk", "ru"):
        assert f"reworded: {RULES}#att_1__chp_2__para_64 [{language}]" in told
        assert f"{RULES} of 2025-07-03 [{language}]: 21 instructions carried out, " in told
        assert f"#att_1__chp_2__para_55 [{language}]" not in told  # it holds the words already
    assert "  Управление образования публикует" in told


def test_an_instruction_without_its_clause_is_told_with_its_line(
    texts: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(texts, tmp_path, dirs_exist_ok=True)
    path = tmp_path / SOURCES / ORDER / "rus.md"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("   пункт 6 изложить", "   пункт 600 изложить"), encoding="utf-8")
    assert main(["amend", ORDER], tmp_path) == 1
    line = next(n for n, words in enumerate(text.split("\n"), 1) if "   пункт 6 изложить" in words)
    [told] = capsys.readouterr().err.strip().split("\n")
    assert told.startswith(
        f"{SOURCES}/{ORDER}/rus.md:{line}: {ORDER}#para_1__mod_4: there is no point 600 in this"
        f" edition of {RULES}. Remedy: "
    )


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        (["Q1"], f"there is no act Q1. Remedy: name one of {MONITORING}, {ORDER}."),
        ([RULES], f"{RULES} changes no other act."),
        ([MONITORING], "the text of what V2300033348 changes is not at hand. Remedy: add the act"),
        ([ORDER, "--edition", "2024-01-01"], "Remedy: name one of 2025-07-03."),
    ],
)
def test_what_is_not_at_hand_is_told(
    texts: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], problem: str
) -> None:
    assert main(["amend", *arguments], texts) == EXIT_BAD_INPUT
    assert problem in capsys.readouterr().err

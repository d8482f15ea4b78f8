"""Official texts damaged by rule: how much of them the ingest reads without any repair."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from build_scripts.ingest.propose import propose_repairs
from tests.conftest import ROOT
from tests.ingest.damage import measure


@pytest.mark.parametrize("act", ["V2300033291", "zan-195557", "V1800017705"])
def test_a_damaged_text_is_read_and_its_repairs_are_proposed(
    act: str, record_property: Callable[[str, object], None]
) -> None:
    figures = measure((ROOT / "source_texts" / act / "kaz.md").read_text(encoding="utf-8"))
    record_property("figures", str(figures))
    assert figures.units >= 0.9
    assert figures.ids >= 0.9
    assert figures.proposals >= 0.95


def test_a_proposal_that_changes_nothing_is_none() -> None:
    assert propose_repairs(["философия докторларын (РhD) даярлау"]) == []

"""Citations in both languages, and short names of clauses."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from build_scripts.commands.sources import Sources
from build_scripts.corpus.meta import OtherAct, Words
from build_scripts.pages.act_names import amended_act, amended_rules
from build_scripts.pages.cite import short_name
from build_scripts.pages.library import Library
from build_scripts.yaml_files import load_yaml

_FILE = Path(__file__).parent / "citations.yaml"
CASES: list[dict[str, Any]] = load_yaml(_FILE, _FILE.name)


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["clause"]))
def test_citation(library: Library, sources: Sources, case: dict[str, Any]) -> None:
    act, _, name = str(case["clause"]).partition("/")
    view = library.acts[act]
    eid = name if name in view.pairs else view.act.by_alias[name]
    cited = view.cite(view.pairs[eid])
    assert (cited.kk, cited.ru) == (case["kk"], case["ru"])


@pytest.mark.slow
def test_every_citable_clause_has_a_citation_of_its_own(library: Library) -> None:
    for view in library.acts.values():
        seen: dict[Words, str] = {}
        for pair in view.pairs.values():
            if not pair.alias or pair.kind == "cell":
                continue  # a cell is cited by its row
            cited = view.cite(pair)
            assert cited.kk
            assert cited.ru
            assert "{" not in cited.kk + cited.ru
            alike = seen.setdefault(cited, pair.eid), pair.eid
            assert len(set(alike)) == 1, view.act.id


@pytest.mark.parametrize(
    ("act", "alias", "kk", "ru"),
    [
        ("V2500035694", "p12.2", "12-тармақ, 2) тармақша", "пункт 12, подпункт 2)"),
        ("V2500035694", "p3.a2", "3-тармақ, екінші абзац", "пункт 3, абзац второй"),
        ("V2000021506", "p36", "1-қосымша, 36-тармақ", "приложение 1, пункт 36"),
        ("P2300000248", "i1", "1-нысаналы индикатор", "целевой индикатор 1"),
        ("Z070000319_", "art47.17", "47-бап, 17-тармақ", "статья 47, пункт 17"),
    ],
)
def test_short_name(library: Library, act: str, alias: str, kk: str, ru: str) -> None:
    view = library.acts[act]
    pair = view.pairs[view.act.by_alias[alias]]
    assert (short_name(pair, "kk"), short_name(pair, "ru")) == (kk, ru)


def test_unknown_kind_of_amended_act() -> None:
    other = OtherAct(None, Words("Ереже", "Положение о правилах"), {})
    for language in ("kk", "ru"):
        assert not amended_act(other, language)
        assert not amended_rules(other, language)

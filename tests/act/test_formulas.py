"""Formulas: what is one, how it is read, what its symbols mean."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_scripts.act.formula_tree import Node, definitions, fold, linear_symbols, read_formula
from build_scripts.act.formulas import body_of, is_formula
from build_scripts.act.mathml import mathml, spoken
from build_scripts.act.parse import parse_text
from build_scripts.act.unit import Unit


def shown(node: Node) -> str:
    if node.kind == "fraction":
        return "{" + " / ".join(shown(part) for part in node.parts) + "}"
    if node.kind == "row":
        return " ".join(shown(part) for part in node.parts)
    return node.text + (f"_{node.index}" if node.index else "")


@pytest.mark.parametrize(
    "line",
    [
        "T = y / х*z,",
        "S1 = (z - d) * S / z,",
        "СКБ = (ОП1/ОД1+ПП1/ПД1+ ПП2/ПД2)/КО,",
        "ОКБ = (МП1/МБ1 + БП1/БП2)/БС",
        "К = ∑(a × 100%) : n, где:",
        "1) V = N × K / 12;",
        "Кобщ. = К1 + К2 + ... + Кn",
    ],
)
def test_what_is_a_formula(line: str) -> None:
    assert is_formula(line)


@pytest.mark.parametrize(
    "line",
    [
        "1 балл = 10 процентов от общей суммы расходов организации",
        "Срок отработки рассчитывается по следующей формуле:",
        "y - фактический срок обучения",
        "https://zan.gov.kz/client/?a=1",
        "Сумма возмещения = сумма, израсходованная на обучение специалиста",
        "=",
        "",
    ],
)
def test_what_is_none(line: str) -> None:
    assert not is_formula(line)


@pytest.mark.parametrize(
    ("line", "tree"),
    [
        ("T = y / х*z,", "T = {y / х} * z"),
        ("S1 = (z - d) * S / z,", "S_1 = {( z - d ) * S / z}"),
        ("A = b + c / d / e", "A = b + {{c / d} / e}"),
        ("A = (b + c", "A = ( b + c"),
        ("A = -b)", "A = - b )"),
    ],
)
def test_products_come_before_sums_from_left_to_right(line: str, tree: str) -> None:
    assert shown(read_formula(line)) == tree


def test_a_symbol_of_two_letters_for_one_thing_is_no_fraction() -> None:
    tree = read_formula("СКБ = ОП1/ОД1 + а/b", {fold("ОП1/ОД1"): "legend_1"})
    assert shown(tree) == "СКБ = ОП1/ОД1 + {а / b}"
    assert ("ОП1/ОД1", "legend_1") in linear_symbols(tree)


def test_look_alike_letters_of_two_alphabets_are_one_symbol() -> None:
    text = "1. Т:\n\n   T = y / х\n\n   где:\n\n   Т - срок;\n\n   x - общий срок.\n"
    formula = parse_text(text, "rus.md").act.children[0].children[0]
    symbols = dict(linear_symbols(read_formula(formula.text, definitions(formula))))
    legend = "para_1__formula_1__legend_"
    assert symbols == {"T": f"{legend}1", "y": "", "х": f"{legend}2"}


def test_a_legend_holds_for_the_formulas_beside_it() -> None:
    text = "1. Т:\n\n   A = B\n\n   C = B / D\n\n   мұндағы B – мерзім;\n"
    point = parse_text(text, "kaz.md").act.children[0]
    first, second = point.children
    assert isinstance(first, Unit)
    assert definitions(first, point.children) == {"B": second.children[0].eid}


@given(st.text(alphabet="abх1_ +-*/=()[].,∑", max_size=30))
def test_no_sign_of_a_formula_is_lost(line: str) -> None:
    tree = read_formula(line)
    printed = "".join(
        part.text + part.index for part in tree.walk() if part.kind not in {"row", "fraction"}
    )
    kept = [sign for sign in body_of(line) if sign not in " /_"]
    assert sorted(sign for sign in printed if sign not in "/_") == sorted(kept)
    assert mathml(tree).tag == "math"
    assert isinstance(spoken(tree, "kk"), str)

"""Both languages as one tree."""

from __future__ import annotations

from build_scripts.pages.pairs import by_id, pair_act
from tests.pages.conftest import make_act


def test_equal_trees() -> None:
    pairs = by_id(pair_act(make_act("1. Бір.\n\n   1) екі;\n", "1. Один.\n\n   1) два;\n")))
    assert list(pairs) == ["para_1", "para_1__subpara_1"]
    assert pairs["para_1__subpara_1"].units["ru"].text == "два;"
    assert [step.eid for step in pairs["para_1__subpara_1"].ancestors] == ["para_1"]


def test_clause_of_one_language_stays_in_its_place() -> None:
    act = make_act("1. Бір.\n\n3. Үш.\n", "1. Один.\n\n2. Два.\n\n3. Три.\n")
    pairs = by_id(pair_act(act))
    assert list(pairs) == ["para_1", "para_2", "para_3"]
    assert list(pairs["para_2"].units) == ["ru"]
    assert pairs["para_2"].any.text == "Два."


def test_first_clause_of_one_language() -> None:
    pairs = by_id(pair_act(make_act("2. Екі.\n", "1. Один.\n\n2. Два.\n")))
    assert list(pairs) == ["para_1", "para_2"]


def test_act_without_a_second_language() -> None:
    pairs = by_id(pair_act(make_act("1. Бір.\n")))
    assert list(pairs["para_1"].units) == ["kk"]


def test_name_of_the_source_that_another_clause_bears_is_no_anchor() -> None:
    """The page would have two elements of one id; permanent links lead to the other clause."""
    text = '<a id="p2"></a>\n\n1. Один.\n\n<a id="s7"></a>\n\n2. Два.\n'
    pairs = by_id(pair_act(make_act(text, text)))
    assert pairs["para_1"].any.anchors == ["p2"]
    assert pairs["para_1"].anchors == ()
    assert pairs["para_2"].anchors == ("s7",)

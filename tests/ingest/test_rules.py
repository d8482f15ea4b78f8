from __future__ import annotations

from pathlib import Path

import pytest

from build_scripts.ingest.propose import place_displaced_links, propose_repairs
from build_scripts.ingest.repairs import Repair, apply_repairs, letters, parse_repairs
from build_scripts.ingest.wraps import close_letter_spacing, join_wrapped
from build_scripts.yaml_files import load_yaml
from tests.conftest import OWN_ACTS, ROOT
from tests.support import Case, read_cases

HERE = Path(__file__).parent


@pytest.mark.parametrize("case", read_cases(HERE / "wraps.md"), ids=lambda case: case.name)
def test_wrapped_lines_join(case: Case) -> None:
    assert join_wrapped(case.text.split("\n")) == case.expected


@pytest.mark.parametrize("case", read_cases(HERE / "displaced.md"), ids=lambda case: case.name)
def test_displaced_links_find_their_gap(case: Case) -> None:
    placed = place_displaced_links(case.text)
    assert placed is not None
    assert placed[0].strip() == case.expected
    assert sorted(letters(placed[0])) == sorted(letters(case.text))


def test_a_line_without_a_gap_gets_no_proposal() -> None:
    assert place_displaced_links("      1) жеке басын куәландыратын құжаттың;") is None


@pytest.mark.parametrize(
    ("printed", "closed"),
    [
        ("н е г і з г і  ", "негізгі"),
        ("ж ә н е  т о п", "және топ"),
        ("Ғ Ж Б М ,  Ы .", "ҒЖБМ, Ы."),
        (",  о қ ы т у", ", оқыту"),
        ('" К ү м і с', '"Күміс'),
        ("C o u r s e r a", "Coursera"),
        ("1 2 3 4 5", "1 2 3 4 5"),
        ("б ұйрық", "б ұйрық"),
    ],
)
def test_letter_spacing_closes(printed: str, closed: str) -> None:
    assert close_letter_spacing(printed).strip() == closed


@pytest.mark.parametrize(
    ("line", "before", "after", "sure"),
    [
        ("осы м о н и т о р и н г жүргізу", "м о н и т о р и н г", "мониторинг", "high"),
        ("м о н и т о р и нг жүргізу", "м о н и т о р и нг", "мониторинг", "high"),
        ('бекіту т у р а л ы" бұйрық', "т у р а л ы", "туралы", "medium"),
    ],
)
def test_a_spaced_word_inside_a_line_is_proposed(
    line: str, before: str, after: str, sure: str
) -> None:
    [found] = propose_repairs([line, "мониторинг нәтижелері"])
    assert (found.repair.before, found.repair.after, found.sure) == (before, after, sure)


def test_a_leading_blank_is_a_gap_only_where_paragraphs_are_indented() -> None:
    page_start = " мониторинг жүргізу қағидалары осы бұйрыққа"
    assert propose_repairs([page_start]) == []
    assert [p.repair.kind for p in propose_repairs(["      1. Мәтін", page_start])] == ["displaced"]


def test_numbers_and_a_line_of_single_letters_are_left_alone() -> None:
    assert propose_repairs(["1 2 3 4 5 кесте", "б о й ы н ш а"]) == []


def _repair(kind: str, before: str, after: str) -> dict[str, object]:
    return {"line": 1, "kind": kind, "before": before, "after": after, "why": "a test"}


@pytest.mark.parametrize(
    ("kind", "before", "after"),
    [
        ("displaced", "бірінші екінші", "екінші бірінші үшінші"),
        ("spacing", "екі сөз", "сөз екі"),
        ("lookalike", "министр", "министрлік"),
        ("restored", "1-қосымша", "бұйрыққа 1-қосымша"),
        ("footnote", "өтті . 1", "өтті²."),
    ],
)
def test_a_repair_may_not_do_more_than_its_kind(kind: str, before: str, after: str) -> None:
    repairs, faults = parse_repairs({"repairs": [_repair(kind, before, after)]}, "repairs.yaml")
    assert repairs == []
    assert [fault.key for fault in faults] == ["repairs[0]"]
    assert "changes too much" in faults[0].problem


@pytest.mark.parametrize(("before", "count"), [("жоқ сөз", 0), ("а", 2)], ids=["absent", "twice"])
def test_a_repair_must_fit_exactly_once(before: str, count: int) -> None:
    repair = Repair(1, 1, "spacing", before, before, "a test", source_line=7)
    _, faults = apply_repairs(["а б а"], [repair], "repairs.yaml")
    assert [fault.line for fault in faults] == [7]
    assert f"stands {count} times" in faults[0].problem


def test_lines_move_in_the_order_of_the_list() -> None:
    moves = [
        Repair(3, 3, "moved-lines", "в", "в", "", to=1),
        Repair(1, 1, "moved-lines", "а", "а", "", to=3),
    ]
    lines, faults = apply_repairs(["а", "б", "в"], moves, "repairs.yaml")
    assert faults == []
    assert [line.text for line in lines] == ["а", "в", "б"]


def test_the_proposer_finds_the_reviewed_repairs() -> None:
    """Most reviewed links of one line are proposed, and the sure proposals are right."""
    proposed_right = sure = sure_right = reviewed = 0
    for act in OWN_ACTS[:4]:
        folder = ROOT / "source_texts" / act
        raw = (folder / "raw.txt").read_text(encoding="utf-8").split("\n")
        repairs, _ = parse_repairs(load_yaml(folder / "repairs.yaml", act), act)
        wanted = {
            repair.first: " ".join(repair.after.split())
            for repair in repairs
            if repair.kind == "displaced" and repair.first == repair.last
        }
        proposals = {
            proposal.repair.first: proposal
            for proposal in propose_repairs(raw)
            if proposal.repair.kind == "displaced"
        }
        reviewed += len(wanted)
        for line, after in wanted.items():
            proposal = proposals.get(line)
            if proposal and " ".join(proposal.repair.after.split()).endswith(after):
                proposed_right += 1
        for line, proposal in proposals.items():
            if proposal.sure == "high" and line in wanted:
                sure += 1
                sure_right += " ".join(proposal.repair.after.split()).endswith(wanted[line])
    assert reviewed > 80
    assert proposed_right / reviewed > 0.9
    assert sure_right / sure > 0.95


@pytest.mark.parametrize(
    "line",
    [
        ' жұмыскерлерді қайта даярлауды, "100/200" бұйрығымен',
        "2026 ж. – 42 %, 2027 ж. – 45 % , 2028 ж. – 48 %, 2029 ж. – 50",
    ],
)
def test_a_place_that_may_mean_something_else_is_not_sure(line: str) -> None:
    placed = place_displaced_links(line)
    assert placed is not None
    assert placed[1] == "medium"

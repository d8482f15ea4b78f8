"""The orders at hand, carried out: the consolidated texts must come out of them again."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy

import pytest

from build_scripts.act.patterns import NOTE
from build_scripts.act.unit import Unit
from build_scripts.amend import Amended, amend, instructions_of
from build_scripts.checks.consolidated import load_slips
from build_scripts.corpus.acts import Corpus
from build_scripts.corpus.meta import FILES, LANGUAGES
from build_scripts.links.model import Amendment, Links
from build_scripts.links.rewordings import Rewording, find_rewordings, letters
from tests.amend.conftest import ORDERS

OTHER_WORDS = "Басқа сөздер"
WHOLE = {"rules", "title", "preamble"}


@pytest.fixture(scope="module")
def rewordings(corpus: Corpus, links: Links) -> list[Rewording]:
    return find_rewordings(corpus, links)


def targets(amendment: Amendment, found: list[Rewording], by: str) -> Iterator[Rewording]:
    """What the proof of the consolidated text knows of the targets of one instruction."""
    for one in found:
        top = one.new.startswith(tuple(amendment.new_text)) if amendment.new_text else False
        top = top and ("crit" not in one.new or amendment.target_kind != "annex")
        if one.by == by and one.shown and (top or one.new == amendment.eid):
            yield one


def words(unit: Unit) -> str:
    """The letters of a clause, without its number, its stamps and its footnotes."""

    def printed(one: Unit, *, top: bool = False) -> Iterator[str]:
        yield one.heading + one.text if top else one.num + one.heading + one.text
        for child in one.children:
            footnote = child.kind == "note" and NOTE.match(child.text)
            if child.kind not in {"stamp", "annex"} and not footnote:
                yield from printed(child)

    return letters("".join(printed(unit, top=True)))


def spoiled(tree: Unit, amendments: list[Amendment], found: list[Rewording], by: str) -> Unit:
    """An edition before the order: each clause that the order changes has other words."""
    before = deepcopy(tree)
    units = {unit.eid: unit for unit in before.walk()}
    for amendment in amendments:
        for one in targets(amendment, found, by):
            unit = units[one.old]
            unit.repealed = False
            if amendment.target_kind == "title":
                unit.heading, unit.text = (OTHER_WORDS, "") if unit.heading else ("", OTHER_WORDS)
            elif amendment.target_indent:
                unit.text = OTHER_WORDS
            else:
                unit.text = OTHER_WORDS
                kept = {"note", "stamp"}
                unit.children = [child for child in unit.children if child.kind in kept]
    return before


@pytest.fixture(scope="module")
def carried_out(
    corpus: Corpus, links: Links, rewordings: list[Rewording]
) -> dict[tuple[str, str], tuple[Amended, list[Amendment]]]:
    done = {}
    for by, changed in ORDERS.items():
        for language in LANGUAGES:
            all_of_it = [a for a in links[by].amendments if a.language == language]
            name = f"source_texts/{by}/{FILES[language]}"
            orders = instructions_of(corpus.acts[by], all_of_it, language, changed, name)
            mine = [a for a in all_of_it if language == "kk" or "unchanged" not in a.action]
            before = spoiled(corpus.acts[changed].texts[language], mine, rewordings, by)
            done[by, language] = (amend(before, orders), mine)
    return done


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("by", ORDERS)
def test_every_instruction_of_the_orders_can_be_carried_out(
    carried_out: dict[tuple[str, str], tuple[Amended, list[Amendment]]], by: str, language: str
) -> None:
    assert [str(fault) for fault in carried_out[by, language][0].faults] == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("by", ORDERS)
def test_the_consolidated_text_comes_out_of_the_order(
    corpus: Corpus,
    rewordings: list[Rewording],
    carried_out: dict[tuple[str, str], tuple[Amended, list[Amendment]]],
    by: str,
    language: str,
) -> None:
    amended, amendments = carried_out[by, language]
    act, changed = corpus.acts[by], corpus.acts[ORDERS[by]]
    slips = load_slips(act, by)
    after = {unit.eid: unit for unit in amended.tree.walk()}
    compared, touched = 0, set[str]()
    for amendment in amendments:
        for one in targets(amendment, rewordings, by):
            touched.add(one.old)
            if amendment.action == "delete":
                assert after[one.old].repealed
                assert after[one.old].text == ""
                continue
            assert OTHER_WORDS not in after[one.old].full_text(), one
            theirs = changed.unit(one.old, language)
            assert theirs
            official = language == "kk" or one.russian
            if amendment.target_kind == "title":
                own = after[one.old]
                assert letters(own.heading or own.text) == letters(theirs.heading or theirs.text)
            elif one.stands and official and amendment.target_kind != "annex":
                mine = words(after[one.old])
                for slip in slips if language == "kk" else ():
                    mine = mine.replace(letters(slip.ours), letters(slip.theirs))
                assert mine == words(theirs), one
                compared += 1
    assert compared > (10 if by == "V2500035694" else 70)
    for eid, unit in changed.units[language].items():
        if not any(f"{eid}__".startswith(f"{old}__") for old in touched):
            assert (after[eid].kind, after[eid].text) == (unit.kind, unit.text), eid


def test_the_questionnaire_comes_out_of_the_order(
    corpus: Corpus, carried_out: dict[tuple[str, str], tuple[Amended, list[Amendment]]]
) -> None:
    after = {unit.eid: unit for unit in carried_out["V2000021506", "kk"][0].tree.walk()}
    theirs = corpus.acts["V1800017800"].unit("att_1__att_15", "kk")
    assert theirs
    mine = words(after["att_1__att_15"]).replace(letters("Talap"), letters("Таlap"))
    assert mine == words(theirs)
    assert after["att_1__att_15"].num == theirs.num

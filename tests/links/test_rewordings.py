"""New wording of the amending acts, and the clauses of the consolidated copies that it changed."""

from __future__ import annotations

import pytest

from build_scripts.corpus.acts import Corpus
from build_scripts.links.model import Links
from build_scripts.links.rewordings import Rewording, by_clause, find_rewordings, letters

ORDER_20, RULES_578 = "V2500035694", "V1800017705"
ORDER_457, RULES_646 = "V2000021506", "V1800017800"


@pytest.fixture(scope="module")
def found(corpus: Corpus, links: Links) -> list[Rewording]:
    return find_rewordings(corpus, links)


def _one(found: list[Rewording], by: str, new: str) -> Rewording:
    [one] = [one for one in found if (one.by, one.new) == (by, new)]
    return one


@pytest.mark.parametrize(
    ("by", "new", "old", "stands", "since"),
    [
        (ORDER_20, "para_1__mod_1__al_1", "preamble_1", False, ["98"]),
        (ORDER_20, "para_1__mod_3__al_2", "att_1__chp_1__para_3__al_3", False, ["153"]),
        (ORDER_20, "para_1__mod_4__para_6", "att_1__chp_2__para_6", True, []),
        (ORDER_20, "para_1__mod_15__para_54", "att_1__chp_2__para_54", False, ["153"]),
        (ORDER_20, "att_1", "att_1__att_1", False, ["153"]),
        (ORDER_457, "para_1__mod_1__al_1", "title", True, []),
        (ORDER_457, "para_1__mod_3__al_1", "att_1", True, []),
        (ORDER_457, "para_1__mod_10", "att_1__chp_6__para_113", False, []),
        (ORDER_457, "para_1__mod_16", "att_17", True, []),
        (ORDER_457, "att_1__chp_3__para_54-1", "att_1__chp_3__para_54-1", True, []),
        (ORDER_457, "att_3__crit_20", "att_1__att_15__para_20", True, []),
        (ORDER_457, "att_3__crit_20__opt_2", "att_1__att_15__para_20__indent_2", True, []),
    ],
)
def test_new_wording_knows_its_clause_and_what_came_later(
    found: list[Rewording], by: str, new: str, old: str, stands: bool, since: list[str]
) -> None:
    one = _one(found, by, new)
    assert (one.old, one.stands, [act.number for act in one.since]) == (old, stands, since)


def test_every_instruction_whose_act_is_at_hand_leads_somewhere(
    links: Links, found: list[Rewording]
) -> None:
    for name in (ORDER_20, ORDER_457):
        reached = {one.new for one in found if one.by == name and one.shown}
        for amendment in links[name].amendments:
            places = {amendment.eid, *amendment.new_text}
            assert any(new.startswith(place) for new in reached for place in places), amendment


def test_readers_are_led_both_ways(found: list[Rewording]) -> None:
    places = by_clause(found)
    [there] = places[ORDER_20, "para_1__mod_4__para_6"]
    [back] = places[RULES_578, "att_1__chp_2__para_6"]
    assert there is back
    assert (RULES_578, "att_1__chp_2__para_6__al_2") not in places
    assert (RULES_646, "att_1__att_15__para_25") in places


def test_the_russian_of_words_that_still_stand_is_the_official_one(
    corpus: Corpus, links: Links, found: list[Rewording]
) -> None:
    standing = {one.new for one in found if one.by == ORDER_20 and one.stands}
    assert links[ORDER_20].official == standing
    assert "para_1__mod_15__para_54" not in links[ORDER_20].official
    assert "att_3__crit_20__opt_2" in links[ORDER_457].official
    assert "para_1__mod_9__para_101__subpara_3" in links[ORDER_457].official
    unit = corpus.acts[ORDER_20].unit("para_1__mod_16__para_55", "ru")
    assert unit is not None
    assert unit.text.startswith("Автоматизированное распределение")
    assert not links[RULES_578].official


def test_the_fields_of_a_form_are_official_too(corpus: Corpus, links: Links) -> None:
    """The copy keeps several lines of the questionnaire's head in one unit."""
    fields = [unit for unit in corpus.acts[ORDER_457].texts["ru"].walk() if unit.kind == "field"]
    official = {unit.eid for unit in fields if unit.eid in links[ORDER_457].official}
    assert official == {unit.eid for unit in fields if letters(unit.text)}
    assert len(official) == 23


@pytest.mark.parametrize(
    "place",
    [
        *(f"att_1__chp_3__para_{n}" for n in ("42", "46", "51", "60", "54-2", "62-2")),
        *(f"att_2__chp_5__para_{n}" for n in ("83", "84-1", "87-2")),
        *(f"att_1__chp_3__para_{n}__subpara_2" for n in ("47", "61")),
        *(f"para_1__mod_9__para_101__subpara_{n}" for n in (1, 2, 3)),
        "para_1__mod_12__para_123__al_3",
        "att_3__field_19",
        *(f"att_3__crit_{n}__evidence_1" for n in (9, 10, 12, 18)),
    ],
)
def test_what_the_languages_of_the_order_say_differently_is_told(
    corpus: Corpus, place: str
) -> None:
    told = [note for note in corpus.acts[ORDER_457].notes if note.kind == "contradiction"]
    assert any(place in note.at for note in told)
    assert len({at for note in told for at in note.at}) >= 40

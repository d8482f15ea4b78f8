"""Which units stand on which page."""

from __future__ import annotations

from build_scripts.pages import plan
from build_scripts.pages.library import Library
from tests.pages.conftest import make_act


def test_every_unit_has_one_page(library: Library) -> None:
    for view in library.acts.values():
        units = {eid for units in view.act.units.values() for eid in units}
        assert set(view.plan.page_of) == units
        assert set(view.plan.page_of.values()) == set(view.plan.slugs)


def test_a_short_act_is_one_page() -> None:
    planned = plan.plan_pages(make_act("# Атауы\n\n1. Бір.\n\n## 1-тарау. А\n\n2. Екі.\n"))
    assert planned.slugs == ("text",)
    assert planned.path("para_1") == "acts/A1/text/#para_1"


def _long_act() -> str:
    words = "сөз " * 6000
    return "\n\n".join(
        [
            "# Атауы",
            "1. Бір.",
            *(f"## {n}-бөлім. Б\n\n{words}\n\n### 1-тарау. Т\n\n{words}" for n in (1, 2)),
            "## 3-бөлім. В\n\n### 1-тарау. Т\n\n"
            + words * 2
            + "\n\n### 2-тарау. У\n\n"
            + words * 2,
        ]
    )


def test_a_long_act_is_cut_where_parts_begin() -> None:
    planned = plan.plan_pages(make_act(_long_act()))
    assert planned.slugs == ("text", "part-1", "part-2", "part-3", "part-3-chapter-2")


def test_a_heading_never_stands_alone() -> None:
    """Part 3 has no text of its own: its first chapter stands on its page."""
    planned = plan.plan_pages(make_act(_long_act()))
    assert planned.page_of["part_3"] == "part-3"
    assert planned.page_of["part_3__chp_1"] == "part-3"
    assert planned.page_of["part_3__chp_2"] == "part-3-chapter-2"


def test_what_ends_an_annex_stands_behind_its_last_part() -> None:
    words = "сөз " * 12000
    listed = "Ескертпе:\n\n::: abbreviations\n\nАҚ – акционерлік қоғам\n\n:::"
    parts = "\n\n".join(f"## {n}-тарау. Т\n\n{words}" for n in (1, 2))
    act = make_act(
        f"# Атауы\n\n1. Бір.\n\n::: stamp\n\n1-қосымша\n\n:::\n\n# Б\n\n{parts}\n\n{listed}"
    )
    planned = plan.plan_pages(act)
    assert [page.slug for page in planned.pages] == ["text", "annex-1", "annex-1-chapter-2"]
    assert planned.pages[-1].ending == ("att_1__al_1", "att_1__abbreviations_1")
    assert planned.page_of["att_1__abbr_1"] == "annex-1-chapter-2"
    assert act.units["kk"]["att_1__abbr_1"].alias == "abbr1"

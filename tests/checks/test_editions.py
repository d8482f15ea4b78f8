"""Editions that do not fit their act or each other are told, each with its place."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from build_scripts.checks.editions import check_editions
from build_scripts.checks.registry import entries
from build_scripts.corpus.acts import Corpus, load_act
from build_scripts.faults import BadInputError
from build_scripts.pages.plan import plan_pages
from tests.conftest import ROOT

LAW = "Z070000319_"


@pytest.fixture
def law(tmp_path: Path) -> Path:
    """A copy of the act with three older editions."""
    folder = tmp_path / "source_texts" / LAW
    shutil.copytree(ROOT / "source_texts" / LAW, folder)
    return folder


def edit(name: str, old: str, new: str) -> Callable[[Path], None]:
    def change(editions: Path) -> None:
        path = editions / name
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    return change


def rename(old: str, new: str) -> Callable[[Path], None]:
    return lambda editions: (editions / old).rename(editions / new) and None


def of_day(old: str, new: str) -> Callable[[Path], None]:
    """Gives an edition another day, in its folder's name and in its file."""

    def change(editions: Path) -> None:
        rename(old, new)(editions)
        edit(f"{new}/meta.yaml", f"edition: {old}", f"edition: {new}")(editions)

    return change


def in_force(*days: tuple[str, str]) -> Callable[[Path], None]:
    def change(editions: Path) -> None:
        for edition, day in days:
            line = f"edition: {edition}\n"
            edit(f"{edition}/meta.yaml", line, f"{line}in_force_from: {day}\n")(editions)

    return change


def write(name: str, text: str = "x") -> Callable[[Path], None]:
    return lambda editions: (editions / name).write_text(text) and None


@pytest.mark.parametrize(
    ("change", "place", "words"),
    [
        (rename("2020-06-10", "first"), "editions/first", "this is no folder of an edition"),
        (rename("2020-06-10", "2020-06-31"), "editions/2020-06-31", "no folder of an edition"),
        (write("readme.md"), "editions/readme.md", "this is no folder of an edition"),
        (write("2024-01-01/eng.md"), "2024-01-01/eng.md", "unknown file in an edition"),
        (rename("2020-06-10", "2020-06-11"), "2020-06-11/meta.yaml", "is of 2020-06-10"),
        (of_day("2020-06-10", "2026-07-12"), "editions/2026-07-12", "stands twice"),
        (of_day("2020-06-10", "2027-01-01"), "editions/2027-01-01", "newer than the act's own"),
        (
            in_force(("2020-06-10", "2024-03-01"), ("2024-01-01", "2024-02-01")),
            "2024-01-01/meta.yaml",
            "the two overlap",
        ),
        (edit("2024-01-01/meta.yaml", "  ru:\n    url", "  en:\n    url"), "meta.yaml", "en"),
        (edit("2024-01-01/meta.yaml", "edition: 2", "day: 2"), "meta.yaml", "missing key: edition"),
        (lambda e: (e / "2024-01-01/meta.yaml").unlink(), "2024-01-01/meta.yaml", "is missing"),
        (write("2024-01-01/rus.md", ""), "2024-01-01/rus.md", "the file is empty"),
    ],
)
def test_a_faulty_edition_is_told(
    law: Path, change: Callable[[Path], None], place: str, words: str
) -> None:
    change(law / "editions")
    with pytest.raises(BadInputError) as caught:
        load_act(law, law.parent.parent)
    told = [fault for fault in caught.value.faults if words in str(fault)]
    assert told, caught.value.faults
    assert told[0].file.startswith("source_texts/")
    assert told[0].file.endswith(place)
    assert told[0].remedy


def test_an_edition_without_any_text_is_told(law: Path) -> None:
    for name in ("kaz.md", "rus.md"):
        (law / "editions" / "2024-01-01" / name).unlink()
    with pytest.raises(BadInputError, match="no text in any language"):
        load_act(law, law.parent.parent)


def test_a_text_that_its_metadata_pass_over_is_told(law: Path) -> None:
    path = law / "editions" / "2024-01-01" / "meta.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text[: text.index("  ru:\n    url")], encoding="utf-8")
    with pytest.raises(BadInputError, match=r"there is rus\.md, but nothing is said of it"):
        load_act(law, law.parent.parent)


def test_an_edition_in_one_language_is_fine(law: Path) -> None:
    (law / "editions" / "2024-01-01" / "rus.md").unlink()
    act = load_act(law, law.parent.parent)
    assert [list(old.texts) for old in act.older] == [["kk", "ru"], ["kk"], ["kk", "ru"]]


def test_an_id_that_changes_its_kind_is_told(law: Path) -> None:
    path = law / "editions" / "2024-01-01" / "rus.md"
    path.write_text(path.read_text(encoding="utf-8") + "\n<a id='z'></a>\n", encoding="utf-8")
    act = load_act(law, law.parent.parent)
    assert check_editions(act, law.parent.parent) == []
    unit = act.older[1].unit("chp_6__art_47__para_17-5", "ru")
    assert unit
    unit.kind = "indent"
    (fault,) = check_editions(act, law.parent.parent)
    assert fault.file == f"source_texts/{LAW}/editions/2024-01-01/rus.md"
    assert "kind indent here, and point in the edition of 2026-07-12" in fault.problem
    assert fault.line == unit.first


def test_a_unit_that_is_not_held_is_told(law: Path) -> None:
    edit("2024-01-01/meta.yaml", "para_17-5", "para_19")(law / "editions")
    (fault,) = check_editions(load_act(law, law.parent.parent), law.parent.parent)
    assert "holds no chp_6__art_47__para_19" in fault.problem


def test_the_registry_lists_ids_of_older_editions_as_their_own(corpus: Corpus) -> None:
    plans = {act.id: plan_pages(act) for act in corpus.acts.values()}
    listed = {(entry.act, entry.eid): entry for entry in entries(corpus, plans)}
    refund = "att_1__chp_4__para_38"
    assert ("V2300033291", refund) not in listed  # the newest Rules have 37 points
    assert listed["V2300033291@2023-08-11", refund].num == "38."

"""Acts made by rule: always the same, and read by the site as acts of the open corpus are."""

from __future__ import annotations

from pathlib import Path

from build_scripts.bench.synthetic import act_files, write_acts
from build_scripts.corpus.acts import Corpus, load_act
from build_scripts.links.find import find_links


def test_the_same_number_gives_the_same_act() -> None:
    assert act_files(7) == act_files(7)
    assert act_files(7)["kaz.md"] != act_files(8)["kaz.md"]


def test_they_are_whole_acts_that_cite_each_other(tmp_path: Path) -> None:
    names = write_acts(tmp_path / "source_texts", 12)
    acts = {name: load_act(tmp_path / "source_texts" / name, tmp_path) for name in names}
    kinds: set[str] = set()
    for act in acts.values():
        assert not act.faults
        assert act.units["kk"].keys() == act.units["ru"].keys()
        assert len(act.units["kk"]) > 30
        kinds |= {unit.kind for unit in act.units["kk"].values()}
    assert {"chapter", "point", "subpoint", "row"} <= kinds
    links = find_links(Corpus(tmp_path, acts))
    found = [reference for of_act in links.values() for reference in of_act.references]
    assert any(reference.to for reference in found)
    assert any(item for of_act in links.values() for item in of_act.deadlines)

"""What is kept between builds: found again by its key only, and never half."""

from __future__ import annotations

from pathlib import Path

import pytest

from build_scripts.keep.inputs import folder_fingerprint, value_fingerprint
from build_scripts.keep.store import Keep
from build_scripts.keep.watched import Notebook, Watched
from build_scripts.keep.workers import each


def test_a_thing_is_found_by_the_key_that_it_was_made_from(tmp_path: Path) -> None:
    keep = Keep(tmp_path)
    keep.save("stage", "a", "key", {"x": b"1"}, [("table", "k", "mark")])
    found = keep.load("stage", "a", "key")
    assert found is not None
    assert (found.value, found.seen) == ({"x": b"1"}, (("table", "k", "mark"),))
    assert keep.load("stage", "a", "other") is None
    assert keep.load("stage", "b", "key") is None
    assert keep.load("other", "a", "key") is None


@pytest.mark.parametrize("damage", [lambda data: data[:-1], lambda data: b"", lambda data: b"x"])
def test_a_damaged_file_counts_as_absent(tmp_path: Path, damage) -> None:
    keep = Keep(tmp_path)
    keep.save("stage", "a", "key", "value")
    [path] = (tmp_path / "stage").iterdir()
    path.write_bytes(damage(path.read_bytes()))
    assert keep.load("stage", "a", "key") is None


def test_things_of_other_names_are_dropped(tmp_path: Path) -> None:
    keep = Keep(tmp_path)
    keep.save("stage", "a", "key", 1)
    keep.save("stage", "b.ru", "key", 2)
    keep.drop_others("stage", {"b.ru"})
    assert keep.load("stage", "a", "key") is None
    assert keep.load("stage", "b.ru", "key") is not None


def test_every_look_is_noted_and_a_look_in_vain_too() -> None:
    notebook = Notebook()
    table = {"a": "1", "b": "2"}
    watched = Watched("t", table, notebook)
    assert watched["a"] == "1"
    assert watched.get("c") is None
    seen = notebook.taken()
    assert [(name, key) for name, key, _ in seen] == [("t", "a"), ("t", "c")]

    def same() -> list[bool]:
        return [watched.fingerprint(key) == mark for _, key, mark in seen]

    table["b"] = "3"
    assert same() == [True, True]
    table["c"] = "4"
    assert same() == [True, False]
    table["a"] = "5"
    assert same() == [False, False]


def test_who_goes_through_a_table_depends_on_all_of_it() -> None:
    notebook = Notebook()
    table = {"a": "1"}
    watched = Watched("t", table, notebook)
    assert list(watched.values()) == ["1"]
    seen = {key: mark for _, key, mark in notebook.taken()}
    table["z"] = "9"
    assert any(watched.fingerprint(key) != mark for key, mark in seen.items())


def test_values_are_told_apart_and_order_of_sets_does_not_matter() -> None:
    words = [f"word {number}" for number in range(50)]
    assert value_fingerprint(frozenset(words)) == value_fingerprint(frozenset(reversed(words)))
    assert value_fingerprint({"a": 1, "b": 2}) == value_fingerprint({"b": 2, "a": 1})
    different = [("a", "b"), ("ab",), (("a",), "b"), ["1"], [1], [None], {"a": "b"}]
    assert len({value_fingerprint(value) for value in different}) == len(different)
    with pytest.raises(TypeError):
        value_fingerprint([object()])


def test_a_folder_is_known_by_names_and_contents(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("1")
    first = folder_fingerprint(tmp_path)
    (tmp_path / "a").rename(tmp_path / "b")
    assert folder_fingerprint(tmp_path) != first
    (tmp_path / "b").rename(tmp_path / "a")
    assert folder_fingerprint(tmp_path) == first
    (tmp_path / "a").write_text("2")
    assert folder_fingerprint(tmp_path) != first


def test_workers_do_every_task_and_tell_a_fault(tmp_path: Path) -> None:
    names = [str(number) for number in range(40)]
    each(lambda name: (tmp_path / name).write_text(name), names)
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(names)

    def fail(name: str) -> None:
        if name == "7":
            raise ValueError(name)

    with pytest.raises(ValueError, match="7"):
        each(fail, names)

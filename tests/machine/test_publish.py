"""The command that publishes the texts."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from build_scripts.__main__ import main
from build_scripts.commands.publish import CHANGES, TEXTS, load_releases

pytestmark = pytest.mark.slow


@pytest.fixture
def unpublished(repository: Path) -> Path:
    (repository / TEXTS).unlink(missing_ok=True)
    (repository / CHANGES).unlink(missing_ok=True)
    return repository


def publish(root: Path, *arguments: str) -> int:
    return main(["publish", *arguments], root)


def edit(root: Path, old: str, new: str) -> None:
    path = root / "source_texts/V2300033348/kaz.md"
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_first_publication_lists_the_acts(unpublished: Path, capsys):
    assert publish(unpublished, "--date", "2026-11-21") == 0
    assert "act-added: V2500035694" in capsys.readouterr().out
    [release] = load_releases(unpublished)
    acts = len(list((unpublished / "source_texts").glob("*/meta.yaml")))
    assert (release.id, len(release.changes)) == ("2026-11-21", acts)


def test_second_publication_holds_only_what_changed(unpublished: Path, capsys):
    publish(unpublished, "--date", "2026-11-21")
    edit(unpublished, "күнтізбелік 10 (он)", "күнтізбелік 15 (он бес)")
    assert publish(unpublished, "--date", "2026-12-01") == 0
    assert "[kk]" in capsys.readouterr().out
    newest, _ = load_releases(unpublished)
    [change] = newest.changes
    assert (change.act, change.kind, change.alias) == ("V2300033348", "reworded", "p9")
    assert "күнтізбелік 15 (он бес)" in (change.texts[0].new or "")


def test_a_run_broken_off_between_its_two_files_is_made_good(unpublished: Path):
    publish(unpublished, "--date", "2026-11-21")
    texts = (unpublished / TEXTS).read_bytes()
    edit(unpublished, "күнтізбелік 10 (он)", "күнтізбелік 15 (он бес)")
    publish(unpublished, "--date", "2026-12-01")
    (unpublished / TEXTS).write_bytes(texts)
    assert publish(unpublished, "--date", "2026-12-02") == 0
    assert [release.id for release in load_releases(unpublished)] == ["2026-12-02", "2026-11-21"]


def test_formatting_only_publishes_nothing(unpublished: Path, capsys):
    publish(unpublished, "--date", "2026-11-21")
    before = (unpublished / CHANGES).read_bytes()
    edit(unpublished, "күнтізбелік 10 (он)", "күнтізбелік  10 (он)")
    assert publish(unpublished, "--date", "2026-12-01") == 0
    assert "Nothing has changed" in capsys.readouterr().out
    assert (unpublished / CHANGES).read_bytes() == before


def test_dry_run_writes_nothing(unpublished: Path):
    assert publish(unpublished, "--dry-run") == 0
    assert not (unpublished / TEXTS).exists()
    assert not (unpublished / CHANGES).exists()


def test_the_day_is_today_if_none_is_given(unpublished: Path):
    assert publish(unpublished) == 0
    assert load_releases(unpublished)[0].date >= "2026-11-21"


@pytest.mark.parametrize("date", ["2026-02-30", "01.12.2026", "2026-W48", "tomorrow", ""])
def test_a_day_that_is_none(unpublished: Path, capsys, date: str):
    assert publish(unpublished, "--date", date) == 2
    assert "is no date" in capsys.readouterr().err
    assert not (unpublished / TEXTS).exists()


def test_a_day_before_the_last_publication(unpublished: Path, capsys):
    publish(unpublished, "--date", "2026-12-01")
    edit(unpublished, "күнтізбелік 10 (он)", "күнтізбелік 15 (он бес)")
    assert publish(unpublished, "--date", "2026-11-30") == 2
    assert "before the last publication" in capsys.readouterr().err


@pytest.mark.parametrize("name", [TEXTS, CHANGES])
def test_damaged_files_are_named_and_left_alone(unpublished: Path, capsys, name: str):
    publish(unpublished, "--date", "2026-11-21")
    whole = (unpublished / name).read_text(encoding="utf-8")
    (unpublished / name).write_text(whole[: len(whole) // 2], encoding="utf-8")
    assert publish(unpublished, "--date", "2026-12-01") == 2
    assert f"{name}:" in capsys.readouterr().err
    assert (unpublished / name).read_text(encoding="utf-8") == whole[: len(whole) // 2]


def test_texts_with_faults_are_not_published(unpublished: Path, capsys):
    path = unpublished / "source_texts/V2300033348/kaz.md"
    path.write_text(path.read_text(encoding="utf-8") + "\n10. Тағы.\n", encoding="utf-8")
    assert publish(unpublished) == 2
    assert "is printed twice" in capsys.readouterr().err
    assert not (unpublished / TEXTS).exists()


def test_repository_file_is_readable_json(unpublished: Path):
    publish(unpublished, "--date", "2026-11-21")
    data = json.loads((unpublished / TEXTS).read_text(encoding="utf-8"))
    lines = (unpublished / TEXTS).read_text(encoding="utf-8").splitlines()
    clauses = sum(len(act["clauses"]) for act in data["acts"].values())
    assert clauses < len(lines) < clauses + 3 * len(data["acts"])

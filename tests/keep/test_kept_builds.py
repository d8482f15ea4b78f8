"""A build that keeps unchanged acts gives byte for byte what a build from nothing gives.

The site is built after each change with what the build before it kept, and after a few changes once
more from nothing. The acts are small ones of the bench, which cite each other, and one real act.
"""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from build_scripts.bench.synthetic import write_acts
from build_scripts.commands.assemble import SITE, WORK
from build_scripts.keep.store import FOLDER
from tests.conftest import ROOT

pytestmark = [pytest.mark.slow, pytest.mark.timeout(1500)]
_COPIED = (
    "build_scripts",
    "calculators",
    "docs",
    "source_texts",
    "mkdocs.yml",
    "pyproject.toml",
    "package.json",
    "LICENSE",
    "README.md",
)
_SHARED = ("node_modules",)
_MARK = "900003"
"""The act that changes; others cite it and are cited by it."""


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("kept")
    for name in _COPIED:
        source = ROOT / name
        if source.is_dir():
            ignore = shutil.ignore_patterns("__pycache__")
            shutil.copytree(source, root / name, ignore=ignore)
        else:
            shutil.copyfile(source, root / name)
    for name in _SHARED:
        (root / name).symlink_to((ROOT / name).resolve())
    write_acts(root / "source_texts", 6)
    for name in ("kept", FOLDER):  # only what is made anew later is tested here
        if (ROOT / WORK / name).is_dir():
            shutil.copytree(ROOT / WORK / name, root / WORK / name)
    build(root)
    return root


def build(root: Path) -> dict[str, str]:
    """Builds in a process of its own, and returns the hash of every file of the site."""
    run = subprocess.run(
        [sys.executable, "-m", "build_scripts", "build"],
        cwd=root,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stdout + run.stderr
    return hashes(root)


def hashes(root: Path) -> dict[str, str]:
    """The hash of every file of the site as it was built last."""
    site = root / SITE
    return {
        path.relative_to(site).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in site.rglob("*")
        if path.is_file()
    }


def one_clause(root: Path) -> None:
    path = root / "source_texts" / _MARK / "rus.md"
    text = path.read_text()
    path.write_text(re.sub(r"(?m)^2\. \w+", "2. Измененное", text, count=1))
    assert path.read_text() != text


def note_added(root: Path) -> None:
    (root / "source_texts" / _MARK / "notes.yaml").write_text(
        "notes:\n- at: chp_1__para_1\n  kind: slip\n"
        "  text:\n    kk: Ескерту мәтіні.\n    ru: Текст примечания.\n"
    )


def edition_changed(root: Path) -> None:
    path = root / "source_texts" / "V2300033291" / "editions" / "2024-02-26" / "rus.md"
    text = path.read_text()
    path.write_text(text.replace("не позднее 1 сентября", "не позднее 2 сентября", 1))
    assert path.read_text() != text


def act_removed(root: Path) -> None:
    shutil.rmtree(root / "source_texts" / "900001")


def act_added(root: Path) -> None:
    """The act that was taken away comes back: acts that cite it must link to it again."""
    write_acts(root / "again", 2)
    (root / "again" / "900001").rename(root / "source_texts" / "900001")
    shutil.rmtree(root / "again")


def glossary_changed(root: Path) -> None:
    path = root / "source_texts" / "glossary.yaml"
    text = path.read_text()
    path.write_text(text.replace("    kk: 'Белгілі", "    kk: 'Мұнда белгілі", 1))
    assert path.read_text() != text


def template_changed(root: Path) -> None:
    path = root / "docs" / "overrides" / "partials" / "footer.html"
    path.write_text(path.read_text().replace('class="foot"', 'class="foot changed"'))


def style_changed(root: Path) -> None:
    path = root / "docs" / "assets" / "site.css"
    path.write_text(path.read_text() + "\n/* changed */\n")


def own_page_changed(root: Path) -> None:
    path = root / "docs" / "ru" / "about.md"
    path.write_text(path.read_text().replace("title: О сайте", "title: О нашем сайте"))


def code_changed(root: Path) -> None:
    path = root / "build_scripts" / "pages" / "words.py"
    text = path.read_text()
    path.write_text(text.replace("Содержание", "Оглавление"))
    assert path.read_text() != text


def broken_off(root: Path) -> None:
    """A build that was killed: files are cut, and some are missing."""
    for number, path in enumerate(sorted((root / WORK / FOLDER).rglob("*.kept"))):
        if number % 3 == 0:
            path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
        elif number % 3 == 1:
            path.unlink()


@pytest.mark.parametrize(
    "changes",
    [
        (one_clause, note_added, edition_changed, own_page_changed, act_removed),
        (act_added, glossary_changed, template_changed, style_changed),
        (code_changed,),
    ],
    ids=["of-one-act-or-page", "of-many", "of-the-program"],
)
def test_a_kept_build_equals_one_from_nothing(
    repository: Path, changes: Sequence[Callable[[Path], None]]
) -> None:
    """What one change leaves stale stays so in the next kept build, so they are compared once."""
    for change in changes:
        change(repository)
        kept = build(repository)
    shutil.rmtree(repository / WORK / FOLDER)
    assert _differ(kept, build(repository)) == set()


def test_a_build_behind_one_that_was_broken_off(repository: Path) -> None:
    whole = hashes(repository)
    broken_off(repository)
    assert _differ(build(repository), whole) == set()


def _differ(one: dict[str, str], other: dict[str, str]) -> set[str]:
    return {name for name in one.keys() | other.keys() if one.get(name) != other.get(name)}

"""The examples of the page for programs, run as they are printed, against the served site."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from urllib.request import urlopen

import pytest

from build_scripts.corpus.acts import Corpus
from build_scripts.corpus.meta import LANGUAGES

pytestmark = pytest.mark.browser

RULES = "V2300033291"


def examples(root: Path, page: str, kind: str, base: str) -> list[str]:
    """The programs of a page in one programming language, at the served site."""
    text = (root / "docs" / f"{page}.md").read_text(encoding="utf-8")
    found = re.findall(rf"```{kind}\n(.*?)```", text, re.DOTALL)
    return [program.replace("SITE_URL", base) for program in found]


def printed(command: list[str]) -> list[str]:
    """What a program prints, by lines."""
    done = subprocess.run(
        command,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=120,
        env={**os.environ, "PYTHONUTF8": "1"},
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


@pytest.mark.parametrize("language", LANGUAGES)
def test_python(root: Path, corpus: Corpus, base: str, language: str) -> None:
    clause, acts = examples(root, f"{language}/programs", "python", base)
    unit = corpus.acts[RULES].unit("att_1__chp_2__para_28", language)
    assert unit is not None
    page = f"{base}{language}/acts/{RULES}/annex-1-chapter-2/#att_1__chp_2__para_28"
    wanted = [f"28. {unit.text}", page, f"{base}c/{RULES}/#p28"]
    assert printed([sys.executable, "-c", clause]) == wanted
    lines = printed([sys.executable, "-c", acts])
    assert [line.split(" ")[0] for line in lines] == list(corpus.acts)
    rules = corpus.acts[RULES].meta
    line = next(line for line in lines if line.startswith(RULES))
    assert rules.languages[language].edition in line
    assert line.endswith(rules.short_title[language])


def run_javascript(root: Path, program: str, folder: Path) -> list[str]:
    """What a module prints under Node, by lines."""
    node = shutil.which("node", path=f"{root / '.venv' / 'bin'}:{os.environ['PATH']}")
    if node is None:
        pytest.skip("Node is not installed")
    path = folder / "program.mjs"
    path.write_text(program, encoding="utf-8")
    return printed([node, str(path)])


def test_the_examples_in_english(root: Path, corpus: Corpus, base: str, tmp_path: Path) -> None:
    unit = corpus.acts[RULES].unit("att_1__chp_2__para_13", "ru")
    assert unit is not None
    wanted = [f"13. {unit.text}"]
    (python,) = examples(root, "en/data", "python", base)
    (javascript,) = examples(root, "en/data", "js", base)
    assert printed([sys.executable, "-c", python]) == wanted
    assert run_javascript(root, javascript, tmp_path) == wanted


@pytest.mark.parametrize("language", LANGUAGES)
def test_javascript(root: Path, corpus: Corpus, base: str, language: str, tmp_path: Path) -> None:
    programs = examples(root, f"{language}/programs", "js", base)
    shown = [run_javascript(root, program, tmp_path) for program in programs]
    both = [corpus.acts[RULES].unit("att_1__chp_2__para_13", name) for name in LANGUAGES]
    assert shown[0] == [f"13. {unit.text}" for unit in both if unit]
    with urlopen(f"{base}api/acts/P2300000248/plan.json") as answer:
        rows = json.load(answer)["rows"]
    due = [
        f"{row['num']} {row['activity'][language]}"
        for row in rows
        if 2026 in row["deadline"]["years"] and 12 in row["deadline"]["months"]
    ]
    assert "\n".join(due).split("\n") == shown[1]
    assert len(due) > 5


def test_pages_lead_to_their_markdown(base: str) -> None:
    address = f"{base}ru/acts/{RULES}/annex-1-chapter-2"
    with urlopen(f"{address}/") as answer:
        page = answer.read().decode()
    link = re.search(r'<link rel="alternate" type="text/markdown" href="[^"]*?(ru/[^"]+)">', page)
    assert link is not None
    with urlopen(base + link[1]) as answer:
        assert answer.url == f"{address}.md"
        assert answer.headers["Content-Type"] == "text/markdown; charset=utf-8"
        assert '<a id="p28">' in answer.read().decode()


def test_llms_txt_names_files_that_are_there(base: str, site_folder: Path) -> None:
    with urlopen(f"{base}llms.txt") as answer:
        text = answer.read().decode()
    found = re.findall(r"\]\(https?://[^/]+/(\S+?)\)", text)
    assert len(found) > 60
    for path in found:
        file = site_folder / path
        assert file.is_file() or (file / "index.html").is_file(), path
    guide = (site_folder / "ru/guides/grant.md").read_text(encoding="utf-8")
    assert guide.startswith("# Я учился по гранту\n")
    assert not re.search(r"\[\[|\]\((?!https?://)", guide)

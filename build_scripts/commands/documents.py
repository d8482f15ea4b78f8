"""Writes the Markdown of both languages and lets MkDocs render it, side by side."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from build_scripts.commands.assemble import WORK, Output
from build_scripts.commands.sources import Sources
from build_scripts.corpus.meta import LANGUAGES, Words
from build_scripts.faults import BadInputError, Fault
from build_scripts.forms import calculator_pages
from build_scripts.machine.changes.feed import feed_path
from build_scripts.machine.changes.view import view_releases
from build_scripts.machine.jsonld import act_jsonld, page_jsonld
from build_scripts.machine.site import Site as MachineSite
from build_scripts.pages.changes_page import changes_page
from build_scripts.pages.document import Page
from build_scripts.pages.glossary_page import GlossaryTerm
from build_scripts.pages.library import ActView, Library
from build_scripts.pages.site_pages import Site, configuration, markdown_files
from build_scripts.runtime import Case, Runtime
from build_scripts.text_files import write_text

DOCS = "docs"


@dataclass(frozen=True, slots=True)
class Calculators:
    """What the calculators' pages are made with."""

    runtime: Runtime
    cases: Sequence[Case]
    """Test cases, for the worked examples."""


def write_documents(
    root: Path, sources: Sources, library: Library, calculators: Calculators, output: Output
) -> list[str]:
    """Writes the Markdown files and the configuration of both languages.

    Returns:
        Addresses of all pages below the language folders.
    """
    paths: list[str] = []
    for language in LANGUAGES:
        written = _written(root, language)
        written |= calculator_pages(
            library, language, written, calculators.runtime, calculators.cases
        )
        site = Site(
            library,
            language,
            written,
            _glossary(sources),
            _further(sources, language, output.site_url),
            partial(_json_ld, sources, output.site_url),
        )
        files = markdown_files(site)
        _write_folder(root / WORK / DOCS / language, files)
        settings = configuration(site, files, output.site_url)
        settings |= {
            "INHERIT": str(root / "mkdocs.yml"),
            "docs_dir": str(root / WORK / DOCS / language),
            "site_dir": str(output.folder / language),
        }
        settings["theme"] = {"language": language, "custom_dir": str(root / DOCS / "overrides")}
        settings["extra"] = {
            **_mapping(settings["extra"]),
            "version": output.version,
            "feed": feed_path(language) if sources.releases else "",
        }
        write_text(_configuration_file(root, language), json.dumps(settings, ensure_ascii=False))
        paths = [_address(name) for name in files]
    return paths


def render(root: Path, output: Output) -> None:
    """Runs MkDocs for both languages at once.

    Raises:
        BadInputError: MkDocs fails or warns; what it says names the page.
    """
    command = [sys.executable, "-m", "mkdocs", "build", "--config-file"]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONWARNINGS": "ignore"}
    runs = [
        subprocess.Popen(
            [*command, str(_configuration_file(root, language))],
            cwd=root,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        for language in LANGUAGES
    ]
    printed = [run.communicate()[0] for run in runs]
    if any(run.returncode for run in runs):
        remedy = "correct the page, or the template, that MkDocs names."
        lines = [line for text in printed for line in text.splitlines()]
        told = dict.fromkeys(
            line for line in lines if line and not line.startswith(("INFO", "Aborted"))
        )
        raise BadInputError([Fault(DOCS, line, remedy) for line in told])
    output.share_theme()


def _glossary(sources: Sources) -> list[GlossaryTerm]:
    return [
        GlossaryTerm(Words(entry.kk, entry.ru), entry.kind, entry.what, entry.at)
        for entry in sources.glossary.entries
    ]


def _further(sources: Sources, language: str, site_url: str) -> list[Page]:
    if not sources.releases:
        return []
    shown = view_releases(sources.releases, language, MachineSite.at(site_url, sources.plans))
    return [changes_page(shown, language, feed_path(language))]


def _json_ld(
    sources: Sources, site_url: str, view: ActView, language: str, page: Page
) -> Mapping[str, object]:
    site = MachineSite.at(site_url, sources.plans)
    slug = page.path.rstrip("/").rpartition("/")[2]
    if slug in view.plan.slugs:
        return page_jsonld(view.act, language, slug, page.title, site)
    return act_jsonld(view.act, language, site)


def _written(root: Path, language: str) -> dict[str, str]:
    folder = root / DOCS / language
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(folder.rglob("*.md"))
    }


def _write_folder(folder: Path, files: Mapping[str, str]) -> None:
    """Writes files and removes all others; equal files stay untouched."""
    for name, text in files.items():
        write_text(folder / name, text)
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_file() and path.relative_to(folder).as_posix() not in files:
            path.unlink()
        elif path.is_dir() and not any(path.iterdir()):
            path.rmdir()


def _configuration_file(root: Path, language: str) -> Path:
    return root / WORK / f"mkdocs.{language}.yml"


def _address(name: str) -> str:
    stem = name.removesuffix(".md")
    return stem.removesuffix("index") if stem.endswith("index") else f"{stem}/"


def _mapping(value: object) -> dict[str, object]:
    assert isinstance(value, dict)
    return value

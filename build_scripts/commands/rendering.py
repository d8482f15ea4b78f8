"""Lets MkDocs render bundles of pages; a bundle that did not change is taken from what was kept.

A page holds all that its template needs (its act's part of the navigation too), so the rendered
page depends on its own Markdown, the templates and the configuration, and not on the pages that are
rendered along with it. A bundle is the pages of one act in one language, or the pages of a language
that belong to no act: those refer to each other, and MkDocs proves that they are there.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from build_scripts.commands.assemble import WORK
from build_scripts.commands.documents import DOCS
from build_scripts.faults import BadInputError, Fault
from build_scripts.keep.inputs import fingerprint, folder_fingerprint, value_fingerprint
from build_scripts.keep.store import Keep
from build_scripts.keep.workers import processors

_STAGE = "html"
_HEAVY = 8_000_000
"""Bytes of Markdown that one run renders; it holds all of them in memory."""
_CONFIGURATION, _OVERRIDES = "mkdocs.yml", "overrides"


@dataclass(frozen=True, slots=True)
class Bundle:
    """Pages that are rendered and kept together."""

    language: str
    name: str
    """The act, or a name that no act has."""
    files: Mapping[str, str]
    """Markdown by file name, below the documents of the language."""


class Renderer:
    """Renders what is new, and keeps it."""

    def __init__(
        self, root: Path, keep: Keep, code: str, settings: Mapping[str, Mapping[str, object]]
    ) -> None:
        """A renderer of one build.

        Args:
            root: the repository.
            keep: what earlier builds kept.
            code: fingerprint of this program and the versions of its tools.
            settings: what differs between the languages in mkdocs.yml, by language.
        """
        self._root, self._keep, self._settings = root, keep, settings
        shared = (
            code,
            (root / _CONFIGURATION).read_bytes(),
            folder_fingerprint(root / DOCS / _OVERRIDES),
        )
        self._looks = {
            language: fingerprint((*shared, value_fingerprint(own)))
            for language, own in settings.items()
        }
        self._keys: dict[tuple[str, str], str] = {}

    def render(self, bundles: Iterable[Bundle]) -> None:
        """Renders the bundles that are not kept.

        Raises:
            BadInputError: MkDocs fails or warns; what it says names the page.
        """
        runs: list[_Run] = []
        waiting: list[Bundle] = []
        for bundle in sorted(bundles, key=lambda bundle: bundle.language):
            key = self._key(bundle)
            self._keys[bundle.language, bundle.name] = key
            if self._keep.load(_STAGE, _kept_name(bundle.language, bundle.name), key) is None:
                waiting.append(bundle)
        for language, found in groupby(waiting, key=lambda bundle: bundle.language):
            for group in _groups(list(found), processors()):
                runs.append(_Run(self._root, len(runs), language, group))
        self._run(runs)

    def pages(self, language: str, name: str) -> Mapping[str, bytes]:
        """The rendered pages of a bundle by path below the folder of its language."""
        key = self._keys[language, name]
        kept = self._keep.load(_STAGE, _kept_name(language, name), key)
        assert kept is not None, (language, name)
        found: Mapping[str, bytes] = kept.value
        return found

    def finish(self) -> None:
        """Takes away what is kept of bundles that are no more."""
        self._keep.drop_others(_STAGE, {_kept_name(*names) for names in self._keys})

    def _key(self, bundle: Bundle) -> str:
        return fingerprint((self._looks[bundle.language], value_fingerprint(bundle.files)))

    def _run(self, runs: Sequence[_Run]) -> None:
        count = processors()
        for start in range(0, len(runs), count):
            together = runs[start : start + count]
            for run in together:
                run.start(self._settings[run.language])
            told = [line for run in together for line in run.finish()]
            if told:
                remedy = "correct the page, or the template, that MkDocs names."
                raise BadInputError([Fault(DOCS, line, remedy) for line in dict.fromkeys(told)])
            for run in together:
                self._take(run)

    def _take(self, run: _Run) -> None:
        for bundle in run.bundles:
            name = _kept_name(bundle.language, bundle.name)
            key = self._keys[bundle.language, bundle.name]
            self._keep.save(_STAGE, name, key, run.pages(bundle))
        run.clear()


class _Run:
    """One run of MkDocs."""

    def __init__(self, root: Path, number: int, language: str, bundles: Sequence[Bundle]) -> None:
        self.language, self.bundles = language, bundles
        self._root, self._folder = root, root / WORK / "render" / str(number)
        self._process: subprocess.Popen[str] | None = None

    def start(self, settings: Mapping[str, object]) -> None:
        """Writes the Markdown and starts MkDocs."""
        self.clear()
        for bundle in self.bundles:
            for name, text in bundle.files.items():
                path = self._folder / DOCS / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, encoding="utf-8")
        file = self._folder / "mkdocs.json.yml"
        overrides = str(self._root / DOCS / _OVERRIDES)
        whole = {
            **settings,
            "INHERIT": str(self._root / _CONFIGURATION),
            "docs_dir": str(self._folder / DOCS),
            "site_dir": str(self._folder / "site"),
            "theme": {"language": self.language, "custom_dir": overrides},
        }
        file.write_text(json.dumps(whole, ensure_ascii=False), encoding="utf-8")
        self._process = subprocess.Popen(
            [sys.executable, "-m", "mkdocs", "build", "--config-file", str(file)],
            cwd=self._root,
            env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONWARNINGS": "ignore"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )

    def finish(self) -> list[str]:
        """Waits for the end; returns what MkDocs complained of."""
        assert self._process is not None
        printed, _ = self._process.communicate()
        if not self._process.returncode:
            return []
        lines = [line for line in printed.splitlines() if line.strip()]
        return [line for line in lines if not line.startswith(("INFO", "Aborted"))] or lines

    def pages(self, bundle: Bundle) -> dict[str, bytes]:
        """The rendered pages of a bundle."""
        paths = [_page_path(name) for name in bundle.files]
        return {path: (self._folder / "site" / path).read_bytes() for path in paths}

    def clear(self) -> None:
        """Takes the working files away."""
        shutil.rmtree(self._folder, ignore_errors=True)


def _groups(bundles: Sequence[Bundle], at_least: int) -> Iterator[list[Bundle]]:
    """Bundles in groups of about the same weight, none too heavy, as many as processors help."""
    weights = [sum(map(len, bundle.files.values())) for bundle in bundles]
    share = min(_HEAVY, sum(weights) // max(1, at_least // 2) + 1)
    group: list[Bundle] = []
    weight = 0
    for bundle, own in zip(bundles, weights, strict=True):
        if group and weight + own > share:
            yield group
            group, weight = [], 0
        group.append(bundle)
        weight += own
    if group:
        yield group


def _page_path(name: str) -> str:
    stem = name.removesuffix(".md")
    return f"{stem}.html" if stem.rpartition("/")[2] == "index" else f"{stem}/index.html"


def _kept_name(language: str, name: str) -> str:
    return f"{name}.{language}"

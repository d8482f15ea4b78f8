"""The calculators' cases, read for what the build does with them.

They show which modules of the standard library an answer needs, and they are the worked examples of
the pages.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from build_scripts.text_files import files_in
from build_scripts.yaml_files import load_yaml
from build_scripts.yaml_schema import plain
from calculators import bundle

FOLDER = "cases"
"""Folder of a calculator's cases, in its own."""


@dataclass(frozen=True, slots=True)
class Case:
    """One case."""

    calculator: str
    name: str
    """A sentence."""
    inputs: Any
    why: str
    """How the expected figures were derived."""

    @property
    def payload(self) -> str:
        """The input as JSON text."""
        return json.dumps(self.inputs, default=str)


def load_cases(root: Path) -> list[Case]:
    """All cases, a calculator's after the other's.

    Args:
        root: the repository; the messages name files from there.

    Raises:
        BadInputError: a file is no YAML.
    """
    return [case for name in bundle.names() for case in _cases(root, name)]


def _cases(root: Path, name: str) -> Iterator[Case]:
    folder = bundle.folder_of(name) / FOLDER
    told = _told(folder, root)
    for path in files_in(folder, ".yaml", told):
        for case in plain(load_yaml(path, f"{told}/{path.name}")):
            yield Case(name, case["name"], case["inputs"], case["why"])


def _told(folder: Path, root: Path) -> str:
    """A folder as messages name it."""
    return (folder.relative_to(root) if folder.is_relative_to(root) else folder).as_posix()


def calls(cases: Sequence[Case]) -> list[list[str]]:
    """Calls that pass through everything a page may ask for: module, function, arguments.

    Every case is answered in both languages; a table, a template and a link are written and read
    per calculator.
    """
    found = [
        ["calculators.api", "run", case.calculator, case.payload, language]
        for case in cases
        for language in ("kk", "ru")
    ]
    names = bundle.names()
    for name in names:
        payload = next(case.payload for case in cases if case.calculator == name)
        found += [
            ["calculators.batch", "csv_template", name],
            ["calculators.batch", "run_csv", name, 'today;"x\n', "kk"],
            ["calculators.batch", "run_batch", name, f"[{payload}]", "ru"],
            ["calculators.links", "write_fragment", name, payload],
            ["calculators.links", "read_fragment", name, "o1.t=20230229&~=0", "ru"],
        ]
    return [*found, ["calculators.api", "run", names[0], "{", "kk"]]

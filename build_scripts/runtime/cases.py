"""The calculators' test cases, read for what the build does with them.

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
from calculators.engine import NAMES

FOLDER = "tests/calculators/cases"


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

    Raises:
        BadInputError: a file is no YAML.
    """
    return [case for name in NAMES for case in _cases(root, name)]


def _cases(root: Path, name: str) -> Iterator[Case]:
    folder = root / FOLDER / name
    for path in files_in(folder, ".yaml", folder.relative_to(root).as_posix()):
        for case in plain(load_yaml(path, path.relative_to(root).as_posix())):
            yield Case(name, case["name"], case["inputs"], case["why"])


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
    for name in NAMES:
        payload = next(case.payload for case in cases if case.calculator == name)
        found += [
            ["calculators.batch", "csv_template", name],
            ["calculators.batch", "run_csv", name, 'today;"x\n', "kk"],
            ["calculators.batch", "run_batch", name, f"[{payload}]", "ru"],
            ["calculators.links", "write_fragment", name, payload],
            ["calculators.links", "read_fragment", name, "o1.t=20230229&~=0", "ru"],
        ]
    return [*found, ["calculators.api", "run", "obligation", "{", "kk"]]

"""Joins modules into one file, so that a slow line asks once, not fifteen times.

The modules stay what they are in the repository, one concept each; in the built site the one that
asks for the others (`search/engine.mjs`, `reading/reading.mjs`) is replaced by all of them in one
file.
"""

from __future__ import annotations

import re
from pathlib import Path

from build_scripts.faults import ProjectError
from build_scripts.runtime.scripts import without_notes

_IMPORT = re.compile(r'^import \{([^}]*)\} from "\./([\w-]+)\.mjs";\n', re.MULTILINE)
_PASSED = re.compile(r'^export \* from "\./([\w-]+)\.mjs";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export ((?:async )?(?:const|function|class) (\w+))", re.MULTILINE)
_LEFT = re.compile(r"^(?:import|export)\b.*", re.MULTILINE)


class JoiningError(ProjectError):
    """A module is written in a way that can't be joined."""


def joined(folder: Path, entry: str) -> str:
    """A module with all that it imports or passes on, as one module.

    What it does itself stands at the end, as it stands in its file.

    Args:
        folder: where the modules are.
        entry: the one's name, without ``.mjs``.

    Raises:
        JoiningError: an import or export has a form that this function doesn't know.
    """
    text = (folder / f"{entry}.mjs").read_text(encoding="utf-8")
    passed = _PASSED.findall(text)
    done: dict[str, list[str]] = {}
    parts: list[str] = []
    for name in (*passed, *(match[2] for match in _IMPORT.finditer(text))):
        _join(folder, name, done, parts)
    exported = [
        f"export const {{ {', '.join(done[name])} }} = {_variable(name)};" for name in passed
    ]
    body = _body(folder / f"{entry}.mjs", _PASSED.sub("", text))
    return "\n".join((*parts, *exported, *([body] if body else []), ""))


def _join(folder: Path, name: str, done: dict[str, list[str]], parts: list[str]) -> None:
    if name in done:
        return
    text = (folder / f"{name}.mjs").read_text(encoding="utf-8")
    done[name] = [match[2] for match in _EXPORT.finditer(text)]
    for match in _IMPORT.finditer(text):
        _join(folder, match[2], done, parts)
    body = _body(folder / f"{name}.mjs", _EXPORT.sub(r"\1", text))
    parts.append(
        f"const {_variable(name)} = (() => {{\n{body}\n"
        f"return {{ {', '.join(done[name])} }};\n}})();"
    )


def _body(path: Path, text: str) -> str:
    """What a module does, with its imports taken from the joined ones."""
    text = _IMPORT.sub(
        lambda match: f"const {{{match[1].replace(' as ', ': ')}}} = {_variable(match[2])};\n", text
    )
    text = without_notes(text)
    left = _LEFT.search(text)
    if left:
        problem = (
            f'{path}: "{left[0]}" can\'t be joined into one file; write '
            '"import { a, b } from "./name.mjs";" and "export const", "function" or "class"'
        )
        raise JoiningError(problem)
    return re.sub(r"\n{2,}", "\n", text).strip()


def _variable(name: str) -> str:
    return f"{name.replace('-', '_')}Module"

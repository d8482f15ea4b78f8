"""The part of the calculators that runs in a browser; for MicroPython, as files of sources.

MicroPython compiles sources on the reader's device, so comments and docstrings would be downloaded
for nothing. They are cut out; the rest stays letter by letter.
"""

from __future__ import annotations

import ast
import io
import json
import tokenize
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath

from calculators.bundle import folder_of, names

PACKAGE = "calculators"
_MODULES = (
    "__init__",
    "api",
    "batch",
    "calendar_file",
    "cells",
    "column_names",
    "csv_text",
    "engine",
    "fragment",
    "letters",
    "links",
    "summary",
)
_FOLDERS = ("core", "render")


def shared_sources(root: Path) -> dict[str, str]:
    """Sources of the modules that every calculator needs, by path below the repository."""
    package = root / PACKAGE
    paths = [package / f"{name}.py" for name in _MODULES]
    for folder in _FOLDERS:
        paths.extend((package / folder).glob("*.py"))
    return {path.relative_to(root).as_posix(): path.read_text("utf-8") for path in sorted(paths)}


def own_sources(name: str) -> dict[str, str]:
    """Sources of the modules that one calculator only has, as `shared_sources` gives them."""
    return {
        f"{PACKAGE}/{name}/{path.name}": path.read_text("utf-8")
        for path in sorted(folder_of(name).glob("*.py"))
    }


def portable_sources(root: Path) -> dict[str, str]:
    """Sources of all modules that MicroPython needs, by path below the repository."""
    found = shared_sources(root)
    for name in names():
        found |= own_sources(name)
    return found


def is_portable(path: str) -> bool:
    """Whether a module runs in a browser.

    Args:
        path: the module below the repository, with any ending.

    >>> is_portable("calculators/api.pyc"), is_portable("calculators/__main__.pyc")
    (True, False)
    """
    package, *folders, file = PurePosixPath(path).parts
    if package != PACKAGE:
        return False
    if not folders:
        return file.partition(".")[0] in _MODULES
    return folders[0] in (*_FOLDERS, *names())


def portable_json(sources: Mapping[str, str]) -> bytes:
    """The sources without comments and docstrings, as a JSON object by path."""
    bare = {path: without_words(text) for path, text in sources.items()}
    return json.dumps(bare, ensure_ascii=False, separators=(",", ":")).encode()


def without_words(source: str) -> str:
    """A module's source without comments, docstrings and empty lines.

    >>> print(without_words('def f(x):  # why' + chr(10) + '    "Says what."' + chr(10)))
    def f(x):
        0
    """
    lines = source.splitlines()
    for first, last, indent in _docstrings(ast.parse(source)):
        # a statement must stay, or a body could be left empty
        lines[first - 1 : last] = [" " * indent + "0"] + [""] * (last - first)
    for row, column in _comments("\n".join(lines) + "\n"):
        lines[row - 1] = lines[row - 1][:column]
    return "\n".join(line.rstrip() for line in lines if line.strip())


def _docstrings(tree: ast.Module) -> Iterator[tuple[int, int, int]]:
    holders = (ast.Module, ast.ClassDef, ast.FunctionDef)
    for node in ast.walk(tree):
        if isinstance(node, holders):
            for statement in node.body:
                if isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant):
                    assert statement.end_lineno is not None
                    yield statement.lineno, statement.end_lineno, statement.col_offset


def _comments(source: str) -> Iterator[tuple[int, int]]:
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type == tokenize.COMMENT:
            yield token.start

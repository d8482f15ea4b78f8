"""The sources for MicroPython say the same as the package's, without words for people."""

from __future__ import annotations

import ast
import json
from pathlib import Path

import pytest

from build_scripts.runtime.portable import portable_json, portable_sources, without_words


def same_code(source: str) -> str:
    """A module's syntax tree; what a docstring leaves behind counts as nothing."""
    tree = ast.parse(source)
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef):
            node.body = [
                item
                for item in node.body
                if not (isinstance(item, ast.Expr) and isinstance(item.value, ast.Constant))
            ]
    return ast.dump(tree)


def test_nothing_but_words_is_cut(root: Path) -> None:
    sources = portable_sources(root)
    bare = json.loads(portable_json(sources))
    assert bare.keys() == sources.keys()
    for path, source in sources.items():
        assert same_code(bare[path]) == same_code(source), path
        assert '"""' not in bare[path], path
    assert len("".join(bare.values())) < 0.8 * len("".join(sources.values()))


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ('"""Module."""\nX = 1\n', "0\nX = 1"),
        ("def f():\n    '''Two\n    lines.'''\n    return 1\n", "def f():\n    0\n    return 1"),
        ("def f():\n    'Alone.'\n", "def f():\n    0"),
        ("X = '# no comment'  # a comment\n", "X = '# no comment'"),
        ("X = 1\n\n\n# a comment\nY = 2\n", "X = 1\nY = 2"),
        ("class A:\n    'Words.'\n    x = 'kept'\n", "class A:\n    0\n    x = 'kept'"),
    ],
)
def test_examples(source: str, expected: str) -> None:
    assert without_words(source) == expected

"""The examples in the docstrings of this package."""

from __future__ import annotations

import doctest
import importlib
import pkgutil

import build_scripts.pages


def test_examples_hold():
    attempted = 0
    package = build_scripts.pages
    for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        result = doctest.testmod(importlib.import_module(found.name))
        assert result.failed == 0, found.name
        attempted += result.attempted
    assert attempted >= 15

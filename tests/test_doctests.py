"""The examples in the docstrings hold, in every module of the build scripts."""

from __future__ import annotations

import doctest
import importlib
import pkgutil

import build_scripts

LEAST = {"links": 15, "machine": 20, "pages": 15}
"""Examples that a room has at least; so a search that finds none is noticed."""


def test_examples_hold() -> None:
    attempted: dict[str, int] = {}
    for found in pkgutil.walk_packages(build_scripts.__path__, "build_scripts."):
        if found.name == "build_scripts.__main__":
            continue
        result = doctest.testmod(importlib.import_module(found.name))
        assert result.failed == 0, found.name
        room = found.name.split(".")[1]
        attempted[room] = attempted.get(room, 0) + result.attempted
    for room, least in LEAST.items():
        assert attempted[room] >= least, room
    assert attempted["months"]

"""The browser's modules as they are sent: what each asks for, and without what only people read."""

from __future__ import annotations

import re
from collections.abc import Callable

_NOTES = re.compile(r"^ *(?://.*|/\*\*(?:[^*]|\*(?!/))*\*/)\n", re.MULTILINE)
_ASKED = re.compile(r'^(?:import|export)\b[^;]*?"\./([\w-]+)\.mjs";$', re.MULTILINE)


def without_notes(text: str) -> str:
    """A module without comments on lines of their own, its types among them.

    A phone runs the same without them, and their bytes are a quarter of the calculators' code.
    """
    return _NOTES.sub("", text)


def asked_by(entry: str, text_of: Callable[[str], str]) -> tuple[str, ...]:
    """Names of all modules that a module imports before it runs, itself not among them.

    Args:
        entry: the module's name, without ``.mjs``.
        text_of: gives a module's text by its name; all stand in one folder.
    """
    found: dict[str, None] = {}
    left = [entry]
    while left:
        for name in _ASKED.findall(text_of(left.pop(0))):
            if name not in found:
                found[name] = None
                left.append(name)
    return tuple(found)

"""What a calculator's page shows besides what its record gives: a module each, where there is any.

A module has the calculator's name and holds `OWN`. A calculator without one has a form, an answer
and worked examples all the same.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from build_scripts.forms.clauses import Clauses
from build_scripts.forms.fields import Look

if TYPE_CHECKING:
    from calculators.render.words import Words

__all__ = ["Own", "own_of"]

_STEPS = "why"


@dataclass(frozen=True, slots=True)
class Own:
    """Parts of a page."""

    rules: Callable[[Clauses, Words, str], Iterator[str]] | None = None
    """The rules as HTML, from sources, messages and the address of the page that shows them."""
    look: Callable[[Clauses, Words, str], Look] | None = None
    """With what the form is written, from the same."""
    data: Callable[[Clauses], Mapping[str, Any]] | None = None
    """More data for the page's scripts."""
    words: tuple[str, ...] = ()
    """How the keys of the messages begin that those scripts say."""
    steps: str = _STEPS
    """The block of an answer that tells how it was reached."""
    answered: str = ""
    """The block that shows the input beside its answer; a worked example shows it alone."""


def own_of(name: str) -> Own:
    """What the page of a calculator has of its own."""
    module = f"{__name__}.{name}"
    if find_spec(module) is None:
        return Own()
    found: Own = import_module(module).OWN
    return found

"""Citation aliases of quoted new wording that has no number of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from build_scripts.act.unit import Unit
from build_scripts.corpus.acts import Act
from build_scripts.links.model import Amendment

_UNNUMBERED = frozenset({"title", "preamble"})
_ORDER = "order-"
"""Begins the aliases of the amended act's own text, beside those of the rules it approves."""


def aliases_of_new_text(act: Act, amendments: Iterable[Amendment]) -> dict[str, str]:
    """Aliases that only the amendment instructions can tell.

    The new second paragraph of point 3 is ``p3.a2`` and the paragraph behind it ``p3.a3``; the
    amended order's own title, preamble and point 1 are ``order-title``, ``order-preamble`` and
    ``order-p1``, the title of its rules ``rules-title``. Other quoted text is called by the number
    it prints, and is not in the result.

    Args:
        act: the amending act.
        amendments: its instructions; those of the two languages say the same.

    Returns:
        Alias by unit id; the same whether or not the units bear these aliases already.
    """
    units = act.clauses
    found: dict[str, str] = {}
    for amendment in amendments:
        for place, eid in enumerate(amendment.new_text):
            found.update(_aliases(amendment, units[eid], place))
    return found


def _aliases(amendment: Amendment, unit: Unit, place: int) -> Iterator[tuple[str, str]]:
    kind, part = amendment.target_kind, amendment.target_part
    if kind in _UNNUMBERED:
        yield unit.eid, f"{part}-{kind}" + (f"-{place + 1}" if place else "")
    elif kind == "indent" and unit.kind == "indent":
        number = int(amendment.target_indent) + place
        prefix = _ORDER if part == "order" else ""
        yield unit.eid, f"{prefix}p{amendment.target_num[0]}.a{number}"
    elif part == "order" and unit.kind == "point":
        for inner in unit.walk():
            alias = inner.alias.removeprefix(_ORDER)
            if alias.startswith("p"):
                yield inner.eid, f"{_ORDER}{alias}"

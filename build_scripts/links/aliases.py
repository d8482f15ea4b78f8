"""Citation aliases of quoted new wording that has no number of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from build_scripts.act.unit import Unit
from build_scripts.corpus.acts import Act
from build_scripts.links.model import Amendment

_UNNUMBERED = {"title": "title", "preamble": "preamble"}


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
        Alias by unit id, for units whose alias is missing or would name something else.
    """
    units = act.units["kk"]
    found: dict[str, str] = {}
    for amendment in amendments:
        for place, eid in enumerate(amendment.new_text):
            for inner, alias in _aliases(amendment, units[eid], place):
                if inner.alias != alias:
                    found[inner.eid] = alias
    return found


def _aliases(amendment: Amendment, unit: Unit, place: int) -> Iterator[tuple[Unit, str]]:
    kind, part = amendment.target_kind, amendment.target_part
    if kind in _UNNUMBERED:
        yield unit, f"{part}-{_UNNUMBERED[kind]}" + (f"-{place + 1}" if place else "")
    elif kind == "indent" and unit.kind == "indent":
        number = int(amendment.target_indent) + place
        prefix = "order-" if part == "order" else ""
        yield unit, f"{prefix}p{amendment.target_num[0]}.a{number}"
    elif part == "order" and unit.kind == "point":
        for inner in unit.walk():
            if inner.alias.startswith("p"):
                yield inner, f"order-{inner.alias}"

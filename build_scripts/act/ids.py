"""Permanent ids and short aliases of units.

Ids follow the naming convention of Akoma Ntoso: the id of the ancestor that gives context, two
underscores, the short name of the element, one underscore, the number
(``att_1__chp_3__para_54-1__subpara_2``). They depend on structure and numbers only, so they are
equal in both languages.
"""

from __future__ import annotations

from collections import Counter

from build_scripts.act.unit import KINDS, Unit

_TRANSPARENT = frozenset(
    {"act", "questionnaire", "indicators", "results", "swot", "abbreviations", "table"}
)
"""Kinds that lend no part of their id to what they hold."""
_NUMBERED_THROUGH = {
    "point": frozenset({"section"}),
    "criterion": frozenset({"part", "chapter", "section"}),
    "plan-row": frozenset({"part", "chapter", "section", "plan-indicator"}),
    "plan-indicator": frozenset({"part", "chapter", "section", "plan-indicator"}),
    "abbreviation": frozenset({"part", "chapter", "section", "plan-indicator"}),
}
"""Kinds whose numbers run on through these ancestors, so that the ancestors aren't needed."""
_OWN_TEXT_FIRST = frozenset({"point", "subpoint", "cell"})
"""Kinds whose own text is their first paragraph: the next one is al_2."""
_ALWAYS_COUNTED = frozenset({"annex", "note", "stamp", "field", "evidence", "abbreviation"})
"""Kinds that are counted even where a number is printed."""


def assign_ids(act: Unit) -> None:
    """Sets `eid` of every unit of an act."""
    _assign(act, [], Counter())


def _assign(unit: Unit, ancestors: list[Unit], counts: Counter[tuple[str, str]]) -> None:
    chain = [*ancestors, unit]
    for child in unit.children:
        context = _context(child, chain)
        child.eid = _eid(child, context, counts)
        _assign(child, chain, counts)


def _context(child: Unit, chain: list[Unit]) -> Unit:
    passed = _TRANSPARENT | _NUMBERED_THROUGH.get(child.kind, frozenset())
    return next((unit for unit in reversed(chain) if unit.kind not in passed), chain[0])


def _eid(child: Unit, context: Unit, counts: Counter[tuple[str, str]]) -> str:
    element = KINDS[child.kind]
    counts[context.eid, element] += 1
    label = _label(child, context, counts[context.eid, element])
    own = element if child.kind == "title" else f"{element}_{label}"
    return f"{context.eid}__{own}" if context.eid else own


def _label(child: Unit, context: Unit, count: int) -> str:
    if child.kind == "swot-list":
        return next((a[-1] for a in child.anchors if a.startswith("swot-")), str(count))
    if child.kind == "cell":
        return next((a[7:] for a in child.anchors if a.startswith("column-")), str(count))
    if child.kind == "row" and not child.num:
        return f"head-{count}"
    if child.kind == "indent" and context.kind in _OWN_TEXT_FIRST and context.text:
        return str(count + 1)
    if child.number and child.kind not in _ALWAYS_COUNTED:
        return child.number
    return str(count)


_ALIASES = {
    "part": "part",
    "chapter": "ch",
    "section": "sec",
    "article": "art",
    "subheading": "h",
    "criterion": "c",
    "indicator": "i",
    "result": "r",
    "plan-row": "row",
    "plan-indicator": "target",
    "abbreviation": "abbr",
    "slide": "s",
    "annex": "annex",
    "row": "row",
    "swot-list": "swot",
}
_BELOW = {
    "subpoint": "",
    "indent": "a",
    "dash": "d",
    "option": "",
    "evidence": "doc",
    "item": "",
    "swot-item": "",
    "cell": "col",
}
_STARTS = frozenset(
    {
        "part",
        "article",
        "annex",
        "criterion",
        "indicator",
        "result",
        "plan-row",
        "plan-indicator",
        "slide",
        "abbreviation",
    }
)
"""Citable kinds that are unique in an act, so that their alias needs no prefix."""


def assign_aliases(act: Unit, *, amending: bool) -> None:
    """Sets `alias` of the units that people cite.

    New wording in an amending act is called by the point it replaces (``p12.2``); the amending
    act's own points are ``o1``, ``o2.3``. Where an alias would be given twice, the later unit
    gets none; the check reports units of a citable kind without an alias.
    """
    taken: set[str] = set()
    _alias(act, "", taken, own_points="o" if amending else "p", quoted=False)


def _alias(unit: Unit, prefix: str, taken: set[str], *, own_points: str, quoted: bool) -> None:
    for child in unit.children:
        inside = quoted or child.kind in {"annex", "amendment"}
        alias = _own_alias(child, unit, prefix, own_points="p" if quoted else own_points)
        if alias and alias in taken:
            alias = f"{prefix}.{alias}" if prefix and not alias.startswith(f"{prefix}.") else ""
            alias = "" if alias in taken else alias
        if alias:
            taken.add(alias)
        child.alias = alias
        carried = "" if child.kind == "amendment" else alias
        if child.kind in _TRANSPARENT:
            carried = prefix
        _alias(child, carried, taken, own_points=own_points, quoted=inside)


def _own_alias(child: Unit, parent: Unit, prefix: str, *, own_points: str) -> str:
    label = child.eid.rpartition("__")[2].partition("_")[2]
    if child.kind in {"title", "preamble"}:
        return child.kind
    if child.kind == "point":
        return f"{prefix}.{label}" if parent.kind == "article" else f"{own_points}{label}"
    if child.kind in _BELOW:
        tail = _BELOW[child.kind] + ("" if child.kind == "evidence" else label)
        return f"{prefix}.{tail}" if prefix and parent.kind != "act" else ""
    if child.kind not in _ALIASES or (child.kind == "row" and not child.num):
        return ""
    alias = f"{_ALIASES[child.kind]}{label}"
    starts = child.kind in _STARTS or not prefix or prefix.startswith("annex")
    return alias if starts else f"{prefix}.{alias}"

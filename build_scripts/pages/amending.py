"""What an amending act changes, in words for readers."""

from __future__ import annotations

from collections.abc import Sequence

from build_scripts.links.model import Amendment
from build_scripts.pages.cite_words import NAMES, KindName, ordinal
from build_scripts.pages.library import ActView
from build_scripts.pages.pairs import Pair
from build_scripts.pages.words import word

_PLURALS = {
    "point": ("тармақтар", "пункты"),
    "chapter": ("тараулар", "главы"),
    "annex": ("қосымшалар", "приложения"),
}
_ORDER = "order"


def amendment_title(view: ActView, pair: Pair, language: str) -> str:
    """What an instruction changes: ``12-тармақ``; its own number where that is not known.

    New wording of the amended order itself, not of the rules it approved, is said to be so.
    """
    found = view.amendments.get((language, pair.eid))
    if not found:
        return _fill(NAMES["amendment"], language, pair.eid.rpartition("_")[2])
    title = _target(found, language)
    if found.target_part == _ORDER:
        return f"{title} ({word('of_the_order', language)})"
    return title


def amendment_action(view: ActView, pair: Pair, language: str) -> tuple[str, str]:
    """The action, and its name for readers; both empty where it is not known."""
    found = view.amendments.get((language, pair.eid))
    return (found.action, word(f"action_{found.action}", language)) if found else ("", "")


def _target(found: Amendment, language: str) -> str:
    numbers = found.target_num
    if found.target_kind == "indent":
        point = _fill(NAMES["point"], language, numbers[0] if numbers else "")
        indent = NAMES["indent"].kk if language == "kk" else NAMES["indent"].ru
        name = indent.format(o=ordinal(found.target_indent, language)).replace("- ", "-")
        return f"{point}, {name}"
    if found.target_kind in _PLURALS and len(numbers) > 1:
        return _several(numbers, found.target_kind, language)
    if found.target_kind in NAMES and (numbers or found.target_kind in {"title", "preamble"}):
        return _fill(NAMES[found.target_kind], language, numbers[0] if numbers else "")
    return word("rules_as_a_whole", language)


def _several(numbers: Sequence[str], kind: str, language: str) -> str:
    kk, ru = _PLURALS[kind]
    listed = ", ".join(numbers)
    return f"{listed}-{kk}" if language == "kk" else f"{ru} {listed}"


def _fill(name: KindName, language: str, number: str) -> str:
    return (name.kk if language == "kk" else name.ru).format(n=number)

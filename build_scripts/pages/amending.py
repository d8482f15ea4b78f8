"""What an amending act changes, in words for readers."""

from __future__ import annotations

from collections.abc import Sequence

from build_scripts.act.kinds import KINDS
from build_scripts.links.model import Amendment
from build_scripts.pages.cite_words import kind_named
from build_scripts.pages.library import ActView
from build_scripts.pages.pairs import Pair
from build_scripts.pages.words import word

_ORDER = "order"


def amendment_title(view: ActView, pair: Pair, language: str) -> str:
    """What an instruction changes: ``12-тармақ``; its own number where that is not known.

    New wording of the amended order itself, not of the rules it approved, is said to be so.
    """
    found = view.amendments.get((language, pair.eid))
    if not found:
        return kind_named("amendment", language, pair.eid.rpartition("_")[2])
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
        point = kind_named("point", language, numbers[0] if numbers else "")
        return f"{point}, {kind_named('indent', language, found.target_indent)}"
    kind = KINDS.get(found.target_kind)
    if kind and kind.plural and len(numbers) > 1:
        return _several(numbers, kind.plural.said(language), language)
    if kind and (numbers or kind.name in {"title", "preamble"}):
        return kind_named(kind.name, language, numbers[0] if numbers else "")
    return word("rules_as_a_whole", language)


def _several(numbers: Sequence[str], plural: str, language: str) -> str:
    listed = ", ".join(numbers)
    return f"{listed}-{plural}" if language == "kk" else f"{plural} {listed}"

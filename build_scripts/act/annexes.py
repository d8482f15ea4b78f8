"""Where an annex belongs: to the act, or to another annex of it.

The stamp says it: "Приложение 1 к приказу" is an annex of the act, "Приложение 1 к Правилам" and
"қағидаларына 1-қосымша" are annexes of the rules that the act approves, which are an annex of it
themselves.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from build_scripts.act.patterns import APPROVED
from build_scripts.act.unit import Unit

_RUSSIAN_TARGET = re.compile(
    r"приложение[^к]{0,12}?\s+к\s+(?:настоящ\w+\s+)?(?P<target>.+)", re.IGNORECASE | re.DOTALL
)
_KAZAKH_TARGET = re.compile(
    r"(?P<target>\w+)[»\"”]?\s*(?:\d+(?:-\d+)?[- ]{0,3})?қосымша", re.IGNORECASE
)
_ACT_WORDS = re.compile(
    r"^(?:приказ|(?:совместн\w+ )?приказ|постановлени|указ|закон|кодекс|решени|распоряжени"
    r"|бұйры|бірлескен|қаулы|жарлы|заң|кодек|шешім|өкім)",
    re.IGNORECASE,
)
_WORD = re.compile(r"\w+")
_STEM = 6


def target_of(stamp: str) -> str:
    """The word of a stamp that says to what the annex belongs; empty if it does not say.

    >>> target_of("Приложение 1 к Правилам направления специалиста на работу")
    'Правилам'
    >>> target_of("Білім беру қағидаларына 1-қосымша")
    'қағидаларына'
    >>> target_of("Приложение 2")
    ''
    """
    russian = _RUSSIAN_TARGET.search(stamp)
    kazakh = _KAZAKH_TARGET.search(stamp)
    found = russian or kazakh
    word = _WORD.search(found["target"]) if found else None
    return word[0] if word else ""


def belongs_to_act(target: str) -> bool:
    """Whether the target of a stamp is the act itself: an order, a decree, a law."""
    return bool(_ACT_WORDS.match(target))


def annexed_to(stamps: Sequence[str]) -> str:
    """The word for the document that an annex says it belongs to; empty for the act itself.

    The first stamp decides: the annex of an amending order also bears the stamp of its place in
    the amended rules.

    >>> annexed_to(["Тұжырымдамасына қосымша"]), annexed_to(["№ 20 бұйрығына қосымша"])
    ('Тұжырымдамасына', '')
    """
    target = target_of(stamps[0]) if stamps else ""
    return "" if belongs_to_act(target) else target


def holder_of(annex: Unit, annexes: Sequence[Unit]) -> Unit | None:
    """The annex of the same act that an annex belongs to; None if it belongs to the act.

    Args:
        annex: an annex that stands below the act.
        annexes: all of them, in their order.
    """
    if not annexed_to(_stamps(annex)):
        return None
    before = annexes[: next(place for place, one in enumerate(annexes) if one is annex)]
    return next(
        (one for one in reversed(before) if not one.num and not annexed_to(_stamps(one))), None
    )


def _stamps(annex: Unit) -> list[str]:
    return [child.text for child in annex.children if child.kind == "stamp"]


def parent_of(stamp: str, number: str, spine: Sequence[Unit]) -> Unit:
    """The unit that an annex belongs to.

    Args:
        stamp: the whole text of the stamp.
        number: the printed number; empty if none is printed.
        spine: the act and the annexes that lead to the place where the stamp stands, from the
            act down.

    Returns:
        The act or one of the annexes of the spine.
    """
    act, *annexes = spine
    target = target_of(stamp)
    if not annexes or belongs_to_act(target) or (not target and APPROVED.search(stamp)):
        return act
    if not target and not _is_approved(annexes[0]):
        return act
    named = [annex for annex in annexes if target and _is_named(annex, target)]
    parent = named[-1] if named else annexes[0]
    if not named and target and not _is_approved(annexes[0]):
        parent = annexes[0]
    if not target and _has_number(parent, number) and not _has_number(act, number):
        return act
    return parent


def _is_approved(annex: Unit) -> bool:
    return bool(APPROVED.search(" ".join(_stamps(annex)))) and not annex.num


def _is_named(annex: Unit, target: str) -> bool:
    stem = target[: min(_STEM, max(4, len(target) - 2))].lower()
    words = _WORD.findall(" ".join([annex.heading, *_stamps(annex)[1:]]))
    return any(word.lower().startswith(stem) for word in words)


def _has_number(parent: Unit, number: str) -> bool:
    return any(
        child.kind == "annex" and number and child.number == number for child in parent.children
    )

"""What an act changes in other acts, and what other acts have changed in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from build_scripts.act.kinds import KINDS
from build_scripts.act.unit import Unit
from build_scripts.corpus.acts import Act
from build_scripts.links.model import ActLinks, Amendment
from build_scripts.machine.akn.inline import child
from build_scripts.machine.akn.named_acts import NamedAct, named_in_note, named_in_title
from build_scripts.machine.xml_file import Element

_ACTIVE = {
    "reword": "substitution",
    "insert": "insertion",
    "delete": "repeal",
    "replace": "substitution",
    "unchanged-in-russian": "substitution",
}
_NOTE = re.compile(r"^(?:Ескерту|Сноска|Алып тасталды|Исключен)")
_INSERTED = re.compile(r"толықтырылды|дополнен")
_REPEALED = re.compile(r"^(?:Алып тасталды|Исключен)|алып тасталды|исключен", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Passive:
    """A change that another act has made here."""

    by: NamedAct
    eid: str
    type: str
    """``substitution``, ``insertion`` or ``repeal``."""


def passive_modifications(act: Act) -> tuple[Passive, ...]:
    """Changes that the footnotes of an act tell of, in reading order."""
    return tuple(_noted(act.outline))


def _noted(unit: Unit) -> Iterator[Passive]:
    for below in unit.children:
        if _NOTE.match(below.text):
            changed = unit.eid if below.kind == "note" else below.eid
            if changed:
                kind = _passive_type(below.text)
                yield from (Passive(by, changed, kind) for by in named_in_note(below.text))
        yield from _noted(below)


def _passive_type(text: str) -> str:
    if _REPEALED.match(text):
        return "repeal"
    return "insertion" if _INSERTED.search(text) else "substitution"


def amending_acts(act: Act) -> tuple[NamedAct, ...]:
    """Every act that has changed this one, the oldest first, each once."""
    named = {change.by for change in passive_modifications(act)}
    titles = (named_in_title(other.title.ru) for other in act.meta.amended_by)
    return tuple(sorted(named | {found for found in titles if found}))


def write_analysis(
    meta: Element, act: Act, language: str, links: ActLinks, works: Mapping[str, str]
) -> None:
    """Adds ``analysis`` with the active and passive modifications, if there are any."""
    active = [a for a in links.amendments if a.language == language and a.act in works]
    passive = passive_modifications(act)
    if not active and not passive:
        return
    analysis = child(meta, "analysis", source="#tlc_site")
    if active:
        holder = child(analysis, "activeModifications")
        for number, amendment in enumerate(active, 1):
            _active(holder, number, amendment, works[amendment.act])
    if passive:
        holder = child(analysis, "passiveModifications")
        for number, change in enumerate(passive, 1):
            mod = child(holder, "textualMod", type=change.type, eId=f"pm_{number}")
            child(mod, "source", href=change.by.work_uri)
            child(mod, "destination", href=f"#{change.eid}")


def _active(holder: Element, number: int, amendment: Amendment, work: str) -> None:
    mod = child(holder, "textualMod", type=_ACTIVE[amendment.action], eId=f"am_{number}")
    child(mod, "source", href=f"#{amendment.eid}")
    for href in _destinations(amendment, work):
        child(mod, "destination", href=href)
    for eid in amendment.new_text:
        child(mod, "new", href=f"#{eid}")


def _destinations(amendment: Amendment, work: str) -> Sequence[str]:
    base = work if amendment.target_part == "order" else f"{work}/!rules"
    holder = "point" if amendment.target_kind == "indent" else amendment.target_kind
    kind = KINDS.get(holder)
    if kind and kind.cited:
        portions = [f"{kind.element}_{num}" for num in amendment.target_num]
    else:
        portions = [kind.name] if kind else []
    if amendment.target_indent:
        portions = [f"{portion}__al_{amendment.target_indent}" for portion in portions]
    if not portions:
        return [base]
    separator = "/~" if base == work else "~"
    return [f"{base}{separator}{portion}" for portion in portions]

"""Amending orders and the acts that they change, made of a few lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from build_scripts.act.parse import parse_text
from build_scripts.act.unit import Unit
from build_scripts.amend import Amended, Instruction, amend, instructions_of
from build_scripts.corpus.acts import Act, Corpus
from build_scripts.corpus.meta import OtherAct, Words
from build_scripts.links.amendments import find_amendments
from build_scripts.links.known_acts import KnownActs, known_acts
from tests.pages.conftest import make_act

CHANGED, ORDER = "A1", "B1"
_OPENS = {
    "kk": "1. Бұйрыққа мынадай өзгерістер енгізілсін:",
    "ru": "1. Внести в приказ следующие изменения:",
}
RULES = {
    "kk": "көрсетілген бұйрықпен бекітілген Қағидаларда:",
    "ru": "в Правилах, утвержденных указанным приказом:",
}
"""The line behind which an order speaks of the rules."""


def nothing_known() -> KnownActs:
    """What is known where no act is at hand."""
    return known_acts(Corpus(Path()))


def instructions(lines: str, language: str, known: KnownActs, annex: str = "") -> list[Instruction]:
    """The instructions of an order that says these lines, indented as the order has them."""
    indented = "\n".join(f"   {line}" if line else "" for line in lines.split("\n"))
    text = f"# A\n\n{_OPENS[language]}\n\n{indented}\n{annex}"
    act = make_act("# A\n")
    amends = (OtherAct(CHANGED, Words("А", "А"), {}),)
    meta = replace(act.meta, id=ORDER, amends=amends)
    tree = parse_text(text, language, amending=True).act
    order = Act(Path(ORDER), meta, {language: tree})
    found = find_amendments(order, language, known)
    return instructions_of(order, found, language, CHANGED, f"source_texts/{ORDER}/order.md")


def amended(
    before: str | Unit, lines: str, language: str, known: KnownActs, annex: str = ""
) -> Amended:
    """An act after an order has changed it."""
    tree = parse_text(before, language).act if isinstance(before, str) else before
    return amend(tree, instructions(lines, language, known, annex))


def quoted(paragraphs: Sequence[str]) -> str:
    """New wording as an order quotes it."""
    first, *others = paragraphs
    lines = [f'"{first}', *others]
    lines[-1] += '";'
    return "\n>\n".join(f"> {line}" for line in lines)


def printed(tree: Unit) -> list[str]:
    """Ids, numbers and words of a small act, without its title."""
    return [
        f"{unit.eid} {unit.num} {unit.heading}{unit.text}"
        + (" (excluded)" if unit.repealed else "")
        for unit in tree.walk()
        if unit.eid and unit.kind != "title"
    ]

"""The new wording of an amending act against the consolidated copy of the act that it changed.

Where no later act changed a clause, the copy must hold the amending act's words letter by letter;
blanks, quotation marks and other signs may differ. What differs is listed beside the amending act,
each slip with its reason.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from build_scripts.act.patterns import NOTE
from build_scripts.act.unit import Unit
from build_scripts.corpus.acts import Act, Corpus
from build_scripts.corpus.meta import FILES
from build_scripts.faults import Fault, relative_name
from build_scripts.links.model import Links
from build_scripts.links.rewordings import Rewording, find_rewordings, letters
from build_scripts.text_files import stands
from build_scripts.yaml_files import line_of
from build_scripts.yaml_schema import load_checked, plain

FILE = "consolidated.yaml"
_CONTEXT = 20


@dataclass(frozen=True, slots=True)
class Slip:
    """Words of one clause that the two copies print differently."""

    at: str
    ours: str
    theirs: str
    line: int | None


def check_consolidated(corpus: Corpus, links: Links) -> list[Fault]:
    """Faults where a consolidated copy holds other words than the act that gave them.

    Raises:
        BadInputError: a list of slips can't be read.
    """
    faults: list[Fault] = []
    found = find_rewordings(corpus, links)
    for name in dict.fromkeys(one.by for one in found):
        standing = [one for one in found if one.by == name and one.stands]
        faults.extend(_of_act(corpus, corpus.acts[name], standing))
    return faults


def _of_act(corpus: Corpus, act: Act, standing: Sequence[Rewording]) -> Iterator[Fault]:
    name = relative_name(act.folder / FILE, corpus.root)
    slips = load_slips(act, name)
    units, compared = act.units["kk"], set[str]()
    for one in standing:
        new, old = units[one.new], corpus.acts[one.act].units["kk"][one.old]
        if one.new not in compared and new.kind != "amendment":  # which only deletes words
            compared.update(unit.eid for unit in new.walk())
            yield from _compared(act, (new, old), slips, one)
    yield from _translated(corpus, act, standing)
    for slip in slips:
        unit = units.get(slip.at)
        if slip.at not in compared or unit is None:
            problem = f"no new wording that still stands has the id {slip.at}."
            yield Fault(name, problem, "name a clause of this act, or delete the slip.", slip.line)
        elif slip.ours not in _own(unit):
            problem = f"{slip.ours!r} does not stand in {slip.at}."
            yield Fault(name, problem, "copy the words of the clause.", slip.line)


def _translated(corpus: Corpus, act: Act, standing: Sequence[Rewording]) -> Iterator[Fault]:
    """Clauses whose Russian is still ours, though the copy holds the official words."""
    for one in standing:
        ours, theirs = act.unit(one.new, "ru"), corpus.acts[one.act].unit(one.old, "ru")
        if one.russian or ours is None or theirs is None or ours.kind == "amendment":
            continue
        name = relative_name(act.folder / FILES["ru"], corpus.root)
        problem = f"the official Russian of these words stands in {one.act}#{one.old}."
        remedy = "take it over word by word."
        yield Fault(name, problem, remedy, ours.first, f"{act.id}#{one.new}")


def load_slips(act: Act, name: str) -> list[Slip]:
    """The listed slips of an amending act; none where it has no consolidated.yaml.

    Raises:
        BadInputError: with every fault of the file.
    """
    if not stands(act.folder / FILE, name):
        return []
    document = load_checked(act.folder / FILE, "consolidated.schema.json", name)
    return [
        Slip(item["at"], item["ours"], item["theirs"], line_of(document["slips"], index))
        for index, item in enumerate(plain(document["slips"]))
    ]


def _compared(
    act: Act, pair: tuple[Unit, Unit], slips: Sequence[Slip], one: Rewording
) -> Iterator[Fault]:
    new, old = pair
    titled = new.kind == "indent" and old.kind == "annex"
    mine = letters("".join(_printed(new, slips)))
    copied = letters(old.heading if titled else "".join(_printed(old, ())))
    if mine == copied:
        return
    place = next(
        (n for n, (a, b) in enumerate(zip(mine, copied, strict=False)) if a != b),
        min(len(mine), len(copied)),
    )
    here, there = mine[place : place + _CONTEXT], copied[place : place + _CONTEXT]
    name = relative_name(act.folder / FILES["kk"], act.folder.parent.parent)
    problem = (
        f"{one.act}#{one.old} must hold these words still, but differs: {here!r} here,"
        f" {there!r} there."
    )
    remedy = f"read both against the raw lines and mend, or list the slip in {FILE}."
    yield Fault(name, problem, remedy, new.first, new.eid)


def _own(unit: Unit) -> str:
    return unit.text or unit.heading


def _printed(unit: Unit, slips: Sequence[Slip], *, top: bool = True) -> Iterator[str]:
    """What is printed in a clause, without stamps, footnotes and annexes, and its own number."""
    words = _own(unit) if top else f"{unit.num} {unit.heading} {unit.text}"
    for slip in slips:
        if slip.at == unit.eid:
            words = words.replace(slip.ours, slip.theirs)
    yield words
    for child in unit.children:
        footnote = child.kind == "note" and NOTE.match(child.text)
        if child.kind not in {"stamp", "annex"} and not footnote:
            yield from _printed(child, slips, top=False)

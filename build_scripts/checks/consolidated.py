"""The new wording of an amending act against the consolidated copy of the act that it changed.

Where no later act changed a clause, the copy must hold the amending act's words letter by letter;
blanks, quotation marks and other signs may differ. What differs is listed beside the amending act,
each slip with its reason.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from build_scripts.act.unit import Unit
from build_scripts.corpus.acts import Act, Corpus
from build_scripts.corpus.meta import FILES
from build_scripts.faults import BadInputError, Fault, relative_name
from build_scripts.links.model import Links
from build_scripts.links.rewordings import Rewording, find_rewordings
from build_scripts.text_files import stands
from build_scripts.yaml_files import line_of, load_yaml
from build_scripts.yaml_schema import check_document, plain

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
    places: set[str] = set()
    for one in standing:
        new = act.units["kk"][one.new]
        old = corpus.acts[one.act].units["kk"][one.old]
        if new.kind == "amendment":
            continue  # words that were deleted
        places.add(one.new)
        own = [slip for slip in slips if slip.at == one.new]
        yield from _compared(act, new, _words(old, new), own, one)
    for slip in slips:
        if slip.at not in places:
            problem = f"no new wording that still stands has the id {slip.at}."
            yield Fault(name, problem, "name a clause of this act, or delete the slip.", slip.line)


def load_slips(act: Act, name: str) -> list[Slip]:
    """The listed slips of an amending act; none where it has no consolidated.yaml.

    Raises:
        BadInputError: with every fault of the file.
    """
    if not stands(act.folder / FILE, name):
        return []
    document = load_yaml(act.folder / FILE, name)
    faults = check_document(document, "consolidated.schema.json", name)
    if faults:
        raise BadInputError(faults)
    return [
        Slip(item["at"], item["ours"], item["theirs"], line_of(document["slips"], index))
        for index, item in enumerate(plain(document["slips"]))
    ]


def _words(old: Unit, new: Unit) -> str:
    """What of a changed clause stands against the new wording: its heading where that is a title."""
    return old.heading if not old.text or (old.kind == "annex" and new.text) else old.text


def _compared(
    act: Act, new: Unit, theirs: str, slips: Sequence[Slip], one: Rewording
) -> Iterator[Fault]:
    name = relative_name(act.folder / FILES["kk"], act.folder.parent.parent)
    ours = new.text or new.heading
    for slip in slips:
        if slip.ours not in ours:
            problem = f"{slip.ours!r} does not stand in {slip.at}."
            listed = relative_name(act.folder / FILE, act.folder.parent.parent)
            yield Fault(listed, problem, "copy the words of the clause.", slip.line)
        ours = ours.replace(slip.ours, slip.theirs)
    mine, copied = letters(ours), letters(theirs)
    if mine == copied:
        return
    place = next(
        (n for n, (a, b) in enumerate(zip(mine, copied, strict=False)) if a != b),
        min(len(mine), len(copied)),
    )
    here, there = mine[place : place + _CONTEXT], copied[place : place + _CONTEXT]
    problem = (
        f"{one.act}#{one.old} must hold these words still, but differs: {here!r} here,"
        f" {there!r} there."
    )
    remedy = f"read both against the raw lines and mend, or list the slip in {FILE}."
    yield Fault(name, problem, remedy, new.first, new.eid)


def letters(text: str) -> str:
    """The letters and digits of a text, in small letters.

    >>> letters("«Жас маман» – 100/200")
    'жасмаман100200'
    """
    return "".join(sign for sign in text.lower() if sign.isalnum())

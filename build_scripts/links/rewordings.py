"""Where an amending act's new wording stands in the act that it changed, and what came later.

The consolidated copy of the changed act is at hand for some amending acts. Its footnotes say which
acts changed each clause: one that this act reworded, and nobody after it, holds its words still.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from build_scripts.act.footnotes import ChangedBy, Footnote, read_footnote
from build_scripts.act.patterns import NOTE
from build_scripts.act.unit import Unit
from build_scripts.corpus.acts import Act, Corpus
from build_scripts.links.model import ActLinks, Amendment, Links
from build_scripts.links.places import approved_rules

_OF_HEADING = re.compile(r"^\W*[^.]{0,40}?(?:Заголовок|[Тт]ақырыбы|[Аа]тауы)")
_OF_STAMP = re.compile(r"^\W*[^.]{0,40}?(?:Верхний|бұрышы)")
_OF_PREAMBLE = re.compile(r"^\W*(?:Преамбула|[Кк]іріспе)")
_SHOWN = frozenset({"point", "chapter", "criterion"})
"""Kinds inside new wording that are led to the clause they changed, each by itself."""
_FIELD = "field"
"""A line of a form to fill in: the open corpus keeps several of them in one unit."""
_LIKE = {"crit": "para", "opt": "indent", "item": "subpara"}
"""Elements of a questionnaire, and how the open corpus has them."""


@dataclass(frozen=True, slots=True)
class Rewording:
    """New wording in an amending act, and the clause that it changed."""

    by: str
    """The amending act."""
    new: str
    """Id of the new wording there; of the instruction where words are deleted."""
    act: str
    """The changed act."""
    old: str
    """Id of the changed clause."""
    stands: bool
    """Whether the clause must hold these words still: this act reworded it, none did later."""
    since: tuple[ChangedBy, ...]
    """Acts that changed the clause later, as its footnotes name them."""
    russian: bool = False
    """Whether its Russian is the official one: that of the copy, letter by letter."""
    shown: bool = False
    """Whether readers are led from one to the other: not from each paragraph of a clause."""


def find_rewordings(corpus: Corpus, links: Links) -> list[Rewording]:
    """All new wording whose changed act is among the acts, in reading order."""
    found: list[Rewording] = []
    for name, act_links in links.items():
        for amendment in act_links.amendments:
            changed = corpus.acts.get(amendment.act)
            if amendment.language != "kk" or changed is None or "kk" not in changed.texts:
                continue
            changing = corpus.acts[name]
            history = _History(changed, changing)
            titled = amendment.target_kind == "title"
            for whole, target in _pairs(amendment, changing.units["kk"], changed.texts["kk"]):
                for new, old in _below(whole, target):
                    part = "title" if titled else old.kind
                    one = history.rewording(new, old, part)
                    official = one.stands and _same_russian(changing, changed, one, titled=titled)
                    shown = new is whole or new.kind in _SHOWN
                    found.append(replace(one, shown=shown, russian=official))
    return found


@dataclass(frozen=True)
class _History:
    """Who changed the clauses of an act, by its footnotes, seen from one amending act."""

    act: Act
    by: Act

    @cached_property
    def notes(self) -> Mapping[tuple[str, str], list[Footnote]]:
        """Footnotes by the id of the clause, and by what of it they speak of: its title or text."""
        found: dict[tuple[str, str], list[Footnote]] = {}
        for unit in self.act.texts["kk"].walk():
            if unit.kind == "note" and NOTE.match(unit.text):
                key = (unit.about, _part(NOTE.sub("", unit.text)))
                found.setdefault(key, []).append(read_footnote(unit.text))
        return found

    def rewording(self, new: Unit, old: Unit, part: str) -> Rewording:
        """What is known of one clause, or of its title or preamble."""
        notes = self._notes(old, part)
        acts = [act for note in notes for act in note.acts]
        own = (self.by.meta.date or "", self.by.meta.number or "")
        later = {(a.date, a.number): a for a in acts if (a.date, a.number) > own}
        return Rewording(
            self.by.id,
            new.eid,
            self.act.id,
            old.eid,
            not later and any(_last(note) == own for note in notes),
            tuple(later[key] for key in sorted(later)),
        )

    def _notes(self, unit: Unit, part: str) -> list[Footnote]:
        """Footnotes on a clause: the nearest ones around it, and those in it."""
        if part in {"title", "preamble"}:
            above = "" if unit.kind == part else unit.eid
            return self.notes.get((above, part), [])
        above = unit.eid
        while above and (above, "") not in self.notes:
            above = above.rpartition("__")[0]
        inside = [other.eid for other in unit.walk() if other.eid != above]
        return [note for eid in (above, *inside) for note in self.notes.get((eid, ""), ())]


def _part(words: str) -> str:
    """Of what a footnote speaks: ``title``, ``stamp``, ``preamble``, or the text as a whole."""
    patterns = (("title", _OF_HEADING), ("stamp", _OF_STAMP), ("preamble", _OF_PREAMBLE))
    return next((part for part, pattern in patterns if pattern.match(words)), "")


def _last(note: Footnote) -> tuple[str, str]:
    """The act whose wording a footnote says that the clause has; empty if it says none."""
    if not note.acts or note.acts[-1].change not in {"reworded", "excluded"}:
        return "", ""
    return note.acts[-1].date, note.acts[-1].number


def with_official(corpus: Corpus, links: Mapping[str, ActLinks]) -> dict[str, ActLinks]:
    """Links that tell, of each amending act, which clauses hold the official Russian."""
    official: dict[str, set[str]] = {}
    for one in find_rewordings(corpus, links):
        if one.russian:
            official.setdefault(one.by, set()).add(one.new)
    return {
        name: replace(found, official=frozenset(official[name])) if name in official else found
        for name, found in links.items()
    }


def letters(text: str) -> str:
    """The letters and digits of a text, in small letters.

    >>> letters("«Жас маман» – 100/200")
    'жасмаман100200'
    """
    return "".join(sign for sign in text.lower() if sign.isalnum())


def _same_russian(changing: Act, changed: Act, one: Rewording, *, titled: bool) -> bool:
    new, old = changing.unit(one.new, "ru"), changed.unit(one.old, "ru")
    if new is None or old is None or new.kind == "amendment":
        return False
    theirs = old.heading if titled and old.heading else old.text or old.heading
    if new.kind == _FIELD:
        return letters(new.text) in letters(theirs)
    return letters(new.text or new.heading) == letters(theirs)


def by_clause(found: Sequence[Rewording]) -> dict[tuple[str, str], tuple[Rewording, ...]]:
    """What readers are led to, by act and clause, from the new wording and from the changed one."""
    places: dict[tuple[str, str], list[Rewording]] = {}
    for one in found:
        if one.shown:
            places.setdefault((one.by, one.new), []).append(one)
            places.setdefault((one.act, one.old), []).append(one)
    return {place: tuple(ones) for place, ones in places.items()}


def _pairs(
    amendment: Amendment, units: Mapping[str, Unit], root: Unit
) -> Iterator[tuple[Unit, Unit]]:
    """New wording, and the clause that it changed."""
    main = root if amendment.target_part == "order" else approved_rules(root)
    targets = list(_targets(amendment, main, root)) if main else []
    new = [units[eid] for eid in amendment.new_text]
    if not new:
        yield from ((units[amendment.eid], target) for target in targets)
    elif amendment.target_kind in {"chapter", "annex"}:
        inner = [c for c in new[0].children if c.kind == amendment.target_kind] or new[:1]
        yield from zip(inner, targets, strict=False)
    else:
        yield from zip(new, targets, strict=False)


def _targets(amendment: Amendment, main: Unit, root: Unit) -> Iterator[Unit]:
    kind, numbers = amendment.target_kind, amendment.target_num
    if kind == "indent":
        yield from _paragraphs(amendment, main)
    elif kind in {"title", "preamble"} and main is root:
        yield from (unit for unit in root.children if unit.kind == kind)
    elif kind in {"title", "rules"}:
        yield main
    else:
        for number in numbers:
            yield from list(_numbered(main, kind, number) or _numbered(root, kind, number))[:1]


def _numbered(main: Unit, kind: str, number: str) -> list[Unit]:
    """Units of a document with a number; annexes of it are other documents."""
    found: list[Unit] = []
    for child in main.children:
        if child.kind == kind and child.number == number:
            found.append(child)
        elif child.kind != "annex":
            found.extend(_numbered(child, kind, number))
    return found


def _paragraphs(amendment: Amendment, main: Unit) -> Iterator[Unit]:
    """The paragraph that an instruction names, and those behind it: the first is the point."""
    point = next(iter(_numbered(main, "point", amendment.target_num[0])), None)
    if point is None or not amendment.target_indent.isdigit():
        return
    rest = [child for child in point.children if child.kind == "indent"]
    yield from [point, *rest][int(amendment.target_indent) - 1 :]


def _below(new: Unit, old: Unit) -> Iterator[tuple[Unit, Unit]]:
    """A clause in both acts, down to its last paragraph."""
    yield new, old
    known = {_key(child): child for child in _parts(old)}
    for child in _parts(new):
        other = _holding(child, old) if child.kind == _FIELD else known.get(_key(child))
        if other is not None:
            yield from _below(child, other)


def _holding(field: Unit, old: Unit) -> Unit | None:
    """The unit that prints a field of a form, perhaps with others; None for a line of blanks."""
    words = letters(field.text)
    units = (unit for unit in old.walk() if unit.kind not in {"note", "stamp", "annex"})
    return next((unit for unit in units if words and words in letters(unit.text)), None)


def _parts(unit: Unit) -> Sequence[Unit]:
    """What a unit holds; lists and tables that only group their parts are passed through."""
    found: list[Unit] = []
    for child in unit.children:
        if child.kind in {"questionnaire", "table", "section"}:
            found.extend(_parts(child))
        elif child.kind not in {"note", "stamp", "annex"}:
            found.append(child)
    return found


def _key(unit: Unit) -> str:
    """What a unit is called beside its sisters, however the two copies are marked up."""
    element, _, label = unit.eid.rpartition("__")[2].partition("_")
    if element == "evidence":
        return f"al_{int(label) + 1}"
    return f"{_LIKE.get(element, element)}_{label}"

"""Citations of clauses in Kazakh and Russian, and short names of clauses."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from build_scripts.act.annexes import annexed_to
from build_scripts.act.kinds import KINDS, Names
from build_scripts.act.patterns import ANNEX_NUMBER
from build_scripts.corpus.meta import Meta, OtherAct, Words
from build_scripts.pages.act_names import act_name, amended_act, amended_rules
from build_scripts.pages.cite_words import (
    DocumentName,
    approved_name,
    document_name,
    kind_named,
    named,
)
from build_scripts.pages.pairs import Pair

_SOLE_ANNEX = Names("қосымша", "қосымша", "қосымшаның", "приложение", "приложения")
_TITLED_ANNEX = Names(
    "«{h}» қосымшасы",
    "«{h}» қосымшасы",
    "«{h}» қосымшасының",
    "приложение «{h}»",
    "приложения «{h}»",
)
_REPLACED = frozenset({"point", "indent", "title", "preamble"})
"""Kinds that new wording is cited as."""
_PLACED = re.compile(
    r"(?:(?P<order>order-)?p(?P<point>[\d-]+)\.a(?P<indent>\d+)"
    r"|(?P<part>order|rules)-(?P<whole>title|preamble)(?:-\d+)?)"
)
"""Aliases of new wording that prints no number: ``p3.a2``, ``order-title``."""
_DOCUMENTS: Mapping[str, Callable[[OtherAct, str], str]] = {
    "order": amended_act,
    "rules": amended_rules,
}


def citation(pair: Pair, meta: Meta, targets: Mapping[str, str]) -> Words:
    """How lawyers cite a clause, in both languages.

    New wording in an amending act is cited as the clause of the amended act, in the wording of
    the amending one.

    Args:
        pair: the clause.
        meta: metadata of its act.
        targets: ``order`` or ``rules`` by id of each amendment instruction: what it changes.
    """
    return Words(_cite(pair, meta, targets, "kk"), _cite(pair, meta, targets, "ru"))


def short_name(pair: Pair, language: str) -> str:
    """A clause's place in its act, the outermost first: ``12-тармақ, 2) тармақша``.

    New wording is called by the clause it replaces; an annex that prints no number is left out.
    """
    steps = _steps(pair)
    for index, step in enumerate(steps):
        if step.kind == "amendment" and index + 1 < len(steps):
            steps = _inside_amended(steps[index + 1 :])
            break
    shown = [step for step in steps if step.kind != "annex" or step.number] or steps
    return ", ".join(_words(step, language) for step in shown)


@dataclass(frozen=True, slots=True)
class _Step:
    """One step of the way to a clause."""

    kind: str
    number: str
    heading: Words
    alias: str
    part: str = ""
    """``order`` or ``rules``, where the alias of new wording says to which it belongs."""
    sole: bool = False
    """Whether it is the act's only annex: the number it prints is not that of this act."""
    annexed_to: str = ""
    """The Kazakh word for the document that an annex says it belongs to, if that is not the act."""


def _steps(pair: Pair) -> list[_Step]:
    """The clause and what it stands in, without what a citation passes over."""
    chain = [step for step in (*pair.ancestors, pair) if KINDS[step.kind].names]
    return [_step(step) for step in chain if step is pair or not _passed_over(step, chain)]


def _step(pair: Pair) -> _Step:
    heading = {language: unit.heading.rstrip(":") for language, unit in pair.units.items()}
    own = next(iter(heading.values()))
    number = pair.number or ("" if pair.kind == "annex" else pair.eid.rpartition("_")[2])
    words = Words(heading.get("kk", own), heading.get("ru", own))
    belongs = _annexed_to(pair) if pair.kind == "annex" else ""
    sole = _is_sole_annex(pair)
    return _Step(pair.kind, number, words, pair.alias, sole=sole, annexed_to=belongs)


def _annexed_to(pair: Pair) -> str:
    stamps = [child.units for child in pair.children if child.kind == "stamp"]
    return annexed_to([units["kk"].text for units in stamps if "kk" in units])


def _is_sole_annex(pair: Pair) -> bool:
    """Whether the first stamp, which names this act, gives the annex no number, and a later does.

    The annex of an amending order can be an annex of the rules at the same time: its number is
    that in the rules.
    """
    stamps = [child for child in pair.children if child.kind == "stamp"]
    numbered = [bool(ANNEX_NUMBER.search(stamp.any.text)) for stamp in stamps]
    return pair.kind == "annex" and any(numbered) and not numbered[0]


def _passed_over(step: Pair, chain: Sequence[Pair]) -> bool:
    """Whether numbers run on through a container, so that lawyers don't name it."""
    inner = chain[chain.index(step) + 1 :]
    if not KINDS[step.kind].passed_over:
        return False
    numbered = (later for later in inner if KINDS[later.kind].through)
    return any(_is_unique(later) for later in numbered)


def _is_unique(pair: Pair) -> bool:
    """Whether its number alone finds it within its annex: the alias names nothing between."""
    *above, _ = pair.alias.split(".")
    return all(step.startswith("annex") for step in above)


def _cite(pair: Pair, meta: Meta, targets: Mapping[str, str], language: str) -> str:
    steps = _steps(pair)
    act = act_name(meta, language, "of")
    document, inner = _amended_document(steps, pair, meta, targets, language)
    if document:
        wording = f"{act} редакциясында" if language == "kk" else f"в редакции {act}"
        return f"{_chain(inner, document, language)} ({wording})"
    if steps and steps[0].kind == "annex":
        return _cite_annex(steps, meta, language)
    return _chain(steps, act, language)


def _cite_annex(steps: Sequence[_Step], meta: Meta, language: str) -> str:
    """A clause of an annex, or of an annex to what the act approves.

    An annex without a number, and without a heading or headed as rules, is what the act approves.
    """
    approves = approved_name(meta.title.kk)
    if approves and document_name(steps[0].annexed_to) == approves:
        return _cite_approved(approves, steps, act_name(meta, language, "by"), language)
    named = document_name(steps[0].heading.kk) if steps[0].heading.kk else approves
    approved = None if steps[0].number else named
    if approved:
        return _cite_approved(approved, steps[1:], act_name(meta, language, "by"), language)
    if steps[0].number or steps[0].heading.kk:
        to = act_name(meta, language, "to")
        return _chain(steps, to if language == "kk" else f"к {to}", language)
    by = act_name(meta, language, "by")
    if language == "kk":
        whole = f"{by} бекітілген құжат"
        return _chain(steps[1:], f"{whole}тың", language) if steps[1:] else whole
    if steps[1:]:
        return _chain(steps[1:], f"документа, утвержденного {by}", language)
    return f"документ, утвержденный {by}"


def _cite_approved(document: DocumentName, inner: Sequence[_Step], by: str, language: str) -> str:
    """A clause of rules that an act approves, or an annex to them; the rules without a clause."""
    annexed = bool(inner) and inner[0].kind == "annex"
    if not inner:
        return (document.kk if language == "kk" else document.ru).format(by=by)
    if language == "kk":
        whole = document.kk_to if annexed else document.kk_of
        return _chain(inner, whole.format(by=by), language)
    whole = f"к {document.ru_to}" if annexed else document.ru_of
    return _chain(inner, whole.format(by=by), language)


def _amended_document(
    steps: Sequence[_Step],
    pair: Pair,
    meta: Meta,
    targets: Mapping[str, str],
    language: str,
) -> tuple[str, Sequence[_Step]]:
    """The amended document and the clause's steps inside it; empty for anything but new wording."""
    nothing: tuple[str, Sequence[_Step]] = ("", ())
    if not meta.amends:
        return nothing
    instruction = next((step for step in pair.ancestors if step.kind == "amendment"), None)
    for index, step in enumerate(steps[:-1]):
        inner = steps[index + 1 :]
        if step.kind == "amendment" and instruction:
            inner = _inside_amended(inner)
            target = inner[0].part or targets.get(instruction.eid, "")
            find = _DOCUMENTS.get(target) if inner[0].kind in _REPLACED else None
            return (find(meta.amends[0], language), inner) if find else nothing
        if step.kind == "annex" and any(later.kind == "point" for later in inner):
            return amended_rules(meta.amends[0], language), inner
    return nothing


def _inside_amended(steps: Sequence[_Step]) -> list[_Step]:
    """Steps inside the amended act; unnumbered wording is placed by its alias."""
    first = steps[0]
    found = _PLACED.fullmatch(first.alias)
    if first.kind != "indent" or not found:
        return list(steps)
    if found["whole"]:
        return [_Step(found["whole"], "", first.heading, first.alias, found["part"]), *steps[1:]]
    point = _Step("point", found["point"], first.heading, "", "order" if found["order"] else "")
    indent = _Step("indent", found["indent"], first.heading, first.alias)
    return [point, indent, *steps[1:]]


def _chain(steps: Sequence[_Step], act: str, language: str) -> str:
    if language == "ru":
        words = [_words(step, "ru_of") for step in steps[:-1]]
        words += [_words(step, "ru") for step in steps[-1:]]
        return " ".join([*reversed(words), act])
    words = [_words(step, "kk_of_of" if step.kind == "annex" else "kk_of") for step in steps[:-1]]
    if len(steps) > 1:
        words[-1] = _words(steps[-2], "kk_of_of")
    words += [_words(step, "kk_of") for step in steps[-1:]]
    return " ".join([act, *words])


def _words(step: _Step, form: str) -> str:
    heading = step.heading[form[:2]]
    if step.kind == "annex" and (step.sole or not step.number):
        titled = step.heading.kk and not step.sole
        return named(_TITLED_ANNEX if titled else _SOLE_ANNEX, form, step.number, heading)
    return kind_named(step.kind, form, step.number, heading)

"""Applies instructions to an edition: each as a whole, or not at all and with a fault."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass

from build_scripts.act.footnotes import attach_footnotes
from build_scripts.act.ids import assign_aliases, assign_ids
from build_scripts.act.unit import Unit
from build_scripts.amend.changes import (
    change_words,
    holds_words,
    leave_out,
    put_in,
    put_paragraph,
    reword,
    reword_opening,
)
from build_scripts.amend.instructions import Instruction
from build_scripts.faults import Fault
from build_scripts.links.mention import Path, Step
from build_scripts.links.places import approved_rules, descend, inside

_ANNEX = {"kk": "{}-қосымша", "ru": "Приложение {}"}
_FIRST = Step("indent", "1")


@dataclass(frozen=True, slots=True)
class Amended:
    """The next edition, and what kept an instruction from being carried out."""

    tree: Unit
    faults: tuple[Fault, ...]


class _Refusal(Exception):  # noqa: N818 - it carries a fault and never leaves this module
    """An instruction that can't be carried out."""

    def __init__(self, problem: str, remedy: str) -> None:
        super().__init__(problem)
        self.problem, self.remedy = problem, remedy


def amend(tree: Unit, instructions: Sequence[Instruction]) -> Amended:
    """The edition that follows from another one.

    Footnotes are not written: that a clause was changed is told by whoever publishes the edition.

    Args:
        tree: root of the edition before, in the language of the instructions; it is not changed.
        instructions: what an amending act orders, in its order: later ones see the earlier ones'
            changes.

    Returns:
        The new tree, ids and aliases given anew; and a fault for each instruction whose target is
        not there, whose old words don't stand in it, or that is not understood. Such an
        instruction changes nothing.
    """
    now = deepcopy(tree)
    faults: list[Fault] = []
    for instruction in instructions:
        if _idle(instruction):
            continue
        try:
            _apply(now, instruction)
        except _Refusal as refusal:
            faults.append(_fault(instruction, refusal))
        else:
            assign_ids(now)
    for unit in now.walk():
        unit.alias = ""
    assign_aliases(now, amending=False)
    attach_footnotes(now)
    return Amended(now, tuple(faults))


def _idle(instruction: Instruction) -> bool:
    """Whether an instruction leaves the text of its language as it is."""
    found = instruction.amendment
    return found.action == "unchanged-in-russian" and found.language == "ru"


def _fault(instruction: Instruction, refusal: _Refusal) -> Fault:
    line, key = instruction.unit.first, instruction.key
    return Fault(instruction.file, refusal.problem, refusal.remedy, line, key)


def _apply(tree: Unit, instruction: Instruction) -> None:
    match instruction.amendment.action:
        case "replace":
            _replace(tree, instruction)
        case "delete":
            for unit, path in _targets(tree, instruction):
                _leave_out(tree, unit, path)
        case "insert":
            _insert(tree, instruction)
        case _:
            _reword(tree, instruction)


def _leave_out(tree: Unit, unit: Unit, path: Path) -> None:
    if path and path[-1] == _FIRST:
        unit.text = ""
    else:
        leave_out(tree, unit)


# --- targets --------------------------------------------------------------------------------


def _targets(tree: Unit, instruction: Instruction) -> list[tuple[Unit, Path]]:
    """The units that an instruction names, all of them, before anything is changed."""
    paths = instruction.amendment.paths or ((),)
    return [(_target(tree, instruction, path), path) for path in paths]


def _target(tree: Unit, instruction: Instruction, path: Path) -> Unit:
    main = _document(tree, instruction)
    kind = instruction.amendment.target_kind
    if path:
        found = descend(main, path) or descend(tree, path)
    elif kind in {"title", "preamble"} and main is tree:
        found = next((unit for unit in tree.children if unit.kind == kind), None)
    elif kind in {"title", "rules", "text"}:
        found = main
    else:
        problem = "what this instruction changes is not understood."
        remedy = "name a point, paragraph, chapter, annex, the title, the preamble or the rules."
        raise _Refusal(problem, remedy)
    if found is None:
        raise _missing(instruction, path)
    return found


def _document(tree: Unit, instruction: Instruction) -> Unit:
    """The order itself, or the rules that it approves."""
    if instruction.amendment.target_part == "order":
        return tree
    rules = approved_rules(tree)
    if rules is None:
        problem = f"{instruction.amendment.act} approves no rules that could be changed."
        raise _Refusal(problem, "say that the order itself is changed, or take another edition.")
    return rules


def _missing(instruction: Instruction, path: Path) -> _Refusal:
    named = said(path) if path else instruction.amendment.target_kind
    problem = f"there is no {named} in this edition of {instruction.amendment.act}."
    return _Refusal(problem, "take the edition before this order, or correct the number.")


def said(path: Path) -> str:
    """A provision in words.

    >>> said((Step("point", "3"), Step("subpoint", "2")))
    'point 3, subpoint 2'
    """
    return ", ".join(f"{step.kind} {step.number}".strip() for step in path)


# --- actions --------------------------------------------------------------------------------


def _replace(tree: Unit, instruction: Instruction) -> None:
    targets = [
        (unit, bool(path) and path[-1].kind == "indent")
        for unit, path in _targets(tree, instruction)
    ]
    for change in instruction.amendment.words:
        for unit, alone in targets:
            if not holds_words(unit, change, alone=alone):
                problem = (
                    f"the words {change.old!r} do not stand in"
                    f" {instruction.amendment.act}#{unit.eid or 'title'}."
                )
                remedy = "take the edition before this order, or copy the words of the clause."
                raise _Refusal(problem, remedy)
    for change in instruction.amendment.words:
        for unit, alone in targets:
            change_words(unit, change, alone=alone)


def _reword(tree: Unit, instruction: Instruction) -> None:
    targets = _targets(tree, instruction)
    wordings = _wordings(instruction, targets)
    for (unit, path), new in zip(targets, wordings, strict=True):
        if path and path[-1] == _FIRST:
            reword_opening(unit, new)
        else:
            reword(tree, unit, new)


def _wordings(
    instruction: Instruction, targets: Sequence[tuple[Unit, Path]]
) -> list[Sequence[Unit]]:
    """The new wording of each target; raises `_Refusal` where they don't fit each other."""
    new = instruction.new
    if not new:
        problem = "no new wording stands behind this instruction."
        raise _Refusal(problem, "quote it in the lines below, or name the annex that holds it.")
    paths = [path for _, path in targets]
    if not paths[0] or paths[0][-1].kind == "indent":
        return [new] if len(targets) == 1 else [[unit] for unit in _as_many(new, paths)]
    if paths[0][-1].kind == "annex":
        return [[unit] for unit in _as_many(new, paths)]
    return [[_numbered(instruction, path[-1])] for path in _as_many(paths, _quoted(instruction))]


def _as_many[T](these: Sequence[T], others: Sequence[object]) -> Sequence[T]:
    if len(these) != len(others):
        problem = f"{len(these)} pieces of text are to serve for {len(others)}."
        raise _Refusal(problem, "quote the new wording of each clause that is named, and no other.")
    return these


def _quoted(instruction: Instruction) -> Sequence[Unit]:
    """The quoted units; of an annex that stands for a chapter, the chapter in it."""
    kind = instruction.amendment.paths[0][-1].kind
    [*units] = instruction.new
    if len(units) == 1 and units[0].kind == "annex":
        return [child for child in units[0].children if child.kind == kind] or units
    return units


def _numbered(instruction: Instruction, step: Step) -> Unit:
    """The quoted unit that bears the number of its target."""
    for unit in _quoted(instruction):
        if (unit.kind, unit.number) == (step.kind, step.number):
            return unit
    problem = f"the new wording of {said((step,))} is not quoted here."
    raise _Refusal(problem, "begin the quotation with the number of the clause.")


def _insert(tree: Unit, instruction: Instruction) -> None:
    paths = instruction.amendment.paths
    if not paths:
        problem = "what this instruction puts in is not understood."
        raise _Refusal(problem, "name the number of the new point, subpoint, paragraph or annex.")
    holders = [_holder(tree, instruction, path) for path in paths]
    wordings = list(_put_in(instruction))
    for earlier, (path, holder) in enumerate(zip(paths, holders, strict=True)):
        if path[-1].kind == "indent":
            _check_place(instruction, holder, path, earlier)
        else:
            _check_free(instruction, holder, path)
    for path, holder, new in zip(paths, holders, wordings, strict=True):
        if path[-1].kind == "indent":
            _insert_paragraph(holder, path, new)
        else:
            _insert_numbered(tree, holder, path[-1], new)


def _put_in(instruction: Instruction) -> Iterator[Unit]:
    """The new unit of each path."""
    paths = instruction.amendment.paths
    language = instruction.amendment.language
    if not instruction.new:
        _wordings(instruction, [])
    if paths[0][-1].kind == "indent":
        yield from (deepcopy(unit) for unit in _as_many(instruction.new, paths))
        return
    for path in _as_many(paths, _quoted(instruction)):
        if path[-1].kind == "annex":
            unit = deepcopy(instruction.new[paths.index(path)])
            unit.num = _ANNEX[language].format(path[-1].number)
            yield unit
        else:
            yield deepcopy(_numbered(instruction, path[-1]))


def _holder(tree: Unit, instruction: Instruction, path: Path) -> Unit:
    main = _document(tree, instruction)
    found = descend(main, path[:-1]) or descend(tree, path[:-1])
    if found is None:
        raise _missing(instruction, path[:-1])
    return found


def _check_free(instruction: Instruction, holder: Unit, path: Path) -> None:
    there = descend(holder, path[-1:])
    if there is not None and not there.repealed:
        problem = (
            f"{said(path)} is there already, as {instruction.amendment.act}#{there.eid}, and is to"
            " be put in."
        )
        raise _Refusal(problem, "take the edition before this order, or correct the number.")


def _check_place(instruction: Instruction, holder: Unit, path: Path, earlier: int) -> None:
    """Refuses a paragraph that would not follow another one; earlier ones are put in before it."""
    count = len(_paragraphs(holder)) + bool(holder.text)
    if not bool(holder.text) < int(path[-1].number) <= count + earlier + 1:
        problem = (
            f"{instruction.amendment.act}#{holder.eid} has {count} paragraphs: there is no place"
            f" for paragraph {path[-1].number}."
        )
        raise _Refusal(problem, "correct the number of the paragraph.")


def _insert_paragraph(holder: Unit, path: Path, new: Unit) -> None:
    paragraphs = _paragraphs(holder)
    place = int(path[-1].number) - 1 - bool(holder.text)
    put_paragraph(holder, new, paragraphs[place] if place < len(paragraphs) else None)


def _paragraphs(holder: Unit) -> list[Unit]:
    """The unnumbered paragraphs behind the unit's own text, which is the first one."""
    return [child for child in holder.children if child.kind == "indent"]


def _insert_numbered(tree: Unit, holder: Unit, step: Step, new: Unit) -> None:
    there = descend(holder, (step,))
    if there is not None:  # an excluded one, whose number is given again
        reword(tree, there, [new])
        return
    sisters = [unit for unit in inside(holder, step.kind) if unit.kind == step.kind]
    put_in(tree, holder, new, sisters)

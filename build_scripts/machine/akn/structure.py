"""Units to the hierarchy of Akoma Ntoso; every unit keeps its id."""

from __future__ import annotations

from build_scripts.act.kinds import KINDS
from build_scripts.act.unit import Unit
from build_scripts.machine.akn.formulas import write_foreign
from build_scripts.machine.akn.inline import Marks, append_text, child, element
from build_scripts.machine.akn.tables import append_head, write_lists, write_table
from build_scripts.machine.xml_file import Element


def write_hierarchy(parent: Element, unit: Unit, marks: Marks) -> None:
    """Adds a unit and all below it to a hierarchical element."""
    match unit.kind:
        case "amendment":
            _amendment(parent, unit, marks)
        case "note":
            _note(parent, unit, marks)
        case "table":
            wrapper = child(parent, "hcontainer", name="table")
            content = child(wrapper, "content")
            if unit.children:
                write_table(content, unit, marks)
            else:
                wrapper.set("eId", unit.eid)
        case _:
            _plain(parent, unit, marks)


def _plain(parent: Element, unit: Unit, marks: Marks) -> None:
    tag = KINDS[unit.kind].akn
    created = child(parent, tag, eId=unit.eid) if tag else _container(parent, unit)
    if unit.missing:
        created.set("status", "incomplete")
    elif unit.repealed:
        created.set("status", "removed")
    elif unit.eid in marks.official:
        created.set("status", "verbatim")
    last = _head(created, unit, marks)
    if unit.children:
        if unit.text:
            last = _words(child(created, "intro"), unit, marks)
        for below in unit.children:
            write_hierarchy(created, below, marks)
    elif unit.text or unit.missing:
        last = _words(child(created, "content"), unit, marks)
    if last is not None:
        marks.note_references(last, unit)


def _words(parent: Element, unit: Unit, marks: Marks) -> Element:
    """What a unit says: a paragraph, the lines of a form, a formula with its MathML."""
    if unit.kind == "form":
        return _lines(parent, unit)
    last = _paragraph(parent, unit, marks)
    if unit.kind == "formula":
        write_foreign(parent, unit)
    return last


def _lines(parent: Element, unit: Unit) -> Element:
    """A form: each line as printed, with a line break between them."""
    created = child(parent, "p", class_="form")
    for place, line in enumerate(unit.text.split("\n")):
        if place:
            child(created, "eol")
        append_text(created, line)
    return created


def _container(parent: Element, unit: Unit) -> Element:
    return child(parent, "hcontainer", name=unit.kind, eId=unit.eid)


def _head(created: Element, unit: Unit, marks: Marks) -> Element | None:
    last = None
    if unit.lead or unit.num:
        last = child(created, "num")
        append_text(last, unit.lead + unit.num)
    if unit.heading:
        last = child(created, "heading")
        marks.fill(last, unit, "heading")
    return last


def _paragraph(parent: Element, unit: Unit, marks: Marks) -> Element:
    created = child(parent, "p")
    marks.fill(created, unit, "text")
    return created


def _amendment(parent: Element, unit: Unit, marks: Marks) -> None:
    """An instruction: ``mod`` holds its words and the new wording."""
    paragraph = child(child(child(parent, "alinea"), "content"), "p")
    mod = child(paragraph, "mod", eId=unit.eid)
    append_text(mod, unit.lead + unit.num)
    marks.fill(mod, unit, "text")
    marks.note_references(mod, unit)
    if unit.children:
        quoted = child(mod, "quotedStructure", eId=f"{unit.eid}__qstr_1")
        for below in unit.children:
            write_hierarchy(quoted, below, marks)


def _note(parent: Element, unit: Unit, marks: Marks) -> None:
    content = child(child(parent, "hcontainer", name="note"), "content")
    holder = child(child(content, "p"), "authorialNote", eId=unit.eid, placement="inline")
    paragraph = child(holder, "p")
    append_head(paragraph, unit)
    marks.fill(paragraph, unit, "text")
    marks.note_references(paragraph, unit)
    for below in unit.children:
        write_hierarchy(holder, below, marks)


def write_block(parent: Element, unit: Unit, marks: Marks) -> None:
    """Adds a unit of a preface or of the conclusions as one block with its id."""
    holder = parent
    match unit.kind:
        case "title":
            holder = child(parent, "longTitle", eId=unit.eid)
            inner = child(child(holder, "p"), "docTitle")
        case "preamble":
            holder = child(parent, "formula", name="enactingFormula", eId=unit.eid)
            inner = child(holder, "p")
        case "signature":
            inner = child(child(parent, "p"), "signature", eId=unit.eid)
        case _:
            inner = child(parent, "p", eId=unit.eid)
    append_head(inner, unit)
    marks.fill(inner, unit, "text")
    marks.note_references(inner, unit)
    write_lists(holder, unit.children, marks)


def main_content(tag: str, units: list[Unit], marks: Marks) -> Element:
    """The ``body`` or ``mainBody`` of a document; never empty, as the schema asks."""
    body = element(tag)
    for unit in units:
        write_hierarchy(body, unit, marks)
    if not units:
        child(body, "hcontainer", name="empty", status="undefined")
    return body

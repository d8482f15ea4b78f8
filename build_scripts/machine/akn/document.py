"""A whole act as Akoma Ntoso XML: preface, preamble, body, conclusions, annexes."""

from __future__ import annotations

from itertools import dropwhile

from lxml import etree

from build_scripts.act.annexes import holder_of
from build_scripts.act.unit import Unit
from build_scripts.machine.akn.inline import NAMESPACE, Marks, append_text, child
from build_scripts.machine.akn.meta import Document, write_identification, write_meta
from build_scripts.machine.akn.structure import main_content, write_block
from build_scripts.machine.xml_file import Element, root_element, xml_bytes

_PREFACE = frozenset({"title", "requisites"})
_END = frozenset({"signature", "agreed"})


def act_xml(document: Document) -> bytes:
    """The XML file of an act in one language."""
    marks = Marks(document.act, document.language, document.links, document.works)
    root = root_element("akomaNtoso", NAMESPACE)
    slides = document.act.meta.kind == "slides"
    original = (
        not document.act.meta.amended_by
        and not document.act.meta.languages[document.language].edition
    )
    version = "originalVersion" if original else "singleVersion"
    kind = document.act.meta.kind
    main = child(root, "doc" if slides else "act", name=kind, contains=version)
    write_meta(main, document, marks)
    _write_parts(main, document, marks, body="mainBody" if slides else "body")
    etree.cleanup_namespaces(root)
    return xml_bytes(root)


def _write_parts(main: Element, document: Document, marks: Marks, *, body: str) -> None:
    units = document.act.texts[document.language].children
    annexes = [unit for unit in units if unit.kind == "annex"]
    rest = [unit for unit in units if unit.kind != "annex"]
    ends = _trailing(rest)
    rest = rest[: len(rest) - len(ends)]
    enacting = next((i for i, unit in enumerate(rest) if unit.kind == "preamble"), None)
    preamble = [] if enacting is None else [rest[enacting]]
    if enacting is not None:
        later = rest[enacting + 1 :]
        preamble += [unit for unit in later if unit.kind in {"requisites", "preamble"}]
    preface = [unit for unit in rest if unit.kind in _PREFACE and unit not in preamble]
    _blocks(main, "preface", preface, marks)
    _blocks(main, "preamble", preamble, marks)
    placed = {unit.eid for unit in (*preface, *preamble)}
    main.append(main_content(body, [unit for unit in rest if unit.eid not in placed], marks))
    _blocks(main, "conclusions", ends, marks)
    _annexes(main, annexes, None, document, marks)


def _trailing(units: list[Unit]) -> list[Unit]:
    """Signatures and lists of agreement at the end."""
    before = list(dropwhile(lambda unit: unit.kind in _END, reversed(units)))
    return units[len(before) :]


def _blocks(main: Element, tag: str, units: list[Unit], marks: Marks) -> None:
    if units:
        holder = child(main, tag)
        for unit in units:
            write_block(holder, unit, marks)


def _annexes(
    parent: Element, annexes: list[Unit], holder: Unit | None, document: Document, marks: Marks
) -> None:
    """The annexes of the act, or of one of its annexes, each with its own."""
    held = [unit for unit in annexes if holder_of(unit, annexes) is holder]
    if held:
        attachments = child(parent, "attachments")
        for unit in held:
            _annexes(_annex(attachments, unit, document, marks), annexes, unit, document, marks)


def _annex(attachments: Element, unit: Unit, document: Document, marks: Marks) -> Element:
    attachment = child(attachments, "attachment", eId=unit.eid)
    last = None
    if unit.num or unit.lead:
        last = child(attachment, "num")
        append_text(last, unit.lead + unit.num)
    if unit.heading:
        last = child(attachment, "heading")
        marks.fill(last, unit, "heading")
    if last is not None:
        marks.note_references(last, unit)
    inner = child(attachment, "doc", name="annex")
    write_identification(child(inner, "meta"), document, unit.eid)
    stamps = [below for below in unit.children if below.kind == "stamp"]
    rest = [below for below in unit.children if below.kind != "stamp"]
    ends = _trailing(rest)
    _blocks(inner, "preface", stamps, marks)
    inner.append(main_content("mainBody", rest[: len(rest) - len(ends)], marks))
    _blocks(inner, "conclusions", ends, marks)
    return inner

"""Formulas in Akoma Ntoso: MathML in a ``foreign`` element beside the line as printed."""

from __future__ import annotations

from lxml import etree

from build_scripts.act.formula_tree import definitions, read_formula
from build_scripts.act.formulas import is_image
from build_scripts.act.mathml import NAMESPACE, Math, mathml
from build_scripts.act.unit import Unit
from build_scripts.machine.akn.inline import child
from build_scripts.machine.xml_file import Element, xml_text


def write_foreign(parent: Element, unit: Unit) -> None:
    """Adds the MathML of a formula; an image has none."""
    if unit.text and not is_image(unit.text):
        tree = read_formula(unit.text, definitions(unit))
        foreign = child(parent, "foreign")
        _write(foreign, mathml(tree))


def _write(parent: Element, math: Math) -> None:
    created = etree.SubElement(parent, f"{{{NAMESPACE}}}{math.tag}")
    if math.text:
        created.text = xml_text(math.text)
    if math.target:
        created.set("href", f"#{math.target}")
    for part in math.parts:
        _write(created, part)

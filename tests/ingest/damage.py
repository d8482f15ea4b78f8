"""A text of the open corpus damaged by rule, as raw texts of acts come, and what the ingest makes.

Every paragraph is indented and wrapped at a page's width, marks and anchors are gone, some link
texts stand behind their line, and some words hold Latin letters.
"""

from __future__ import annotations

import re
import sys
import textwrap
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from ruamel.yaml import YAML

from build_scripts.act.parse import parse_text
from build_scripts.act.patterns import split_heading
from build_scripts.act.unit import Unit
from build_scripts.ingest.propose import propose_blocks, propose_repairs, write_proposals
from build_scripts.ingest.run import ingest
from build_scripts.links.readable import one_alphabet
from build_scripts.yaml_schema import plain

_WIDTH = 80
_INDENT = "      "
_MARKS = re.compile(r"^(?:> ?)?#* ?\*{0,2}(?P<text>.*?)\*{0,2} {0,2}$")
_SKIPPED = re.compile(r"^\s*(?:<|```|\||↑|>)")
_LINK = re.compile(r"(?<= )(?:осы Қағидалардың )?(?P<link>\d+-(?:тармақ|тармағ|қосымша)\w*) (?=\w)")
_EACH_LINK, _EACH_WORD = 3, 60
"""Every third link is displaced, every sixtieth long word gets a Latin letter."""
_NUMBERED = frozenset({"part", "chapter", "section", "article", "point", "subpoint"})


@dataclass(frozen=True, slots=True)
class Figures:
    """What came out of one damaged text, in shares of one."""

    units: float
    ids: float
    proposals: float
    counted: tuple[int, int]
    """Numbered units of the text, and damaged places."""


def body_of(text: str) -> list[str]:
    """The paragraphs and numbered headings of an act and the rules it approves, as they are.

    Tables, forms and notes are left out, and the annexes of the rules with them.
    """
    kept: list[str] = []
    code = False
    for line in text.split("\n"):
        code ^= line.strip().startswith("```")
        if line.startswith(">") and "қосымша" in line:
            break
        heading = line.startswith("##") and not split_heading(without_marks(line))[1]
        if line.strip() and not code and not heading and not _SKIPPED.match(line):
            kept.append(line.rstrip())
    return kept


def without_marks(line: str) -> str:
    """A line of Markdown as a reader sees it."""
    found = _MARKS.match(line.strip().replace("\\", ""))
    return found["text"] if found else line.strip()


def damage(paragraphs: list[str]) -> tuple[list[str], dict[int, str]]:
    """The raw lines, and by the number of each damaged line what it was."""
    raw: list[str] = []
    whole: dict[int, str] = {}
    links = words = 0
    for paragraph in paragraphs:
        for place, line in enumerate(textwrap.wrap(paragraph, _WIDTH, break_on_hyphens=False)):
            printed = f"{_INDENT if not place else ''}{line}"
            link = _LINK.search(line)
            links += bool(link)
            words += len(re.findall(r"\w{8,}", line))
            if link and links % _EACH_LINK == 0:
                start, end = link.span("link")
                whole[len(raw) + 1] = line
                head = printed.removesuffix(line) + line[:start].rstrip()
                printed = f"{head}  {line[end:].strip()} {link['link']}"
            elif words >= _EACH_WORD and (long := re.search(r"\w{3}[аео]\w{4,}", line)):
                words = 0
                whole[len(raw) + 1] = line
                latin = long[0][:3] + long[0][3].translate(str.maketrans("аео", "aeo"))
                printed = printed.replace(long[0], latin + long[0][4:], 1)
            raw.append(printed)
        raw.append("")
    return raw, whole


def measure(text: str) -> Figures:
    """Damages a text, takes it in without any repair, and compares the units with those before."""
    paragraphs = body_of(text)
    wanted = _units("\n\n".join(paragraphs))
    raw, whole = damage([without_marks(line) for line in paragraphs])
    proposals = propose_repairs(raw)
    proposed = write_proposals([], propose_blocks(raw)).replace("repairs:\n", "repairs: []\n")
    document = plain(YAML(typ="rt").load(proposed))
    made = _units(ingest("\n".join(raw), document, "damaged", amending=False).texts["kaz"])
    right = 0
    for proposal in proposals:
        repair = proposal.repair
        line = raw[repair.first - 1].strip().replace(repair.before, repair.after, 1)
        own = repair.kind == "lookalike" and repair.after == one_alphabet(repair.before)
        right += own or whole.get(repair.first) == line
    return Figures(
        _share(sum(key in made.values() for key in wanted.values()), len(wanted)),
        _share(sum(made.get(eid) == key for eid, key in wanted.items()), len(wanted)),
        _share(right, len(proposals)),
        (len(wanted), len(whole)),
    )


def _units(text: str) -> dict[str, tuple[str, str, str]]:
    """Kind, number and first letters of each numbered unit, by its id."""
    return {
        unit.eid: (unit.kind, unit.number, _letters(unit))
        for unit in parse_text(text, "damaged").act.walk()
        if unit.kind in _NUMBERED and unit.num
    }


def _letters(unit: Unit) -> str:
    return "".join(sign for sign in unit.heading + unit.text if sign.isalpha())[:12].casefold()


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 1.0


def report(texts: Mapping[str, str]) -> str:
    """The figures of texts by their acts, a line each."""
    lines: list[str] = []
    for act, text in texts.items():
        figures = measure(text)
        units, damaged = figures.counted
        lines.append(
            f"{act}: {units} numbered units, {figures.units:.1%} right without repairs,"
            f" {figures.ids:.1%} of the ids; {damaged} damaged places,"
            f" {figures.proposals:.1%} of the proposals right"
        )
    return "\n".join(lines)


if __name__ == "__main__":
    texts = {name: (Path(name) / "kaz.md").read_text(encoding="utf-8") for name in sys.argv[1:]}
    sys.stdout.write(f"{report(texts)}\n")

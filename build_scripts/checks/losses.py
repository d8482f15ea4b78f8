"""Whether all that a text prints has become a unit: counted apart from how the parser reads it.

The parser decides by patterns what a line is. This check knows none of them: it walks the lines
letter by letter, and asks the tree for a unit with the printed number on that line, for a table,
a form or a formula over it, and for every letter. What the parser passes over in silence is
therefore told with its line.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import unescape

from build_scripts.act.kinds import KINDS, ranked
from build_scripts.act.parse import skipped_lines
from build_scripts.act.unit import Unit
from build_scripts.faults import Fault

_QUOTES = "\"«“„'"
_DASHES = "-–"
_SIGNS = "_№%=+/<≤≥×÷√∑"
_ARTICLE = ("статья ", "бап")
_WHOLE = frozenset({"form", "note", "stamp", "agreed", "signature", "title"})
"""Kinds that are text as a whole: a number at the beginning of their line is none."""
_REMEDY = "write the line as the contributor's page says, or report the kind that is not read."


@dataclass(frozen=True, slots=True)
class _Line:
    number: int
    text: str
    """Without indent, quotation mark of Markdown, and emphasis."""
    heading: bool
    code: bool
    table: bool


def lost_units(text: str, act: Unit, name: str) -> list[Fault]:
    """A fault for each line whose number, table, formula or letters no unit shows.

    Args:
        text: the structured text.
        act: its tree.
        name: the file's name in messages.
    """
    skipped = skipped_lines(text)
    lines = [line for line in _lines(text) if line.number not in skipped]
    units = [unit for unit in act.walk() if unit.eid]
    covering = _covering(units)
    faults = list(_lost_numbers(lines, covering, name))
    faults.extend(_lost_blocks(lines, covering, name))
    faults.extend(_lost_letters(lines, act, name))
    return sorted(faults, key=lambda fault: fault.line or 0)


def repeated_numbers(act: Unit, name: str) -> list[Fault]:
    """A fault for each number that is printed again below the same parent.

    Both units stay, each with an id of its own; only the official text can tell whether it
    prints the number so. A number that stuck while the list goes on is counted by the parser.
    """
    faults: list[Fault] = []
    for parent in act.walk():
        first: dict[tuple[str, str], Unit] = {}
        for child in parent.children:
            key = (child.kind, child.num)
            if not child.num or not KINDS[child.kind].cited or child.counted:
                continue
            known = first.setdefault(key, child)
            if known is not child:
                problem = f"the number {child.num} is printed twice, first on line {known.first}."
                remedy = "compare it with the official text, and mend it if it differs."
                faults.append(Fault(name, problem, remedy, child.first, child.eid))
    return faults


def _covering(units: Iterable[Unit]) -> dict[int, list[Unit]]:
    found: dict[int, list[Unit]] = {}
    for unit in units:
        for line in range(unit.first, unit.last + 1):
            found.setdefault(line, []).append(unit)
    return found


def _lines(text: str) -> Iterator[_Line]:
    code = table = False
    for number, raw in enumerate(text.split("\n"), 1):
        bare = raw.strip()
        while bare.startswith(">"):
            bare = bare[1:].lstrip()
        fence = bare.startswith("```")
        if fence:
            code = not code
            continue
        table = table or bare.lower().startswith("<table")
        heading = bare.startswith("#")
        shown = bare if code else bare.lstrip("#").strip().strip("*").strip()
        yield _Line(number, shown, heading, code, table)
        if "</table" in bare.lower():
            table = False


# --- numbers ----------------------------------------------------------------------------------


def _printed_number(text: str) -> tuple[str, str]:
    """Number and sign at the beginning of a line: ("12", ".") or ("2-1", ")"); else empty."""
    if _names_a_part(text):
        return "", ""
    rest = _behind_roman(text.lstrip(_QUOTES).lstrip("["))
    length = 0
    while length < len(rest) and (rest[length].isdigit() or rest[length] in "-."):
        length += 1
    digits, tail = rest[:length], rest[length:].lstrip("\\")
    if digits.endswith(".") and digits[:1].isdigit():
        digits, tail = digits[:-1], f".{tail}"
    if not digits or not digits[0].isdigit() or digits[-1] in "-.":
        return "", ""
    if len(digits.split(".")[0].split("-")[0]) > _LONGEST or not tail:
        return "", ""
    blank = tail[1:].lstrip("]")[:1]
    return (digits, tail[0]) if tail[0] in ".)" and blank.isspace() else ("", "")


def _names_a_part(text: str) -> bool:
    """Whether a line begins with the quoted name of a part: «1. Жалпы» деген бөлімде."""
    closing = next((place for place, sign in enumerate(text) if place and sign in '"»”'), 0)
    return text[:1] in '"«“' and bool(closing) and text[closing + 1 :].startswith(" деген ")


def _behind_roman(text: str) -> str:
    """A line without the Roman number of the part in front of its own: «1.» of «VI.1.»."""
    sign, stop, rest = text.partition(".")
    roman = bool(stop and sign) and all(letter in _ROMAN for letter in sign)
    return rest if roman and rest[:1].isdigit() else text


_ROMAN = "IVXІХ"
"""Signs of a Roman number; Cyrillic letters are typed for Latin ones."""
_LONGEST = 3
"""Digits of a number of a clause; a longer one is a year or an amount."""


def _printed_article(text: str) -> str:
    """Number of an article that a line begins with, in either language; else empty."""
    lower = text.lower()
    if lower.startswith(_ARTICLE[0]):
        word = text[len(_ARTICLE[0]) :].split()[:1]
        number = word[0] if word else ""
        return number[:-1] if number.endswith(".") and number[:1].isdigit() else ""
    head = text.split(".", maxsplit=1)[0]
    number, _, kind = head.rpartition("-")
    return number.strip() if kind.strip().lower() == _ARTICLE[1] and number[:1].isdigit() else ""


def _lost_numbers(
    lines: Sequence[_Line], covering: Mapping[int, list[Unit]], name: str
) -> Iterator[Fault]:
    for line in lines:
        if line.table:
            continue
        units = covering.get(line.number, [])
        if any(unit.kind in _WHOLE for unit in units):
            continue
        article = _printed_article(line.text)
        number, sign = _printed_number(line.text)
        if article and not _has(units, article, {"article"}):
            problem = f"article {article} is printed here, but no article has it."
            yield Fault(name, problem, _REMEDY, line.number)
        elif number and not _has(units, number, None):
            problem = f"the number {number}{sign} is printed here, but no unit has it."
            yield Fault(name, problem, _REMEDY, line.number)


def _has(units: Iterable[Unit], number: str, kinds: Iterable[str] | None) -> bool:
    return any(
        "".join(sign for sign in unit.num if sign.isdigit() or sign in "-.").strip("-.") == number
        for unit in units
        if kinds is None or unit.kind in kinds
    )


# --- tables, forms, formulas --------------------------------------------------------------------


def _lost_blocks(
    lines: Sequence[_Line], covering: Mapping[int, list[Unit]], name: str
) -> Iterator[Fault]:
    for line in lines:
        kinds = {unit.kind for unit in covering.get(line.number, [])}
        if line.code and line.text and not kinds & _HOLDS_LINES:
            problem = "a line of a preformatted block is in no form."
        elif line.table and "table" not in kinds:
            problem = "a line of a table is in no table."
        elif not line.code and _looks_like_formula(line.text) and not kinds & _HOLDS_FORMULA:
            problem = "a line looks like a formula, but is none."
        else:
            continue
        yield Fault(name, problem, _REMEDY, line.number)


_HOLDS_LINES = frozenset(
    {
        *("form", "indent", "point", "subpoint", "letter", "dash", *ranked()),
        *("stamp", "signature", "agreed", "note", "formula", "legend", "annex", "ruler"),
        *("requisites", "preamble", "subheading", "title"),
    }
)
"""Kinds that show a line of a preformatted block, as a form or as the text that it is."""
_HOLDS_FORMULA = frozenset({"formula", "form", "table", "legend", "note", "questionnaire"})
_SHORT_WORD = 5
_LONGEST_FORMULA = 160


def _looks_like_formula(text: str) -> bool:
    """Whether most of a line with one equals sign is signs and short words."""
    left, equals, right = text.partition("=")
    if not equals or not left.strip() or not right.strip() or len(text) > _LONGEST_FORMULA:
        return False
    if any(sign in text for sign in '<>"«»№?&'):
        return False
    words = "".join(sign if sign.isalpha() else " " for sign in text).split()
    signs = sum(sign in "+*/=×÷()" for sign in text)
    return (
        bool(words) and signs > len(words) // 3 and all(len(word) <= _SHORT_WORD for word in words)
    )


# --- letters -------------------------------------------------------------------------------------


def _letters(text: str) -> str:
    return "".join(sign for sign in text if sign.isalnum() or sign in _SIGNS)


def _without_tags(text: str) -> str:
    kept: list[str] = []
    inside = False
    for place, sign in enumerate(text):
        if sign == "<" and (
            text[place + 1 : place + 2].isalpha() or text[place + 1 : place + 2] in "/!"
        ):
            inside = True
        elif inside and sign == ">":
            inside = False
        elif not inside:
            kept.append(sign)
    return unescape("".join(kept))


def _lost_letters(lines: Sequence[_Line], act: Unit, name: str) -> Iterator[Fault]:
    """Lines whose letters no unit shows, and letters that are shown too often or too seldom."""
    shown = _letters(_printed(act))
    printed: Counter[str] = Counter()
    found = False
    for line in lines:
        text = line.text if line.code else _without_tags(line.text)
        if text.startswith(":::"):
            text = " ".join(text.split()[2:])
        wanted = _letters(text)
        printed.update(wanted)
        if wanted and wanted not in shown:
            found = True
            problem = f"letters of this line are in no unit: «{line.text[:40]}»."
            yield Fault(name, problem, _REMEDY, line.number)
    differing = printed - Counter(shown)
    if differing and not found:
        problem = f"{sum(differing.values())} letters of the text are in no unit."
        yield Fault(name, problem, _REMEDY)


def _printed(unit: Unit) -> str:
    """What a unit prints; the number of an annex is part of its stamp, and is printed there."""
    number = "" if unit.kind == "annex" else unit.lead + unit.num
    return " ".join(
        [number, unit.heading, unit.text, *(_printed(child) for child in unit.children)]
    )

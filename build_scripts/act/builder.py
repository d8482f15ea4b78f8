"""Tokens of the law dialect to the tree of units."""

from __future__ import annotations

import re
from collections.abc import Sequence

from markdown_it.token import Token

from build_scripts.act import lists
from build_scripts.act.annexes import parent_of
from build_scripts.act.flow import Flow
from build_scripts.act.forms import merge_forms
from build_scripts.act.formulas import LEGEND, WHERE, is_formula, is_image
from build_scripts.act.html_tables import build_html_table
from build_scripts.act.kinds import KINDS, SENTENCE, TITLE
from build_scripts.act.offices import is_office
from build_scripts.act.patterns import (
    AGREED,
    AMENDMENT,
    ANNEX_NUMBER,
    CONTENTS,
    DOCUMENT,
    ENACTING,
    ENDORSED,
    EXCLUDED,
    LOST,
    NOTE,
    POINT,
    REMARK,
    RULED,
    RULER,
    SAYS_EXCLUDED,
    STAMP,
    SUBPOINT,
    plain_heading,
    split_heading,
    unescape,
)
from build_scripts.act.plain_blocks import PlainBlock, plain_block
from build_scripts.act.plain_chapters import open_plain_chapters
from build_scripts.act.quotations import quotation_end
from build_scripts.act.tables import build_table
from build_scripts.act.unit import Unit

_ANNEX_LEVEL = 0
_LONGEST_HEADING = 400
"""Letters of a plain line that may be the heading of an annex."""
_HEADING_LINES = 3
_NAMED_LINES = 8
_NAMES_DOCUMENT = re.compile(
    r"^(?:перечень|правила|положение|порядок|инструкция|методика|список|состав|устав)\b",
    re.IGNORECASE,
)
"""The first word of a heading that may be printed in more lines."""
_LOWEST = 7
"""Level of a heading that is no heading in the source."""
_DOCUMENTS = frozenset({"act", "annex"})
"""Kinds that are a whole document, however it is divided."""
_KEEP_WAITING = frozenset({"law_indent", "blockquote_open", "law_anchor"})
"""Tokens that do not decide what the lines between a stamp and a heading are."""
_NUMBERED = frozenset({"law_point", "law_subpoint", "law_letter"})
_BLANK = re.compile(r"_{2,}")
_BLANK_LINE = re.compile(r"^_{3}|_{8,}")
"""What makes a heading a line of a form: a blank that it begins with, or a long one."""
_OF_COUNTRY = re.compile(r"^(?:Республики Казахстан|Қазақстан Республикасының)$", re.IGNORECASE)
"""A line of a signature that says of what country the office is."""
_FORM = re.compile(r"^(?:Нысан|Форма|Үлгі|Образец)\b", re.IGNORECASE)
"""The word above a form."""


class Builder:
    """Builds the tree of one act in one language from its block tokens."""

    def __init__(self, *, amending: bool) -> None:
        self.act = Unit("act")
        self._amending = amending
        self._heads: list[tuple[int, Unit]] = [(-1, self.act)]
        self._flow = Flow(self.act)
        self._anchors: list[str] = []
        self._waiting: list[Unit] = []
        self._nested_stamp = self._titled = False
        self._in_contents = False
        self._quoting = 0
        self.skipped: list[tuple[int, int]] = []
        """First and last lines of tables of contents, which are no text of the act."""
        self.unclosed: list[tuple[str, str, int]] = []
        """What is never closed, the line that closes it, and the line that opened it."""

    def build(self, tokens: Sequence[Token]) -> Unit:
        """Reads all tokens and returns the act."""
        self._read(tokens)
        self._end_heading_lines(found=False)
        merge_forms(self.act)
        for unit in list(self.act.walk()):
            open_plain_chapters(unit)
        _count_stuck(self.act)
        _mark_preface(self.act)
        _close_lines(self.act)
        return self.act

    def _read(self, tokens: Sequence[Token]) -> None:
        index = 0
        while index < len(tokens):
            token = tokens[index]
            end = _closing(tokens, index)
            quoted = self._quotation_end(tokens, index)
            if quoted >= 0:
                self._read_below(tokens[index : quoted + 1])
                index = quoted + 1
                continue
            block = self._plain_block_at(tokens, index)
            if block is not None:
                self._plain_block(block, tokens[index : block.end])
                index = block.end
                continue
            if self._in_contents and token.type != "heading_open":
                self.skipped.append(_lines(token))
            else:
                if token.type not in _KEEP_WAITING:
                    self._end_heading_lines(found=token.type == "heading_open")
                self._block(tokens, index, end)
            index = end + 1

    def _block(self, tokens: Sequence[Token], index: int, end: int) -> None:
        token, inner = tokens[index], tokens[index + 1 : end]
        match token.type:
            case "heading_open":
                self._heading(int(token.tag[1]), inner[0])
            case "table_open":
                self._append(build_table(tokens[index : end + 1]))
            case "law_html_table":
                self._html_table(token)
            case "blockquote_open":
                self._quote(inner)
            case "law_container_open":
                self._container(token, inner)
            case "law_anchor":
                self._anchors.append(str(token.meta["id"]))
            case "law_bold":
                self._bold(token, _following(tokens, end))
            case "law_starred":
                self._starred(token)
            case _:
                self._paragraph(token)

    # --- headings and annexes -------------------------------------------------------------

    def _heading(self, level: int, token: Token) -> None:
        text = unescape(token.content)
        self._in_contents = bool(CONTENTS.match(text))
        if self._in_contents:
            self.skipped.append(_lines(token))
            return
        kind, num, rest = split_heading(text)
        if kind == "part" and self._continues_chapters(num):
            kind = "chapter"
        if RULED.match(text):
            self._append(_unit("ruler", token, text=text))
        elif num:
            self._open_headed(level, _unit(kind, token, num=num, heading=rest))
        else:
            self._unnumbered_heading(level, token, text)

    def _unnumbered_heading(self, level: int, token: Token, text: str) -> None:
        """The title, the heading of an annex, a line of a form, or a subheading."""
        holder = self._heads[-1][1]
        if _BLANK_LINE.search(text):
            self._flow.paragraph(_unit("indent", token, text=text), 0)
        elif holder.kind == "annex" and not holder.heading:
            holder.heading = text
            holder.anchors.extend(self._take_anchors())
        elif not self.act.children or (level == 1 and not self._has_title()):
            self.act.children.append(_unit("title", token, text=text))
        elif level == 1:
            self._open_annex(token).heading = text
        else:
            unit = _unit("subheading", token, heading=text)
            opened, last = self._heads[-1]
            lost = last.kind == "chapter" and opened == level and not last.children
            if lost and last.number.isdigit():
                # its number is lost: the chapter before it would hold nothing
                unit.kind, unit.counted = "chapter", str(int(last.number) + 1)
            self._open_headed(level, unit)

    def _continues_chapters(self, num: str) -> bool:
        """Whether a heading "7-бөлім" goes on with the chapters 1 to 6, in an act without parts."""
        annex = next(unit for _, unit in reversed(self._heads) if unit.kind in {"act", "annex"})
        headed = [child for child in annex.children if child.kind in {"part", "chapter"}]
        if not headed or any(child.kind == "part" for child in headed):
            return False
        before, here = headed[-1].number, Unit("chapter", num).number
        return before.isdigit() and here == str(int(before) + 1)

    def _open_headed(self, level: int, unit: Unit) -> None:
        """Puts a unit with a heading where its kind and the level of its heading say."""
        unit.anchors.extend(self._take_anchors())
        while _ends(self._heads[-1], level, unit.kind):
            self._heads.pop()
        self._heads[-1][1].children.append(unit)
        self._enter(level, unit)

    def _has_title(self) -> bool:
        return any(child.kind == "title" for child in self.act.children)

    def _open_annex(self, token: Token, stamp: str = "") -> Unit:
        """Opens an annex where its stamp says that it belongs; without a stamp, below the act."""
        annex = _unit("annex", token)
        found = ANNEX_NUMBER.search(stamp)
        number = Unit("annex", found[0]).number if found else ""
        spine = _spine(self.act)
        parent = parent_of(stamp, number, spine) if stamp else self.act
        depth = spine.index(parent)
        self._heads[1:] = [(_ANNEX_LEVEL, unit) for unit in spine[1 : depth + 1]]
        parent.children.append(annex)
        self._enter(_ANNEX_LEVEL, annex)
        return annex

    def _enter(self, level: int, unit: Unit) -> None:
        self._heads.append((level, unit))
        self._flow = Flow(unit)

    def _stamp(self, tokens: Sequence[Token], opened: Token, *, nests: bool = False) -> None:
        self._end_heading_lines(found=False)
        annex = self._heads[-1][1]
        printed = " ".join(unescape(token.content) for token in tokens)
        another = nests and annex.num and ANNEX_NUMBER.search(printed)
        if another or not _expects_heading(annex):
            words = printed if nests else ""
            annex = self._open_annex(opened, words)
            self._nested_stamp, self._titled = nests, False
        for token in tokens:
            text = unescape(token.content)
            annex.children.append(_unit("stamp", token, text=text))
            number = ANNEX_NUMBER.search(text)
            if number and not annex.num:
                annex.num = number[0]

    # --- quotations, containers -----------------------------------------------------------

    def _quote(self, inner: Sequence[Token]) -> None:
        if inner and all(token.type == "law_starred" for token in inner):
            for token in inner:
                self._quoted(token, unescape(token.content))
            return
        self._read_below(inner)

    def _read_below(self, tokens: Sequence[Token]) -> None:
        """Reads quoted paragraphs: they stand below the unit that quotes them."""
        outer, self._flow = self._flow, Flow(self._flow.last or self._heads[-1][1])
        self._quoting += 1
        self._read(tokens)
        self._quoting -= 1
        self._flow = outer

    def _quotation_end(self, tokens: Sequence[Token], index: int) -> int:
        """Index of the last token of a quotation in plain paragraphs; -1 if none begins here."""
        holder = self._flow.last
        introduced = holder is not None and holder.text.rstrip().endswith(":")
        if self._quoting or self._in_contents or not introduced:
            return -1
        return quotation_end(tokens, index)

    def _quoted(self, token: Token, text: str) -> None:
        """A block quote in italics: a stamp, a mark of agreement, the word "form", a note."""
        if NOTE.match(text):
            self._append(_unit("note", token, text=text))
        elif ENDORSED.match(text):
            self._append(_unit("stamp", token, text=text))
        elif AGREED.match(text):
            self._append(_unit("agreed", token, text=text))
        elif STAMP.search(text) and not _BLANK.search(text):
            self._stamp([token], token, nests=True)
        elif _BLANK.search(text) and not _expects_heading(self._heads[-1][1]):
            self._flow.block(_unit("form", token, text=text), 0)
        elif _expects_heading(self._heads[-1][1]):
            self._end_heading_lines(found=True)
            self._append(_unit("stamp", token, text=text))
        else:
            self._append(_unit("note", token, text=text))

    # --- what the source prints as plain lines, without its marks ---------------------------

    def _plain_block_at(self, tokens: Sequence[Token], index: int) -> PlainBlock | None:
        """A stamp, a signature or a mark of agreement in plain lines, once the act has begun."""
        if self._quoting or self._in_contents or not self._has_begun():
            return None
        return plain_block(tokens, index)

    def _has_begun(self) -> bool:
        return any(
            _is_provision(child) or ENACTING.search(child.text) for child in self.act.children
        )

    def _plain_block(self, block: PlainBlock, lines: Sequence[Token]) -> None:
        self._end_heading_lines(found=False)
        first, last = lines[0], _lines(lines[-1])[1]
        match block.kind:
            case "stamp":
                token = Token("law_stamp", "", 0, content=block.text)
                token.map = [_lines(first)[0] - 1, last]
                self._stamp([token], token, nests=True)
            case "signature":
                self._signature(first, block.text, last)
            case _:
                self._leave_divisions()
                unit = _unit("agreed", first, text=block.text)
                unit.last = last
                self._append(unit)

    # --- lines between a stamp and the heading of its annex --------------------------------

    def _heading_line(self, token: Token, text: str) -> bool:
        """Keeps a plain line behind a stamp until it is known whether a heading follows."""
        annex = self._heads[-1][1]
        empty = annex.kind == "annex" and not annex.children and self._titled
        if not self._nested_stamp or not (empty or _expects_heading(annex)):
            return False
        no_heading = text.endswith((":", ";", ",", ".")) or text[:1] == "(" or _BLANK.search(text)
        if len(text) > _LONGEST_HEADING or no_heading:
            self._end_heading_lines(found=False)
            return False
        self._waiting.append(_unit("indent", token, text=text))
        return True

    def _end_heading_lines(self, *, found: bool) -> None:
        """Says what the kept lines are, once what stands behind them is known.

        Before a heading they belong to the stamp: "Приложение к договору", "Нысан". Where no
        heading follows they are the heading, which the source only failed to mark.
        """
        waiting, self._waiting = self._waiting, []
        annex = self._heads[-1][1]
        for unit in waiting:
            stamps = [child for child in annex.children if child.kind == "stamp"]
            if found and _FORM.match(unit.text):
                unit.kind = "stamp"
                annex.children.append(unit)
            elif found and stamps:
                stamps[-1].text += f" {unit.text}"
                stamps[-1].last = unit.last
            elif not found and _is_heading(waiting) and not _FORM.match(unit.text):
                annex.heading = f"{annex.heading} {unit.text}".strip()
            else:
                annex.children.append(unit)

    def _container(self, opened: Token, inner: Sequence[Token]) -> None:
        if not opened.meta["closed"]:
            self.unclosed.append(("a container", ":::", _lines(opened)[0]))
        name = str(opened.meta["name"])
        printed = [token for token in inner if token.content]
        match name:
            case "stamp":
                self._stamp(printed, printed[0] if printed else opened)
            case "signature":
                text = " ".join(unescape(token.content) for token in printed)
                unit = _unit("signature", printed[0] if printed else opened, text=text)
                unit.last = max((_lines(token)[1] for token in printed), default=unit.last)
                self._append(unit)
            case "agreed":
                for token in inner:
                    self._append(_unit("agreed", token, text=unescape(token.content)))
            case "abbreviations":
                listed = lists.build(name, str(opened.meta["argument"]), opened, inner)
                self._close_document(listed)
            case _:
                self._append(lists.build(name, str(opened.meta["argument"]), opened, inner))
        self._flow = Flow(self._heads[-1][1])

    def _close_document(self, listed: Unit) -> None:
        """Puts a list that serves the whole document below it, with the line that opens it.

        The list of abbreviations stands behind the last part of an annex, and is no piece of it.
        """
        last = self._heads[-1][1].children
        opening = last.pop() if last and _opens_list(last[-1]) else None
        while self._heads[-1][1].kind not in _DOCUMENTS:
            self._heads.pop()
        if opening:
            self._append(opening)
        self._append(listed)

    # --- paragraphs -----------------------------------------------------------------------

    def _paragraph(self, token: Token) -> None:
        text, indent = unescape(token.content), int(token.meta.get("indent", 0))
        match token.type:
            case "law_point":
                unit = _unit("point", token, text=text)
                unit.repealed = bool(SAYS_EXCLUDED.match(text))
                unit.anchors.extend(self._take_anchors())
                self._flow.point(unit, holds=bool(token.meta.get("escaped")))
            case "law_subpoint":
                unit = _unit("subpoint", token, text=text)
                unit.repealed = bool(SAYS_EXCLUDED.match(text))
                self._flow.subpoint(unit, indent)
            case "law_letter":
                self._flow.letter(_unit("letter", token, text=text), indent)
            case "law_dash":
                self._flow.dash(_unit("dash", token, text=text), indent)
            case "law_form":
                self._form(token, indent)
            case "law_indent":
                self._plain(token, text, indent)

    def _plain(self, token: Token, text: str, indent: int) -> None:
        """A line without a mark: a note, an article's heading, a ruler, a formula, a paragraph."""
        if NOTE.match(text) or self._has_open_note():
            self._note(token, text)
        elif self._is_plain_heading(text):
            kind, num, rest = split_heading(text)
            self._open_headed(_LOWEST, _unit(kind, token, num=num, heading=rest))
        elif DOCUMENT.match(text) and self._has_points():
            self._open_annex(token).heading = text
            self._nested_stamp = self._titled = True
        elif RULER.match(text) and indent and self._flow.in_list():
            self._flow.paragraph(_unit("ruler", token, text=text), indent)
        elif RULER.match(text):
            self._append(_unit("ruler", token, text=text))
        elif is_formula(text) or is_image(text):
            self._flow.formula(_unit("formula", token, text=text), indent)
        elif WHERE.match(text) and self._flow.lacks_formula():
            self._flow.formula(_unit("formula", token, text=LOST), indent)
            self._flow.legend(_unit("indent", token, text=text))
        elif self._flow.explains(text):
            kind = "legend" if LEGEND.match(text) else "indent"
            self._flow.legend(_unit(kind, token, text=text))
        elif not self._heading_line(token, text):
            amends = self._amending and indent > 0 and AMENDMENT.search(text)
            kind = "amendment" if amends else "indent"
            self._flow.paragraph(_unit(kind, token, text=text), indent)

    def _has_open_note(self) -> bool:
        """Whether the line before only says whose remark follows: "Примечание РЦПИ!"."""
        last = self._heads[-1][1].children[-1:]
        return bool(last) and last[0].kind == "note" and bool(REMARK.match(last[0].text))

    def _note(self, token: Token, text: str) -> None:
        if not self._has_open_note():
            self._append(_unit("note", token, text=text))
            return
        note = self._heads[-1][1].children[-1]
        note.text += f" {text}"
        note.last = _lines(token)[1]

    def _is_plain_heading(self, text: str) -> bool:
        """Whether a line that the source did not mark is the heading of an article or a part."""
        if self._quoting or len(text) > _LONGEST_HEADING:
            return False
        plain = plain_heading(text)
        return plain == SENTENCE or (plain == TITLE and not text.endswith((".", ";", ":", ",")))

    def _has_points(self) -> bool:
        """Whether the act itself has begun, and is not in an annex yet."""
        return self._heads[-1][1].kind == "act" and any(
            child.kind == "point" for child in self.act.children
        )

    def _html_table(self, token: Token) -> None:
        first, last = _lines(token)
        table = build_html_table(token.content, first, last)
        self._flow.table(table, int(token.meta["indent"]))

    def _form(self, token: Token, indent: int) -> None:
        """A preformatted block, its letters as they are printed."""
        if not token.meta["closed"]:
            self.unclosed.append(("a preformatted block", "```", _lines(token)[0]))
        text = token.content.strip()
        if text.endswith(":") and "\n" not in text and not _BLANK.search(text):
            self._flow.paragraph(_unit("indent", token, text=text), indent)
        else:
            self._flow.block(_unit("form", token, text=token.content), indent)

    def _starred(self, token: Token) -> None:
        text, indent = unescape(token.content), int(token.meta["indent"])
        if is_image(text):
            self._flow.formula(_unit("formula", token, text=text), indent)
            return
        point, subpoint = POINT.match(text), SUBPOINT.match(text)
        if EXCLUDED.search(text) and (point or subpoint):
            found = point or subpoint
            assert found is not None
            unit = Unit(
                "point" if point else "subpoint", found["num"], text=found["text"], repealed=True
            )
            unit.first, unit.last = _lines(token)
            if point:
                self._flow.point(unit)
            else:
                self._flow.subpoint(unit, indent)
        elif NOTE.match(text):
            self._append(_unit("note", token, text=text))
        elif EXCLUDED.search(text) and KINDS[split_heading(text)[0]].rank:
            kind, num, rest = split_heading(text)
            unit = _unit(kind, token, num=num, heading=rest)
            unit.repealed = True
            self._open_headed(_LOWEST, unit)
        elif STAMP.search(text) and self._heads[-1][1].kind == "act":
            self._stamp([token], token)
        elif not EXCLUDED.search(text) and (
            self._heads[-1][1].kind == "act" or self._signs_act(text)
        ):
            self._signature(token, text)
        else:
            self._append(_unit("note", token, text=text))

    def _signs_act(self, text: str) -> bool:
        """Whether a line in italics behind the last article of an act is of its signature."""
        document = next(unit for _, unit in reversed(self._heads) if unit.kind in _DOCUMENTS)
        return document is self.act and (is_office(text) or bool(_OF_COUNTRY.match(text)))

    def _bold(self, token: Token, following: Token | None) -> None:
        """A line in bold: the heading of an article or chapter, a subheading, or a signature."""
        text = unescape(token.content)
        kind, num, rest = split_heading(text)
        if num and KINDS[kind].rank:
            self._open_headed(_LOWEST, _unit(kind, token, num=num, heading=rest))
        elif following is not None and following.type in _NUMBERED:
            self._open_headed(_LOWEST, _unit("subheading", token, heading=text))
        else:
            self._signature(token, text)

    def _signature(self, token: Token, text: str, end: int = 0) -> None:
        """A signature; it signs the act or the annex, not its last article."""
        holder = self._leave_divisions()
        last = holder.children[-1] if holder.children else None
        if last is None or last.kind != "signature":
            last = _unit("signature", token, text=text)
            self._append(last)
        else:
            last.text += f" {text}"
        last.last = max(end, _lines(token)[1])

    def _leave_divisions(self) -> Unit:
        """Closes the parts, chapters and articles of the document that is open; gives it."""
        while self._heads[-1][1].kind not in _DOCUMENTS:
            self._heads.pop()
        holder = self._heads[-1][1]
        self._flow = Flow(holder)
        return holder

    def _append(self, unit: Unit) -> None:
        self._heads[-1][1].children.append(unit)

    def _take_anchors(self) -> list[str]:
        taken, self._anchors = self._anchors, []
        return taken


def _unit(kind: str, token: Token, *, text: str = "", num: str = "", heading: str = "") -> Unit:
    first, last = _lines(token)
    meta = token.meta or {}
    return Unit(
        kind,
        num=num or str(meta.get("num", "")),
        heading=heading,
        text=text,
        lead=str(meta.get("lead", "")),
        first=first,
        last=last,
        missing=token.type == "law_missing",
        pair=str(meta.get("pair", "")) if token.type == "law_missing" else "",
    )


def _lines(token: Token) -> tuple[int, int]:
    begin, end = token.map or (0, 1)
    return begin + 1, end


def _closing(tokens: Sequence[Token], index: int) -> int:
    """Index of the token that closes the one at ``index``; itself for a single token."""
    depth = 0
    for position in range(index, len(tokens)):
        depth += tokens[position].nesting
        if depth <= 0:
            return position
    return len(tokens) - 1


def _ends(head: tuple[int, Unit], level: int, kind: str) -> bool:
    """Whether a heading ends the open unit: by their kinds, or else by their levels."""
    if head[1].kind in _DOCUMENTS:
        return False
    outer, inner = KINDS[head[1].kind].rank, KINDS[kind].rank
    if outer and inner:
        return outer >= inner
    return head[0] >= level


def _following(tokens: Sequence[Token], index: int) -> Token | None:
    """The next token that is text of the act."""
    return next((t for t in tokens[index + 1 :] if t.type not in {"law_anchor", "law_bold"}), None)


def _count_stuck(act: Unit) -> None:
    """Numbers the points of a list whose numbering stuck: 5, 5, 5, 5, 5, 6 is 1 to 6."""
    for parent in act.walk():
        points = [child for child in parent.children if child.kind == "point"]
        printed = [point.num for point in points]
        first = points[0].number if points else ""
        if first.isdigit() and int(first) > 1 and printed.count(printed[0]) == int(first):
            for place, point in enumerate(points[: int(first)], 1):
                if point.num == printed[0]:
                    point.counted = str(place)


def _spine(act: Unit) -> list[Unit]:
    """The act and the annexes that lead to its end, each the last of the one before it."""
    spine = [act]
    while annexes := [child for child in spine[-1].children if child.kind == "annex"]:
        spine.append(annexes[-1])
    return spine


def _opens_list(unit: Unit) -> bool:
    """Whether a paragraph only says what the list behind it is."""
    return unit.kind == "indent" and not unit.children and unit.text.rstrip().endswith(":")


def _is_heading(lines: Sequence[Unit]) -> bool:
    """Whether plain lines behind a stamp are few enough for a heading, or say what they name."""
    most = _NAMED_LINES if _NAMES_DOCUMENT.match(lines[0].text) else _HEADING_LINES
    return len(lines) <= most


def _expects_heading(unit: Unit) -> bool:
    """Whether a unit is an annex that shows nothing but its stamp yet."""
    return (
        unit.kind == "annex"
        and not unit.heading
        and all(child.kind in {"stamp", "note"} for child in unit.children)
    )


def _is_provision(unit: Unit) -> bool:
    """Whether a unit is a point or a numbered division."""
    return unit.kind == "point" or bool(KINDS[unit.kind].rank)


def _mark_preface(act: Unit) -> None:
    """The paragraphs before the first point are the requisites and the enacting formula."""
    for child in act.children:
        if _is_provision(child) or child.kind == "annex":
            return
        if child.kind == "indent":
            child.kind = "preamble" if ENACTING.search(child.text) else "requisites"


def _close_lines(unit: Unit) -> None:
    for child in unit.children:
        _close_lines(child)
        unit.last = max(unit.last, child.last)
        if not unit.first:
            unit.first = child.first

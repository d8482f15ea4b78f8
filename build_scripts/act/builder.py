"""Tokens of the law dialect to the tree of units."""

from __future__ import annotations

from collections.abc import Sequence

from markdown_it.token import Token

from build_scripts.act import lists
from build_scripts.act.flow import Flow
from build_scripts.act.patterns import (
    AMENDMENT,
    ANNEX_NUMBER,
    ENACTING,
    EXCLUDED,
    NOTE,
    POINT,
    RULER,
    SAYS_EXCLUDED,
    STAMP,
    SUBPOINT,
    split_heading,
    unescape,
)
from build_scripts.act.tables import build_table
from build_scripts.act.unit import Unit

_ANNEX_LEVEL = 0


class Builder:
    """Builds the tree of one act in one language from its block tokens."""

    def __init__(self, *, amending: bool) -> None:
        self.act = Unit("act")
        self._amending = amending
        self._heads: list[tuple[int, Unit]] = [(-1, self.act)]
        self._flow = Flow(self.act)
        self._anchors: list[str] = []
        self.unclosed: list[int] = []

    def build(self, tokens: Sequence[Token]) -> Unit:
        """Reads all tokens and returns the act."""
        self._read(tokens)
        _mark_preface(self.act)
        _close_lines(self.act)
        return self.act

    def _read(self, tokens: Sequence[Token]) -> None:
        index = 0
        while index < len(tokens):
            token = tokens[index]
            end = _closing(tokens, index)
            inner = tokens[index + 1 : end]
            match token.type:
                case "heading_open":
                    self._heading(int(token.tag[1]), inner[0])
                case "table_open":
                    self._append(build_table(tokens[index : end + 1]))
                case "blockquote_open":
                    self._quote(inner)
                case "law_container_open":
                    self._container(token, inner)
                case "law_anchor":
                    self._anchors.append(str(token.meta["id"]))
                case "law_bold":
                    self._signature(token)
                case "law_starred":
                    self._starred(token)
                case _:
                    self._paragraph(token)
            index = end + 1

    # --- headings and annexes -------------------------------------------------------------

    def _heading(self, level: int, token: Token) -> None:
        text = unescape(token.content)
        kind, num, rest = split_heading(text)
        annex = self._heads[-1][1] if self._heads[-1][1].kind == "annex" else None
        if annex and not annex.heading and not num:
            annex.heading = rest
            annex.anchors.extend(self._take_anchors())
            return
        if level == 1 and not num:
            if self._has_title():
                self._open_annex(token).heading = rest
            else:
                self.act.children.append(_unit("title", token, text=text))
            return
        unit = _unit(kind, token, num=num, heading=rest)
        unit.anchors.extend(self._take_anchors())
        while self._heads[-1][0] >= level:
            self._heads.pop()
        self._heads[-1][1].children.append(unit)
        self._enter(level, unit)

    def _has_title(self) -> bool:
        return any(child.kind == "title" for child in self.act.children)

    def _open_annex(self, token: Token) -> Unit:
        annex = _unit("annex", token)
        del self._heads[1:]
        self.act.children.append(annex)
        self._enter(_ANNEX_LEVEL, annex)
        return annex

    def _enter(self, level: int, unit: Unit) -> None:
        self._heads.append((level, unit))
        self._flow = Flow(unit)

    def _stamp(self, tokens: Sequence[Token], opened: Token) -> None:
        annex = self._heads[-1][1]
        if annex.kind != "annex" or any(child.kind != "stamp" for child in annex.children):
            annex = self._open_annex(opened)
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
                text = unescape(token.content)
                if not NOTE.match(text) and STAMP.search(text):
                    self._stamp([token], token)
                else:
                    self._append(_unit("note", token, text=text))
            return
        holder = self._flow.last
        outer, self._flow = self._flow, Flow(holder or self._heads[-1][1])
        self._read(inner)
        self._flow = outer

    def _container(self, opened: Token, inner: Sequence[Token]) -> None:
        if not opened.meta["closed"]:
            self.unclosed.append((opened.map or [0])[0] + 1)
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
            case _:
                self._append(lists.build(name, str(opened.meta["argument"]), opened, inner))
        self._flow = Flow(self._heads[-1][1])

    # --- paragraphs -----------------------------------------------------------------------

    def _paragraph(self, token: Token) -> None:
        text, indent = unescape(token.content), int(token.meta.get("indent", 0))
        match token.type:
            case "law_point":
                unit = _unit("point", token, text=text)
                unit.repealed = bool(SAYS_EXCLUDED.match(text))
                unit.anchors.extend(self._take_anchors())
                self._flow.point(unit)
            case "law_subpoint":
                unit = _unit("subpoint", token, text=text)
                unit.repealed = bool(SAYS_EXCLUDED.match(text))
                self._flow.subpoint(unit, indent)
            case "law_dash":
                self._flow.dash(_unit("dash", token, text=text), indent)
            case "law_indent" if NOTE.match(text):
                self._append(_unit("note", token, text=text))
            case "law_indent" if not RULER.match(text):
                amends = self._amending and indent > 0 and AMENDMENT.search(text)
                self._flow.paragraph(
                    _unit("amendment" if amends else "indent", token, text=text), indent
                )

    def _starred(self, token: Token) -> None:
        text, indent = unescape(token.content), int(token.meta["indent"])
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
        elif STAMP.search(text) and not NOTE.match(text) and self._heads[-1][1].kind == "act":
            self._stamp([token], token)
        else:
            self._append(_unit("note", token, text=text))

    def _signature(self, token: Token) -> None:
        holder = self._heads[-1][1]
        if holder.children and holder.children[-1].kind == "signature":
            holder.children[-1].text += " " + unescape(token.content)
        else:
            self._append(_unit("signature", token, text=unescape(token.content)))

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


def _mark_preface(act: Unit) -> None:
    """The paragraphs before the first point are the requisites and the enacting formula."""
    for child in act.children:
        if child.kind in {"point", "part", "chapter", "section", "article", "annex"}:
            return
        if child.kind == "indent":
            child.kind = "preamble" if ENACTING.search(child.text) else "requisites"


def _close_lines(unit: Unit) -> None:
    for child in unit.children:
        _close_lines(child)
        unit.last = max(unit.last, child.last)
        if not unit.first:
            unit.first = child.first

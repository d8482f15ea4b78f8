"""An act's units as blocks of a page: headings, which go through Markdown, and HTML."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass

from build_scripts.act.kinds import KINDS
from build_scripts.corpus.meta import LANGUAGES
from build_scripts.pages.amending import amendment_action, amendment_title
from build_scripts.pages.cite import short_name
from build_scripts.pages.clause import anchor, asides, clause_html, is_amending, pair_html
from build_scripts.pages.context import ActContext
from build_scripts.pages.formulas import formula_html
from build_scripts.pages.lists import (
    Render,
    abbreviation_html,
    form_html,
    group_html,
    indicator_html,
    nested_html,
    swot_list_html,
    years_of_heading,
)
from build_scripts.pages.markup import capitalized, escape, kept, link, plain, tag
from build_scripts.pages.pairs import Pair
from build_scripts.pages.tables import table_html
from build_scripts.pages.text_html import heading_html, number_html
from build_scripts.pages.yearly import split_yearly

_FEWEST_JUMPS = 8
_USUAL_ACTION = "reword"
"""An action that the table of contents need not name."""
_GROUPS = frozenset({"swot", "indicators", "results", "abbreviations", "questionnaire"})
_MARKDOWN = re.compile(r"(?P<tag><[^>]*>)|[\\`*_\[\]{}]")
_ESCAPED = re.compile(r"\\([\\`*_\[\]{}])")
_TAG = re.compile(r"<[^>]*>")
_LOWEST_LEVEL = 6


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of the page."""

    level: int
    html: str
    eid: str
    label: str
    """Plain words for the table of contents, in the page's language."""

    def markdown(self) -> str:
        """The heading as a line of Markdown."""
        marks = "#" * min(self.level, _LOWEST_LEVEL)
        label = in_markdown(escape(kept(self.label)))
        return f"{marks} {self.html} {{#{self.eid} data-toc-label='{label}'}}"

    def element(self) -> str:
        """The heading as an element."""
        level = min(self.level, _LOWEST_LEVEL)
        return f'<h{level} id="{self.eid}">{_ESCAPED.sub(r"\1", self.html)}</h{level}>'


type Block = Heading | str


def plain_heading(level: int, text: str, eid: str) -> Heading:
    """A heading of plain words."""
    return Heading(level, in_markdown(plain(text)), eid, text)


def in_markdown(html: str) -> str:
    r"""HTML that Markdown leaves as it is: signs of Markdown outside tags are escaped.

    >>> in_markdown('<a href="#a_b">[1] a_b</a>')
    '<a href="#a_b">\\[1\\] a\\_b</a>'
    """
    return _MARKDOWN.sub(lambda found: found["tag"] or f"\\{found[0]}", html)


def unit_blocks(
    context: ActContext, pairs: Sequence[Pair], level: int, cut: Collection[str] = ()
) -> Iterator[Block]:
    """Blocks of units and of what stands in them.

    Args:
        context: the page.
        pairs: units, siblings or not.
        level: level of the headings of these units.
        cut: ids of units below them that are left out.
    """
    for pair in pairs:
        if pair.headed:
            yield from _headed(context, pair, level, cut)
        elif is_amending(pair):
            yield clause_html(context, pair)
            yield from unit_blocks(context, pair.children, level, cut)
        elif pair.kind == "amendment":
            yield heading(context, pair, level)
            yield _amendment_html(context, pair)
        else:
            yield render(context, pair)


def _headed(context: ActContext, pair: Pair, level: int, cut: Collection[str]) -> Iterator[Block]:
    stamps = [child for child in pair.children if child.kind == "stamp"]
    rest = [child for child in pair.children if child.kind != "stamp" and child.eid not in cut]
    lone_anchor = "" if has_heading(pair) else _lone_anchor(pair)
    before = lone_anchor + "".join(render(context, stamp) for stamp in stamps)
    if before:
        yield before
    if has_heading(pair):
        yield heading(context, pair, level)
    after = years_of_heading(context, pair) + asides(context, pair) + jump_list(context, pair)
    if after:
        yield after
    yield from unit_blocks(context, rest, level + 1, cut)


def _lone_anchor(pair: Pair) -> str:
    return tag("div", anchor(pair), id=pair.eid, class_="c k-annex")


def has_heading(pair: Pair) -> bool:
    """Whether a unit prints something that can be its heading."""
    return any(unit.heading or unit.num for unit in pair.units.values())


def heading(context: ActContext, pair: Pair, level: int) -> Heading:
    """The heading of a unit, in both languages."""
    title = _amendment_heading if pair.kind == "amendment" else _unit_heading
    parts = [
        tag("span", title(context, pair, language), lang=language, class_="t")
        for language in LANGUAGES
        if language in pair.units
    ]
    html = "".join(parts) + anchor(pair)
    return Heading(level, html, pair.eid, heading_label(context, pair))


def heading_label(context: ActContext, pair: Pair) -> str:
    """Plain words of a heading in the page's language."""
    unit = pair.units.get(context.language, pair.any)
    name, _ = split_yearly(unit.heading)
    if pair.kind == "amendment":
        kind, action = amendment_action(context.view, pair, context.language)
        title = capitalized(amendment_title(context.view, pair, context.language))
        return title if kind in {"", _USUAL_ACTION} else f"{title}: {action}"
    if pair.kind == "slide":
        return capitalized(short_name(pair, context.language))
    return _numbered(unit.num, name)


def _unit_heading(context: ActContext, pair: Pair, language: str) -> str:
    unit = pair.units[language]
    if pair.kind == "slide":
        return plain(capitalized(short_name(pair, language)))
    name, _ = split_yearly(unit.heading)
    number = number_html(context, unit)
    words = heading_html(context, unit, language, end=len(name))
    return in_markdown(_numbered(number, words) if pair.kind == "annex" else number + words)


def _numbered(number: str, words: str) -> str:
    """A number and a heading; an annex prints its number without a full stop."""
    if not number or not words:
        return number or words
    stop = "" if _TAG.sub("", number).strip().endswith(".") else "."
    return f"{number.replace(' </span>', '</span>')}{stop} {words}"


def _amendment_heading(context: ActContext, pair: Pair, language: str) -> str:
    kind, action = amendment_action(context.view, pair, language)
    title = plain(capitalized(amendment_title(context.view, pair, language)))
    badge = tag("span", action, class_=f"badge b-{kind}") if action else ""
    return " ".join(part for part in (title, badge) if part)


def _amendment_html(context: ActContext, pair: Pair) -> str:
    """An instruction, and the new wording below it."""
    new = "".join(render(context, child) for child in pair.children)
    framed = tag("div", new, class_="new") if new else ""
    return tag("div", pair_html(context, pair) + asides(context, pair) + framed, class_="c mod")


def jump_list(context: ActContext, pair: Pair) -> str:
    """Links to the numbered clauses of a long unit; empty for a short one."""
    found = [
        child
        for holder in (pair, *(kid for kid in pair.children if kid.kind in _GROUPS | {"table"}))
        for child in holder.children
        if KINDS[child.kind].jump and child.number
    ]
    if len(found) < _FEWEST_JUMPS:
        return ""
    links = "".join(tag("li", link(f"#{child.eid}", child.number)) for child in found)
    jump = KINDS[found[0].kind].jump
    leads = jump.said(context.language) if jump else ""
    name = f"{leads}: {short_name(pair, context.language)}"
    return tag("nav", tag("ul", links), class_="jump", aria_label=name)


def render(context: ActContext, pair: Pair) -> str:
    """HTML of a unit with all that stands in it."""
    if pair.kind in _GROUPS:
        return group_html(context, pair, render)
    if pair.kind in _ALONE:
        return _ALONE[pair.kind](context, pair)
    return _HOLDING.get(pair.kind, nested_html)(context, pair, render)


_ALONE: dict[str, Callable[[ActContext, Pair], str]] = {
    "form": form_html,
    "indicator": indicator_html,
    "abbreviation": abbreviation_html,
}
"""Kinds that hold nothing."""
_HOLDING: dict[str, Callable[[ActContext, Pair, Render], str]] = {
    "table": table_html,
    "formula": formula_html,
    "swot-list": swot_list_html,
}
"""Kinds that write what they hold in a way of their own."""

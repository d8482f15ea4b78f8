"""The lists of acts: all of them, and by kind, body, year and status; in pages, without scripts.

Every list is a row of pages of their own, so that a choice is a link, works anywhere and has an
address. Each act stands once in every list, so the lists grow with the acts and their pages do not.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from build_scripts.pages.about_text import status_badge
from build_scripts.pages.blocks import Block, plain_heading
from build_scripts.pages.context import Context
from build_scripts.pages.dates import date_in_words
from build_scripts.pages.document import Crumb, Page
from build_scripts.pages.library import ActView, Library
from build_scripts.pages.markup import link, plain, tag
from build_scripts.pages.plan import ACTS
from build_scripts.pages.words import word

_PER_PAGE = 40
_ON_HOME = 12
"""Acts on the home page; behind them it leads to the list."""
_MANY = 12
"""With fewer acts the list is seen at a glance, and needs no choices."""
_BY = f"{ACTS}/by/"
"""Folder of the lists by something; no act's name is so short."""
_SHORT_HASH = 8


@dataclass(frozen=True, slots=True)
class _Choice:
    """The acts that have something in common."""

    path: str
    """Address of its first page, below the language folder."""
    title: str
    views: tuple[ActView, ...]


def home_cards(context: Context) -> str:
    """The first acts as cards, and the way to all of them where there are more."""
    views = list(context.library.acts.values())
    cards = act_cards(context, views[:_ON_HOME])
    if len(views) <= _ON_HOME:
        return cards
    words = context.word("all_acts", count=len(views))
    return cards + tag("p", link(context.to(f"{ACTS}/"), words), class_="all-acts")


def act_cards(context: Context, views: Sequence[ActView]) -> str:
    """Acts as a list of cards."""
    return tag("ul", "".join(_act_card(context, view) for view in views), class_="act-cards")


def _act_card(context: Context, view: ActView) -> str:
    meta, language = view.act.meta, context.language
    title = plain(meta.short_title[language])
    facts = [context.word(f"act_{meta.kind}")]
    if meta.date:
        number = f" № {meta.number}" if meta.number else ""
        facts.append(date_in_words(meta.date, language) + number)
    summary = plain(meta.summary[language]) if meta.summary else ""
    return tag(
        "li",
        tag("span", ", ".join(facts), class_="quiet")
        + tag("b", link(context.to(context.library.overview(view.act.id)), title))
        + tag("span", summary)
        + status_badge(context, meta),
    )


def acts_pages(library: Library, language: str) -> Iterator[Page]:
    """All lists of acts, each in pages; the list of all acts comes first."""
    views = tuple(library.acts.values())
    whole = _Choice(f"{ACTS}/", word("acts", language), views)
    groups = _groups(views, language) if len(views) > _MANY else []
    for choice in (whole, *(choice for _, found in groups for choice in found)):
        yield from _pages(library, language, choice, groups)


def _groups(views: Sequence[ActView], language: str) -> list[tuple[str, list[_Choice]]]:
    """What one can choose by: its name, and the choices in their order."""

    def by(name: str, value: Callable[[ActView], str], title: Callable[[ActView], str]) -> None:
        chosen: dict[str, list[ActView]] = {}
        for view in views:
            if value(view):
                chosen.setdefault(value(view), []).append(view)
        order = sorted(chosen, reverse=name == "year")
        choices = [
            _Choice(f"{_BY}{name}-{key}/", title(chosen[key][0]), tuple(chosen[key]))
            for key in order
        ]
        if len(choices) > 1:
            found.append((name, choices))

    found: list[tuple[str, list[_Choice]]] = []
    by(
        "kind",
        lambda view: view.act.meta.kind,
        lambda view: word(f"act_{view.act.meta.kind}", language),
    )
    by("year", _year, _year)
    by(
        "status",
        lambda view: view.act.meta.status,
        lambda view: word(f"status_{view.act.meta.status}", language),
    )
    by("body", _body, lambda view: view.act.meta.body[language])
    return found


def _year(view: ActView) -> str:
    return (view.act.meta.date or "").partition("-")[0]


def _body(view: ActView) -> str:
    """A short name of a body for addresses, which is the same in both languages.

    The Russian name tells bodies apart: the Kazakh one is printed with and without an ending.
    """
    return hashlib.sha256(view.act.meta.body["ru"].encode()).hexdigest()[:_SHORT_HASH]


def _pages(
    library: Library,
    language: str,
    choice: _Choice,
    groups: Sequence[tuple[str, Sequence[_Choice]]],
) -> Iterator[Page]:
    parts = [
        choice.views[start : start + _PER_PAGE] for start in range(0, len(choice.views), _PER_PAGE)
    ]
    all_acts, lead = word("acts", language), word("acts_lead", language)
    whole = choice.path == f"{ACTS}/"
    for number, views in enumerate(parts or [()], 1):
        path = _part(choice.path, number)
        context = Context(library, language, path)
        heading = choice.title if whole else f"{all_acts}: {choice.title}"
        name = heading if number == 1 else f"{heading} ({number})"
        blocks: list[Block] = [plain_heading(1, heading, "page")]
        if whole:
            blocks.append(tag("p", lead, class_="lead"))
        blocks += [_choices(context, choice, groups)] if groups else []
        blocks.append(act_cards(context, views))
        blocks += [_turn(context, choice, number, len(parts))] if len(parts) > 1 else []
        yield Page(
            path=path,
            title=name,
            description=lead if whole else f"{heading}. {lead}",
            blocks=tuple(blocks),
            crumbs=() if whole and number == 1 else (Crumb(all_acts, f"{ACTS}/"),),
            hide=("toc",),
        )


def _part(path: str, number: int) -> str:
    """Address of a page of a list."""
    if number == 1:
        return path
    return f"{_BY}all-{number}/" if path == f"{ACTS}/" else f"{path.removesuffix('/')}-{number}/"


def _choices(
    context: Context, chosen: _Choice, groups: Sequence[tuple[str, Sequence[_Choice]]]
) -> str:
    """The lists that one can choose, folded together by what they are made by."""
    parts = []
    for name, choices in groups:
        items = "".join(
            tag(
                "li",
                link(
                    context.to(choice.path),
                    f"{plain(choice.title)} ({len(choice.views)})",
                    aria_current="true" if choice.path == chosen.path else None,
                ),
            )
            for choice in choices
        )
        opened = "open" if any(choice.path == chosen.path for choice in choices) else None
        summary = tag("summary", context.word("year" if name == "year" else name))
        parts.append(tag("details", summary + tag("ul", items), open=opened))
    return tag("nav", "".join(parts), class_="choices", aria_label=context.word("choose_acts"))


def _turn(context: Context, choice: _Choice, number: int, count: int) -> str:
    """Links to the other pages of a list."""
    links = [
        link(
            context.to(_part(choice.path, other)),
            str(other),
            aria_current="page" if other == number else None,
        )
        for other in range(1, count + 1)
        if other in {1, count} or abs(other - number) <= 2  # noqa: PLR2004 - two on either side
    ]
    label = context.word("pages_of_list")
    return tag("nav", " ".join(links), class_="pages", aria_label=label)

"""What is said of the editions of an act: on its own page, above an older text, at a clause."""

from __future__ import annotations

import json

from build_scripts.corpus.meta import LANGUAGES
from build_scripts.editions.history import Step
from build_scripts.pages.context import ActContext
from build_scripts.pages.dates import date_in_words, date_of
from build_scripts.pages.library import ActView
from build_scripts.pages.markup import capitalized, link, plain, tag
from build_scripts.pages.plan import ACTS
from build_scripts.pages.words import word

HISTORY = "history/"
"""The page of an act's history, below the act."""


def edition_name(view: ActView, language: str) -> str:
    """What an edition is called: ``Редакция от 26 февраля 2024 года``."""
    assert view.act.edition, view.act.key
    return word("edition_of", language, date=date_of(view.act.edition.date, language))


def edition_inside(view: ActView, language: str) -> str:
    """The same name inside a sentence."""
    name = edition_name(view, language)
    return name[:1].lower() + name[1:]


def newest_of(view: ActView) -> ActView:
    """The act in its newest edition."""
    return view.newest or view


def next_of(view: ActView) -> ActView:
    """The edition that came behind an older one."""
    editions = view.editions
    dates = [found.act.key for found in editions]
    return editions[dates.index(view.act.key) + 1]


def banner(context: ActContext) -> str:
    """Above an older text: which edition it is, what replaced it, the way to the newest."""
    view, language = context.view, context.language
    edition, following = view.act.edition, next_of(view).act.edition
    assert edition, view.act.key
    assert following, view.act.key
    said = tag("b", context.word("edition_banner", date=date_of(edition.date, language)))
    key = "edition_next_here" if edition.gap else "edition_replaced_by"
    in_words = date_in_words if edition.gap else date_of
    after = context.word(key, date=in_words(following.date, language))
    way = link(context.to(_newest_page(context)), context.word("edition_to_newest"))
    return tag("p", f"{said} {after} {way}", class_="edition-banner", role="note")


def _newest_page(context: ActContext) -> str:
    """The page of the newest edition with the same part of the text; else its overview."""
    plan, newest = context.view.plan, newest_of(context.view).plan
    slug = context.path.removeprefix(plan.folder).rstrip("/")
    same = slug in newest.slugs and plan.slugs == newest.slugs
    return f"{newest.folder}{slug}/" if same else newest.folder


def force_words(view: ActView, language: str) -> str:
    """Since when an edition was in force, or that nobody here knows."""
    assert view.act.edition, view.act.key
    day = view.act.edition.in_force_from
    if day:
        return word("edition_force_from", language, date=date_in_words(day, language))
    return word("edition_force_unknown", language)


def editions_list(context: ActContext) -> str:
    """All editions of an act, the newest first, each with what made it."""
    items = [_item(context, view) for view in reversed(context.view.editions)]
    return tag("ol", "".join(items), class_="editions", reversed="reversed")


def _item(context: ActContext, view: ActView) -> str:
    language = context.language
    edition = view.act.edition
    assert edition, view.act.key
    name = plain(edition_name(view, language))
    here = view.plan.folder == context.path and view.newest is not None
    named = tag("b", name) if here else link(context.to(view.plan.folder), name)
    facts = [context.word("edition_newest")] if view.newest is None else []
    if edition.changed_by:
        facts.append(context.word("edition_by", act=edition.changed_by[language]))
    elif view.act.meta.date == edition.date:
        facts.append(context.word("edition_first"))
    lacking = (other for other in LANGUAGES if other not in view.act.texts)
    facts.extend(context.word(f"edition_lacks_{other}") for other in lacking)
    more = "".join(f". {plain(fact)}" for fact in facts)
    return tag("li", f"{named}{more}.")


def date_box(context: ActContext) -> str:
    """A form that finds the edition of a day; a script shows it, for it can't work without one."""
    language = context.language
    known = [
        {
            "date": edition.date,
            "from": edition.in_force_from,
            "gap": edition.gap,
            "name": edition_inside(view, language),
            "href": context.to(view.plan.folder),
        }
        for view in context.view.editions
        if (edition := view.act.edition)
    ]
    asked = tag("label", context.word("as_on") + " " + '<input type="date" required>')
    button = tag("button", context.word("as_on_show"), type="submit", class_="button")
    data = json.dumps(known, ensure_ascii=False).replace("<", "\\u003c")
    return (
        tag("form", asked + button, class_="as-on", hidden="hidden", novalidate="novalidate")
        + tag("p", "", class_="as-on-said", role="status")
        + f'<script type="application/json" class="as-on-editions">{data}</script>'
    )


def history_path(view: ActView) -> str:
    """Address of the history of an act below the language folder."""
    return f"{ACTS}/{view.act.id}/{HISTORY}"


def since_html(context: ActContext, eid: str) -> str:
    """At a clause: since which edition its words stand so, and what became of those of an old one.

    Empty for a clause that never changed.
    """
    view = context.view
    lines = []
    if eid in view.changed_last:
        step = view.changed_last[eid]
        lines.append(_way(context, step, "since" if step.sure else "since_gap"))
    if eid in view.changed_next:
        step = view.changed_next[eid]
        lines.append(_way(context, step, "until" if step.new is not None else "until_gone"))
    return tag("p", " ".join(lines), class_="since") if lines else ""


def _way(context: ActContext, step: Step, key: str) -> str:
    words = context.word(key, date=date_of(step.after.date, context.language))
    return link(context.to(f"{history_path(context.view)}#{step.eid}"), capitalized(words))

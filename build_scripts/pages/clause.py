"""One clause as HTML: both languages side by side, notes, what refers to it."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from build_scripts.act.kinds import KINDS
from build_scripts.act.unit import Unit
from build_scripts.corpus.meta import LANGUAGES
from build_scripts.corpus.notes import EditorNote
from build_scripts.links.rewordings import Rewording
from build_scripts.pages.context import ActContext
from build_scripts.pages.editions import since_html
from build_scripts.pages.markup import capitalized, escape, link, plain, tag
from build_scripts.pages.pairs import Pair
from build_scripts.pages.text_html import moved, number_html, text_html

type WordsOf = Callable[[Unit, str], str]
"""HTML of a unit's words in a language."""


_PARTS = frozenset({"option", "evidence"})
"""Kinds that are cited with the clause they stand in."""


def clause_html(context: ActContext, pair: Pair, inner: str = "") -> str:
    """A clause with its own words, what the editors note, and what stands in it.

    Args:
        context: the page.
        pair: the clause.
        inner: HTML of what it holds.
    """
    return tag(
        "div",
        anchor(pair) + pair_html(context, pair) + asides(context, pair) + inner,
        **clause_attributes(context, pair),
    )


def clause_attributes(context: ActContext, pair: Pair) -> dict[str, str | None]:
    """Id and class of a clause's element, and what the tools of a clause need."""
    level = sum(KINDS[step.kind].indents for step in pair.ancestors if not is_amending(step))
    kind = f"c k-{pair.kind}" + (f" l{level}" if level else "")
    attributes: dict[str, str | None] = {
        "id": pair.eid,
        "class_": f"{kind} repealed" if pair.any.repealed else kind,
    }
    if pair.alias and pair.kind not in _PARTS:
        cited = context.view.cite(pair)
        attributes |= {"data_p": pair.name, "data_kk": cited.kk, "data_ru": cited.ru}
    return attributes


def anchor(pair: Pair) -> str:
    """Further link targets of a clause: its alias, and its other names."""
    names = (pair.alias, *pair.anchors)
    further = (name for name in dict.fromkeys(names) if name and name != pair.eid)
    return "".join(f'<span class="at" id="{escape(name)}"></span>' for name in further)


def is_amending(pair: Pair) -> bool:
    """Whether a clause holds instructions that change another act."""
    return any(child.kind == "amendment" for child in pair.children)


def pair_html(
    context: ActContext, pair: Pair, words_of: WordsOf | None = None, *, element: str = "p"
) -> str:
    """A clause's own words in both languages; empty for a clause without words.

    Args:
        context: the page.
        pair: the clause.
        words_of: how to write a unit's words; number and text if None.
        element: the element around each language.
    """

    def whole(unit: Unit, language: str) -> str:
        return number_html(context, unit) + text_html(context, unit, language)

    write = words_of or whole
    found = {
        language: _in_language(context, pair, language, write, element) for language in LANGUAGES
    }
    if not any(found.values()):
        return ""
    lacking = [language for language in LANGUAGES if language not in pair.units]
    lacking += [language for language, unit in pair.units.items() if _is_gap(unit)]
    kind = "".join(f" no-{language}" for language in lacking)
    return tag("div", "".join(found.values()), class_=f"pair{kind}")


def _is_gap(unit: Unit) -> bool:
    return unit.missing and not unit.pair


def _in_language(
    context: ActContext, pair: Pair, language: str, write: WordsOf, element: str
) -> str:
    unit = pair.units.get(language)
    elsewhere = moved(context, pair, language)
    if elsewhere:
        found, eid = elsewhere
        place = context.library.name(context.view.act.id, eid, context.language)
        address = context.clause(context.view.act.id, eid) or f"#{eid}"
        note = context.word("moved", place=place)
        return tag(
            element,
            write(found, language) + " " + link(address, plain(note), class_="moved"),
            lang=language,
        )
    if language not in context.view.act.texts:  # said once, at the top of the page
        return tag("p", "", class_=f"none for-{language}")
    if unit is None or _is_gap(unit):
        words = context.word(_missing(context, language))
        return tag("p", words, class_=f"none for-{language}", lang=context.language)
    html = write(unit, language)
    return tag(element, html, lang=language) if html else ""


def _missing(context: ActContext, language: str) -> str:
    """What is said of words that are not there: a source without them will not get them."""
    text = context.view.act.meta.languages.get(language)
    of_source = text is not None and text.kind == "source-text"
    return f"missing_in_source_{language}" if of_source else f"missing_{language}"


def asides(context: ActContext, pair: Pair) -> str:
    """Editor's notes on a clause, and the clauses that refer to it."""
    notes = "".join(
        note_html(context, note) if pair.eid == note.at[0] else _note_again(context, note)
        for note in context.view.notes.get(pair.eid, ())
    )
    if any(unit.suspended for unit in pair.units.values()):
        notes += tag("p", context.word("suspended"), class_="state")
    if pair.eid in context.view.stale:
        notes += tag("p", context.word("stale"), class_="none for-ru")
    notes += since_html(context, pair.eid)
    notes += _reworded_html(context, pair.eid)
    return notes + _cited_html(context, context.library.cited_by(context.view.act.id, pair.eid))


def _reworded_html(context: ActContext, eid: str) -> str:
    """Where new wording went, and what changed it since; from which instruction a clause has it."""
    here = context.view.act.id
    lines: list[str] = []
    for one in context.library.reworded.get((here, eid), ()):
        amending = one.by == here
        act, other = (one.act, one.old) if amending else (one.by, one.new)
        address = context.clause(act, other)
        if not address:
            continue
        place = link(address, plain(clause_name(context, act, other)), class_="ref")
        words = context.word("changed_clause" if amending else "changed_by_clause")
        since = _since(context, one) + _official(context, one) if amending else ""
        lines.append(tag("p", f"{words}: {place}.{since}", class_="reworded"))
    return "".join(lines)


def _since(context: ActContext, one: Rewording) -> str:
    """Which acts changed the clause after these words; that they may be out of date."""
    if not one.since:
        return ""
    listed = ", ".join(
        f"{'.'.join(reversed(act.date.split('-')))} № {act.number}" for act in one.since
    )
    return " " + tag("b", plain(context.word("reworded_since", acts=listed)))


def _official(context: ActContext, one: Rewording) -> str:
    """That the Russian is no translation of ours, but the official text of the changed clause."""
    return " " + tag("b", context.word("official_clause")) if one.russian else ""


def note_html(context: ActContext, note: EditorNote) -> str:
    """One editor's note."""
    head = tag("b", context.word("editors_note") + ": " + context.word(f"note_{note.kind}"))
    see = ", ".join(_see(context, target) for target in note.see)
    compare = f" {context.word('compare')}: {see}." if see else ""
    return tag(
        "div",
        f"{head}. {plain(note.text[context.language])}{compare}",
        class_=f"ed ed-{note.kind}",
        role="note",
    )


def _note_again(context: ActContext, note: EditorNote) -> str:
    """A note that is told in full at an earlier clause."""
    head = tag("b", context.word("editors_note") + ": " + context.word(f"note_{note.kind}"))
    place = _see(context, f"{context.view.act.id}#{note.at[0]}")
    words = context.word("note_again", place=place)
    return tag("div", f"{head}. {words}", class_=f"ed ed-{note.kind}", role="note")


def _see(context: ActContext, target: str) -> str:
    act, _, eid = target.partition("#")
    address = context.clause(act, eid)
    if not address:
        return escape(target)
    return link(address, plain(clause_name(context, act, eid)), class_="ref")


def clause_name(context: ActContext, act: str, eid: str) -> str:
    """A clause's place, with the name of its act if it is another one."""
    name = context.library.name(act, eid, context.language) or context.word("whole_act")
    place = capitalized(name) if act == context.view.act.id else name
    if act == context.view.act.id:
        return place
    return f"{context.library.acts[act].act.meta.short_title[context.language]}: {place}"


def _cited_html(context: ActContext, sources: Iterable[tuple[str, str]]) -> str:
    items = [
        tag("li", link(context.clause(act, eid) or "", plain(clause_name(context, act, eid))))
        for act, eid in sources
        if context.clause(act, eid)
    ]
    if not items:
        return ""
    summary = tag("summary", context.word("cited_by", count=len(items)))
    return tag("details", summary + tag("ul", "".join(items)), class_="by")

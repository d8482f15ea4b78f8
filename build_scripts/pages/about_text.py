"""What readers must know of an act's text: where it comes from, and whether it is in force."""

from __future__ import annotations

from collections.abc import Iterator

from build_scripts.corpus.meta import LANGUAGES, Meta
from build_scripts.pages.context import Context
from build_scripts.pages.dates import date_in_words, date_of
from build_scripts.pages.markup import link, plain, tag
from build_scripts.pages.words import word

_ACT = "{act}"
"""Where a word of the interface names an act."""


def official_page(meta: Meta, language: str) -> str | None:
    """Address of the official text in a language."""
    text = meta.languages.get(language)
    return meta.official_pages.get(language) or (text.url if text else None)


def text_labels(context: Context, meta: Meta, *, partly: bool = False) -> str:
    """For each language: what kind of text it is, with a link to the official one.

    The style sheet shows the lines of the languages that are read.

    Args:
        context: the page.
        meta: the act.
        partly: whether some clauses of the translation hold the official words.
    """
    lines = [_label(context, meta, language, partly=partly) for language in LANGUAGES]
    return tag("ul", "".join(lines), class_="labels")


def _label(context: Context, meta: Meta, language: str, *, partly: bool) -> str:
    text = meta.languages.get(language)
    kind = text.kind if text else "no-text"
    words = tag("b", context.word(f"kind_{kind}_{language}"))
    if partly and kind == "unofficial-translation":
        words += " " + plain(context.word("partly_official"))
    page = official_page(meta, language)
    where = f" {official_link(context, page, language)}" if page else ""
    return tag("li", words + where, class_=f"label for-{language} l-{kind}")


def official_link(context: Context, page: str, language: str) -> str:
    """A link to an official page."""
    outside = tag("span", f" ({context.word('outside')})", class_="vh")
    words = context.word(f"official_{language}") + outside
    return link(page, words, class_="out", rel="external noopener")


def status_badge(context: Context, meta: Meta) -> str:
    """The status in one or two words."""
    return tag("span", context.word(f"status_{meta.status}"), class_=f"badge s-{meta.status}")


def status_html(context: Context, meta: Meta) -> str:
    """The status, what is known of it, and as of which day."""
    as_of = _as_of(context, meta) if meta.checked_on else ""
    note = plain(meta.status_note[context.language])
    return f"{status_badge(context, meta)} {note} {tag('span', as_of, class_='quiet')}"


def _as_of(context: Context, meta: Meta) -> str:
    in_words = date_of if context.language == "kk" else date_in_words
    return context.word("as_of", date=in_words(meta.status_as_of, context.language))


def status_words(meta: Meta, language: str) -> str:
    """One line on an act's text: edition, status, when it was checked; in words of one language.

    What is not known is said to be unknown: the day of looking it up is never given as the day of
    the wording.
    """
    words = [_edition(meta, language), *_force(meta, language)]
    if meta.checked_on and meta.status != "not-verified":
        words.append(word("line_checked", language, date=date_in_words(meta.checked_on, language)))
    return " ".join(words)


def edition_and_status(meta: Meta, language: str) -> str:
    """Edition and status in a few words, for the head of a sheet or a picture."""
    return f"{_edition(meta, language)} {word(f'status_{meta.status}', language)}."


def _edition(meta: Meta, language: str) -> str:
    text = meta.languages.get(language) or next(iter(meta.languages.values()), None)
    edition = text.edition if text else None
    if edition is None:
        return word("line_no_edition", language)
    return word("line_edition", language, date=date_of(edition, language))


def _force(meta: Meta, language: str) -> Iterator[str]:
    """Whether the act is in force; what repealed it, and that the day is not known."""
    state = word(f"status_{meta.status}", language)
    by = meta.repealed_by[language] if meta.repealed_by else ""
    yield f"{state}: {by}." if by else f"{state}."
    if by and not meta.repealed_on:
        yield word("line_repeal_day_unknown", language)


def status_line(context: Context, meta: Meta) -> str:
    """The line on edition and status that each page of an act shows, and that copies take along."""
    page = official_page(meta, context.language)
    where = f" {official_link(context, page, context.language)}" if page else ""
    taken = {f"data_{language}": _with_address(meta, language) for language in LANGUAGES}
    words = plain(status_words(meta, context.language))
    return tag("p", words + where, class_=f"status-line s-{meta.status}", **taken)


def history_line(context: Context, meta: Meta) -> str:
    """That an act changes one that has been repealed: its words are history, too."""
    lines: list[str] = []
    for other in meta.amends:
        changed = context.library.acts.get(other.id or "")
        if changed is not None and changed.act.meta.status == "repealed":
            lines.append(repealed_line(context, changed.act.meta, "amends_repealed"))
    return "".join(lines)


def repealed_line(context: Context, meta: Meta, said: str) -> str:
    """What a repealed act means for a page that rests on it, with the way to that act.

    Args:
        context: the page.
        meta: the repealed act.
        said: the word of the interface that says it; ``{act}`` is the act's short title.
    """
    title = plain(meta.short_title[context.language])
    way = link(context.to(context.library.overview(meta.id)), title, class_="ref")
    lead = plain(context.word(said, act=_ACT)).replace(_ACT, way)
    words = plain(" ".join(_force(meta, context.language)))
    return tag("p", f"{lead} {words}", class_="status-line s-repealed past")


def _with_address(meta: Meta, language: str) -> str:
    """The line as plain text, with the address of the official page."""
    page = official_page(meta, language)
    return f"{status_words(meta, language)} {page}" if page else status_words(meta, language)


def source_html(context: Context, meta: Meta, name: str) -> str:
    """The line that a printed page ends with: act, source, edition and status, addresses."""
    text = meta.languages.get(context.language)
    origin = plain(text.source[context.language]) if text else ""
    line = plain(_with_address(meta, context.language))
    title = plain(name)
    site = context.word("site_name")
    return tag(
        "p",
        f"{title}. {origin} {line} {site}: " + tag("span", "", class_="page-address"),
        class_="printed-source",
    )

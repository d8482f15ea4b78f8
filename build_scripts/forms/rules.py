"""The rules of a calculator as HTML, and what they are made with.

They stand on a page for everybody, and are the page where there is no JavaScript. Which rules there
are, the calculator's own module says (`build_scripts.forms.own`).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from build_scripts.forms.clauses import Clauses
from build_scripts.pages.markup import tag


def table_html(titles: Sequence[str], rows: Iterable[Sequence[str]], caption: str = "") -> str:
    """A table that becomes cards on a phone; cells are HTML."""
    head = "".join(f'<th scope="col">{title}</th>' for title in titles)
    body = "".join(
        "<tr>"
        + "".join(
            f'<th scope="row" data-label="{title}">{cell}</th>'
            if place == 0
            else f'<td data-label="{title}">{cell}</td>'
            for place, (title, cell) in enumerate(zip(titles, row, strict=True))
        )
        + "</tr>"
        for row in rows
    )
    named = tag("caption", caption) if caption else ""
    return tag(
        "table",
        f"{named}<thead><tr>{head}</tr></thead><tbody>{body}</tbody>",
        class_="law-table cards",
    )


def bases(refs: Iterable[str], clauses: Clauses, page: str, name: str) -> str:
    """Links to the sources of a rule behind it; empty where it has none.

    Args:
        refs: ids of the sources.
        clauses: sources and their addresses.
        page: the page that holds the links, below the language folder.
        name: the calculator.
    """
    found = links(refs, clauses, page, name)
    return f'<span class="bases">{found}</span>' if found else ""


def links(refs: Iterable[str], clauses: Clauses, page: str, name: str) -> str:
    """Links to sources; arguments as for `bases`."""
    known = clauses.sources(name)
    return "; ".join(clauses.link(known[ref], page) for ref in refs)

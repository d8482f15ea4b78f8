"""Guides: hand-written pages that show clauses word for word, and the steps of a procedure.

Marks in a page: ``<!-- clauses ACT ID ID -->``, the texts of clauses from the parsed act, each with
its place; ``<!-- chain NAME -->``, the steps of a chain of deadlines. Links to clauses
(`build_scripts.pages.written_links`) are left as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_scripts.faults import BadInputError, Fault
from build_scripts.forms.clauses import Clauses
from build_scripts.forms.own.deadlines import chains, steps_html
from build_scripts.pages.library import Library
from build_scripts.pages.markup import link, plain, relative, tag

_MARK = re.compile(r"<!-- (?P<kind>clauses|chain) (?P<rest>[^>]+?) -->")


def is_guide(text: str) -> bool:
    """Whether a hand-written page holds marks of a guide."""
    return _MARK.search(text) is not None


def guide(text: str, clauses: Clauses, page: str, file: str) -> str:
    """A hand-written page with clauses and steps in place of its marks.

    Args:
        text: its Markdown.
        clauses: the acts, the calculators' sources, the language.
        page: its address below the language folder.
        file: its name, for messages.

    Raises:
        BadInputError: a mark names an act, a clause or a chain that does not exist.
    """
    faults = list(_faults(text, clauses, file))
    if faults:
        raise BadInputError(faults)
    return _MARK.sub(lambda mark: _html(mark, clauses, page), text)


def _html(mark: re.Match[str], clauses: Clauses, page: str) -> str:
    if mark["kind"] == "chain":
        return f'<div class="calculator">{steps_html(mark["rest"], clauses, page)}</div>'
    act, *eids = mark["rest"].split()
    return "".join(_clause(clauses.library, act, eid, clauses.language, page) for eid in eids)


def _clause(library: Library, act: str, eid: str, language: str, page: str) -> str:
    """A clause's text in the language of the page, and where it stands."""
    unit = library.acts[act].act.unit(eid, language)
    address = library.address(act, eid)
    assert unit is not None
    assert address is not None
    where = plain(library.name(act, eid, language))
    place = tag("footer", link(relative(page, address), where, class_="ref"))
    return tag("blockquote", tag("p", plain(unit.text)) + place)


def _faults(text: str, clauses: Clauses, file: str) -> Iterator[Fault]:
    known = chains(clauses)
    for line, content in enumerate(text.splitlines(), 1):
        for mark in _MARK.finditer(content):
            if mark["kind"] == "chain":
                if mark["rest"] not in known:
                    mend = f"name one of {', '.join(sorted(known))}."
                    yield Fault(file, f"there is no chain {mark['rest']!r}.", mend, line)
                continue
            act, *eids = mark["rest"].split()
            view = clauses.library.acts.get(act)
            for eid in eids:
                if view is None or view.act.unit(eid, clauses.language) is None:
                    problem = f"there is no clause {act}#{eid}."
                    yield Fault(file, problem, "name a clause of the site.", line)

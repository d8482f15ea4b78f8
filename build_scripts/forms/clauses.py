"""Addresses of the clauses that the calculators name, and links to them in hand-written text."""

from __future__ import annotations

import re
from collections import ChainMap
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any

from build_scripts.faults import BadInputError, Fault
from build_scripts.pages.library import Library
from build_scripts.pages.markup import escape, relative
from calculators import bundle, engine
from calculators.render.blocks import act_of

if TYPE_CHECKING:
    from calculators.shapes import Bundle, Record

_MARK = re.compile(r"\[\[([a-zA-Z0-9_.*-]+)(?:\|([^\]]+))?\]\]")


class Clauses:
    """The calculators' sources, and where their clauses stand on the site."""

    def __init__(self, library: Library, language: str) -> None:
        self.library = library
        self.language = language

    @cached_property
    def data(self) -> Bundle:
        """All data files of the calculators."""
        return bundle.load()

    def sources(self, name: str) -> dict[str, Record]:
        """Everything that an answer of a calculator may name, by id."""
        return {source["id"]: source for source in engine.sources_of(self.data, name)}

    def addresses(self, name: str) -> dict[str, str]:
        """Addresses below the language folder by ``ACT#ID``.

        Raises:
            BadInputError: a clause stands on no page.
        """
        found: dict[str, str] = {}
        faults: list[Fault] = []
        for act, eid in self._places(name):
            address = self.library.address(act, eid)
            if address is None:
                problem = f"{act}#{eid} stands on no page."
                faults.append(Fault("calculators/parameters", problem, "correct the clause id."))
            else:
                found[f"{act}#{eid}"] = address
        if faults:
            raise BadInputError(faults)
        return found

    def _places(self, name: str) -> Iterator[tuple[str, str]]:
        for source in self.sources(name).values():
            place = source.get("source")
            if place is not None:
                own = place.get("quote_eid", {}).get(self.language, place["eid"])
                yield act_of(place), place.get("within", own)

    def link(self, source: Mapping[str, Any], page: str, text: str = "") -> str:
        """A link to a source as HTML, or its title where it has no address.

        Args:
            source: an entry of `sources`.
            page: the page that holds the link, below the language folder.
            text: words of the link; the source's title if empty.
        """
        title = escape(text or source["title"][self.language])
        place = source.get("source")
        if place is None:
            url = source.get("url")
            url = url[self.language] if isinstance(url, Mapping) else url
            return f'<a href="{escape(url)}" rel="external noopener">{title}</a>' if url else title
        eid = place.get("quote_eid", {}).get(self.language, place["eid"])
        address = self.library.address(act_of(place), eid)
        assert address is not None, (place["act"], eid)
        quote = escape(place["quote"][self.language])
        return f'<a class="ref" href="{relative(page, address)}" data-quote="{quote}">{title}</a>'

    def linked(self, text: str, page: str, file: str) -> str:
        """Text with ``[[source]]`` and ``[[source|words]]`` turned into links.

        Raises:
            BadInputError: there is no such source.
        """
        known = ChainMap(*(self.sources(name) for name in bundle.names()))
        faults = [
            Fault(
                file, f"there is no source {name!r}.", "name one of calculators/parameters.", line
            )
            for line, content in enumerate(text.splitlines(), 1)
            for name, _ in _MARK.findall(content)
            if name not in known
        ]
        if faults:
            raise BadInputError(faults)
        return _MARK.sub(lambda mark: self.link(known[mark[1]], page, mark[2] or ""), text)

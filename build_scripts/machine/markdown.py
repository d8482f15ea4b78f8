"""The text pages of an act as Markdown, for language models and other readers of plain text.

The address is the page's own with ``.md`` in place of its last slash, and the fragments are the
same: ``ru/acts/ACT/text/#para_12`` is ``ru/acts/ACT/text.md#para_12``. A clause that people cite
ends with its permanent link, so that whoever quotes it has the address at hand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_scripts.act.kinds import KINDS
from build_scripts.act.unit import Unit
from build_scripts.corpus.acts import Act
from build_scripts.machine.site import Site
from build_scripts.pages.about_text import official_page, status_words
from build_scripts.pages.plan import TextPage
from build_scripts.pages.words import word

_DEEPEST = 6
_SIGNS = re.compile(r"[\\`*_\[\]<>|#]")
_ESCAPED = r"\\\g<0>"
_NUMBERED = re.compile(r"^(\d+)([.)])|^([-+])(?=\s)")


def markdown_files(act: Act, site: Site) -> Iterator[tuple[str, bytes]]:
    """Path below the site's root and contents of the Markdown of every text page of an act."""
    for language in act.texts:
        for page in site.plans[act.id].pages:
            text = _page(act, language, page, site)
            yield markdown_path(site, language, act.id, page.slug), text.encode()


def markdown_path(site: Site, language: str, act: str, slug: str) -> str:
    """Where the Markdown of a text page is, below the site's root."""
    return f"{site.text_page(language, act, slug).removesuffix('/')}.md"


def escaped(text: str) -> str:
    r"""Plain words as Markdown.

    >>> escaped("2. Күні ____ [8] *")
    '2\\. Күні \\_\\_\\_\\_ \\[8\\] \\*'
    """
    signs = _SIGNS.sub(_ESCAPED, text)
    return _NUMBERED.sub(lambda mark: f"{mark[1] or ''}\\{mark[2] or mark[3]}", signs)


def _page(act: Act, language: str, page: TextPage, site: Site) -> str:
    units = act.units[language]
    blocks = [*_head(act, language, page, site)]
    for root in (*page.roots, *page.ending):
        if root in units:
            blocks.extend(_Writer(act, language, page, site).blocks(units[root], 2))
    return "\n\n".join(block for block in blocks if block) + "\n"


def _head(act: Act, language: str, page: TextPage, site: Site) -> Iterator[str]:
    """What a reader must know of the text before the first clause."""
    meta = act.meta
    yield f"# {escaped(meta.title[language])}"
    kind = word(f"kind_{meta.languages[language].kind}_{language}", language)
    official = official_page(meta, language)
    page_at = site.absolute(site.text_page(language, act.id, page.slug))
    lines = [
        f"{escaped(meta.short_title[language])}. {escaped(status_words(meta, language))}",
        kind if official is None else f"{kind} <{official}>",
        f"{word('site_name', language)}: <{page_at}>",
    ]
    yield "\n".join(f"> {line}  " for line in lines).rstrip()


class _Writer:
    """Writes the units of one page."""

    def __init__(self, act: Act, language: str, page: TextPage, site: Site) -> None:
        self._act, self._language, self._site = act, language, site
        self._cut = page.cut

    def blocks(self, unit: Unit, level: int) -> Iterator[str]:
        """A unit and what stands below it on this page."""
        if unit.kind == "table":
            yield self._table(unit)
            return
        if unit.kind in {"row", "plan-row"}:
            yield self._row(unit)
            return
        if unit.kind == "form" and unit.text:
            yield f"{self._anchors(unit)}\n\n```text\n{unit.text}\n```"
        elif KINDS[unit.kind].headed or unit.kind in {"title", "swot-list"}:
            yield from self._heading(unit, level)
            level += 1
        else:
            yield self._own(unit)
        for child in unit.children:
            if child.eid not in self._cut:
                yield from self.blocks(child, level)

    def _heading(self, unit: Unit, level: int) -> Iterator[str]:
        words = escaped(" ".join(part for part in (unit.lead + unit.num, unit.heading) if part))
        if words:
            yield f"{'#' * min(level, _DEEPEST)} {self._anchors(unit)}{words}{self._link(unit)}"
        else:
            yield self._anchors(unit)
        yield escaped(unit.text)

    def _own(self, unit: Unit) -> str:
        """The words of one unit, without those below it."""
        printed = unit.lead + unit.num
        number = f"**{_SIGNS.sub(_ESCAPED, printed)}** " if printed else ""
        words = escaped(" ".join(part for part in (unit.heading, unit.text) if part))
        if unit.missing:
            words = f"*{word(f'no_text_{self._language}', self._language)}*"
        link = self._link(unit) if (words or number) and unit.kind != "cell" else ""
        return f"{self._anchors(unit)}{number}{words}{link}".strip()

    def _table(self, table: Unit) -> str:
        rows = [row for row in table.children if row.kind in {"row", "plan-row"}]
        width = max((self._width(row) for row in rows), default=1)
        heads = sum(row.head for row in rows)
        lines = [self._row(row) for row in rows]
        if not heads:
            lines.insert(0, f"|{'  |' * width}")
        lines.insert(max(heads, 1), f"|{' --- |' * width}")
        others = [child for child in table.children if child not in rows]
        below = [block for child in others for block in self.blocks(child, _DEEPEST)]
        return "\n\n".join([self._anchors(table), "\n".join(lines), *below]).strip()

    def _width(self, row: Unit) -> int:
        return max(1, sum(cell.columns for cell in row.children) + bool(row.num))

    def _row(self, row: Unit) -> str:
        """A row as a line; a cell over several columns is followed by empty ones."""
        cells = [f"{self._anchors(row)}{escaped(row.num)}"] if row.num else []
        for cell in row.children:
            parts = [self._own(unit).replace("\n", " ") for unit in cell.walk()]
            cells.append("<br>".join(part for part in parts if part))
            cells.extend("" for _ in range(1, cell.columns))
        if not row.num and cells:
            cells[0] = self._anchors(row) + cells[0]
        return f"| {' | '.join(cells)} |"

    def _anchors(self, unit: Unit) -> str:
        names = [name for name in dict.fromkeys((unit.eid, unit.alias)) if name]
        return "".join(f'<a id="{name}"></a>' for name in names)

    def _link(self, unit: Unit) -> str:
        if not unit.alias or self._site.clause(self._language, self._act.id, unit.eid) is None:
            return ""
        return (
            f" [#{unit.alias}]({self._site.permanent(self._act.id, unit.alias, self._act.below)})"
        )

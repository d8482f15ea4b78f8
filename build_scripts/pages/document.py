"""A page before it is rendered: Markdown with a front matter that the templates read."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from build_scripts.pages.blocks import Block, Heading
from build_scripts.pages.markup import kept


@dataclass(frozen=True, slots=True)
class Crumb:
    """One step of the way to a page."""

    title: str
    path: str
    """Address below the language folder."""


@dataclass(frozen=True, slots=True)
class MenuEntry:
    """An entry of the navigation."""

    title: str
    path: str
    """Address below the language folder."""
    below: tuple[MenuEntry, ...] = ()

    def data(self) -> list[object]:
        """What the template reads: title, address, entries below."""
        return [kept(self.title), self.path, [entry.data() for entry in self.below]]


@dataclass(frozen=True, slots=True)
class Page:
    """One page in one language."""

    path: str
    """Address below the language folder; ends with a slash, empty for the home page."""
    title: str
    description: str
    blocks: tuple[Block, ...]
    crumbs: tuple[Crumb, ...] = ()
    nav_title: str = ""
    """Title in the navigation; the page's title if empty."""
    both_languages: bool = False
    """Whether it shows law text, so that the choice of languages is offered."""
    act: str = ""
    plain: bool = False
    """Whether the page stands as Markdown beside itself, at its address with ``.md``."""
    hide: tuple[str, ...] = ()
    """Parts of the layout to leave out: ``toc``, ``navigation``."""
    json_ld: Mapping[str, object] | None = None
    menu: tuple[MenuEntry, ...] = ()
    """Entries of the navigation that this page alone has: those of its act."""
    edition: str = ""
    """For a text that a newer edition replaced: its folder below the act, ``at/2024-02-26/``."""

    @property
    def source(self) -> str:
        """Name of the Markdown file, below the documents of its language."""
        return f"{self.path}index.md"

    def markdown(self) -> str:
        """The whole Markdown file."""
        return f"---\n{front_matter(self)}---\n{join_blocks(self.blocks)}"


def front_matter(page: Page) -> str:
    """The lines of the front matter; values are JSON, which is YAML."""
    values: dict[str, object] = {
        "title": kept(page.nav_title or page.title),
        "full_title": page.title,
        "description": page.description,
        "crumbs": [[kept(crumb.title), crumb.path] for crumb in page.crumbs],
        "both_languages": page.both_languages,
        "act": page.act,
        "edition": page.edition,
        "plain": page.plain,
        "hide": list(page.hide),
        "menu": [entry.data() for entry in page.menu],
        "json_ld": json.dumps(page.json_ld, ensure_ascii=False) if page.json_ld else "",
    }
    return "".join(
        f"{key}: {json.dumps(value, ensure_ascii=False)}\n"
        for key, value in values.items()
        if value
    )


def join_blocks(blocks: Iterable[Block]) -> str:
    """Blocks as Markdown; HTML between two headings becomes one element.

    Blank lines end an HTML block of Markdown only at its top level, so one element holds it all.
    """
    parts: list[str] = []
    html: list[str] = []

    def flush() -> None:
        if html:
            parts.append('<div class="law">\n' + "\n".join(html) + "\n</div>")
            html.clear()

    for block in blocks:
        if isinstance(block, Heading):
            flush()
            parts.append(block.markdown())
        else:
            html.append(block)
    flush()
    return "\n\n".join(parts) + "\n"

"""What a calculator's page says besides its form, as pages of their own.

A hand-written page has headings with the names `rules` and `examples`. Each part becomes a page
below the calculator's; in its place stands a link, which keeps the name, so that links to
``#rules`` lead on.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from build_scripts.forms.words import word
from build_scripts.pages.markup import escape
from build_scripts.pages.words import word as of_site

PARTS = ("rules", "examples")
_HEADING = re.compile(r"^## (?P<title>.+?) \{ #(?P<name>rules|examples) \}\n", re.MULTILINE)
_FRONT = re.compile(r"\A---\n(?P<front>.*?)\n---\n", re.DOTALL)
_VALUE = re.compile(r"^(title|full_title|description): (.+)$", re.MULTILINE)


def split(text: str, name: str, language: str) -> tuple[str, dict[str, str]]:
    """A hand-written page without its parts, and the parts as pages.

    Args:
        text: Markdown with front matter.
        name: the page, such as ``obligation``.
        language: ``kk`` or ``ru``.

    Returns:
        The page, with links to its parts at its end, and the Markdown of each part by its name.
    """
    heads = list(_HEADING.finditer(text))
    if not heads:
        return text, {}
    front = _FRONT.match(text)
    values = dict(_VALUE.findall(front["front"])) if front else {}
    ends = [*(head.start() for head in heads[1:]), len(text)]
    parts = {
        head["name"]: _page(head["title"], text[head.end() : end].strip(), values, name, language)
        for head, end in zip(heads, ends, strict=True)
    }
    links = "\n".join(
        f'<li id="{part}"><a href="{part}/">{word(f"further_{part}", language)}</a></li>'
        for part in parts
    )
    return f'{text[: heads[0].start()]}<ul class="further">\n{links}\n</ul>\n', parts


def further_links(parts: Sequence[str], to_main: str, language: str) -> str:
    """Links to the parts, as HTML in a sentence.

    Args:
        parts: their names.
        to_main: address of the calculator's page, as seen from the page that holds the links.
        language: ``kk`` or ``ru``.
    """
    return " · ".join(
        f'<a href="{escape(to_main)}{part}/">{word(f"further_{part}", language)}</a>'
        for part in parts
    )


def _page(title: str, body: str, values: dict[str, str], name: str, language: str) -> str:
    main, place = values.get("title", name), f"calculators/{name}/"
    crumbs = f'[["{of_site("calculators", language)}", "calculators/"], ["{main}", "{place}"]]'
    return (
        f"---\ntitle: {title}\nfull_title: {main} – {title}\n"
        f"description: {values.get('full_title', main)} – {title}.\n"
        f"crumbs: {crumbs}\nhide: [toc]\n---\n# {main}: {title}\n\n{body}\n"
    )

"""Small helpers for writing HTML."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping
from html import escape

__all__ = [
    "attributes",
    "capitalized",
    "escape",
    "kept",
    "link",
    "plain",
    "relative",
    "slashes",
    "tag",
]

_BLANK = re.compile(r"_{4,}")


def kept(text: str) -> str:
    """Words with a number kept to the sign before it."""
    return text.replace("№ ", "№\N{NO-BREAK SPACE}")


def capitalized(text: str) -> str:
    """Words with a capital letter at their beginning.

    >>> capitalized("пункт 12")
    'Пункт 12'
    """
    return text[:1].upper() + text[1:]


def plain(text: str) -> str:
    r"""HTML of plain words; a line to fill in never grows wider than the page.

    >>> plain("№ 20 <b>")
    '№\xa020 &lt;b&gt;'
    >>> plain("Аты: ______")
    'Аты: <span class="blank">______</span>'
    """
    return _BLANK.sub(r'<span class="blank">\g<0></span>', kept(escape(text, quote=False)))


def attributes(values: Mapping[str, str | None]) -> str:
    """Attributes with a leading space each; those that are None or empty are left out.

    >>> attributes({"class": "note", "id": "", "title": 'a "b"'})
    ' class="note" title="a &quot;b&quot;"'
    """
    return "".join(f' {name}="{escape(value)}"' for name, value in values.items() if value)


def tag(name: str, inner: str, **values: str | None) -> str:
    """An element around HTML; an attribute's trailing underscore is dropped, others become hyphens.

    >>> tag("p", "text", lang="kk", class_="lead", data_alias="p1")
    '<p lang="kk" class="lead" data-alias="p1">text</p>'
    """
    named = {key.rstrip("_").replace("_", "-"): value for key, value in values.items()}
    return f"<{name}{attributes(named)}>{inner}</{name}>"


def link(address: str, inner: str, **values: str | None) -> str:
    """A link around HTML."""
    return tag("a", inner, href=address, **values)


def relative(source: str, target: str) -> str:
    """Relative address from one page to another.

    Args:
        source: path of the page that holds the link; a folder path ends with a slash.
        target: path of the page meant, with or without a fragment.

    >>> relative("acts/A/text/", "acts/B/text/#para_1")
    '../../B/text/#para_1'
    >>> relative("acts/A/text/", "acts/A/text/#para_1")
    '#para_1'
    >>> relative("", "acts/")
    'acts/'
    """
    path, hash_sign, fragment = target.partition("#")
    if path == source and hash_sign:
        return f"#{fragment}"
    step = posixpath.relpath(path or ".", slashes(source) or ".")
    if path.endswith("/") or not path:
        step += "/"
    return (
        step.removeprefix("./") + hash_sign + fragment
        if step != "./"
        else f"./{hash_sign}{fragment}"
    )


def slashes(path: str) -> str:
    """Folder that a page's relative links start from.

    >>> slashes("acts/A/text/"), slashes("404.html")
    ('acts/A/text/', '')
    """
    return path if path.endswith("/") or not path else path.rpartition("/")[0]

"""The pictures that stand for pages where other programs show a link to them."""

from __future__ import annotations

from collections.abc import Iterable

from build_scripts.pages.markup import escape

FOLDER = "cards"
"""Folder of the pictures below the site's root."""
WIDTH, HEIGHT = 1200, 630
HOME = "home"
"""Name of the picture of all pages without one of their own."""
_OWN = ("calculators", "guides")
"""Folders whose pages have pictures of their own."""
_DEPTH = 2


def card_path(name: str, language: str) -> str:
    """Path of a picture below the site's root.

    Args:
        name: an act, the name of a page, or `HOME`.
        language: ``kk``, ``ru`` or ``en``.
    """
    return f"{FOLDER}/{name}.{language}.png"


def card_name(path: str) -> str:
    """Name of the picture of a page that belongs to no act; a part of a page has that of the page.

    >>> card_name("calculators/obligation/rules/"), card_name("guides/"), card_name("about/")
    ('calculators-obligation', 'guides', 'home')
    """
    steps = path.strip("/").split("/")
    return "-".join(steps[:_DEPTH]) if steps[0] in _OWN else HOME


def own_cards(names: Iterable[str]) -> list[str]:
    """Names of the pictures of pages that belong to no act, each once, without `HOME`.

    Args:
        names: names of the pages' files.
    """
    found = (card_name(name.removesuffix(".md").removesuffix("index")) for name in names)
    return list(dict.fromkeys(name for name in found if name != HOME))


def image_tags(site_url: str, name: str, language: str, alt: str) -> str:
    """Lines of a page's head that name its picture.

    Args:
        site_url: address of the site's root, with a slash at its end.
        name: name of the picture.
        language: its language.
        alt: what the picture says, the title of the page.
    """
    values = {
        "og:image": f"{site_url}{card_path(name, language)}",
        "og:image:width": str(WIDTH),
        "og:image:height": str(HEIGHT),
        "og:image:alt": alt,
    }
    return "".join(
        f'<meta property="{key}" content="{escape(value)}">\n' for key, value in values.items()
    )

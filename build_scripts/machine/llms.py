"""``llms.txt``: what the site holds and where its plain texts are, for language models.

The file follows https://llmstxt.org: a title, a summary, lists of links. It is in English, as the
models' own instructions mostly are; the texts that it lists are in Kazakh and in Russian.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from build_scripts.corpus.meta import LANGUAGES
from build_scripts.machine.index import ARCHIVE
from build_scripts.machine.markdown import markdown_path
from build_scripts.machine.site import API, DATA_PAGE, Site
from build_scripts.pages.about_text import status_words
from build_scripts.pages.context import ActContext
from build_scripts.pages.library import ActView, Library
from build_scripts.pages.plan import ACTS
from build_scripts.pages.text_page import page_name
from build_scripts.pages.words import word

_HEAD = """\
# {title}

> Kazakhstan's rules for studying on state money: law texts in Kazakh and in Russian, clause by \
clause, with permanent links; short guides; calculators. Unofficial: only the official publication \
has legal force, and the head of each text names the official page, the edition and the status.

- Every page with law text is Markdown, too: its address with `.md` in place of the last slash. \
Fragments are the same, and equal in both languages.
- A clause ends with its permanent link, such as {link}. Cite that link, together with the edition \
that the head of the file names.
- Where Russian is marked as an unofficial translation, the Kazakh text is the one to rely on.
- Don't compute terms of work-off from prose: the calculators of the site do it by the formulas of \
order No. 403, and each step names its clause.
"""
_POINT = re.compile(r"p\d+")
_DATA = """\
## Data

- [All acts and files]({index}): JSON index with sizes, SHA-256 sums and schemas
- [How programs read the site]({api}): addresses, with examples in Python and JavaScript (Russian)
- [Formats]({data}): JSON, CSV and Akoma Ntoso XML explained (Russian)

## Optional

- [Everything in one archive]({archive}): all files as ZIP
"""


def llms_txt(library: Library, site: Site, guides: Mapping[str, str]) -> bytes:
    """The file.

    Args:
        library: all acts.
        site: where the site is.
        guides: Markdown of the guides by path below the site's root.
    """
    title = " | ".join(word("site_name", language) for language in LANGUAGES)
    example = next(
        site.permanent(view.act.id, alias)
        for view in library.acts.values()
        for alias in view.act.by_alias
        if _POINT.fullmatch(alias)
    )
    parts = [
        _HEAD.format(title=title, link=example),
        "## Acts\n\n" + "\n".join(_acts(library, site)) + "\n",
        "## Guides\n\n" + "\n".join(_guides(site, guides)) + "\n",
        _DATA.format(
            index=site.absolute(f"{API}/index.json"),
            api=site.absolute(f"ru/{PROGRAMS_PAGE}"),
            data=site.absolute(f"ru/{DATA_PAGE}"),
            archive=site.absolute(ARCHIVE),
        ),
    ]
    return "\n".join(parts).encode()


PROGRAMS_PAGE = "programs/"
"""The page that shows how programs read the site, below the language folder."""


def _acts(library: Library, site: Site) -> Iterator[str]:
    """Two lines an act, one a language: its first page, what is known of it, its other pages."""
    for view in library.acts.values():
        for language in view.act.texts:
            yield _act(library, view, language, site)


def _act(library: Library, view: ActView, language: str, site: Site) -> str:
    context = ActContext(library, language, f"{ACTS}/{view.act.id}/", view)
    names = [
        (
            page_name(context, page),
            site.absolute(markdown_path(site, language, view.act.id, page.slug)),
        )
        for page in view.plan.pages
    ]
    (_, first), *others = names
    title = view.act.meta.short_title[language]
    more = "".join(f"; [{name}]({address})" for name, address in others)
    return f"- [{title}]({first}): {language}. {status_words(view.act.meta, language)}{more}"


def _guides(site: Site, guides: Mapping[str, str]) -> Iterator[str]:
    for path, text in guides.items():
        title = text.partition("\n")[0].removeprefix("# ")
        yield f"- [{title}]({site.absolute(path)}): {path.partition('/')[0]}"

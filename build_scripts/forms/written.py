"""Where the hand-written text of the calculators' pages stands: in the folder of each.

`page.kk.md` and `page.ru.md` are the calculator's own page; another name there, such as
`exempt.kk.md`, is a page that enters its interview elsewhere (`build_scripts.forms.interview`).
"""

from __future__ import annotations

from pathlib import Path

from calculators import bundle

FOLDER = "calculators/"
_PAGE = "page"


def calculator_texts(language: str) -> dict[str, str]:
    """The hand-written pages of all calculators in a language, in the order of the site.

    Returns:
        Markdown by file name below the documents of the language.
    """
    return {
        f"{FOLDER}{page}.md": path.read_text(encoding="utf-8")
        for name in bundle.names()
        for page, path in _pages(name, language).items()
    }


def source_of(language: str, file: str) -> str:
    """Where a page stands in the repository, for messages.

    Args:
        language: ``kk`` or ``ru``.
        file: its name below the documents of the language.

    >>> source_of("ru", "calculators/job.md"), source_of("kk", "calculators/batch.md")
    ('calculators/job/page.ru.md', 'docs/kk/calculators/batch.md')
    """
    stem = file.removeprefix(FOLDER).removesuffix(".md")
    for name in bundle.names():
        if stem == name or stem in _pages(name, language):
            return f"{FOLDER}{name}/{_PAGE if stem == name else stem}.{language}.md"
    return f"docs/{language}/{file}"


def _pages(name: str, language: str) -> dict[str, Path]:
    """The files of a calculator's pages by the names of the pages, its own first."""
    ending = f".{language}.md"
    found = {
        path.name.removesuffix(ending): path
        for path in sorted(bundle.folder_of(name).glob(f"*{ending}"))
    }
    own = {name: found.pop(_PAGE)} if _PAGE in found else {}
    return own | found

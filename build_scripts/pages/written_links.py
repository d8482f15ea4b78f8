"""Clauses in hand-written pages: their links, and whether what a page says of them stands there.

``[[ACT#NAME|words]]`` is a link to a clause; its name is an id or an alias (``p12.2``). Words in
quotation marks («…») are quoted: they must stand in the clause. Addresses of clauses written out in
full, in HTML or Markdown, are looked at, too. On pages of `GUIDES` each number of an answer must
stand in a clause that the answer links, in digits or in words: a new edition with other numbers
makes the page faulty, not wrong.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from urllib.parse import unquote, urljoin, urlsplit

from build_scripts.corpus.acts import Act
from build_scripts.corpus.meta import LANGUAGES
from build_scripts.faults import Fault
from build_scripts.numerals import numerals
from build_scripts.pages.library import ActView, Library
from build_scripts.pages.markup import escape, relative
from build_scripts.pages.plan import ACTS
from build_scripts.pages.shortcuts import FOLDER as PERMANENT

GUIDES = "guides"
"""Folder of the guides below the documents of a language."""
_MARK = re.compile(r"\[\[(?P<act>[^\[\]|#\s]+)#(?P<name>[^\[\]|\s]+)(?:\|(?P<words>[^\[\]]+))?\]\]")
_ADDRESS = re.compile(r'href="(?P<html>[^"]+)"|\]\((?P<markdown>[^)\s]+)\)')
_CODE = re.compile(r"`[^`\n]*`")
_MARK_OR_CODE = re.compile(f"{_CODE.pattern}|{_MARK.pattern}")
_FENCE = re.compile(r"^(?:```|~~~)")
_NUMBER = re.compile(r"\d+")
_PLAIN_LINK = re.compile(r"\[(?P<words>[^\[\]]+)\]\((?P<address>[^)\s]+)\)")
_FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_HEADING_ID = re.compile(r"[ \t]*\{ ?#[\w-]+ ?\}$", re.MULTILINE)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_ATTRIBUTES = re.compile(r"\{[^{}\n]*\}|<[^<>\n]+>")
_PAGE = "https://site.invalid/"
_NO_PAGE = "name a clause of the act; ids and aliases stand in source_texts/registry.tsv."


def in_guides(name: str) -> bool:
    """Whether a hand-written page is a guide, by the name of its file."""
    return name.startswith(f"{GUIDES}/")


def linked(text: str, library: Library, language: str, page: str) -> str:
    """A hand-written page with the links to clauses in place of their marks.

    Args:
        text: its Markdown; its marks were looked at by `written_faults`.
        library: all acts.
        language: ``kk`` or ``ru``.
        page: its address below the language folder.
    """

    def link(mark: re.Match[str]) -> str:
        if not mark["act"]:  # code, which may show such a mark
            return mark[0]
        view = library.acts[mark["act"]]
        eid = _eid(view.act, mark["name"])
        assert eid is not None, mark[0]
        address = view.address(eid) or library.overview(view.act.id)
        words = mark["words"] or library.name(view.act.id, eid, language)
        return f'<a class="ref" href="{escape(relative(page, address))}">{words}</a>'

    return _MARK_OR_CODE.sub(link, text)


def plain_markdown(text: str, library: Library, language: str, here: str, site_url: str) -> str:
    """A hand-written page as Markdown that stands alone: without front matter, all links in full.

    Args:
        text: its Markdown; its marks were looked at by `written_faults`.
        library: all acts.
        language: ``kk`` or ``ru``.
        here: its full address.
        site_url: address of the site's root, with a slash at its end.
    """

    def mark(found: re.Match[str]) -> str:
        if not found["act"]:
            return found[0]
        act = library.acts[found["act"]].act
        eid = _eid(act, found["name"]) or ""
        words = found["words"] or library.name(act.id, eid, language)
        return f"[{words}]({site_url}{PERMANENT}/{act.id}/#{found['name']})"

    def address(found: re.Match[str]) -> str:
        return f"[{found['words']}]({urljoin(here, found['address'])})"

    body = _FRONT_MATTER.sub("", text, count=1)
    body = _COMMENT.sub("", _HEADING_ID.sub("", body))
    return _MARK_OR_CODE.sub(mark, _PLAIN_LINK.sub(address, body)).strip() + "\n"


def written_faults(
    library: Library,
    language: str,
    written: Mapping[str, str],
    folder: str,
    proved: Callable[[str], bool] = in_guides,
) -> list[Fault]:
    """What is wrong with the clauses that the hand-written pages of a language name.

    Args:
        library: all acts.
        language: ``kk`` or ``ru``.
        written: Markdown by file name, below the documents of the language.
        folder: where the files stand, for messages.
        proved: whether the numbers of a file, by its name, must stand in the clauses it links.
    """
    faults: list[Fault] = []
    for name, text in written.items():
        file = f"{folder}/{name}"
        for number, line in _lines(text):
            for mark in _MARK.finditer(line):
                faults.extend(_of_mark(library, language, mark, file, number))
            for found in _ADDRESS.finditer(line):
                target = found["html"] or found["markdown"]
                faults.extend(_of_address(library, language, name, target, file, number))
            if proved(name):
                faults.extend(_of_numbers(library, language, line, file, number))
    return faults


def _lines(text: str) -> Iterator[tuple[int, str]]:
    """Lines outside of fenced code, with their numbers."""
    fenced = False
    for number, line in enumerate(text.splitlines(), 1):
        if _FENCE.match(line):
            fenced = not fenced
        elif not fenced:
            yield number, _CODE.sub("", line)


def _eid(act: Act, name: str) -> str | None:
    eid = act.by_alias.get(name, name)
    return eid if eid in act.clauses else None


def _of_mark(
    library: Library, language: str, mark: re.Match[str], file: str, line: int
) -> Iterator[Fault]:
    view = library.acts.get(mark["act"])
    if view is None:
        remedy = f"name one of {', '.join(library.acts)}."
        yield Fault(file, f"there is no act {mark['act']!r}.", remedy, line, mark[0])
        return
    eid = _eid(view.act, mark["name"])
    if eid is None:
        yield Fault(file, f"{view.act.id} has no clause {mark['name']!r}.", _NO_PAGE, line, mark[0])
        return
    if _quotes(mark) and not _stands(mark["words"], _clause_text(view, eid, language)):
        problem = f"{view.act.id}#{mark['name']} does not hold the words {mark['words']}."
        remedy = "quote the clause as it reads now, and look at what the page says of it."
        yield Fault(file, problem, remedy, line, mark[0])


def _stands(quoted: str, text: str) -> bool:
    words = quoted.removeprefix("«").removesuffix("»")
    return " ".join(words.split()) in " ".join(text.split())


def _clause_text(view: ActView, eid: str, language: str) -> str:
    """The words of a clause and of what is below it, in a language or in the one that it has."""
    unit = view.act.unit(eid, language) or view.act.clauses[eid]
    return unit.full_text()


def _of_address(
    library: Library, language: str, name: str, target: str, file: str, line: int
) -> Iterator[Fault]:
    """An address of a clause that is written out."""
    parts = urlsplit(urljoin(f"{_PAGE}{language}/{_address_of(name)}", target))
    steps = [step for step in parts.path.split("/") if step]
    fragment = unquote(parts.fragment)
    if parts.netloc != urlsplit(_PAGE).netloc or not fragment:
        return
    match steps:
        case [language_folder, folder, act, slug] if folder == ACTS:
            view = library.acts.get(act) if language_folder in LANGUAGES else None
            known = view is not None and view.plan.page_of.get(fragment) == slug
        case ["c", act]:
            view = library.acts.get(act)
            known = view is not None and _eid(view.act, fragment) is not None
        case _:
            return
    if not known:
        yield Fault(file, f"no clause stands at {target}.", _NO_PAGE, line)


def _address_of(name: str) -> str:
    stem = name.removesuffix(".md")
    return stem.removesuffix("index") if stem.rpartition("/")[2] == "index" else f"{stem}/"


def _of_numbers(
    library: Library, language: str, line: str, file: str, number: int
) -> Iterator[Fault]:
    """Numbers of an answer that no clause which it links holds; each line is an answer."""
    marks = [mark for mark in _MARK.finditer(line) if mark["act"] in library.acts]
    said = _MARK.sub(lambda mark: f" {mark['words'] or ''} " if _quotes(mark) else " ", line)
    said = _ATTRIBUTES.sub(" ", _PLAIN_LINK.sub(r"\g<words>", said))
    if not marks or line.startswith("#"):
        return
    held: set[int] = set()
    for mark in marks:
        view = library.acts[mark["act"]]
        eid = _eid(view.act, mark["name"])
        if eid is not None:
            text = _clause_text(view, eid, language)
            held |= {int(found) for found in _NUMBER.findall(text)}
            held |= {numeral.value for numeral in numerals(text, language)}
    for wrong in sorted({int(found) for found in _NUMBER.findall(said)} - held):
        problem = f"the number {wrong} stands in no clause that this answer links."
        remedy = "link the clause that says it, or correct the number."
        yield Fault(file, problem, remedy, number)


def _quotes(mark: re.Match[str]) -> bool:
    """Whether the words of a link are the clause's own, and not a name for it."""
    words = mark["words"] or ""
    return words.startswith("«") and words.find("»") == len(words) - 1

"""Codes and laws by name: which of the acts that have borne a name a text means.

A name has had several acts one after another (two Labour Codes, five Tax Codes). A date in the
words decides; else the one in force on the day of the citing text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from ruamel.yaml import YAML

from build_scripts.corpus.meta import LANGUAGES
from build_scripts.corpus.official_id import official_id
from build_scripts.yaml_schema import plain

_COUNTRY = {
    "kk": r"(?:Қазақстан Республикасы(?:ның)? |ҚР )?",
    "kk-behind": r"(?: \((?:Жалпы|Ерекше) бөлім\w*\))?",
    "ru": r"(?: Республики Казахстан| РК)?(?: \((?:Общая|Особенная) часть\))?",
}
_IDS_FROM = "1996"
"""Ids of older acts don't follow from date and number."""
_LETTERS = {"law": "Z", "code": "K", "decree": "P", "edict": "U"}


@dataclass(frozen=True, slots=True)
class LawAct:
    """One act that bears a name."""

    date: str
    number: str
    """Bare: without the Roman part."""
    id: str | None
    since: str
    """Day it came into force."""
    first_article: int = 0
    """Of a part that has a page of its own."""


def bare_number(number: str) -> str:
    """The number of a law without the convocation of Parliament.

    >>> bare_number("319-III"), bare_number("12-р"), bare_number("ҚР ДСМ-175/2020")
    ('319', '12-р', 'ҚР ДСМ-175/2020')
    """
    return re.sub(r"(?<=\d)-[IVXL]+$", "", number)


def derived_id(form: str, date: str, number: str) -> str | None:
    """The id of an act in the official database, where it follows from date and number.

    >>> derived_id("law", "2007-07-27", "319-III"), derived_id("decree", "2022-08-19", "580")
    ('Z070000319_', 'P2200000580')
    >>> derived_id("order", "2023-08-11", "403"), derived_id("law", "1993-12-08", "2572-XII")
    (None, None)
    """
    digits = bare_number(number)
    if form not in _LETTERS or not digits.isdigit() or date < _IDS_FROM:
        return None
    return official_id(_LETTERS[form], date, digits, None)


def whole_id(printed: str) -> str:
    """An identifier as the database writes it today, of the short one that old texts print.

    >>> whole_id("Z980213_"), whole_id("P000874_")
    ('Z980000213_', 'P000000874_')
    """
    return f"{printed[:3]}{int(printed[3:-1]):07}_"


def folded(title: str) -> str:
    """A title as it is compared: without capitals and the name in brackets at its end."""
    bare = re.sub(r" ?\([^()]*(?:кодекс|Кодекс)[^()]*\)$", "", title.replace("ё", "е").strip())
    return re.sub(r"[\s-]+", " ", re.sub(r"[«»\"“”]", "", bare)).casefold()


@cache
def read_laws() -> tuple[
    Mapping[tuple[str, str], Sequence[LawAct]], Mapping[str, Mapping[str, str]]
]:
    """The list in `laws.yaml`.

    Returns:
        Acts by language and folded title; by language, patterns of names without quotation marks
        and the title that each stands for.
    """
    text = files("build_scripts.links").joinpath("laws.yaml").read_text(encoding="utf-8")
    data: dict[str, Any] = plain(YAML(typ="rt").load(text))
    acts: dict[tuple[str, str], Sequence[LawAct]] = {}
    phrases: dict[str, dict[str, str]] = {"kk": {}, "ru": {}}
    for entry in data["codes"]:
        listed = tuple(_act(act, "code") for act in entry["acts"])
        for language in LANGUAGES:
            names = entry["names"][language]
            title = entry.get("title", {}).get(language) or names[0].replace("*", "")
            acts[language, folded(title)] = listed
            phrases[language].update((_pattern(name, language), title) for name in names)
    for entry in data["laws"]:
        listed = tuple(_act(act, "law") for act in entry["acts"])
        for language in LANGUAGES:
            acts[language, folded(entry[language])] = listed
    return acts, phrases


def _act(entry: Any, form: str) -> LawAct:  # noqa: ANN401
    if isinstance(entry, str):
        date, number, *since = entry.split()
        entry = {"date": date, "number": number.strip("'"), "from": since[0] if since else date}
    date, number = entry["date"], str(entry.get("number") or "")
    return LawAct(
        date,
        bare_number(number),
        entry.get("id") or derived_id(form, date, number),
        entry.get("from", date),
        entry.get("articles", 0),
    )


def _pattern(name: str, language: str) -> str:
    """A code named without quotation marks, with the country beside it."""
    pattern = re.escape(name[1:]).replace(r"\*", r"\w*").replace("кодекс", "[Кк]одекс")
    pattern = pattern.replace(r"\-", "- ?")  # Қылмыстық- атқару
    first = f"[{name[0]}{name[0].lower()}]{pattern}"
    if "Республик" in name:
        return rf"(?<![\w-]){first}"
    country = _COUNTRY[language]
    if language == "kk":
        return rf"(?<![\w-]){country}{first}{_COUNTRY['kk-behind']}"
    return rf"(?<![\w-]){first}{country}"


_RU_LAW = re.compile(r"(?<!\w)[Зз]акон\w*(?: Республики Казахстан| РК)? (?=[Оо]б? )")
_KK_LAW = re.compile(r" (?:Қазақстан Республикасының |ҚР )?[Зз]аң(?!нам|дық)\w*")


def laws_unquoted(text: str, language: str) -> Iterator[tuple[int, int, str]]:
    """Laws named by their titles without quotation marks: Закон РК об образовании.

    Returns:
        Start, end and title of each.
    """
    titles = [title for of, title in read_laws()[0] if of == language]
    low = text.lower().replace("-", " ").replace("ё", "е")
    if language == "ru":
        for match in _RU_LAW.finditer(text):
            title = _longest(t for t in titles if low.startswith(t, match.end()))
            if title and not low[match.end() + len(title) :][:1].isalpha():
                yield match.start(), match.end() + len(title), title
    else:
        for match in _KK_LAW.finditer(text):
            title = _longest(t for t in titles if low.endswith(t, 0, match.start()))
            if title and "туралы" in title:
                yield match.start() - len(title), match.end(), title


def _longest(titles: Iterator[str]) -> str:
    return max(titles, key=len, default="")


_SPECIAL = re.compile(r"Особенная|Ерекше")


def act_meant(
    acts: Sequence[LawAct], date: str, on: str, article: str, words: str = ""
) -> LawAct | None:
    """Which of the acts of one name is meant.

    Args:
        acts: all that have borne the name.
        date: date of the act in the words that name it, or nothing.
        on: day of the citing text, or nothing where it is not known.
        article: number of the article cited, or nothing.
        words: the words that name the act; a code as a whole is its general part, unless they say
            that the special part is meant.
    """
    if date:
        return next((act for act in acts if act.date == date), None)
    in_force = [act for act in acts if not on or act.since <= on]
    fitting = in_force or [act for act in acts if act.date <= on]  # what is to come into force
    parts = [act for act in fitting if act.first_article]
    whole = [act for act in fitting if not act.first_article]
    digits = re.match(r"\d+", article)
    if parts and _SPECIAL.search(words):
        return parts[-1]
    if parts and digits:
        held = [act for act in parts if int(digits[0]) >= act.first_article]
        found = held or whole
        return found[-1] if found else None
    return max(whole, key=lambda act: act.since, default=None)

"""What a citation looks like in each language: levels, numbers, lists, documents."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

_N = r"\d+(?:-\d+)?(?![.,]?\d)"
_AND_KK = r"(?:, | және | мен | немесе )"
_AND_RU = r"(?:, | и | или )"


@dataclass(frozen=True, slots=True)
class Grammar:
    """The citation grammar of one language."""

    levels: Mapping[str, re.Pattern[str]]
    """By kind of unit. The group ``list`` holds the numbers; a level without it has none."""
    large_first: bool
    """Whether the largest unit is named first (26-бабы 8-тармағы) or last (пункт 8 статьи 26)."""
    joint: re.Pattern[str]
    """What stands between two citations that share a document."""
    base: re.Pattern[str]
    """The document named beside the levels: before them if `large_first`, else behind them. The
    group ``noun`` or ``unknown`` says which."""
    around: re.Pattern[str]
    """A unit around the words, cited as a whole: осы тармақ, настоящий пункт."""
    amended: re.Pattern[str]
    """The amended act, cited as a whole: көрсетілген бұйрық, указанный приказ."""
    nouns: tuple[tuple[str, str], ...]
    """Beginnings of the nouns of `base` and `around`, and what each means: ``act``, ``rules`` or
    a kind of unit."""
    ordinals: Mapping[str, str]
    """Ordinal numerals by their beginning."""


NUMBER = re.compile(_N)

_KK_ORDINALS = {
    "бірінші": "1",
    "екінші": "2",
    "үшінші": "3",
    "төртінші": "4",
    "бесінші": "5",
    "алтыншы": "6",
    "жетінші": "7",
    "сегізінші": "8",
    "тоғызыншы": "9",
    "оныншы": "10",
}
_RU_ORDINALS = {
    "перв": "1",
    "втор": "2",
    "трет": "3",
    "четверт": "4",
    "пят": "5",
    "шест": "6",
    "седьм": "7",
    "восьм": "8",
    "девят": "9",
    "десят": "10",
}


def _kk_level(noun: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?P<list>{_N}(?:{_AND_KK}{_N})*)[- ](?:{noun})(?!ша)\w*")


def _ru_level(noun: str, numbers: str = _N) -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w-])(?:{noun}) ?(?P<list>{numbers}(?:{_AND_RU}{numbers})*)(?!\w|[.,]?\d)",
        re.IGNORECASE,
    )


def _ordinal_kk() -> str:
    return rf"(?:{'|'.join(_KK_ORDINALS)})"


def _ordinal_ru() -> str:
    return rf"(?:{'|'.join(_RU_ORDINALS)})\w*"


KAZAKH = Grammar(
    levels={
        "article": _kk_level("бап|баб"),
        "point": _kk_level("тармақ|тармағ"),
        "subpoint": re.compile(
            rf"(?<![\w-])(?P<list>{_N}\)(?:{_AND_KK}{_N}\))*) ?тармақша\w*",
        ),
        "indent": re.compile(
            rf"(?<!\w)(?P<list>{_ordinal_kk()}(?:{_AND_KK}{_ordinal_kk()})*) "
            r"(?:абзац|бөлік|бөліг)\w*",
            re.IGNORECASE,
        ),
        "annex": re.compile(
            rf"(?<![\w-])(?:(?P<list>{_N}(?:{_AND_KK}{_N})*)-)?"
            r"қосымша(?:лар)?(?:ға|да|дағы|ның|сы|сына|сында|сының)?(?!\w)"
        ),
        "part": _kk_level("бөлім(?!ше)"),
        "chapter": _kk_level("тарау"),
        "section": _kk_level("параграф"),
    },
    large_first=True,
    joint=re.compile(r"(?:,| және| немесе) "),
    base=re.compile(
        r"(?:(?<!\w)осы (?P<noun>бұйрық|бұйрығ|қаулы|қағида|ереже|стандарт|бап|баб"
        r"|тармақша|тармақ|тармағ|тарау|бөлім|параграф)\w*"
        r"|(?<!\w)(?P<unknown>ереженің))(?: мынадай)? $",
        re.IGNORECASE,
    ),
    around=re.compile(
        r"(?<!\w)осы (?P<noun>бап|баб|тармақша|тармақ|тармағ|тарау|бөлім|параграф)\w*",
        re.IGNORECASE,
    ),
    amended=re.compile(r"(?<!\w)көрсетілген (?:бұйрық|бұйрығ|қаулы)\w*", re.IGNORECASE),
    nouns=(
        ("бұйр", "act"),
        ("қаулы", "act"),
        ("қағида", "rules"),
        ("ереже", "rules"),
        ("стандарт", "rules"),
        ("тармақша", "subpoint"),
        ("тарма", "point"),
        ("бап", "article"),
        ("баб", "article"),
        ("тарау", "chapter"),
        ("бөлім", "part"),
        ("параграф", "section"),
    ),
    ordinals=_KK_ORDINALS,
)

_RU_THIS = r"(?:настоящ|данн)\w+"

RUSSIAN = Grammar(
    levels={
        "article": _ru_level(r"стать\w+|ст\."),
        "point": _ru_level(r"пункт\w*|п\."),
        "subpoint": _ru_level(r"подпункт\w*|пп\.|подп\.", rf"{_N}\)"),
        "indent": re.compile(
            rf"(?<!\w)(?:абзац|част)\w* (?P<list>{_ordinal_ru()}(?:{_AND_RU}{_ordinal_ru()})*)",
            re.IGNORECASE,
        ),
        "annex": re.compile(
            rf"(?<!\w)приложени\w+(?: (?P<list>{_N}(?:{_AND_RU}{_N})*)(?!\w|[.,]?\d))?",
            re.IGNORECASE,
        ),
        "part": _ru_level(r"раздел\w*"),
        "chapter": _ru_level(r"глав\w+"),
        "section": _ru_level(r"параграф\w*"),
    },
    large_first=False,
    joint=re.compile(r"(?:,| и| или) "),
    base=re.compile(
        rf" (?:к )?(?:{_RU_THIS} (?P<noun>приказ|постановлени|правил|положени"
        r"|стандарт|стать|пункт|подпункт|глав|раздел|параграф)\w*"
        r"|(?P<unknown>положени[яюе](?= о )))",
        re.IGNORECASE,
    ),
    around=re.compile(
        rf"(?<!\w){_RU_THIS} (?P<noun>стать|пункт|подпункт|глав|раздел|параграф)\w*",
        re.IGNORECASE,
    ),
    amended=re.compile(r"(?<!\w)указанн\w+ (?:приказ|постановлени)\w*", re.IGNORECASE),
    nouns=(
        ("приказ", "act"),
        ("постановлени", "act"),
        ("правил", "rules"),
        ("положени", "rules"),
        ("стандарт", "rules"),
        ("подпункт", "subpoint"),
        ("пункт", "point"),
        ("стать", "article"),
        ("глав", "chapter"),
        ("раздел", "part"),
        ("параграф", "section"),
    ),
    ordinals=_RU_ORDINALS,
)

GRAMMARS: Mapping[str, Grammar] = {"kk": KAZAKH, "ru": RUSSIAN}


def meaning(grammar: Grammar, noun: str) -> str:
    """What a noun of `Grammar.base` means: ``act``, ``rules`` or a kind of unit.

    >>> meaning(KAZAKH, "Қағидалардың"), meaning(RUSSIAN, "пункта")
    ('rules', 'point')
    """
    folded = noun.casefold()
    return next(what for beginning, what in grammar.nouns if folded.startswith(beginning))


def number_of(grammar: Grammar, printed: str) -> str:
    """The bare number of a printed one: ``2)``, ``54-1``, ``екінші``, ``второго``.

    >>> number_of(KAZAKH, "2)"), number_of(RUSSIAN, "второго")
    ('2', '2')
    """
    digits = NUMBER.match(printed)
    if digits:
        return digits[0]
    folded = printed.casefold()
    return next(n for beginning, n in grammar.ordinals.items() if folded.startswith(beginning))

"""What a citation looks like in each language: levels, numbers, lists, documents."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from build_scripts.act.kinds import KINDS, Cited, Kind
from build_scripts.numerals import number_in, number_words

_N = r"\d+(?:-\d+)*(?![.,]?\d)"
_AND_KK = (
    r"(?:(?:, ?| ?[-–] ?| )(?:және \(немесе\)|және/немесе|және|мен|немесе|сондай-ақ|не|бен|пен) "
    r"|, ?| ?[–-] ?)"
)
_AND_RU = r"(?:(?:, ?| )(?:и \(или\)|и/или|а также|и|или|либо) |, ?| ?[–-] ?)"
"""What stands between the numbers of a list; a dash between the ends of a range."""


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
    language: str
    """``kk`` or ``ru``."""


NUMBER = re.compile(_N)


def _kk_level(noun: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w-])(?<!\d\.)(?P<list>{_N}(?:{_AND_KK}{_N})*)(?:-ш[іы] |-| ?)(?:{noun})"
        r"(?!ш[ае])\w*",
        re.IGNORECASE,
    )


def _ru_level(noun: str, numbers: str = _N) -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w-])(?:{noun}) ?(?P<list>{numbers}(?:{_AND_RU}{numbers})*)(?!\w|[.,]?\d)",
        re.IGNORECASE,
    )


_OWN_WORDS = frozenset({"annex", "indent"})
"""Kinds that no text calls "this one" to speak of the unit around the words."""


def _around(stems: Iterable[str]) -> str:
    """Nouns of units around the words as one pattern, the longer first."""
    return "|".join(sorted(stems, key=len, reverse=True))


def _meanings(stems: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """Beginnings of nouns with their kinds, the longer first: тармақша is no тармақ."""
    return sorted(stems, key=lambda named: len(named[0]), reverse=True)


def _named_ru(kind: str, cited: Cited) -> re.Pattern[str]:
    noun = cited.forms or "|".join(rf"{stem}\w*" for stem in cited.ru)
    return _ru_level(noun, rf"(?:{_N}|[а-я])\)" if kind == "subpoint" else _N)


_ORDINAL_KK = number_words("kk", "ordinal")
_ORDINAL_RU = number_words("ru", "ordinal")
_ORDINALS_RU = rf"{_ORDINAL_RU}(?:{_AND_RU}{_ORDINAL_RU})*"


_DOCUMENTS_KK = (
    r"(?:(?!және |немесе |мен |бен |пен |сондай-ақ |осы )\w+ )?"
    r"(?:кодекс|заң|қағида|ереже|жарғы|шарт|келісім|конвенция|нұсқаулы[қғ]|әдістеме"
    r"|талап|талаб"
    r"|тізбе|стандарт|регламент|бағдарлама|қаулы|бұйры[қғ]|жарлы[қғ]|хаттама|конституция|хартия"
    r"|шешім|тұжырымдама)(?:лар|лер|дар|дер|тар|тер)?(?:ы|і|сы|сі)?(?:ның|нің|дың|дің|тың|тің"
    r"|на|не|ға|ге|қа|ке)"
)
_DOCUMENTS_RU = (
    r"(?:(?:эт|названн|указанн|данн|упомянут|вышеуказанн|так)\w+ )?(?:[А-Яа-я-]+(?:ого|ых|ому"
    r"|ым|ой) )?"
    r"(?:кодекс|закон(?!од)|правил|положени|устав|договор|соглашени|конвенци|инструкци|методик"
    r"|требовани"
    r"|перечн|стандарт|регламент|программ|постановлени|приказ|указ(?!а[нт])|распоряжени"
    r"|протокол|конституци"
    r"|санитарн|технического регламент|порядк|решени|хартии|меморандум|концепци)"
    r"(?:а|у|е|ом|ы|и|ов|ей|й|я|ю|ями|ам|ами|ах|ям|ях|ь|ых|ем|ой|ию|ии|ия|ию)?(?!\w)"
)
"""Other documents, of which a provision is named: пункта 3 Инструкции, Ереженің 5-тармағы."""

_OWN_KK = {
    "subpoint": re.compile(
        rf"(?<![\w-])(?P<list>(?:{_N}|[а-я])\)(?:{_AND_KK}(?:{_N}|[а-я])\))*)-? ?тармақша\w*",
        re.IGNORECASE,
    ),
    "indent": re.compile(
        rf"(?P<list>(?:{_ORDINAL_KK}|{_N}-)(?:{_AND_KK}{_ORDINAL_KK})*) ?"
        r"(?:абзац|бөлік|бөліг)\w*(?!\w)",
        re.IGNORECASE,
    ),
    "annex": re.compile(
        rf"(?<![\w-])(?:(?:№ ?)?(?P<list>{_N}(?:{_AND_KK}{_N})*)(?: ?- ?| ))?"
        r"қосымша(?:лар)?(?:ы|сы)?(?:н?[ғд]?а|[дн]ағы|да|ның|на|нда|мен|нан|дан|ның)?(?!\w)",
        re.IGNORECASE,
    ),
}
"""Levels that are counted in a way of their own."""


def _kazakh(kinds: Iterable[Kind]) -> Grammar:
    cited = {kind.name: kind.cited for kind in kinds if kind.cited}
    around = _around(
        stem for name, one in cited.items() if name not in _OWN_WORDS for stem in one.kk
    )
    return Grammar(
        levels={
            name: _OWN_KK.get(name) or _kk_level("|".join(one.kk)) for name, one in cited.items()
        },
        language="kk",
        large_first=True,
        joint=re.compile(r"(?:,| және \(немесе\)| және| немесе|,? сондай-ақ) "),
        base=re.compile(
            r"(?:(?<!\w)осы (?:\w+ )?(?P<noun>бұйрық|бұйрығ|қаулы|жарлы[ққғ]|шешім|қағида|ереже"
            r"|стандарт"
            rf"|нұсқаулы|әдістеме|тізбе|регламент|тәртіп|тәртіб|талап|талаб|тұжырымдама|{around}"
            r"|қосымша)\w*"
            rf"|(?<!\w)(?P<unknown>{_DOCUMENTS_KK}))(?: мынадай)? $",
            re.IGNORECASE,
        ),
        around=re.compile(rf"(?<!\w)осы (?P<noun>{around})\w*", re.IGNORECASE),
        amended=re.compile(r"(?<!\w)көрсетілген (?:бұйрық|бұйрығ|қаулы)\w*", re.IGNORECASE),
        nouns=(
            ("бұйр", "act"),
            ("қаулы", "act"),
            ("жарлы", "act"),
            ("шешім", "act"),
            ("нұсқаулы", "rules"),
            ("әдістеме", "rules"),
            ("тізбе", "rules"),
            ("регламент", "rules"),
            ("тәрті", "rules"),
            ("тала", "rules"),
            ("тұжырымдама", "rules"),
            ("қағида", "rules"),
            ("ереже", "rules"),
            ("стандарт", "rules"),
            *_meanings((stem, name) for name, one in cited.items() for stem in one.kk),
        ),
    )


_RU_THIS = r"(?:настоящ|данн)\w+"

_OWN_RU = {
    "indent": re.compile(
        r"(?<!\w)(?:(?:абзац(?:е|а|у|ем|ы|ев|ами|ам|ах)?|част(?:ь|и|ью|ей|ями|ям|ях)|ч\.)"
        rf" (?P<list>{_ORDINALS_RU}|(?!\d{{4}}){_N}(?:{_AND_RU}{_N})*)(?!\w)"
        rf"|(?P<first>{_ORDINALS_RU}) (?:абзац(?:е|а|у|ем|ы|ев|ами|ам|ах)?|част(?:ь|и|ью|ей"
        rf"|ями|ям|ях))(?!\w))",
        re.IGNORECASE,
    ),
    "annex": re.compile(
        rf"(?<!\w)приложени(?:ями|ям|ях|ем|е|я|ю|и"
        rf"|й)(?!\w)(?: (?:№ ?)?(?P<list>{_N}(?:{_AND_RU}(?:№ ?)?{_N})*)"
        r"(?!\w|[.,]?\d))?",
        re.IGNORECASE,
    ),
}
"""Levels that are counted in a way of their own."""


def _russian(kinds: Iterable[Kind]) -> Grammar:
    cited = {kind.name: kind.cited for kind in kinds if kind.cited}
    around = _around(
        stem for name, one in cited.items() if name not in _OWN_WORDS for stem in one.ru
    )
    return Grammar(
        levels={name: _OWN_RU.get(name) or _named_ru(name, one) for name, one in cited.items()},
        language="ru",
        large_first=False,
        joint=re.compile(r"(?:,| и \(или\)| и| или|,? а также)(?: (?:в|по|с|к))? "),
        base=re.compile(
            rf" (?:к )?(?:{_RU_THIS} (?:[а-я]+(?:ых|ого|ым|ом|ой|ими|им|их) )?"
            r"(?P<noun>приказ|постановлени|указ(?!а[нт])|решени|правил|положени|инструкци|методик"
            r"|перечн|регламент"
            r"|порядк|требовани|концепци"
            rf"|стандарт|{around}|приложени)\w*"
            rf"|(?P<unknown>{_DOCUMENTS_RU}))",
            re.IGNORECASE,
        ),
        around=re.compile(
            rf"(?<!\w){_RU_THIS} (?P<noun>{around})\w*",
            re.IGNORECASE,
        ),
        amended=re.compile(r"(?<!\w)указанн\w+ (?:приказ|постановлени)\w*", re.IGNORECASE),
        nouns=(
            ("приказ", "act"),
            ("постановлени", "act"),
            ("указ", "act"),
            ("решени", "act"),
            ("инструкци", "rules"),
            ("методик", "rules"),
            ("перечн", "rules"),
            ("регламент", "rules"),
            ("порядк", "rules"),
            ("требовани", "rules"),
            ("концепци", "rules"),
            ("правил", "rules"),
            ("положени", "rules"),
            ("стандарт", "rules"),
            *_meanings((stem, name) for name, one in cited.items() for stem in one.ru),
        ),
    )


def grammars(kinds: Iterable[Kind]) -> Mapping[str, Grammar]:
    """The grammar of each language.

    Args:
        kinds: the kinds of units; those that no text refers to are passed over.
    """
    known = tuple(kinds)
    return {"kk": _kazakh(known), "ru": _russian(known)}


GRAMMARS = grammars(KINDS.values())
KAZAKH, RUSSIAN = GRAMMARS["kk"], GRAMMARS["ru"]


def meaning(grammar: Grammar, noun: str) -> str:
    """What a noun of `Grammar.base` means: ``act``, ``rules`` or a kind of unit.

    >>> meaning(KAZAKH, "Қағидалардың"), meaning(RUSSIAN, "пункта")
    ('rules', 'point')
    """
    folded = noun.casefold()
    return next(what for beginning, what in grammar.nouns if folded.startswith(beginning))


def number_of(grammar: Grammar, printed: str) -> str:
    """The bare number of a printed one: ``2)``, ``54-1``, ``екінші``, ``второго``.

    >>> number_of(KAZAKH, "2)"), number_of(RUSSIAN, "второго"), number_of(KAZAKH, "он алтыншы")
    ('2', '2', '16')
    """
    digits = NUMBER.match(printed)
    if digits:
        return digits[0]
    value = number_in(printed, grammar.language, "ordinal")
    return "" if value is None else str(value)

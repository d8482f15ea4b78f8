"""What a citation looks like in each language: levels, numbers, lists, documents."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

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
        rf"(?<![\w-])(?<!\d\.)(?P<list>{_N}(?:{_AND_KK}{_N})*)(?:-ш[іы] |-| ?)(?:{noun})(?!ша)\w*",
        re.IGNORECASE,
    )


def _ru_level(noun: str, numbers: str = _N) -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w-])(?:{noun}) ?(?P<list>{numbers}(?:{_AND_RU}{numbers})*)(?!\w|[.,]?\d)",
        re.IGNORECASE,
    )


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

KAZAKH = Grammar(
    levels={
        "article": _kk_level("бап|баб"),
        "point": _kk_level("тармақ|тармағ"),
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
        "part": _kk_level("бөлім(?!ше)"),
        "chapter": _kk_level("тарау"),
        "section": _kk_level("параграф"),
    },
    language="kk",
    large_first=True,
    joint=re.compile(r"(?:,| және \(немесе\)| және| немесе|,? сондай-ақ) "),
    base=re.compile(
        r"(?:(?<!\w)осы (?:\w+ )?(?P<noun>бұйрық|бұйрығ|қаулы|жарлы[ққғ]|шешім|қағида|ереже"
        r"|стандарт"
        r"|нұсқаулы|әдістеме|тізбе|регламент|тәртіп|тәртіб|талап|талаб|тұжырымдама|бап|баб"
        r"|тармақша|тармақ|тармағ|тарау|бөлім|параграф|қосымша)\w*"
        rf"|(?<!\w)(?P<unknown>{_DOCUMENTS_KK}))(?: мынадай)? $",
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
        ("жарлы", "act"),
        ("шешім", "act"),
        ("қосымша", "annex"),
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
        ("тармақша", "subpoint"),
        ("тарма", "point"),
        ("бап", "article"),
        ("баб", "article"),
        ("тарау", "chapter"),
        ("бөлім", "part"),
        ("параграф", "section"),
    ),
)

_RU_THIS = r"(?:настоящ|данн)\w+"

RUSSIAN = Grammar(
    levels={
        "article": _ru_level(r"стать(?:я|и|е|ю|ей|ями|ям|ях)|статей|ст\.(?:ст\.)?"),
        "point": _ru_level(r"пункт(?:а|у|е|ом|ы|ов|ам|ами|ах)?|п\.(?:п\.)?"),
        "subpoint": _ru_level(
            r"подпункт(?:а|у|е|ом|ы|ов|ам|ами|ах)?|пп\.|подп\.", rf"(?:{_N}|[а-я])\)"
        ),
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
        "part": _ru_level(r"раздел\w*"),
        "chapter": _ru_level(r"глав\w+"),
        "section": _ru_level(r"параграф\w*"),
    },
    language="ru",
    large_first=False,
    joint=re.compile(r"(?:,| и \(или\)| и| или|,? а также)(?: (?:в|по|с|к))? "),
    base=re.compile(
        rf" (?:к )?(?:{_RU_THIS} (?:[а-я]+(?:ых|ого|ым|ом|ой|ими|им|их) )?"
        r"(?P<noun>приказ|постановлени|указ(?!а[нт])|решени|правил|положени|инструкци|методик"
        r"|перечн|регламент"
        r"|порядк|требовани|концепци"
        r"|стандарт|стать|пункт|подпункт|глав|раздел|параграф|приложени)\w*"
        rf"|(?P<unknown>{_DOCUMENTS_RU}))",
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
        ("указ", "act"),
        ("решени", "act"),
        ("приложени", "annex"),
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
        ("подпункт", "subpoint"),
        ("пункт", "point"),
        ("стать", "article"),
        ("глав", "chapter"),
        ("раздел", "part"),
        ("параграф", "section"),
    ),
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

    >>> number_of(KAZAKH, "2)"), number_of(RUSSIAN, "второго"), number_of(KAZAKH, "он алтыншы")
    ('2', '2', '16')
    """
    digits = NUMBER.match(printed)
    if digits:
        return digits[0]
    value = number_in(printed, grammar.language, "ordinal")
    return "" if value is None else str(value)

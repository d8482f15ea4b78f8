"""Numbers written in words: cardinals, ordinals and fractions, in all their case forms.

The one table of number words: the links read limits and ordinals of paragraphs with it, the
translation compares both languages with it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number in words, of one word or several."""

    kind: str
    """``cardinal``, ``ordinal``, ``share`` (half, third, quarter) or ``fraction``."""
    value: int
    """The number, or the denominator of a share or fraction."""
    start: int
    end: int
    numerator: int = 1
    """Of a fraction."""

    def __str__(self) -> str:
        if self.kind in {"share", "fraction"}:
            return f"{self.numerator}/{self.value}"
        return f"ordinal {self.value}" if self.kind == "ordinal" else str(self.value)


_KK_VALUES = {
    "бір": 1,
    "екі": 2,
    "үш": 3,
    "төрт": 4,
    "бес": 5,
    "алты": 6,
    "жеті": 7,
    "сегіз": 8,
    "тоғыз": 9,
    "он": 10,
    "жиырма": 20,
    "отыз": 30,
    "қырық": 40,
    "елу": 50,
    "алпыс": 60,
    "жетпіс": 70,
    "сексен": 80,
    "тоқсан": 90,
    "жүз": 100,
}
_KK_GROUPS = {"екеу": 2, "үшеу": 3, "төртеу": 4, "бесеу": 5, "алтау": 6, "жетеу": 7}
"""Numbers of people: екеуі, both of them."""
_KK_NUMBER = rf"(?P<number>{'|'.join(sorted(_KK_VALUES, key=len, reverse=True))})"
_KK_CASE = r"(?:н[ыі]ң|[дт][ыі]ң|[ғгқк][ае]|н[ае]|[дтн][ыі]|н|н?[дт][ае]|[дтн][ае]н|н[ае]н|[мбп]ен)"
_KK_FROM = re.compile(rf"{_KK_NUMBER}[дтн][ае]н")
_KK_CARDINAL = re.compile(rf"{_KK_NUMBER}(?:с?[ыі])?{_KK_CASE}?")
_KK_ORDINAL = re.compile(rf"{_KK_NUMBER}с?[ыі]?нш[ыі](?:с[ыі])?{_KK_CASE}?")
_KK_GROUP = re.compile(rf"(?P<number>{'|'.join(_KK_GROUPS)})(?:[ыі]{_KK_CASE}?)?")
_KK_HALF = re.compile(rf"жарты(?:с[ыі])?{_KK_CASE}?")
_KK_QUARTER = re.compile(rf"шире(?:к|г[ыі]){_KK_CASE}?")
_KK_SPAN = re.compile(rf"{_KK_NUMBER}(?:жыл|ай|күн)д[ыі][қғкг]\w*")
"""In one word with what is counted: онжылдық, ten years."""
_KK_OTHER_WORDS = re.compile(rf"үшін|алтын|(?:он|жүз)(?:с?[ыі])?{_KK_CASE}|(?:он|жүз)[ыі]")
"""For, gold; his and there; face: inflected words that look like numbers."""

_RU_CARDINALS = {
    1: "один|одн(?:ого|ому|им|ом|а|у|ой|ою|о)",
    2: "дв(?:а|е|ух|ум|умя)|об(?:а|е|оих|оим|оими|еих|еим|еими)",
    3: "тр(?:и|ех|ем|емя)|трое|троих",
    4: "четыр(?:е|ех|ем|ьмя)",
    5: "пят(?:ь|и|ью)",
    6: "шест(?:ь|и|ью)",
    7: "сем(?:ь|и)",  # "семью" is the family
    8: "восемь|восьми|вос(?:е|ь)мью",
    9: "девят(?:ь|и|ью)",
    10: "десят(?:ь|и|ью)",
    11: "одиннадцат(?:ь|и|ью)",
    12: "двенадцат(?:ь|и|ью)",
    13: "тринадцат(?:ь|и|ью)",
    14: "четырнадцат(?:ь|и|ью)",
    15: "пятнадцат(?:ь|и|ью)",
    16: "шестнадцат(?:ь|и|ью)",
    17: "семнадцат(?:ь|и|ью)",
    18: "восемнадцат(?:ь|и|ью)",
    19: "девятнадцат(?:ь|и|ью)",
    20: "двадцат(?:ь|и|ью)",
    30: "тридцат(?:ь|и|ью)",
    40: "сорока?",
    50: "пятьдесят|пятидесяти|пятьюдесятью",
    60: "шестьдесят|шестидесяти|шестьюдесятью",
    70: "семьдесят|семидесяти|семьюдесятью",
    80: "восемьдесят|восьмидесяти|вос(?:е|ь)мьюдесятью",
    90: "девяност[оа]",
    100: "ст[оа]",
    200: "двести|двухсот|двумстам|двумястами|двухстах",
    300: "триста|трехсот|тремстам|тремястами|трехстах",
    400: "четыреста|четырехсот|четыремстам|четырьмястами|четырехстах",
    500: "пят(?:ьсот|исот|истам|ьюстами|истах)",
    600: "шест(?:ьсот|исот|истам|ьюстами|истах)",
    700: "сем(?:ьсот|исот|истам|ьюстами|истах)",
    800: "вос(?:емьсот|ьмисот|ьмистам|емьюстами|ьмистах)",
    900: "девят(?:ьсот|исот|истам|ьюстами|истах)",
}
_RU_ORDINALS = {
    1: "перв",
    2: "втор",
    4: "четверт",
    5: "пят",
    6: "шест",
    7: "седьм",
    8: "восьм",
    9: "девят",
    10: "десят",
    11: "одиннадцат",
    12: "двенадцат",
    13: "тринадцат",
    14: "четырнадцат",
    15: "пятнадцат",
    16: "шестнадцат",
    17: "семнадцат",
    18: "восемнадцат",
    19: "девятнадцат",
    20: "двадцат",
    30: "тридцат",
    40: "сороков",
    50: "пятидесят",
    60: "шестидесят",
    70: "семидесят",
    80: "восьмидесят",
    90: "девяност",
    100: "сот",
}
_RU_ENDING = "(?:ый|ой|ая|ое|ые|ого|ому|ым|ом|ую|ою|ых|ыми)"
_RU_THIRD = "трет(?:ий|ья|ью|ье|ьи|ьего|ьему|ьим|ьем|ьей|ьею|ьих|ьими)"
_RU_SHARES = {
    2: "половин(?:а|ы|е|у|ой|ою)",
    3: "трет(?:ь|и|ей|ям|ями|ях)",  # "третью" is the ordinal: третью миссию
    4: "четверт(?:ь|и|ью|ей|ям|ями|ях)",
}
_RU_TIMES = {2: "вдвое|дважды", 3: "втрое|трижды", 4: "вчетверо", 5: "впятеро"}
_RU_COUNTED = r"(?:лет|годичн|месячн|недельн|дневн|кратн)\w+"
"""What is counted, in one word with its number: пятилетний, трехкратный."""
_RU_BEFORE_COUNTED = {
    2: "дву|двух",
    3: "трех",
    4: "четырех",
    5: "пяти",
    6: "шести",
    7: "семи",
    8: "восьми",
    9: "девяти",
    10: "десяти",
    15: "пятнадцати",
    20: "двадцати",
    30: "тридцати",
}
_SHARE_ENDING = re.compile(r"(?:ая|ой|ую|ых|ым|ыми)$")
"""Forms of an ordinal behind a numerator: одна десятая, двух пятых."""
_LEAST_SHARE = 3
"""The least denominator that is an ordinal; "двух первых" is no fraction."""
_TEN, _HUNDRED = 10, 100


_KK_PATTERNS = (("ordinal", _KK_ORDINAL), ("cardinal", _KK_CARDINAL), ("cardinal", _KK_SPAN))


def _compiled(patterns: Mapping[int, str]) -> Mapping[int, re.Pattern[str]]:
    return {value: re.compile(pattern) for value, pattern in patterns.items()}


_RU_PATTERNS: Sequence[tuple[str, Mapping[int, re.Pattern[str]]]] = (
    ("cardinal", _compiled(_RU_CARDINALS)),
    ("share", _compiled(_RU_SHARES)),
    ("ordinal", _compiled({n: stem + _RU_ENDING for n, stem in _RU_ORDINALS.items()})),
    ("ordinal", _compiled({3: _RU_THIRD})),
    (
        "cardinal",
        _compiled({n: f"(?:{stem}){_RU_COUNTED}" for n, stem in _RU_BEFORE_COUNTED.items()}),
    ),
    ("cardinal", _compiled(_RU_TIMES)),
)


@cache
def _kazakh(word: str) -> tuple[str, int] | None:
    """Kind and value of a Kazakh word, folded."""
    if _KK_OTHER_WORDS.fullmatch(word):
        return None
    for share, pattern in ((2, _KK_HALF), (4, _KK_QUARTER)):
        if pattern.fullmatch(word):
            return "share", share
    group = _KK_GROUP.fullmatch(word)
    if group:
        return "cardinal", _KK_GROUPS[group["number"]]
    for kind, pattern in _KK_PATTERNS:
        match = pattern.fullmatch(word)
        if match:
            return kind, _KK_VALUES[match["number"]]
    return None


@cache
def _russian(word: str) -> tuple[str, int] | None:
    """Kind and value of a Russian word, folded."""
    for kind, patterns in _RU_PATTERNS:
        for value, pattern in patterns.items():
            if pattern.fullmatch(word):
                return kind, value
    return None


def numerals(text: str, language: str) -> list[Numeral]:
    """The numbers in words of a text, in reading order; words that form one number are joined.

    >>> [str(n) for n in numerals("үштен екісі, жиырма төрт күн, екінші, өтініш үшін оның", "kk")]
    ['2/3', '24', 'ordinal 2']
    >>> [str(n) for n in numerals("двух третей, двадцати четырех дней, вторым, половине", "ru")]
    ['2/3', '24', 'ordinal 2', '1/2']
    """
    folded = text.lower().replace("ё", "е")
    found: list[Numeral] = []
    for numeral in _single(folded, language):
        whole = None
        if found and folded[found[-1].end : numeral.start].isspace():
            whole = _join(found[-1], numeral, folded, language)
        if whole is None:
            found.append(numeral)
        else:
            found[-1] = whole
    return found


def _single(folded: str, language: str) -> Iterator[Numeral]:
    known = _kazakh if language == "kk" else _russian
    for match in _WORD.finditer(folded):
        found = known(match[0])
        if found:
            yield Numeral(*found, match.start(), match.end())


def _join(left: Numeral, right: Numeral, folded: str, language: str) -> Numeral | None:
    """Two neighbours as one number, if they are one."""
    if left.kind != "cardinal":
        return None
    start, end = left.start, right.end
    from_it = language == "kk" and _KK_FROM.fullmatch(folded, start, left.end)
    if from_it and right.kind == "cardinal":
        return Numeral("fraction", left.value, start, end, right.value)
    if language == "ru" and _is_share(right, folded):
        return Numeral("fraction", right.value, start, end, left.value)
    if right.kind == "share" or not _adds(left.value, right.value, language):
        return None
    return Numeral(right.kind, left.value + right.value, start, end)


def _is_share(numeral: Numeral, folded: str) -> bool:
    """Whether a Russian numeral can be the denominator of the number in front of it."""
    if numeral.kind != "ordinal":
        return numeral.kind == "share"
    printed = folded[numeral.start : numeral.end]
    return numeral.value >= _LEAST_SHARE and _SHARE_ENDING.search(printed) is not None


def _adds(left: int, right: int, language: str) -> bool:
    """Whether the smaller number behind a larger one belongs to it: жиырма төрт."""
    if left >= _HUNDRED:
        return left % _HUNDRED == 0 and right < _HUNDRED
    least = _TEN if language == "kk" else 2 * _TEN
    return left >= least and left % _TEN == 0 and right < _TEN


def number_words(language: str, kind: str) -> str:
    """Pattern of up to three words that may be one number: двадцати четырех, он алтыншы.

    Whether they are one, and which, `numerals` says.

    Args:
        language: ``kk`` or ``ru``.
        kind: ``cardinal`` or ``ordinal``, the kind of the last word.
    """
    cardinal, last = _alternatives(language, "cardinal"), _alternatives(language, kind)
    return rf"(?<!\w)(?:(?:{cardinal}) ){{0,2}}(?:{last})(?!\w)"


@cache
def _alternatives(language: str, kind: str) -> str:
    if language == "kk":
        patterns = [pattern for of, pattern in _KK_PATTERNS if of == kind]
    else:
        patterns = [p for of, table in _RU_PATTERNS if of == kind for p in table.values()]
    bare = (re.sub(r"\(\?P<\w+>", "(?:", pattern.pattern) for pattern in patterns)
    return "|".join(f"(?:{pattern})" for pattern in bare)


def number_in(words: str, language: str, kind: str) -> int | None:
    """The number that words say, if they say just one of a kind.

    >>> number_in("жиырма төртінші", "kk", "ordinal"), number_in("шестнадцатой", "ru", "ordinal")
    (24, 16)
    >>> number_in("он алтыншы", "kk", "ordinal"), number_in("двенадцатью", "ru", "cardinal")
    (16, 12)
    """
    found = numerals(words, language)
    if len(found) == 1 and found[0].kind == kind:
        return found[0].value
    return None

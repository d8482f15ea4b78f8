"""Lengths of time that set a limit: в течение трех рабочих дней, күнтізбелік он күн өткен соң.

A length is an amount with a unit. It is a limit only between words that make it one: an opening
in front of it (в течение, не позднее) or a closing behind it (ішінде, кешіктірмей, до начала).
Ages and years of service are no limits.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from build_scripts.numerals import number_in, number_words

_UNITS = (
    ("working-day", re.compile(r"жұмыс күн|рабоч|банк|операци")),
    ("calendar-day", re.compile(r"күнтізбелік.*(?:күн|тәулі[кг])|календарн\w+ (?:дн|день|сут)")),
    ("minute", re.compile(r"минут")),
    ("hour", re.compile(r"сағат|\bчас")),
    ("week", re.compile(r"апта|недел")),
    ("half-year", re.compile(r"жарты ?жыл|полгод|полугод")),
    ("quarter", re.compile(r"тоқсан|кварт")),
    ("ten-days", re.compile(r"онкүн|декад")),
    ("month", re.compile(r"\bай|месяц|месяч")),
    ("day", re.compile(r"күн|тәулі[кг]|\bд(?:ень|н)|дневн|сут")),
    ("year", re.compile(r"жыл|\bлет|летн|год")),
)
"""What is counted, by the words of a length; the first that fits."""
_TOLD_IN = {"half-year": (6, "month"), "quarter": (3, "month"), "ten-days": (10, "day")}
"""Units that are told in smaller ones."""


@dataclass(frozen=True, slots=True)
class Length:
    """A length of time that sets a limit."""

    start: int
    end: int
    amount: str
    unit: str


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of one language around a length."""

    length: re.Pattern[str]
    """The groups: ``amount`` in digits or words, or ``one`` for a unit without a number."""
    opening: re.Pattern[str]
    """Words right in front of a limit, which belong to it."""
    closing: re.Pattern[str]
    """Words right behind a limit, which belong to it."""
    seen: re.Pattern[str]
    """Words right behind a limit, which make it one and don't belong to it."""
    no_limit_before: re.Pattern[str]
    no_limit_behind: re.Pattern[str]
    """Words around an age, a service, a period of the past."""
    period: re.Pattern[str]
    """A limit that may only be the period of a tariff, a count or a definition: в течение года."""
    told_before: re.Pattern[str]
    told_behind: re.Pattern[str]
    """Words right beside it that tell what happens in such a period."""


def _amount(language: str) -> str:
    words = number_words(language, "cardinal")
    digits = r"(?<![\w,./-])\d{1,4}(?![.,]?\d|[-–]\d)"
    return rf"(?P<amount>{digits}|{words})(?:-?(?:х|и|ти|ми|а|го)(?!\w))?(?: ?\([^()\d]*\))?"


_KK = _Words(
    length=re.compile(
        rf"(?:(?<!\w)күнтізбелік )?(?:(?<!\w)(?P<one>жарты (?=жыл)|бір(?= тәулік))|{_amount('kk')})"
        r"[ -]?(?:(?:күнтізбелік|жұмыс|банк|банктік|операциялық|толық|оқу) )*"
        r"(?:күн|тәулі[кг]|апта|ай|тоқсан|онкүндік|жыл|сағат|минут)"
        r"(?:ы|і|сы)?(?:[ндт][еа]н|[ндт][ыі]ң|[гкқғ][еа]|н[ае]|[дт][еа]|лы[қғ]|дік|дық|тік|тық)?"
        r"(?:гі|ғы)?(?!\w)",
        re.IGNORECASE,
    ),
    opening=re.compile(
        r"(?<!\w)(?:кемінде|кем дегенде|әрбір|әр|кейінгі|кем емес) $", re.IGNORECASE
    ),
    closing=re.compile(
        r" (?:мерзім\w* (?:ішінде|аспайтын)|(?:мерзім(?:де|нен|ге)?)|ішінде|өткен соң"
        r"|өткеннен кейін|өткен кезде|өткенге дейін|өткенде|бұрын(?:ғы)?|(?:кешіктірмей"
        r"|кешіктірілмей)(?:тін мерзім\w*)?"
        r"|кешікпей|сайын|аспайтын|аспауға|аспай|асырмай|көп емес|кем емес|кем болмайтын"
        r"|кем болмауы|артық емес|ерте емес|қалғанда|бойы|ішіндегі|дейінгі мерзім\w*)(?!\w)"
        r"(?: (?:кешіктірмей|кешіктірілмей))?"
    ),
    seen=re.compile(
        r"(?: (?:кемінде|кем дегенде))? бір рет|(?: бойы)? (?:сақтал|жұмыспен өте)"
        r"|(?: дейін)? (?:қысқарт|ұзарт|созыл)"
    ),
    no_limit_before=re.compile(
        r"(?:жас|өтіл|тәжіриб|стаж)\w*(?: (?:кемінде|кем дегенде|соңғы))*(?: күнтізбелік)? $"
        r"|(?<!\w)соңғы (?:кемінде )?$"
    ),
    no_limit_behind=re.compile(r"(?: \w+){0,4}? (?:өтіл|тәжіриб|стаж|мәртебе)|-?жас"),
    period=re.compile(r"^(?:1|бір) ?(?:\([^()]*\) )?\w+ (?:ішінде|бойы)$", re.IGNORECASE),
    told_before=re.compile(r"(?:күн|сағат|ай) $"),
    told_behind=re.compile(
        r" (?:\w+ ){0,2}?\w+(?:ған|ген|қан|кен|атын|етін|йтын|йтін)(?:ы үшін|і үшін)?"
        r"(?! (?:соң|кейін|жағдайда|кезде|күн))(?!\w)|,? ?[-–] ?\d"
    ),
)
_RU = _Words(
    length=re.compile(
        rf"(?:{_amount('ru')} ?(?:(?:рабоч|календарн|банковск|операционн|учебн|полн|последовательн"
        r"|финансов)\w+ (?:\([^()]*\) )?)*"
        r"(?:дн(?:ей|я|и|ям|ями)|день|дню|сут(?:ок|ки)|недел(?:и|ь|ю|ям)|декад\w?"
        r"|месяц(?:ев|а|ы|ам)?|квартал\w*|полугоди\w|лет|год(?:а|ов|у|ам)?|час(?:ов|а|ам)?"
        r"|минут[ыу]?)"
        r"|(?P<one>(?:(?:рабоч|календарн|банковск)\w+ )?(?:дня|суток|недел[иью]|месяца?"
        r"|квартала?|полугоди[ея]|полгода|полугода|года?|часа|декады))"
        rf"|(?P<joined>(?:(?:{number_words('ru', 'cardinal')}|\d+(?:-?(?:х|ти|ми|и))?)[ -]?)?"
        r"(?:рабоч\w+ )?\w*(?:дневн|месячн|недельн|годичн|суточн)\w+) срок\w*)(?!\w)",
        re.IGNORECASE,
    ),
    opening=re.compile(
        r"(?<!\w)(?:в течени[еи](?: (?:последующих|первых|ближайших|не (?:менее|более)(?: чем)?))?"
        r"|(?:только )?по (?:истечени[июе]|прошествии)(?: (?:не менее|более))?"
        r"|не (?:позднее|ранее|позже|менее|более|реже)(?:,? чем)?(?:,? (?:за|через|в))?"
        r"(?: (?:одного|1 \(одного\)|1) раза? в)?"
        r"|(?:один|одного|1) раза? в|раз в|каждые|через(?: каждые)?|спустя"
        r"|не (?:превыша\w+|должен превышать|может превышать|должна превышать)"
        r"|срок\w* (?:на|до|в|не более|не менее|не более чем)"
        r"|(?:сокращ|продл|увелич|приостан|отсроч)\w*(?: \w+){0,3}? (?:на|до)"
        r"|(?:уведом|предупре|извеща|извест|сообщ|оповещ)\w*[^.;]{0,60}? за)"
        r"(?: (?:первых|последующих|ближайших))? $",
        re.IGNORECASE,
    ),
    closing=re.compile(r"(?!)"),
    seen=re.compile(r" (?:до|со дня|с момента|с даты|после|отработк)(?!\w)"),
    no_limit_before=re.compile(
        r"(?:стаж|опыт|возраст|статус|старше|младше)\w*(?: \w+){0,3}? (?:не (?:менее|более) "
        r"|до |от )?$"
        r"|последни\w+ $",
        re.IGNORECASE,
    ),
    no_limit_behind=re.compile(
        r" (?:\w+ )?(?:стажа|опыта|трудов\w+ стаж|возраст)|,? с последнего места"
    ),
    period=re.compile(
        r"^в течени[еи] (?:одн\w+ )?(?:года|месяца|квартала|полугодия|недели|дня|суток|часа)$",
        re.IGNORECASE,
    ),
    told_before=re.compile(
        r"\w(?:[иыеая]?вш|[юуая]щ)(?:ий|ая|ее|ие|их|им|ими|его|ей|ую)(?:ся)? $"
        r"|\w(?:нн|[еи]м)(?:ый|ая|ое|ые|ых|ым|ыми|ого|ой|ую) $|(?:дн|час|месяц|недел)\w* $"
    ),
    told_behind=re.compile(r",? ?[-–] ?\d|,? (?:человек|тенге|процент|рублей)"),
)
_COUNTED_FROM = re.compile(r" (?:со дня|с (?:момента|даты)|после)(?!\w)")
_AMOUNT_OF = re.compile(
    r"(?<!\w)(?:тариф|плат[аы]|стоимост|цен[аы]|численност|количеств|числ[оа]|объем|сумм[аы]|норматив"
    r"|показател|саны|мөлшері|көлемі|құны|төлем|бағасы)(?!\w*(?:ляет|ить)\b)",
    re.IGNORECASE,
)
"""Things that are measured over a period."""
_DUE = re.compile(
    r"(?<!\w)(?:обязан|должен|должн[аы]|подлеж\w+|необходимо|вправе|следует|міндетті|тиіс|қажет"
    r"|(?!тариф|объем)[а-я]{3,}(?:ет|ит|ют|ут|ят|ат|ить|ать|ять|еть)(?:ся)?"
    r"|\w+(?:ады|еді|йды|йді|сын|сін))(?!\w)"
)
"""Words by which a sentence says that something is to be done."""
_SENTENCE = re.compile(r"(?<=[.;:!?])\s")
_WORDS: Mapping[str, _Words] = {"kk": _KK, "ru": _RU}
_FOR = re.compile(r"(?<!\w)(?:за|через|до) $")
"""Openings that need an event behind the length: за три года до начала."""
_IN_JOINED = re.compile(r"(?<!\w)(?:в|до|не позднее|по истечении) $")


def find_lengths(text: str, language: str) -> Iterator[Length]:
    """Lengths of time that set a limit, in reading order."""
    words = _WORDS[language]
    for match in words.length.finditer(text):
        span = _limit(match, text, words)
        amount, unit = _measure(match, language)
        if span and amount:
            yield Length(*span, amount, unit)


def _limit(match: re.Match[str], text: str, words: _Words) -> tuple[int, int] | None:
    """Where the limit begins and ends; None where the length sets none."""
    before, behind = text[: match.start()], text[match.end() :]
    closing = words.closing.match(behind)
    opening = words.opening.search(before)
    if match.groupdict().get("joined"):
        opening = _IN_JOINED.search(before) or opening
    if not opening and words.seen.match(behind):
        opening = _FOR.search(before)
    if words.no_limit_behind.match(behind):
        return None
    outside = before[: opening.start()] if opening else before
    if words.no_limit_before.search(outside) or words.no_limit_before.search(before):
        return None
    if not opening and not closing and not words.seen.match(behind):
        return None
    if words is _RU and not opening:
        return None
    start = opening.start() if opening else match.start()
    end = match.end() + (closing.end() if closing else 0)
    return None if _only_measures(text, start, end, words) else (start, end)


def _only_measures(text: str, start: int, end: int, words: _Words) -> bool:
    """Whether a length is the period of a tariff, a count or a definition, and nothing is due."""
    before, behind = text[:start], text[end:]
    if not words.period.match(text[start:end]) or _COUNTED_FROM.match(behind):
        return False
    if words.told_before.search(before) or words.told_behind.match(behind):
        return True
    sentence = _SENTENCE.split(before)[-1] + _SENTENCE.split(behind, maxsplit=1)[0]
    return bool(_AMOUNT_OF.search(sentence)) and not _DUE.search(sentence)


def _measure(match: re.Match[str], language: str) -> tuple[str, str]:
    named = match.groupdict()
    words = match[0].lower()
    spaced = re.sub(r"\d+", r"\g<0> ", words)  # "15дней" is printed without a blank
    unit = next(unit for unit, pattern in _UNITS if pattern.search(spaced))
    if named.get("joined"):
        digits = re.search(r"\d+", words)
        amount = digits[0] if digits else number_of_joined(words, language)
    else:
        amount = "1" if named.get("one") else number_of_words(named.get("amount"), language)
    factor, smaller = _TOLD_IN.get(unit, (1, unit))
    return (str(int(amount) * factor) if amount else ""), smaller


def number_of_joined(words: str, language: str) -> str:
    """The number in an adjective: трехдневный; one where it holds none: месячный.

    >>> number_of_joined("десятидневный срок", "ru"), number_of_joined("месячный срок", "ru")
    ('10', '1')
    """
    value = number_in(words.partition(" срок")[0].removeprefix("в "), language, "cardinal")
    return str(value or 1)


def number_of_words(printed: str | None, language: str) -> str:
    """A printed amount in digits; empty for none."""
    if not printed or printed.isdigit():
        return printed or ""
    value = number_in(printed, language, "cardinal")
    return "" if value is None else str(value)

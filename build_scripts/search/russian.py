"""Takes the endings off Russian words: the Snowball algorithm, and what derivation adds, as data.

The browser runs the same in `docs/assets/search/russian.mjs` over `russian_data`; a test compares
both over all words of the texts. A stem is a key, not a word of the dictionary.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any

VOWELS = "аеиоуыэюя"
_AFTER_A = "ая"
"""Letters after which the first group of an ending stands."""
GERUND = (("вшись", "вши", "в"), ("ившись", "ывшись", "ивши", "ывши", "ив", "ыв"))
REFLEXIVE = ("ся", "сь")
ADJECTIVE = (
    "ими",
    "ыми",
    "его",
    "ого",
    "ему",
    "ому",
    "ее",
    "ие",
    "ые",
    "ое",
    "ей",
    "ий",
    "ый",
    "ой",
    "ем",
    "им",
    "ым",
    "ом",
    "их",
    "ых",
    "ую",
    "юю",
    "ая",
    "яя",
    "ою",
    "ею",
)
PARTICIPLE = (("ем", "нн", "вш", "ющ", "щ"), ("ивш", "ывш", "ующ"))
VERB = (
    (
        "ете",
        "йте",
        "ешь",
        "нно",
        "ла",
        "на",
        "ли",
        "ем",
        "ло",
        "но",
        "ет",
        "ют",
        "ны",
        "ть",
        "й",
        "л",
        "н",
    ),
    (
        "ейте",
        "уйте",
        "ила",
        "ыла",
        "ена",
        "ите",
        "или",
        "ыли",
        "ило",
        "ыло",
        "ено",
        "ует",
        "уют",
        "ены",
        "ить",
        "ыть",
        "ишь",
        "ей",
        "уй",
        "ил",
        "ыл",
        "им",
        "ым",
        "ен",
        "ят",
        "ит",
        "ыт",
        "ую",
        "ю",
    ),
)
NOUN = (
    "иями",
    "ями",
    "ами",
    "ией",
    "иям",
    "ием",
    "иях",
    "ев",
    "ов",
    "ие",
    "ье",
    "еи",
    "ии",
    "ей",
    "ой",
    "ий",
    "ям",
    "ем",
    "ам",
    "ом",
    "ах",
    "ях",
    "ию",
    "ью",
    "ия",
    "ья",
    "а",
    "е",
    "и",
    "й",
    "о",
    "у",
    "ы",
    "ь",
    "ю",
    "я",
)
SUPERLATIVE = ("ейше", "ейш")
ABSTRACT = ("ость", "ост")
ALIKE = {"жд": "д", "пл": "п", "вл": "в", "бл": "б", "мл": "м", "ст": "щ", "сл": "щ"}
"""Ends of roots that change in derivation: освобожд-ен, освобод-ит; возмещ-ен, возмест-ит."""
DERIVED = (
    "ировани",
    "ирова",
    "ованн",
    "ывани",
    "ивани",
    "овани",
    "евани",
    "ательн",
    "ительн",
    "ател",
    "ител",
    "ственн",
    "ств",
    "еств",
    "ующ",
    "ающ",
    "яющ",
    "ющ",
    "енн",
    "анн",
    "янн",
    "ива",
    "ыва",
    "ова",
    "ева",
    "ени",
    "ани",
    "яни",
    "иро",
    "ен",
    "ан",
    "ян",
    "ни",
    "к",
    "н",
    "а",
    "я",
    "е",
    "и",
    "ы",
)
"""What comes off a stem for its root, the longest first."""
LEAST_ROOT = 4
MOST_DERIVED = 3


def russian_data() -> dict[str, Any]:
    """The tables, as russian.mjs reads them."""
    return {
        "vowels": VOWELS,
        "afterA": _AFTER_A,
        "gerund": GERUND,
        "reflexive": REFLEXIVE,
        "adjective": ADJECTIVE,
        "participle": PARTICIPLE,
        "verb": VERB,
        "noun": NOUN,
        "superlative": SUPERLATIVE,
        "abstract": ABSTRACT,
        "alike": ALIKE,
        "derived": DERIVED,
        "leastRoot": LEAST_ROOT,
        "mostDerived": MOST_DERIVED,
    }


@cache
def stem(folded: str) -> str:
    """Key of a folded word.

    >>> stem("отработки"), stem("новый"), stem("новая"), stem("обучающимися")
    ('отработк', 'нов', 'нов', 'обуча')
    """
    start = _after_vowel(folded)
    fixed, rest = folded[:start], folded[start:]
    second = _region(folded, _region(folded, 0))
    rest = _first_step(rest)
    rest = rest.removesuffix("и")
    ending = next((one for one in ABSTRACT if rest.endswith(one)), "")
    if ending and len(fixed) + len(rest) - len(ending) >= second:
        rest = rest[: -len(ending)]
    return fixed + _last_step(rest)


def _first_step(rest: str) -> str:
    taken = _without_either(rest, GERUND)
    if taken is not None:
        return taken
    rest = _without(rest, REFLEXIVE) or rest if rest.endswith(REFLEXIVE) else rest
    adjective = _without(rest, ADJECTIVE)
    if adjective is not None:
        participle = _without_either(adjective, PARTICIPLE)
        return adjective if participle is None else participle
    verb = _without_either(rest, VERB)
    if verb is not None:
        return verb
    noun = _without(rest, NOUN)
    return rest if noun is None else noun


def _last_step(rest: str) -> str:
    shorter = _without(rest, SUPERLATIVE)
    rest = rest if shorter is None else shorter
    if rest.endswith("нн"):
        return rest[:-1]
    return rest.removesuffix("ь") if shorter is None else rest


def _without(rest: str, endings: Sequence[str]) -> str | None:
    found = next((ending for ending in endings if rest.endswith(ending)), None)
    return None if found is None else rest[: -len(found)]


def _without_either(rest: str, groups: Sequence[Sequence[str]]) -> str | None:
    """Without the longest ending of two groups, the first of which stands behind а or я only."""
    first, second = groups
    endings = sorted((*first, *second), key=len, reverse=True)
    for ending in endings:
        if rest.endswith(ending):
            left = rest[: -len(ending)]
            if ending in second or left.endswith(tuple(_AFTER_A)):
                return left
    return None


def _after_vowel(word: str) -> int:
    return next((at + 1 for at, sign in enumerate(word) if sign in VOWELS), len(word))


def _region(word: str, start: int) -> int:
    """Where the region behind the first consonant that follows a vowel begins."""
    for at in range(start + 1, len(word)):
        if word[at] not in VOWELS and word[at - 1] in VOWELS:
            return at + 1
    return len(word)


@cache
def root(key: str) -> str:
    """What words of one origin share; the key itself where derivation added nothing.

    >>> root(stem("отработка")), root(stem("отработать")), root(stem("освобождение"))
    ('отработ', 'отработ', 'освобод')
    """
    for _ in range(MOST_DERIVED):
        ending = next(
            (one for one in DERIVED if key.endswith(one) and len(key) - len(one) >= LEAST_ROOT), ""
        )
        if not ending:
            break
        key = key[: -len(ending)]
    other = ALIKE.get(key[-2:])
    return key[:-2] + other if other and len(key) > LEAST_ROOT else key

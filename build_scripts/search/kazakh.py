"""Takes the endings off Kazakh words, by the rules of data/kazakh.yaml.

A stem here is a key, not a word of the dictionary: forms of one word get the same key, other words
another one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from build_scripts.search.folding import weaken
from build_scripts.yaml_files import load_yaml
from build_scripts.yaml_schema import plain

RULES_FILE = Path(__file__).parent / "data" / "kazakh.yaml"
MAX_ENDINGS = 8
"""Endings that come off one word at most."""
DERIVED = (
    "шылық",
    "шілік",
    "лық",
    "лік",
    "дық",
    "дік",
    "тық",
    "тік",
    "ушы",
    "уші",
    "шы",
    "ші",
    "лау",
    "леу",
    "дау",
    "деу",
    "тау",
    "теу",
    "лан",
    "лен",
)
"""What comes off a key for its root: мамандық and маман, оқушы and оқу."""
LEAST_ROOT = 3
HARD = {"б": "п", "г": "к", "ғ": "қ"}
"""A stem's last consonant as it is without an ending: кітабы -> кітап."""


@dataclass(frozen=True, slots=True)
class Ending:
    """One ending in one spelling."""

    text: str
    after: tuple[str, ...]
    """Letters on which the rest must end."""
    rest: int
    """Letters that must be left."""
    put: str
    """What takes its place."""
    kind: str
    """``noun``, ``verb`` (only inner endings come off behind it) or ``inner``."""
    harmony: str
    """``back`` or ``front``: the vowels that the rest must not contradict; empty if any."""


@dataclass(frozen=True, slots=True)
class Rules:
    """All rules of one spelling: with Kazakh letters, or without them."""

    endings: tuple[Ending, ...]
    """The longest first."""
    back: str
    front: str
    vowels: str
    soft: tuple[str, ...]
    """Ends of words that take endings of both kinds."""
    keep: frozenset[str]
    stems: Mapping[str, str]
    closing: str
    """Vowels that come off the end of the stem at last."""


@cache
def strict_rules() -> Rules:
    """The rules for words written with Kazakh letters."""
    data = plain(load_yaml(RULES_FILE, RULES_FILE.name))
    letters: Mapping[str, Sequence[str]] = data["letters"]
    endings = {ending: None for family in data["endings"] for ending in _expand(family, letters)}
    return Rules(
        endings=tuple(sorted(endings, key=lambda ending: -len(ending.text))),
        back="".join(letters["back"]),
        front="".join(letters["front"]),
        vowels="".join((*letters["back"], *letters["front"], *letters["either"])),
        soft=tuple(letters["soft"]),
        keep=frozenset(_harden(word) for line in data["keep"] for word in line),
        stems={_harden(key): _harden(value) for key, value in data["stems"].items()},
        closing="".join(letters["i"]),
    )


@cache
def weak_rules() -> Rules:
    """The same rules for words typed without Kazakh letters, where vowel harmony is lost."""
    rules = strict_rules()
    endings = {
        Ending(
            weaken(ending.text),
            tuple(dict.fromkeys(map(weaken, ending.after))),
            ending.rest,
            weaken(ending.put),
            ending.kind,
            "",
        ): None
        for ending in rules.endings
    }
    return Rules(
        endings=tuple(endings),
        back="",
        front="",
        vowels="",
        soft=(),
        keep=frozenset(map(weaken, rules.keep)),
        stems={weaken(key): weaken(value) for key, value in rules.stems.items()},
        closing=weaken(rules.closing),
    )


def _expand(family: Mapping[str, Any], letters: Mapping[str, Sequence[str]]) -> Iterator[Ending]:
    after = tuple(
        dict.fromkeys(letter for name in family["after"] for letter in letters.get(name, [name]))
    )
    for text in family["forms"]:
        vowel = next((sign for sign in text if sign in letters["V"]), "")
        harmony = next((name for name in ("back", "front") if vowel in letters[name]), "")
        yield Ending(
            text,
            after,
            family["rest"],
            family.get("put", ""),
            family.get("kind", "noun"),
            harmony if family.get("harmony", True) and vowel else "",
        )


def stem(folded: str) -> str:
    """Key of a folded word.

    >>> stem("міндетінен"), stem("кітабы"), stem("тармақшаларында")
    ('міндет', 'кітап', 'тармақша')
    """
    return stem_by(folded, strict_rules())


def weak_stem(folded: str) -> str:
    """Key of a folded word that is the same whether or not it has its Kazakh letters.

    >>> weak_stem("қызметтің"), weak_stem("кызметтин")
    ('кызмет', 'кызмет')
    """
    return stem_by(weaken(folded), weak_rules())


def stem_by(word: str, rules: Rules) -> str:
    """Key of a word by the given rules."""
    verb = False
    for _ in range(MAX_ENDINGS):
        word = rules.stems.get(_harden(word), word)
        if _harden(word) in rules.keep:
            break
        found = _without_ending(word, rules, verb=verb)
        if found is None:
            break
        word, kind = found
        verb = verb or kind == "verb"
    return _close(word, rules, least=2 if verb else 3)


def _without_ending(word: str, rules: Rules, *, verb: bool) -> tuple[str, str] | None:
    first: tuple[str, str] | None = None
    for ending in rules.endings:
        if (ending.kind == "inner") != verb or not word.endswith(ending.text):
            continue
        rest = word[: -len(ending.text)]
        taken = rest + ending.put
        if _harden(taken) in rules.keep:
            return taken, ending.kind
        if (
            first is None
            and len(rest) >= ending.rest
            and rest.endswith(ending.after)
            and _agrees(rest, ending, rules)
        ):
            first = (taken, ending.kind)
    return first


def _agrees(rest: str, ending: Ending, rules: Rules) -> bool:
    if not ending.harmony or rest.endswith(rules.soft):
        return True
    against = rules.front if ending.harmony == "back" else rules.back
    last = next((letter for letter in reversed(rest) if letter in rules.vowels), "")
    return not last or last not in against


def _close(word: str, rules: Rules, *, least: int) -> str:
    if _harden(word) not in rules.keep and word[-1:] in rules.closing and len(word) > least:
        word = word[:-1]
    word = _harden(word)
    return rules.stems.get(word, word)


def _harden(word: str) -> str:
    return word[:-1] + HARD.get(word[-1:], word[-1:])


@cache
def root(key: str) -> str:
    """What words of one origin share; the key itself where derivation added nothing.

    >>> root("мамандық"), root("маман"), root("басшы")
    ('маман', 'маман', 'бас')
    """
    ending = next(
        (one for one in DERIVED if key.endswith(one) and len(key) - len(one) >= LEAST_ROOT), ""
    )
    return key.removesuffix(ending)

"""The word rules as the browser gets them: one JSON object a language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from build_scripts.act.kinds import KINDS, Asked, Kind
from build_scripts.search import kazakh, russian
from build_scripts.search.folding import KAZAKH_TO_RUSSIAN, LOOK_ALIKES, fold, weaken
from build_scripts.search.kazakh import HARD, MAX_ENDINGS, strict_rules
from build_scripts.yaml_files import load_yaml
from build_scripts.yaml_schema import plain

WORDS_FILE = Path(__file__).parent / "data" / "words.yaml"


class Synonyms:
    """The groups of words that mean the same in one language, by their numbers."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._starts: list[tuple[str, int]] = []
        self._keys: dict[str, list[int]] = {}
        stem = kazakh.stem if language == "kk" else russian.stem
        self._stem = stem
        self._known: dict[str, tuple[int, ...]] = {}
        for number, group in enumerate(_words(language)["same"]):
            for word in group:
                if word.endswith("*"):
                    self._starts.append((word[:-1], number))
                else:
                    self._keys.setdefault(stem(fold(word)), []).append(number)

    def groups(self, folded: str) -> tuple[int, ...]:
        """Numbers of the groups that a folded word belongs to."""
        if folded not in self._known:
            found = dict.fromkeys(self._keys.get(self._stem(folded), ()))
            found.update(
                (number, None) for start, number in self._starts if folded.startswith(start)
            )
            self._known[folded] = tuple(found)
        return self._known[folded]


@cache
def _all_words() -> Mapping[str, Any]:
    loaded: Mapping[str, Any] = plain(load_yaml(WORDS_FILE, WORDS_FILE.name))
    return loaded


def _words(language: str) -> Mapping[str, Any]:
    found: Mapping[str, Any] = _all_words()[language]
    return found


@cache
def _stops(language: str) -> frozenset[str]:
    listed = frozenset(word for line in _words(language)["stop"] for word in line)
    return frozenset(map(kazakh.stem, listed)) if language == "kk" else listed


def is_stop(word: str, language: str) -> bool:
    """Whether a word of a query tells nothing: Kazakh ones in any form, as query.mjs has it."""
    folded = fold(word)
    return (kazakh.stem(folded) if language == "kk" else folded) in _stops(language)


def synonyms(language: str) -> Iterator[str]:
    """All words that have others of the same meaning, without the beginnings of words."""
    for group in _words(language)["same"]:
        yield from (word for word in group if not word.endswith("*"))


def _keyed(listed: Sequence[str], language: str) -> str:
    """Words of a list as keys, so that a browser need not work them out before the first query.

    ``+`` stands before a key of the word as it is written, ``~`` before one of the word without
    Kazakh letters, neither where both are the same. What begins words keeps its star.
    """
    keys: dict[str, None] = {}
    for word in map(fold, listed):
        if word.endswith("*"):
            keys[word] = None
            continue
        strict, weak = _stem(word, language), _weak_stem(word, language)
        keys |= dict.fromkeys([strict] if strict == weak else [f"+{strict}", f"~{weak}"])
    return " ".join(keys)


def _stem(folded: str, language: str) -> str:
    return kazakh.stem(folded) if language == "kk" else russian.stem(folded)


def _weak_stem(folded: str, language: str) -> str:
    return kazakh.weak_stem(folded) if language == "kk" else russian.stem(weaken(folded))


def _told(words: Mapping[str, Any], language: str) -> str:
    """Words that tell nothing, as a query's words are compared with them."""
    listed = [word for line in words["stop"] for word in line]
    if language == "kk":
        # Kazakh ones take endings; a Russian one would share its stem with others.
        listed = [key for word in listed for key in (kazakh.stem(word), kazakh.weak_stem(word))]
    return " ".join(sorted(set(listed)))


def _places() -> Iterator[tuple[str, Kind, Asked]]:
    """What the browser calls the kinds that queries name by number, with each kind."""
    for kind in KINDS.values():
        if kind.asked:
            yield kind.asked.name or kind.name, kind, kind.asked


def _asked(language: str) -> dict[str, list[str]]:
    """Words for a place, by its name."""
    found: dict[str, list[str]] = {}
    for place, _, asked in _places():
        words = asked.kk if language == "kk" else asked.ru
        if words:
            found.setdefault(place, []).extend(words)
    return found


def _kinds() -> dict[str, Any]:
    """How places stand in ids, as places.mjs reads them: documents hold all others."""
    cited = [
        (kind.name != "annex", kind.cited.depth, place)
        for place, kind, _ in _places()
        if kind.cited
    ]
    cited.sort(key=lambda step: step[:2])
    alone = sorted((asked.alone, place) for place, _, asked in _places() if asked.alone)
    return {
        "elements": {kind.element: place for place, kind, _ in _places()},
        "order": [place for *_, place in cited],
        "alone": list(dict.fromkeys(place for _, place in alone)),
    }


def rules_data(language: str) -> dict[str, Any]:
    """Everything that a query in one language is read with."""
    words = _words(language)
    data: dict[str, Any] = {
        "language": language,
        "lookAlikes": LOOK_ALIKES,
        "weaker": KAZAKH_TO_RUSSIAN,
        "stop": " ".join(sorted({word for line in words["stop"] for word in line})),
        "told": _told(words, language),
        "same": [_keyed(group, language) for group in words["same"]],
        "frames": words["frames"],
        "places": {place: _keyed(listed, language) for place, listed in _asked(language).items()},
        "kinds": _kinds(),
        "acts": {kind: _keyed(listed, language) for kind, listed in words["acts"].items()},
        "and": words["and"],
        "months": words["months"],
    }
    if language == "kk":
        return data | {"kazakh": kazakh_data()}
    return data | {"russian": russian.russian_data()}


def kazakh_data() -> dict[str, Any]:
    """The rules for Kazakh endings, as kazakh.mjs reads them."""
    rules = strict_rules()
    return {
        "endings": [
            [
                ending.text,
                "".join(after for after in ending.after if len(after) == 1),
                " ".join(after for after in ending.after if len(after) > 1),
                ending.rest,
                ending.put,
                ending.kind,
                ending.harmony,
            ]
            for ending in rules.endings
        ],
        "most": MAX_ENDINGS,
        "hard": HARD,
        "back": rules.back,
        "front": rules.front,
        "vowels": rules.vowels,
        "soft": list(rules.soft),
        "keep": " ".join(sorted(rules.keep)),
        "stems": rules.stems,
        "closing": rules.closing,
        "derived": list(kazakh.DERIVED),
        "leastRoot": kazakh.LEAST_ROOT,
    }

"""Queries from three disjoint sources, and the clauses that answer them.

1. ``questions.LANGUAGE.yaml``: how people ask on public pages, and ``queries.LANGUAGE.yaml``;
2. every heading and every term of the glossary, in a form that is not in the text;
3. words of the texts as fingers and keyboards spoil them, by rule.

Beside them, ``kinds.LANGUAGE.yaml`` has every way of asking at once: several clauses, negation, the
other language, slips. A third of the queries of each source, half of these, drawn by hash, is kept
unseen: tuning looks at the others.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from ruamel.yaml import YAML

from build_scripts.corpus.acts import Corpus
from build_scripts.search.documents import key_of
from build_scripts.search.folding import KAZAKH_TO_RUSSIAN, words
from tests.conftest import ROOT
from tests.search.conftest import HERE

LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`"
RUSSIAN = "йцукенгшщзхъфывапролджэячсмитьбюё"
SOUNDS = dict(
    zip(
        "абвгдезийклмнопрстуфхцыэ",
        [
            "a",
            "b",
            "v",
            "g",
            "d",
            "e",
            "z",
            "i",
            "i",
            "k",
            "l",
            "m",
            "n",
            "o",
            "p",
            "r",
            "s",
            "t",
            "u",
            "f",
            "h",
            "ts",
            "y",
            "e",
        ],
        strict=True,
    )
) | {
    "ж": "zh",
    "ч": "ch",
    "ш": "sh",
    "щ": "shch",
    "ю": "yu",
    "я": "ya",
    "ё": "yo",
    "ь": "",
    "ъ": "",
}
SOUNDS |= {"ә": "a", "ғ": "g", "қ": "q", "ң": "n", "ө": "o", "ұ": "u", "ү": "u", "һ": "h", "і": "i"}
ROW = {"ә": "2", "і": "3", "ң": "4", "ғ": "5", "ү": "8", "ұ": "9", "қ": "0"}
FORMS = {
    "ru": (
        ("ение", "ением"),
        ("ание", "анию"),
        ("ация", "ацией"),
        ("ость", "остью"),
        ("ия", "иями"),
        ("ка", "кою"),
        ("ый", "ому"),
        ("ий", "ему"),
        ("а", "ам"),
        ("я", "ями"),
        ("т", "тами"),
        ("р", "ром"),
        ("н", "нами"),
        ("л", "лу"),
        ("д", "дом"),
        ("к", "ками"),
        ("е", "ю"),
    ),
    "kk": (("", "дармен"),),
}
_BACK, _FRONT = "аоұыуя", "әөүіеиэ"
_OUT_OF = 3
_HALF = 2
_FEW = 4
_SHOWING = frozenset({"para", "subpara", "al", "tr", "td", "row", "crit", "slide", "abbr", "mod"})
_IN_THE_WHOLE = frozenset({"stamp", "requisites", "title", "signature", "agreed"})
"""Kinds whose text is found as the result of the whole act."""
_SHORTEST = 6


@dataclass(frozen=True)
class Asked:
    """A query, and the clauses of which any answers it (``ACT#ID``)."""

    source: str
    text: str
    clauses: frozenset[str]

    @property
    def unseen(self) -> bool:
        """Whether it belongs to the part that tuning must not look at."""
        return digest(self.text) % (_HALF if self.source == "kinds" else _OUT_OF) == 0


def digest(text: str) -> int:
    """A number that is the same on every machine."""
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:4], "big")


def asked(corpus: Corpus, language: str) -> list[Asked]:
    """All queries of one language."""
    found = [
        *_written("queries", corpus, language),
        *_written("questions", corpus, language),
        *_written("kinds", corpus, language),
        *_formed(corpus, language),
        *_spoiled(corpus, language),
    ]
    return list({one.text: one for one in reversed(found)}.values())[::-1]


def clauses_of(reference: str, acts: dict[str, str], corpus: Corpus) -> Iterator[str]:
    """The keys of the clauses that a reference names; one with a star names all that is in it."""
    key = clause(reference.removesuffix("*"), acts, corpus)
    yield key
    if reference.endswith("*"):
        act = corpus.acts[key.partition("#")[0]]
        inside = f"{key.partition('#')[2]}__"
        known = {eid for units in act.units.values() for eid in units}
        yield from (f"{act.id}#{eid}" for eid in sorted(known) if eid.startswith(inside))


def clause(reference: str, acts: dict[str, str], corpus: Corpus) -> str:
    """``L#art47.17`` as the key of a result: ``Z070000319_#chp_6__art_47__para_17``."""
    short, _, name = reference.partition("#")
    act = corpus.acts[acts[short]]
    if not name:
        return f"{act.id}#"
    known = {eid for units in act.units.values() for eid in units}
    eid = name if name in known else act.by_alias.get(name)
    assert eid, f"{reference}: there is no such clause"
    return f"{act.id}#{eid}"


def _written(name: str, corpus: Corpus, language: str) -> Iterator[Asked]:
    data = YAML(typ="safe").load((HERE / f"{name}.{language}.yaml").read_text(encoding="utf-8"))
    for entry in data["queries"]:
        sets = [[reference] for reference in entry.get("find", [])]
        sets += [entry["any"]] if "any" in entry else []
        assert sets, f"{entry['q']}: no clause is named"
        for references in sets:
            clauses = frozenset(
                key for one in references for key in clauses_of(one, data["acts"], corpus)
            )
            yield Asked(name, str(entry["q"]), clauses)


def _formed(corpus: Corpus, language: str) -> Iterator[Asked]:
    """Headings and terms with their last long word in another form."""
    for text, clauses in (*_headings(corpus, language), *_terms(corpus, language)):
        parts = words(text)
        at = max((n for n, part in enumerate(parts) if len(part) >= _SHORTEST), default=None)
        if at is not None and len(parts) <= 7:
            other = form(parts[at], language)
            if other:
                yield Asked("forms", " ".join([*parts[:at], other, *parts[at + 1 :]]), clauses)


def _headings(corpus: Corpus, language: str) -> Iterator[tuple[str, frozenset[str]]]:
    """Headings that stand once; those below and above the heading answer as well."""
    found: dict[str, list[str]] = {}
    for act in corpus.acts.values():
        for unit in act.texts[language].walk() if language in act.texts else ():
            if unit.heading and unit.eid and len(unit.heading) > _SHORTEST:
                found.setdefault(unit.heading.lower(), []).append(f"{act.id}#{unit.eid}")
    for heading, clauses in found.items():
        if len(clauses) == 1:
            yield heading, frozenset(clauses)


def _terms(corpus: Corpus, language: str) -> Iterator[tuple[str, frozenset[str]]]:
    """Terms of the glossary that stand in few clauses, in any form: each of those answers."""
    data = YAML(typ="safe").load(
        (ROOT / "source_texts" / "glossary.yaml").read_text(encoding="utf-8")
    )
    standing: dict[str, set[str]] = {}
    for act in corpus.acts.values():
        for unit in act.texts[language].walk() if language in act.texts else ():
            text = keys(f"{unit.heading} {unit.text}", language) if unit.eid else ()
            shown = "" if unit.kind in _IN_THE_WHOLE else unit.eid
            for key in {*text, *pairwise(text)}:
                standing.setdefault(str(key), set()).add(f"{act.id}#{shown}")
    for entry in data["terms"]:
        term = str(entry[language]).lower()
        own = keys(term, language)
        pairs = list(pairwise(own)) or list(own)
        clauses = (
            set.intersection(*(standing.get(str(pair), set()) for pair in pairs))
            if pairs
            else set()
        )
        if 1 <= len(clauses) <= _FEW and len(own) <= 4:
            yield (
                term,
                frozenset({*clauses, *(above for one in clauses for above in _holders(one))}),
            )


def keys(text: str, language: str) -> tuple[str, ...]:
    """The keys of a text's words."""
    return tuple(key_of(word, language) for word in words(text))


def _holders(clause: str) -> Iterator[str]:
    """Units that show a clause inside themselves: the row of a cell, the point of a subpoint."""
    act, _, eid = clause.partition("#")
    steps = eid.split("__")
    for count in range(len(steps) - 1, 0, -1):
        if steps[count - 1].partition("_")[0] in _SHOWING:
            yield f"{act}#{'__'.join(steps[:count])}"


def form(word: str, language: str) -> str:
    """Another form of a word; empty where no rule fits."""
    small = word.lower()
    if language == "kk":
        return kazakh_form(small)
    return next(
        (small.removesuffix(end) + to for end, to in FORMS["ru"] if small.endswith(end)), ""
    )


def kazakh_form(word: str) -> str:
    """The word in the plural, with a possessive, in the locative; empty if it can't be.

    >>> kazakh_form("мамандық"), kazakh_form("мектеп")
    ('мамандықтарымызда', 'мектептерімізде')
    """
    last = next((sign for sign in reversed(word) if sign in _BACK + _FRONT), "")
    if not last or word[-1] in "ыісңағде":
        return ""
    back = last in _BACK
    first = "т" if word[-1] in "кқпстфхцчшщбвгд" else "д" if word[-1] in "лмнжз" else "л"
    return word + first + ("арымызда" if back else "ерімізде")


def _spoiled(corpus: Corpus, language: str) -> Iterator[Asked]:
    """Terms of the glossary, each spoiled by one rule, chosen by its hash."""
    rules = KAZAKH if language == "kk" else COMMON
    for term, clauses in _terms(corpus, language):
        if (
            len(max(words(term), key=len, default="")) < _SHORTEST
            or not term.replace(" ", "").isalpha()
        ):
            continue
        for turn in (0, 1):
            rule = rules[(digest(term) + turn * 7) % len(rules)]
            spoiled = rule(term)
            if spoiled != term:
                yield Asked("faults", spoiled, clauses)


def swapped(term: str) -> str:
    """Two neighbours of the longest word changed about."""
    return _in_longest(term, lambda word, at: word[:at] + word[at + 1] + word[at] + word[at + 2 :])


def dropped(term: str) -> str:
    """A letter left out."""
    return _in_longest(term, lambda word, at: word[:at] + word[at + 1 :])


def doubled(term: str) -> str:
    """A letter typed twice."""
    return _in_longest(term, lambda word, at: word[:at] + word[at] + word[at:])


def layout(term: str) -> str:
    """Typed with the Latin layout on; Kazakh letters on the row of figures."""
    keys = dict(zip(RUSSIAN, LATIN, strict=True)) | ROW | {"ө": "-", "һ": "="}
    return "".join(keys.get(sign, sign) for sign in term)


def latin(term: str) -> str:
    """In Latin letters, by sound."""
    return "".join(SOUNDS.get(sign, sign) for sign in term)


def plain(term: str) -> str:
    """Without Kazakh letters."""
    return "".join(KAZAKH_TO_RUSSIAN.get(sign, sign) for sign in term)


def figures(term: str) -> str:
    """Kazakh letters typed on a Russian layout: the row of figures."""
    return "".join(ROW.get(sign, sign) for sign in term)


def _in_longest(term, change):
    longest = max(words(term), key=len)
    at = 2 + digest(term) % (len(longest) - 4)
    return term.replace(longest, change(longest, at), 1)


COMMON = (swapped, dropped, doubled, layout, latin)
KAZAKH = (swapped, dropped, doubled, layout, latin, plain, figures)

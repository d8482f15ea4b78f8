"""The calculators' numbers: the words that each is read from stand in the clause that it names."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from build_scripts.corpus.acts import Corpus
from build_scripts.faults import Fault

FOLDER = "calculators/parameters"
"""Folder of dated numbers and sources that several calculators have."""
OWN_PARAMETERS = "calculators/*/parameters"
"""Folders of those that one calculator only has."""
LETTERS = "calculators/letters.json"
"""The letters' texts, which quote the clauses that they rest on."""


def check_parameters(corpus: Corpus, files: Mapping[str, str]) -> list[Fault]:
    """Whether every number and source of the calculators rests on words of the law.

    Args:
        corpus: the acts.
        files: texts of the parameter files by their names, relative to the repository.

    Returns:
        A fault for each file that is no JSON, each clause that is not there, and each quotation
        whose words its clause does not hold.
    """
    faults: list[Fault] = []
    for name, text in files.items():
        try:
            data = json.loads(text)
        except json.JSONDecodeError as error:
            problem = f"the file is no JSON: {error.msg}."
            faults.append(Fault(name, problem, "mend it at the line named.", error.lineno))
            continue
        for key, source in _sources(data, ""):
            faults.extend(_of_source(corpus, name, text, key, source))
    return faults


def _sources(value: Any, key: str) -> Iterator[tuple[str, Mapping[str, Any]]]:  # noqa: ANN401 - any JSON
    """Every object that names an act, with its key path."""
    if isinstance(value, Mapping):
        if "act" in value:
            yield key, value
        for name, item in value.items():
            yield from _sources(item, f"{key}.{name}" if key else name)
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from _sources(item, f"{key}[{index}]")


def _of_source(
    corpus: Corpus, name: str, text: str, key: str, source: Mapping[str, Any]
) -> Iterator[Fault]:
    act = corpus.acts.get(source["act"])
    if act is None:
        problem = f"there is no act {source['act']!r}."
        remedy = f"name one of {', '.join(corpus.acts)}."
        yield Fault(name, problem, remedy, _line(text, source["act"]), f"{key}.act")
        return
    if "edition" in source:
        editions = {old.edition.date: old for old in act.older if old.edition}
        if source["edition"] not in editions:
            problem = f"{act.id} has no older edition of {source['edition']}."
            remedy = f"name one of {', '.join(editions) or 'its editions, once there are any'}."
            yield Fault(name, problem, remedy, _line(text, source["edition"]), f"{key}.edition")
            return
        act = editions[source["edition"]]
    quotes = source.get("quote", {})
    for language in act.texts:
        eid = source.get("quote_eid", {}).get(language, source.get("eid"))
        unit = act.unit(eid, language)
        quote = quotes.get(language)
        if unit is None:
            problem = f"there is no clause {act.key}#{eid} in {language}."
            remedy = f"name a clause of {act.key}; ids stand in source_texts/registry.tsv."
            yield Fault(name, problem, remedy, _line(text, quote or eid), f"{key}.eid")
        elif not quote and not unit.missing:
            problem = f"the words of {act.key}#{eid} are not quoted in {language}."
            remedy = "quote the words of the clause that the number is read from."
            yield Fault(name, problem, remedy, _line(text, eid), f"{key}.quote.{language}")
        elif quote and _blanks(quote) not in _blanks(unit.text):
            problem = f"{act.key}#{eid} does not hold the words {quote!r}."
            remedy = "quote the clause as it reads now, and prove the number against it."
            yield Fault(name, problem, remedy, _line(text, quote), f"{key}.quote.{language}")


def _blanks(text: str) -> str:
    return " ".join(text.split())


def _line(text: str, words: object) -> int | None:
    """The line of a file where words stand first, from 1."""
    written = json.dumps(words, ensure_ascii=False)
    for number, line in enumerate(text.splitlines(), 1):
        if written in line:
            return number
    return None

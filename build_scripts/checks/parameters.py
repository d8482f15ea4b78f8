"""The calculators' numbers: the words that each is read from stand in the clause that it names."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping
from typing import Any

from build_scripts.corpus.acts import Act, Corpus
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
        A fault for each file that is no JSON, each clause that is not there, each quotation whose
        words its clause does not hold, and each number that is said to hold from a day whose
        edition does not have its words yet.
    """
    faults: list[Fault] = []
    read = {name: _parsed(name, text) for name, text in files.items()}
    cited = {source["act"] for data in read.values() for _, source in _sources(data, "")}
    for name, data in read.items():
        if isinstance(data, Fault):
            faults.append(data)
            continue
        text = files[name]
        for key, source in _sources(data, ""):
            faults.extend(_of_source(corpus, name, text, key, source))
        faults.extend(_dated(corpus, name, text, data))
        if isinstance(data, Mapping) and "days" in data:
            faults.extend(_newest(corpus, name, text, data["days"], cited))
    return faults


def _parsed(name: str, text: str) -> Any:  # noqa: ANN401 - any JSON, or its fault
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        problem = f"the file is no JSON: {error.msg}."
        return Fault(name, problem, "mend it at the line named.", error.lineno)


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


def _dated(corpus: Corpus, name: str, text: str, data: object) -> Iterator[Fault]:
    """A number that begins with an edition against the words of that edition.

    `source_then` quotes the first day's edition where `source`, which readers are shown, is newer.
    A number may begin between two editions: the wording of its day is not on the site then.
    """
    values = data.get("values", []) if isinstance(data, Mapping) else []
    for index, entry in enumerate(values):
        source = entry.get("source_then") or entry.get("source", {})
        act = corpus.acts.get(source.get("act", ""))
        if act is None or "from" not in entry:
            continue
        then = _edition_of(act, entry["from"])
        if then is None:
            continue
        for language, quote in source.get("quote", {}).items():
            if not _stands_in(then, language, quote):
                problem = f"{act.id} in its edition of {entry['from']} lacks the words {quote!r}."
                remedy = (
                    "say from which day on the number holds, or quote that edition as source_then."
                )
                line = _line(text, entry["from"])
                yield Fault(name, problem, remedy, line, f"values[{index}].from")
                break


def _newest(
    corpus: Corpus, name: str, text: str, days: Mapping[str, str], cited: Collection[str]
) -> Iterator[Fault]:
    """The table of the newest editions, which answers name with their sources, against the acts.

    It holds every act that a number or a source of the calculators cites, and may hold others.
    """
    true = {act.id: act.edition.date for act in corpus.acts.values() if act.edition}
    for act in sorted((set(true) & set(cited)) | set(days)):
        if true.get(act) == days.get(act):
            continue
        problem = (
            f"the newest edition of {act} is {true.get(act, 'not known')}, not {days.get(act)}."
        )
        remedy = (
            f"write {json.dumps({act: true[act]})[1:-1]}." if act in true else "take the line out."
        )
        yield Fault(name, problem, remedy, _line(text, act), f"days.{act}")


def _edition_of(act: Act, day: str) -> Act | None:
    return next((one for one in act.editions if one.edition and one.edition.date == day), None)


def _stands_in(act: Act, language: str, quote: str) -> bool:
    words = _blanks(quote)
    return any(words in _blanks(unit.text) for unit in act.units[language].values())


def _blanks(text: str) -> str:
    return " ".join(text.split())


def _line(text: str, words: object) -> int | None:
    """The line of a file where words stand first, from 1."""
    written = json.dumps(words, ensure_ascii=False)
    for number, line in enumerate(text.splitlines(), 1):
        if written in line:
            return number
    return None

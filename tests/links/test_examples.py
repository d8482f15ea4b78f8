"""The example files: each line is a text and what is found in it."""

from __future__ import annotations

import pytest

from build_scripts.act.unit import Unit
from build_scripts.links import clause_kazakh, clause_russian
from build_scripts.links.amendments import action_of, find_target
from build_scripts.links.citations import find_citations
from build_scripts.links.clause_parts import sentence_around
from build_scripts.links.definitions import introduced
from build_scripts.links.inflection import term_pattern
from build_scripts.links.known_acts import KnownActs
from build_scripts.links.other_acts import find_documents
from build_scripts.links.readable import readable
from build_scripts.links.time_limits import find_limits
from tests.links.examples_files import NOTHING, Example, examples
from tests.links.printing import print_limit, print_mentions, print_target

NO_ACTS = KnownActs({}, {}, {}, {"kk": {}, "ru": {}}, {})


def _lines(concept: str) -> list[object]:
    return [pytest.param(example, id=example.name) for example in examples(concept)]


@pytest.mark.parametrize("example", _lines("references"))
def test_citations_are_found_with_their_steps(example: Example) -> None:
    text = readable(example.text)
    documents = find_documents(text, example.language, {})
    mentions = find_citations(text, example.language, documents)
    assert print_mentions(example.text, mentions) == example.expected


@pytest.mark.parametrize("example", _lines("deadlines"))
def test_a_limit_is_found_with_who_what_and_from_when(example: Example) -> None:
    [limit] = find_limits(example.text, example.language)
    reader = {"kk": clause_kazakh.parts, "ru": clause_russian.parts}[example.language]
    parts = reader(sentence_around(example.text, limit.start, limit.end), "")
    assert print_limit(limit, parts) == example.expected


@pytest.mark.parametrize("example", _lines("amendments"))
def test_an_instruction_names_its_action_and_target(example: Example) -> None:
    target = find_target(example.text, example.language)
    assert print_target(action_of(example.text, example.language), target) == example.expected


@pytest.mark.parametrize("example", _lines("terms"))
def test_a_short_name_stands_for_the_words_before_it(example: Example) -> None:
    unit = Unit("point", text=example.text, eid="para_1")
    found = [definition.term for definition in introduced(unit, example.language, NO_ACTS)]
    printed = " | ".join(f"{term.kind} {term.term} = {term.definition}" for term in found)
    assert printed == example.expected


@pytest.mark.parametrize("example", _lines("forms"))
def test_a_term_is_found_in_its_forms(example: Example) -> None:
    name, _, text = example.text.removeprefix("[").partition("] ")
    found = [match[0] for match in term_pattern(name, example.language).finditer(text)]
    assert (" | ".join(found) or NOTHING) == example.expected

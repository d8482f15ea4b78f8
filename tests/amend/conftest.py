"""The instructions of the orders at hand, found without the rest of the links."""

from __future__ import annotations

from dataclasses import replace

import pytest

from build_scripts.corpus.acts import Corpus
from build_scripts.corpus.meta import LANGUAGES
from build_scripts.links.amendments import find_amendments
from build_scripts.links.known_acts import KnownActs, known_acts
from build_scripts.links.model import ActLinks, Links

ORDERS = {"V2500035694": "V1800017705", "V2000021506": "V1800017800"}
"""Amending orders whose changed act is at hand."""


@pytest.fixture(scope="session")
def known(corpus: Corpus) -> KnownActs:
    held = {name: corpus.acts[name] for pair in ORDERS.items() for name in pair}
    return known_acts(replace(corpus, acts=held))


@pytest.fixture(scope="session")
def links(corpus: Corpus, known: KnownActs) -> Links:
    """What the orders change; nothing else is looked for."""
    return {
        name: ActLinks(
            amendments=tuple(
                found
                for language in LANGUAGES
                for found in find_amendments(corpus.acts[name], language, known)
            )
        )
        for name in ORDERS
    }

"""What the tests of the links share: the links of the real corpus, found once."""

from __future__ import annotations

import pytest

from build_scripts.corpus.acts import Corpus
from build_scripts.links import find_links
from build_scripts.links.model import Links


@pytest.fixture(scope="session")
def links(corpus: Corpus) -> Links:
    return find_links(corpus)

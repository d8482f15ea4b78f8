"""Fixtures: the calculators with their data files."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest

from calculators import api, bundle


@pytest.fixture(scope="session")
def bundle_json() -> str:
    """All data files as one JSON text."""
    return json.dumps(bundle.load())


@pytest.fixture
def annex_bundle(bundle_json: str) -> Iterator[str]:
    """Configure the calculators for one test."""
    api.configure(bundle_json)
    yield bundle_json
    api.forget()

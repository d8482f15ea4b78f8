"""Fixtures: the calculators with their data files."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from hypothesis import settings

from calculators import api, bundle

settings.register_profile("any-machine", deadline=None)  # a busy machine is no fault
settings.load_profile("any-machine")


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

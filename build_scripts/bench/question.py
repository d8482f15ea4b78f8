"""The question that every runtime is asked, and the words that it must answer with."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from build_scripts.faults import BadInputError, Fault
from build_scripts.runtime import load_cases
from calculators import api, links

_CALCULATOR, _LANGUAGE = "obligation", "ru"


@dataclass(frozen=True, slots=True)
class Question:
    """One filled form."""

    calculator: str
    language: str
    payload: str
    """The input as JSON text."""
    fragment: str
    """The filled form as the site's links hold it, without ``#``."""
    words: str
    """First sentence of the answer, as CPython gives it."""

    @property
    def call(self) -> list[str]:
        """Arguments of ``calculators.api.run``."""
        return [self.calculator, self.payload, self.language]

    @property
    def page(self) -> str:
        """Address of the calculator below the site's root."""
        return f"{self.language}/calculators/{self.calculator}/"


def make_question(root: Path) -> Question:
    """The first case of the obligation calculator.

    Raises:
        BadInputError: there is no case.
    """
    found = (case.payload for case in load_cases(root) if case.calculator == _CALCULATOR)
    payload = next(found, None)
    if payload is None:
        fault = Fault(
            f"calculators/{_CALCULATOR}/cases",
            "no case stands there.",
            "restore the calculators' cases.",
        )
        raise BadInputError([fault])
    answer = json.loads(api.run(_CALCULATOR, payload, _LANGUAGE))
    return Question(
        _CALCULATOR,
        _LANGUAGE,
        payload,
        links.write_fragment(_CALCULATOR, payload),
        answer["blocks"][0]["items"][0]["text"],
    )

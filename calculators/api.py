"""Text in, text out: the interface for a browser's worker and for other programs.

`run` answers one input, `run_batch` many. Both take and return JSON, never raise on bad input and
never keep anything of it. Where the package's data files cannot be read from disk (MicroPython),
`configure` takes them as one JSON text first.
"""

import json

from calculators import engine
from calculators.core.faults import fault

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculators.shapes import Bundle, Fault, Record

__all__ = ["MOST_CHARACTERS", "MOST_ROWS", "configure", "current_bundle", "run", "run_batch"]

MOST_CHARACTERS = 1_000_000
"""The longest input of a single case."""
MOST_BATCH_CHARACTERS = 20_000_000
"""The longest input of a batch."""
MOST_ROWS = 10_000
"""The most cases in a batch."""

_state: "dict[str, Bundle]" = {}


def configure(bundle_json: str) -> None:
    """Take all data files as one JSON text (see `calculators.bundle.load`)."""
    _state["bundle"] = json.loads(bundle_json)


def current_bundle() -> "Bundle":
    """Return the data files; they are read once, from the package if nothing was configured."""
    if "bundle" not in _state:
        from calculators.bundle import load

        _state["bundle"] = load()
    return _state["bundle"]


def run(name: str, payload_json: str, lang: str) -> str:
    """Answer one case.

    Args:
        name: `obligation`, `reimbursement` or `questionnaire`.
        payload_json: The input as JSON text.
        lang: `kk` or `ru`; anything else is answered in Kazakh.

    Returns:
        The answer of `calculators.engine.answer` as JSON text.
    """
    bundle, lang = current_bundle(), language(lang)
    payload, trouble = read(payload_json, MOST_CHARACTERS)
    if trouble is not None:
        return write(engine.failure([trouble], bundle, name, lang))
    return write(engine.answer(bundle, name, payload, lang))


def run_batch(name: str, rows_json: str, lang: str) -> str:
    """Answer many cases.

    Args:
        name: The calculator.
        rows_json: A JSON list of inputs.
        lang: `kk` or `ru`.

    Returns:
        `{"ok": true, "answers": [...]}`, each answer with its results but without blocks and
        sources (ask `run` for one row's words), or `{"ok": false, "faults"}`.
    """
    bundle, lang = current_bundle(), language(lang)
    rows, trouble = read(rows_json, MOST_BATCH_CHARACTERS)
    if trouble is None and not isinstance(rows, list):
        trouble = fault("", "not_a_list", {"value": "..."})
    if trouble is None and isinstance(rows, list) and len(rows) > MOST_ROWS:
        trouble = fault("", "too_many_rows", {"count": len(rows), "max": MOST_ROWS})
    if trouble is not None or not isinstance(rows, list):
        faults = [trouble] if trouble is not None else []
        return write(engine.failure(faults, bundle, name, lang))
    return write(
        {"ok": True, "answers": [brief(engine.answer(bundle, name, row, lang)) for row in rows]}
    )


def brief(answer: "Record") -> "Record":
    """Return an answer without its blocks and sources."""
    return {key: answer[key] for key in answer if key not in ("blocks", "sources")}


def language(lang: str) -> str:
    """Return a language that the messages have."""
    return lang if lang == "ru" else "kk"


def read(text: str, limit: int) -> "tuple[object, Fault | None]":
    """Return a JSON text's value, or the fault that says why there is none."""
    if len(text) > limit:
        return None, fault("", "too_large", {"max": limit})
    try:
        return json.loads(text), None
    except (ValueError, RuntimeError):  # RuntimeError: nested too deeply
        return None, fault("", "bad_json")


def write(answer: "Record") -> str:
    """Return an answer as JSON text."""
    return json.dumps(answer)

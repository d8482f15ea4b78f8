"""Text in, text out: the interface for a browser's worker and for other programs.

`run` answers one input; `calculators.batch` answers many, `calculators.links` keeps a form in a
link. All take and return text, never raise on bad input and never keep anything of it. Where the
package's data files cannot be read from disk (MicroPython), `configure` takes them as one JSON text
first.
"""

import json

from calculators import engine
from calculators.core.faults import fault

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculators.shapes import Bundle, Fault, Record

__all__ = [
    "MOST_CHARACTERS",
    "configure",
    "current_bundle",
    "forget",
    "language",
    "read",
    "run",
    "write",
]

MOST_CHARACTERS = 4_000_000
"""The longest input of a single case: a megabyte pasted into one field is named at that field."""

_state: "dict[str, Bundle]" = {}


def configure(bundle_json: str) -> None:
    """Take all data files as one JSON text (see `calculators.bundle.load`)."""
    _state["bundle"] = json.loads(bundle_json)


def forget() -> None:
    """Drop the data files, so that the next call reads them anew."""
    _state.clear()


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


def language(lang: str) -> str:
    """Return a language that the messages have: Russian if asked for, else Kazakh."""
    return lang if lang == "ru" else "kk"


def read(text: str, limit: int) -> "tuple[object, Fault | None]":
    """Return a JSON text's value, or the fault that says why there is none.

    Args:
        text: JSON.
        limit: The most characters that are read.
    """
    if len(text) > limit:
        return None, fault("", "too_large", {"max": limit})
    try:
        return json.loads(text), None
    except (ValueError, RuntimeError):  # RuntimeError: nested too deeply
        return None, fault("", "bad_json")


def write(answer: "Record") -> str:
    """Return an answer as JSON text."""
    return json.dumps(answer)

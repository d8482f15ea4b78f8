"""A filled form in a link, as text for a browser's worker."""

from calculators import engine
from calculators.api import MOST_CHARACTERS, current_bundle, language, read, write
from calculators.fragment import decode, encode

__all__ = ["read_fragment", "write_fragment"]


def write_fragment(name: str, payload_json: str) -> str:
    """Return the link fragment (without `#`) of a form given as JSON text."""
    schema = engine.schema_of(current_bundle(), name)
    payload, _ = read(payload_json, MOST_CHARACTERS)
    return encode(schema, payload if isinstance(payload, dict) else {}) if schema else ""


def read_fragment(name: str, text: str, lang: str) -> str:
    """Read a link fragment.

    Returns:
        `{"data": form, "faults": [...]}` as JSON text: what could be read, and in words what could
        not.
    """
    bundle = current_bundle()
    schema = engine.schema_of(bundle, name)
    if schema is None:
        return write({"data": {}, "faults": []})
    data, faults = decode(schema, text)
    told = engine.failure(faults, bundle, name, language(lang))["faults"]
    return write({"data": data, "faults": told})

"""Sentences as data."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculators.shapes import Note, Record

__all__ = ["note"]


def note(key: str, params: "Record | None" = None, refs: "list[str] | None" = None) -> "Note":
    """Return one sentence: its message key, the values in it, the ids of its sources."""
    return {"key": key, "params": params or {}, "refs": refs or []}

"""Tables that note what was looked up in them, so that a thing is made anew when that changes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from build_scripts.keep.inputs import value_fingerprint

_ALL = "*all"
_ABSENT = "-"


@dataclass(slots=True)
class Notebook:
    """What the maker of one thing has looked up."""

    seen: dict[tuple[str, Any], str] = field(default_factory=dict)

    def taken(self) -> tuple[tuple[str, Any, str], ...]:
        """Everything noted, in the order of the first look; begins anew."""
        found = tuple((table, key, mark) for (table, key), mark in self.seen.items())
        self.seen.clear()
        return found


class Watched[K, V](Mapping[K, V]):
    """A table that notes each key asked for, whether it is there or not.

    Who goes through the whole table depends on the whole table.
    """

    def __init__(
        self,
        name: str,
        table: Mapping[K, V],
        notebook: Notebook,
        mark: Callable[[K], str] | None = None,
    ) -> None:
        """Wraps a table.

        Args:
            name: what the table is called in the notebook.
            table: the table itself.
            notebook: where to note.
            mark: the fingerprint of a key's value; by default that of the value itself.
        """
        self._name, self._table, self._notebook = name, table, notebook
        self._mark = mark or (lambda key: value_fingerprint(table[key]))

    def fingerprint(self, key: Any) -> str:  # noqa: ANN401 - a key that was noted, or all keys
        """The present fingerprint of a key that was noted."""
        if key == _ALL:
            return value_fingerprint([(key, self._mark(key)) for key in self._table])
        return f"+{self._mark(key)}" if key in self._table else _ABSENT

    def _note(self, key: Any) -> None:  # noqa: ANN401 - as above
        if (self._name, key) not in self._notebook.seen:
            self._notebook.seen[self._name, key] = self.fingerprint(key)

    def __getitem__(self, key: K) -> V:
        self._note(key)
        return self._table[key]

    def __contains__(self, key: object) -> bool:
        self._note(key)
        return key in self._table

    def __iter__(self) -> Iterator[K]:
        self._note(_ALL)
        return iter(self._table)

    def __len__(self) -> int:
        self._note(_ALL)
        return len(self._table)

"""A table seen with one entry replaced, without a look at its other entries."""

from __future__ import annotations

from collections.abc import Iterator, Mapping


class Overlay[K, V](Mapping[K, V]):
    """A mapping with one entry of another in front of it.

    Unlike a copy it asks the other mapping only for the keys that it is asked for itself, so that
    a table that notes look-ups notes no more than what was needed.
    """

    def __init__(self, key: K, value: V, behind: Mapping[K, V]) -> None:
        """Puts an entry in front of a mapping, which must have that key, too."""
        self._key, self._value, self._behind = key, value, behind

    def __getitem__(self, key: K) -> V:
        return self._value if key == self._key else self._behind[key]

    def __contains__(self, key: object) -> bool:
        return key == self._key or key in self._behind

    def __iter__(self) -> Iterator[K]:
        return iter(self._behind)

    def __len__(self) -> int:
        return len(self._behind)

"""What a renderer knows of the page that it writes for."""

from __future__ import annotations

from dataclasses import dataclass

from build_scripts.pages.library import ActView, Library
from build_scripts.pages.markup import relative
from build_scripts.pages.words import word


@dataclass(frozen=True, slots=True)
class Context:
    """One page in one language."""

    library: Library
    language: str
    path: str
    """Address below the language folder, such as ``acts/V2500035694/text/``."""

    def word(self, key: str, **values: str | int) -> str:
        """A word of the interface in the page's language."""
        return word(key, self.language, **values)

    def to(self, path: str) -> str:
        """Relative address of another page of the same language."""
        return relative(self.path, path)

    def to_root(self, path: str) -> str:
        """Relative address of a file at the root of the site, outside the language folders."""
        return relative(f"{self.language}/{self.path}", path)

    def clause(self, act: str, eid: str) -> str | None:
        """Relative address of a clause; None where it has no page."""
        path = self.library.address(act, eid)
        return self.to(path) if path else None


@dataclass(frozen=True, slots=True)
class ActContext(Context):
    """One page of an act in one language."""

    view: ActView

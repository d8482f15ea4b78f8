"""Addresses of pages and files. All are relative to the root of the site."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from build_scripts.links.model import Reference
from build_scripts.pages.plan import ACTS, PagePlan
from build_scripts.pages.shortcuts import FOLDER as PERMANENT

API = "api"
"""Folder of the machine-readable files."""
DATA_PAGE = "data/"
"""The page that describes the files, below the language folder."""


@dataclass(frozen=True, slots=True)
class Site:
    """Where the site is, and which clause is on which page."""

    url: str
    """Address of the site's root, with a slash at its end."""
    plans: Mapping[str, PagePlan]
    """Page plans by act id."""

    @classmethod
    def at(cls, url: str, plans: Mapping[str, PagePlan]) -> Site:
        """A site at an address, with or without a slash at its end."""
        return cls(url if url.endswith("/") else f"{url}/", plans)

    def absolute(self, path: str) -> str:
        """Full address of a page or file of the site."""
        return self.url + path

    def overview(self, language: str, act: str) -> str:
        """The overview page of an act."""
        return f"{language}/{self._folder(act)}"

    def text_page(self, language: str, act: str, slug: str) -> str:
        """A page with text of an act."""
        return f"{language}/{self._folder(act)}{slug}/"

    def _folder(self, act: str) -> str:
        plan = self.plans.get(act)
        return plan.folder if plan else f"{ACTS}/{act}/"

    def clause(self, language: str, act: str, eid: str) -> str | None:
        """A clause on its page; None where it has no page."""
        plan = self.plans.get(act)
        if plan is None or eid not in plan.page_of:
            return None
        return f"{language}/{plan.path(eid)}"

    def permanent(self, act: str, name: str, below: str = "") -> str:
        """The permanent address of a clause, in full: it leads on to the clause's page.

        Args:
            act: the act.
            name: id or alias of the clause.
            below: folder of an older edition.
        """
        return self.absolute(f"{PERMANENT}/{act}/{below}#{name}")

    def file(self, act: str, name: str) -> str:
        """A machine-readable file of an act."""
        return f"{API}/{ACTS}/{act}/{name}"

    def target(self, reference: Reference) -> str | None:
        """Where a reference leads: a clause of the site, else the official page, if known."""
        if reference.scope == "internal" and reference.act and reference.to:
            return self.clause(reference.language, reference.act, reference.to)
        return reference.page

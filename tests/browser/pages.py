"""Which pages there are, and one of each kind."""

from __future__ import annotations

from pathlib import Path

LANGUAGES = ("kk", "ru")
KINDS = (
    "",
    "acts/",
    "acts/V2500035694/",
    "acts/V2500035694/text/",
    "acts/V2000021506/annex-3/",
    "acts/P2300000248/annex-1-part-1/",
    "acts/P2300000248/annex-1-part-2/",
    "acts/P2300000248/annex-1-part-6/",
    "acts/P2300000248/annex-2/",
    "acts/V2300033174/text/",
    "acts/V2300033291/",
    "acts/V2300033291/annex-1-chapter-2/",
    "acts/V2300033291/at/2025-02-28/",
    "acts/V2300033291/history/",
    "acts/V2300033291/annex-1-chapter-4/",
    "acts/V2300033291/annex-1-annex-2/",
    "acts/Z070000319_/text/",
    "acts/fincenter-work-off/",
    "acts/fincenter-work-off/text/",
    "acts/V1800017705/annex-1-annex-5/",
    "calculators/",
    "calculators/admission/",
    "calculators/admission/rules/",
    "calculators/exempt/",
    "calculators/job/",
    "calculators/deadlines/rules/",
    "calculators/obligation/rules/",
    "calculators/obligation/examples/",
    "guides/",
    "guides/monitoring/",
    "guides/questions/",
    "guides/staff/",
    "notes/",
    "glossary/",
    "changes/",
    "search/",
    "about/",
    "accessibility/",
    "contributing/",
    "deploy/",
    "data/",
    "programs/",
    "embed/",
    "acts/P2300000248/indicators/",
    "acts/P2300000248/plan/",
)
"""One page of each kind, below the language folder."""


def all_pages(site: Path, language: str) -> list[str]:
    """Addresses of all pages of a language, below the site's root."""
    return sorted(
        path.parent.relative_to(site).as_posix() + "/"
        for path in (site / language).rglob("index.html")
    )

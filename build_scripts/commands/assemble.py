"""Puts the site together beside the old one, and then takes its place."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Iterable, Mapping
from functools import cached_property
from importlib.resources import files as files_of
from pathlib import Path

from build_scripts.pages.root_files import entrance, not_found, robots, sitemap
from build_scripts.runtime.files import BROWSER_CODE
from build_scripts.runtime.modules import joined
from build_scripts.text_files import write_text

SITE, WORK = "site", "build"
_THEME_STYLES = ("main.*.css", "palette.*.css")
_READING = "reading/reading.mjs"
"""What every page loads: sent as one file with all that it imports."""
_VERSION_LENGTH = 8


class Output:
    """The site that is being built, in a folder of its own."""

    def __init__(self, root: Path, site_url: str) -> None:
        self.root = root
        self.site_url = site_url
        """Address of the site's root, with a slash at its end."""
        self.folder = root / WORK / SITE
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(parents=True)

    @cached_property
    def version(self) -> str:
        """A short hash of the style sheets and scripts, so that browsers take the new ones."""
        digest = hashlib.sha256()
        for path in sorted((self.root / "docs" / "assets").rglob("*")):
            if path.is_file():
                digest.update(path.read_bytes())
        return digest.hexdigest()[:_VERSION_LENGTH]

    def add_assets(self) -> None:
        """Adds the style sheets and scripts, and of the theme its style sheets alone."""
        shared = self.folder / "assets" / "theme"
        own_folders = shutil.ignore_patterns(Path(BROWSER_CODE).name)  # stands with its runtime
        assets = self.root / "docs" / "assets"
        shutil.copytree(assets, self.folder / "assets", ignore=own_folders, dirs_exist_ok=True)
        write_text(self.folder / "assets" / _READING, joined((assets / _READING).parent, "reading"))
        shared.mkdir(parents=True, exist_ok=True)
        theme = Path(str(files_of("material"))) / "templates" / "assets" / "stylesheets"
        for pattern in _THEME_STYLES:
            for path in theme.glob(pattern):
                shutil.copyfile(path, shared / path.name)

    def add_root_files(
        self, paths: Iterable[str], changed: Mapping[str, str], others: Iterable[str] = ()
    ) -> None:
        """Adds what stands outside the language folders.

        Args:
            paths: addresses of all pages below the language folders.
            changed: the day on which an act was last published with a change, by act.
            others: addresses of further pages below the site's root.
        """
        self.add(
            {
                "index.html": entrance(self.site_url),
                "404.html": not_found(self.site_url),
                "sitemap.xml": sitemap(self.site_url, paths, changed, others),
                "robots.txt": robots(self.site_url),
                ".nojekyll": b"",
            }
        )

    def add(self, files: Mapping[str, bytes], below: str = "") -> None:
        """Adds files by their name below a folder of the site, which is its root by default."""
        for name, data in files.items():
            path = self.folder / below / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)


def replace_site(output: Output) -> None:
    """Lets the new site take the place of the old one."""
    site, old = output.root / SITE, output.root / WORK / "site.old"
    shutil.rmtree(old, ignore_errors=True)
    if site.exists():
        site.rename(old)
    output.folder.rename(site)
    shutil.rmtree(old, ignore_errors=True)

"""The runtimes that are compared, each as a page that can be asked."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from build_scripts.bench.question import Question
from build_scripts.runtime import Runtime, load_cases, make_runtime
from build_scripts.runtime.files import PYODIDE

SITE, SHIPPED, COMPILED = "site", "shipped", "compiled"
LINES = {"present": PYODIDE, "next": "node_modules/pyodide-next"}
"""Folders of the npm packages by what the command line calls them."""
WHOLE_LIBRARY = "python_stdlib.zip"
_PAGES = Path(__file__).with_name("pages")
_LOCK = "pyodide-lock.json"
_WHEEL = ".whl"


@dataclass(frozen=True, slots=True)
class Variant:
    """A page that answers."""

    kind: str
    """`SITE`: the calculator's page; `SHIPPED`, `COMPILED`: Pyodide alone on a plain page."""
    name: str
    page: str
    """Its address below the root."""
    fragment: str
    """The question, as the page reads it out of its address."""
    files: Mapping[str, bytes]
    """What is served for it beside the site, by address."""


def site_variant(question: Question) -> Variant:
    """The calculator's page of the built site: the small interpreter, then Pyodide."""
    return Variant(SITE, "our calculator's page", question.page, question.fragment, {})


def pyodide_variants(root: Path, package: str, question: Question) -> list[Variant]:
    """A line of Pyodide as shipped, and with the site's treatment, on equal plain pages.

    Args:
        root: the repository, with the npm packages installed.
        package: folder of the line's npm package.
        question: what is asked.

    Raises:
        ProjectError: a tool fails.
    """
    runtime = make_runtime(root, load_cases(root), package)
    line = json.loads((root / package / "package.json").read_text("utf-8"))["version"]
    made = {
        SHIPPED: ("as shipped", _shipped(root / package, runtime)),
        COMPILED: ("compiled and cut", _compiled(runtime, question)),
    }
    return [
        _variant(kind, f"Pyodide {line} {what}", f"bench/{kind}-{line}/", files, question)
        for kind, (what, files) in made.items()
    ]


def _variant(
    kind: str, name: str, folder: str, files: Mapping[str, bytes], question: Question
) -> Variant:
    pages = {
        "index.html": (_PAGES / "page.html").read_bytes(),
        "page.mjs": (_PAGES / "page.mjs").read_bytes(),
        "worker.mjs": (_PAGES / f"{kind}.mjs").read_bytes(),
    }
    served = {f"{folder}{path}": data for path, data in {**pages, **files}.items()}
    return Variant(kind, name, folder, quote(json.dumps(question.call)), served)


def _shipped(package: Path, runtime: Runtime) -> dict[str, bytes]:
    names = ("pyodide.mjs", runtime.script, "pyodide.asm.wasm", WHOLE_LIBRARY, _LOCK)
    wheel = next(data for path, data in runtime.files.items() if path.endswith(_WHEEL))
    return {"calculators.whl": wheel} | {name: (package / name).read_bytes() for name in names}


def _compiled(runtime: Runtime, question: Question) -> dict[str, bytes]:
    files = {path.rpartition("/")[2]: runtime.files[path] for path in runtime.full()}
    data = runtime.small(question.language, question.calculator)[-1]
    lock = f"export const lock = {json.dumps(runtime.lock)};\n"
    return {**files, "data.json": runtime.files[data], "lock.mjs": lock.encode()}

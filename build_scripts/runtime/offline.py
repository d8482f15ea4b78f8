"""The service worker that keeps the calculators working without a network."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from build_scripts.corpus.meta import LANGUAGES, Words
from build_scripts.runtime.files import Runtime

FILE = "service-worker.js"
"""Name at the root of the site: a worker rules the folder that it stands in."""
_FACTS = "/* the build puts facts here */ {}"
_NEEDED = (".mjs", ".css", ".json", ".zip")
_LOCK = "pyodide-lock.json"
_TITLE = Words("Желі жоқ", "Нет сети")
_TEXT = Words(
    "Бұл бет құрылғыда сақталмаған. Желіге қосылғанда ашып көріңіз. Есептегіштер желісіз де "
    "істейді:",
    "Эта страница на устройстве не сохранена. Откройте ее, когда появится сеть. Калькуляторы "
    "работают и без сети:",
)
_CALCULATORS = Words("Есептегіштер", "Калькуляторы")


def service_worker(runtime: Runtime, pages: Sequence[str], root: str = "/") -> bytes:
    """The worker's script.

    Args:
        runtime: the files that it keeps for good.
        pages: addresses below the site's root of pages and their style sheets and scripts, kept
            from the beginning.
        root: path of the site's root on its server.
    """
    own = [
        path
        for path in runtime.files
        if path.startswith(runtime.calculators) and path.endswith(_NEEDED) and _LOCK not in path
    ]
    small = [path for path in runtime.small(LANGUAGES[0]) if path.startswith(runtime.engines)]
    full = [path for path in runtime.full() if path.startswith(runtime.engines)]
    facts = {
        "calculators": runtime.calculators,
        "engines": runtime.engines,
        "files": {
            "calculators": own,
            "small": small,
            "engines": [*small, *full],
            "pages": list(pages),
        },
        "noNetwork": no_network(root),
    }
    source = Path(__file__).with_name("service_worker.js").read_text("utf-8")
    assert source.count(_FACTS) == 1
    return source.replace(_FACTS, json.dumps(facts, ensure_ascii=False)).encode()


def removing_worker() -> bytes:
    """A script that takes an earlier worker, and all it kept, off readers' devices."""
    return Path(__file__).with_name("remove_worker.js").read_bytes()


def no_network(root: str) -> str:
    """The page shown for a page that was not kept, in both languages."""
    parts = "".join(
        f'<section lang="{language}"><h1>{_TITLE[language]}</h1><p>{_TEXT[language]} '
        f'<a href="{root}{language}/calculators/">{_CALCULATORS[language]}</a></p></section>'
        for language in LANGUAGES
    )
    title = " | ".join(_TITLE[language] for language in LANGUAGES)
    return (
        '<!doctype html><html lang="kk"><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        f"<title>{title}</title><style>:root{{color-scheme:light dark}}body{{font:1.1rem/1.5 "
        "system-ui,sans-serif;max-width:36rem;margin:2rem auto;padding:0 1rem}</style>"
        f"<main>{parts}</main></html>"
    )

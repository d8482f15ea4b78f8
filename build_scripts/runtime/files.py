"""All files of the runtime, in two folders that are named by their contents.

`assets/runtime-HASH/` holds the interpreters; it is heavy and changes rarely.
`assets/calculators-HASH/` holds the calculators for each interpreter, their data and the browser
code. A page names both, so what it loads always fits together, and can be kept for good.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from build_scripts.corpus.meta import LANGUAGES
from build_scripts.runtime.cases import Case, calls
from build_scripts.runtime.compile import Compiled, compile_python
from build_scripts.runtime.data import ALL, bundle_json, letters_json
from build_scripts.runtime.keep import Store, digest
from build_scripts.runtime.lock import FILE as LOCK
from build_scripts.runtime.lock import empty_lock, lock_with_wheel
from build_scripts.runtime.portable import (
    own_sources,
    portable_json,
    portable_sources,
    shared_sources,
)
from build_scripts.runtime.scripts import without_notes
from build_scripts.runtime.wheel import build_wheel
from calculators import bundle as data_files

PYODIDE = "node_modules/pyodide"
"""The chosen line, see docs/decisions/."""
MICROPYTHON = "node_modules/@micropython/micropython-webassembly-pyscript"
BROWSER_CODE = "docs/assets/calculators"
_SMALL = ("micropython.mjs", "micropython.wasm")
_SCRIPTS = ("pyodide.asm.js", "pyodide.asm.mjs")
"""Names of Pyodide's generated script; a line has one of them."""
_WHOLE_LIBRARY = "python_stdlib.zip"
_COMPILING = ("compile.mjs", "portable.py", "wheel.py")
"""Files of this room that decide what is compiled."""
_LIBRARY, _CODE, _CORE = "stdlib.zip", "calculators.zip", "core.json"
_PACKED = (_WHOLE_LIBRARY, ".whl")
_WORTH = 256
"""Fewer bytes are not worth a compressed copy."""
_VERSION = 10


@dataclass(frozen=True, slots=True)
class Runtime:
    """The files, and what a page must know to load them."""

    files: Mapping[str, bytes]
    """Contents by path below the site's root, compressed copies included."""
    engines: str
    """Folder of the interpreters, with a slash at its end."""
    calculators: str
    """Folder of the calculators, with a slash at its end."""
    script: str
    """Name of Pyodide's generated script."""
    lock: str
    """Lock file without packages, as text."""

    def small(self, language: str, name: str = ALL) -> list[str]:
        """Paths of what the small interpreter needs to answer; its data come last.

        Args:
            language: ``kk`` or ``ru``.
            name: the calculator, or `ALL`.
        """
        shared = [] if name == ALL else [_CORE]
        own = [*shared, _core_file(name), _data_file(name, language)]
        engines = [f"{self.engines}{file}" for file in _SMALL]
        return engines + [f"{self.calculators}{file}" for file in own]

    def full(self) -> list[str]:
        """Paths of what Pyodide needs besides."""
        names = ("pyodide.mjs", self.script, "pyodide.asm.wasm", _LIBRARY)
        return [*(f"{self.engines}{name}" for name in names), f"{self.calculators}{_CODE}"]

    def text(self, name: str) -> str:
        """A file of the calculators' browser code."""
        return self.files[f"{self.calculators}{name}"].decode()

    def page_data(self, language: str, name: str = ALL) -> dict[str, object]:
        """What a page passes to its worker.

        Args:
            language: ``kk`` or ``ru``.
            name: the calculator, or `ALL`.
        """

        def sized(paths: list[str]) -> list[list[str | int]]:
            return [[path, len(self.files[path]), len(self.files[f"{path}.br"])] for path in paths]

        return {
            "engines": self.engines,
            "calculators": self.calculators,
            "lock": self.lock,
            "script": self.script,
            "small": sized(self.small(language, name)),
            "full": sized(self.full()),
        }


def make_runtime(root: Path, cases: Sequence[Case], package: str = PYODIDE) -> Runtime:
    """Makes all files; what was made before from the same input is taken from ``build/``.

    Args:
        root: the repository, with the npm packages installed.
        cases: the calculators' cases; the library is cut to what they need.
        package: folder of the Pyodide line.

    Raises:
        ProjectError: a tool fails.
    """
    store = Store(root / "build" / "kept")
    pyodide = root / package
    with tempfile.TemporaryDirectory(prefix="wheel-") as folder:
        wheel = build_wheel(root, Path(folder))
        compiled = _compiled(pyodide, wheel, calls(cases), store)
        own = _calculators(root, pyodide, wheel, compiled)
    script = next(name for name in _SCRIPTS if (pyodide / name).is_file())
    engines = _engines(root, pyodide, script, compiled)
    engines_folder = f"assets/runtime-{_version(engines)}/"
    own_folder = f"assets/calculators-{_version(own)}/"
    files = {f"{engines_folder}{name}": data for name, data in engines.items()}
    files |= {f"{own_folder}{name}": data for name, data in own.items()}
    everything = files | _copies(files, store)
    return Runtime(everything, engines_folder, own_folder, script, empty_lock(pyodide))


def _compiled(pyodide: Path, wheel: Path, asked: list[list[str]], store: Store) -> Compiled:
    """Compiles, unless the same was compiled before."""
    bundle = json.dumps(data_files.load()).encode()
    inputs = [
        (pyodide / "package.json").read_bytes(),
        *(Path(__file__).with_name(name).read_bytes() for name in _COMPILING),
        wheel.read_bytes(),
        bundle,
        json.dumps(asked).encode(),
    ]
    name = digest(inputs)
    made: list[Compiled] = []

    def part(which: int) -> bytes:
        if not made:
            made.append(compile_python(pyodide, wheel, bundle, asked))
        found = made[0]
        return (found.library, found.code, "\n".join(found.names).encode())[which]

    library = store.get(f"{name}.library.zip", lambda: part(0))
    code = store.get(f"{name}.code.zip", lambda: part(1))
    names = store.get(f"{name}.names.txt", lambda: part(2))
    return Compiled(library, code, tuple(names.decode().split("\n")))


def _engines(root: Path, pyodide: Path, script: str, compiled: Compiled) -> dict[str, bytes]:
    names = ("pyodide.mjs", script, "pyodide.asm.wasm", _WHOLE_LIBRARY)
    files = {name: (pyodide / name).read_bytes() for name in names}
    files |= {name: (root / MICROPYTHON / name).read_bytes() for name in _SMALL}
    return files | {_LIBRARY: compiled.library, "README.txt": _about(root, pyodide)}


def _calculators(root: Path, pyodide: Path, wheel: Path, compiled: Compiled) -> dict[str, bytes]:
    code = root / BROWSER_CODE
    files = {
        path.relative_to(code).as_posix(): _sent(path)
        for path in sorted(code.rglob("*"))
        if path.is_file()
    }
    files |= {
        _data_file(name, language): bundle_json(language, name)
        for name in (ALL, *data_files.names())
        for language in LANGUAGES
    }
    files |= {_core_file(name): portable_json(own_sources(name)) for name in data_files.names()}
    files |= {f"letters.{language}.json": letters_json(language) for language in LANGUAGES}
    return files | {
        _CORE: portable_json(shared_sources(root)),
        _core_file(ALL): portable_json(portable_sources(root)),
        _CODE: compiled.code,
        wheel.name: wheel.read_bytes(),
        LOCK: lock_with_wheel(pyodide, wheel),
    }


def _sent(path: Path) -> bytes:
    if path.suffix != ".mjs":
        return path.read_bytes()
    return without_notes(path.read_text(encoding="utf-8")).encode()


def _core_file(name: str) -> str:
    return f"core.{name}.json"


def _data_file(name: str, language: str) -> str:
    return f"data.{name}.{language}.json"


def _about(root: Path, pyodide: Path) -> bytes:
    """Names, versions and licences of the interpreters."""
    lines = ["Unmodified files of these packages, but for stdlib.zip:", ""]
    for folder in (pyodide, root / MICROPYTHON):
        facts = json.loads((folder / "package.json").read_text("utf-8"))
        address = facts["repository"]["url"].removeprefix("git+")
        lines.append(f"{facts['name']} {facts['version']}, {facts['license']}, {address}")
    lines += [
        "",
        "stdlib.zip: a part of Python's standard library out of python_stdlib.zip, compiled",
        "(Python Software Foundation License, https://docs.python.org/3/license.html).",
        "",
    ]
    return "\n".join(lines).encode()


def _version(files: Mapping[str, bytes]) -> str:
    return digest(part for name in sorted(files) for part in (name.encode(), files[name]))[
        :_VERSION
    ]


def _copies(files: Mapping[str, bytes], store: Store) -> dict[str, bytes]:
    """Brotli and gzip copies of what can be compressed."""
    names = [
        name for name, data in files.items() if len(data) > _WORTH and not name.endswith(_PACKED)
    ]
    pairs = store.compressed(files[name] for name in names)
    found: dict[str, bytes] = {}
    for name, (brotli_copy, gzip_copy) in zip(names, pairs, strict=True):
        found |= {f"{name}.br": brotli_copy, f"{name}.gz": gzip_copy}
    return found

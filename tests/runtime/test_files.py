"""The files for the browser, and what pages and the service worker say of them."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from build_scripts.runtime import Runtime, load_cases, make_runtime
from build_scripts.runtime.data import ALL
from build_scripts.runtime.lock import empty_lock
from build_scripts.runtime.offline import removing_worker, service_worker
from build_scripts.runtime.wheel import build_wheel
from calculators.bundle import names

NAMES = names()
LANGUAGES = ("kk", "ru")
FACTS = re.compile(r"^const SITE = (.*);$", re.MULTILINE)


@pytest.fixture(scope="module")
def runtime(root: Path) -> Runtime:
    return make_runtime(root, load_cases(root))


def test_folders_are_named_after_their_content(root: Path, runtime: Runtime) -> None:
    assert re.fullmatch(r"assets/runtime-[0-9a-f]{10}/", runtime.engines)
    assert re.fullmatch(r"assets/calculators-[0-9a-f]{10}/", runtime.calculators)
    assert make_runtime(root, load_cases(root)) == runtime


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", [ALL, *NAMES])
def test_a_page_is_told_sizes_of_files_that_exist(
    runtime: Runtime, language: str, name: str
) -> None:
    told = json.loads(json.dumps(runtime.page_data(language, name)))
    for path, size, packed in told["small"] + told["full"]:
        assert len(runtime.files[path]) == size
        assert len(runtime.files[f"{path}.br"]) == packed <= size
        assert f"{path}.gz" in runtime.files
    assert told["small"][-1][0] == f"{runtime.calculators}data.{name}.{language}.json"
    assert f"{told['engines']}{told['script']}" in runtime.files


def test_the_small_interpreter_is_small(runtime: Runtime) -> None:
    """Goal of the plan: a first answer on a slow phone waits for a fraction of a megabyte."""
    for name in NAMES:
        packed = [len(runtime.files[f"{path}.br"]) for path in runtime.small("kk", name)]
        assert sum(packed) < 300_000


def test_the_worker_keeps_files_that_exist(runtime: Runtime) -> None:
    script = service_worker(runtime, ["kk/calculators/"], "/study/").decode()
    found = FACTS.search(script)
    assert found
    facts = json.loads(found[1])
    listed = facts["files"]
    for group in ("calculators", "small", "engines"):
        assert listed[group], group
        assert set(listed[group]) <= set(runtime.files), group
    data = [name for name in listed["calculators"] if "/data." in name]
    assert len(data) == len(LANGUAGES) * (1 + len(NAMES))
    for language in LANGUAGES:
        needed = [*runtime.small(language), *runtime.full()]
        assert set(needed) <= {*listed["calculators"], *listed["engines"]}
        assert f'href="/study/{language}/calculators/"' in facts["noNetwork"]


def test_the_removing_worker_keeps_nothing() -> None:
    script = removing_worker().decode()
    assert "unregister" in script
    assert "caches.delete" in script
    assert "put(" not in script


def test_the_inlined_lock_names_no_package(root: Path) -> None:
    lock = json.loads(empty_lock(root / "node_modules/pyodide"))
    assert lock["packages"] == {}
    assert lock["info"]["python"]


def test_the_same_sources_give_the_same_wheel(root: Path, tmp_path: Path) -> None:
    wheels = [build_wheel(root, tmp_path / name) for name in ("one", "two")]
    assert wheels[0].name == wheels[1].name
    assert wheels[0].read_bytes() == wheels[1].read_bytes()

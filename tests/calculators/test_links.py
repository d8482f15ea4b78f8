"""Links: the same vectors in Python and in JavaScript, and what is kept of links of old forms."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators import api, bundle, engine, links
from calculators.fragment import checksum, decode, encode

ROOT = Path(__file__).parents[2]
NODE = shutil.which("node", path=f"{ROOT / '.venv/bin'}:{os.environ.get('PATH', '')}")
VECTORS = json.loads(
    (Path(__file__).parent / "fixtures" / "fragments.json").read_text(encoding="utf-8")
)
DATA = bundle.load()
MIGRATED = [(name, old) for name in DATA["schema"] for old in DATA["schema"][name].get("old", [])]


def schema(name: str) -> Any:
    """Return a calculator's schema."""
    return engine.schema_of(DATA, name)


@pytest.mark.parametrize("item", VECTORS["old"], ids=lambda item: item["name"])
def test_links_of_old_forms_keep_what_has_a_meaning(item: dict[str, Any]) -> None:
    data, faults = decode(schema(item["calculator"]), item["fragment"])
    assert [fault["code"] for fault in faults] == item["faults"]
    assert data == item["reads"]


@pytest.mark.skipif(NODE is None, reason="Node is missing")
def test_the_vectors_hold_in_javascript(tmp_path: Path) -> None:
    task = tmp_path / "fragments.json"
    schemas = {name: schema(name) for name in bundle.names()}
    task.write_text(json.dumps({"schemas": schemas, "vectors": VECTORS}), encoding="utf-8")
    done = subprocess.run(
        [str(NODE), "--test", str(Path(__file__).with_name("fragments.mjs"))],
        env={**os.environ, "FRAGMENTS": str(task)},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stdout[-3000:]
    count = sum(len(VECTORS[key]) for key in ("encode", "decode", "old"))
    assert f"# pass {count}" in done.stdout or f"pass {count}" in done.stdout


def test_every_earlier_version_is_still_read() -> None:
    """A schema of version n reads the links of versions 1 to n - 1."""
    for name in DATA["schema"]:
        known = [old["version"] for old in DATA["schema"][name].get("old", [])]
        assert known == list(range(1, DATA["schema"][name]["version"])), name


@pytest.mark.parametrize(("name", "old"), MIGRATED)
def test_dropped_inputs_clash_with_none_of_today(name: str, old: dict[str, Any]) -> None:
    for item in old["dropped"]:
        here = schema(name)["fields"]
        for key in item["within"]:
            here = next(field for field in here if field["key"] == key)["fields"]
        assert item["field"]["key"] not in [field["key"] for field in here]
        assert item["field"]["short"] not in [field["short"] for field in here]


@pytest.mark.parametrize("lang", ["kk", "ru"])
def test_the_reader_is_told_what_was_dropped(annex_bundle: str, lang: str) -> None:
    codes = {"fragment_older"}
    for _, old in MIGRATED:
        codes |= {"fragment_old." + item["code"] for item in old["dropped"]}
    told = {code for item in VECTORS["old"] for code in item["faults"]}
    assert codes <= told
    for item in VECTORS["old"]:
        answer = json.loads(links.read_fragment(item["calculator"], item["fragment"], lang))
        assert all(fault["text"] for fault in answer["faults"])
        assert len({fault["text"] for fault in answer["faults"]}) == len(answer["faults"])


def test_a_refund_link_of_old_is_answered(annex_bundle: str) -> None:
    body = "r1.t=20261121&d=20230630&x=3600000&m0.r=o&m0.m=36&w0.a=20230901&w0.z=20240831"
    read = json.loads(links.read_fragment("reimbursement", body + "&~=" + checksum(body), "ru"))
    answer = json.loads(api.run("reimbursement", json.dumps(read["data"]), "ru"))
    assert answer["ok"], answer
    outcomes = answer["result"]["outcomes"]
    assert [(item["z"], item["d"], item["sum"]) for item in outcomes] == [(36, 12, 240_000_000)]


@given(st.text(alphabet="or1.tsdpmn0az&=~!%2023x", max_size=60))
def test_any_old_fragment_is_read_or_reported(text: str) -> None:
    for name, code in (("obligation", "o1."), ("reimbursement", "r1.")):
        data, faults = decode(schema(name), code + text)
        assert faults[0]["code"] in ("fragment_older", "fragment_version")
        again, trouble = decode(schema(name), encode(schema(name), data))
        assert trouble == []
        assert encode(schema(name), again) == encode(schema(name), data)

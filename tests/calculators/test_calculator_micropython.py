"""The same answers under MicroPython.

Needs Node and the npm package @micropython/micropython-webassembly-pyscript; MICROPYTHON_PACKAGE
may name the package's folder if it is not in node_modules.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest
from calculator_cases import NAMES, load_cases

from build_scripts.runtime.portable import portable_sources
from calculators import api, batch, links

ROOT = Path(__file__).parents[2]
NODE = shutil.which("node", path=f"{ROOT / '.venv/bin'}:{os.environ.get('PATH', '')}")
PACKAGE = Path(
    os.environ.get(
        "MICROPYTHON_PACKAGE",
        str(ROOT / "node_modules/@micropython/micropython-webassembly-pyscript"),
    )
)
LANGUAGES = ("kk", "ru")
"""They take turns: every case in both is asked of the shipped interpreters, in a browser."""
CASES = [case for name in NAMES for case in load_cases(name)]
WORDS = (
    "today;studies.1.level;studies.1.graduated;studies.1.route;studies.1.periods.1.start\n"
    "21.11.2026; БАКАЛАВРИАТ;31.06.2023;;\n30.6.2024;Доктор;x;;01.09.2019\n"
)
PEOPLE = "Аты-жөні;Деңгей;2-оқу: деңгей;Начало работы 2\nӘ;бакалавр;PhD;1.9.2025\n"
SUMS = (
    "дата выпуска;сумма\n30.06.2023;3,5 МЛН ₸\n;\n30/06/2023;3 00 0\n"
    '45107;3\u00a0000 теңге\n"2023-06-30";1;2\n'
)
OLD_LINK = "o1.t=20261121&s0.l=b&s0.n=8&s0.p0.n=4&~=0"
OLD_REFUND = "r1.t=20261121&s=i&m0.r=o&m0.m=36&~=0"
ROWS = json.dumps([{"cells": ["1", "0", *[""] * 10], "ok": False, "points": None}])
FUNCTIONS = {"api": api, "batch": batch, "links": links}


@pytest.mark.slow
@pytest.mark.skipif(
    NODE is None or not PACKAGE.is_dir(), reason="Node or the MicroPython npm package is missing"
)
def test_micropython_gives_the_same_answers(annex_bundle: str) -> None:
    calls = [
        ["api", "run", case["calculator"], json.dumps(case["inputs"]), LANGUAGES[number % 2]]
        for number, case in enumerate(CASES)
        if "NaN" not in json.dumps(case["inputs"]) and "Infinity" not in json.dumps(case["inputs"])
    ]
    sums_head = json.dumps(json.loads(batch.read_header("reimbursement", SUMS, "kk"))["head"])
    rows = json.dumps([case["inputs"] for case in CASES[:5]])
    link = links.write_fragment("obligation", json.dumps(CASES[0]["inputs"]))
    calls += [
        ["api", "run", "obligation", "{", "ru"],
        ["api", "run", "questionnaire", "[]", "kk"],
        ["batch", "run_batch", "obligation", rows, "ru"],
        ["batch", "run_csv", "questionnaire", "name;c1.option\nА;3\nБ;2\n", "kk"],
        ["batch", "read_csv", "reimbursement", "ТЕГІ,  АТЫ;today\nӘлия;2026-11-21\n", "kk"],
        ["batch", "run_csv", "reimbursement", "фио;today\n =Ә;2026-11-21\n", "ru"],
        ["batch", "finish", "obligation", ROWS, "ru", '{"column": "№", "cells": ["А-7", "Б"]}'],
        ["batch", "run_csv", "obligation", WORDS, "kk"],
        ["batch", "run_csv", "obligation", WORDS, "ru"],
        ["batch", "csv_template", "obligation"],
        ["batch", "read_header", "obligation", PEOPLE, "kk", "21.11.2026"],
        ["batch", "run_csv", "reimbursement", SUMS, "ru", "2026-11-21"],
        ["batch", "run_piece", "reimbursement", sums_head, SUMS.partition("\n")[2], 4, "kk"],
        *[
            ["api", "calendar", "obligation", json.dumps(case["inputs"]), LANGUAGES[number % 2]]
            for number, case in enumerate(CASES)
            if case["calculator"] == "obligation" and "faults" not in case["expect"]
        ],
        ["links", "read_fragment", "obligation", OLD_LINK, "kk"],
        ["links", "read_fragment", "reimbursement", OLD_REFUND, "ru"],
        ["links", "write_fragment", "obligation", json.dumps(CASES[0]["inputs"])],
        ["links", "read_fragment", "obligation", link, "kk"],
        ["links", "read_fragment", "obligation", link[:-9] + "&zz=1", "ru"],
    ]
    task = {
        "interpreter": str(PACKAGE),
        "files": portable_sources(ROOT),
        "bundle": annex_bundle,
        "calls": [["calculators." + call[0], *call[1:]] for call in calls],
    }
    script = str(Path(__file__).with_name("micropython.mjs"))
    done = subprocess.run(
        [str(NODE), script], input=json.dumps(task), capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, "\n".join(line[:300] for line in done.stderr.splitlines()[-40:])
    answers = json.loads(done.stdout)
    assert len(answers) == len(calls)
    for call, theirs in zip(calls, answers, strict=True):
        ours = getattr(FUNCTIONS[call[0]], call[1])(*call[2:])
        assert readable(theirs) == readable(ours), call


def readable(text: str) -> object:
    """Return JSON as a value (the order of keys differs), other text as it is."""
    return json.loads(text) if text[:1] in "[{" else text

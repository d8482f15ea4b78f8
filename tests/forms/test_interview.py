"""The interview without its page: which questions come, for every calculator's own schema."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

import pytest

from build_scripts.forms import interview as plans
from calculators import bundle, engine
from tests.node import run_node as run_in_room

run_node = partial(run_in_room, room="calculators")
STEPS = """
import { stepsOf } from "ASSETS/interview.mjs";
console.log(JSON.stringify(stepsOf(input.schema, input.data, input.plan)));
"""
WALK = """
import { Interview } from "ASSETS/interview.mjs";
const machine = new Interview(input.schema, input.plan);
const seen = [];
for (let step = machine.current(input.data); step; step = machine.next(input.data)) {
  seen.push(`${step.kind} ${step.path}`);
}
const back = [];
for (let count = 0; count < seen.length; count += 1) {
  const step = machine.back(input.data);
  back.unshift(`${step.kind} ${step.path}`);
}
const first = machine.back(input.data);
console.log(JSON.stringify({ seen, back, first: `${first.kind} ${first.path}` }));
"""
ROW = {
    "id": "t",
    "fields": [
        {"key": "kind", "type": "choice", "required": True},
        {"key": "until", "type": "date", "only_if": {"field": "kind", "in": ["a"]}},
        {"key": "level", "type": "choice", "required_if": {"field": "kind", "in": ["a", "b"]}},
        {
            "key": "rows",
            "type": "list",
            "max_items": 2,
            "fields": [{"key": "day", "type": "date", "required": True}],
        },
    ],
}


def steps(tmp_path: Path, data: Any, schema: Any = ROW, plan: Any = None) -> list[str]:
    found = run_node(tmp_path, STEPS, {"schema": schema, "data": data, "plan": plan or {}})
    return [f"{step['kind']} {step['path']}" for step in found]


@pytest.mark.parametrize(
    ("data", "asked"),
    [
        ({}, ["ask kind", "more rows"]),
        ({"kind": "a"}, ["ask kind", "ask until", "ask level", "more rows"]),
        ({"kind": "b"}, ["ask kind", "ask level", "more rows"]),
        ({"kind": "c"}, ["ask kind", "more rows"]),
        ({"rows": [{}]}, ["ask kind", "ask rows.0.day", "more rows"]),
        ({"rows": [{}, {}]}, ["ask kind", "ask rows.0.day", "ask rows.1.day"]),
    ],
)
def test_only_what_the_answers_leave_open_is_asked(
    tmp_path: Path, data: Any, asked: list[str]
) -> None:
    assert steps(tmp_path, data) == asked


def test_a_plan_orders_skips_and_holds_back(tmp_path: Path) -> None:
    plan = {
        "order": ["rows"],
        "skip": ["level"],
        "needs": {"rows.day": {"field": "kind", "in": ["b"]}},
    }
    data = {"kind": "a", "rows": [{}]}
    assert steps(tmp_path, data, plan=plan) == ["more rows", "ask kind", "ask until"]


@pytest.mark.parametrize("name", bundle.names())
def test_on_and_back_again_pass_the_same_questions(tmp_path: Path, name: str) -> None:
    data = bundle.load()
    schema = engine.schema_of(data, name)
    plan = plans.load_plan(name, data)
    found = run_node(tmp_path, WALK, {"schema": schema, "plan": plan, "data": {}})
    assert found["seen"] == found["back"]
    assert len(found["seen"]) == len(set(found["seen"])) > 0
    assert found["first"] == found["seen"][0]


def test_the_exemption_is_asked_first_on_its_own_page(tmp_path: Path) -> None:
    data = bundle.load()
    schema = engine.schema_of(data, "obligation")
    plan = plans.load_plan("obligation", data)["entries"]["exempt"]
    found = steps(tmp_path, {"events": [{}]}, schema, plan)
    assert found[0].startswith("ask events.0.")
    assert "more events" in found
    assert any(step.startswith("ask studies.0.") for step in found)
    assert not any("work" in step for step in found)


def test_an_answer_that_takes_the_question_away_leads_to_its_place(tmp_path: Path) -> None:
    script = """
    import { Interview } from "ASSETS/interview.mjs";
    const machine = new Interview(input, {});
    machine.goTo("until", { kind: "a" });
    const path = [machine.current({ kind: "a" }).path, machine.current({ kind: "b" }).path];
    path.push(machine.goToOpen({ kind: "b" }).path, machine.goToOpen({ kind: "b", level: "x" }));
    console.log(JSON.stringify(path));
    """
    assert run_node(tmp_path, script, ROW) == ["until", "level", "level", None]


@pytest.mark.parametrize(
    ("device", "reduced", "thrifty"),
    [
        ({}, False, False),
        ({"connection": {"saveData": True}}, False, True),
        ({"connection": {"effectiveType": "3g"}}, False, True),
        ({"connection": {"effectiveType": "slow-2g"}}, False, True),
        ({"connection": {"effectiveType": "4g"}}, False, False),
        ({}, True, True),
    ],
)
def test_a_dear_or_slow_line_is_known(
    tmp_path: Path, device: Any, *, reduced: bool, thrifty: bool
) -> None:
    script = """
    import { isThrifty } from "ASSETS/thrift.mjs";
    console.log(JSON.stringify(isThrifty(input.device, () => ({ matches: input.reduced }))));
    """
    found = run_node(tmp_path, script, {"device": device, "reduced": reduced})
    assert found is thrifty


def test_the_copied_text_holds_every_block_and_source(tmp_path: Path) -> None:
    script = """
    import { answerText } from "ASSETS/answer-text.mjs";
    console.log(JSON.stringify(answerText(input, { sources: "S" })));
    """
    answer = {
        "blocks": [
            {"kind": "lead", "title": "T", "items": [{"text": "First.", "refs": ["b"]}]},
            {"kind": "list", "title": "Why", "items": [{"text": "So.", "refs": ["a", "b"]}]},
            {"kind": "table", "title": "When", "rows": [{"cells": ["1", "do"], "refs": []}]},
        ],
        "sources": [
            {"id": "b", "title": "B", "edition_text": "of today"},
            {"id": "a", "title": "A", "url": "https://a"},
        ],
    }
    text = (
        "First. [1]\n\nWhy\n- So. [2][1]\n\nWhen\n- 1; do\n\nS\n[1] B (of today)\n[2] A https://a\n"
    )
    assert run_node(tmp_path, script, answer) == text


def test_a_plan_that_names_no_field_is_a_fault() -> None:
    wrong = {
        "skip": ["studies.colour"],
        "needs": {"work": {"field": "studies.0.route", "in": ["x"]}},
        "entries": {"exempt": {"ask": []}},
    }
    schema = engine.schema_of(bundle.load(), "obligation")
    assert schema is not None
    faults = list(plans._faults(wrong, schema["fields"], "plan.yaml"))
    told = " ".join(fault.problem for fault in faults)
    assert "studies.colour" in told
    assert "no answer 'x'" in told
    assert "'ask' is no part of a plan" in told

"""Message keys that the code joins from parts: each that can come of it has its words.

A key written in full is found by searching for it; a joined one is written nowhere. So each family
of them is declared here with its members, and a join that is not declared is a fault.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from calculator_cases import NAMES

from calculators import bundle, engine
from calculators.admission.compute import SLIPS
from calculators.core import grounds
from calculators.deadlines.chains import chains_of
from calculators.job import render as job
from calculators.obligation import render as obligation
from calculators.reimbursement import render as reimbursement
from calculators.summary import columns_of

PACKAGE = Path(__file__).parents[2] / "calculators"
LANGUAGES = ("kk", "ru")
DATA = bundle.load()
LAW = DATA["parameters"]
CATEGORIES = LAW["categories"]["categories"]
GROUNDS = LAW["grounds"]["grounds"]
SOURCES = LAW["clauses"]["clauses"] + LAW["statements"]["statements"]
STEPS = [step for chain in chains_of(LAW) for step in chain["steps"]]
ANSWERS = {"yes", "no", "open"}
BASES = {"worked", "continuing", "if_start", "if_resume"}
MONTHS = range(1, 13)


def fields(name: str) -> Iterator[dict[str, Any]]:
    """Yields every field of a calculator's input, those of rows and groups too."""
    schema = engine.schema_of(DATA, name)
    assert schema is not None
    stack = list(schema["fields"])
    while stack:
        field = stack.pop()
        yield field
        stack += field.get("fields", [])


def values(name: str, key: str) -> set[str]:
    """What may be chosen in a field."""
    return {
        choice["value"]
        for field in fields(name)
        if field["key"] == key
        for choice in field["choices"]
    }


def places() -> set[str]:
    """Ids of places of work, also of those told where the way in is open."""
    return {item["place"] for item in CATEGORIES} | {
        item["place_if_open"] for item in CATEGORIES if "place_if_open" in item
    }


def asking_places() -> set[str]:
    """Ids of places that a job may leave open, because something is asked about them."""
    return {item["place"] for item in CATEGORIES if item["place_asks"]}


def since() -> set[str]:
    """How a day of the law is counted, and what can come of it."""
    counted = {entry["by"] for item in CATEGORIES for entry in item["since"]}
    sure = {f"{by}.{binds}" for by in counted for binds in ("yes", "no")}
    return sure | {f"{by}.open" for by in counted - {"graduation"}}


FAMILIES: dict[str, set[str]] = {
    "adm.block.papers.": {"portal", "college"},
    "adm.column.": {"specialty", "asked", "score", "days", "what", "state"},
    "adm.event.": {"whole", "first", "last"},
    "adm.lead.": {"failed", "outside", "not_named"},
    "adm.lead.apply.": {"open", "coming", "past"},
    "adm.note.": {
        *("not_named", "languages_differ", "codes_differ", "annexes_disagree", "exam_by_form"),
        *("medical_exam", "diploma_exam", "fits_open", "column_open", "two_windows"),
        *("worker", "failed_elsewhere", "abroad", "essay", *SLIPS.values()),
    },
    "adm.papers.": {"portal", "college"},
    "adm.short.": {"failed", "outside", "not_named"},
    "adm.source.": {"subjects", "exam", "papers", "refusal", "fee", "quota"},
    "adm.state.": {"open", "coming", "past"},
    "adm.step.langs.": set(LANGUAGES),
    "adm.what.": {item["what"] for item in LAW["admission"]["windows"]},
    "calculator.": set(NAMES),
    "choice.organisation.": values("obligation", "organisation"),
    "contact.": {item["kind"] for item in LAW["contacts"]["contacts"]},
    "deadlines.length.": {step["unit"] for step in STEPS if "unit" in step},
    "deadlines.limit.": {
        *("within", "before", "after", "within.alone", "before.alone", "after.alone"),
        *("monthly", "monthly_till", "quarterly", "fixed", "fixed_till"),
    },
    "deadlines.when.": {"weekend", "holiday"},
    "field.deadlines.": {"today.help", "procedure"},
    "field.questionnaire.value.": {band["unit"] for band in LAW["questionnaire_notes"]["bands"]},
    "field.work.": {"organisation", "rural", "region", "remote"},
    "general.": {"yes", "no"},
    "ground.": {item["id"] for item in GROUNDS},
    "ground.decided_by.": {item["decided_by"] for item in GROUNDS},
    "ground.kind.": {item["kind"] for item in GROUNDS},
    "ground.status.": {item["status"] for item in GROUNDS} | {"does_not_apply"},
    "ground.why_not.": {"after_term", "before_study", "refused"},
    "ground_remark.": {remark["id"] for item in GROUNDS for remark in item.get("remarks", [])},
    "job.counts.": ANSWERS,
    "job.kind.": values("job", "kind"),
    "job.lead.": ANSWERS,
    "job.papers.": set(job.PAPERS),
    "job.place.": {item["place"] for item in CATEGORIES},
    "job.place_open.": asking_places(),
    "lead.": {*obligation.END_CLAUSES, "none_paid", "none_before", "ended.disability"},
    "lead.end.": BASES,
    "lead.if_counts.": BASES,
    "lead.start.other.": {"september", "two_months"},
    "lead.which.": {"last", "left", "none"},
    "left.": set(obligation.LEFT_REFS),
    "month.": {f"{month}{case}" for month in MONTHS for case in ("", ".to", ".from", ".at")},
    "other_money.": values("obligation", "route") - values("job", "route"),
    "place.": places(),
    "q.column.": {
        *("group", "claimed", "safe", "max", "number", "criterion", "answer", "points"),
        *("evidence", "rank", "college"),
    },
    "q.gain.": {"evidence", "option", "both"},
    "q.group.": {group["id"] for group in LAW["questionnaire_groups"]["groups"]},
    "silent.": {*obligation.SILENT, "specialty", "remote", "part_time"},
    "silent.refund_": set(reimbursement.SILENT),
    "step.case.": {"case_in", "case_out", "case_back"},
    "step.category.": {item["id"] for item in CATEGORIES},
    "step.refund.ended.": values("reimbursement", "ended") - {"no"},
    "step.refund.rounding_": {"tenge", "tiyn"},
    "step.since.": since(),
    "strength.": {source["strength"] for source in SOURCES} | {"I"},
    "summary.": {column for name in NAMES for column in columns_of(name)},
    "unit.day": {"", ".from", ".to"},
    "unit.month": {"", ".from", ".to"},
    "unit.year": {"", ".from"},
    "warning.": {"grant_begun_after", "since_open"},
    "warning.count.": {"per_period", "holidays", "leave"},
}
ELSEWHERE = {"block.", "fault.", "q.note.", "adm.subject.", "adm.quotas."}
"""Titles of blocks, words of faults and notes, which a case of each kind shows; and the law's own
words, which come with its data."""


def joined(messages: dict[str, str]) -> set[str]:
    """The beginnings of keys that the code joins with something else."""
    found = set()
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            begins = beginning(node)
            if begins.count(".") and any(key.startswith(begins) for key in messages):
                found.add(begins)
    return found - {"."}


def beginning(node: ast.AST) -> str:
    """The constant that a joined text begins with, empty if it does not begin with one."""
    if not isinstance(node, ast.BinOp | ast.JoinedStr):
        return ""
    while isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        node = node.left
    if isinstance(node, ast.JoinedStr):
        node = node.values[0]
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def test_every_joined_key_belongs_to_a_declared_family() -> None:
    assert joined(DATA["messages"]["ru"]) == set(FAMILIES) | ELSEWHERE


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("family", FAMILIES)
def test_every_member_of_a_family_has_its_words(family: str, lang: str) -> None:
    members = FAMILIES[family]
    assert members
    missing = {family + member for member in members} - set(DATA["messages"][lang])
    assert not missing


def test_every_outcome_of_a_ground_stands_in_the_data_and_no_other() -> None:
    """Each event that can be typed, with each answer that its outcome hangs on."""
    today, past, coming = 10_000, 9_000, 11_000
    study = {"graduated": today - 100, "began": 5_000, "work_start": today - 50}
    found = {
        grounds.outcome(event, study, today + 500, today, LAW)
        for kind in values("obligation", "type")
        for event in variants(kind, past, coming)
    }
    assert found == {item["id"] for item in GROUNDS}


def variants(kind: str, past: int, coming: int) -> Iterator[dict[str, Any]]:
    """Events of one kind that differ in all that an outcome may hang on."""
    for date in (1_000, 8_850, past, 9_960, coming):
        for until in (past, coming):
            for level in values("obligation", "level"):
                for funding in ("state", "paid"):
                    for group in ("first", "third"):
                        for yes in (True, False):
                            yield {
                                "type": kind,
                                "date": date,
                                "until": until,
                                "level": level,
                                "funding": funding,
                                "group": group,
                                "abroad": yes and funding == "state",
                                "raises_alone": yes,
                            }

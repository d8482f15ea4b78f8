"""Chains of deadlines: complete against the parsed acts, counted as others count, read back."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any

import holidays
import icalendar
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from build_scripts.links.deadlines import find_deadlines
from build_scripts.links.find import find_links
from build_scripts.links.places import Places
from build_scripts.links.rewordings import find_rewordings
from build_scripts.runtime.days_off import PLACE, days_off_text
from calculators import api, bundle, engine
from calculators.core import dates
from calculators.deadlines.chains import chains_of
from calculators.deadlines.working_days import WorkingDays, weekday

ROOT = Path(__file__).parents[2]
LANGUAGES = ("kk", "ru")
DATA = bundle.load()
LAW = DATA["parameters"]
CHAINS = chains_of(LAW)
TABLE = LAW["days_off"]
DAYS = WorkingDays(TABLE)
LIBRARY = holidays.country_holidays("KZ", years=range(2019, 2032))

WORK_OFF = "how long and from when a graduate works: the calculator of the term counts it"
COMMITMENT = "a graduate's own duty under the Commitment: the calculator of the term lists it"
ADMISSION = "admission to colleges by order No. 20: order No. 578 has other days since No. 153"
PUBLISHED = "how the order itself was published in 2018"
FORM = "the form's own line on when it is sent: the point that asks for it is a step"
REGISTERED = "an application of a day off is registered on the next working day: no step of a year"
ELSEWHERE = {
    "V2000021506": {
        "para_1__mod_9__para_101__subpara_4": "what a letter promises, nothing that is done",
    },
    "V2300033291": {
        **{f"att_1__chp_2__para_{point}": WORK_OFF for point in (3, 4, 5, 6, 7, 8)},
        "att_1__chp_2__para_9__subpara_3": WORK_OFF,
        **{
            f"att_1__att_2__al_2__subpara_{number}": COMMITMENT
            for number in (1, 2, 3, 4, 6, 7, 8, 9, 10, 11, 12, 13, 15, 16)
        },
    },
    "V1800017705": {
        "att_1__chp_2__para_6__al_2": "how long a recording is kept",
        "att_1__chp_2__para_6__al_3": "how long the minutes are kept",
        "att_1__chp_2__para_43": "how long a recording is kept",
        "att_1__chp_2__para_17": REGISTERED,
        "att_1__att_1__table_1__tr_7__td_3__al_2": REGISTERED,
        "att_1__chp_2__para_24": "minutes of an interview, not a day",
        "att_1__att_1__table_1__tr_3__td_3__subpara_3": "minutes in a queue, not a day",
        "att_1__att_1__table_1__tr_3__td_3__subpara_4": "minutes of service, not a day",
    },
    "V1800017800": {
        "att_1__chp_6__para_101__subpara_4": "what a letter promises, nothing that is done",
        "att_1__chp_6__para_97__indent_3": "how old a contract may be",
        "att_1__chp_2__para_7__subpara_2": "how long a college must have taught",
        "att_1__chp_7__para_147": "an announcement before a course whose day no text gives",
        **dict.fromkeys(("para_3__subpara_2", "para_3__subpara_3", "para_3__subpara_5"), PUBLISHED),
        "para_5": PUBLISHED,
        "att_1__chp_2__para_19 1 year": "groups may be filled up within the year: nothing is due",
        **dict.fromkeys(
            (
                *("att_1__att_4__hcontainer_2__al_2", "att_1__att_4__att_1"),
                *(f"att_1__att_{n}__hcontainer_2__al_3" for n in (4, 5, 6, 7, 9, 11, 12, 13)),
                *(f"att_1__att_{n}__att_1__chp_1__para_4" for n in (4, 5, 6, 7, 9, 11, 12, 13)),
                *("att_1__att_9__hcontainer_2__al_2", "att_1__att_9__att_1"),
                "att_1__att_13__hcontainer_2__al_4",
            ),
            FORM,
        ),
    },
    "V2500035694": {
        "para_1__mod_4__para_6__al_2": "how long a recording is kept",
        "para_1__mod_4__para_6__al_3": "how long the minutes are kept",
        "para_1__mod_6__para_12__al_7": ADMISSION,
        "para_1__mod_14__para_53": ADMISSION,
        "para_1__mod_19__para_63": ADMISSION,
        "para_1__mod_20__para_64": ADMISSION,
        "att_1__tr_3__td_3__subpara_1": ADMISSION,
        "att_1__tr_3__td_3__subpara_2": ADMISSION,
        "att_1__tr_3__td_3__subpara_3": "minutes in a queue, not a day",
        "att_1__tr_3__td_3__subpara_4": "minutes of service, not a day",
        "att_1__tr_7__td_3__al_2": ADMISSION,
    },
}
"""Deadlines that are no step of a chain, and why; one of several in a clause has its time named."""
IN_ONE_LANGUAGE = {
    "V1800017705": {
        f"att_1__chp_2__para_{point}" for point in ("5", "28", "30", "57", "65", "67__subpara_2")
    },
    "V1800017800": {"att_1__chp_2__para_14"},
    "V2000021506": {"att_1__chp_3__para_42"},
}
"""Clauses with a day that stands in one language only, or that the parser finds in one only; the
other text was read. Point 42 of order No. 457 has its three days in Kazakh alone, point 14
of order No. 646 gives ten days in Kazakh and five in Russian."""


def measure(step: dict[str, Any]) -> tuple[str, str]:
    """Return a step's time as the parser of deadlines writes it."""
    if "monthly" in step:
        return f"---{step['monthly']:02}", "date"
    if "date" in step:
        return step["date"], "date"
    return str(step["count"]), step["unit"]


def clauses_of(step: dict[str, Any]) -> list[dict[str, Any]]:
    """Return all clauses that say a step."""
    return [step["source"], *(other["source"] for other in step.get("also", []))]


STEPS = {
    (clause["act"], clause["eid"], *measure(step))
    for chain in CHAINS
    for step in chain["steps"]
    for clause in clauses_of(step)
}
ACTS = sorted({act for act, *_ in STEPS})


@pytest.fixture(scope="module")
def worded_anew(corpus: Any) -> dict[str, set[str]]:
    """Clauses of consolidated acts that an amending act of this site words, by act."""
    found: dict[str, set[str]] = {}
    for one in find_rewordings(corpus, find_links(corpus)):
        found.setdefault(one.act, set()).add(one.old)
    return found


@pytest.mark.parametrize("act", ACTS)
def test_every_deadline_of_an_act_is_a_step_or_is_told_why_not(
    corpus: Any, worded_anew: dict[str, set[str]], act: str
) -> None:
    """In both languages: the step's number and unit are those that the text itself gives.

    Where an amending act of this site words a clause of a consolidated one, its own clause is the
    step; the other may be one, too.
    """
    found = {
        lang: {
            (act, item.source, item.amount, item.unit)
            for item in find_deadlines(Places(corpus.acts[act], lang))
        }
        for lang in LANGUAGES
    }
    elsewhere = ELSEWHERE.get(act, {})
    steps = {item for item in STEPS if item[0] == act}
    both = found["kk"] | found["ru"]
    names = {item: {item[1], " ".join(item[1:])} for item in both}
    due = {item for item in both if not names[item] & set(elsewhere)}
    assert {item for item in due if item[1] not in worded_anew.get(act, set())} <= steps <= due
    assert set(elsewhere) <= {name for known in names.values() for name in known}
    differing = {item[1] for item in steps - (found["kk"] & found["ru"])}
    assert differing == IN_ONE_LANGUAGE.get(act, set())


def test_chains_are_whole() -> None:
    shorts = [chain["short"] for chain in CHAINS]
    assert len(set(shorts)) == len(shorts) == len({chain["place"] for chain in CHAINS})
    for chain in CHAINS:
        inputs = [item["key"] for item in chain["inputs"]]
        assert chain["inputs"][0]["required"]
        known = list(inputs)
        for step in chain["steps"]:
            named = [*step.get("from", []), *(step[k] for k in ("year", "until") if k in step)]
            named += [step["only_if"]["input"]] if "only_if" in step else []
            assert set(named) <= set(known), (chain["id"], step["id"])
            assert named
            known.append(step["id"])
        assert len(set(known)) == len(known)
        for item in chain["inputs"]:
            assert item.get("not_before", inputs[0]) in inputs


def test_the_table_of_days_off_is_that_of_the_library() -> None:
    """Renew it by python -m build_scripts.runtime.days_off."""
    assert (ROOT / PLACE).read_text(encoding="utf-8") == days_off_text()


def counted_by_hand(first: dt.date, number: int, step: int) -> dt.date:
    """Count working days with the library itself, day by day."""
    day = first
    while number:
        day += dt.timedelta(days=step)
        weekend = day.weekday() >= 5 and day not in LIBRARY.weekend_workdays
        off = weekend or day in LIBRARY
        number -= not off
    return day


@given(
    st.dates(dt.date(2020, 6, 1), dt.date(2030, 6, 1)),
    st.integers(1, 60),
    st.sampled_from([1, -1]),
)
def test_working_days_are_counted_as_the_library_counts(
    first: dt.date, number: int, step: int
) -> None:
    day = DAYS.count(first.toordinal(), number, step)
    assert day is not None
    assert dt.date.fromordinal(day) == counted_by_hand(first, number, step)
    assert weekday(day) == dt.date.fromordinal(day).weekday()
    assert DAYS.off(day) == ""


def test_nothing_is_counted_beyond_the_table() -> None:
    last = dates.day_number(TABLE["to"], 12, 30)
    assert DAYS.count(last, 1, 1) == last + 1
    assert DAYS.count(last, 2, 1) is None
    assert DAYS.count(dates.day_number(TABLE["from"], 1, 1), 1, -1) is None


FIRST_DATE = st.dates(dt.date(2021, 1, 1), dt.date(2029, 6, 30))


def inputs_of(chain: dict[str, Any], first: dt.date, *, all_of_them: bool) -> dict[str, Any]:
    """Return inputs of a procedure that begin on a day, each later one a fortnight after."""
    found: dict[str, Any] = {"today": "2026-11-29", "procedure": chain["id"]}
    day = first
    for item in chain["inputs"]:
        if not all_of_them and not item.get("required"):
            continue
        if item["type"] == "int":
            value: Any = first.year
        elif item["type"] == "date":
            value, day = day.isoformat(), day + dt.timedelta(days=14)
        else:
            value = item["choices"][-1]["value"]
        found[f"{chain['id']}_{item['key']}"] = value
    return found


@pytest.mark.parametrize("chain", CHAINS, ids=lambda chain: chain["id"])
@settings(max_examples=25)
@given(first=FIRST_DATE, whole=st.booleans())
def test_days_stand_in_order_and_off_days_are_told(
    chain: dict[str, Any], first: dt.date, whole: bool
) -> None:
    answer = engine.answer(DATA, "deadlines", inputs_of(chain, first, all_of_them=whole), "ru")
    assert answer["ok"], answer["faults"]
    items = answer["result"]["items"]
    found = [item["date"] for item in items if item["date"]]
    assert found == sorted(found)
    assert [item["date"] for item in items] == found + [None] * (len(items) - len(found))
    for item in items:
        day = item["date"] and dt.date.fromisoformat(item["date"]).toordinal()
        assert item["off"] == (DAYS.off(day) if day else "")
        if item["unit"] == "working-day" and day:
            assert item["off"] == ""
    if whole:
        assert all(item["date"] for item in items)
    (table,) = [block for block in answer["blocks"] if block["kind"] == "table"]
    assert len(table["rows"]) == len(items)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("chain", CHAINS, ids=lambda chain: chain["id"])
def test_every_day_is_an_event_of_the_calendar(
    annex_bundle: str, chain: dict[str, Any], lang: str
) -> None:
    case = inputs_of(chain, dt.date(2026, 1, 12), all_of_them=True)
    result = json.loads(api.run("deadlines", json.dumps(case), lang))["result"]
    answer = json.loads(api.calendar("deadlines", json.dumps(case), lang))
    calendar = icalendar.Calendar.from_ical(answer["text"].encode())
    events = calendar.walk("VEVENT")
    assert answer["file"].endswith(".ics")
    assert chain["title"][lang] in calendar["X-WR-CALNAME"]
    assert [event["DTSTART"].dt.isoformat() for event in events] == [
        item["date"] for item in result["items"]
    ]
    assert len(events) == answer["count"] == len({str(event["UID"]) for event in events})
    titles = [step["title"][lang] for step in chain["steps"]]
    for event in events:
        assert any(title in event["DESCRIPTION"] for title in titles)
    later = json.loads(api.calendar("deadlines", json.dumps({**case, "today": "2027-01-01"}), lang))
    again = icalendar.Calendar.from_ical(later["text"].encode()).walk("VEVENT")
    assert [event["UID"] for event in again] == [event["UID"] for event in events]


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("kk", "тоқсан сайын, келесі айдың 3-күніне"),
        ("ru", "каждый квартал, к 3 числу следующего месяца"),
    ],
)
def test_a_report_of_each_quarter_says_so(lang: str, words: str) -> None:
    case = {
        "today": "2026-01-12",
        "procedure": "training_programme",
        "training_programme_year": 2025,
        "training_programme_training_end": "2026-06-30",
    }
    blocks = engine.answer(DATA, "deadlines", case, lang)["blocks"]
    rows = next(block["rows"] for block in blocks if block["kind"] == "table")
    days = [row["date"] for row in rows if words in row["cells"]]
    assert days == ["2025-10-03", "2026-01-03", "2026-04-03", "2026-07-03"]

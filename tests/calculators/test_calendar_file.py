"""Calendar files, read back by a library that is not ours."""

from __future__ import annotations

import datetime as dt
import json
import re
from typing import Any

import icalendar
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from calculators import api
from calculators.calendar_file import calendar_text, folded_line

LANGUAGES = ("kk", "ru")
STUDY = {
    "route": "state_order",
    "level": "bachelor",
    "specialty": "technical",
    "graduated": "2026-06-30",
    "periods": [{"start": "2022-09-01", "end": "2026-06-30", "funding": "state"}],
}
BEFORE = {"today": "2026-07-15", "studies": [STUDY]}
AT_WORK = {
    "today": "2026-11-21",
    "studies": [STUDY],
    "work": [{"start": "2026-08-20", "kind": "labour"}],
}
CLAUSE = "https://example.kz/ru/acts/x/#p13"


def read_back(case: dict[str, Any], lang: str, links: str = "{}") -> tuple[Any, str]:
    """Return a case's calendar as the library reads it, and its text."""
    answer = json.loads(api.calendar("obligation", json.dumps(case), lang, links))
    assert answer["ok"], answer
    calendar = icalendar.Calendar.from_ical(answer["text"].encode())
    assert len(calendar.walk("VEVENT")) == answer["count"]
    return calendar, answer["text"]


def days(calendar: Any) -> list[dt.date]:
    """Return the first days of all events."""
    return [event["DTSTART"].dt for event in calendar.walk("VEVENT")]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("case", [BEFORE, AT_WORK])
def test_every_dated_duty_is_an_event_of_its_day(
    annex_bundle: str, lang: str, case: dict[str, Any]
) -> None:
    calendar, text = read_back(case, lang)
    result = json.loads(api.run("obligation", json.dumps(case), lang))["result"]
    due = [duty["date"] for duty in result["studies"][0]["duties"] if duty["date"]]
    assert due
    assert [day.isoformat() for day in days(calendar)] == due
    for event in calendar.walk("VEVENT"):
        assert event["DTEND"].dt - event["DTSTART"].dt == dt.timedelta(days=1)
        assert event["DTSTAMP"].dt.date().isoformat() == case["today"]
        assert "RRULE" not in event
        assert event["SUMMARY"] in event["DESCRIPTION"]
        (alarm,) = event.walk("VALARM")
        assert alarm["TRIGGER"].dt < dt.timedelta(0)
        assert event["URL"].startswith("https://adilet.zan.kz/")
    assert text.endswith("END:VCALENDAR\r\n")
    assert "\n" not in text.replace("\r\n", "")


def test_the_days_are_those_of_the_rules(annex_bundle: str) -> None:
    """Point 13: 1 September. Commitment, subpoints 8 and 13: every half-year, and at the end."""
    start, _ = read_back(BEFORE, "ru")
    assert days(start)[0] == dt.date(2026, 9, 1)
    work, _ = read_back(AT_WORK, "ru")
    proofs = [dt.date(year, month, 20) for year in (2027, 2028) for month in (2, 8)]
    last = dt.date(2029, 8, 19)
    assert days(work) == [*proofs, dt.date(2029, 2, 20), last]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_calendar_has_a_name_and_the_undated_rules(annex_bundle: str, lang: str) -> None:
    calendar, _ = read_back(AT_WORK, lang)
    assert (
        calendar["X-WR-CALNAME"]
        == {
            "kk": "Жұмыспен өтеу: не істеу керек және қашан",
            "ru": "Отработка: что и когда сделать",
        }[lang]
    )
    first = calendar.walk("VEVENT")[0]["DESCRIPTION"]
    assert "10" in first
    assert "30" in first


def test_a_file_made_anew_replaces_the_same_events(annex_bundle: str) -> None:
    """The identifiers stay when time passes or work is added, and no two are equal."""

    def ids(case: dict[str, Any], lang: str) -> list[str]:
        return [str(event["UID"]) for event in read_back(case, lang)[0].walk("VEVENT")]

    now = ids(AT_WORK, "ru")
    assert len(set(now)) == len(now)
    later = {**AT_WORK, "today": "2028-09-01"}
    assert set(ids(later, "kk")) < set(now)
    other = {**AT_WORK, "studies": [{**STUDY, "graduated": "2026-07-01"}]}
    assert not set(ids(other, "ru")) & set(now)


def test_an_event_leads_to_its_clause_on_the_site(annex_bundle: str) -> None:
    calendar, _ = read_back(BEFORE, "ru")
    result = json.loads(api.run("obligation", json.dumps(BEFORE), "ru"))
    ref = result["result"]["studies"][0]["duties"][0]["refs"][0]
    source = next(
        s for s in api.current_bundle()["parameters"]["clauses"]["clauses"] if s["id"] == ref
    )
    key = f"{source['source']['act']}#{source['source']['eid']}"
    linked, _ = read_back(BEFORE, "ru", json.dumps({key: CLAUSE}))
    assert linked.walk("VEVENT")[0]["URL"] == CLAUSE
    for bad in ("javascript:alert(1)", "https://a\r\nX:1", 5, None):
        again, _ = read_back(BEFORE, "ru", json.dumps({key: bad}))
        assert again.walk("VEVENT")[0]["URL"] == calendar.walk("VEVENT")[0]["URL"]


def test_bad_input_gives_faults_and_no_file(annex_bundle: str) -> None:
    for payload in ("{", "{}", "[]", json.dumps({**BEFORE, "today": "x"})):
        answer = json.loads(api.calendar("obligation", payload, "ru"))
        assert answer["ok"] is False
        assert answer["faults"]
    assert json.loads(api.calendar("obligation", json.dumps(BEFORE), "ru", "{"))["ok"] is False
    other = json.loads(api.calendar("reimbursement", json.dumps({"today": "2026-11-21"}), "ru"))
    assert other["count"] == 0
    icalendar.Calendar.from_ical(other["text"])


def unescaped(match: re.Match[str]) -> str:
    """Return what an escape of the standard stands for."""
    return "\n" if match[1] in "nN" else match[1]


TEXTS = st.text(
    alphabet=st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp"])
    | st.sampled_from("әғқңөұүһі,;\\\"'№₸\n "),
    max_size=200,
).filter(lambda text: "\x85" not in text)


@given(st.lists(st.tuples(TEXTS, TEXTS, st.dates(dt.date(1990, 1, 1))), max_size=3), TEXTS)
@example([("а,б;в\\n\\\\\nг", "Ә" * 200, dt.date(2026, 12, 31))], "Қ;ң,ұ")
def test_any_text_is_read_back_and_no_line_is_too_long(
    rows: list[tuple[str, str, dt.date]], name: str
) -> None:
    events = [
        {"uid": f"{n}@x", "date": day.isoformat(), "summary": one, "description": two, "url": ""}
        for n, (one, two, day) in enumerate(rows)
    ]
    text = calendar_text(name, "2026-11-21", "kk", events)
    for line in text.encode().split(b"\r\n"):
        assert len(line) <= 75
        line.decode()
    found = icalendar.Calendar.from_ical(text.encode())
    # The library leaves what it does not know escaped; its type is TEXT all the same.
    assert re.sub(r"\\(.)", unescaped, str(found["X-WR-CALNAME"])) == name
    read = [
        (str(event["SUMMARY"]), str(event["DESCRIPTION"]), event["DTSTART"].dt)
        for event in found.walk("VEVENT")
    ]
    assert read == [tuple(row) for row in rows]


@given(TEXTS.map(lambda text: text.replace("\n", "")))
def test_folding_loses_nothing(text: str) -> None:
    folded = folded_line(text)
    assert folded.replace("\r\n ", "") == text
    assert all(len(part.encode()) <= 75 for part in folded.split("\r\n"))

"""What a graduate must do and by when, as dated items for a list and a calendar.

Rests on order No. 403: point 13 (arrival), point 21 (the career centre), and annex 2, the
Commitment (notices, half-yearly proofs, the final proof, leaving the country).
"""

from calculators.core.dates import add_months, iso
from calculators.core.notes import note
from calculators.core.parameters import value_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculators.shapes import Record

__all__ = ["duties_of"]


def duties_of(facts: "Record", law: "Record") -> "list[Record]":
    """Return the duties in order of time, those without a day last.

    Args:
        facts: `today`, `start` (the answer of `start.start_by`), `first` (first day that counts or
            None), `last` (last day of the term), `later` (its last day if long leaves do not count,
            where no text says whether they do, or None), `stopped` (last day of the last job or
            None), `consent` (`given`, `not_given` or None).
        law: All parameters.

    Returns:
        Items: `key` (message), `params`, `refs`, `date` (ISO or None). What lies before today is
        left out.
    """
    found = starting(facts) if facts["first"] is None else started(facts, law)
    if facts["stopped"] is not None:
        days = value_of(law["new_job_within"])
        params = {"days": days}
        found.append(item("duty.new_job", facts["stopped"] + days, params, "rules_c7"))
    found.extend(final(facts))
    found = [duty for duty in found if duty["date"] is None or duty["date"] >= facts["today"]]
    # MicroPython's sort is not stable: duties of one day keep their order by their place.
    places = sorted([(duty["date"], index) for index, duty in enumerate(found)])
    found = [found[index] for _, index in places]
    found.extend(standing(law))
    for duty in found:
        duty["date"] = None if duty["date"] is None else iso(duty["date"])
    return found


def item(key: str, day: "int | None", params: "Record", ref: str) -> "Record":
    """Return one duty."""
    found: Record = {"date": day}
    found.update(note(key, params, [ref]))
    return found


def starting(facts: "Record") -> "list[Record]":
    """Return what is due before the work has begun."""
    day = facts["start"]["day"]
    if day is None:
        return []
    found = [
        item("duty.start", day, {}, "rules_13_" + facts["start"]["rule"]),
        item("duty.career_centre", day, {}, "rules_c3"),
    ]
    if facts["start"]["other"] is not None:
        found.append(item("duty.start_other", facts["start"]["other"], {}, "rules_13_two_months"))
    return found


def started(facts: "Record", law: "Record") -> "list[Record]":
    """Return the notice of the beginning and the half-yearly proofs."""
    days = value_of(law["notice_within"])
    found = [item("duty.notice_start", facts["first"] + days, {"days": days}, "rules_c4")]
    last = facts["later"] or facts["last"]
    if facts["consent"] == "given" or last is None:
        return found
    step = value_of(law["proof_every"])
    count = 1
    while add_months(facts["first"], step * count) <= last:
        day = add_months(facts["first"], step * count)
        found.append(item("duty.proof", day, {}, "rules_c8"))
        count += 1
    return found


def final(facts: "Record") -> "list[Record]":
    """Return the last day with the final proof; both days where the end is open."""
    if facts["last"] is None:
        return []
    if facts["later"] is None:
        return [item("duty.final_proof", facts["last"], {}, "rules_c13")]
    return [
        item("duty.final_proof_with_leave", facts["last"], {}, "rules_c13"),
        item("duty.final_proof_without_leave", facts["later"], {}, "rules_c13"),
    ]


def standing(law: "Record") -> "list[Record]":
    """Return the duties that have no day of their own: each begins with an event."""
    notice = {"days": value_of(law["notice_within"])}
    job = {"days": value_of(law["new_job_within"])}
    return [
        item("duty.rule.change_job", None, notice, "rules_c6"),
        item("duty.rule.dismissed", None, job, "rules_c7"),
        item("duty.rule.leave", None, notice, "rules_c9"),
        item("duty.rule.draft", None, notice, "rules_c10"),
        item("duty.rule.deferment", None, notice, "rules_c11"),
        item("duty.rule.abroad", None, {}, "rules_c15"),
        item("duty.rule.data", None, notice, "rules_c16"),
    ]

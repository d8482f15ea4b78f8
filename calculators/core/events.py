"""What a person's circumstances do to the days of the term: service, leaves, study on.

Rests on order No. 403, point 19 (the draft defers, the service is not counted), annex 2, item 9
(long leaves are notified; no text says whether they count), and the Law on Education, art. 47,
point 17-2 (study abroad defers).
"""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculators.shapes import Record, Span

__all__ = ["LEAVES", "going_on", "leaves_of", "pauses_of"]

LEAVES = ("child_leave", "study_leave", "other_leave")
"""Leaves within a job that no text counts or leaves out."""


def pauses_of(events: "list[Record]", graduated: int, today: int) -> "list[Span]":
    """Return the spans after the end of study that defer the duty and do not count.

    Args:
        events: Clean events.
        graduated: The end of study.
        today: Study abroad without a stated end is taken to last until today at least.
    """
    found = []
    for event in events:
        abroad = event["type"] == "further_study" and event.get("abroad")
        if event["type"] == "conscript_service" or abroad:
            stop = event.get("until", max(today, event["date"])) + 1
            start = max(event["date"], graduated)
            if stop > start:
                found.append((start, stop))
    return found


def leaves_of(events: "list[Record]", graduated: int) -> "list[Span]":
    """Return the long leaves within a job, after the end of study."""
    return [
        (max(event["date"], graduated), event["until"] + 1)
        for event in events
        if event["type"] in LEAVES and event["until"] >= graduated
    ]


def going_on(events: "list[Record]", today: int) -> bool:
    """Say whether the person serves or studies on today, so that nobody is told to hurry."""
    kinds = ("conscript_service", "contract_service", "further_study")
    return any(
        event["type"] in kinds
        and event["date"] <= today
        and ("until" not in event or event["until"] >= today)
        for event in events
    )

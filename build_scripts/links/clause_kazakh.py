"""The parts of a Kazakh sentence around a time limit."""

from __future__ import annotations

import re

from build_scripts.links.clause_parts import Parts, Sentence, clean, joined

_ACTORS = (
    r"(?:берушілер қауымдастығы|орталығы|орталықтары|комиссиялар|комиссия(?:сы)?|ұйымдары|ұйымы"
    r"|берушілер|беруші|алушылар|алушы|органдары|органы|органдар|орган|[Оо]ператор|әріптестер"
    r"|әріптес|[Мм]инистрлік|министрлігі|департаменті|комитеті|[Кк]омитет|басқармасы|басшысы"
    r"|[Жж]ұмыскер"
    r"|[Үү]міткерлер|[Үү]міткер|қатысушылар|азаматтары|азаматтар|ЖЖОКБҰ)(?: \((?:ұйым\w*)\))?"
)
"""Nouns of those who act, in the nominative."""
_ACTOR = re.compile(
    rf"(?<!\w){_ACTORS}(?![\w-])(?! (?:\w+(?:ған|ген|қан|кен)|үшін|арасында"
    r"|немесе)(?!\w))"
)
_MODIFIERS = (
    r"(?:(?:[Хх]алықты|жұмыспен|қамту|[Мм]обильді|[Жж]ергілікті|атқарушы|[Жж]ұмыс|[Аа]удандық"
    r"|\(қалалық\)|[Өө]ңірлік|[Бб]ілім|беру|[Тт]иісті) )*"
)
_SUBJECT_BEHIND = re.compile(
    rf"\s*({_MODIFIERS}(?i:{_ACTORS}))(?![\w-])"
    r"(?! \w+(?:сын|сін|ын|ін|ның|нің|ған|ген|қан|кен)(?!\w))"
)
"""The subject right behind the limit: … 5 жұмыс күні ішінде жұмыс органдары Операторға …"""
_LEAD_IN = re.compile(r"(?:жағдайда|кезде|ретте|үшін),? ")
_ACT_ITSELF = re.compile(r"^Осы (?:бұйрық|қаулы|заң|Заң) ")
_COUNTED = re.compile(r"\w+(?:нан|нен|тан|тен|дан|ден) (?:кейін|бастап)(?!\w)|сәттен бастап(?!\w)")
_FINITE = re.compile(r"(?<!\w)(?:\w+(?:ады|еді|йды|йді|сын|сін|тын|тін)|міндетті|тиіс|қажет)(?!\w)")
_PASSIVE = re.compile(r"(?!ұсын|жүгін)\w{2,}(?:[ыі]л|[ыі]н|ал|ел)(?:ады|еді)$")
_ACTION = re.compile(r"(?:\w+ ){1,2}?\w+[ауеы]у(?= )")
"""What is done, at the head of a passive sentence: Өтінімдерді қабылдау … жүргізіледі."""
_GIVEN_TO = re.compile(r"^(?:Министрлікке|Операторға) ")
"""To whom something is given; it does not belong to the event from which the time runs."""


def parts(sentence: Sentence, holder: str) -> Parts:
    """Who, what and counted from what.

    Args:
        sentence: the sentence around the limit.
        holder: text of the point that introduces the subpoint where the sentence stands, if any.
    """
    before, after = sentence.before, sentence.after
    itself = _ACT_ITSELF.match(before)
    passive = _is_passive(after)
    behind = None if passive or itself else _SUBJECT_BEHIND.match(after)
    who, subject_end, start = "", 0, 0
    if behind:
        who, after = behind[1], after[behind.end() :]
    elif itself:
        start = subject_end = itself.end()
    elif passive:
        done = _ACTION.match(before)
        start = subject_end = done.end() if done else 0
    else:
        who, start, subject_end = _leading(before)
    counted = _counted(before, subject_end)
    if counted:
        what = joined(before[:start], before[counted[1] :], after)
        source = _GIVEN_TO.sub("", clean(before[counted[0] : counted[1]]))
        given = _GIVEN_TO.match(clean(before[counted[0] : counted[1]]))
        if given:
            what = joined(given[0], what)
    else:
        what, source = joined(before[:start], before[subject_end:], after), ""
    if not who and holder and not passive:
        who = _leading(holder)[0]
    return Parts(who, what, source)


def _leading(before: str) -> tuple[str, int, int]:
    """The subject in front of the limit, where it begins and ends."""
    actor = _ACTOR.search(before)
    if actor is None:
        return "", 0, 0
    start = max((m.end() for m in _LEAD_IN.finditer(before, 0, actor.start() + 1)), default=0)
    return clean(before[start : actor.end()]), start, actor.end()


def _counted(before: str, subject_end: int) -> tuple[int, int] | None:
    """Where the event from which the time runs begins and ends."""
    markers = [match.end() for match in _COUNTED.finditer(before) if match.end() > subject_end]
    return (subject_end, markers[-1]) if markers else None


def _is_passive(after: str) -> bool:
    verb = _FINITE.search(after)
    return bool(verb and _PASSIVE.match(verb[0]))

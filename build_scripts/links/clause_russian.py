"""The parts of a Russian sentence around a time limit."""

from __future__ import annotations

import re

from build_scripts.links.clause_parts import Parts, Sentence, clean, joined

_ADJECTIVES = r"(?:(?:\w+(?:ый|ский|чий|ая|ое|ые|ские|чие)|\(\w+(?:ая|ый|ые)\)) )*"
_NOUNS = (
    r"(?:органы?|ассоциаци[яи]|оператор|партнеры?|центры?|организаци[яи]|комисси[яи]"
    r"|работодател[ьи]|работники?|министерство|овпо|управление|услугополучател[ьи]|граждане"
    r"|участники|департамент|комитет|руководитель|претенденты?)"
)
_DATIVES = r"(?:министерству|департаменту|комитету|управлению)"
"""Those who are told to act: Департаменту … обеспечить."""
_ACTOR = rf"{_ADJECTIVES}{_NOUNS}(?!\w)(?: \(организации\))?"
_AT_START = re.compile(rf"(?:{_ACTOR}|{_DATIVES})", re.IGNORECASE)
_TAIL_END = re.compile(
    r"(?:,(?! (?:обучивш|изъявивш|отчисленн|указанн|городов|районов))"
    r"| (?:в|на|с|для|до|ежемесячно|не позднее|после|со|только|повторно|из|к)(?= )"
    r"| по(?= (?!вопросам)))"
)
"""Where the words that belong to a subject end."""
_PARTICIPLE = re.compile(r",? (?:обучивш|изъявивш|отчисленн|указанн)[^,]*,")
_BEFORE_LIMIT = re.compile(rf"(?<=[ ,])({_ACTOR}) $", re.IGNORECASE)
_VERB = (
    r"(?!отчет|документ|сертификат|результат|бюджет|пакет|предмет|комитет|совет|аттестат)"
    r"[а-я]{3,}(?:ет|ит|ют|ут|ят|ат)(?:ся)?(?!\w)"
)
_FINITE = re.compile(rf"(?<!\w){_VERB}")
_SUBJECT_BEHIND = re.compile(
    rf"(?<=[ ,])(?<!в )({_ACTOR}(?: (?!путем)[а-я]+){{0,2}}) (?={_VERB})", re.IGNORECASE
)
_SUBJECT_INSIDE = re.compile(
    rf"(?<=[ ,])((?:министерство|овпо|оператор|работодатель|управление)) (?={_VERB})", re.IGNORECASE
)
"""A subject in the middle of the sentence, of nouns whose nominative is no other case."""
_FROM = r"(?:со дня|после|с (?:даты|момента|начала|окончания|завершения))"
_COUNTED = re.compile(rf"^,? ?({_FROM}(?= ))")
_COUNTED_BEFORE = re.compile(rf"{_FROM} [^,]*$")
_NAMED_ACTION = re.compile(r"(?<!\w)(?:представление|размещение)(?!\w)")
_ACT_ITSELF = re.compile(r"^Настоящ\w+ (?:приказ|постановление|Закон)(?!\w)")


def parts(sentence: Sentence, holder: str) -> Parts:
    """Who, what and counted from what.

    Args:
        sentence: the sentence around the limit.
        holder: text of the point that introduces the subpoint where the sentence stands, if any.
    """
    before, after = sentence.before, sentence.after
    counted, after, subject = _counted_behind(after)
    if not counted:
        match = _COUNTED_BEFORE.search(before)
        if match:
            counted, before = match[0], before[: match.start()]
    who = subject
    if not who and not _ACT_ITSELF.match(before):
        who, before = _leading(before)
    if not who and holder:
        who = _leading(holder)[0]
    return Parts(clean(who), joined(before, after), clean(counted))


def _leading(before: str) -> tuple[str, str]:
    """The subject at the beginning of the sentence or right before the limit, and the rest."""
    match = _AT_START.match(before)
    if match:
        end = match.end()
        inserted = _inserted(before, end)
        stop = _TAIL_END.search(before, inserted or end)
        verb = _FINITE.search(before, inserted or end)
        ends = [m.start() for m in (stop, verb) if m]
        finish = inserted or min(ends, default=len(before))
        return clean(before[:finish]), before[finish:]
    adjacent = _BEFORE_LIMIT.search(before)
    if adjacent:
        return clean(adjacent[1]), before[: adjacent.start(1)]
    inside = _SUBJECT_INSIDE.search(before)
    return (inside[1], before) if inside else ("", before)


def _inserted(before: str, end: int) -> int | None:
    """End of the participle clause that says which ones: граждане, обучившиеся на гранте."""
    clause = _PARTICIPLE.search(before, end)
    return clause.end() - 1 if clause and not _FINITE.search(before, end, clause.start()) else None


def _counted_behind(after: str) -> tuple[str, str, str]:
    """The event behind the limit, the rest, and the subject between them."""
    opened = _COUNTED.match(after)
    begin = opened.start(1) if opened else 0
    subject = _SUBJECT_BEHIND.search(after, begin)
    verb = _FINITE.search(after, begin)
    named = _NAMED_ACTION.search(after, begin)
    if subject and (verb is None or subject.start() < verb.start()) and opened:
        return after[begin : subject.start()], after[subject.end() :], subject[1]
    if not opened:
        return "", after, ""
    ends = [m.start() for m in (verb, named) if m]
    end = min(ends, default=len(after))
    return after[begin:end], after[end:], ""

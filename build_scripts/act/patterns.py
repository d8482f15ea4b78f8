"""How numbers and headings are printed, in both languages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from build_scripts.act.kinds import KINDS, SENTENCE, N, Printed, R

_NR = rf"(?:{N}|{R})"
_BARE_R = rf"(?![СCL]\.){R}\."
"""A Roman number by itself; a lone С or L is an initial: no act has fifty parts without a word."""

_WITHOUT_NOUN: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("part", re.compile(rf"^{_BARE_R}(?=\s+\w)", re.IGNORECASE)),
    (
        "plan-indicator",
        re.compile(rf"^(?:Нысаналы {N}-индикатор\.|Целевой индикатор {N}\.)(?=\s|$)"),
    ),
    ("chapter", re.compile(rf"^{N}\.(?=\s+[^\W\d_])")),
)
"""Headings that print a number alone, or their noun in a way of its own."""
_PLAIN_ROMAN = re.compile(rf"^{_BARE_R}\s+(?=[А-ЯЁӘҒҚҢӨҰҮҺІ])")
"""A part whose heading the source printed as a plain line, without the word."""
DOCUMENT = re.compile(
    r"^(?:(?:[А-ЯЁӘҒҚҢӨҰҮҺІ] ){3,}[А-ЯЁӘҒҚҢӨҰҮҺІ]|ПОЛОЖЕНИЕ|ПРАВИЛА|ИНСТРУКЦИЯ|ПЕРЕЧЕНЬ|ПОРЯДОК"
    r"|УСТАВ|РЕГЛАМЕНТ|МЕТОДИКА|ЕРЕЖЕС?І?|ҚАҒИДАЛАРЫ?|НҰСҚАУЛЫҚ|ТІЗБЕ(?:СІ)?|ТӘРТІ[ПБ]І?)$"
)
"""A plain line that names the document that an old act approves: "П О Л О Ж Е Н И Е"."""
CONTENTS = re.compile(
    r"^(?:Оглавление|Содержание|Части документа|Мазмұны|Мазм[үу]ны|Құжаттың бөл[іi]ктер[іi])[:.]?$",
    re.IGNORECASE,
)
"""The heading of a table of contents."""
RULED = re.compile(r"^[-_–—=*. ]{3,}$")
"""A heading that is nothing but a line."""

SWOT = (
    ("s", re.compile(r"^(?:Күшті жақтары|Сильные стороны):?$")),
    ("w", re.compile(r"^(?:Әлсіз жақтары|Слабые стороны):?$")),
    ("o", re.compile(r"^(?:Мүмкіндіктер|Возможности):?$")),
    ("t", re.compile(r"^(?:Қауіп-қатерлер|Угрозы):?$")),
)
"""Headings of the four SWOT lists, by their letter."""

_NO_NAME = r"(?![\"«“][^\"«»“”]*[\"»”] деген(?!\w))"
"""What begins with a quoted name is no clause: «1. Бөлім» деген тармақта."""
POINT = re.compile(
    rf"^{_NO_NAME}(?P<lead>[\"«“]?)(?P<num>\[?(?:{R}\.)?{N}(?:\.{N})*\.\]?"
    rf"|\d{{1,2}}(?:\.\d{{1,2}}){{1,3}}(?=\s+[А-ЯЁӘҒҚҢӨҰҮҺІ]))\s+(?P<text>.*)$",
    re.DOTALL,
)
"""A point: 12., 2-1., 1.2.3., І.1., and of several levels without the last stop: 1.2.3."""
LETTER = re.compile(
    r"^(?P<lead>[\"«“]?)(?P<num>[а-яёәғқңөұүһіa-z]\))\s+(?P<text>\S.*)$", re.DOTALL | re.IGNORECASE
)
SUBPOINT = re.compile(
    rf"^{_NO_NAME}(?P<lead>[\"«“]?)(?P<num>\[?{N}\)\]?)\s+(?P<text>.*)$", re.DOTALL
)
DASH = re.compile(r"^(?P<num>[-–—])\s*(?P<text>\S.*)$", re.DOTALL)
NOTE = re.compile(
    r"^(?:Ескерту\b(?!:)|Сноска\b|Примечание (?:ИЗПИ|РЦПИ)\b|РҚАО-ның ескертпес[іi]\b)"
)
REMARK = re.compile(
    r"^(?:.*!|(?:Примечание (?:ИЗПИ|РЦПИ)|РҚАО-ның ескертпес[іi])[.:]?)$", re.DOTALL
)
"""A note that only says whose remark the next line is."""
STARRED = re.compile(r"^\*(?P<text>[^*\s](?:[^*]*[^*\s])?)\*$", re.DOTALL)
BOLD = re.compile(r"^\*\*(?P<text>[^*]+)\*\*$")
EXCLUDED = re.compile(r"(?:алып таст|алынып таст|күші жойыл|исключ|утратил)", re.IGNORECASE)
SAYS_EXCLUDED = re.compile(r"^(?:алып таст|алынып таст|күші жойыл|исключ|утратил)", re.IGNORECASE)
"""The text of a unit that only says that it was excluded."""
STAMP = re.compile(
    r"(?:бек[іi]т[іi]лд[іi]|бек[іi]т[іi]лген|қосымша|утвержд(?!аю)|приложени)", re.IGNORECASE
)
"""What the stamp of an annex or of an approved document says."""
APPROVED = re.compile(r"(?:бек[іi]т[іi]лд[іi]|бек[іi]т[іi]лген|утвержд(?!аю))", re.IGNORECASE)
"""What only the stamp of an approved document says, and not that of a numbered annex."""
ENDORSED = re.compile(r"^[«\"“]?(?:БЕК[ІI]ТЕМ[ІI]Н|УТВЕРЖДАЮ)\b", re.IGNORECASE)
"""The first words of the mark by which a head endorses a form."""
AGREED = re.compile(
    r"^[«\"“]?(?:КЕЛ[ІI]С[ІI]ЛД[ІI]|КЕЛ[ІI]С[ІI]ЛГЕН|СОГЛАСОВАН[АОЫ]?)\b", re.IGNORECASE
)
"""The first words of a mark of agreement of another body."""
CLERKS = re.compile(r"^\(?(?:Специалист|Корректор|Оқыған|Қайта қараған)\w*\s?:")
"""Who prepared the copy: the base prints them behind old acts."""
ENACTING = re.compile(
    r"(?:БҰЙЫРАМ(?:ЫН|ЫЗ)|ҚАУЛЫ ЕТЕ(?:Д[ІI]|М[ІI]Н)|ПРИКАЗЫВА(?:Ю|ЕМ)|ПОСТАНОВЛЯ|ШЕШ[ІI]М ҚАБЫЛДА"
    r"|ШЕШТ[ІI]|РЕШИЛ)[^:]*:?$|БҰЙЫРАМЫН|ҚАУЛЫ ЕТЕД[ІI]|ПРИКАЗЫВАЮ|ПОСТАНОВЛЯ|ҚАУЛЫ ЕТЕМ[ІI]Н",
    re.IGNORECASE,
)
ANNEX_NUMBER = re.compile(
    rf"(?:({N})[- ]{{0,3}}қосымша(?:сы)?|приложение (?:№|N)? ?({N}))(?!\w)", re.IGNORECASE
)
AMENDMENT = re.compile(
    r"(?:(?:редакцияда жазылсын|алып тасталсын|алынып тасталсын|толықтырылсын|ауыстырылсын)"
    r"|(?:изложить [^:;.]*редакции[^:;.]*|исключить|дополнить [^:;]*|заменить [^:;]*))[:;.]?$"
)
MISSING = re.compile(r"^<!-- no text in this language(?:: see (?P<pair>\S+))? -->$")
ANCHOR = re.compile(r"^<a id=\"(?P<id>[\w.-]+)\"></a>$")
BACKLINK = re.compile(r"^↑ \[[^\]]*\]\([^)]*\)$")
RULER = re.compile(r"^_{3,}$")
LOST = "[…]"
"""Stands for words that the source has lost."""


def split_heading(text: str) -> tuple[str, str, str]:
    """Kind, number as printed, and the rest of a heading.

    >>> split_heading("3-тарау. Қысқа мерзімді")
    ('chapter', '3-тарау.', 'Қысқа мерзімді')
    >>> split_heading("Глава 6. СУБЪЕКТЫ")
    ('chapter', 'Глава 6.', 'СУБЪЕКТЫ')
    >>> split_heading("Ғылым")
    ('subheading', '', 'Ғылым')
    """
    for kind, pattern in (*_with_nouns(), *_WITHOUT_NOUN):
        found = pattern.match(text)
        if found:
            return kind, found[0], text[found.end() :].strip()
    return "subheading", "", text


def _with_nouns() -> Iterator[tuple[str, re.Pattern[str]]]:
    return ((kind.name, _heading(kind.printed)) for kind in KINDS.values() if kind.printed)


@cache
def _heading(printed: Printed) -> re.Pattern[str]:
    """What the number of a heading looks like, with its noun; old typists typed i for і."""
    number = _NR if printed.roman else N
    kazakh = printed.kk.replace("і", "[іi]").replace("ө", "[өо]")
    russian = "|".join(
        rf"{noun}{' ' if noun[-1].isalpha() else ' ?'}{number}(?: ?\.)?" for noun in printed.ru
    )
    return re.compile(
        rf"^(?:{number}[- ]{{0,2}}{kazakh}(?: ?\.)?|{russian})(?=\s|$)", re.IGNORECASE
    )


def plain_heading(text: str) -> str:
    """Whether a line without marks begins like a heading, as `Printed.plain` has it.

    >>> plain_heading("5-бап. Негізгі ұғымдар"), plain_heading("Глава 2. Порядок")
    ('sentence', 'title')
    >>> plain_heading("II. Порядок приема"), plain_heading("Порядок приема")
    ('title', '')
    """
    for kind in KINDS.values():
        if kind.printed and kind.printed.plain and _plain(kind.printed).match(text):
            return kind.printed.plain
    return "title" if _PLAIN_ROMAN.match(text) else ""


@cache
def _plain(printed: Printed) -> re.Pattern[str]:
    number = _NR if printed.roman else N
    kazakh, russian = (f"(?:{noun}|{noun.upper()})" for noun in (printed.kk, printed.ru[0]))
    end = r"\s+(?=[^\W\d_])" if printed.plain == SENTENCE else r"\s"
    return re.compile(rf"^(?:{number}-{kazakh}|{russian} {number})\.{end}")


_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")


def unescape(text: str) -> str:
    r"""Text without Markdown's backslashes.

    >>> unescape(r"\*\* - барлық")
    '** - барлық'
    """
    return _ESCAPED.sub(r"\1", text)

"""How numbers and headings are printed, in both languages."""

from __future__ import annotations

import re

_N = r"\d+(?:-\d+)?"
_R = r"[IVXLСCІХ]+(?:-\d+)?"
"""A Roman number; Cyrillic letters are typed for Latin ones."""
_BARE_R = rf"(?![СCL]\.){_R}\."
"""A Roman number by itself; a lone С or L is an initial: no act has fifty parts without a word."""
_NR = rf"(?:{_N}|{_R})"
_ANY_CASE = re.IGNORECASE

HEADINGS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "subpart",
        re.compile(
            rf"^(?:{_NR}[- ]{{0,2}}(?:кіші|кiшi) б[өо]л[іi]м ?\.?|Подраздел {_NR}\.?)(?=\s|$)",
            _ANY_CASE,
        ),
    ),
    (
        "part",
        re.compile(
            rf"^(?:{_NR}[- ]{{0,2}}б[өо]л[іi]м ?\.?|(?:Раздел|Часть) {_NR}\.?|{_BARE_R}(?=\s+\w))"
            r"(?=\s|$)",
            _ANY_CASE,
        ),
    ),
    (
        "chapter",
        re.compile(rf"^(?:{_NR}[- ]{{0,2}}тарау ?\.?|Глава {_NR} ?\.?)(?=\s|$)", _ANY_CASE),
    ),
    (
        "section",
        re.compile(
            rf"^(?:{_NR}[- ]{{0,2}}параграф ?\.?|Параграф {_NR}\.?|§ ?{_NR}\.?)(?=\s|$)", _ANY_CASE
        ),
    ),
    ("article", re.compile(rf"^(?:{_N}[- ]{{0,2}}бап ?\.?|Статья {_N} ?\.?)(?=\s|$)", _ANY_CASE)),
    (
        "plan-indicator",
        re.compile(rf"^(?:Нысаналы {_N}-индикатор\.|Целевой индикатор {_N}\.)(?=\s|$)"),
    ),
    ("chapter", re.compile(rf"^{_N}\.(?=\s+[^\W\d_])")),
)
"""Kinds of numbered headings and what their number looks like; the first that fits counts."""

PLAIN_ARTICLE = re.compile(rf"^(?:{_N}-бап|Статья {_N})\.\s+(?=[^\W\d_])")
"""An article whose heading the source printed as a plain line."""
PLAIN_DIVISION = re.compile(
    rf"^(?:{_BARE_R}\s+(?=[А-ЯЁӘҒҚҢӨҰҮҺІ])|(?:Глава|Раздел|ГЛАВА|РАЗДЕЛ) {_NR}\.\s"
    rf"|{_NR}-(?:тарау|бөлім|ТАРАУ|БӨЛІМ)\.\s)"
)
"""A part or chapter whose heading the source printed as a plain line."""
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
    rf"^{_NO_NAME}(?P<lead>[\"«“]?)(?P<num>\[?(?:{_R}\.)?{_N}(?:\.{_N})*\.\]?"
    rf"|\d{{1,2}}(?:\.\d{{1,2}}){{1,3}}(?=\s+[А-ЯЁӘҒҚҢӨҰҮҺІ]))\s+(?P<text>.*)$",
    re.DOTALL,
)
"""A point: 12., 2-1., 1.2.3., І.1., and of several levels without the last stop: 1.2.3."""
LETTER = re.compile(
    r"^(?P<lead>[\"«“]?)(?P<num>[а-яёәғқңөұүһіa-z]\))\s+(?P<text>\S.*)$", re.DOTALL | re.IGNORECASE
)
SUBPOINT = re.compile(
    rf"^{_NO_NAME}(?P<lead>[\"«“]?)(?P<num>\[?{_N}\)\]?)\s+(?P<text>.*)$", re.DOTALL
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
    rf"(?:({_N})[- ]{{0,3}}қосымша(?:сы)?|приложение (?:№|N)? ?({_N}))(?!\w)", re.IGNORECASE
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
    for kind, pattern in HEADINGS:
        found = pattern.match(text)
        if found:
            return kind, found[0], text[found.end() :].strip()
    return "subheading", "", text


_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")


def unescape(text: str) -> str:
    r"""Text without Markdown's backslashes.

    >>> unescape(r"\*\* - барлық")
    '** - барлық'
    """
    return _ESCAPED.sub(r"\1", text)

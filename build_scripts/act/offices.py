"""Who signs an act: the office that a line names, in both languages."""

from __future__ import annotations

import re

_LONGEST = 150
_RUSSIAN = re.compile(
    r"^(?:(?:Первый )?[Зз]аместител[ья] |Вице-|И\.?\s?о\.? |Исполняющий обязанности )?"
    r"(?:Президент|Премьер-министр|Министр|Председател[ья]|Аким|Руководител[ья]|Управляющий"
    r"|Генеральный Прокурор|Глава|Секретар[ья]|Государственный секретар[ья])\b",
    re.IGNORECASE,
)
_KAZAKH = re.compile(
    r"(?:Президент[іi]|Премьер-?\s?министр[іi]?|министр[іi]|Министр|төра(?:ғасы|йымы)|әк[іi]м[іi]"
    r"|басшысы|басқарушысы?|прокуроры?|хатшысы|орынбасары)(?: м\.?а\.?)?$",
    re.IGNORECASE,
)
_ENDS = (".", ";", ":", ",")


def is_office(text: str) -> bool:
    """Whether a line is nothing but the office of a person who signs.

    >>> is_office("Премьер-министр Республики Казахстан")
    True
    >>> is_office("Қазақстан Республикасының Президенті")
    True
    >>> is_office("Министр утверждает правила.")
    False
    """
    if len(text) > _LONGEST or text.endswith(_ENDS) or any(sign.isdigit() for sign in text):
        return False
    return bool(_RUSSIAN.match(text) and not _has_verb(text)) or bool(_KAZAKH.search(text))


_VERB = re.compile(r"\b\w+(?:ет|ит|ают|уют|яет|ется|ится|ал|ил|дi|ді|ды|ты|ті)\b", re.IGNORECASE)


def _has_verb(text: str) -> bool:
    return any(len(found) > _NAME for found in _VERB.findall(text))


_NAME = 5
"""Letters of a word that is more than a name's end."""

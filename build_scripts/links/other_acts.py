"""Other acts that a text names: by title, by date and number, by a short number."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from build_scripts.links.citations import Document
from build_scripts.links.dates import DATE, iso_date
from build_scripts.links.mention import Base

ACT_NUMBER = r"(?:ҚР ДСМ-)?\d[\w/-]*"
_TITLE_KK = r"[\"«“][^\"«»“”]+ туралы[\"»”]"
_TITLE_RU = r"[\"«“]Об? [^\"«»“”]+[\"»”]"
_QUOTED = {
    "kk": re.compile(r"(?:[\"«“]|^)([^\"«»“”]+ туралы)[\"»”]"),
    "ru": re.compile(r"[\"«“]?(Об? [^\"«»“”]+)[\"»”]"),
}
"""One title in quotation marks, of which the opening one may be lost."""

_TITLED = {
    "kk": re.compile(
        rf"(?P<titles>{_TITLE_KK}(?:(?:, | және ){_TITLE_KK})*|^[^\"«»“”]+ туралы[\"»”])"
        r" (?:ҚР |(?:\w+ ){1,2}Республикасы(?:ның)? )?(?:[а-яәғқңөұүһі]+ ){0,2}?"
        r"(?:Заң(?!нам)|[Кк]одекс)\w*"
    ),
    "ru": re.compile(
        r"(?:Закон\w*|Кодекс\w*|ЗРК)(?: РК| (?:\w+ ){0,2}Республики(?: Казахстан)?)? "
        rf"(?P<titles>{_TITLE_RU}(?:(?:, | и ){_TITLE_RU})*|О [^\"«»“”.;]+[\"»”])"
    ),
}
_ROMAN = re.compile(r"(?<=\d-)[IVXІХ]+$")
_LATIN = str.maketrans("ІХ", "IX")
"""Cyrillic letters that are typed for Roman numerals."""
_ISSUER_KK = r"(?:Қазақстан Республикасы|ҚР(?= ))"
_DATED = {
    "kk": re.compile(
        rf"(?P<date>{DATE['kk']}) № ?(?P<number>{ACT_NUMBER})(?![\w/])(?! болып)"
        r"(?: (?:бұйрық|бұйрығ|қаулы|[Жж]арлы|Заң(?!дар))\w*)?"
    ),
    "ru": re.compile(
        r"(?:(?:[Пп]риказ|[Пп]остановлени|[Уу]каз|[Зз]акон)\w* (?:[^\"«»;:()№]*? )??)?"
        rf"от (?P<date>{DATE['ru']}) ?№ ?(?P<number>{ACT_NUMBER})"
    ),
}
_ADDRESS = {
    "kk": re.compile(
        rf"Мемлекет басшысының (?P<date>{DATE['kk']}) (?:[\"«“][^\"«»“”]+[\"»”] атты )?"
        r"Қазақстан халқына Жолдау\w*"
    ),
    "ru": re.compile(rf"Послани\w+ Главы государства народу Казахстана от (?P<date>{DATE['ru']})"),
}
_NUMBERED = {
    "kk": re.compile(
        rf"(?P<list>№ ?{ACT_NUMBER}(?:(?:, | және )№ ?{ACT_NUMBER})*)"
        r" (?:[Бб]ұйрық|[Бб]ұйрығ|[Ққ]аулы)\w*"
    ),
    "ru": re.compile(
        rf"(?:[Пп]риказ|[Пп]остановлени)\w* (?P<list>№ ?{ACT_NUMBER}(?:(?:, | и )№ ?{ACT_NUMBER})*)"
    ),
}
_THIS_LAW = {
    "kk": re.compile(r"(?<!\w)[Оо]сы (?:[Зз]аң(?!нам)|[Кк]одекс)\w*"),
    "ru": re.compile(r"(?<!\w)(?:[Нн]астоящ|[Дд]анн)\w+ (?:[Зз]акон(?!одат)|[Кк]одекс)\w*"),
}
REGISTRATION = {
    "kk": re.compile(r"№ (\d+) болып тіркел"),
    "ru": re.compile(r"(?:под|[Зз]арегистрирован[^№()]*) № (\d+)"),
}
"""Number under which the Ministry of Justice registered the act named before it."""


def find_documents(text: str, language: str, phrases: Mapping[str, str]) -> list[Document]:
    """Other acts named in a text, in reading order, without overlaps.

    Args:
        text: the text of one unit.
        language: ``kk`` or ``ru``.
        phrases: patterns of acts that are named without quotation marks, and their titles.
    """
    found = [
        *_by_title(text, language),
        *_by_phrase(text, phrases),
        *_by_date(text, language),
        *_by_number(text, language),
        *(
            Document(match.start(), match.end(), Base("this", "law"))
            for match in _THIS_LAW[language].finditer(text)
        ),
    ]
    kept: list[Document] = []
    for document in sorted(found, key=lambda d: (d.start - d.end, d.start)):
        if all(document.end <= other.start or other.end <= document.start for other in kept):
            kept.append(document)
    return sorted(kept, key=lambda document: document.start)


def registrations(
    text: str, language: str, documents: Sequence[Document]
) -> Iterator[tuple[Base, str]]:
    """Dated acts of a text with the registration number printed behind them."""
    dated = [document for document in documents if document.base.kind == "dated"]
    for index, document in enumerate(dated):
        end = dated[index + 1].start if index + 1 < len(dated) else len(text)
        match = REGISTRATION[language].search(text, document.end, end)
        if match:
            yield document.base, match[1]


def _by_title(text: str, language: str) -> Iterator[Document]:
    for match in _TITLED[language].finditer(text):
        first, last = match.start("titles"), match.end("titles")
        titles = list(_QUOTED[language].finditer(text, first, last))
        for title in titles:
            start = match.start() if title is titles[0] else title.start()
            end = match.end() if title is titles[-1] else title.end()
            yield Document(start, end, Base("law", title[1]))


def _by_phrase(text: str, phrases: Mapping[str, str]) -> Iterator[Document]:
    for pattern, title in phrases.items():
        for match in re.finditer(pattern, text):
            yield Document(match.start(), match.end(), Base("law", title))


def _by_date(text: str, language: str) -> Iterator[Document]:
    for match in _DATED[language].finditer(text):
        number = _ROMAN.sub(lambda roman: roman[0].translate(_LATIN), match["number"])
        base = Base("dated", number, iso_date(match["date"], language))
        start = _issuer_start(text, match.start()) if language == "kk" else match.start()
        yield Document(start, match.end(), base)
    for match in _ADDRESS[language].finditer(text):
        yield Document(
            match.start(), match.end(), Base("dated", "", iso_date(match["date"], language))
        )


def _issuer_start(text: str, date_start: int) -> int:
    """Where the name of the body before a Kazakh date begins; the date itself if there is none."""
    begin = max(text.rfind(sign, 0, date_start) for sign in '"«»“”;:()№') + 1
    names = list(re.finditer(_ISSUER_KK, text[begin:date_start]))
    if not names:
        return date_start
    start = names[-1].start()
    for name in reversed(names[:-1]):
        if name.end() + 1 != start:
            break
        start = name.start()
    return begin + start


def _by_number(text: str, language: str) -> Iterator[Document]:
    for match in _NUMBERED[language].finditer(text):
        numbers = list(re.finditer(rf"№ ?({ACT_NUMBER})", match["list"]))
        offset = match.start("list")
        for number in numbers:
            start = match.start() if number is numbers[0] else offset + number.start()
            end = match.end() if number is numbers[-1] else offset + number.end()
            yield Document(start, end, Base("number", number[1]))

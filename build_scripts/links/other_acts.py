"""Other acts that a text names: by title, by date and number, by a short number."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from build_scripts.links.citations import Document
from build_scripts.links.dates import DATE, iso_date
from build_scripts.links.laws import laws_unquoted
from build_scripts.links.mention import Base

ACT_NUMBER = (
    r"(?:ҚР ДСМ[- /]|(?:[А-ЯӘҒҚҢӨҰҮҺІA-Z]{1,4}[ -]){0,2})?\d[\w/-]*(?:\.\d+)?(?: ?ЗРК|ҚРЗ)?"
)
_TITLE = r"[\"«“](?:[^\"«»“”]|«[^«»]*»)+[\"»”]"
_TITLE_KK = r"[\"«“](?:[^\"«»“”]|«[^«»]*»)+(?: туралы|\))[\"»”]"
_TITLE_RU = r"[\"«“]Об? (?:[^\"«»“”]|«[^«»]*»|(?<=\w )\"(?=Об? ))+[\"»”]"
_QUOTED = {
    "kk": re.compile(r"(?:[\"«“]|^)((?:[^\"«»“”]|«[^«»]*»)+(?: туралы|\)))[\"»”]"),
    "ru": re.compile(r"[\"«“]?(Об? (?:[^\"«»“”]|«[^«»]*»|(?<=\w )\"(?=Об? ))+)[\"»”]"),
}
"""One title in quotation marks, of which the opening one may be lost."""
_COUNTRY_KK = r"(?:ҚР |(?:\w+ ){1,2}Республикасы(?:ның)? )"
_LINK = r"(?:[A-Z]\d{6,7}_ )?"
"""The identifier that old texts print where a link stood."""
_NUMBER_OPT = rf"(?: ?№ ?{ACT_NUMBER})?"
_TITLED = {
    "kk": re.compile(
        rf"(?:(?P<before>{DATE['kk']}) )?"
        rf"(?P<titles>{_TITLE_KK}(?:(?:, | және ){_TITLE_KK})*|^[^\"«»“”]+ туралы[\"»”])"
        rf" ?{_COUNTRY_KK}?(?P<dated>(?P<date>{DATE['kk']}){_NUMBER_OPT} )?{_LINK}{_COUNTRY_KK}?"
        r"(?:[а-яәғқңөұүһі]+ ){0,2}?"
        r"(?:[Кк]онституциялық )?(?:(?P<law>[Зз]аң(?!нам|дық|ды|гер|сыз))|[Кк]одекс)\w*"
        r"(?: \([^()]*[Кк]одекс[^()]*\))?"
    ),
    "ru": re.compile(
        r"(?:[Кк]онституционн\w+ )?(?:[Зз]акон(?:а|у|ом|е|ы|ов|ам|ами|ах)?(?!\w)|[Кк]одекс\w*|ЗРК)"
        r"(?: РК| (?:\w+ ){0,2}Республики(?: Казахстан)?)?"
        rf"(?P<dated> от (?P<date>{DATE['ru']}){_NUMBER_OPT})?(?: РК| Республики Казахстан)?"
        rf" {_LINK}"
        rf"(?P<titles>{_TITLE_RU}(?:(?:, | и ){_TITLE_RU})*|О [^\"«»“”.;]+[\"»”])"
        rf"(?: \([^()]*[Кк]одекс[^()]*\))?(?: от (?P<behind>{DATE['ru']})(?! ?№))?"
    ),
}
_ROMAN = re.compile(r"(?<=\d-)[IVXLІХ]+(?: ?ЗРК|ҚРЗ)?$")
_LATIN = str.maketrans("ІХ", "IX")
"""Cyrillic letters that are typed for Roman numerals."""
_ISSUER_KK = r"(?:Қазақстан Республикасы|ҚР(?=-[нң]\w* | ))"
_KIND_RU = (
    r"(?<!\w)(?:[Пп]ост(?:ан)?\.(?=правит)|[Пп]риказ(?:а|у|ом|е|ы|ов|ам|ами|ах)?|[Пп]остановлени(?:е|я|ю|ем|и|й|ям|ями|ях)"
    r"|[Уу]каз(?:а|у|ом|е|ы|ов|ам|ами|ах)?|(?:[Кк]онституционн\w+ )?[Зз]акон(?:а|у|ом|е|ы|ов|ам"
    r"|ами|ах)?"
    r"|[Кк]одекс(?:а|у|ом|е)?|[Рр]аспоряжени(?:е|я|ю|ем|и|й|ям|ями|ях)"
    r"|[Рр]ешени(?:е|я|ю|ем|и|й|ям|ями|ях))(?:(?!\w)|(?<=\.))"
)
_DATED = {
    "kk": re.compile(
        rf"(?P<date>{DATE['kk']})(?: ?| {_TITLE} )№ ?(?P<number>{ACT_NUMBER})(?![\w/])(?! болып)"
        r"(?P<number_first>(?!))?(?P<date_behind>(?!))?"
        r"(?:(?: Қазақстан Республикасының)?(?: [Кк]онституциялық)?(?: заң күші бар)?"
        r" (?:бірлескен |бекітілген )?(?:[Бб]ұйр|[Ққ]аулы|[Жж]арлы|Заң(?!дар)|[Кк]одекс"
        r"|[Өө]кім|[Шш]ешім)\w*)?"
    ),
    "ru": re.compile(
        rf"(?<!\w)от (?P<date>{DATE['ru']})(?: ?| {_TITLE} )№ ?(?P<number>{ACT_NUMBER})"
        rf"|(?<![\w№])№ ?(?P<number_first>{ACT_NUMBER}) от (?P<date_behind>{DATE['ru']})(?! ?№)"
    ),
}
_FORMS = (
    ("law", re.compile(r"(?<!\w)закон(?!од)|(?<!\w)заң(?!нам)|кодекс", re.IGNORECASE)),
    ("edict", re.compile(r"(?<!\w)указ(?:а|у|ом|е|ы|ов|ами|ах)?(?!\w)|жарлы", re.IGNORECASE)),
    ("decree", re.compile(r"(?:постановлени|(?<!\w)пост(?:ан)?\.|қаулы)", re.IGNORECASE)),
    ("order", re.compile(r"приказ|бұйр", re.IGNORECASE)),
    ("other", re.compile(r"распоряжени|решени|өкім|шешім", re.IGNORECASE)),
)
_GOVERNMENT = re.compile(r"Правительств|правит\.|[ҮУY]кімет|Кабинет")
"""Old typists print the first letter of Үкімет as У or Y."""
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
    "kk": re.compile(
        r"(?<!\w)[Оо]сы (?:[Кк]онституциялық )?(?:[Зз]аң(?!нам|ды\b|дық)|[Кк]одекс)\w*"
    ),
    "ru": re.compile(
        r"(?<!\w)(?:[Нн]астоящ|[Дд]анн)\w+ (?:[Кк]онституционн\w+ )?(?:[Зз]акон(?!одат)"
        r"|[Кк]одекс)\w*"
    ),
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
        *_by_phrase(text, language, phrases),
        *_by_date(text, language),
        *_approved(text, language),
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
    return [_with_printed(d, text) for d in sorted(kept, key=lambda document: document.start)]


_PRINTED = re.compile(r"(?<!\w)[A-Z]\d{6,7}_(?!\w)")
_NAMES_ACT = frozenset({"law", "dated"})


def _with_printed(document: Document, text: str) -> Document:
    """A named act with the identifier that the text prints inside its name, or right behind it."""
    if document.base.kind not in _NAMES_ACT:
        return document
    inside = _PRINTED.search(text, document.start, document.end)
    behind = _PRINTED.match(text, document.end + 1) if text[document.end :][:1] == " " else None
    found = inside or behind
    if found is None:
        return document
    return replace(document, base=replace(document.base, printed=found[0]))


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


_OTHER_PLACE = {"kk": ("before",), "ru": ("behind",)}
"""Groups of `_TITLED` that hold the date where it stands on the other side of the title."""


def _by_title(text: str, language: str) -> Iterator[Document]:
    for match in _TITLED[language].finditer(text):
        first, last = match.start("titles"), match.end("titles")
        titles = list(_QUOTED[language].finditer(text, first, last))
        printed = next((match[g] for g in ("date", *_OTHER_PLACE[language]) if match[g]), "")
        date = iso_date(printed, language) if printed else ""
        for title in titles:
            start = match.start() if title is titles[0] else title.start()
            end = match.end() if title is titles[-1] else title.end()
            yield Document(start, end, Base("law", title[1], date, form="law"))


def _by_phrase(text: str, language: str, phrases: Mapping[str, str]) -> Iterator[Document]:
    if not phrases:
        return
    for start, end, title in laws_unquoted(text, language):
        yield Document(start, end, Base("law", title, form="law"))
    for pattern, title in phrases.items():
        for match in re.finditer(pattern, text):
            yield _dated_code(text, match, title, language)
    for listed in _CODES[language].finditer(text):
        for name in _NAME.finditer(text, listed.start(), listed.end("names")):
            code = next((t for p, t in phrases.items() if re.fullmatch(p, f"{name[0]} кодекс")), "")
            if code:
                yield Document(name.start(), name.end(), _code(code, name[0]))


def _dated_code(text: str, match: re.Match[str], title: str, language: str) -> Document:
    """A code named without quotation marks, with its day: Налогового кодекса от 12 июня 2001 г."""
    start, end, date = match.start(), match.end(), ""
    if language == "ru" and (day := _CODE_DAY["ru"].match(text, end)):
        end, date = day.end(), iso_date(day["date"], language)
    elif language == "kk" and (day := _CODE_DAY["kk"].search(text, 0, start)):
        start, date = day.start(), iso_date(day["date"], language)
    return Document(start, end, replace(_code(title, match[0]), date=date))


_CODE_DAY = {
    "kk": re.compile(rf"(?P<date>{DATE['kk']}) $"),
    "ru": re.compile(rf" от (?P<date>{DATE['ru']})(?! ?№)"),
}


def _code(title: str, words: str) -> Base:
    return Base("law", title, form="law", issuer=words)


_NAME = re.compile(r"[\w-]+")
_CODES = {
    "kk": re.compile(r"(?<![\w-])(?P<names>[\w-]+(?:, [\w-]+)*)(?=(?: және|,) [\w-]+ кодекстер)"),
    "ru": re.compile(
        r"(?<![\w-])(?P<names>[\w-]+(?:, [\w-]+)*)(?=(?: и|,) [\w-]+ кодекс(?:ы|ов|ам|ами|ах)\b)"
    ),
}
"""Codes listed before the last one, which alone has the noun: Водным, Лесным и Земельным."""


def _by_date(text: str, language: str) -> Iterator[Document]:
    previous: Document | None = None
    for match in _DATED[language].finditer(text):
        named = match.groupdict()
        printed = named["number"] or named["number_first"]
        number = _ROMAN.sub(lambda roman: roman[0].translate(_LATIN), printed)
        number = re.sub(r" ?(?:ЗРК|ҚРЗ)$|-ш[іы]$", "", number)
        start = _issuer_start(text, match.start()) if language == "kk" else match.start()
        if language == "ru":
            start = _kind_start(text, match.start())
        words = text[start : match.end()]
        form = _form(words, number)
        behind = "" if form else _form_behind(text, match.end(), language, words)
        if behind and behind != "other":
            form = behind
        elif not form and previous and not re.search(r"[.!?] ", text[previous.end : start]):
            form, words = previous.base.form, f"{previous.base.issuer} {words}"
        form = form or behind
        date = iso_date(named["date"] or named["date_behind"], language)
        previous = Document(
            start, match.end(), Base("dated", number, date, form=form, issuer=words)
        )
        yield previous
        yield from _further(text, previous)
    for match in _UNNUMBERED[language].finditer(text):
        form = _form(match[0], "")
        base = Base("dated", "", iso_date(match["date"], language), form=form, issuer=match[0])
        yield Document(match.start(), match.end(), base)
    for match in _ADDRESS[language].finditer(text):
        yield Document(
            match.start(), match.end(), Base("dated", "", iso_date(match["date"], language))
        )


def _form_behind(text: str, end: int, language: str, words: str) -> str:
    """The kind of a Kazakh act that stands behind brackets or a title: № 5 (…) қаулысымен."""
    found = _KIND_BEHIND.match(text, end) if language == "kk" else None
    return _form(f"{words} {found[0]}", "") if found else ""


_KIND_KK = r"(?:[Бб]ұйр|[Ққ]аулы|[Жж]арлы|[Өө]кім|[Шш]ешім)\w*"
_BRACKETS = r" ?\((?:[^()]|\([^()]*\))*\)"
_KIND_BEHIND = re.compile(
    rf"(?:{_BRACKETS}(?:[;,] {DATE['kk']} ?№ ?{ACT_NUMBER}{_BRACKETS})*| {_TITLE})"
    rf"(?: [^\W\d_]+){{0,5}}? {_KIND_KK}"
)
_UNNUMBERED = {
    "kk": re.compile(rf"(?P<date>{DATE['kk']}) {_TITLE}(?: [^\W\d_]+){{0,4}}? {_KIND_KK}"),
    "ru": re.compile(
        rf"(?![Зз]акон|[Кк]о){_KIND_RU}(?:(?! от | стать|закон|кодекс)[^\"«»“”;:()№]){{0,90}}?"
        rf" от (?P<date>{DATE['ru']}) ?{_TITLE_RU}(?! ?№)",
        re.IGNORECASE,
    ),
}
"""An act without a number, by its kind, its day and its title."""
_FURTHER = re.compile(
    rf"(?: [A-Z]\d{{6,}}_?)?(?:,| и| және) № ?(?P<number>{ACT_NUMBER})(?![\w/]|\.\d| болып)"
)


def _further(text: str, first: Document) -> Iterator[Document]:
    """Acts of the same day named by their numbers alone: от 10 июля 2001 г. № 227 и № 228."""
    at = first.end
    while first.base.form and (match := _FURTHER.match(text, at)):
        start, at = match.end() - len(match["number"]), match.end()
        sign = text.rindex("№", 0, start)
        yield Document(sign, at, replace(first.base, name=match["number"]))


def _form(words: str, number: str) -> str:
    """The kind of act that words name; a number with a Roman part is a law's."""
    form = next((form for form, pattern in _FORMS if pattern.search(words)), "")
    if form == "decree" and not _GOVERNMENT.search(words):
        return "other"
    return form or ("law" if _ROMAN.search(number) else "")


def _kind_start(text: str, date_start: int) -> int:
    """Where the kind of a Russian act, and the body and title behind it, begin before the date."""
    before = text[:date_start]
    quoted = re.search(rf"{_TITLE} $", before)
    reach = before[: quoted.start()] if quoted else before
    begin = max(
        (match.end() for match in re.finditer(r"[\"«»“”;:()№]|(?<=\w\w)(?<!правит)[.!?] ", reach)),
        default=0,
    )
    kinds = list(re.finditer(rf"(?<!щ\w\w силу )(?<!щ\w\w\w силу ){_KIND_RU}", reach[begin:]))
    return begin + kinds[-1].start() if kinds else date_start


_APPROVED_NOUN_RU = (
    r"(?<!\w)(?:[Пп]равил|[Пп]оложени[яюиейх]\w*|[Ии]нструкци\w+|[Мм]етодик\w+|[Сс]тандарт\w*"
    r"|[Рр]егламент\w*|[Пп]еречн\w+|[Тт]ребовани\w+|[Пп]орядк\w+|[Уу]став\w*|[Пп]рограмм\w+"
    r"|[Кк]онцепци\w+|[Ии]зменени[йя]\w*|[Дд]ополнени[йя]\w*|[Нн]орм\w*|[Тт]ипов\w+ \w+"
    r"|[Сс]анитарн\w+ правил\w*|[Рр]еестр\w*)"
)
_APPROVED_RU = re.compile(
    rf"(?P<noun>{_APPROVED_NOUN_RU}\w*)(?:[^.;:()№]"
    rf"|\([^()]*\)){{0,600}}?,? утвержд[её]нн\w+ (?=(?P<tail>.*))",
    re.DOTALL,
)
_APPROVED_KK = re.compile(
    r"(?: ?\((?:[^()]|\([^()]*\))*\))? (?:бекітілген|бекіткен)"
    r"(?P<between>(?:[^.;:№]){0,600}?)(?P<noun>(?<!\w)(?:[Ққ]ағида"
    r"|[Ее]реже|[Нн]ұсқаулы[қғ]"
    r"|[Әә]дістеме|[Сс]тандарт|[Рр]егламент|[Тт]ізбе|[Тт]алап|[Тт]алаб|[Тт]әртіп|[Тт]әртіб"
    r"|[Жж]арғы|[Бб]ағдарлама"
    r"|[Тт]ұжырымдама|[Нн]орма|[Өө]згеріс|[Тт]олықтыру|[Тт]ізілім)\w*(?:ның|нің|дың|дің|тың|тің"
    r"|на|не|ға|ге))"
    r"(?: \(бұдан әрі[^()]*\))?(?= )"
)


def _approved(text: str, language: str) -> Iterator[Document]:
    """Rules with the act that approves them; the words are those of the rules' kind."""
    dated = list(_by_date(text, language))
    if language == "ru":
        for noun in re.finditer(_APPROVED_NOUN_RU, text):
            match = _APPROVED_RU.match(text, noun.start())
            act = match and next((d for d in dated if d.start == match.start("tail")), None)
            if act:
                yield Document(noun.start(), noun.end(), replace(act.base, approved=True))
        return
    for act in dated:
        match = _APPROVED_KK.match(text, act.end)
        if match:
            yield Document(match.start("noun"), match.end(), replace(act.base, approved=True))


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

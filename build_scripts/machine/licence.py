"""The legal status of what the site publishes, in words that travel with the files."""

from __future__ import annotations

CC0 = "https://creativecommons.org/publicdomain/zero/1.0/"
CODE = "MIT"
OFFICIAL_TEXTS = {
    "kk": "Ресми құжаттар (заңдар, өзге де нормативтік құқықтық актілер) және олардың ресми "
    "аудармалары авторлық құқық объектілері болып табылмайды («Авторлық құқық және сабақтас "
    "құқықтар туралы» Қазақстан Республикасының Заңы, 8-бап).",
    "ru": "Официальные документы (законы, иные нормативные правовые акты) и их официальные "
    "переводы не являются объектами авторского права (Закон Республики Казахстан «Об авторском "
    "праве и смежных правах», статья 8).",
}
_LICENCE = """\
{kk_official}
Аудармаларымыз, ескертпелеріміз және деректеріміз қоғамдық игілікке берілген: CC0 1.0
({cc0}). Бағдарлама коды: MIT лицензиясы.
Бұл – бейресми көшірме: мәтінді ресми беттен тексеріңіз.

{ru_official}
Наши переводы, примечания и данные переданы в общественное достояние: CC0 1.0
({cc0}). Программный код: лицензия MIT.
Это неофициальная копия: сверяйте текст с официальной страницей.

Official documents and their official translations are not objects of copyright in Kazakhstan
(Law on Copyright and Related Rights, article 8). Our translations, notes and data are dedicated
to the public domain: CC0 1.0 ({cc0}).
The programs are under the MIT licence. This is an unofficial copy.
"""
_README = """\
# {site}

Осы мұрағатта сайттың барлық машина оқитын файлдары бар. Не қайда жатқаны – api/index.json файлында;
пішімдердің сипаттамасы: {kk}
Актінің мәтіні: api/acts/ID/kk.json, ru.json (JSON), kk.xml, ru.xml (Akoma Ntoso). Кестелер: *.csv.

В этом архиве – все машиночитаемые файлы сайта. Что где лежит, сказано в api/index.json;
описание форматов: {ru}
Текст акта: api/acts/ID/kk.json, ru.json (JSON), kk.xml, ru.xml (Akoma Ntoso). Таблицы: *.csv.

This archive holds all machine-readable files of the site; api/index.json lists them.
"""


def licence_text() -> str:
    """The licence file of the archive, in Kazakh, Russian and English."""
    kazakh, russian = OFFICIAL_TEXTS["kk"], OFFICIAL_TEXTS["ru"]
    return _LICENCE.format(kk_official=kazakh, ru_official=russian, cc0=CC0)


def readme_text(site: str, pages: dict[str, str]) -> str:
    """The README of the archive.

    Args:
        site: root of the site.
        pages: full addresses of the page that describes the formats, by language.
    """
    return _README.format(site=site, kk=pages["kk"], ru=pages["ru"])

"""A length of time is a deadline only where something is due; else it is the period of a count."""

from __future__ import annotations

import pytest

from build_scripts.links.time_limits import find_limits


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "тариф за обслуживание одного рабочего места в течение года - 1000 тенге"),
        ("ru", "количество обращений, поступивших в течение года"),
        ("ru", "отчетный период - период, определяемый в течение года"),
        ("ru", "среднегодовая численность - число лиц, проживающих в течение года на территории"),
        ("ru", "Плата за хранение груза в течение суток 100 тенге"),
        ("kk", "бір жыл ішінде түскен өтініштер саны"),
        ("kk", "бір жыл ішінде бір жұмыс орнына қызмет көрсету тарифі – 1000 теңге"),
        ("kk", "жүкті бір тәулік бойы сақтағаны үшін төлем – 100 теңге"),
    ],
)
def test_the_period_of_a_tariff_or_a_count_sets_no_limit(language: str, text: str) -> None:
    assert find_limits(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "amount", "unit"),
    [
        ("ru", "Работодатель в течение года представляет отчет", "1", "year"),
        ("ru", "Плата вносится в течение месяца", "1", "month"),
        ("ru", "Гражданин, получивший отказ, в течение месяца обжалует его", "1", "month"),
        ("ru", "обязательства, исполняемые в течение года со дня подписания", "1", "year"),
        ("kk", "Жұмыс беруші бір жыл ішінде есеп береді", "1", "year"),
        ("kk", "бір ай ішінде құжаттарды тапсырған жағдайда қабылданады", "1", "month"),
        ("ru", "проводится с 10 по 25 июня календарного года", "--06-10/--06-25", "date"),
        ("ru", "прием идет с 3 по 7-го марта", "--03-03/--03-07", "date"),
        ("kk", "күнтізбелік жылдың 10-25 маусым аралығында өткізеді", "--06-10/--06-25", "date"),
        ("kk", "3 – 7 наурыз аралығында қабылдайды", "--03-03/--03-07", "date"),
        ("kk", "ай сайын есепті айдан кейінгі айдың 2-не дейін береді", "---02", "date"),
        ("kk", "тоқсан сайын есепті айдан кейінгі айдың 7 - күніне ұсынады", "---07", "date"),
    ],
)
def test_the_same_words_set_a_limit_where_something_is_due(
    language: str, text: str, amount: str, unit: str
) -> None:
    assert [(limit.amount, limit.unit) for limit in find_limits(text, language)] == [(amount, unit)]

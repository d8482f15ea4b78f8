// Words of the search in both languages.

/** @type {Record<Language, Partial<Record<Intl.LDMLPluralRule, string>> & {other: string}>} */
const FORMS = {
  kk: { other: "{n} нәтиже табылды" },
  ru: {
    one: "Найден {n} результат",
    few: "Найдено {n} результата",
    many: "Найдено {n} результатов",
    other: "Найдено {n} результата",
  },
};

export const MESSAGES = {
  kk: {
    label: "Сайттан іздеу",
    placeholder: "Сөз немесе нөмір",
    submit: "Іздеу",
    hint: "Сөзді, тармақтың не актінің нөмірін жазыңыз. Мысалы: жұмыспен өтеу, 47-бап 17-тармақ, № 20, 54-1.",
    loading: "Іздеу жүктелуде…",
    none: "Ештеңе табылмады",
    advice: "Сөздің жазылуын тексеріңіз, басқа сөзбен айтып көріңіз немесе сөз санын азайтыңыз.",
    partly:
      "Барлық сөзі бірге кездесетін тармақ жоқ; сөздердің бір бөлігі кездесетін тармақтар көрсетілді.",
    corrected: "Пернетақта ауыстырылып, «{text}» деп ізделді.",
    other: "Осыны орысша мәтіндерден іздеу",
    results: "Іздеу нәтижелері",
    filter: "Қай актіден",
    everywhere: "Барлығы",
    site: "Сайт беттері",
    same: "Дәл осы мәтін:",
    more: "Тағы көрсету",
    all: "Барлық нәтижені көрсету",
    unavailable:
      "Іздеу қазір жұмыс істемейді: оның деректері жүктелмеді. Актілердің мәтінін тізімнен ашып оқи аласыз.",
    retry: "Қайталап көру",
    acts: "Актілер тізімі",
  },
  ru: {
    label: "Поиск по сайту",
    placeholder: "Слово, пункт или номер",
    submit: "Найти",
    hint: "Введите слово, номер пункта или акта. Например: отработка, статья 47 пункт 17, № 20, 54-1.",
    loading: "Поиск загружается…",
    none: "Ничего не найдено",
    advice: "Проверьте, нет ли опечатки, скажите другими словами или сократите запрос.",
    partly: "Пункта, в котором есть все слова вместе, нет; показаны пункты с частью слов.",
    corrected: "Раскладка исправлена, искали «{text}».",
    other: "Искать это в казахских текстах",
    results: "Результаты поиска",
    filter: "В каком акте",
    everywhere: "Везде",
    site: "Страницы сайта",
    same: "Тот же текст:",
    more: "Показать еще",
    all: "Показать все результаты",
    unavailable:
      "Поиск сейчас не работает: его данные не загрузились. Тексты актов можно открыть из списка.",
    retry: "Повторить попытку",
    acts: "Список актов",
  },
};

/** How many results were found, in the form that the number needs.
 * @param {Language} language @param {number} count */
export function foundMessage(language, count) {
  if (!count) return MESSAGES[language].none;
  const forms = FORMS[language];
  const form = forms[new Intl.PluralRules(language).select(count)] ?? forms.other;
  return form.replace("{n}", String(count));
}

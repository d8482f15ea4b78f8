// What a query was meant to be, if another keyboard was on: another layout, or Latin letters.

const KEYS = "`qwertyuiop[]asdfghjkl;'zxcvbnm,./";
const RUSSIAN = "ёйцукенгшщзхъфывапролджэячсмитьбю.";
const SHIFTED = '~QWERTYUIOP{}ASDFGHJKL:"ZXCVBNM<>?';
const SHIFTED_RUSSIAN = "ЁЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ,";
const SIGNS = { "#": "№", "@": '"', "&": "?", "^": ":", $: ";" };
const ROW = { 2: "ә", 3: "і", 4: "ң", 5: "ғ", 8: "ү", 9: "ұ", 0: "қ", "-": "ө", "=": "һ" };
const LATIN = /[a-z]/i;
const WORDS = /^[a-z\d\s]+$/i;
const CYRILLIC = /[\u0400-\u04ff]/;
const ROW_IN_WORD = /[\u0400-\u04ff\d=-]*[\u0400-\u04ff][\u0400-\u04ff\d=-]*/g;
const FORM_OR_PLACE = /^\d+(?:-\d+)*-?\p{L}{1,2}$|^\d+(?:-\d+)*-\p{L}|\p{L}-\p{L}/u;

/** @param {string} from @param {string} to @returns {Map<string, string>} */
const table = (from, to) => new Map(Array.from(from, (key, at) => [key, to[at]]));
const TO_RUSSIAN = new Map([
  ...table(KEYS, RUSSIAN),
  ...table(SHIFTED, SHIFTED_RUSSIAN),
  ...Object.entries(SIGNS),
]);
const TO_LATIN = new Map([...table(RUSSIAN, KEYS), ...table(SHIFTED_RUSSIAN, SHIFTED)]);
const TO_KAZAKH = new Map([...TO_RUSSIAN, ...Object.entries(ROW)]);

/** @param {string} text @param {Map<string, string>} keys */
const typed = (text, keys) => Array.from(text, (key) => keys.get(key) ?? key).join("");

/** The query as if the keyboard had been Russian: "jnhf,jnrf" is "отработка".
 * @param {string} text */
export const otherKeyboard = (text) => typed(text.toLowerCase(), TO_RUSSIAN);

/** Letters of the Kazakh layout that a Russian one types as figures: "0ызмет" is "қызмет".
 * @param {string} text */
export const withRow = (text) =>
  text.replace(ROW_IN_WORD, (word) => (FORM_OR_PLACE.test(word) ? word : typed(word, row(word))));

/** @param {string} word @returns {Map<string, string>} */
const row = (word) => new Map(/\d|=/.test(word) || /^-/.test(word) ? Object.entries(ROW) : []);

/** The same where a hyphen between letters is meant for one, too: "б-лу" is "бөлу".
 * @param {string} text */
const withHyphens = (text) => withRow(text).replace(/(?<=\p{L})-(?=\p{L})/gu, ROW["-"]);

/** Other readings of a query, the likelier first, without the query itself.
 * `kazakh`: whether Kazakh letters may be meant by the row of figures.
 * /
 * @param {string} text @param {boolean} kazakh */
export function readings(text, kazakh) {
  /** @type {string[]} */
  const found = [];
  if (LATIN.test(text)) {
    found.push(otherKeyboard(text));
    if (kazakh)
      found.push(words(text, (word) => (LATIN.test(word) ? typed(word, TO_KAZAKH) : word)));
  }
  if (CYRILLIC.test(text)) {
    if (kazakh) found.push(withRow(text), withHyphens(text));
    const latin = typed(text, TO_LATIN);
    if (WORDS.test(latin)) found.push(latin);
  }
  return [...new Set(found)].filter((one) => one !== text);
}

/** @param {string} text @param {(word: string) => string} change */
const words = (text, change) => text.toLowerCase().split(/(\s+)/).map(change).join("");

// --- Latin letters for Cyrillic ones

const SOUNDS = [
  ["shch", "щ"],
  ["sch", "щ"],
  ["tch", "ч"],
  ["zh", "ж"],
  ["kh", "х"],
  ["ts", "ц"],
  ["ch", "ч"],
  ["sh", "ш"],
  ["ya", "я"],
  ["ja", "я"],
  ["ia", "я"],
  ["yu", "ю"],
  ["ju", "ю"],
  ["iu", "ю"],
  ["yo", "е"],
  ["jo", "е"],
  ["gh", "г"],
  ["ng", "н"],
  ["a", "а"],
  ["b", "б"],
  ["c", "ц"],
  ["d", "д"],
  ["e", "е"],
  ["f", "ф"],
  ["g", "г"],
  ["h", "х"],
  ["i", "и"],
  ["j", "ж"],
  ["k", "к"],
  ["l", "л"],
  ["m", "м"],
  ["n", "н"],
  ["o", "о"],
  ["p", "п"],
  ["q", "к"],
  ["r", "р"],
  ["s", "с"],
  ["t", "т"],
  ["u", "у"],
  ["v", "в"],
  ["w", "у"],
  ["x", "х"],
  ["y", "ы"],
  ["z", "з"],
  ["'", "ь"],
  ["ş", "ш"],
  ["ı", "ы"],
  ["ğ", "г"],
  ["ñ", "н"],
  ["ö", "о"],
  ["ü", "у"],
  ["ū", "у"],
  ["ä", "а"],
  ["á", "а"],
  ["ý", "у"],
  ["ó", "о"],
  ["ú", "у"],
  ["ń", "н"],
  ["ç", "ч"],
];

/** A word in Latin letters as one in Russian letters, by the commonest habit: "zhumys" is "жумыс".
 * @param {string} word */
export function cyrillic(word) {
  const small = word.toLowerCase().normalize("NFC");
  let made = "";
  for (let at = 0; at < small.length; ) {
    const [latin, letter] = SOUNDS.find(([one]) => small.startsWith(one, at)) ?? [
      small[at],
      small[at],
    ];
    made += letter;
    at += latin.length;
  }
  return made;
}

/** @type {[RegExp, string][]} */
const SOUND_ALIKE = [
  [/[ьъ]/g, ""],
  [/[аэ]?я|иа|ыа/g, "а"],
  [/й?ю|иу|ыу/g, "у"],
  [/щ|шч|сч/g, "ш"],
  [/[ыйиі]+/g, "и"],
  [/[ёэ]/g, "е"],
  [/ә/g, "а"],
  [/ғ/g, "г"],
  [/қ/g, "к"],
  [/ң|нг/g, "н"],
  [/[өо]/g, "о"],
  [/[ұүуў]+/g, "у"],
  [/[һх]/g, "х"],
  [/кх/g, "х"],
  [/ц|тс/g, "с"],
  [/дж|ж/g, "ж"],
  [/(.)\1/g, "$1"],
];

/** How a word sounds, roughly: the same for all habits of writing it in Latin letters.
 * @param {string} word */
export const sound = (word) =>
  SOUND_ALIKE.reduce((made, [from, to]) => made.replace(from, to), word);

/** First letters that a word which sounds so may have. @param {string} word */
export function firstLetters(word) {
  const alike = [
    "иыйія",
    "аәяэ",
    "уұүюв",
    "оөеё",
    "кқ",
    "гғ",
    "хһк",
    "жйдя",
    "цск",
    "шщчс",
    "нң",
    "еэёия",
    "яаи",
    "юуи",
  ];
  const first = word[0] ?? "";
  return new Set([first, ...alike.filter((group) => group.includes(first)).join("")]);
}

/** @param {string} word */
export const isLatin = (word) => LATIN.test(word) && !CYRILLIC.test(word);

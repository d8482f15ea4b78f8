// What finds a word: itself, words that mean the same, words of its root; then the other language,
// other letters, slips.

import { cyrillic, firstLetters, isLatin, sound } from "./keyboards.mjs";
import { reader } from "./query.mjs";
import { parted, similar } from "./slips.mjs";

const SPELLED = 0.75;
const SAME_MEANING = 0.7;
const SAME_ROOT = 0.35;
const ONLY_ROOT = 0.6;
const OTHER_LANGUAGE = 0.9;
const FEW = 4;
const MORE_THERE = 2;
const SOUNDS_SO = 0.85;
const MISTYPED = 0.6;
const OTHER_ENDING = 0.5;
const LEAST_SHARE_OF_ROOT = 0.5;
const LONGER_WORD = 0.4;
const SHORTEST_START = 3;
const MOST_LONGER = 12;
const LONGEST_ENDING = 5;
const FIGURES = /^(\d{2,})\p{L}{1,2}$/u;
// "My", "your" and "I want to" behind a Kazakh word: құжаттарым, өтегім. Words of the texts end so too
// (білім), so that this is tried for unknown words only.
const MINE = /(?:[ғгқк][ыі]м|[ыі]?м[ыі]з|[ыі]ң[ыі]з|[ыі]м|[ыі]ң|м|ң)$/u;
const KAZAKH = /[әғқңөұүһі]/u;

/** @typedef {ReturnType<typeof reader>} Reader */

/** @type {Record<Language, Language>} */
const OTHER = { kk: "ru", ru: "kk" };

/** How many results have a word in some form.
 * @param {Find} find */
const count = ({ variants }) =>
  new Set(variants.flatMap(({ hits }) => hits.map(([number]) => number))).size;

/** Finds words in the index of a language, and in that of the other one where it has none. */
export class Lookup {
  #store;
  /** @type {Map<Language, Reader>} */
  #readers = new Map();

  /** @param {import("./store.mjs").Store} store @param {Language} language */
  constructor(store, language) {
    this.#store = store;
    this.language = language;
    this.store = store;
  }

  /** Reads queries of the page's language. */
  get queries() {
    return this.#reader(this.language);
  }

  /** @param {Language} language @returns {Reader} */
  #reader(language) {
    const { rules } = this.#store;
    const known = this.#readers.get(language) ?? reader(rules[language], rules[OTHER[language]]);
    this.#readers.set(language, known);
    return known;
  }

  /** `{variants, known}` of a term: lists of hits with their weight; `known`: whether any text has
   * the word, or one that means the same.
   * /
   * @param {SearchTerm} term @returns {Promise<Find>} */
  async find(term) {
    const own = await this.#within(this.language, term);
    const few = count(own);
    if (own.known && few > FEW) return own;
    const other = OTHER[this.language];
    const there = await this.#within(other, this.#reader(other).term(term.word));
    if (own.known) {
      // A glossary has words of the other language; the clauses that have them stand there.
      const foreign = count(there) > few * MORE_THERE;
      const more = foreign ? this.#weighted(there.variants, OTHER_LANGUAGE) : [];
      return { known: true, variants: [...own.variants, ...more] };
    }
    if (there.known)
      return { known: true, variants: this.#weighted(there.variants, OTHER_LANGUAGE) };
    if (isLatin(term.word)) {
      const sounded = await this.#sounding(term.word);
      if (sounded.length) return { known: true, variants: sounded };
    }
    return { known: false, variants: own.variants };
  }

  /** Loads what the words of an unfinished query find, but for its last word.
   * @param {string} text */
  async expect(text) {
    const finished = /^(.*)\s\S*$/su.exec(text)?.[1] ?? "";
    await Promise.all(
      this.queries.words(finished).map((term) => this.#within(this.language, term)),
    );
  }

  /** The same for a word that may be unfinished: nothing else is tried for it.
   * @param {SearchTerm} term @returns {Promise<Find>} */
  async begun(term) {
    return { ...(await this.#within(this.language, term)), known: true };
  }

  /** The same for a word that no text has: words of its root, or those it was meant for.
   * @param {SearchTerm} term @param {Find} find @returns {Promise<Variant[]>} */
  async guess(term, { variants }) {
    const rooted = variants
      .filter(({ hits }) => hits.length)
      .map((one) => ({ ...one, weight: ONLY_ROOT }));
    // A short beginning that many words share says little of a long word: it may be mistyped.
    const isTelling = term.root.length >= LEAST_SHARE_OF_ROOT * term.folded.length;
    if (rooted.length && isTelling) return rooted;
    const shorter = term.strict.replace(MINE, "");
    if (this.language === "kk" && shorter !== term.strict && shorter.length >= SHORTEST_START) {
      const found = await this.#within(this.language, this.queries.term(shorter));
      if (found.known) return found.variants;
    }
    const begun = await this.longer(term);
    if (begun.length) return begun;
    const parts = FIGURES.exec(term.folded);
    if (parts) return this.#weighted(await this.#keyed(this.language, [parts[1]], 1), MISTYPED);
    for (const language of [this.language, OTHER[this.language]]) {
      const meant = await this.#meant(language, term);
      if (meant.some(({ hits }) => hits.length)) return this.#weighted(meant, MISTYPED);
    }
    return rooted;
  }

  /** Words that an unfinished one is the beginning of.
   * @param {SearchTerm} term @returns {Promise<Variant[]>} */
  async longer({ folded }) {
    if (folded.length < SHORTEST_START) return [];
    const words = await this.#store.words(this.language, folded[0]);
    const begun = words
      .filter((word) => word.startsWith(folded))
      .sort((a, b) => a.length - b.length);
    return this.#weighted(await this.#keyed(this.language, begun, MOST_LONGER), LONGER_WORD);
  }

  /** @param {Language} language @param {SearchTerm} term @returns {Promise<Find>} */
  async #within(language, term) {
    /** @param {string} key */
    const hits = (key) => this.#store.hits(language, key);
    const [exact, root, ...groups] = await Promise.all([
      hits(term.strict),
      hits(term.root),
      ...term.groups.map((number) => hits(`=${number}`)),
    ]);
    const spelled =
      KAZAKH.test(term.folded) && exact.length ? [] : await this.#spelled(language, term);
    const variants = [
      { weight: 1, hits: exact, mark: term.strict },
      ...spelled,
      ...groups.map((found, at) => ({
        weight: SAME_MEANING,
        hits: found,
        mark: `=${term.groups[at]}`,
      })),
    ];
    const known = variants.some((one) => one.hits.length);
    const rooted = { weight: SAME_ROOT, hits: root, mark: term.root };
    const marked = language === this.language;
    return {
      known,
      variants: [...variants, rooted].map((one) => ({ ...one, mark: marked ? one.mark : "" })),
    };
  }

  /** Keys that are written like the word without Kazakh letters.
   * @param {Language} language @param {SearchTerm} term @returns {Promise<Variant[]>} */
  async #spelled(language, { weak, strict, folded }) {
    /** @type {string[]} */
    const keys = (await this.#store.value(language, `${weak}~`)) ?? [];
    const all = KAZAKH.test(folded) && weak !== strict ? [...keys, weak] : keys;
    return Promise.all(
      all.map(async (key) => ({
        weight: SPELLED,
        hits: await this.#store.hits(language, key),
        mark: key,
      })),
    );
  }

  /** @param {Variant[]} variants @param {number} share */
  #weighted(variants, share) {
    return variants.map((one) => ({ ...one, weight: one.weight * share }));
  }

  /** What some words find, by their keys.
   * @param {Language} language @param {string[]} words @param {number} most
   * @returns {Promise<Variant[]>} */
  async #keyed(language, words, most) {
    const { strict } = this.#reader(language);
    const keys = [...new Set(words.map(strict))].slice(0, most);
    const own = language === this.language;
    return Promise.all(
      keys.map(async (key) => ({
        weight: 1,
        hits: await this.#store.hits(language, key),
        mark: own ? key : "",
      })),
    );
  }

  /** Words that sound like one in Latin letters, in either language.
   * @param {string} word @returns {Promise<Variant[]>} */
  async #sounding(word) {
    const guess = cyrillic(word);
    for (const language of [this.language, OTHER[this.language]]) {
      const { term } = this.#reader(language);
      const asWritten = await this.#within(language, term(guess));
      if (asWritten.known) return this.#weighted(asWritten.variants, SOUNDS_SO);
      const wanted = sound(guess);
      const words = await this.#words(language, firstLetters(guess));
      const same = words.filter((one) => sound(one) === wanted);
      const near = same.length ? same : words.filter((one) => isBegun(sound(one), wanted));
      const best = Math.max(0, ...near.map((one) => sound(one).length));
      const longest = near.filter((one) => sound(one).length === best);
      if (longest.length)
        return this.#weighted(await this.#keyed(language, longest, MOST_LONGER), SOUNDS_SO);
    }
    return [];
  }

  /** @param {Language} language @param {Iterable<string>} letters */
  async #words(language, letters) {
    const lists = await Promise.all(
      Array.from(letters, (letter) => this.#store.words(language, letter)),
    );
    return lists.flat();
  }

  /** @param {Language} language @param {SearchTerm} term @returns {Promise<Variant[]>} */
  async #meant(language, { folded }) {
    const { weaken } = this.#reader(language);
    const near = similar(folded, await this.#words(language, likelyFirst(folded, weaken)), weaken);
    if (near.length) return this.#nearest(language, near);
    const all = this.#store.letters(language);
    const pair = parted(folded, await this.#words(language, all));
    return pair ? this.#both(language, pair) : [];
  }

  /** What words near to a mistyped one find: the nearest fully, those with other endings less.
   * @param {Language} language @param {import("./slips.mjs").Near[]} near
   * @returns {Promise<Variant[]>} */
  async #nearest(language, near) {
    const best = near.filter(({ off }) => off === near[0].off).map(({ word }) => word);
    const others = near.map(({ word }) => word).filter((word) => !best.includes(word));
    const [first, more] = await Promise.all(
      [best, others].map((words) => this.#keyed(language, words, MOST_LONGER)),
    );
    return [...first, ...this.#weighted(more, OTHER_ENDING)];
  }

  /** Results with both words of a pair.
   * @param {Language} language @param {string[]} pair @returns {Promise<Variant[]>} */
  async #both(language, pair) {
    const { strict } = this.#reader(language);
    const [first, second] = await Promise.all(
      pair.map((word) => this.#store.hits(language, strict(word))),
    );
    const numbers = new Set(second.map(([number]) => number));
    return [
      { weight: 1, hits: first.filter(([number]) => numbers.has(number)), mark: strict(pair[0]) },
    ];
  }
}

/** Letters that a mistyped word may have begun with: its own, its twins, the second one.
 * @param {string} folded @param {(text: string) => string} weaken */
function likelyFirst(folded, weaken) {
  /** @type {Record<string, string>} */
  const twins = { а: "ә", г: "ғ", к: "қ", н: "ң", о: "өэ", у: "ұү", х: "һ", и: "іы", е: "э" };
  const first = [folded[0], folded[1] ?? ""].flatMap((letter) => [letter, weaken(letter)]);
  return new Set(first.flatMap((letter) => [letter, ...(twins[letter] ?? "")]).filter(Boolean));
}

/** Whether a word is most of another one, which only goes on with an ending.
 * @param {string} word @param {string} whole */
const isBegun = (word, whole) =>
  word.length >= 4 && whole.startsWith(word) && whole.length - word.length <= LONGEST_ENDING;

// Reads the index of both languages: what a key finds, and the texts that results are shown from.

import { normal } from "./folding.mjs";

/** Files asked for at once, where all are kept. */
const LANES = 6;
/** Numbers of one place, and of one of its parts: see build_scripts/search/numbers.py. */
export const STRIDE = 65536;
export const PART = 64;
const PLACES = 64;

/** The index can't be read: it is missing, damaged, or the network is gone. */
export class SearchUnavailable extends Error {}

/** Opens the index; `load(name)` gives the parsed JSON file of that name below `search/`.
 * Nothing but `start.json` is read before the first query.
 * /
 * @param {Load} load @returns {Promise<Store>} */
export async function openStore(load) {
  try {
    return new Store(load, /** @type {StartFile} */ (await load("start.json")));
  } catch (error) {
    throw new SearchUnavailable("the search can't start", { cause: error });
  }
}

/** @typedef {(name: string) => Promise<unknown>} Load gives the parsed JSON file of a name */

/** The index as far as it is here. */
export class Store {
  #load;
  #start;
  /** @type {Record<Language, string[]>} */
  #begins;
  /** @type {Map<string, Promise<unknown>>} */
  #files = new Map();
  /** @type {Map<string, Hit[]>} */
  #decoded = new Map();

  /** @param {Load} load @param {StartFile} start */
  constructor(load, start) {
    this.#load = load;
    this.#start = start;
    const { kk, ru } = start.begins;
    this.#begins = { kk: kk.split("\n"), ru: ru.split("\n") };
    this.rules = start.rules;
  }

  /** How many results a language has. @param {Language} language */
  count(language) {
    return this.#start.results[language];
  }

  /** What a key finds in a language's index; undefined if nothing.
   * @template Held @param {Language} language @param {string} key
   * @returns {Promise<Held | undefined>} */
  async value(language, key) {
    const begins = this.#begins[language];
    let low = 0;
    let high = begins.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (begins[middle] <= key) low = middle;
      else high = middle;
    }
    /** @type {Record<string, Held>} */
    const held = await this.#file(`${language}/index/${low}.json`);
    return Object.hasOwn(held, key) ? held[key] : undefined;
  }

  /** Hits of a key of words: `[number, weight, place]` each; none for a key that stands nowhere.
   * @param {Language} language @param {string} key @returns {Promise<Hit[]>} */
  async hits(language, key) {
    const name = `${language} ${key}`;
    const known = this.#decoded.get(name);
    if (known) return known;
    /** @type {number[]} */
    const packed = (await this.value(language, key)) ?? [];
    const plain = !key.startsWith("=") && !key.endsWith("^");
    const found = unpacked(packed, plain ? 4 : 3);
    this.#decoded.set(name, found);
    return found;
  }

  /** All words of the texts that begin with a letter.
   * @param {Language} language @param {string | undefined} letter @returns {Promise<string[]>} */
  async words(language, letter) {
    if (!letter || !this.#start.letters[language].includes(letter)) return [];
    /** @type {string} */
    const list = await this.#file(`${language}/words/${codeOf(letter)}.json`);
    return list.split(" ");
  }

  /** Letters with which words of a language begin. @param {Language} language */
  letters(language) {
    return Array.from(this.#start.letters[language]);
  }

  /** `{entries, at}` of a result: the entries of its block, and its own position there.
   * @param {Language} language @param {number} number @returns {Promise<FoundText>} */
  async text(language, number) {
    const block = Math.floor(number / STRIDE / PLACES);
    /** @type {TextBlock} */
    const held = await this.#file(`${language}/texts/${block}.json`);
    held.opened ??= opened(held.entries, block);
    const { entries, places } = held.opened;
    const { act, title, path } = held;
    return { act, title, path, entries, at: places.get(number) ?? 0 };
  }

  /** Position of the act that a result belongs to; the site's own pages come last.
   * @param {number} number */
  actOf(number) {
    const block = Math.floor(number / STRIDE / PLACES);
    return this.#start.blocks.findLastIndex((first) => first <= block);
  }

  /** Ids and titles of all acts, by position.
   * @param {Language} language @returns {Promise<[string, string][]>} */
  async acts(language) {
    return this.#file(`${language}/acts.json`);
  }

  /** Loads all that queries of a language may need, so that they work without the network.
   * @param {Language} language */
  async loadAll(language) {
    const { letters, texts } = this.#start;
    const indexFiles = this.#begins[language].map((_, at) => `index/${at}.json`);
    const wordFiles = Array.from(letters[language], (one) => `words/${codeOf(one)}.json`);
    const textFiles = Array.from(texts[language], (one, at) =>
      one === "1" ? [`texts/${at}.json`] : [],
    ).flat();
    const names = ["acts.json", ...indexFiles, ...wordFiles, ...textFiles].values();
    const lane = async () => {
      for (const name of names) await this.#file(`${language}/${name}`);
    };
    await Promise.all(Array.from({ length: LANES }, lane));
  }

  /** @template Held @param {string} name @returns {Promise<Held>} */
  async #file(name) {
    const file = this.#files.get(name) ?? this.#load(`${this.#start.version}/${name}`);
    this.#files.set(name, file);
    try {
      return /** @type {Held} */ (await file);
    } catch (error) {
      this.#files.delete(name);
      throw new SearchUnavailable(`${name} can't be read`, { cause: error });
    }
  }
}

/** @param {string} letter */
function codeOf(letter) {
  return (letter.codePointAt(0) ?? 0).toString(16);
}

/** @param {number[]} packed @param {number} size @returns {Hit[]} */
function unpacked(packed, size) {
  /** @type {Hit[]} */
  const hits = [];
  let place = 0;
  for (let at = 0; at < packed.length; at += size) {
    place += packed[at];
    hits.push([place * STRIDE + packed[at + 1], packed[at + 2], size > 3 ? packed[at + 3] : 0]);
  }
  return hits;
}

/** @param {PackedEntry[]} packed @param {number} block @returns {OpenedBlock} */
function opened(packed, block) {
  /** @type {Map<number, number>} */
  const places = new Map();
  const entries = packed.map((one, at) => {
    const [number, parent, flags, eid, alias, label, mark, text, href, same] = one;
    if (number >= 0) places.set(block * PLACES * STRIDE + number, at);
    return {
      parent,
      inside: Boolean(flags & 1),
      quoted: Boolean(flags & 2),
      cited: Boolean(flags & 4),
      eid,
      alias,
      label,
      mark,
      text: normal(text ?? ""),
      href: href ?? "",
      same: same ?? [],
    };
  });
  return { entries, places };
}

/** The entries that make up a result's text, in reading order.
 * @param {SearchEntry[]} entries @param {number} at @returns {SearchEntry[]} */
export function composed(entries, at) {
  const parts = [entries[at]];
  for (let child = at + 1; child < entries.length; child += 1) {
    if (entries[child].parent === at && entries[child].inside) {
      parts.push(...composed(entries, child));
    }
  }
  return parts;
}

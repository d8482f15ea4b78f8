// Reads the index of both languages: what a key finds, and the texts that results are shown from.

import { normal } from "./folding.mjs";

/** Numbers of one place, and of one of its parts: see build_scripts/search/numbers.py. */
export const STRIDE = 65536;
export const PART = 64;
const PLACES = 64;

/** The index can't be read: it is missing, damaged, or the network is gone. */
export class SearchUnavailable extends Error {}

/**
 * Opens the index; `load(name)` gives the parsed JSON file of that name below `search/`.
 * Nothing but `start.json` is read before the first query.
 */
export async function openStore(load) {
  try {
    return new Store(load, await load("start.json"));
  } catch (error) {
    throw new SearchUnavailable("the search can't start", { cause: error });
  }
}

class Store {
  #load;
  #start;
  #begins;
  #files = new Map();
  #decoded = new Map();

  constructor(load, start) {
    this.#load = load;
    this.#start = start;
    this.#begins = Object.fromEntries(
      Object.entries(start.begins).map(([language, list]) => [language, list.split("\n")]),
    );
    this.rules = start.rules;
  }

  /** How many results a language has. */
  count(language) {
    return this.#start.results[language];
  }

  /** What a key finds in a language's index; undefined if nothing. */
  async value(language, key) {
    const begins = this.#begins[language];
    let low = 0;
    let high = begins.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (begins[middle] <= key) low = middle;
      else high = middle;
    }
    const held = await this.#file(`${language}/index/${low}.json`);
    return Object.hasOwn(held, key) ? held[key] : undefined;
  }

  /** Hits of a key of words: `[number, weight, place]` each; none for a key that stands nowhere. */
  async hits(language, key) {
    const name = `${language} ${key}`;
    if (!this.#decoded.has(name)) {
      const packed = (await this.value(language, key)) ?? [];
      const plain = !key.startsWith("=") && !key.endsWith("^");
      this.#decoded.set(name, unpacked(packed, plain ? 4 : 3));
    }
    return this.#decoded.get(name);
  }

  /** All words of the texts that begin with a letter. */
  async words(language, letter) {
    if (!letter || !this.#start.letters[language].includes(letter)) return [];
    const code = letter.codePointAt(0).toString(16);
    return (await this.#file(`${language}/words/${code}.json`)).split(" ");
  }

  /** Letters with which words of a language begin. */
  letters(language) {
    return Array.from(this.#start.letters[language]);
  }

  /** `{entries, at}` of a result: the entries of its block, and its own position there. */
  async text(language, number) {
    const block = Math.floor(number / STRIDE / PLACES);
    const held = await this.#file(`${language}/texts/${block}.json`);
    if (!held.opened) held.opened = opened(held, block);
    return { ...held, entries: held.opened.entries, at: held.opened.places.get(number) };
  }

  /** Position of the act that a result belongs to; the site's own pages come last. */
  actOf(number) {
    const block = Math.floor(number / STRIDE / PLACES);
    return this.#start.blocks.findLastIndex((first) => first <= block);
  }

  /** Ids and titles of all acts, by position. */
  async acts(language) {
    return this.#file(`${language}/acts.json`);
  }

  /** Loads all that queries of a language may need, so that they work without the network. */
  async loadAll(language) {
    const { letters, texts } = this.#start;
    const indexFiles = this.#begins[language].map((_, at) => `index/${at}.json`);
    const wordFiles = Array.from(letters[language], (one) => `words/${one.codePointAt(0).toString(16)}.json`);
    for (const name of ["acts.json", ...indexFiles, ...wordFiles]) await this.#file(`${language}/${name}`);
    for (let block = 0; block < texts[language].length; block += 1) {
      if (texts[language][block] === "1") await this.#file(`${language}/texts/${block}.json`);
    }
  }

  async #file(name) {
    if (!this.#files.has(name)) this.#files.set(name, this.#load(`${this.#start.version}/${name}`));
    try {
      return await this.#files.get(name);
    } catch (error) {
      this.#files.delete(name);
      throw new SearchUnavailable(`${name} can't be read`, { cause: error });
    }
  }
}

function unpacked(packed, size) {
  const hits = [];
  let place = 0;
  for (let at = 0; at < packed.length; at += size) {
    place += packed[at];
    hits.push([place * STRIDE + packed[at + 1], packed[at + 2], size > 3 ? packed[at + 3] : 0]);
  }
  return hits;
}

function opened({ entries }, block) {
  const places = new Map();
  const read = entries.map(([number, parent, flags, eid, alias, label, mark, text, href, same], at) => {
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
  return { entries: read, places };
}

/** The entries that make up a result's text, in reading order. */
export function composed(entries, at) {
  const parts = [entries[at]];
  for (let child = at + 1; child < entries.length; child += 1) {
    if (entries[child].parent === at && entries[child].inside) {
      parts.push(...composed(entries, child));
    }
  }
  return parts;
}

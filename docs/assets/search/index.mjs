// Opens the index of one language: what it holds, and where words are in it.

import { normal, words } from "./folding.mjs";
import { reader } from "./query.mjs";
import { parted, similar } from "./slips.mjs";

const SAME_MEANING = 0.7;
const LONGER_WORD = 0.4;
const MISTYPED = 0.6;
const RELATED_WORD = 0.25;
const SHORTEST_ROOT = 4;
const SHORTEST_START = 3;
const SHARE_OF_WORD = 0.6;

/** The index can't be read: it is missing, damaged, or the network is gone. */
export class SearchUnavailable extends Error {}

/**
 * Opens an index; `folder` is the URL of its folder, with a slash at its end.
 * `attempt`: how often it was tried before; browsers remember a module that didn't load.
 */
export async function openIndex(folder, attempt = 0) {
  try {
    const [pagefind, rules, directory] = await Promise.all([
      import(new URL(`pagefind.js${attempt ? `?${attempt}` : ""}`, folder)),
      json(new URL("rules.json", folder)),
      json(new URL("directory.json", folder)),
    ]);
    const engine = pagefind.createInstance({
      basePath: folder.href,
      metaCacheTag: directory.version,
      noWorker: true,
    });
    const index = new Index(folder, engine, reader(rules), directory);
    await index.prove(directory.sample[0]);
    return index;
  } catch (error) {
    throw new SearchUnavailable("the search index can't be read", { cause: error });
  }
}

async function json(url) {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return answer.json();
}

class Index {
  #folder;
  #engine;
  #sample;
  #files = new Map();
  #proved = new Set();

  constructor(folder, engine, queries, { acts, pages, defined, sample }) {
    this.#folder = folder;
    this.#engine = engine;
    this.#sample = sample;
    this.queries = queries;
    this.acts = acts;
    this.pages = pages;
    this.defined = defined;
    this.results = pages.flatMap((page, number) =>
      page.entries.map((entry, at) => ({
        page: number,
        entry,
        own: page.own[at],
        total: page.total[at],
        rank: page.rank[at] / 100,
      })),
    );
    const names = pages.flatMap((page) => page.names.split(" ").filter(Boolean));
    this.numbers = new Map(names.map((name, number) => [name, number]));
    const length = this.results.reduce((sum, { total }) => sum + total, 0);
    this.average = length / (this.results.length || 1);
  }

  /** Throws unless a word that must be there is found: a damaged part of an index finds nothing. */
  async prove(word) {
    if (this.#proved.has(word)) return;
    const { results } = await this.#engine.search(`"${word}"`);
    if (!results.length) throw new SearchUnavailable(`the index is damaged near "${word}"`);
    this.#proved.add(word);
  }

  /** Loads all that queries may need, so that they work without the network. */
  async loadAll() {
    await this.places();
    await this.#file("words.json");
    for (const word of this.#sample) await this.prove(word);
    for (const number of this.pages.keys()) await this.text(number);
  }

  /** Entries of a page: `{parent, inside, quoted, cited, eid, alias, label, mark, text}`. */
  async text(number) {
    const rows = await this.#file(`texts/${this.pages[number].file}.json`);
    return rows.map(([parent, flags, eid, alias, label, mark, text]) => ({
      parent,
      inside: Boolean(flags & 1),
      quoted: Boolean(flags & 2),
      cited: Boolean(flags & 4),
      eid,
      alias,
      label,
      mark,
      text: normal(text),
    }));
  }

  /** Ids and aliases of all entries, page by page: `eid alias`. */
  async places() {
    return this.#file("places.json");
  }

  async #file(name) {
    if (!this.#files.has(name)) this.#files.set(name, json(new URL(name, this.#folder)));
    try {
      return await this.#files.get(name);
    } catch (error) {
      this.#files.delete(name);
      throw new SearchUnavailable(`${name} can't be read`, { cause: error });
    }
  }

  /**
   * What finds a term: the word itself, words that mean the same, longer words; each
   * `{weight, hits}` with hits `[result, places]`. `unfinished`: whether it may go on.
   */
  async variants(term, unfinished) {
    const exact = await this.#exact(term.strict);
    if (term.weak !== term.strict && (!exact.length || term.weak === term.folded)) {
      exact.push(...(await this.#exact(term.weak)));
    }
    const variants = [{ weight: 1, hits: exact }];
    for (const { key, start } of term.others) {
      const hits = start ? await this.#longer(key, key) : await this.#exact(key);
      variants.push({ weight: SAME_MEANING, hits });
    }
    if (unfinished || !variants.some(({ hits }) => hits.length)) {
      variants.push(await this.#guessed(term));
    } else if (term.root.length >= SHORTEST_ROOT) {
      variants.push({ weight: RELATED_WORD, hits: await this.#longer(term.root, term.root) });
    }
    return variants;
  }

  /** What a word is the beginning of, or was meant for, if it is mistyped. */
  async #guessed(term) {
    const { folded, strict, weak } = term;
    const begun = await this.#starting([folded], folded, 1);
    if (begun.length) return { weight: LONGER_WORD, hits: begun };
    const meant = await this.#meant(folded);
    if (meant.length) return { weight: MISTYPED, hits: meant };
    const hits = await this.#starting([strict, weak, folded.slice(0, -2)], folded, SHARE_OF_WORD);
    return { weight: LONGER_WORD, hits };
  }

  async #starting(starts, folded, share) {
    for (const start of new Set(starts.filter(({ length }) => length >= SHORTEST_START))) {
      const hits = await this.#longer(start, folded, share);
      if (hits.length) return hits;
    }
    return [];
  }

  async #meant(folded) {
    const vocabulary = await this.#file("words.json");
    const near = similar(folded, vocabulary, this.queries.weaken);
    if (near.length) return this.#all(near);
    const pair = parted(folded, vocabulary);
    if (!pair) return [];
    const [first, second] = await Promise.all(pair.map((word) => this.#all([word])));
    const both = new Map(second);
    return first.flatMap(([result, places]) =>
      both.has(result) ? [[result, [...places, ...both.get(result)]]] : [],
    );
  }

  /** Results with any of some words. */
  async #all(words) {
    const found = [];
    for (const key of new Set(words.map(this.queries.key))) found.push(...(await this.#exact(key)));
    return found;
  }

  async #exact(key) {
    const { results } = await this.#engine.search(`"${key}"`);
    if (!results.length) await this.prove(this.#near(key));
    return this.#hits(results);
  }

  /** The last word of the sample that isn't behind a key: it stands in the same part. */
  #near(key) {
    return this.#sample.findLast((word) => word <= key) ?? this.#sample[0];
  }

  /**
   * Results with words that begin so. Where there is none, Pagefind gives words that are the
   * beginning of this one: those are taken only if they are most of it.
   */
  async #longer(start, wanted, share = SHARE_OF_WORD) {
    const { results } = await this.#engine.search(start);
    const hits = this.#hits(results);
    if (!hits.length) return hits;
    const word = await this.#wordAt(...hits[0]);
    return word === null || common(word, wanted) >= share * wanted.length ? hits : [];
  }

  async #wordAt(number, places) {
    const { page, entry, total } = this.results[number];
    const place = places.find((one) => one < 2 * total);
    if (place === undefined) return null;
    const parts = composed(await this.text(page), entry);
    const found = parts.flatMap(({ text }) => words(text))[place % total];
    return found ? this.queries.fold(found.word) : null;
  }

  #hits(results) {
    return results.map(({ id, words: places }) => [
      this.numbers.get(id.slice(id.indexOf("_") + 1)),
      places,
    ]);
  }
}

/** Letters that two words share from their beginning. */
function common(one, other) {
  let count = 0;
  while (count < one.length && one[count] === other[count]) count += 1;
  return count;
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

// One index, opened once for all searches of a page.

import { answer } from "./answer.mjs";
import { Lookup } from "./lookup.mjs";
import { openStore, SearchUnavailable } from "./store.mjs";

const SITE = new URL("../../", import.meta.url);
const QUIET = 4000;
/** @type {Promise<import("./store.mjs").Store> | null} */
let opened = null;
/** @type {Map<Language, Lookup>} */
const lookups = new Map();

/** Address of the site's root. */
export const root = SITE.href;

/** @param {string} name */
async function json(name) {
  const answered = await fetch(new URL(`search/${name}`, SITE));
  if (!answered.ok) throw new Error(`${name}: ${answered.status}`);
  return answered.json();
}

/** The index of a language; after a failure it is opened anew.
 * @param {Language} language @returns {Promise<Lookup>} */
export async function index(language) {
  opened ??= openStore(json);
  try {
    const store = await opened;
    const lookup = lookups.get(language) ?? new Lookup(store, language);
    lookups.set(language, lookup);
    return lookup;
  } catch (error) {
    forget();
    throw error;
  }
}

function forget() {
  opened = null;
  lookups.clear();
}

/** Answers a query; throws SearchUnavailable where the index can't be read.
 * @param {Language} language @param {string} text @param {{typing?: boolean}} options
 * @returns {Promise<SearchAnswer>} */
export async function ask(language, text, options) {
  try {
    return await answer(await index(language), text, options);
  } catch (error) {
    forget();
    if (error instanceof SearchUnavailable) throw error;
    throw new SearchUnavailable("the query can't be answered", { cause: error });
  }
}

/** Loads the whole index when the page is idle, unless the reader saves data or the line is slow.
 * @param {Language} language @param {() => void} done */
export function keepForOffline(language, done) {
  const { saveData, effectiveType = "4g" } = navigator.connection ?? {};
  if (saveData || effectiveType !== "4g") return;
  setTimeout(async () => {
    try {
      await (await index(language)).store.loadAll(language);
      done();
    } catch {
      // A query will say so, if it needs what didn't load.
    }
  }, QUIET);
}

// One index a language, opened once for all search boxes of a page.

import { answer } from "./answer.mjs";
import { openIndex, SearchUnavailable } from "./index.mjs";

const SITE = new URL("../../", import.meta.url);
const opened = new Map();
const attempts = new Map();

/** Address of the site's root. */
export const root = SITE.href;

/** The index of a language; after a failure it is opened anew. */
export function index(language) {
  if (!opened.has(language)) {
    const attempt = attempts.get(language) ?? 0;
    const promise = openIndex(new URL(`search/${language}/`, SITE), attempt);
    opened.set(language, promise);
    promise.catch(() => forget(language));
  }
  return opened.get(language);
}

function forget(language) {
  opened.delete(language);
  attempts.set(language, (attempts.get(language) ?? 0) + 1);
}

/** Answers a query; throws SearchUnavailable where the index can't be read. */
export async function ask(language, text, options) {
  try {
    return await answer(await index(language), text, options);
  } catch (error) {
    forget(language);
    if (error instanceof SearchUnavailable) throw error;
    throw new SearchUnavailable("the query can't be answered", { cause: error });
  }
}

/** Loads the whole index when the page is idle, unless the reader saves data or the line is slow. */
export function keepForOffline(language, done) {
  const { saveData, effectiveType = "" } = navigator.connection ?? {};
  if (saveData || effectiveType.endsWith("2g")) return;
  const idle = window.requestIdleCallback ?? ((call) => setTimeout(call, 500));
  idle(async () => {
    try {
      await (await index(language)).loadAll();
      done();
    } catch {
      // A query will say so, if it needs what didn't load.
    }
  });
}

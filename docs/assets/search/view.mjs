// Shows results: each with its path, its text and a link to the clause, under the name of its act.

import { words } from "./folding.mjs";
import { pathTo } from "./path.mjs";
import { snippet } from "./snippet.mjs";
import { composed } from "./store.mjs";

/** An element with attributes and children; text is never read as HTML. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== false && value !== undefined) made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...children);
  return made;
}

/** The keys of a query's words, for marking them in a text. */
export function termMarks({ queries }, text) {
  const { terms } = queries.read(text);
  const telling = terms.filter(({ optional }) => !optional);
  return new Set(
    telling.flatMap(({ strict, root, groups }) => [strict, root, ...groups.map((one) => `=${one}`)]),
  );
}

/** Says of a printed word which of the marked keys it has; null for none. */
export function marker({ queries }, marks) {
  const known = new Map();
  const order = [...marks];
  return (word) => {
    if (!known.has(word)) {
      const folded = queries.fold(word);
      const strict = queries.strict(folded);
      const keys = [strict, queries.root(strict), ...queries.groups(folded).map((number) => `=${number}`)];
      const found = keys.find((key) => marks.has(key));
      known.set(word, found === undefined ? null : order.indexOf(found));
    }
    return known.get(word);
  };
}

/**
 * What is shown of hits: `{number, act, title, place, headings, href, key, keys, pieces, twins}`;
 * `root` is the site's address, `site` the name of the group of its own pages. `keys` are those of
 * the units folded into the result, its own first. `twins` are clauses of other acts with the same
 * text (an order and the rules that it amended): `{number, name, href}`. They are no results of
 * their own behind it; `before` are results that are shown already.
 */
export async function described(lookup, hits, { root, language, site, marks = new Set(), before = [] }) {
  const mark = marker(lookup, marks);
  const all = await Promise.all(hits.map((hit) => describe(lookup, hit, { root, language, site, mark })));
  const told = new Set(before.flatMap(({ twins }) => twins.map(({ number }) => number)));
  const shown = [];
  for (const result of all) {
    if (told.has(result.number)) continue;
    shown.push(result);
    for (const { number } of result.twins) told.add(number);
  }
  return shown;
}

async function describe({ store }, hit, { root, language, site, mark }) {
  const { act, title, path, entries, at } = await store.text(language, hit.number);
  const entry = entries[at];
  const parts = composed(entries, at);
  const key = (one) => keyOf(one, act, path);
  const address = entry.href || `${path}${entry.eid ? `#${entry.eid}` : ""}`;
  const inside = await Promise.all((hit.within ?? []).map((number) => store.text(language, number)));
  const twins = entry.same.map(([number, name, address]) => ({
    number,
    name,
    href: new URL(`${language}/${address}`, root).href,
    key: keyOf({ href: address }),
  }));
  return {
    number: hit.number,
    act,
    title: title || site,
    ...pathTo(entries, at),
    href: new URL(`${language}/${address}`, root).href,
    key: key(entry),
    keys: [key(entry), ...inside.map((one) => key(one.entries[one.at])), ...twins.map((one) => one.key)],
    pieces: snippet(parts, placesIn(parts, mark)),
    twins,
  };
}

/** `ACT#ID` of a unit; a question of ours has that of the clause which answers it. */
function keyOf({ eid, href }, act, path) {
  const [, target, id = ""] = /^acts\/([^/]+)\/[^#]*#?(.*)$/.exec(href) ?? [];
  return target ? `${target}#${id}` : `${act || path}#${eid}`;
}

/** Places of the marked words in a text of several parts, with the key that each has. */
function placesIn(parts, mark) {
  const all = parts.flatMap(({ text }) => words(text)).map(({ word }) => mark(word));
  return new Map(all.flatMap((found, place) => (found === null ? [] : [[place, found]])));
}

/** The text of a result with its found words marked. */
export const marked = (pieces) =>
  pieces.map(({ text, found }) => (found ? element("mark", {}, text) : text));

/** Adds results in their order, said in `words`; neighbours of one act stand under its name together. */
export function addResults(list, results, words) {
  for (const result of results) {
    const last = list.lastElementChild;
    if (last?.dataset.title === result.title) last.lastElementChild.append(item(result, words));
    else {
      const heading = element("h2", {}, result.title);
      const section = { class: "search-act", "data-title": result.title };
      list.append(element("section", section, heading, element("ol", {}, item(result, words))));
    }
  }
}

function item({ href, place, headings, key, pieces, twins }, words) {
  return element(
    "li",
    { "data-key": key },
    element("a", { href }, place),
    ...(headings ? [element("p", { class: "search-in" }, headings)] : []),
    element("p", {}, ...marked(pieces)),
    ...twins.map((one) =>
      element("p", { class: "search-in" }, `${words.same} `, element("a", { href: one.href }, one.name)),
    ),
  );
}

// Shows results: each with its path, its text and a link to the clause, under the name of its act.

import { words } from "./folding.mjs";
import { pathTo } from "./path.mjs";
import { snippet } from "./snippet.mjs";
import { composed } from "./store.mjs";

/** An element with attributes and children; text is never read as HTML.
 * @template {keyof HTMLElementTagNameMap} Tag @param {Tag} name @param {Attributes} attributes
 * @param {(Node | string)[]} children @returns {HTMLElementTagNameMap[Tag]} */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === false || value === undefined || value === null) continue;
    made.setAttribute(key, value === true ? "" : String(value));
  }
  made.append(...children);
  return made;
}

/** The element that a page must have, of a kind.
 * @template {Element} Kind
 * @param {ParentNode} within @param {string} selector @param {new () => Kind} kind
 * @returns {Kind} */
export function one(within, selector, kind) {
  const found = within.querySelector(selector);
  if (found instanceof kind) return found;
  throw new Error(`the page lacks ${selector}`);
}

/** The keys of a query's words, for marking them in a text.
 * @param {import("./lookup.mjs").Lookup} lookup @param {string} text @returns {Set<string>} */
export function termMarks({ queries }, text) {
  const { terms } = queries.read(text);
  const telling = terms.filter(({ optional }) => !optional);
  return new Set(
    telling.flatMap(({ strict, root, groups }) => [
      strict,
      root,
      ...groups.map((one) => `=${one}`),
    ]),
  );
}

/** Says of a printed word which of the marked keys it has; null for none.
 * @param {import("./lookup.mjs").Lookup} lookup @param {Set<string>} marks
 * @returns {(word: string) => number | null} */
export function marker({ queries }, marks) {
  /** @type {Map<string, number | null>} */
  const known = new Map();
  const order = [...marks];
  return (word) => {
    if (!known.has(word)) {
      const folded = queries.fold(word);
      const strict = queries.strict(folded);
      const keys = [
        strict,
        queries.root(strict),
        ...queries.groups(folded).map((number) => `=${number}`),
      ];
      const found = keys.find((key) => marks.has(key));
      known.set(word, found === undefined ? null : order.indexOf(found));
    }
    return known.get(word) ?? null;
  };
}

/** What is shown of hits: `{number, act, title, place, headings, href, key, keys, pieces, twins}`;
 * `root` is the site's address, `site` the name of the group of its own pages. `keys` are those of
 * the units folded into the result, its own first. `twins` are clauses of other acts with the same
 * text (an order and the rules that it amended): `{number, name, href}`. They are no results of
 * their own behind it; `before` are results that are shown already.
 * /
 * @param {import("./lookup.mjs").Lookup} lookup @param {FoldedHit[]} hits
 * @param {{root: string, language: Language, site: string, marks?: Set<string>, before?: Shown[]}} look
 * @returns {Promise<Shown[]>} */
export async function described(
  lookup,
  hits,
  { root, language, site, marks = new Set(), before = [] },
) {
  const mark = marker(lookup, marks);
  const all = await Promise.all(
    hits.map((hit) => describe(lookup, hit, { root, language, site, mark })),
  );
  const told = new Set(before.flatMap(({ twins }) => twins.map(({ number }) => number)));
  const shown = [];
  for (const result of all) {
    if (told.has(result.number)) continue;
    shown.push(result);
    for (const { number } of result.twins) told.add(number);
  }
  return shown;
}

/** @param {import("./lookup.mjs").Lookup} lookup @param {FoldedHit} hit
 * @param {{root: string, language: Language, site: string, mark: (word: string) => number | null}} look
 * @returns {Promise<Shown>} */
async function describe({ store }, hit, { root, language, site, mark }) {
  const { act, title, path, entries, at } = await store.text(language, hit.number);
  const entry = entries[at];
  const parts = composed(entries, at);
  /** @param {SearchEntry} one */
  const key = (one) => keyOf(one, act, path);
  const address = entry.href || `${path}${entry.eid ? `#${entry.eid}` : ""}`;
  const inside = await Promise.all(
    (hit.within ?? []).map((number) => store.text(language, number)),
  );
  const twins = entry.same.map(([twin, name, way]) => ({
    number: twin,
    name,
    href: new URL(`${language}/${way}`, root).href,
    key: keyAt(way),
  }));
  return {
    number: hit.number,
    act,
    title: title || site,
    ...pathTo(entries, at),
    href: new URL(`${language}/${address}`, root).href,
    key: key(entry),
    keys: [
      key(entry),
      ...inside.map((one) => key(one.entries[one.at])),
      ...twins.map((one) => one.key),
    ],
    pieces: snippet(parts, placesIn(parts, mark)),
    twins,
  };
}

/** `ACT#ID` of a unit; a question of ours has that of the clause which answers it.
 * @param {SearchEntry} entry @param {string} act @param {string} path */
function keyOf({ eid, href }, act, path) {
  return keyAt(href) || `${act || path}#${eid}`;
}

/** The same of an address; empty where it leads to no act.
 * @param {string} href */
function keyAt(href) {
  const [, target, id = ""] = /^acts\/([^/]+)\/[^#]*#?(.*)$/.exec(href) ?? [];
  return target ? `${target}#${id}` : "";
}

/** Places of the marked words in a text of several parts, with the key that each has.
 * @param {SearchEntry[]} parts @param {(word: string) => number | null} mark
 * @returns {Map<number, number>} */
function placesIn(parts, mark) {
  const all = parts.flatMap(({ text }) => words(text)).map(({ word }) => mark(word));
  /** @type {Map<number, number>} */
  const places = new Map();
  for (const [place, found] of all.entries()) if (found !== null) places.set(place, found);
  return places;
}

/** The text of a result with its found words marked. @param {Piece[]} pieces */
export const marked = (pieces) =>
  pieces.map(({ text, found }) => (found ? element("mark", {}, text) : text));

/** Adds results in their order, said in `words`; neighbours of one act stand under its name together.
 * @param {HTMLElement} list @param {Shown[]} results @param {Record<string, string>} words */
export function addResults(list, results, words) {
  for (const result of results) {
    const last = list.lastElementChild;
    const same = last instanceof HTMLElement && last.dataset.title === result.title;
    if (same) last.lastElementChild?.append(item(result, words));
    else {
      const heading = element("h2", {}, result.title);
      const section = { class: "search-act", "data-title": result.title };
      list.append(element("section", section, heading, element("ol", {}, item(result, words))));
    }
  }
}

/** @param {Shown} result @param {Record<string, string>} words */
function item({ href, place, headings, key, pieces, twins }, words) {
  return element(
    "li",
    { "data-key": key },
    element("a", { href }, place),
    ...(headings ? [element("p", { class: "search-in" }, headings)] : []),
    element("p", {}, ...marked(pieces)),
    ...twins.map((one) =>
      element(
        "p",
        { class: "search-in" },
        `${words.same} `,
        element("a", { href: one.href }, one.name),
      ),
    ),
  );
}

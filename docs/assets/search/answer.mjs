// Answers a query from an index: what it names comes first, then what its words find.

import { findPlaces } from "./places.mjs";
import { otherKeyboard } from "./query.mjs";
import { ranked } from "./ranking.mjs";

const NAMED_ACT = 3;
const PRINTABLE_LATIN = /^[\x20-\x7e]+$/;

/**
 * `{query, hits, complete, corrected}`. A hit is `{page, entry, found, complete}`: `found` maps the
 * places of its found words to the query's terms, `complete` says whether it has all of them.
 * `corrected` is the query as read with another keyboard, if so it was.
 * `typing`: whether the last word may be unfinished.
 */
export async function answer(index, text, { typing = false } = {}) {
  const first = await answerAs(index, text, typing);
  const other = otherKeyboard(text);
  if (first.hits.length || !PRINTABLE_LATIN.test(text.trim()) || other === text) return first;
  const second = await answerAs(index, other, typing);
  return second.hits.length ? { ...second, corrected: other } : first;
}

async function answerAs(index, text, typing) {
  const query = index.queries.read(text);
  const acts = namedActs(index, query);
  if (!acts.size && !query.alone) query.terms.unshift(...query.spare);
  const named = await namedPlaces(index, query, acts);
  if (!named.length && !acts.size && query.alias) query.terms.push(...index.queries.words(query.alias));
  if (query.alone) query.terms = index.queries.words(text);
  const found = await foundWords(index, query, acts, typing);
  const hits = distinct(await inOrder(index, query, acts, named, found));
  return { query, hits, complete: hits.some(({ complete }) => complete), corrected: "" };
}

async function inOrder(index, query, acts, named, found) {
  const whole = (place) => ({ ...place, found: new Map(), complete: true });
  const places = named.map(whole);
  const entrances = actEntries(index, acts).map(whole);
  const definitions = definedBy(index, query).map(whole);
  if (query.alone) return [...entrances, ...places, ...found.filter(({ complete }) => complete)];
  if (!query.terms.length) return places.length ? places : entrances;
  if (places.length) return [...(await placesFirst(index, found, named)), ...places];
  return [...definitions, ...found, ...entrances];
}

async function foundWords(index, query, acts, typing) {
  const last = query.terms.length - 1;
  const variants = await Promise.all(
    query.terms.map((term, at) => index.variants(term, typing && at === last)),
  );
  const known = variants.filter((list) => list.some(({ hits }) => hits.length));
  const weight = (number) => {
    const { page, rank } = index.results[number];
    return rank * (acts.has(index.pages[page].act) ? NAMED_ACT : 1);
  };
  return ranked(known, index.results, index.average, weight).map(({ result, words, complete }) => ({
    ...index.results[result],
    found: words,
    complete: complete && known.length === variants.length,
  }));
}

/** Numbers of the acts that a query names by their number, their date or their identifier. */
function namedActs(index, { number, actKind, date, alias }) {
  const isNamed = ({ id, kind, number: own, date: made }) =>
    id.toLowerCase() === alias.toLowerCase() ||
    (number ? own === number && (!actKind || kind === actKind) : date && made === date);
  return new Set(index.acts.flatMap((act, at) => (isNamed(act) ? [at] : [])));
}

function actEntries(index, acts) {
  return index.pages.flatMap((page, number) =>
    acts.has(page.act) && page.overview ? [{ page: number, entry: 0 }] : [],
  );
}

/** Places named by number: in the named act, if there is one. */
async function namedPlaces(index, query, acts) {
  if (!query.named.length && !query.alias) return [];
  const within = acts.size && !query.alone;
  const wanted = (page) => !within || acts.has(index.pages[page].act);
  return findPlaces(await index.places(), query, wanted);
}

/** Where the act defines the very words of the query. */
function definedBy(index, { terms }) {
  const places = index.defined[terms.map(({ strict }) => strict).join(" ")] ?? [];
  return places.map(([page, entry]) => ({ page, entry }));
}

/** Results inside the named places before the others. */
async function placesFirst(index, hits, named) {
  const places = await index.places();
  const eid = ({ page, entry }) => places[page][entry].split(" ")[0];
  const isWithin = (hit) =>
    named.some(
      (place) =>
        index.pages[place.page].act === index.pages[hit.page].act &&
        (eid(hit) === place.eid || eid(hit).startsWith(`${place.eid}__`)),
    );
  return [...hits.filter(isWithin), ...hits.filter((hit) => !isWithin(hit))];
}

function distinct(hits) {
  const seen = new Set();
  return hits.filter(({ page, entry }) => {
    const key = `${page} ${entry}`;
    return !seen.has(key) && seen.add(key);
  });
}

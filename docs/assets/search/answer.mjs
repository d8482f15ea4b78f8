// Answers a query: what it names comes first, then what its words find.

import { folded } from "./folded.mjs";
import { isLatin, readings } from "./keyboards.mjs";
import { aliased, ranged } from "./places.mjs";
import { ranked } from "./ranking.mjs";

const NAMED_ACT = 3;
const SOUND_ENOUGH = 0.99;

/** @typedef {{act: number, number: number}} ActFound an act's position, and its result */
/** A query as read, with what its names and words find; `known` is the share that is found.
 * @typedef {{query: Query, acts: ActFound[], places: Place[], finds: Find[], known: number,
 *   corrected?: string}} Read */

/** `{query, hits, complete, corrected, marks}`. A hit is `{number, complete, within}`: `within` are
 * the smaller units folded into it, `complete` says whether it has all words. `corrected` is the
 * query as read with another keyboard, if so it was; `marks` the keys to mark in texts.
 * `typing`: whether the last word may be unfinished.
 * /
 * @param {import("./lookup.mjs").Lookup} lookup @param {string} text
 * @param {{typing?: boolean}} options @returns {Promise<SearchAnswer>} */
export async function answer(lookup, text, { typing = false } = {}) {
  const first = await read(lookup, text, typing);
  let best = first;
  if (first.known < SOUND_ENOUGH) {
    for (const other of readings(text, true)) {
      const second = await read(lookup, other, typing);
      if (second.known > best.known) best = { ...second, corrected: other };
    }
  }
  return found(lookup, best, typing);
}

/** A query as read, with what its names and words find; `known` is the share that is found.
 * @param {import("./lookup.mjs").Lookup} lookup @param {string} text @param {boolean} typing
 * @returns {Promise<Read>} */
async function read(lookup, text, typing) {
  const query = lookup.queries.read(text);
  const acts = await namedActs(lookup, query);
  if (!acts.length && !query.alone) query.terms.unshift(...query.spare);
  const places = await namedPlaces(lookup, query, acts);
  if (!places.length && !acts.length && query.alias)
    query.terms.push(...lookup.queries.words(query.alias));
  const last = typing ? query.terms.findLastIndex(({ optional }) => !optional) : -1;
  const needs = query.terms.filter(({ optional }) => !optional);
  // Asked for at once with what the words find, so that the slow line is waited for once.
  const defined = definitions(lookup, needs);
  const finds = await Promise.all(
    query.terms.map((term, at) =>
      at === last && !isLatin(term.word) ? lookup.begun(term) : lookup.find(term),
    ),
  );
  await defined;
  const needed = finds.filter((_, at) => !query.terms[at].optional);
  const names = query.named.length + query.acts.length;
  const met =
    needed.filter(({ known }) => known).length + (places.length || acts.length ? names : 0);
  const known = places.length && query.alias ? 1 : met / (needed.length + names || 1);
  return { query, acts, places, finds, known };
}

/** @param {import("./lookup.mjs").Lookup} lookup @param {Read} read @param {boolean} typing
 * @returns {Promise<SearchAnswer>} */
async function found(lookup, { query, acts, places, finds, corrected = "" }, typing) {
  const last = query.terms.findLastIndex(({ optional }) => !optional);
  const terms = await Promise.all(
    query.terms.map(async (term, at) => {
      const { known, variants } = finds[at];
      const more = typing && at === last ? await lookup.longer(term) : [];
      const guessed =
        known || more.some(({ hits }) => hits.length) ? [] : await lookup.guess(term, finds[at]);
      return {
        optional: term.optional,
        variants: [...(known ? variants : []), ...more, ...guessed],
      };
    }),
  );
  const met = terms.filter(({ variants }) => variants.some(({ hits }) => hits.length));
  const named = new Set(acts.map(({ act }) => act));
  /** @param {number} number */
  const weight = (number) => (named.has(lookup.store.actOf(number)) ? NAMED_ACT : 1);
  const all =
    met.filter(({ optional }) => !optional).length ===
    terms.filter(({ optional }) => !optional).length;
  const hits = ranked(met, lookup.store.count(lookup.language), weight).map((hit) => ({
    ...hit,
    complete: hit.complete && all,
  }));
  const ordered = folded(distinct(await inOrder(lookup, query, acts, places, hits)));
  const marks = new Set(
    met.flatMap(({ variants }) => variants.map(({ mark }) => mark).filter(Boolean)),
  );
  return {
    query,
    hits: ordered,
    complete: ordered.some(({ complete }) => complete),
    corrected,
    marks,
  };
}

/** @param {import("./lookup.mjs").Lookup} lookup @param {Query} query @param {ActFound[]} acts
 * @param {Place[]} places @param {FoundUnit[]} hits @returns {Promise<FoundUnit[]>} */
async function inOrder(lookup, query, acts, places, hits) {
  /** @param {{number: number}} unit @returns {FoundUnit} */
  const whole = ({ number }) => ({ number, complete: true, named: true });
  const entrances = acts.map(whole);
  const named = places.map(whole);
  if (query.alone) return [...entrances, ...named, ...hits.filter(({ complete }) => complete)];
  const words = query.terms.filter(({ optional }) => !optional);
  if (!words.length) return places.length ? named : entrances;
  if (places.length) {
    /** @param {FoundUnit} hit */
    const inside = ({ number }) =>
      places.some((place) => place.number <= number && number <= place.end);
    return [...hits.filter(inside), ...named, ...hits.filter((hit) => !inside(hit))];
  }
  return [...(await definitions(lookup, words)).map(whole), ...hits, ...entrances];
}

/** Acts that a query names by number, date or id: `{act, number}`, `act` being its position.
 * @param {import("./lookup.mjs").Lookup} lookup @param {Query} query
 * @returns {Promise<ActFound[]>} */
async function namedActs({ store, language }, { acts, dates, alias }) {
  /** @param {string} name @returns {Promise<NamedAct[]>} */
  const value = async (name) => (await store.value(language, `№${name}`)) ?? [];
  /** @type {NamedAct[]} */
  const found = [];
  const given = new Set((await Promise.all(dates.map(value))).flat().map(([, number]) => number));
  for (const { number, kind } of acts) {
    const rows = await value(number);
    found.push(
      ...rows.filter(([own, at]) => (!kind || own === kind) && (!given.size || given.has(at))),
    );
  }
  if (!acts.length) found.push(...(await Promise.all(dates.map(value))).flat());
  if (alias) found.push(...(await value(alias.toLowerCase())));
  return found.map(([, number]) => ({ act: store.actOf(number), number }));
}

/** Units that a query names by number: for each place the best first, then the others.
 * @param {import("./lookup.mjs").Lookup} lookup @param {Query} query @param {ActFound[]} acts
 * @returns {Promise<Place[]>} */
async function namedPlaces(lookup, { named, alias, alone }, acts) {
  const within = acts.length && !alone ? new Set(acts.map(({ act }) => act)) : null;
  /** @param {Place} place */
  const wanted = ({ number }) => !within || within.has(lookup.store.actOf(number));
  if (alias) return (await aliases(lookup, alias)).filter(wanted);
  let lists = await Promise.all(named.map((path) => fits(lookup, path)));
  if (!lists.some(({ length }) => length)) {
    const paths = named.flatMap(ranged);
    const apart = alone && named.length === 1 ? named[0].map((step) => [step]) : [];
    const other = paths.length ? paths : apart;
    const found = await Promise.all(other.map((path) => fits(lookup, path)));
    if (found.every(({ length }) => length)) lists = found;
  }
  return inActs(
    lookup,
    lists.map((list) => list.filter(wanted)),
  );
}

/** The best of each list first, all from the act that has most of the places.
 * @param {import("./lookup.mjs").Lookup} lookup @param {Place[][]} lists @returns {Place[]} */
function inActs({ store }, lists) {
  /** @type {Map<number, number>} */
  const counts = new Map();
  for (const list of lists) {
    for (const act of new Set(list.map(({ number }) => store.actOf(number)))) {
      counts.set(act, (counts.get(act) ?? 0) + 1);
    }
  }
  /** @param {Place} place */
  const share = ({ number }) => counts.get(store.actOf(number)) ?? 0;
  const sorted = lists.map((list) =>
    [...list].sort((a, b) => share(b) - share(a) || (b.score ?? 0) - (a.score ?? 0)),
  );
  const longest = Math.max(0, ...sorted.map(({ length }) => length));
  return Array.from({ length: longest }, (_, row) =>
    sorted.flatMap((list) => list.slice(row, row + 1)),
  ).flat();
}

/** @param {import("./lookup.mjs").Lookup} lookup @param {PlaceStep[]} path */
async function fits({ store, language, queries }, path) {
  /** @type {Unit[]} */
  const units = (await store.value(language, `#${path[path.length - 1].number}`)) ?? [];
  return queries.fitting(units, path);
}

/** @param {import("./lookup.mjs").Lookup} lookup @param {string} alias */
async function aliases({ store, language }, alias) {
  const [number] = /\d+(?:-\d+)*$/.exec(alias) ?? [];
  /** @type {Unit[]} */
  const units = number ? ((await store.value(language, `#${number}`)) ?? []) : [];
  return aliased(units, alias);
}

/** Where an act defines the very words of the query.
 * @param {import("./lookup.mjs").Lookup} lookup @param {SearchTerm[]} terms
 * @returns {Promise<{number: number}[]>} */
async function definitions({ store, language }, terms) {
  const key = `${terms.map(({ strict }) => strict).join(" ")}!`;
  /** @type {number[]} */
  const numbers = (await store.value(language, key)) ?? [];
  return numbers.map((number) => ({ number }));
}

/** @param {FoundUnit[]} hits */
function distinct(hits) {
  const seen = new Set();
  return hits.filter(({ number }) => !seen.has(number) && seen.add(number));
}

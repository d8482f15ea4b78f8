// Scores of results, from the weights that the index gives each word in each result.

const SCALE = 50;
const AROUND = 0.36;
const LED = 0.5;
const TELLING = 0.5;
const NEAR = 3;
const WORTH = 0.12;
const ROOTED = 0.5;
const OPTIONAL = 0.5;

/** @typedef {{optional: boolean, variants: Variant[]}} Meant a term with what finds it */
/** @typedef {{number: number, score: number, met: number, terms: number,
 *   places: Map<number, number>}} Scored */

/** The results of a query: `{number, score, complete}`, the best first, without those that hold so
 * little of the query that nobody would call them found.
 * `terms`: for each term `{optional, variants}`, a variant being `{weight, hits}` with hits
 * `[number, weight, place]`; `count`: how many results the index has; `weightOf(number)`: a factor.
 * /
 * @param {Meant[]} terms @param {number} count
 * @param {(number: number) => number} weightOf @returns {(FoundUnit & {score: number})[]} */
export function ranked(terms, count, weightOf) {
  const rarity = terms.map(
    ({ variants, optional }) => rare(variants, count) * (optional ? OPTIONAL : 1),
  );
  /** @type {Map<number, Scored>} */
  const scored = new Map();
  terms.forEach(({ variants, optional }, term) => {
    for (const [number, { weight, met, places }] of gathered(variants)) {
      /** @type {Scored} */
      const entry = scored.get(number) ?? { number, score: 0, met: 0, terms: 0, places: new Map() };
      entry.score += rarity[term] * weight;
      if (!optional) {
        entry.met += rarity[term] * met;
        entry.terms += 1;
      }
      for (const place of places) entry.places.set(place, term);
      scored.set(number, entry);
    }
  });
  const needed = terms.filter(({ optional }) => !optional).length;
  const all = terms.reduce((sum, { optional }, at) => sum + (optional ? 0 : rarity[at]), 0) || 1;
  const order = Array.from(scored.values())
    .filter(({ terms: found }) => found)
    .map((entry) => {
      const coverage = Math.min(1, entry.met / all);
      const near = nearness(entry.places, rarity);
      const score = (entry.score + near) * (0.1 + 0.9 * coverage) * weightOf(entry.number);
      return { number: entry.number, score, complete: entry.terms === needed };
    })
    .sort((a, b) => b.score - a.score || a.number - b.number);
  const least = WORTH * (order[0]?.score ?? 0);
  return order.filter(({ complete, score }) => complete || score >= least);
}

/** How much a term tells: the more, the fewer results have it.
 * @param {Variant[]} variants @param {number} count */
function rare(variants, count) {
  const telling = variants.filter(({ weight, hits }) => weight >= TELLING && hits.length);
  const found = new Set(
    (telling.length ? telling : variants).flatMap(({ hits }) => hits.map(([number]) => number)),
  );
  return Math.log(1 + (count - found.size + 0.5) / (found.size + 0.5));
}

/** What one term found in each result: its best weight, how fully it is met, and where.
 * @param {Variant[]} variants */
function gathered(variants) {
  /** @type {Map<number, {weight: number, met: number, places: number[]}>} */
  const found = new Map();
  for (const { weight, hits } of variants) {
    for (const [number, impact, place] of hits) {
      const entry = found.get(number) ?? { weight: 0, met: 0, places: [] };
      entry.weight = Math.max(entry.weight, (weight * impact) / SCALE);
      const led = place || impact > AROUND * SCALE ? 1 : LED + impact / SCALE;
      entry.met = Math.max(entry.met, weight >= TELLING ? led : ROOTED * led);
      if (place) entry.places.push(place);
      found.set(number, entry);
    }
  }
  return found;
}

/** More for words of the query that stand side by side in the text, in their order.
 * @param {Map<number, number>} places @param {number[]} rarity */
function nearness(places, rarity) {
  let best = 0;
  for (const [place, term] of places) {
    for (let distance = 1; distance <= NEAR; distance += 1) {
      if (places.get(place + distance) === term + 1) {
        best += (rarity[term] + rarity[term + 1]) / (4 * distance);
      }
    }
  }
  return Math.min(
    best,
    rarity.reduce((sum, value) => sum + value, 0),
  );
}

// Scores of results, from the places at which Pagefind found each word.
//
// A result's places run: its words as keys, the same words without Kazakh letters, then the words
// that lead to it. `own` and `total` count its own words and those of all its text.

const OWN = 1;
const PART = 0.5;
const AROUND = 0.3;
const WEAK = 0.75;
const LED = 0.5;
const SATURATION = 1.2;
const LENGTH = 0.5;
const LONGEST = 20;
const TELLING = 0.5;
const NEAR = 3;
const WORTH = 0.12;

/** What a place in a result means: `{word, weight}`; `word` is -1 for words that lead to it. */
export function placed({ own, total }, place) {
  if (place >= 2 * total) return { word: -1, weight: AROUND };
  const word = place % total;
  return { word, weight: (word < own ? OWN : PART) * (place < total ? 1 : WEAK) };
}

/**
 * The results of a query.
 * `terms`: for each term a list of `{weight, hits}`, `hits` being `[result, places]`.
 * `results`: all results with `own`, `total`, `rank`; `average` their mean length.
 * Returns `{result, score, complete, words}`, the best first, without those that hold so little of
 * the query that nobody would call them found; `words` are the places of found words by term.
 */
export function ranked(terms, results, average, weightOf) {
  const scored = new Map();
  const rarity = terms.map((variants) => {
    const telling = variants.filter(({ weight, hits }) => weight >= TELLING && hits.length);
    const counted = (telling.length ? telling : variants).flatMap(({ hits }) => hits);
    const found = new Set(counted.map(([result]) => result));
    return Math.log(1 + (results.length - found.size + 0.5) / (found.size + 0.5));
  });
  terms.forEach((variants, term) => {
    for (const [result, { words, around }] of gathered(variants, results)) {
      const entry = scored.get(result) ?? { result, score: 0, met: new Map(), words: new Map() };
      const weights = Array.from(words.values());
      const count = weights.reduce((sum, weight) => sum + weight, 0) + around;
      const share = Math.min(LONGEST, results[result].total / average);
      const length = SATURATION * (1 - LENGTH + LENGTH * share);
      entry.score += (rarity[term] * count * (SATURATION + 1)) / (count + length);
      entry.met.set(term, Math.max(around, ...weights));
      words.forEach((weight, word) => entry.words.set(word, term));
      scored.set(result, entry);
    }
  });
  const all = rarity.reduce((sum, value) => sum + value, 0) || 1;
  const order = Array.from(scored.values())
    .filter(({ words }) => words.size)
    .map((entry) => {
      const met = Array.from(entry.met).reduce(
        (sum, [term, weight]) => sum + rarity[term] * Math.min(1, weight + LED),
        0,
      );
      const coverage = met / all;
      const near = nearness(entry.words, rarity);
      const score = (entry.score + near) * (0.1 + 0.9 * coverage) * weightOf(entry.result);
      return { ...entry, score, complete: entry.met.size === terms.length };
    })
    .sort((a, b) => b.score - a.score || a.result - b.result);
  const least = WORTH * (order[0]?.score ?? 0);
  return order.filter(({ complete, score }) => complete || score >= least);
}

/** The words that one term found in each result, with their weights. */
function gathered(variants, results) {
  const found = new Map();
  for (const { weight, hits } of variants) {
    for (const [result, places] of hits) {
      const entry = found.get(result) ?? { words: new Map(), around: 0 };
      for (const place of places) {
        const at = placed(results[result], place);
        const value = at.weight * weight;
        if (at.word < 0) entry.around = Math.max(entry.around, value);
        else entry.words.set(at.word, Math.max(entry.words.get(at.word) ?? 0, value));
      }
      found.set(result, entry);
    }
  }
  return found;
}

/** More for words of the query that stand side by side in the text, in their order. */
function nearness(words, rarity) {
  let best = 0;
  for (const [word, term] of words) {
    for (let distance = 1; distance <= NEAR; distance += 1) {
      const next = words.get(word + distance);
      if (next === term + 1) best += (rarity[term] + rarity[next]) / (4 * distance);
    }
  }
  return Math.min(best, rarity.reduce((sum, value) => sum + value, 0));
}

// Words that a mistyped one may have been meant for: "интелект", "койкоместа".

const LONG = 7;
const ENDING = 2;
const SHORTEST = 4;
const SHORTEST_PART = 3;
const MOST = 12;

/** @typedef {{word: string, off: number}} Near */

/** The words nearest to a folded one, by letters added, left out, replaced or swapped: `{word, off}`,
 * `off` being the steps to the whole word. The last two letters of a long word may be any, as
 * endings differ. Kazakh letters count as their Russian twins.
 * /
 * @param {string} folded @param {string[]} vocabulary @param {(text: string) => string} weaken
 * @returns {Near[]} */
export function similar(folded, vocabulary, weaken) {
  const typed = Array.from(weaken(folded));
  if (typed.length < SHORTEST) return [];
  const root = typed.length >= LONG ? typed.slice(0, -ENDING) : typed;
  let least = root.length >= LONG ? 2 : 1;
  /** @type {string[]} */
  let found = [];
  for (const word of vocabulary) {
    const letters = weaken(word);
    if (letters[0] !== root[0] || letters.length < root.length - least) continue;
    const steps = distance(root, letters, root.length === typed.length, least);
    if (steps < least) found = [];
    if (steps <= least) {
      least = steps;
      found.push(word);
    }
  }
  /** @param {string} word */
  const off = (word) => distance(typed, weaken(word), true, typed.length);
  return found
    .map((word) => ({ word, off: off(word) }))
    .sort((a, b) => a.off - b.off)
    .slice(0, MOST);
}

/** Steps from one word to another, or to its beginning if not `whole`; more than `most` is any.
 * @param {string[]} one @param {string} other @param {boolean} whole @param {number} most */
function distance(one, other, whole, most) {
  const width = Math.min(other.length, one.length + most);
  /** @type {number[]} */
  let before = [];
  let above = Array.from({ length: width + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row += 1) {
    const line = [row];
    for (let at = 1; at <= width; at += 1) {
      const same = one[row - 1] === other[at - 1];
      const swapped =
        row > 1 && at > 1 && one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1];
      line[at] = Math.min(
        above[at] + 1,
        line[at - 1] + 1,
        above[at - 1] + (same ? 0 : 1),
        swapped ? before[at - 2] + 1 : Infinity,
      );
    }
    if (Math.min(...line) > most) return Infinity;
    [before, above] = [above, line];
  }
  if (whole) return other.length > width ? Infinity : above[width];
  return Math.min(...above);
}

/** A word as two words of the vocabulary written together; null if it is not.
 * @param {string} folded @param {string[]} vocabulary @returns {string[] | null} */
export function parted(folded, vocabulary) {
  const known = new Set(vocabulary);
  for (let at = folded.length - SHORTEST_PART; at >= SHORTEST_PART; at -= 1) {
    const pair = [folded.slice(0, at), folded.slice(at)];
    if (pair.every((word) => known.has(word))) return pair;
  }
  return null;
}

// The same letters for the index and the query: the twin of build_scripts/search/folding.py.

const WORD = /[\p{L}\p{N}]+/gu;
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
const CYRILLIC = /[\u0400-\u04ff]/;
const SIZE = /^(\d+)х(\d+)$/;

/** The text in composed letters, without soft hyphens and other invisible signs.
 * @param {string} text */
export const normal = (text) => text.normalize("NFC").replace(INVISIBLE, "");

/** Words and numbers of a normal text, each with where it begins: `{word, start}`.
 * @param {string} text */
export const words = (text) =>
  Array.from(text.matchAll(WORD), (found) => ({ word: found[0], start: found.index }));

/** Folding by the tables of the start file.
 * `fold`: small letters, no Latin look-alikes, ё as е, sizes with a Latin x (3x4). `weaken`: typed without Kazakh letters.
 * /
 * @param {FoldingTables} tables */
export function folding({ lookAlikes, weaker }) {
  /** @param {string} word @param {Record<string, string>} table */
  const replaced = (word, table) => Array.from(word, (letter) => table[letter] ?? letter).join("");
  /** @param {string} word */
  const cyrillic = (word) => (CYRILLIC.test(word) ? replaced(word, lookAlikes) : word);
  return {
    /** @param {string} word */
    fold: (word) => cyrillic(word).toLowerCase().replaceAll("ё", "е").replace(SIZE, "$1x$2"),
    /** @param {string} folded */
    weaken: (folded) => replaced(folded, weaker),
  };
}

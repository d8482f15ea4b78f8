// The part of a result's text that shows the found words, in their original forms.

import { words } from "./folding.mjs";

const LENGTH = 40;
const BEFORE = 6;

/** @typedef {{number: number, start: number, end: number}} Word where a word stands in its part */

/** Pieces `{text, found}` of the text of `parts` (entries), `found` being the places of its found
 * words by term. An ellipsis stands where text is left out.
 * /
 * @param {Pick<SearchEntry, "mark" | "text">[]} parts @param {Map<number, number>} found
 * @returns {Piece[]} */
export function snippet(parts, found) {
  const all = parts.flatMap((part, number) =>
    words(part.text).map(({ word, start }) => ({ number, start, end: start + word.length })),
  );
  if (!all.length) return [];
  const first = best(all.length, found);
  const last = Math.min(all.length, first + LENGTH) - 1;
  const pieces = first ? [{ text: "… ", found: false }] : [];
  for (let number = all[first].number; number <= all[last].number; number += 1) {
    pieces.push(...section(parts, number, all, [first, last], found));
  }
  if (last < all.length - 1) pieces.push({ text: " …", found: false });
  return joined(pieces);
}

/** Where to begin, so that most of the query's words are seen, the first of them early.
 * @param {number} count @param {Map<number, number>} found */
function best(count, found) {
  const places = [...found.keys()].filter((place) => place < count).sort((a, b) => a - b);
  let chosen = 0;
  let most = 0;
  for (const place of places) {
    const within = places.filter((other) => other >= place && other < place + LENGTH - BEFORE);
    const value = 100 * new Set(within.map((other) => found.get(other))).size + within.length;
    if (value > most) [chosen, most] = [Math.max(0, place - BEFORE), value];
  }
  return Math.min(chosen, Math.max(0, count - LENGTH));
}

/** One entry's text between the first and the last shown word.
 * @param {Pick<SearchEntry, "mark" | "text">[]} parts @param {number} number @param {Word[]} all
 * @param {[number, number]} edges @param {Map<number, number>} found @returns {Piece[]} */
function section(parts, number, all, [first, last], found) {
  const { mark, text } = parts[number];
  /** @type {number[]} */
  const shown = [];
  for (let place = first; place <= last; place += 1) {
    if (all[place].number === number) shown.push(place);
  }
  if (!shown.length) return [];
  const opens = shown[0] === 0 || all[shown[0] - 1].number !== number;
  const end = shown[shown.length - 1];
  const ends = all[end + 1]?.number !== number;
  const lead = number > 0 && opens ? joint(parts[number - 1].text, mark) : "";
  const pieces = [{ text: lead, found: false }];
  let at = opens ? 0 : all[shown[0]].start;
  for (const place of shown.filter((one) => found.has(one))) {
    pieces.push({ text: text.slice(at, all[place].start), found: false });
    pieces.push({ text: text.slice(all[place].start, all[place].end), found: true });
    at = all[place].end;
  }
  pieces.push({ text: text.slice(at, ends ? text.length : all[end].end), found: false });
  return pieces;
}

/** What stands between the texts of two entries: a mark, or a dot where the first has no end.
 * @param {string} before @param {string} mark */
function joint(before, mark) {
  if (mark) return ` ${mark} `;
  return !before || /[\p{P}]$/u.test(before) ? " " : " · ";
}

/** @param {Piece[]} pieces */
function joined(pieces) {
  /** @type {Piece[]} */
  const result = [];
  for (const piece of pieces.filter(({ text }) => text)) {
    const before = result.at(-1);
    if (before && before.found === piece.found) before.text += piece.text;
    else result.push({ ...piece });
  }
  return result;
}

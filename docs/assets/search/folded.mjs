// One result a place: a smaller unit is folded into the larger one that is shown already.

import { PART, STRIDE } from "./store.mjs";

/** @param {number} number */
const headOf = (number) => Math.floor(number / STRIDE);

/** Whether a unit of a place holds another one of the same place.
 * @param {number} one @param {number} other */
function holds(one, other) {
  const outer = one % STRIDE;
  const inner = other % STRIDE;
  if (one === other || headOf(one) !== headOf(other)) return false;
  if (outer === 0) return true;
  return outer % PART === 0 && Math.floor(inner / PART) * PART === outer;
}

/** Hits without those that an earlier one already shows: units inside it, and what holds it, unless
 * that has all words and the smaller one has not. Each keeps in `within` what was folded into it.
 * /
 * @param {FoundUnit[]} hits @returns {FoldedHit[]} */
export function folded(hits) {
  /** @type {FoldedHit[]} */
  const shown = [];
  /** @type {Map<number, FoldedHit[]>} */
  const byHead = new Map();
  for (const hit of hits) {
    const head = headOf(hit.number);
    const same = byHead.get(head) ?? [];
    const into = same.find(
      (one) =>
        holds(one.number, hit.number) ||
        (!hit.named && holds(hit.number, one.number) && (one.complete || !hit.complete)),
    );
    if (into && !hit.named) {
      into.within.push(hit.number);
      continue;
    }
    const fresh = { ...hit, within: [] };
    shown.push(fresh);
    byHead.set(head, [...same, fresh]);
  }
  return shown;
}

// Whether two answers say the same; the interpreters order the keys of objects differently.

/** @param {unknown} one @param {unknown} other @returns {boolean} */
export function sameAnswer(one, other) {
  if (typeof one !== "object" || one === null || other === null) return Object.is(one, other);
  if (typeof other !== "object" || Array.isArray(one) !== Array.isArray(other)) return false;
  const mine = Object.entries(one);
  const theirs = new Map(Object.entries(other));
  return (
    mine.length === theirs.size &&
    mine.every(([key, value]) => theirs.has(key) && sameAnswer(value, theirs.get(key)))
  );
}

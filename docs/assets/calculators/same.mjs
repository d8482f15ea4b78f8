// Whether two answers say the same; the interpreters order the keys of objects differently.

export function sameAnswer(one, other) {
  if (typeof one !== "object" || one === null || other === null) return Object.is(one, other);
  if (typeof other !== "object" || Array.isArray(one) !== Array.isArray(other)) return false;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && sameAnswer(one[key], other[key]))
  );
}

// How a result is called: its place in short, and the headings above it.

/** `{place, headings}` of an entry: `place` is "47-бап › 17-тармақ", `headings` the steps above it
 * with their full words. A quoted text begins a path of its own.
 * /
 * @param {SearchEntry[]} entries @param {number} at */
export function pathTo(entries, at) {
  /** @type {SearchEntry[]} */
  const steps = [];
  for (let number = at; number >= 0; number = entries[number].parent) {
    if (entries[number].label) steps.unshift(entries[number]);
    if (entries[number].quoted && number !== at) break;
  }
  const cited = steps.findIndex((step) => step.cited);
  const begin = Math.max(0, cited);
  const last = steps.length - 1;
  const place = steps
    .slice(begin)
    .map((step, number) => (begin + number < last ? brief(step) : step.label));
  const headings = steps
    .slice(0, last)
    .filter((step, number) => number < begin || hasHeading(step));
  return {
    place: place.join(" › "),
    headings: headings.map(({ label }) => label).join(" › "),
  };
}

/** @param {SearchEntry} entry */
const hasHeading = ({ label, mark }) => Boolean(mark) && label !== mark && label.startsWith(mark);

/** @param {SearchEntry} step */
const brief = (step) => (hasHeading(step) ? step.mark.replace(/[.\s]+$/u, "") : step.label);

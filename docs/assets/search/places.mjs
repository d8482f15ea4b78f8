// Places that a query names by number: which units they are.

/** @type {Record<string, string[]>} */
const ALSO = { indicator: ["target"] };
const RANGE = /^(\d+)-(\d+)$/;
const MOST = 30;

/** A reader of places; `kinds`: what the ids of units call each kind, and in what order they stand.
 * @param {KindTables} kinds */
export function placeReader({ elements, order, alone }) {
  /** The numbered steps of a unit's id, from the outside in: `[kind, number]`.
   * @param {string} eid @returns {[string, string][]} */
  function stepsOf(eid) {
    return eid.split("__").flatMap((part) => {
      const cut = part.indexOf("_");
      const kind = elements[part.slice(0, cut)];
      return kind ? [/** @type {[string, string]} */ ([kind, part.slice(cut + 1)])] : [];
    });
  }

  /** @param {{kind: string}} step */
  const depth = ({ kind }) => (order.includes(kind) ? order.indexOf(kind) : order.length);

  /** The places that steps with several numbers name, in the order of the query: each a list of steps
   * `{kind, number}` from the outside in. A kind that comes again begins a new place.
   * /
   * @param {NumberedStep[]} steps @returns {PlaceStep[][]} */
  function pathsOf(steps) {
    /** @type {NumberedStep[][]} */
    const groups = [];
    for (const step of steps) {
      const last = groups.at(-1);
      const again = last ? last.findIndex(({ kind }) => kind === step.kind) : 0;
      if (!last) groups.push([step]);
      else if (again < 0) last.push(step);
      else groups.push([...last.slice(0, again).filter((one) => depth(one) < depth(step)), step]);
    }
    return groups.flatMap((group) =>
      group
        .map((step, at) => ({ step, at }))
        .sort((a, b) => depth(a.step) - depth(b.step) || a.at - b.at)
        .reduce(
          (paths, { step: { kind, numbers } }) =>
            paths.flatMap((path) => numbers.map((number) => [...path, { kind, number }])),
          /** @type {PlaceStep[][]} */ ([[]]),
        ),
    );
  }

  /** How well a unit is the place that a path names: 0 if it is another one.
   * The last step must be the unit's own, the others must stand above it in their order.
   * /
   * @param {string} eid @param {PlaceStep[]} path @returns {number} */
  function fit(eid, path) {
    const own = stepsOf(eid);
    let at = own.length - 1;
    for (let index = path.length - 1; index >= 0; index -= 1) {
      const { kind, number } = path[index];
      /** @param {[string, string]} step */
      const same = ([stepKind, label]) =>
        label === number && (!kind || kind === stepKind || (ALSO[kind] ?? []).includes(stepKind));
      if (index === path.length - 1) {
        if (at < 0 || !same(own[at])) return 0;
        if (path.length === 1 && !kind && !alone.includes(own[at][0])) return 0;
      } else {
        while (at >= 0 && !same(own[at])) at -= 1;
        if (at < 0) return 0;
      }
      at -= 1;
    }
    const kind = own.at(-1)?.[0] ?? "";
    const exact = path.at(-1)?.kind === kind ? 0.5 : 0;
    return 100 - own.length + exact - (alone.includes(kind) ? alone.indexOf(kind) / 10 : 1);
  }

  /** Units that a path names, the best first; `units` are those with its last number.
   * @param {Unit[]} units @param {PlaceStep[]} path @returns {(Place & {score: number})[]} */
  function fitting(units, path) {
    return units
      .map(([number, end, eid]) => ({ number, end, score: fit(eid, path) }))
      .filter(({ score }) => score)
      .sort((a, b) => b.score - a.score || a.number - b.number);
  }

  return { pathsOf, fitting };
}

/** Units with an alias or an id. @param {Unit[]} units @param {string} alias @returns {Place[]} */
export function aliased(units, alias) {
  const wanted = alias.toLowerCase();
  return units
    .filter(([, , eid, own = ""]) => own.toLowerCase() === wanted || eid.toLowerCase() === wanted)
    .map(([number, end]) => ({ number, end }));
}

/** The paths that "11-14" means, if there is no such number: 11, 12, 13, 14.
 * @param {PlaceStep[]} path @returns {PlaceStep[][]} */
export function ranged(path) {
  const last = path[path.length - 1];
  const [, from, to] = (RANGE.exec(last.number) ?? []).map(Number);
  if (!(from < to && to - from <= MOST)) return [];
  return Array.from({ length: to - from + 1 }, (_, at) => [
    ...path.slice(0, -1),
    { kind: last.kind, number: String(from + at) },
  ]);
}

// Places that a query names by number: "12-тармақ 2", "п. 17 ст. 47", "p12.2", "54-1".

const ELEMENTS = {
  part: "part",
  chp: "chapter",
  sec: "section",
  art: "article",
  para: "point",
  subpara: "subpoint",
  al: "indent",
  att: "annex",
  crit: "criterion",
  ind: "indicator",
  target: "indicator",
  result: "result",
  tr: "row",
  row: "row",
  slide: "slide",
  item: "item",
  opt: "option",
};
const ORDER = ["annex", "part", "chapter", "section", "article", "point", "subpoint", "indent"];
const ALONE = ["article", "point", "criterion", "slide", "indicator", "row", "chapter"];
const NUMBER = /^\d+(?:-\d+)*$/;

/** The numbered steps of a unit's id, from the outside in: `[kind, number]`. */
function steps(eid) {
  return eid.split("__").flatMap((part) => {
    const cut = part.indexOf("_");
    const kind = ELEMENTS[part.slice(0, cut)];
    return kind ? [[kind, part.slice(cut + 1)]] : [];
  });
}

/** Steps named by a query in the order of the law's structure; those without a kind stay behind. */
export function ordered(named) {
  const depth = ({ kind }) => (ORDER.includes(kind) ? ORDER.indexOf(kind) : ORDER.length);
  return [...named].sort((a, b) => depth(a) - depth(b));
}

/**
 * How well a unit is the place that a query names: 0 if it is another one.
 * The last step must be the unit's own, the others must stand above it in their order.
 */
function fit(eid, named) {
  const own = steps(eid);
  let at = own.length - 1;
  for (let index = named.length - 1; index >= 0; index -= 1) {
    const { kind, number } = named[index];
    const same = ([stepKind, label]) => label === number && (!kind || kind === stepKind);
    if (index === named.length - 1) {
      if (at < 0 || !same(own[at])) return 0;
      if (named.length === 1 && !kind && !ALONE.includes(own[at][0])) return 0;
    } else {
      while (at >= 0 && !same(own[at])) at -= 1;
      if (at < 0) return 0;
    }
    at -= 1;
  }
  const kind = own.at(-1)[0];
  return 100 - own.length - (ALONE.includes(kind) ? ALONE.indexOf(kind) / 10 : 1);
}

/**
 * Entries that a query names, the best first.
 * `places` is places.json; `wanted` says whether a page (by number) may be meant.
 */
export function findPlaces(places, query, wanted) {
  const alias = query.alias?.toLowerCase();
  const found = [];
  places.forEach((page, number) => {
    if (!wanted(number)) return;
    page.forEach((line, entry) => {
      const [eid, own = ""] = line.split(" ");
      if (!eid) return;
      const exact = alias && (own.toLowerCase() === alias || eid.toLowerCase() === alias);
      const score = exact ? 1000 : query.named.length ? fit(eid, query.named) : 0;
      if (score) found.push({ page: number, entry, eid, score });
    });
  });
  return found.sort((a, b) => b.score - a.score);
}

/** Whether a word is a number of the law: 17, 54-1. */
export const isNumber = (word) => NUMBER.test(word);

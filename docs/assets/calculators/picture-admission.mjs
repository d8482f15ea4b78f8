// The days of admission on a line of time, one row a date.

import { fill } from "./dom.mjs";
import { bar, dayNumber, draw, EDGE, figure, LETTER, label, ROW, shortDate } from "./picture.mjs";

const FOOT = 26;
const MARGIN = 3;
const NARROW_MONTH = 40;
const MONTHS = 12;
const DATES = "adm.block.dates";

/** @type {Picture<AdmissionResult>} */
export function admissionPicture({ result, blocks }, _input, width, words) {
  const told = blocks.find(({ id }) => id === DATES);
  const rows = result.dates.map(({ from, to }, index) => {
    const [days, what] = told?.kind === "table" ? told.rows[index].cells : ["", ""];
    return { name: `${days}: ${what}`, from: dayNumber(from ?? to), to: dayNumber(to) };
  });
  if (!rows.length) return null;
  const now = dayNumber(result.today);
  const first = Math.min(...rows.map(({ from }) => from)) - MARGIN;
  const last = Math.max(...rows.map(({ to }) => to)) + MARGIN;
  /** @param {number} day */
  const at = (day) => EDGE + ((day - first) / (last - first)) * (width - 2 * EDGE);
  const bottom = rows.length * ROW;
  /** @type {Node[]} */
  const parts = [...months(result.year, first, last, at, bottom, width)];
  rows.forEach(({ name, from, to }, index) => {
    const top = index * ROW;
    parts.push(label(EDGE, top + LETTER, name, { room: width }));
    parts.push(bar(at(from), top + 20, at(to + 1) - at(from), "bar-term"));
  });
  const inside = now >= first && now <= last;
  if (inside)
    parts.push(draw("line", { x1: at(now), x2: at(now), y1: 0, y2: bottom, class: "line-today" }));
  return figure({
    width,
    height: bottom + FOOT,
    title: words.picture_days,
    description: rows.map(({ name }) => `${name}.`),
    parts,
    legend: [],
    caption: inside ? fill(words.picture_today, { date: shortDate(result.today) }) : "",
  });
}

/** @param {number} year @param {number} first @param {number} last
 * @param {(day: number) => number} at @param {number} bottom @param {number} width
 * @returns {Generator<SVGElement>} */
function* months(year, first, last, at, bottom, width) {
  for (let month = 0; month < MONTHS; month += 1) {
    const day = Date.UTC(year, month, 1) / 86_400_000;
    if (day <= first || day >= last) continue;
    const x = at(day);
    yield draw("line", { x1: x, x2: x, y1: 0, y2: bottom, class: "line-year" });
    const date = shortDate(new Date(day * 86_400_000).toISOString().slice(0, 10));
    if (x < width - NARROW_MONTH)
      yield label(x + 3, bottom + 16, date.slice(0, 5), { style: "quiet" });
  }
}

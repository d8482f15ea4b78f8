// The obligation on a line of time: study, work, and the term as it stands.

import { fill } from "./dom.mjs";
import { bar, dayNumber, draw, EDGE, figure, LETTER, label, ROW, shortDate } from "./picture.mjs";

const YEAR = 365.25;
const FOOT = 26;
const NARROW_YEAR = 34;

/** @typedef {{name: string, bars: {from: string, to: string, style: string}[]}} Bars a row of the picture */

/** @type {Picture<ObligationResult, ObligationInput>} */
export function obligationPicture({ result }, input, width, words) {
  const study = result.studies[result.main];
  const terms = [
    { term: study.forecast, name: words.picture_until },
    { term: study.if_open_counts, name: words.picture_until_open },
  ].flatMap(({ term, name }) => (term ? [{ ...term, name }] : []));
  if (!terms.length) return null;
  const given = input.studies[result.main];
  const periods = given.periods.map((period) => ({
    from: period.start,
    to: period.end,
    style: period.funding === "state" ? "bar-state" : "bar-paid",
  }));
  const work = (input.work ?? []).map((job) => ({
    from: job.start,
    to: job.end || result.today,
    style: "bar-work",
  }));
  /** @type {Bars[]} */
  const rows = [
    { name: words.picture_study, bars: periods },
    ...(work.length ? [{ name: words.picture_work, bars: work }] : []),
    ...terms.map(({ start, end, name }) => ({
      name: fill(name, { date: shortDate(end) }),
      bars: [{ from: start, to: end, style: "bar-term" }],
    })),
  ];
  const days = rows.flatMap((row) =>
    row.bars.flatMap(({ from, to }) => [dayNumber(from), dayNumber(to) + 1]),
  );
  const first = Math.min(...days, dayNumber(result.today));
  const last = Math.max(...days, dayNumber(result.today));
  /** @param {number} day */
  const at = (day) => EDGE + ((day - first) / (last - first)) * (width - 2 * EDGE);
  const height = rows.length * ROW + FOOT;
  /** @type {Node[]} */
  const parts = [...years(first, last, at, rows.length * ROW, width)];
  rows.forEach((row, index) => {
    const top = index * ROW;
    parts.push(label(EDGE, top + LETTER, row.name, { room: width }));
    for (const { from, to, style } of row.bars) {
      const start = at(dayNumber(from));
      parts.push(bar(start, top + 20, at(dayNumber(to) + 1) - start, style));
    }
  });
  const now = at(dayNumber(result.today));
  parts.push(draw("line", { x1: now, x2: now, y1: 0, y2: rows.length * ROW, class: "line-today" }));
  return figure({
    width,
    height,
    title: words.picture_obligation,
    description: rows.map(
      ({ name, bars }) =>
        `${name}: ${bars.map(({ from, to }) => `${shortDate(from)} – ${shortDate(to)}`).join(", ")}.`,
    ),
    parts,
    legend: legendOf(rows, words),
    caption: fill(words.picture_today, { date: shortDate(result.today) }),
  });
}

/** @param {Bars[]} rows @param {Words} words @returns {[string, string][]} */
function legendOf(rows, words) {
  const used = new Set(rows.flatMap((row) => row.bars.map(({ style }) => style)));
  /** @type {[string, string][]} */
  const keys = [
    ["bar-state", words.picture_state],
    ["bar-paid", words.picture_paid],
    ["bar-work", words.picture_worked],
    ["bar-term", words.picture_term],
  ];
  return keys.filter(([style]) => used.has(style));
}

/** @param {number} first @param {number} last @param {(day: number) => number} at
 * @param {number} bottom @param {number} width @returns {Generator<SVGElement>} */
function* years(first, last, at, bottom, width) {
  const step = Math.max(1, Math.ceil(NARROW_YEAR / (at(first + YEAR) - at(first))));
  const begin = new Date(first * 86_400_000).getUTCFullYear() + 1;
  for (let year = begin; ; year += step) {
    const day = Date.UTC(year, 0, 1) / 86_400_000;
    if (day > last) return;
    const x = at(day);
    yield draw("line", { x1: x, x2: x, y1: 0, y2: bottom, class: "line-year" });
    if (x < width - NARROW_YEAR) yield label(x + 3, bottom + 16, String(year), { style: "quiet" });
  }
}

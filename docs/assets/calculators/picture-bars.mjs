// Sums and points as bars.

import { fill } from "./dom.mjs";
import { bar, EDGE, figure, LETTER, label, ROW } from "./picture.mjs";

const TENTHS = 10;
const TIYN = 100;

/** @typedef {{name: string, parts: [number, string][]}} Bars a row: its parts with their classes */

/** @type {Picture<ReimbursementResult>} */
export function reimbursementPicture({ result }, _input, width, words) {
  if (result.status === "ended" || result.expenses === null || !result.outcomes.length) return null;
  const { expenses } = result;
  /** @type {Bars[]} */
  const rows = result.outcomes.map(({ z, sum }) => ({
    name: fill(words.picture_sum, { z, sum: money(sum) }),
    parts: [
      [sum, "bar-term"],
      [expenses - sum, "bar-work"],
    ],
  }));
  return bars(rows, expenses, width, {
    title: words.picture_reimbursement,
    legend: [
      ["bar-term", words.picture_due],
      ["bar-work", words.picture_covered],
    ],
    caption: fill(words.picture_whole, { sum: money(expenses) }),
  });
}

/** One college by its groups; several colleges by their totals.
 * @type {Picture<QuestionnaireResult>} */
export function questionnairePicture({ result }, _input, width, words) {
  const several = result.colleges.length > 1;
  const whole = several ? result.max_points : 0;
  const entries = several
    ? result.colleges.map((college) => ({ ...college, max: result.max_points }))
    : result.colleges[0].groups.map((group) => ({ ...group, name: words[`q.group.${group.id}`] }));
  const most = whole || Math.max(...entries.map(({ max }) => max));
  /** @type {Bars[]} */
  const rows = entries.map(({ name, claimed, safe, max }) => ({
    name: fill(words.picture_points, {
      name,
      safe: points(safe),
      claimed: points(claimed),
      max: points(max),
    }),
    parts: [
      [safe, "bar-term"],
      [claimed - safe, "bar-paid"],
      [max - claimed, "bar-rest"],
    ],
  }));
  return bars(rows, most, width, {
    title: words.picture_questionnaire,
    legend: [
      ["bar-term", words.picture_safe],
      ["bar-paid", words.picture_risk],
      ["bar-rest", words.picture_missed],
    ],
  });
}

/** @param {Bars[]} rows @param {number} most @param {number} width
 * @param {{title: string, legend: [string, string][], caption?: string}} words */
function bars(rows, most, width, { title, legend, caption }) {
  /** @type {Node[]} */
  const parts = [];
  rows.forEach((row, index) => {
    const top = index * ROW;
    let x = EDGE;
    parts.push(label(EDGE, top + LETTER, row.name, { room: width }));
    for (const [value, style] of row.parts) {
      const length = (value / most) * (width - 2 * EDGE);
      if (value > 0) parts.push(bar(x, top + 20, length, style));
      x += length;
    }
  });
  const description = rows.map((row) => `${row.name}.`);
  return figure({ width, height: rows.length * ROW, title, description, parts, legend, caption });
}

/** @param {number} tiyn */
function money(tiyn) {
  const [whole, rest] = [Math.floor(tiyn / TIYN), tiyn % TIYN];
  const grouped = String(whole).replace(/\B(?=(\d{3})+$)/g, "\u00a0");
  return rest ? `${grouped},${String(rest).padStart(2, "0")}` : grouped;
}

/** @param {number} tenths */
function points(tenths) {
  return tenths % TENTHS
    ? `${Math.floor(tenths / TENTHS)},${tenths % TENTHS}`
    : String(tenths / TENTHS);
}

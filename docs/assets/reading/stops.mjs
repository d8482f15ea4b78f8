// A long table or list of links is passed with few presses of the Tab key: each of its rows is one
// stop. The arrows to the sides lead through the row, those up and down to the rows beside it.

import { all, make, one, words } from "./page.mjs";

const STOPS = "a[href], button.clause-tool, .term[tabindex]";
/** @type {Record<string, number>} */
const SIDE = { ArrowRight: 1, ArrowLeft: -1 };
/** @type {Record<string, number>} */
const ROW = { ArrowDown: 1, ArrowUp: -1 };
const HINT = "stops-hint";

export function joinStops() {
  const rows = [...document.querySelectorAll(".law-table tr[data-p], nav.jump")]
    .map(stopsOf)
    .filter((stops) => stops.length > 1);
  if (!rows.length) return;
  if (!document.getElementById(HINT))
    one(document, "main").append(make("p", { id: HINT, hidden: "" }, words.stops));
  for (const [place, stops] of rows.entries()) join(stops, rows, place);
}

/** @param {Element} row */
function stopsOf(row) {
  return all(row, STOPS);
}

/** @param {HTMLElement[]} stops @param {HTMLElement[][]} rows @param {number} place */
function join(stops, rows, place) {
  /** @param {HTMLElement} chosen */
  const only = (chosen) =>
    stops.forEach((stop) => {
      stop.tabIndex = stop === chosen ? 0 : -1;
    });
  only(stops[0]);
  stops[0].setAttribute("aria-describedby", HINT);
  stops.forEach((stop, at) => {
    stop.addEventListener("focus", () => only(stop));
    stop.addEventListener("keydown", (event) => {
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const aim =
        event.key in SIDE ? stops[at + SIDE[event.key]] : currentOf(rows[place + ROW[event.key]]);
      if (!aim) return;
      event.preventDefault();
      aim.focus();
    });
  });
}

/** @param {HTMLElement[] | undefined} stops */
function currentOf(stops) {
  return stops?.find((stop) => stop.tabIndex === 0);
}

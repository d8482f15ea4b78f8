// A link that was made on another day: the reader says for which day the answer is wanted.

import { fill, make } from "./dom.mjs";
import { shortDate } from "./picture.mjs";

/** Today where the reader is, as an ISO date. @param {Date} now */
export function isoToday(now = new Date()) {
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

/** Whether a link's day is another day than today, and a day at all.
 * @param {FormRecord} data @param {string} today */
export function isOld(data, today) {
  return /^\d{4}-\d\d-\d\d$/.test(String(data.today ?? "")) && data.today !== today;
}

/** Asks above the answer; until it is answered, the link's own day counts.
 * @param {HTMLElement} box @param {string} day the link's @param {(day: string) => void} choose
 * @param {Words} words */
export function askForDay(box, day, choose, words) {
  const date = shortDate(day);
  /** @param {string} text @param {() => string} chosen */
  const button = (text, chosen) => {
    const made = make("button", { type: "button" }, text);
    made.addEventListener("click", () => {
      box.hidden = true;
      choose(chosen());
    });
    return made;
  };
  box.replaceChildren(
    make("p", {}, fill(words.old_link, { date })),
    make(
      "p",
      { class: "buttons" },
      button(words.old_link_today, () => isoToday()),
      " ",
      button(fill(words.old_link_then, { date }), () => day),
    ),
  );
  box.hidden = false;
}

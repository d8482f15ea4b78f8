// What a reader does with an answer: keep it as a link, as text or on paper, put its dates into a
// calendar, carry it on.

import { fill, make } from "./dom.mjs";

const SAID_FOR = 4000;

/** @typedef {{address: string, lost: string[]}} Linked an address, and paths of dates that it lacks */

/** The buttons below an answer.
 * @param {{address: () => Linked, text: () => string, carryOn: string | null, calendar: (() => Promise<CalendarFile | null>) | null, words: Words}} parts */
export function tools({ address, text, carryOn, calendar, words }) {
  const said = make("span", { class: "said", role: "status" });
  /** @param {string} name @param {string} label @param {() => void} action */
  const button = (name, label, action) => {
    const made = make("button", { type: "button", class: name }, label);
    made.addEventListener("click", action);
    return made;
  };
  /** @type {HTMLElement[]} */
  const nodes = [];
  if (carryOn) nodes.push(make("a", { class: "carry-on", href: carryOn }, words.carry_on));
  if (calendar) {
    nodes.push(
      button("calendar", words.calendar, async () => {
        const file = await calendar();
        if (file) saveFile(file.file, file.text, "text/calendar");
        else say(said, words.calendar_failed);
      }),
    );
  }
  nodes.push(
    button("copy", words.copy_link, () => copyLink(address(), said, words)),
    button("copy-text", words.copy_answer, () =>
      copyText(text(), said, words.answer_copied, words),
    ),
    button("print", words.print, () => window.print()),
  );
  return make("p", { class: "tools" }, ...nodes, said);
}

/** Where the clipboard may not be used, the link is put into the address bar.
 * @param {Linked} link @param {HTMLElement} said @param {Words} words */
export async function copyLink({ address, lost }, said, words) {
  const warning = lost.length ? ` ${fill(words.link_lost, { count: lost.length })}` : "";
  try {
    await navigator.clipboard.writeText(address);
    say(said, words.link_copied + warning, SAID_FOR + (warning ? SAID_FOR : 0));
  } catch {
    history.replaceState(history.state, "", address);
    say(said, words.link_in_bar + warning, 0);
  }
}

/** Copies a text, and says so.
 * @param {string} text @param {HTMLElement} said @param {string} done @param {Words} words */
export async function copyText(text, said, done, words) {
  try {
    await navigator.clipboard.writeText(text);
    say(said, done);
  } catch {
    say(said, words.not_copied, 0);
  }
}

/** Hands a text to the reader as a file; nothing is sent.
 * @param {string} name @param {string} text @param {string} type */
export function saveFile(name, text, type) {
  const link = make("a", { download: name, href: URL.createObjectURL(new Blob([text], { type })) });
  link.click();
  URL.revokeObjectURL(link.href);
}

/** @param {HTMLElement} said @param {string} text @param {number} time */
function say(said, text, time = SAID_FOR) {
  said.textContent = text;
  if (time) setTimeout(() => (said.textContent = ""), time);
}

/** Everything folded is printed unfolded, but for what is printed by itself.
 * @param {HTMLElement} within */
export function openForPrint(within) {
  /** @type {HTMLDetailsElement[]} */
  let opened = [];
  addEventListener("beforeprint", () => {
    const folded = within.querySelectorAll("details:not([open], .letters)");
    opened = [...folded].filter((part) => part instanceof HTMLDetailsElement);
    for (const part of opened) part.open = true;
  });
  addEventListener("afterprint", () => {
    for (const part of opened) part.open = false;
  });
}

// What a reader does with an answer: keep it as a link, as text or on paper, put its dates into a
// calendar, carry it on.

import { fill, make } from "./dom.mjs";

const SAID_FOR = 4000;

/** The buttons below an answer.
 * @param {{address: () => {address: string, lost: string[]}, text: () => string, carryOn: string | null,
 *   calendar: (() => Promise<{file: string, text: string} | null>) | null, words: Record<string, string>}} parts */
export function tools({ address, text, carryOn, calendar, words }) {
  const said = make("span", { class: "said", role: "status" });
  const button = (name, label, action) => {
    const made = make("button", { type: "button", class: name }, label);
    made.addEventListener("click", action);
    return made;
  };
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

/** Where the clipboard may not be used, the link is put into the address bar. */
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

/** Copies a text, and says so. */
export async function copyText(text, said, done, words) {
  try {
    await navigator.clipboard.writeText(text);
    say(said, done);
  } catch {
    say(said, words.not_copied, 0);
  }
}

/** Hands a text to the reader as a file; nothing is sent. */
export function saveFile(name, text, type) {
  const link = make("a", { download: name, href: URL.createObjectURL(new Blob([text], { type })) });
  link.click();
  URL.revokeObjectURL(link.href);
}

function say(said, text, time = SAID_FOR) {
  said.textContent = text;
  if (time) setTimeout(() => (said.textContent = ""), time);
}

/** Everything folded is printed unfolded, but for what is printed by itself. */
export function openForPrint(within) {
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...within.querySelectorAll("details:not([open], .letters)")];
    for (const part of opened) part.open = true;
  });
  addEventListener("afterprint", () => {
    for (const part of opened) part.open = false;
  });
}

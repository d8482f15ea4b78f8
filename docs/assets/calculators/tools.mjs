// What a reader does with an answer: keep it as a link, print it, carry it on.

import { fill, make } from "./dom.mjs";

const SAID_FOR = 4000;

export function tools({ address, carryOn, words }) {
  const said = make("span", { class: "said", role: "status" });
  const copy = make("button", { type: "button", class: "copy" }, words.copy_link);
  const print = make("button", { type: "button", class: "print" }, words.print);
  copy.addEventListener("click", () => copyLink(address(), said, words));
  print.addEventListener("click", () => window.print());
  const nodes = [copy, print];
  if (carryOn) nodes.push(make("a", { class: "carry-on", href: carryOn }, words.carry_on));
  return make("p", { class: "tools" }, ...nodes, said);
}

// Where the clipboard may not be used, the link is put into the address bar.
export async function copyLink({ address, lost }, said, words) {
  const warning = lost.length ? ` ${fill(words.link_lost, { count: lost.length })}` : "";
  try {
    await navigator.clipboard.writeText(address);
    said.textContent = words.link_copied + warning;
    setTimeout(() => (said.textContent = ""), SAID_FOR + (warning ? SAID_FOR : 0));
  } catch {
    history.replaceState(history.state, "", address);
    said.textContent = words.link_in_bar + warning;
  }
}

// Everything folded is printed unfolded.
export function openForPrint(within) {
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...within.querySelectorAll("details:not([open])")];
    for (const part of opened) part.open = true;
  });
  addEventListener("afterprint", () => {
    for (const part of opened) part.open = false;
  });
}

// Samples of applications and notices, as text to copy and to print. They are made when the reader
// opens them, by the interpreter that is there.

import { make } from "./dom.mjs";
import { copyText } from "./tools.mjs";

/** A folded line that opens to the letters.
 * @param {() => Promise<Letters | null>} ask @param {Words} words */
export function lettersNode(ask, words) {
  const state = make("p", { role: "status" });
  const node = make(
    "details",
    { class: "block letters" },
    make("summary", {}, words.letters),
    state,
  );
  node.addEventListener("toggle", async () => {
    if (!node.open || node.dataset.asked) return;
    node.dataset.asked = "";
    state.textContent = words.letters_loading;
    const found = await ask();
    state.textContent = found?.ok ? (found.note ?? "") : words.letters_failed;
    if (found?.ok) node.append(...found.letters.map((letter) => letterNode(letter, words)));
    else delete node.dataset.asked;
  });
  return node;
}

/** @param {Letter} letter @param {Words} words */
function letterNode({ id, title, when, text }, words) {
  const said = make("span", { class: "said", role: "status" });
  const copy = make("button", { type: "button" }, words.letters_copy);
  const print = make("button", { type: "button" }, words.letters_print);
  const node = make(
    "details",
    { class: "letter", "data-letter": id },
    make("summary", {}, title),
    when ? make("p", {}, when) : null,
    make("pre", {}, text),
    make("p", { class: "tools" }, copy, print, said),
  );
  copy.addEventListener("click", () => copyText(text, said, words.letters_copied, words));
  print.addEventListener("click", () => printAlone(node));
  return node;
}

/** Only this letter goes on the sheet. @param {HTMLElement} node */
function printAlone(node) {
  const marks = [document.documentElement, node];
  for (const part of marks) part.classList.add("printing-letter");
  addEventListener(
    "afterprint",
    () => {
      for (const part of marks) part.classList.remove("printing-letter");
    },
    { once: true },
  );
  window.print();
}

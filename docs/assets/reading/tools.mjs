// The quiet button of a clause: its permanent link, its citation, its text with the source.

import { currentMode } from "./mode.mjs";
import { act, all, edition, language, make, root, words } from "./page.mjs";
import { headingsInOrder, numberOf, pathTo } from "./place.mjs";

const NAME_LENGTH = 40;

/** @type {HTMLElement | null} */
let card = null;
/** @type {HTMLElement | null} */
let opener = null;

/** Gives each clause its button. @param {ParentNode} within */
export function addTools(within) {
  const before = headingsInOrder();
  for (const clause of all(within, "[data-p]")) {
    const name = nameOf(clause, before(clause));
    const button = make("button", {
      class: "clause-tool",
      type: "button",
      "aria-expanded": "false",
      "aria-label": `${words.tools}: ${name}`,
      title: words.tools,
    });
    button.addEventListener("click", () => (opener === button ? shut() : open(button, clause)));
    put(button, clause);
  }
}

export function setUpTools() {
  addTools(document);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && card) shut(true);
  });
  document.addEventListener("pointerdown", (event) => {
    const inside = event.target instanceof Node && card?.contains(event.target);
    if (card && !inside && event.target !== opener) shut();
  });
}

/** The way to a clause: headings, numbers, and its first words where it prints no number.
 * @param {HTMLElement} clause @param {Element[]} before */
function nameOf(clause, before) {
  const path = pathTo(clause, before);
  return [...path, ...(numberOf(clause) ? [] : [wordsOf(clause).slice(0, NAME_LENGTH)])].join(", ");
}

/** The button stands behind the clause's own words, before what the clause holds.
 * @param {HTMLElement} button @param {HTMLElement} clause */
function put(button, clause) {
  if (clause.matches("tr")) clause.firstElementChild?.append(button);
  else (clause.querySelector(":scope > .pair") ?? clause.firstElementChild ?? clause).after(button);
}

/** The beginning of a clause without a number, in the page's language. @param {Element} clause */
function wordsOf(clause) {
  const side =
    clause.querySelector(`.pair > [lang="${language}"], .t[lang="${language}"]`) ?? clause;
  return side.textContent.trim();
}

/** @param {HTMLElement} clause */
export function permanentLink(clause) {
  return new URL(`c/${act}/${edition}#${clause.dataset.p}`, root).href;
}

/** @param {HTMLElement} clause */
export function textWithSource(clause) {
  const copy = /** @type {HTMLElement} */ (clause.cloneNode(true));
  for (const extra of copy.querySelectorAll(
    ".clause-tool, .clause-card, .by, .ed, .vh, .none, .moved, .since",
  ))
    extra.remove();
  const mode = currentMode();
  for (const side of all(copy, ".pair > [lang]")) {
    const lacking = side.parentElement?.matches(`.no-${mode}`);
    if (mode !== "both" && side.lang !== mode && !lacking) side.remove();
  }
  const lines = [...copy.querySelectorAll(".pair > *")].map((side) =>
    side.textContent.replace(/\s+/g, " ").trim(),
  );
  const text = [rowNumber(clause), lines.filter(Boolean).join("\n")].filter(Boolean).join(" ");
  const sides = mode === "both" ? ["kk", "ru"] : [mode];
  const cited = sides.flatMap((side) => [clause.dataset[side], kindOfText(side), statusLine(side)]);
  return [text, "", ...cited.filter(Boolean), permanentLink(clause)].join("\n");
}

/** What a page of another site puts in to show the clause as a card. @param {HTMLElement} clause */
function cardCode(clause) {
  const lang = currentMode() === "both" ? language : currentMode();
  const title = (clause.dataset[lang] ?? "").replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  const address = permanentLink(clause).replace("#", `?embed=card&amp;lang=${lang}#`);
  const script = new URL("assets/embed/host.js", root).href;
  return (
    `<iframe src="${address}" title="${title}" width="100%" height="300" loading="lazy" data-height="auto"></iframe>\n` +
    `<script src="${script}" async></script>`
  );
}

/** The number of a row stands in a cell of its own. @param {Element} clause */
function rowNumber(clause) {
  return clause.matches("tr") ? numberOf(clause) : "";
}

/** Whether the text in a language is a copy, a translation, or official. @param {string} side */
function kindOfText(side) {
  return document.querySelector(`.labels .for-${side} b`)?.textContent;
}

/** Edition, status, day of checking and official page, as the page says them in a language.
 * @param {string} side */
function statusLine(side) {
  return all(document, ".status-line")[0]?.dataset[side];
}

/** @param {HTMLElement} button @param {HTMLElement} clause */
function open(button, clause) {
  shut();
  opener = button;
  button.setAttribute("aria-expanded", "true");
  const said = make("p", { class: "said", role: "status" });
  const actions = [
    [words.copy_link, permanentLink(clause)],
    [words.copy_kk, clause.dataset.kk ?? ""],
    [words.copy_ru, clause.dataset.ru ?? ""],
    [words.copy_text, textWithSource(clause)],
    [words.copy_card, cardCode(clause)],
  ].map(([name, text]) => {
    const action = make("button", { type: "button" }, name);
    action.addEventListener("click", async () => {
      said.textContent = (await copied(text)) ? words.copied : `${words.not_copied}: ${text}`;
    });
    return action;
  });
  card = make(
    "div",
    { class: "clause-card", role: "group", "aria-label": words.tools },
    ...actions,
    make("p", { class: "address" }, permanentLink(clause)),
    said,
  );
  button.after(card);
  actions[0].focus();
}

/** @param {string} text */
async function copied(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** @param {boolean} back whether the focus goes back to the button */
function shut(back = false) {
  card?.remove();
  opener?.setAttribute("aria-expanded", "false");
  if (back) opener?.focus();
  card = null;
  opener = null;
}

// A card with the clause that a reference means, or with the definition of a term: on hover, on
// focus and on tap. It can be dismissed (Escape), pointed at, and stays until one leaves it.

import { language, make, one, pressed, words } from "./page.mjs";

const OPEN_AFTER = 250;
const SHUT_AFTER = 300;
const MARGIN = 8;

/** @type {Map<string, Promise<Document>>} */
const pages = new Map();
/** @type {Terms} */
const terms = {};
/** @type {HTMLElement | null} */
let card = null;
/** @type {HTMLElement | null} */
let trigger = null;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;

/** Takes the definitions of the terms that a page uses. @param {Document} page */
export function learnTerms(page) {
  /** @type {Terms} */
  const told = JSON.parse(page.getElementById("law-terms")?.textContent ?? "{}");
  for (const [language, found] of Object.entries(told)) {
    terms[language] = { ...terms[language], ...found };
  }
}

export function setUpPreviews() {
  learnTerms(document);
  const content = document.querySelector(".md-content");
  if (!(content instanceof HTMLElement)) return;
  /** @param {Event} event */
  const triggerOf = (event) => pressed(event, ".ref, .term");
  content.addEventListener("pointerover", (event) => {
    const found = triggerOf(event);
    if (found && event.pointerType === "mouse") after(OPEN_AFTER, () => show(found));
  });
  content.addEventListener("pointerout", (event) => {
    if (triggerOf(event) && event.pointerType === "mouse") after(SHUT_AFTER, hide);
  });
  content.addEventListener("focusin", (event) => {
    const found = triggerOf(event);
    if (found?.matches(":focus-visible")) after(0, () => show(found));
  });
  content.addEventListener("focusout", (event) => {
    if (triggerOf(event) && !card?.contains(nodeOf(event.relatedTarget))) after(SHUT_AFTER, hide);
  });
  content.addEventListener("click", (event) => {
    const found = triggerOf(event);
    const byTouch = event instanceof PointerEvent && ["touch", "pen"].includes(event.pointerType);
    if (found && (byTouch || !addressOf(found)) && trigger !== found) {
      event.preventDefault();
      after(0, () => show(found));
    }
  });
  document.addEventListener("pointerdown", (event) => {
    if (card && !card.contains(nodeOf(event.target)) && triggerOf(event) !== trigger) hide();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") hide();
  });
}

/** @param {number} delay @param {() => void} action */
function after(delay, action) {
  clearTimeout(timer);
  timer = setTimeout(action, delay);
}

/** @param {HTMLElement} found */
function show(found) {
  if (trigger === found) return;
  hide();
  trigger = found;
  card = make("div", {
    class: "preview",
    id: "preview",
    role: "group",
    "aria-label": words.preview,
  });
  card.addEventListener("pointerenter", () => clearTimeout(timer));
  card.addEventListener("pointerleave", () => after(SHUT_AFTER, hide));
  card.addEventListener("focusout", (event) => {
    if (!card?.contains(nodeOf(event.relatedTarget))) after(SHUT_AFTER, hide);
  });
  found.setAttribute("aria-describedby", "preview");
  one(document, "main").append(card);
  fill(found, card);
  place(found, card);
}

/** Where a trigger leads; empty for one that leads nowhere. @param {HTMLElement} found */
function addressOf(found) {
  return found instanceof HTMLAnchorElement ? found.href : "";
}

/** @param {EventTarget | null} target */
function nodeOf(target) {
  return target instanceof Node ? target : null;
}

function hide() {
  clearTimeout(timer);
  trigger?.removeAttribute("aria-describedby");
  card?.remove();
  card = null;
  trigger = null;
}

/** @param {HTMLElement} found @param {HTMLElement} into */
function fill(found, into) {
  const close = make("button", { type: "button", class: "shut", "aria-label": words.close }, "×");
  close.addEventListener("click", () => hide());
  const body = make("div", { class: "preview-text" });
  into.append(close, body);
  if (found.dataset.quote) showQuote(found, body);
  else if (found.matches(".term")) showTerm(found, body);
  else if (found.matches(".out")) showOutside(found, body);
  else showClause(found, body);
}

/** @param {HTMLElement} found @param {HTMLElement} body */
function showTerm(found, body) {
  const within = found.closest("[lang]");
  const side = within instanceof HTMLElement ? within.lang : language;
  const [name, definition] = terms[side]?.[found.dataset.term ?? ""] ?? [found.textContent, ""];
  body.lang = side;
  body.append(make("p", {}, make("b", {}, name), ` – ${definition}`));
  if (addressOf(found))
    body.append(make("p", {}, make("a", { href: found.getAttribute("href") }, words.defined)));
}

/** @param {HTMLElement} found @param {HTMLElement} body */
function showOutside(found, body) {
  body.append(make("p", {}, words.outside));
  const official = addressOf(found);
  if (official) {
    body.append(
      make("p", {}, make("a", { href: official, rel: "external noopener" }, words.official)),
    );
  }
}

/** The words that a page rests on stand in the link itself: no request tells what an answer was, and
 * they can be read without a network.
 * @param {HTMLElement} found @param {HTMLElement} body */
function showQuote(found, body) {
  const way = make(
    "p",
    { class: "way" },
    make("a", { href: found.getAttribute("href") }, words.go),
  );
  body.append(make("p", {}, make("q", {}, found.dataset.quote ?? "")), way);
}

/** @param {HTMLElement} found @param {HTMLElement} body */
async function showClause(found, body) {
  const way = make(
    "p",
    { class: "way" },
    make("a", { href: found.getAttribute("href") }, words.go),
  );
  const note = make("p", { class: "quiet" }, words.loading);
  body.append(note, way);
  const clause = await clauseAt(new URL(addressOf(found))).catch(() => null);
  if (!clause) {
    note.textContent = words.failed;
  } else {
    const name = nameOf(clause);
    if (name) body.prepend(make("p", { class: "quiet" }, name));
    note.replaceWith(copyOf(clause));
  }
  if (card?.contains(body)) place(found, card);
}

/** @param {URL} address @returns {Promise<Element | null>} */
async function clauseAt(address) {
  const id = decodeURIComponent(address.hash.slice(1));
  const page = address.origin + address.pathname;
  if (page === location.origin + location.pathname) return document.getElementById(id);
  const asked = pages.get(page) ?? parsed(page);
  pages.set(page, asked);
  asked.catch(() => pages.delete(page));
  return (await asked).getElementById(id);
}

/** @param {string} page @returns {Promise<Document>} */
async function parsed(page) {
  const response = await fetch(page);
  if (!response.ok) throw new Error(String(response.status));
  return new DOMParser().parseFromString(await response.text(), "text/html");
}

/** How a clause is cited, in the language of the page. @param {Element} clause */
function nameOf(clause) {
  const cited = clause.closest("[data-p]");
  return (cited instanceof HTMLElement ? cited.dataset[language] : null) ?? "";
}

/** The clause without ids, tools and notes; a heading brings the clause behind it.
 * @param {Element} clause */
function copyOf(clause) {
  const source = (clause.matches(".at") ? clause.parentElement : null) ?? clause;
  const copy = make("div", { class: "law" });
  if (source.matches("tr")) {
    copy.append(
      make("table", { class: "law-table cards" }, make("tbody", {}, source.cloneNode(true))),
    );
  } else {
    copy.append(source.cloneNode(true));
  }
  for (const extra of copy.querySelectorAll(".clause-tool, .clause-card, .by, .ed, .at"))
    extra.remove();
  for (const part of copy.querySelectorAll("[id]")) part.removeAttribute("id");
  for (const link of copy.querySelectorAll("a")) link.replaceWith(...link.childNodes);
  return copy;
}

/** @param {HTMLElement} found @param {HTMLElement} box */
function place(found, box) {
  const at = found.getBoundingClientRect();
  const width = document.documentElement.clientWidth;
  const { offsetWidth, offsetHeight } = box;
  const left = Math.max(MARGIN, Math.min(at.left, width - offsetWidth - MARGIN));
  const below = at.bottom + MARGIN;
  const fits = below + offsetHeight < innerHeight || at.top - offsetHeight - MARGIN < 0;
  box.style.left = `${left + scrollX}px`;
  box.style.top = `${(fits ? below : at.top - offsetHeight - MARGIN) + scrollY}px`;
}

// A whole act, on one page of the screen or on paper: its pages are fetched and put together.

import { currentMode, setUpModes } from "./mode.mjs";
import { addressed, all, make, one, words } from "./page.mjs";
import { learnTerms } from "./preview.mjs";
import { joinStops } from "./stops.mjs";
import { nameTableParts } from "./tables.mjs";
import { addTools } from "./tools.mjs";

const LEFT_OUT = ".bar, .neighbours, .jump, script, #cited-by, .cited, .printed-source, h1#page";
const SAID_ONCE = ".labels, .status-line, .excerpt, .legend, .edition-banner";
const FEWEST_CONTENTS = 2;
const html = document.documentElement;

/** @typedef {{act: HTMLElement, modes: Element | null}} WholeAct an act, and its switch of languages */

// Ends when the act that the address asks for is on the page, or could not be put there.
export async function setUpWholeAct() {
  const [button] = all(document, "button.whole");
  if (!button) return;
  const read = one(document, "a.read-whole");
  const said = one(document, ".print-said");
  const pages = (button.dataset.pages ?? "")
    .split(" ")
    .map((page) => new URL(page, location.href).href);
  /** @type {WholeAct | null} */
  let made = null;
  const ready = async () => {
    said.textContent = words.loading;
    try {
      made ??= await assembled(pages);
    } catch {
      said.textContent = words.print_failed;
      return null;
    }
    said.textContent = "";
    if (!made.act.isConnected) one(document, "article").append(made.act);
    return made;
  };
  button.hidden = false;
  read.hidden = false;
  button.addEventListener("click", async () => {
    if (await ready()) printInsteadOfThePage();
  });
  const act = new URLSearchParams(location.search).has("whole") ? await ready() : null;
  if (act) showInsteadOfThePage(act, read);
}

/** The overview gives way to the act: its heading, its tools and the place in the text stay.
 * @param {WholeAct} act @param {HTMLElement} read */
function showInsteadOfThePage({ act, modes }, read) {
  const article = one(document, "article");
  const kept = [".bar", "h1", ".actions", ".find-in-act", ".print-said"].flatMap(
    (name) => all(article, name)[0] ?? [],
  );
  article.replaceChildren(...kept, act);
  read.remove();
  document.querySelector(".page-toc")?.remove();
  html.dataset.read = "act";
  html.dataset.mode = currentMode();
  if (modes) one(document, ".bar").append(modes);
  one(document, ".crumbs ol").append(crumb(one(article, "h1").textContent));
  setUpModes();
  nameTableParts();
  addTools(act);
  joinStops();
  if (addressed()) location.replace(location.hash); // only now is there something to go to
}

/** The act's step of the way, as its text pages have it: a narrow window shows the number alone.
 * @param {string} title */
function crumb(title) {
  const [, number] = /\((№[^)]*)\)/u.exec(title) ?? [];
  const words = number
    ? [
        make("span", { class: "long" }, title),
        make("span", { class: "short", "aria-hidden": "true" }, number),
      ]
    : [title];
  return make("li", { class: "of-act" }, make("a", { href: location.pathname }, ...words));
}

// Some browsers go on before the paper is ready, so the next thing that the reader does ends it,
// and not the end of the call.
function printInsteadOfThePage() {
  html.dataset.print = "act";
  const stop = new AbortController();
  for (const event of ["pointerdown", "keydown"]) {
    const end = () => {
      delete html.dataset.print;
      stop.abort();
    };
    addEventListener(event, end, { capture: true, signal: stop.signal });
  }
  print();
}

/** @param {string[]} pages @returns {Promise<WholeAct>} */
async function assembled(pages) {
  const texts = await Promise.all(pages.map(fetched));
  const [source] = all(texts[texts.length - 1], ".printed-source");
  const act = make(
    "div",
    { class: "whole-act" },
    make("h1", {}, one(document, "article h1").textContent),
  );
  const modes = texts[0].querySelector(".modes");
  const beginnings = new Map(texts.map((text, index) => [pages[index], firstUnit(text)]));
  const contents = contentsOf(beginnings);
  if (contents) act.append(contents);
  /** @type {Set<string>} */
  const once = new Set();
  texts.forEach((text, index) => {
    if (!text.querySelector("h1#page")) lowerHeadings(text);
    prepare(text, pages[index], pages);
    for (const part of text.querySelectorAll(SAID_ONCE)) {
      if (once.has(part.textContent)) part.remove();
      once.add(part.textContent);
    }
    act.append(...text.childNodes);
  });
  act.append(source);
  markAnnexes(act);
  return { act, modes };
}

/** @param {Element} text */
function firstUnit(text) {
  return one(text, "h1:not(#page)[id], .law [id]:not(.at)").id;
}

/** The contents of the overview, with ways that stay on the page; nothing for an act without parts.
 * @param {Map<string, string>} beginnings */
function contentsOf(beginnings) {
  const list = /** @type {HTMLElement} */ (one(document, "ul.contents").cloneNode(true));
  const links = list.querySelectorAll("a[href]");
  if (links.length < FEWEST_CONTENTS) return null;
  for (const link of links) {
    const { href, hash } = new URL(link.getAttribute("href") ?? "", location.href);
    link.setAttribute("href", hash || `#${beginnings.get(href)}`);
  }
  const title = one(document, "#contents").textContent.trim();
  return make(
    "nav",
    { class: "whole-contents", "aria-label": title },
    make("p", {}, make("b", {}, title)),
    list,
  );
}

/** The heading of a page of an act is one of the act's parts here. @param {Element} text */
function lowerHeadings(text) {
  for (const heading of text.querySelectorAll("h1, h2, h3, h4, h5")) {
    const lower = document.createElement(`h${Number(heading.tagName[1]) + 1}`);
    for (const { name, value } of heading.attributes) lower.setAttribute(name, value);
    lower.append(...heading.childNodes);
    heading.replaceWith(lower);
  }
}

/** An annex begins on a new sheet, with its stamp or its heading, whichever stands first.
 * @param {Element} act */
function markAnnexes(act) {
  /** @type {Set<string>} */
  const begun = new Set();
  for (const unit of all(act, '[id^="att_"]')) {
    const [annex] = unit.id.split("__");
    if (!begun.has(annex)) unit.dataset.newSheet = "";
    begun.add(annex);
  }
}

/** @param {string} page */
async function fetched(page) {
  const response = await fetch(page);
  if (!response.ok) throw new Error(`${response.status} ${page}`);
  const parsed = new DOMParser().parseFromString(await response.text(), "text/html");
  const text = parsed.querySelector("article");
  if (!text?.querySelector(".printed-source")) throw new Error(`no text: ${page}`);
  learnTerms(parsed);
  return text;
}

/** Links into the act lead to their place on the paper, the others to the site.
 * @param {Element} text @param {string} page @param {string[]} pages */
function prepare(text, page, pages) {
  for (const part of text.querySelectorAll(LEFT_OUT)) part.remove();
  for (const link of text.querySelectorAll("a[href]")) {
    const { href, hash } = new URL(link.getAttribute("href") ?? "", page);
    const inside = hash && pages.includes(href.slice(0, -hash.length));
    link.setAttribute("href", inside ? hash : href);
  }
}

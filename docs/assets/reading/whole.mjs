// An act on paper: its pages are fetched and printed as one document.

import { make, words } from "./page.mjs";

const LEFT_OUT = ".bar, .neighbours, .jump, script, #cited-by, .cited, .printed-source";
const SAID_ONCE = ".labels, .excerpt, .legend, .edition-banner";
const html = document.documentElement;

export function setUpWholeAct() {
  const button = document.querySelector("button.whole");
  if (!button) return;
  const said = document.querySelector(".print-said");
  const pages = button.dataset.pages.split(" ").map((page) => new URL(page, location.href).href);
  let act = null;
  button.hidden = false;
  button.addEventListener("click", async () => {
    said.textContent = words.loading;
    try {
      act ??= await assembled(pages);
    } catch {
      said.textContent = words.print_failed;
      return;
    }
    said.textContent = "";
    document.querySelector("article").append(act);
    printInsteadOfThePage();
  });
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

async function assembled(pages) {
  const texts = await Promise.all(pages.map(fetched));
  const source = texts.at(-1).querySelector(".printed-source");
  const act = make("div", { class: "whole-act" });
  const once = new Set();
  texts.forEach((text, index) => {
    prepare(text, pages[index], pages);
    for (const part of text.querySelectorAll(SAID_ONCE)) {
      if (once.has(part.textContent)) part.remove();
      once.add(part.textContent);
    }
    act.append(...text.childNodes);
  });
  act.append(source);
  markAnnexes(act);
  return act;
}

// An annex begins on a new sheet, with its stamp or its heading, whichever stands first.
function markAnnexes(act) {
  const begun = new Set();
  for (const unit of act.querySelectorAll('[id^="att_"]')) {
    const [annex] = unit.id.split("__");
    if (!begun.has(annex)) unit.dataset.newSheet = "";
    begun.add(annex);
  }
}

async function fetched(page) {
  const response = await fetch(page);
  if (!response.ok) throw new Error(`${response.status} ${page}`);
  const parsed = new DOMParser().parseFromString(await response.text(), "text/html");
  const text = parsed.querySelector("article");
  if (!text?.querySelector(".printed-source")) throw new Error(`no text: ${page}`);
  return text;
}

// Links into the act lead to their place on the paper, the others to the site.
function prepare(text, page, pages) {
  for (const part of text.querySelectorAll(LEFT_OUT)) part.remove();
  text.querySelector("#page")?.removeAttribute("id");
  for (const link of text.querySelectorAll("a[href]")) {
    const { href, hash } = new URL(link.getAttribute("href"), page);
    const inside = hash && pages.includes(href.slice(0, -hash.length));
    link.setAttribute("href", inside ? hash : href);
  }
}

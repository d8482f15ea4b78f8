// Which clause the reader looks at, and the headings above it.

import { addressed, language, make } from "./page.mjs";

const TOP_MARGIN = 24;
const headings = () => document.querySelectorAll(".md-content__inner :is(h1,h2,h3,h4,h5,h6)[id]");
const clauses = () => document.querySelectorAll(".law .c[id], .law tr[id]");

// Where the text begins below what sticks to the top of the window.
function offset() {
  const sticking = document.querySelector(".bar") ?? document.querySelector(".md-header");
  const { height } = sticking.getBoundingClientRect();
  return (parseFloat(getComputedStyle(sticking).top) || 0) + height;
}

function isShown(element) {
  return element.getClientRects().length > 0;
}

function isInWindow(element) {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > offset() && top < innerHeight;
}

// The clause that the address names, while it is in the window.
function clauseOfAddress() {
  const found = document.getElementById(addressed());
  const clause = found?.matches(".at") ? found.parentElement.closest("[id]") : found;
  return clause && isShown(clause) && isInWindow(clause) ? clause : null;
}

// The clause or heading at the top of the window; null at the very top of the page.
export function clauseInView() {
  const named = clauseOfAddress();
  if (named) return named;
  if (scrollY < TOP_MARGIN) return null;
  const line = offset() + TOP_MARGIN;
  let found = null;
  let best = -Infinity;
  for (const element of [...headings(), ...clauses()]) {
    if (!isShown(element)) continue;
    const { top } = element.getBoundingClientRect();
    if (top <= line && top >= best) {
      found = element;
      best = top;
    }
  }
  return found;
}

export function scrollToClause(element) {
  const top = element.getBoundingClientRect().top + scrollY - offset() - TOP_MARGIN / 2;
  scrollTo({ top, behavior: "instant" });
}

function tidy(text) {
  return text.trim().replace(/^["«“\s]+|[.:]$/gu, "");
}

function headingName(heading) {
  const own = heading.querySelector(`.t[lang="${language}"]`) ?? heading.querySelector(".t") ?? heading;
  const number = own.querySelector(".n");
  if (number) return tidy(number.textContent);
  const words = own.cloneNode(true);
  for (const badge of words.querySelectorAll(".badge")) badge.remove();
  return tidy(words.textContent);
}

function numberOf(clause) {
  if (clause.matches(".k-swot-list")) {
    return tidy(clause.querySelector(`:scope > .pair > [lang="${language}"]`)?.textContent ?? "");
  }
  const scope = clause.matches("tr") ? "th.n" : ":scope > .pair .n";
  const parts = [...(clause.querySelector(scope)?.childNodes ?? [])];
  const printed = parts.filter((part) => !part.matches?.(".clause-tool, .clause-card"));
  return tidy(printed.map((part) => part.textContent).join(""));
}

// Numbers of an element's clause and of the clauses it stands in, the outermost first.
export function numbersTo(element) {
  const numbers = [];
  for (let at = element.closest(".law .c[id], .law tr[id]"); at; ) {
    numbers.unshift(numberOf(at));
    at = at.parentElement.closest(".law .c[id], .law tr[id]");
  }
  return numbers.filter(Boolean);
}

// Whether a heading names a number: "12" is in "point 12", not in "point 12-1" or "112". A printed number may end in ")".
export function isNamedIn(heading, number) {
  const literal = number.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
  return new RegExp(`(^|[^\\d-])${literal}($|[^\\d-]|-\\D)`, "u").test(heading);
}

// Names of the headings above an element, the outermost first, and the numbers of its clauses.
export function pathTo(element) {
  const stack = [];
  const ending = element.closest(".ending"); // it belongs to the whole document
  for (const heading of ending ? [] : headings()) {
    const before = heading === element || heading.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING;
    if (!before) break;
    const level = Number(heading.tagName[1]);
    while (stack.length && stack.at(-1).level >= level) stack.pop();
    stack.push({ level, name: headingName(heading) });
  }
  const path = stack.filter(({ level }) => level > 1).map(({ name }) => name);
  const numbers = numbersTo(element);
  // The heading above new wording names the point that it replaces.
  if (element.closest(".mod") && numbers.length && isNamedIn(path.at(-1) ?? "", numbers[0])) numbers.shift();
  return [...path, ...numbers];
}

// Keeps the path of headings in the bar, and marks the heading in the table of contents.
export function followPlace() {
  const shown = document.querySelector("[data-path]");
  const links = new Map(
    [...document.querySelectorAll(".page-toc a")].map((link) => [decodeURIComponent(link.hash.slice(1)), link]),
  );
  let waiting = false;

  const update = () => {
    waiting = false;
    const clause = clauseInView();
    if (shown) {
      const path = clause ? pathTo(clause) : [];
      shown.hidden = path.length === 0;
      shown.replaceChildren(...path.flatMap((name, step) => [
        ...(step ? [make("span", {}, " › ")] : []),
        make("span", { class: "step" }, name),
      ]));
      shown.title = shown.textContent;
    }
    let current = null;
    for (const heading of headings()) {
      if (heading.getBoundingClientRect().top > offset() + TOP_MARGIN) break;
      current = links.get(heading.id) ?? current;
    }
    for (const link of links.values()) {
      if (link === current) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  };
  const later = () => {
    if (!waiting) requestAnimationFrame(update);
    waiting = true;
  };
  addEventListener("scroll", later, { passive: true });
  addEventListener("hashchange", later);
  update();
}

// Which clause the reader looks at, and the headings above it.

import { language } from "./page.mjs";

const TOP_MARGIN = 12;
const headings = () => document.querySelectorAll(".md-content__inner :is(h1,h2,h3,h4,h5,h6)[id]");
const clauses = () => document.querySelectorAll(".law .c[id], .law tr[id]");

function offset() {
  return parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
}

function isShown(element) {
  return element.getClientRects().length > 0;
}

// The clause or heading at the top of the window; null at the very top of the page.
export function clauseInView() {
  if (scrollY < TOP_MARGIN && !location.hash) return null;
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
  const top = element.getBoundingClientRect().top + scrollY - offset();
  scrollTo({ top, behavior: "instant" });
}

function tidy(text) {
  return text.trim().replace(/[.:]$/, "");
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
  const scope = clause.matches("tr") ? "th.n" : ":scope > .pair .n";
  return tidy(clause.querySelector(scope)?.firstChild?.textContent ?? "");
}

// Names of the headings above an element, the outermost first, and the numbers of its clauses.
export function pathTo(element) {
  const stack = [];
  for (const heading of headings()) {
    const before = heading === element || heading.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING;
    if (!before) break;
    const level = Number(heading.tagName[1]);
    while (stack.length && stack.at(-1).level >= level) stack.pop();
    stack.push({ level, name: headingName(heading) });
  }
  const path = stack.filter(({ level }) => level > 1).map(({ name }) => name);
  const numbers = [];
  for (let at = element; at?.closest; at = at.parentElement) {
    at = at.closest(".law .c[id], .law tr[id]");
    if (!at) break;
    numbers.unshift(numberOf(at));
  }
  return [...path, ...numbers.filter(Boolean)];
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
      shown.textContent = path.join(" › ");
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

// Which clause the reader looks at, and the headings above it.

import { addressed, all, language, make, words } from "./page.mjs";

const TOP_MARGIN = 24;
const headings = () => document.querySelectorAll(".md-content__inner :is(h1,h2,h3,h4,h5,h6)[id]");
const clauses = () => document.querySelectorAll(".law .c[id], .law tr[id], .law .hist[id]");

// Where the text begins below what sticks to the top of the window.
function offset() {
  const sticking = document.querySelector(".bar") ?? document.querySelector(".md-header");
  if (!sticking) return 0;
  const { height } = sticking.getBoundingClientRect();
  return (parseFloat(getComputedStyle(sticking).top) || 0) + height;
}

/** The name that a link within the page leads to. @param {Element} link */
function hashOf(link) {
  return link instanceof HTMLAnchorElement ? decodeURIComponent(link.hash.slice(1)) : "";
}

/** @param {Element} element */
function isShown(element) {
  return element.getClientRects().length > 0;
}

/** @param {Element} element */
function isInWindow(element) {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > offset() && top < innerHeight;
}

/** The clause that the address names, while it is in the window. @returns {Element | null} */
function clauseOfAddress() {
  const found = document.getElementById(addressed());
  const clause = found?.matches(".at") ? found.parentElement?.closest("[id]") : found;
  return clause && isShown(clause) && isInWindow(clause) ? clause : null;
}

/** The clause or heading at the top of the window; null at the very top of the page.
 * @returns {Element | null} */
export function clauseInView() {
  const named = clauseOfAddress();
  if (named) return named;
  if (scrollY < TOP_MARGIN) return null;
  const line = offset() + TOP_MARGIN;
  /** @type {Element | null} */
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

/** @param {Element} element */
export function scrollToClause(element) {
  const top = element.getBoundingClientRect().top + scrollY - offset() - TOP_MARGIN / 2;
  scrollTo({ top, behavior: "instant" });
}

/** @param {string} text */
function tidy(text) {
  return text.trim().replace(/^["«“\s]+|[.:]$/gu, "");
}

/** @type {WeakMap<Element, string>} */
const names = new WeakMap();

/** @param {Element} heading @returns {string} */
function headingName(heading) {
  const name = names.get(heading) ?? nameOfHeading(heading);
  names.set(heading, name);
  return name;
}

/** @param {Element} heading */
function nameOfHeading(heading) {
  const own =
    heading.querySelector(`.t[lang="${language}"]`) ?? heading.querySelector(".t") ?? heading;
  const number = own.querySelector(".n");
  if (number) return tidy(number.textContent);
  const words = /** @type {Element} */ (own.cloneNode(true));
  for (const badge of words.querySelectorAll(".badge")) badge.remove();
  return tidy(words.textContent);
}

/** @param {Element} clause */
export function numberOf(clause) {
  if (clause.matches(".k-swot-list")) {
    return tidy(clause.querySelector(`:scope > .pair > [lang="${language}"]`)?.textContent ?? "");
  }
  const scope = clause.matches("tr") ? ":scope > .n" : ":scope > .pair .n";
  const parts = [...(clause.querySelector(scope)?.childNodes ?? [])];
  const printed = parts.filter(
    (part) => !(part instanceof Element && part.matches(".clause-tool, .clause-card")),
  );
  return tidy(printed.map((part) => part.textContent).join(""));
}

/** An element's clause and those it stands in that print a number, the outermost first.
 * @param {Element} element @returns {Named[]} */
function numberedTo(element) {
  /** @type {Named[]} */
  const found = [];
  /** @type {Element | null | undefined} */
  let at = element.closest(".law .c[id], .law tr[id]");
  while (at) {
    const number = numberOf(at);
    if (number) found.unshift({ clause: at, number });
    at = at.parentElement?.closest(".law .c[id], .law tr[id]");
  }
  return found;
}

/** What a numbered clause is called; a number that shows its kind, such as "2)", stands by itself.
 * @param {Named} named */
function calledBy({ clause, number }) {
  const kind = [...clause.classList].find((name) => name.startsWith("k-"))?.slice(2);
  return words[`unit_${kind}`]?.replace("{n}", number) ?? number;
}

/** Whether a heading names a number: "12" is in "point 12", not in "point 12-1" or "112". A printed number may end in ")".
 * @param {string} heading @param {string} number */
export function isNamedIn(heading, number) {
  const literal = number.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
  return new RegExp(`(^|[^\\d-])${literal}($|[^\\d-]|-\\D)`, "u").test(heading);
}

/** Tells the headings before an element and the element itself, for elements in their order.
 * @returns {(element: Element) => Element[]} */
export function headingsInOrder() {
  const all = [...headings()];
  /** @param {Element} heading @param {Element} element */
  const stands = (heading, element) =>
    heading === element ||
    heading.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING;
  let count = 0;
  return (element) => {
    while (count < all.length && stands(all[count], element)) count += 1;
    return all.slice(0, count);
  };
}

/** Names of the headings above an element, the outermost first, and the numbers of its clauses.
 * @param {Element} element @param {Element[]} before @returns {string[]} */
export function pathTo(element, before = headingsInOrder()(element)) {
  /** @type {{level: number, name: string}[]} */
  const stack = [];
  const ending = element.closest(".ending"); // it belongs to the whole document
  for (const heading of ending ? [] : before) {
    const level = Number(heading.tagName[1]);
    while (stack.length && stack[stack.length - 1].level >= level) stack.pop();
    stack.push({ level, name: headingName(heading) });
  }
  const path = stack.filter(({ level }) => level > 1).map(({ name }) => name);
  const numbered = numberedTo(element);
  // The heading above new wording names the point that it replaces.
  const named =
    element.closest(".mod") && numbered.length && isNamedIn(path.at(-1) ?? "", numbered[0].number);
  if (named) numbered.shift();
  return [...path, ...numbered.map(calledBy)];
}

// Keeps the path of headings in the bar, and marks the heading in the table of contents.
export function followPlace() {
  const [shown] = all(document, "[data-path]");
  const links = new Map(all(document, ".page-toc a").map((link) => [hashOf(link), link]));
  let waiting = false;

  const update = () => {
    waiting = false;
    const clause = clauseInView();
    if (shown) {
      const path = clause ? pathTo(clause) : [];
      shown.hidden = path.length === 0;
      shown.replaceChildren(
        ...path.flatMap((name, step) => [
          ...(step ? [make("span", {}, " › ")] : []),
          make("span", { class: "step" }, name),
        ]),
      );
      shown.title = shown.textContent;
    }
    /** @type {HTMLElement | null} */
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

// Facts about the page that the templates wrote into it.

/** @type {SiteData} */
const data = JSON.parse(one(document, "#site-data").textContent);

export const language = document.documentElement.lang;
export const words = data.words;
export const act = data.act;
export const edition = data.edition;
export const root = new URL(data.root, location.href);

/** The element that a page must have; a page without it is not ours.
 * @template {Element} Kind
 * @overload
 * @param {ParentNode} within
 * @param {string} selector
 * @param {new () => Kind} kind
 * @returns {Kind} */
/**
 * @overload
 * @param {ParentNode} within
 * @param {string} selector
 * @returns {HTMLElement} */
/** @param {ParentNode} within @param {string} selector @param {new () => Element} kind */
export function one(within, selector, kind = HTMLElement) {
  const found = within.querySelector(selector);
  if (found instanceof kind) return found;
  throw new Error(`the page lacks ${selector}`);
}

/** All elements of a selector that are HTML.
 * @param {ParentNode} within @param {string} selector @returns {HTMLElement[]} */
export function all(within, selector) {
  return /** @type {HTMLElement[]} */ ([...within.querySelectorAll(selector)]);
}

/** What was pressed or pointed at, or an element around it, if the selector says so.
 * @param {Event} event @param {string} selector @returns {HTMLElement | null} */
export function pressed({ target }, selector) {
  return target instanceof Element ? target.closest(selector) : null;
}

/** @template {keyof HTMLElementTagNameMap} Tag @param {Tag} tag @param {Attributes} attributes
 * @param {(Node | string)[]} children @returns {HTMLElementTagNameMap[Tag]} */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined) element.setAttribute(name, String(value));
  }
  element.append(...children);
  return element;
}

// What the address names on this page; as it stands where it is written wrongly.
export function addressed() {
  const name = location.hash.slice(1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

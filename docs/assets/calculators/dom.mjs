// Elements, and the facts that the page was written with.

export const language = document.documentElement.lang;

/** @template {keyof HTMLElementTagNameMap} Tag @param {Tag} tag @param {Attributes} attributes
 * @param {Child[]} children @returns {HTMLElementTagNameMap[Tag]} */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined && value !== false) {
      element.setAttribute(name, value === true ? "" : String(value));
    }
  }
  for (const child of children) if (child !== null && child !== "") element.append(child);
  return element;
}

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

/** What was pressed, or an element around it, if the selector says so.
 * @param {Event} event @param {string} selector @returns {HTMLElement | null} */
export function pressed({ target }, selector) {
  return target instanceof Element ? target.closest(selector) : null;
}

/** The page's JSON: schema, words, addresses. @template {CommonData} Data @returns {Data} */
export function pageData() {
  return JSON.parse(one(document, "#calculator-data").textContent);
}

/** A text with values in place of the names in braces.
 * @param {string} text @param {Record<string, string | number>} values @returns {string} */
export function fill(text, values) {
  return text.replace(/\{(\w+)\}/g, (whole, name) =>
    name in values ? String(values[name]) : whole,
  );
}

/** Runs an action when nothing more has happened for a while.
 * @param {number} delay milliseconds @param {() => void} action @returns {() => void} */
export function later(delay, action) {
  let timer = 0;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(action, delay);
  };
}

/** Bytes as megabytes with one digit, in the page's way of writing numbers.
 * @param {number} bytes @returns {string} */
export function megabytes(bytes) {
  return (bytes / 1_000_000).toFixed(1).replace(".", ",");
}

/** Where the server's root is, for addresses that the page's data name from there.
 * @param {string} path @param {string} root @returns {string} */
export function absolute(path, root) {
  return new URL(path, new URL(root, location.href)).href;
}

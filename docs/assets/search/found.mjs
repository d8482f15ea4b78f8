// Marks the words that were looked for in the clause that a result opened.

import { index, marker, termMarks } from "./engine.mjs";

const WORD = /[\p{L}\p{N}]+/gu;
const UNREAD = "script, style, button, nav, [hidden]";

/** Marks the words of a query in the clause that the address names. @param {string} text */
export async function markFound(text) {
  const clause = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!clause) return;
  /** @type {Language} */
  const language = document.documentElement.lang.startsWith("ru") ? "ru" : "kk";
  /** @type {Language} */
  const other = language === "kk" ? "ru" : "kk";
  for (const one of [language, other]) {
    const lookup = await index(one);
    const mark = marker(lookup, termMarks(lookup, text));
    for (const node of textNodes(clause, one, language)) markIn(node, mark);
  }
}

/** Text of the clause in one language: parts without `lang` are in the page's own.
 * @param {Element} clause @param {Language} wanted @param {Language} own @returns {Text[]} */
function textNodes(clause, wanted, own) {
  const walker = document.createTreeWalker(clause, NodeFilter.SHOW_TEXT);
  /** @type {Text[]} */
  const nodes = [];
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const parent = node.parentElement;
    const language = parent?.closest("[lang]")?.getAttribute("lang")?.slice(0, 2) || own;
    if (node instanceof Text && language === wanted && !parent?.closest(UNREAD)) nodes.push(node);
  }
  return nodes;
}

/** @param {Text} node @param {(word: string) => number | null} mark */
function markIn(node, mark) {
  const text = node.data;
  /** @type {(Node | string)[]} */
  const pieces = [];
  let at = 0;
  for (const { 0: word, index: start } of text.matchAll(WORD)) {
    if (mark(word) === null) continue;
    const found = document.createElement("mark");
    found.className = "search-found";
    found.textContent = word;
    pieces.push(text.slice(at, start), found);
    at = start + word.length;
  }
  if (pieces.length) node.replaceWith(...pieces, text.slice(at));
}

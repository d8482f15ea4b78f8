// Marks the words that were looked for in the clause that a result opened.

import { index, marker, termMarks } from "./engine.mjs";

const WORD = /[\p{L}\p{N}]+/gu;
const UNREAD = "script, style, button, nav, [hidden]";

/** Marks the words of a query in the clause that the address names. */
export async function markFound(text) {
  const clause = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!clause) return;
  const language = document.documentElement.lang.startsWith("ru") ? "ru" : "kk";
  for (const one of [language, language === "kk" ? "ru" : "kk"]) {
    const lookup = await index(one);
    const mark = marker(lookup, termMarks(lookup, text));
    for (const node of textNodes(clause, one, language)) markIn(node, mark);
  }
}

/** Text of the clause in one language: parts without `lang` are in the page's own. */
function textNodes(clause, wanted, own) {
  const walker = document.createTreeWalker(clause, NodeFilter.SHOW_TEXT);
  const nodes = [];
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement;
    const language = parent.closest("[lang]")?.lang.slice(0, 2) || own;
    if (language === wanted && !parent.closest(UNREAD)) nodes.push(walker.currentNode);
  }
  return nodes;
}

function markIn(node, mark) {
  const text = node.data;
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

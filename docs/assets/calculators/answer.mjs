// An answer as HTML: words first, then how it was found, the picture, and what it rests on.
// All texts come from the calculators as plain text; nothing of them is read as HTML.

import { make } from "./dom.mjs";

const FIRST = ["lead", "warnings"];
const BEFORE_PICTURE = new Set(["steps", "term", "readings", "deviating", "q.block.groups"]);
const FOLDED = new Set(["q.block.criteria", "q.block.documents"]);
const MARKED = new Set(["readings", "term"]);

// The whole answer. `picture` is put behind the blocks that it shows; `tools` below the first
// words, and `entered` with them.
export function answerNodes(answer, { sources, tools, entered, picture, words }) {
  const several = answer.blocks.some((block) => block.college > 0);
  const nodes = [];
  if (several) {
    const [ranking, ...rest] = answer.blocks;
    nodes.push(block(ranking, sources, words), tools, entered, picture);
    for (const [index, college] of answer.result.colleges.entries()) {
      const blocks = rest.filter((item) => item.college === index);
      nodes.push(
        make(
          "details",
          { class: "college" },
          make("summary", {}, college.name),
          ...ordered(blocks).map((item) => block(item, sources, words)),
        ),
      );
    }
  } else {
    const blocks = ordered(answer.blocks);
    const after = Math.max(...blocks.map((item, index) => (BEFORE_PICTURE.has(item.id) ? index : 0)));
    for (const [index, item] of blocks.entries()) {
      nodes.push(block(item, sources, words));
      if (index === 0) nodes.push(tools, entered);
      if (index === after) nodes.push(picture);
    }
  }
  nodes.push(sourceList(answer, sources, words));
  return nodes;
}

function ordered(blocks) {
  const rank = ({ id, kind }) => {
    const at = FIRST.indexOf(kind === "lead" ? "lead" : id);
    return at < 0 ? FIRST.length : at;
  };
  return [...blocks].sort((one, other) => rank(one) - rank(other));
}

function block(item, sources, words) {
  if (item.kind === "lead") {
    const lines = item.items.map((line, index) =>
      make("p", { class: index === 0 ? "first" : null }, line.text, bases(line, sources, words)),
    );
    return make("div", { class: "answer-lead" }, ...lines);
  }
  const body = item.kind === "table" ? table(item, sources, words) : list(item, sources, words);
  if (FOLDED.has(item.id)) {
    return make("details", { class: "block" }, make("summary", {}, item.title), body);
  }
  return make("section", { class: `block b-${item.id.replaceAll(".", "-")}` }, make("h3", {}, item.title), body);
}

function list(item, sources, words) {
  const lines = item.items.map((line) => {
    const text = line.href ? make("a", { href: line.href, rel: "external noopener" }, line.text) : line.text;
    return make("li", {}, text, bases(line, sources, words));
  });
  return make(item.id === "steps" ? "ol" : "ul", {}, ...lines);
}

// Screen readers lose a table that is laid out as cards; the roles keep it.
function table(item, sources, words) {
  const head = item.columns.map((name) => make("th", { scope: "col", role: "columnheader" }, name));
  const rows = item.rows.flatMap((row) => {
    const cells = row.cells.map((cell, index) =>
      make(
        index === 0 ? "th" : "td",
        {
          scope: index === 0 ? "row" : null,
          role: index === 0 ? "rowheader" : "cell",
          "data-label": item.columns[index],
        },
        cell,
        index === row.cells.length - 1 && !MARKED.has(item.id) ? bases(row, sources, words) : null,
      ),
    );
    const line = make("tr", { role: "row" }, ...cells);
    if (!MARKED.has(item.id) || !row.refs.length) return [line];
    const said = make(
      "td",
      { colspan: item.columns.length, role: "cell", "data-label": words.who_says },
      make("ul", {}, ...row.refs.map((ref) => make("li", {}, basis(sources(ref), words), strength(sources(ref))))),
    );
    return [line, make("tr", { class: "support", role: "row" }, said)];
  });
  return make(
    "table",
    { class: "law-table cards", role: "table" },
    make("thead", { role: "rowgroup" }, make("tr", { role: "row" }, ...head)),
    make("tbody", { role: "rowgroup" }, ...rows),
  );
}

function strength(source) {
  return make("span", { class: `strength s-${source.strength}` }, ` (${source.strength_text})`);
}

// Links to what a sentence rests on.
function bases(line, sources, words) {
  if (!line.refs.length) return null;
  const links = line.refs.flatMap((ref, index) => [index ? "; " : "", basis(sources(ref), words)]);
  return make("span", { class: "bases" }, make("span", { class: "vh" }, ` ${words.basis}: `), ...links);
}

function basis(source, words) {
  if (source.address) {
    return make("a", { class: "ref", href: source.address, "data-quote": source.quote }, source.title);
  }
  if (source.url) {
    const name = make("span", { class: "vh" }, ` (${words.outside})`);
    return make("a", { class: "away", href: source.url, rel: "external noopener" }, source.title, name);
  }
  return make("span", {}, source.title);
}

function sourceList(answer, sources, words) {
  const lines = answer.sources.map(({ id }) => {
    const source = sources(id);
    const quote = source.quote ? make("q", {}, source.quote) : null;
    return make("li", {}, basis(source, words), strength(source), quote ? ": " : null, quote);
  });
  return make(
    "details",
    { class: "block sources" },
    make("summary", {}, words.sources),
    make("ul", {}, ...lines),
  );
}

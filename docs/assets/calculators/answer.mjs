// An answer as HTML: one to four sentences first, then the rest, a line for each part that opens.
// All texts come from the calculators as plain text; nothing of them is read as HTML. What a sentence
// rests on is a number behind it, as in a book; the numbered list stands at the end.

import { make } from "./dom.mjs";

const BEFORE_PICTURE = new Set(["why", "term", "q.block.groups", "adm.block.dates"]);
const FOLDED = new Set(["q.block.criteria", "q.block.documents"]);

/** @typedef {{sources: (id: string) => PlacedSource, words: Words, opens: string[],
 *   numbers: Map<string, string>}} Look how an answer's parts are shown */

/** The whole answer.
 * @param {Answered} answer
 * @param {{sources: (id: string) => PlacedSource, picture: Node, entered: Node, tools: Node, letters: Node | null, words: Words, opens?: string[]}} parts `picture` is put behind the blocks that it shows; `tools` below the first words, and `entered` with them; `opens` are blocks to show open
 * @returns {Node[]} */
export function answerNodes(
  answer,
  { sources, tools, entered, picture, letters, words, opens = [] },
) {
  const acts = byAct(answer.sources);
  /** @type {Map<string, string>} */
  const numbers = new Map();
  for (const [act, group] of acts.entries()) {
    for (const [place, { id }] of group.entries()) numbers.set(id, label(group, act, place));
  }
  const look = { sources, words, opens, numbers };
  const { result } = answer;
  const several = "colleges" in result && answer.blocks.some((block) => block.college > 0);
  const nodes = several
    ? ofSeveral(answer, result, look, { tools, entered, picture })
    : ofOne(answer.blocks, look, { tools, entered, picture });
  if (letters) nodes.push(letters);
  if (acts.length) nodes.push(sourceList(acts, look));
  return nodes;
}

/** @param {Block[]} blocks @param {Look} look
 * @param {{tools: Node, entered: Node, picture: Node}} parts @returns {Node[]} */
function ofOne(blocks, look, { tools, entered, picture }) {
  /** @type {Node[]} */
  const nodes = [];
  const after = Math.max(...blocks.map((item, index) => (BEFORE_PICTURE.has(item.id) ? index : 0)));
  for (const [index, item] of blocks.entries()) {
    const node = block(item, look);
    nodes.push(node);
    if (index === 0) nodes.push(tools, entered);
    if (index !== after) continue;
    if (node.matches("details")) node.append(picture);
    else nodes.push(picture);
  }
  return nodes;
}

/** @param {Answered} answer @param {QuestionnaireResult} result @param {Look} look
 * @param {{tools: Node, entered: Node, picture: Node}} parts @returns {Node[]} */
function ofSeveral(answer, result, look, { tools, entered, picture }) {
  const [ranking, ...rest] = answer.blocks;
  const colleges = result.colleges.map((college, index) =>
    make(
      "details",
      { class: "college" },
      make("summary", {}, college.name),
      ...rest.filter((item) => item.college === index).map((item) => block(item, look)),
    ),
  );
  return [block(ranking, look), tools, entered, picture, ...colleges];
}

/** @param {Block} item @param {Look} look @returns {HTMLElement} */
function block(item, look) {
  if (item.kind === "lead") {
    const lines = item.items.map((line, index) =>
      make("p", { class: index === 0 ? "first" : null }, line.text, bases(line, look)),
    );
    return make("div", { class: "answer-lead" }, ...lines);
  }
  const body = item.kind === "table" ? table(item, look) : list(item, look);
  const name = `b-${item.id.replaceAll(".", "-")}`;
  if (item.folded || FOLDED.has(item.id)) {
    const open = look.opens.includes(item.id);
    return make(
      "details",
      { class: `block ${name}`, open, "data-block": item.id },
      make("summary", {}, item.title),
      body,
    );
  }
  return make("section", { class: `block ${name}` }, make("h3", {}, item.title), body);
}

/** @param {LinesBlock} item @param {Look} look */
function list(item, look) {
  const lines = item.items.map((line) => {
    const text = line.href
      ? make("a", { href: line.href, rel: "external noopener" }, line.text)
      : line.text;
    return make("li", {}, text, bases(line, look));
  });
  return make(item.id === "why" ? "ol" : "ul", {}, ...lines);
}

/** Screen readers lose a table that is laid out as cards; the roles keep it.
 * @param {TableBlock} item @param {Look} look */
function table(item, look) {
  const head = item.columns.map((name) => make("th", { scope: "col", role: "columnheader" }, name));
  const rows = item.rows.map((row) => {
    const cells = row.cells.map((cell, index) =>
      make(
        index === 0 ? "th" : "td",
        {
          scope: index === 0 ? "row" : null,
          role: index === 0 ? "rowheader" : "cell",
          "data-label": item.columns[index],
        },
        index === 0 && row.date ? make("time", { datetime: row.date }, cell) : cell,
        index === row.cells.length - 1 ? bases(row, look) : null,
      ),
    );
    return make("tr", { role: "row" }, ...cells);
  });
  return make(
    "table",
    { class: "law-table cards", role: "table" },
    make("thead", { role: "rowgroup" }, make("tr", { role: "row" }, ...head)),
    make("tbody", { role: "rowgroup" }, ...rows),
  );
}

/** Sources together with the others of their act: a reader counts acts, not points.
 * @param {Source[]} sources @returns {Source[][]} */
function byAct(sources) {
  /** @type {Map<string, Source[]>} */
  const groups = new Map();
  for (const source of sources) {
    const key = source.act ?? source.id;
    groups.set(key, [...(groups.get(key) ?? []), source]);
  }
  return [...groups.values()];
}

/** "2" for an act that is named once, "1.3" for the third point of one that is named more often.
 * @param {Source[]} group @param {number} act @param {number} place */
function label(group, act, place) {
  return group.length > 1 ? `${act + 1}.${place + 1}` : `${act + 1}`;
}

/** Numbers that lead to what a sentence rests on. @param {Line | Row} line @param {Look} look */
function bases(line, { sources, words, numbers }) {
  if (!line.refs.length) return null;
  const links = line.refs.flatMap((ref, index) => [
    index ? " " : "",
    numbered(sources(ref), numbers.get(ref) ?? "", words),
  ]);
  return make("span", { class: "bases" }, " ", ...links);
}

/** @param {PlacedSource} source @param {string} number @param {Words} words */
function numbered(source, number, words) {
  const name = `${words.basis}: ${source.title}`;
  if (source.address) {
    return make(
      "a",
      {
        class: "ref number",
        href: source.address,
        "data-quote": source.quote,
        "aria-label": name,
        title: source.title,
      },
      number,
    );
  }
  if (source.url) {
    const outside = `${name} (${words.outside})`;
    return make(
      "a",
      {
        class: "number away",
        href: source.url,
        rel: "external noopener",
        "aria-label": outside,
        title: source.title,
      },
      number,
    );
  }
  return make(
    "span",
    { class: "number", title: source.title },
    make("span", { class: "vh" }, `${name} `),
    number,
  );
}

/** @param {PlacedSource} source @param {Words} words */
function basis(source, words) {
  if (source.address) {
    return make(
      "a",
      { class: "ref", href: source.address, "data-quote": source.quote },
      source.title,
    );
  }
  if (source.url) {
    const name = make("span", { class: "vh" }, ` (${words.outside})`);
    return make(
      "a",
      { class: "away", href: source.url, rel: "external noopener" },
      source.title,
      name,
    );
  }
  return make("span", {}, source.title);
}

/** @param {Source} source */
function strength(source) {
  return make("span", { class: `strength s-${source.strength}` }, ` (${source.strength_text})`);
}

/** @param {PlacedSource} source @param {Words} words */
function point(source, words) {
  const quote = source.quote
    ? make("span", { class: "quoted" }, ": ", make("q", {}, source.quote))
    : null;
  return [basis(source, words), strength(source), quote];
}

/** Which wording of its act a source is quoted from; in brackets behind its only point.
 * @param {Source} source @param {boolean} only */
function edition({ edition_text: text }, only) {
  return text ? make("span", { class: "edition" }, only ? ` (${text})` : text) : null;
}

/** @param {Source[][]} acts @param {Look} look */
function sourceList(acts, { sources, words, numbers }) {
  const lines = acts.map((group) => {
    const points = group.map(({ id }) => point(sources(id), words));
    const only = points.length === 1;
    const wording = edition(group[0], only);
    if (only) return make("li", {}, ...points[0], wording);
    const named = points.map((parts, place) =>
      make("li", {}, `${numbers.get(group[place].id)} `, ...parts),
    );
    return make("li", {}, wording, make("ul", {}, ...named));
  });
  return make(
    "details",
    { class: "block sources" },
    make("summary", {}, words.sources),
    make("ol", {}, ...lines),
  );
}

// Shows results: grouped by act, each with its path, its text and a link to the clause.

import { composed } from "./index.mjs";
import { pathTo } from "./path.mjs";
import { snippet } from "./snippet.mjs";

/** An element with attributes and children; text is never read as HTML. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== false && value !== undefined) made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...children);
  return made;
}

/**
 * What is shown of hits: `{act, title, place, headings, href, key, pieces}`; `root` is the site's
 * address, `site` the name of the group of its own pages.
 */
export async function described(index, hits, { root, language, site }) {
  return Promise.all(
    hits.map(async (hit) => {
      const page = index.pages[hit.page];
      const entries = await index.text(hit.page);
      const entry = entries[hit.entry];
      const act = index.acts[page.act];
      const fragment = entry.eid ? `#${entry.eid}` : "";
      return {
        act: act?.id ?? "",
        title: act?.title ?? site,
        ...pathTo(entries, hit.entry),
        href: new URL(`${language}/${page.path}${fragment}`, root).href,
        key: `${act?.id ?? page.path}#${entry.eid}`,
        pieces: snippet(composed(entries, hit.entry), hit.found),
      };
    }),
  );
}

/** The text of a result with its found words marked. */
export const marked = (pieces) =>
  pieces.map(({ text, found }) => (found ? element("mark", {}, text) : text));

/** Results as sections, one an act, in the order of their best result. */
export function sections(results) {
  const groups = new Map();
  for (const result of results) {
    if (!groups.has(result.act)) groups.set(result.act, []);
    groups.get(result.act).push(result);
  }
  return Array.from(groups.values(), (group) =>
    element(
      "section",
      { class: "search-act" },
      element("h2", {}, group[0].title),
      element("ol", {}, ...group.map(item)),
    ),
  );
}

function item({ href, place, headings, key, pieces }) {
  return element(
    "li",
    { "data-key": key },
    element("a", { href }, place),
    ...(headings ? [element("p", { class: "search-in" }, headings)] : []),
    element("p", {}, ...marked(pieces)),
  );
}

// The search page: a form, the results grouped by act, a choice of the act.

import { foundMessage, MESSAGES } from "./messages.mjs";
import { ask, index, keepForOffline, root } from "./session.mjs";
import { described, element, sections } from "./view.mjs";

const SHOWN = 10;
const PAUSE = 180;

/** Turns an element into the search page of a language. */
export function searchPage(mount, language) {
  const words = MESSAGES[language];
  const input = element("input", {
    type: "search",
    name: "q",
    id: "search-input",
    placeholder: words.placeholder,
    autocomplete: "off",
    spellcheck: "false",
  });
  const filter = element("select", { name: "act", id: "search-filter" });
  const chooser = element(
    "p",
    { class: "search-filter", hidden: true },
    element("label", { for: "search-filter" }, words.filter),
    filter,
  );
  const form = element(
    "form",
    { role: "search", class: "search-form", "aria-label": words.label },
    element("label", { for: "search-input" }, words.label),
    element("span", {}, input, element("button", { type: "submit" }, words.submit)),
  );
  const status = element("p", { role: "status", class: "search-status" }, words.hint);
  const notes = element("div", { class: "search-notes" });
  const results = element("div", { class: "search-results" });
  const more = element("button", { type: "button", class: "search-more", hidden: true }, words.more);
  mount.replaceChildren(form, chooser, status, notes, results, more);

  const page = { mount, language, words, input, filter, chooser, status, notes, results, more };
  const state = { turn: 0, shown: SHOWN, answered: null, timer: 0 };
  const start = new URLSearchParams(location.search);
  input.value = start.get("q") ?? "";
  const run = (typing) => search(page, state, typing);

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    run(false);
  });
  input.addEventListener("input", () => {
    clearTimeout(state.timer);
    state.timer = setTimeout(() => run(true), PAUSE);
  });
  filter.addEventListener("change", () => {
    state.shown = SHOWN;
    show(page, state);
  });
  more.addEventListener("click", () => showMore(page, state));
  state.act = start.get("act") ?? "";
  if (input.value) run(false);
  else open(page, state);
}

async function open(page, state) {
  try {
    await index(page.language);
    keep(page);
  } catch {
    if (!state.answered) unavailable(page, state);
  }
}

function keep(page) {
  if (page.mount.dataset.ready) return;
  page.mount.dataset.ready = "online";
  keepForOffline(page.language, () => {
    page.mount.dataset.ready = "offline";
  });
}

async function search(page, state, typing) {
  clearTimeout(state.timer);
  const text = page.input.value.trim();
  const turn = (state.turn += 1);
  state.shown = SHOWN;
  if (!text) {
    state.answered = null;
    clear(page, page.words.hint);
    address(page);
    return;
  }
  if (!page.mount.dataset.ready) page.status.textContent = page.words.loading;
  try {
    const answered = await ask(page.language, text, { typing });
    if (turn !== state.turn) return;
    state.answered = { ...answered, index: await index(page.language), text };
    fillFilter(page, state);
    await show(page, state);
    keep(page);
  } catch {
    if (turn === state.turn) unavailable(page, state);
  }
}

function clear(page, message) {
  page.status.textContent = message;
  page.notes.replaceChildren();
  page.results.replaceChildren();
  page.chooser.hidden = page.more.hidden = true;
}

/** Offers the acts that hold results, with their number. */
function fillFilter(page, state) {
  const { hits, index: from } = state.answered;
  const counts = new Map();
  for (const hit of hits) {
    const act = from.pages[hit.page].act;
    counts.set(act, (counts.get(act) ?? 0) + 1);
  }
  const option = (value, title, count) => element("option", { value }, `${title} (${count})`);
  page.filter.replaceChildren(
    option("", page.words.everywhere, hits.length),
    ...Array.from(counts, ([act, count]) =>
      option(from.acts[act]?.id ?? "site", from.acts[act]?.title ?? page.words.site, count),
    ),
  );
  page.filter.value = state.act;
  if (page.filter.selectedIndex < 0) page.filter.value = "";
  state.act = "";
  page.chooser.hidden = counts.size < 2;
}

async function show(page, state) {
  const { hits, complete, corrected, index: from, text } = state.answered;
  const chosen = page.filter.value;
  const wanted = chosen
    ? hits.filter((hit) => (from.acts[from.pages[hit.page].act]?.id ?? "site") === chosen)
    : hits;
  const turn = state.turn;
  const shown = await described(from, wanted.slice(0, state.shown), {
    root,
    language: page.language,
    site: page.words.site,
  });
  if (turn !== state.turn) return;
  page.status.textContent = foundMessage(page.language, wanted.length);
  page.notes.replaceChildren(...notes(page, { hits, complete, corrected, text }));
  page.results.replaceChildren(...sections(shown));
  page.more.hidden = wanted.length <= state.shown;
  address(page);
}

function notes(page, { hits, complete, corrected, text }) {
  const { words } = page;
  const lines = [];
  if (corrected) lines.push(words.corrected.replace("{text}", corrected));
  if (!hits.length) lines.push(words.advice);
  else if (!complete) lines.push(words.partly);
  const made = lines.map((line) => element("p", {}, line));
  if (!hits.length) {
    const other = page.language === "kk" ? "ru" : "kk";
    const href = new URL(`${other}/search/?q=${encodeURIComponent(text)}`, root).href;
    made.push(element("p", {}, element("a", { href, hreflang: other }, words.other)));
  }
  return made;
}

/** Shows ten more and moves the focus to the first of them. */
async function showMore(page, state) {
  const before = new Set(keys(page));
  state.shown += SHOWN;
  try {
    await show(page, state);
    const fresh = keys(page).find((key) => !before.has(key));
    page.results.querySelector(`[data-key="${CSS.escape(fresh ?? "")}"] a`)?.focus();
  } catch {
    unavailable(page, state);
  }
}

const keys = (page) => Array.from(page.results.querySelectorAll("[data-key]"), (li) => li.dataset.key);

/** The address keeps the query, so that it can be sent to somebody. */
function address(page) {
  const url = new URL(location.href);
  const text = page.input.value.trim();
  for (const [name, value] of [["q", text], ["act", text && page.filter.value]]) {
    if (value) url.searchParams.set(name, value);
    else url.searchParams.delete(name);
  }
  history.replaceState(history.state, "", url);
}

function unavailable(page, state) {
  const { words } = page;
  clear(page, words.unavailable);
  const retry = element("button", { type: "button" }, words.retry);
  retry.addEventListener("click", () =>
    page.input.value.trim() ? search(page, state, false) : open(page, state),
  );
  const href = new URL(`${page.language}/acts/`, root).href;
  page.notes.replaceChildren(
    element("p", {}, retry),
    element("p", {}, element("a", { href }, words.acts)),
  );
}

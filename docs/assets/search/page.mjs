// The search page: a form, the results grouped by act, a choice of the act.

import {
  addResults,
  ask,
  described,
  element,
  foundMessage,
  index,
  keepForOffline,
  MESSAGES,
  one,
  root,
} from "./engine.mjs";

const SHOWN = 10;
const FIRST = 3;
const PAUSE = 250;

/** What was found for a text; the acts' ids and titles come later.
 * @typedef {SearchAnswer & {index: Awaited<ReturnType<typeof index>>, text: string,
 *   acts?: [string, string][]}} Answered */
/** @typedef {{mount: HTMLElement, language: Language, words: Words, input: HTMLInputElement,
 *   filter: HTMLSelectElement, chooser: HTMLElement, status: HTMLElement, notes: HTMLElement,
 *   results: HTMLElement, more: HTMLElement}} Page */
/** @typedef {{turn: number, shown: number, answered: Answered | null, act: string, place?: number,
 *   timer: ReturnType<typeof setTimeout> | undefined}} State */

/** Turns an element into the search page of a language; the form that stands in it is used.
 * @param {HTMLElement} mount @param {Language} language */
export function searchPage(mount, language) {
  const words = MESSAGES[language];
  const form = mount.querySelector("form") ?? newForm(words);
  const input = one(form, "input[name=q]", HTMLInputElement);
  const filter = element("select", { name: "act", id: "search-filter" });
  const chooser = element(
    "p",
    { class: "search-filter", hidden: true },
    element("label", { for: "search-filter" }, words.filter),
    filter,
  );
  const own = mount.querySelector(".search-status");
  const status =
    (own instanceof HTMLElement ? own : null) ??
    element("p", { role: "status", class: "search-status" }, words.hint);
  const notes = element("div", { class: "search-notes" });
  const results = element("div", { class: "search-results" });
  const more = element(
    "button",
    { type: "button", class: "search-more", hidden: true },
    words.more,
  );
  if (!form.isConnected) mount.append(form);
  if (!status.isConnected) mount.append(status);
  status.after(chooser);
  mount.append(notes, results, more);

  const page = { mount, language, words, input, filter, chooser, status, notes, results, more };
  const start = new URLSearchParams(location.search);
  const left = history.state?.search;
  /** @type {State} */
  const state = {
    turn: 0,
    shown: SHOWN,
    answered: null,
    timer: undefined,
    act: start.get("act") ?? "",
  };
  if (left) Object.assign(state, { shown: left.shown, place: left.place });
  if (!input.value) input.value = start.get("q") ?? "";
  listen(page, state, form);
  const typing = input === document.activeElement && input.value !== start.get("q");
  if (input.value.trim()) search(page, state, typing, state.shown);
  else open(page, state);
}

/** @param {Words} words */
function newForm(words) {
  const input = element("input", {
    type: "search",
    name: "q",
    id: "search-input",
    placeholder: words.placeholder,
    autocomplete: "off",
    spellcheck: "false",
  });
  return element(
    "form",
    { role: "search", class: "search-form", "aria-label": words.label },
    element("label", { for: "search-input" }, words.label),
    element("span", {}, input, element("button", { type: "submit" }, words.submit)),
  );
}

/** @param {Page} page @param {State} state @param {HTMLFormElement} form */
function listen(page, state, form) {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    search(page, state, false);
  });
  page.input.addEventListener("input", () => {
    if (page.input.value.trim()) page.mount.dataset.searching = "";
    expect(page);
    clearTimeout(state.timer);
    state.timer = setTimeout(() => search(page, state, true), PAUSE);
  });
  page.filter.addEventListener("change", () => {
    state.shown = SHOWN;
    show(page, state).catch(() => unavailable(page, state));
  });
  page.more.addEventListener("click", () => showMore(page, state));
  // Who comes back from a result finds the list as it was left.
  addEventListener("pagehide", () => {
    const search = { shown: state.shown, place: scrollY };
    history.replaceState({ ...history.state, search }, "");
  });
}

/** Asks for what the finished words of an unfinished query find, before Enter.
 * @param {Page} page */
function expect({ language, input }) {
  index(language)
    .then((from) => from.expect(input.value))
    .catch(() => {}); // the search itself will say so
}

/** @param {Page} page @param {State} state */
async function open(page, state) {
  try {
    (await index(page.language)).expect("");
    keep(page);
  } catch {
    if (!state.answered) unavailable(page, state);
  }
}

/** @param {Page} page */
function keep(page) {
  if (page.mount.dataset.ready) return;
  page.mount.dataset.ready = "online";
  keepForOffline(page.language, () => {
    page.mount.dataset.ready = "offline";
  });
}

/** @param {Page} page @param {State} state @param {boolean} typing @param {number} shown */
async function search(page, state, typing, shown = SHOWN) {
  clearTimeout(state.timer);
  const text = page.input.value.trim();
  state.turn += 1;
  const { turn } = state;
  state.shown = shown;
  if (!text) {
    state.answered = null;
    clear(page, page.words.hint);
    delete page.mount.dataset.searching;
    address(page);
    return;
  }
  page.mount.dataset.searching = "";
  if (!page.mount.dataset.ready) page.status.textContent = page.words.loading;
  try {
    const answered = await ask(page.language, text, { typing });
    if (turn !== state.turn) return;
    const from = await index(page.language);
    state.answered = { ...answered, index: from, text };
    // Titles of all acts are many: only who comes with a chosen act waits for them.
    if (state.act) await fillFilter(page, state);
    await show(page, state);
    comeBack(state);
    await fillFilter(page, state);
    keep(page);
  } catch {
    if (turn === state.turn) unavailable(page, state);
  }
}

/** Scrolls to where the reader left the list. @param {State} state */
function comeBack(state) {
  if (state.place === undefined) return;
  scrollTo(0, state.place);
  delete state.place;
}

/** @param {Page} page @param {string} message */
function clear(page, message) {
  page.status.textContent = message;
  page.notes.replaceChildren();
  page.results.replaceChildren();
  page.chooser.hidden = page.more.hidden = true;
  page.filter.replaceChildren();
}

/** Offers the acts that hold results, with their number. @param {Page} page @param {State} state */
async function fillFilter(page, state) {
  const { answered } = state;
  if (!answered || answered.acts) return;
  const { hits, index: from } = answered;
  const acts = await from.store.acts(page.language);
  if (answered !== state.answered) return;
  answered.acts = acts;
  /** @type {Map<number, number>} */
  const counts = new Map();
  for (const { number } of hits) {
    const act = from.store.actOf(number);
    counts.set(act, (counts.get(act) ?? 0) + 1);
  }
  /** @param {string} value @param {string} title @param {number} count */
  const option = (value, title, count) => element("option", { value }, `${title} (${count})`);
  page.filter.replaceChildren(
    option("", page.words.everywhere, hits.length),
    ...Array.from(counts, ([at, count]) => {
      const [id, title] = acts[at];
      return option(id || "site", title || page.words.site, count);
    }),
  );
  page.filter.value = state.act;
  if (page.filter.selectedIndex < 0) page.filter.value = "";
  state.act = "";
  page.chooser.hidden = counts.size < 2;
}

/** Shows the results of the chosen act: the first ones as soon as their texts are there.
 * @param {Page} page @param {State} state */
async function show(page, state) {
  const { answered } = state;
  if (!answered) return;
  const { hits, index: from, acts, marks } = answered;
  const chosen = acts ? page.filter.value : "";
  const wanted = hits.filter(
    ({ number }) => !chosen || (acts?.[from.store.actOf(number)][0] || "site") === chosen,
  );
  const { turn } = state;
  /** @param {number} begin @param {number} end @param {Shown[]} before */
  const describe = (begin, end, before) =>
    described(from, wanted.slice(begin, end), {
      root,
      language: page.language,
      site: page.words.site,
      marks,
      before,
    });
  const first = await describe(0, FIRST, []);
  if (turn !== state.turn) return;
  page.status.textContent = foundMessage(page.language, wanted.length);
  page.notes.replaceChildren(...notes(page, answered));
  page.results.replaceChildren();
  addResults(page.results, first, page.words);
  address(page);
  const others = await describe(FIRST, state.shown, first);
  if (turn !== state.turn) return;
  addResults(page.results, others, page.words);
  page.more.hidden = wanted.length <= state.shown;
}

/** @param {Page} page @param {Answered} answered */
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

/** Shows ten more and moves the focus to the first of them.
 * @param {Page} page @param {State} state */
async function showMore(page, state) {
  const before = new Set(keys(page));
  state.shown += SHOWN;
  try {
    await show(page, state);
    const fresh = keys(page).find((key) => !before.has(key));
    const link = page.results.querySelector(`[data-key="${CSS.escape(fresh ?? "")}"] a`);
    if (link instanceof HTMLElement) link.focus();
  } catch {
    unavailable(page, state);
  }
}

/** @param {Page} page */
const keys = (page) =>
  Array.from(page.results.querySelectorAll("[data-key]"), (li) => li.getAttribute("data-key"));

/** The address keeps the query, so that it can be sent to somebody. @param {Page} page */
function address(page) {
  const url = new URL(location.href);
  const text = page.input.value.trim();
  for (const [name, value] of [
    ["q", text],
    ["act", text && page.filter.value],
  ]) {
    if (value) url.searchParams.set(name, value);
    else url.searchParams.delete(name);
  }
  history.replaceState(history.state, "", url);
}

/** @param {Page} page @param {State} state */
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

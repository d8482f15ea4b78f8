// The search box of the header: a combobox with the first results below it.

import {
  ask,
  described,
  element,
  foundMessage,
  index,
  MESSAGES,
  marked,
  one,
  root,
} from "./engine.mjs";

const SHOWN = 6;
const PAUSE = 180;

/** @typedef {{language: Language, words: Words, id: string, form: HTMLFormElement,
 *   input: HTMLInputElement, list: HTMLElement, status: HTMLElement, active: number, turn: number,
 *   timer: ReturnType<typeof setTimeout> | undefined}} Box */

let boxes = 0;

/** Turns an element into a search box; a form that stands in it is used, or one is made.
 * @param {HTMLElement} mount @param {Language} language */
export function searchBox(mount, language) {
  const words = MESSAGES[language];
  boxes += 1;
  const id = `search-list-${boxes}`;
  if (!mount.querySelector("form")) mount.append(newForm(words, language));
  const form = one(mount, "form", HTMLFormElement);
  const input = one(form, "input[name=q]", HTMLInputElement);
  const list = element("ul", { role: "listbox", id, "aria-label": words.results, hidden: true });
  const status = element("p", { role: "status", class: "search-status vh" });
  for (const [name, value] of Object.entries({
    role: "combobox",
    autocomplete: "off",
    "aria-autocomplete": "list",
    "aria-expanded": "false",
    "aria-controls": id,
  })) {
    input.setAttribute(name, value);
  }
  mount.append(list, status);
  /** @type {Box} */
  const box = {
    language,
    words,
    id,
    form,
    input,
    list,
    status,
    active: -1,
    turn: 0,
    timer: undefined,
  };

  input.addEventListener("input", () => {
    clearTimeout(box.timer);
    box.timer = setTimeout(() => suggest(box), PAUSE);
  });
  input.addEventListener("keydown", (event) => key(box, event));
  mount.addEventListener("focusout", ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && mount.contains(relatedTarget))) close(box);
  });
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", ({ target }) => {
    if (target instanceof Element) go(target.closest("[data-href]"));
  });
  if (input === document.activeElement) warmUp(box);
  else input.addEventListener("focus", () => warmUp(box), { once: true });
}

/** Loads the index before the first letter; what was typed meanwhile is looked for.
 * @param {Box} box */
function warmUp(box) {
  index(box.language).catch(() => {});
  if (box.input.value.trim()) suggest(box);
}

/** @param {Words} words @param {Language} language */
function newForm(words, language) {
  const action = new URL(`${language}/search/`, root).href;
  return element(
    "form",
    { role: "search", class: "search-form", action, method: "get" },
    element("input", {
      type: "search",
      name: "q",
      "aria-label": words.label,
      placeholder: words.placeholder,
      spellcheck: "false",
    }),
    element("button", { type: "submit" }, words.submit),
  );
}

/** @param {Box} box */
async function suggest(box) {
  const text = box.input.value.trim();
  box.turn += 1;
  const { turn } = box;
  if (!text) {
    close(box);
    return;
  }
  try {
    const answered = await ask(box.language, text, { typing: true });
    const from = await index(box.language);
    const results = await described(from, answered.hits.slice(0, SHOWN), {
      root,
      language: box.language,
      site: box.words.site,
      marks: answered.marks,
    });
    if (turn === box.turn) show(box, results, answered.hits.length, text);
  } catch {
    if (turn === box.turn) say(box, box.words.unavailable);
  }
}

/** @param {Box} box @param {Shown[]} results @param {number} count @param {string} text */
function show(box, results, count, text) {
  if (!count) {
    say(box, foundMessage(box.language, 0));
    return;
  }
  const href = new URL(`${box.language}/search/?q=${encodeURIComponent(text)}`, root).href;
  const options = results.map((result) =>
    option(
      withQuery(result.href, text),
      element("b", {}, result.place),
      element("span", { class: "search-in" }, result.title),
      element("span", { class: "search-text" }, ...marked(result.pieces)),
    ),
  );
  box.list.replaceChildren(...options, option(href, `${box.words.all} (${count})`));
  Array.from(box.list.children).forEach((child, at) => {
    child.id = `${box.id}-${at}`;
  });
  box.status.textContent = foundMessage(box.language, count);
  open(box);
}

/** The address of a result, with the query for its page to mark: see search.mjs.
 * @param {string} href @param {string} text */
function withQuery(href, text) {
  const address = new URL(href);
  address.searchParams.set("found", text);
  return address.href;
}

/** @param {string} href @param {(Node | string)[]} children */
const option = (href, ...children) =>
  element("li", { role: "option", "aria-selected": "false", "data-href": href }, ...children);

/** Says something instead of results: seen in the list, heard from the live region.
 * @param {Box} box @param {string} message */
function say(box, message) {
  box.list.replaceChildren(
    element("li", { role: "option", "aria-disabled": "true", "aria-selected": "false" }, message),
  );
  box.status.textContent = message;
  open(box);
}

/** @param {Box} box */
function open(box) {
  choose(box, -1);
  box.list.hidden = false;
  box.input.setAttribute("aria-expanded", "true");
}

/** @param {Box} box */
function close(box) {
  choose(box, -1);
  box.list.hidden = true;
  box.input.setAttribute("aria-expanded", "false");
}

/** @param {Box} box @param {number} at */
function choose(box, at) {
  box.active = at;
  const options = Array.from(box.list.children);
  for (const [place, one] of options.entries()) {
    one.setAttribute("aria-selected", String(place === at));
  }
  if (at < 0) {
    box.input.removeAttribute("aria-activedescendant");
    return;
  }
  box.input.setAttribute("aria-activedescendant", options[at].id);
  options[at].scrollIntoView({ block: "nearest" });
}

/** @param {Box} box @param {KeyboardEvent} event */
function key(box, event) {
  const count = box.list.querySelectorAll("[data-href]").length;
  const isOpen = !box.list.hidden;
  if (event.key === "Escape" && isOpen) {
    close(box);
    event.preventDefault();
  } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && isOpen && count) {
    const step = event.key === "ArrowDown" ? 1 : -1;
    const next = box.active + step;
    choose(box, next < -1 ? count - 1 : next >= count ? -1 : next);
    event.preventDefault();
  } else if (event.key === "ArrowDown" && !isOpen) {
    suggest(box);
    event.preventDefault();
  } else if (event.key === "Enter" && isOpen && box.active >= 0) {
    go(box.list.children[box.active]);
    event.preventDefault();
  }
}

/** @param {Element | null | undefined} chosen */
function go(chosen) {
  const href = chosen?.getAttribute("data-href");
  if (href) location.href = href;
}

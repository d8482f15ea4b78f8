// Starts every search of a page: `<div data-law-search data-lang="kk">` around a form is a box with
// suggestions, `<div data-law-search="page" data-lang="kk">` the search page. Nothing else is loaded
// before the reader uses a form or comes with a query; until then, and where a part of the search
// fails to load, the form itself leads to the search page, and the list of acts stays at hand.

const SITE = new URL("../../", import.meta.url);
/** @typedef {(mount: HTMLElement, language: Language) => void} Starter */

/** @type {Record<Language, [string, string, string]>} */
const FAILED = {
  kk: ["Іздеу жүктелмеді. Қайталап көріңіз немесе ", "актілер тізімін", " ашыңыз."],
  ru: ["Поиск не загрузился. Повторите попытку или откройте ", "список актов", "."],
};
const FOUND = "found";
/** @type {NodeListOf<HTMLElement>} */
const mounts = document.querySelectorAll("[data-law-search]");
document.documentElement.dataset.search = "on";

if (mounts.length && !document.querySelector("link[href*='search/search.css']")) {
  const style = document.createElement("link");
  style.rel = "stylesheet";
  style.href = new URL("search.css", import.meta.url).href;
  document.head.append(style);
}

/** Asks for what any query reads first, while the modules are still on their way. A reader who only
 * passes through the form has no query, and nothing is asked for. */
function expectQuery() {
  if (document.querySelector("link[rel=preload][href$='search/start.json']")) return;
  const link = document.createElement("link");
  Object.assign(link, { rel: "preload", as: "fetch", crossOrigin: "anonymous" });
  link.href = new URL("search/start.json", SITE).href;
  document.head.append(link);
}

let attempt = 0;

/** Loads a module; a browser remembers one that failed, so that it is asked for by another name.
 * @param {"page" | "box"} name @returns {Promise<Starter>} */
function load(name) {
  const again = attempt ? `?${attempt}` : "";
  return Promise.all([import(`./${name}.mjs${again}`), import("./engine.mjs")]).then(
    ([module]) => module[name === "page" ? "searchPage" : "searchBox"],
  );
}

/** @param {HTMLElement} mount @param {"page" | "box"} name */
function begin(mount, name) {
  const language = mount.dataset.lang === "ru" ? "ru" : "kk";
  if (mount.dataset.started) return;
  mount.dataset.started = name;
  mount.querySelector(".search-failed")?.remove();
  load(name).then(
    (start) => start(mount, language),
    () => {
      attempt += 1;
      delete mount.dataset.started;
      mount.append(failure(language));
    },
  );
}

/** @param {Language} language */
function failure(language) {
  const [before, name, after] = FAILED[language];
  const said = document.createElement("p");
  said.className = "search-failed";
  said.setAttribute("role", "alert");
  const list = document.createElement("a");
  list.href = new URL(`${language}/acts/`, SITE).href;
  list.textContent = name;
  said.append(before, list, after);
  return said;
}

for (const mount of mounts) {
  const isPage = mount.dataset.lawSearch === "page";
  const start = () => begin(mount, isPage ? "page" : "box");
  const form = mount.querySelector("form");
  const asked = isPage && new URLSearchParams(location.search).get("q");
  if (!form || asked) {
    if (asked) expectQuery();
    start();
    continue;
  }
  form.addEventListener("focusin", () => mount.dataset.started || start());
  form.addEventListener("input", () => {
    expectQuery();
    // Room for the results is made by the key itself, not when the modules have come.
    if (isPage) mount.dataset.searching = "";
    if (!mount.dataset.started) start();
  });
  if (form.contains(document.activeElement) && String(new FormData(form).get("q") ?? "")) {
    expectQuery();
    start();
  }
}

/** The query that led here: from the search page's address, or handed on by a search box. */
function ledBy() {
  const here = new URL(location.href);
  const handed = here.searchParams.get(FOUND);
  if (handed !== null) {
    here.searchParams.delete(FOUND);
    history.replaceState(history.state, "", here);
    return handed;
  }
  const from = document.referrer.startsWith(SITE.href) ? new URL(document.referrer) : null;
  return from && /\/search\/$/.test(from.pathname) ? (from.searchParams.get("q") ?? "") : "";
}

const query = location.hash ? ledBy() : "";
if (query) {
  import("./found.mjs").then(
    ({ markFound }) => markFound(query),
    () => {},
  );
}

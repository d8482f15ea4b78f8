// Starts every search of a page: `<div data-law-search data-lang="kk">` around a form is a box with
// suggestions, `<div data-law-search="page" data-lang="kk"></div>` the search page itself. A box loads
// its code when it is first used; until then, and without it, its form leads to the search page.

const mounts = document.querySelectorAll("[data-law-search]");

if (mounts.length && !document.querySelector("link[href*='search/search.css']")) {
  const style = document.createElement("link");
  style.rel = "stylesheet";
  style.href = new URL("search.css", import.meta.url).href;
  document.head.append(style);
}

for (const mount of mounts) {
  const language = mount.dataset.lang === "ru" ? "ru" : "kk";
  if (mount.dataset.lawSearch === "page") {
    import("./page.mjs").then(({ searchPage }) => searchPage(mount, language));
  } else {
    const start = () => import("./box.mjs").then(({ searchBox }) => searchBox(mount, language));
    if (mount.querySelector("form")) mount.addEventListener("focusin", start, { once: true });
    else start();
  }
}
